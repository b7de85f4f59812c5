/* From rows to files. See import.h. */
#include "sheet/import.h"

#include "base/suggest.h"
#include "parse/entry_file.h"
#include "parse/id.h"
#include "sheet/document.h"
#include "sheet/suspicion.h"

struct importing {
	struct arena *arena;
	const struct import_request *request;
	struct import_plan plan;
	struct column *columns;
	size_t problem_capacity;
	const struct csv_row *heading;
	struct map rows; /* id -> the row it was on */
};

static bool
problem(struct importing *importing, size_t row, size_t column, struct text sentence)
{
	struct import_plan *plan = &importing->plan;

	if (plan->problem_count == importing->problem_capacity) {
		size_t capacity = importing->problem_capacity > 0 ? importing->problem_capacity * 2 : 32;
		struct import_problem *problems = arena_array(importing->arena, struct import_problem, capacity);

		for (size_t i = 0; i < plan->problem_count; i++)
			problems[i] = plan->problems[i];
		plan->problems = problems;
		importing->problem_capacity = capacity;
	}
	plan->problems[plan->problem_count++] = (struct import_problem){ row, column,
		column > 0 && column <= importing->heading->count ? text_trim(importing->heading->cells[column - 1]) : (struct text){ 0 },
		sentence, false };
	return false;
}

static bool
unknown_heading(struct importing *importing, size_t number, struct text heading)
{
	size_t count;
	struct text *names = column_names(importing->arena, &count), near = suggest(heading, names, count);

	return problem(importing, importing->heading->number, number, near.size > 0
		? text_format(importing->arena, "There is no field “%.*s”. Did you mean “%.*s”?", TEXT_ARGS(heading), TEXT_ARGS(near))
		: text_format(importing->arena, "There is no field “%.*s”. Say in a mapping file which one it is, or “ignore”.",
			TEXT_ARGS(heading)));
}

/* A column with an empty heading must be empty all through. */
static bool
is_empty_column(const struct csv *csv, size_t number)
{
	for (size_t i = 1; i < csv->count; i++)
		if (number <= csv->rows[i].count && text_trim(csv->rows[i].cells[number - 1]).size > 0)
			return false;
	return true;
}

static bool
read_headings(struct importing *importing)
{
	const struct csv *csv = &importing->request->csv;
	size_t count = importing->heading->count, before = importing->plan.problem_count;

	importing->columns = arena_array(importing->arena, struct column, count);
	for (size_t i = 0; i < count; i++) {
		struct text heading = text_trim(csv_rearm(importing->heading->cells[i]));
		struct text meant = mapping_column(&importing->request->mapping, heading);

		if (text_is(meant, "ignore") || (heading.size == 0 && is_empty_column(csv, i + 1)))
			continue;
		if (heading.size == 0)
			problem(importing, importing->heading->number, i + 1, TEXT("This column has no heading: perhaps cells were merged. "
				"Give each column its own."));
		else if (!column_named(importing->arena, meant, &importing->columns[i]))
			unknown_heading(importing, i + 1, meant);
		for (size_t j = 0; j < i && importing->columns[i].name.size > 0; j++)
			if (text_equal(importing->columns[i].name, importing->columns[j].name))
				problem(importing, importing->heading->number, i + 1, text_format(importing->arena, "This column is the same "
					"as column %zu. Keep one of the two.", j + 1));
	}
	importing->plan.columns = importing->columns;
	importing->plan.column_count = count;
	return importing->plan.problem_count == before;
}

/* What a column of a row says, in our own words; empty when the row is too short. */
static struct text
cell_of(const struct importing *importing, const struct csv_row *row, size_t column)
{
	struct text cell = column < row->count ? text_trim(csv_rearm(row->cells[column])) : (struct text){ 0 };

	cell = mapping_value(importing->arena, &importing->request->mapping, &importing->columns[column], cell);
	if (importing->request->mapping.day_first)
		cell = day_first_read(importing->arena, &importing->columns[column], cell);
	return cell_tidied(importing->arena, &importing->columns[column], cell);
}

/* Not one that was made text: csv_disarm(). */
static bool
is_formula(const struct csv_row *row, size_t column)
{
	return column < row->count && text_starts(text_trim(row->cells[column]), "=");
}

static struct text
cell_named(const struct importing *importing, const struct csv_row *row, const char *name)
{
	for (size_t i = 0; i < importing->plan.column_count; i++)
		if (text_is(importing->columns[i].name, name))
			return cell_of(importing, row, i);
	return (struct text){ 0 };
}

/* The id of the row's entry: told, or made from its name when no entry has that. */
static bool
find_id(struct importing *importing, const struct csv_row *row, struct text *id)
{
	struct text name = cell_named(importing, row, "name");
	const struct csv_row *first;

	*id = cell_named(importing, row, "id");
	if (id->size == 0 && name.size == 0)
		return problem(importing, row->number, 0, TEXT("This row has neither an id nor a name. Of merged cells only the first "
			"keeps what they say: write it into each row."));
	if (id->size == 0) {
		*id = id_mended(importing->arena, name);
		if (map_get(&importing->request->site->entry_by_id, *id))
			return problem(importing, row->number, 0, text_format(importing->arena, "This row has no id, and there is an entry "
				"“%.*s”. If it is that one, write its id; if not, another.", TEXT_ARGS(*id)));
	}
	if (!id_is_good(*id))
		return problem(importing, row->number, 0, text_format(importing->arena, "“%.*s” cannot be an id. Use small letters, "
			"digits and hyphens.", TEXT_ARGS(*id)));
	if ((first = map_put(&importing->rows, *id, (void *)row)))
		return problem(importing, row->number, 0, text_format(importing->arena, "“%.*s” stands on row %zu already.",
			TEXT_ARGS(*id), first->number));
	return true;
}

static bool
has_its_cells(struct importing *importing, const struct csv_row *row)
{
	for (size_t i = importing->plan.column_count; i < row->count; i++)
		if (text_trim(row->cells[i]).size > 0)
			return problem(importing, row->number, i + 1, TEXT("This cell is behind the last column. A comma in a cell needs "
				"quotation marks around the whole of it."));
	if (row->count < importing->plan.column_count)
		return problem(importing, row->number, 0, text_format(importing->arena, "This row has %zu cells, and there are %zu "
			"columns. Save the sheet anew, as a whole.", row->count, importing->plan.column_count));
	return true;
}

static bool
is_whereabouts(const struct column *column)
{
	static const char *const told[] = { "name", "address", "postcode", "at", "travel" };

	if (column->depth != 2 || !text_is(text_of(column->steps[0]->name), "places"))
		return false;
	for (size_t i = 0; i < sizeof told / sizeof *told; i++)
		if (text_is(text_of(column->steps[1]->name), told[i]))
			return true;
	return false;
}

/* Do they have a place that must not be known? Who cannot be understood is taken at their worst. */
static bool
have_secret(const struct wish *fields)
{
	const struct wish *places = wish_get(fields, TEXT("places"));
	const struct wish *is = wish_get(places, TEXT("confidential"));

	for (size_t i = 0; places && places->kind == NODE_SEQUENCE && i < places->count; i++)
		if ((is = wish_get(places->items[i], TEXT("confidential"))) && !text_equal_ignoring_case(is->text, TEXT("no")))
			return true;
	return is && !text_equal_ignoring_case(is->text, TEXT("no"));
}

/* Is the place that a column tells of one that must not be known, in the file or by this row? */
static bool
is_secret(const struct importing *importing, const struct csv_row *row, const struct sheet_document *now, size_t number)
{
	struct text name = number == 1 ? TEXT("places.1.confidential")
		: text_format(importing->arena, "places.%zu.confidential", number);
	struct column column;
	struct text before = { 0 };

	if (now->source && column_named(importing->arena, name, &column))
		before = sheet_document_cell(importing->arena, now, &column);
	return before.size + cell_named(importing, row, name.at).size > 0 && !text_equal_ignoring_case(before, TEXT("no"))
		&& !text_equal_ignoring_case(cell_named(importing, row, name.at), TEXT("no"));
}

/* Where a confidential place is never comes in, and is never quoted. */
static bool
drops(struct importing *importing, const struct csv_row *row, const struct sheet_document *now, size_t number,
	struct import_file *file)
{
	const struct column *column = &importing->columns[number - 1];

	if (!is_whereabouts(column) || !is_secret(importing, row, now, column->number[0]))
		return false;
	file->confidential = true;
	problem(importing, row->number, number, TEXT("This place is confidential, so what the cell says is left out. Take it out "
		"of the sheet, too."));
	importing->plan.problems[importing->plan.problem_count - 1].warning = true;
	return true;
}

/* Puts every cell that differs into the fields; false when one of them cannot be. */
static bool
put_cells(struct importing *importing, const struct csv_row *row, const struct sheet_document *now, struct wish *fields,
	struct text *body, struct import_file *file)
{
	bool fine = true;

	file->changes = arena_array(importing->arena, struct import_change, importing->plan.column_count);
	for (size_t i = 0; i < importing->plan.column_count; i++) {
		const struct column *column = &importing->columns[i];
		struct text cell = cell_of(importing, row, i), before, suspicion;
		const char *wrong = NULL;

		if (column->name.size == 0 || column->form == CELL_ID)
			continue;
		before = now->source ? sheet_document_cell(importing->arena, now, column) : (struct text){ 0 };
		if (text_equal(cell, before) || (cell.size > 0 && drops(importing, row, now, i + 1, file)))
			continue;
		if (suspicion_is_same(importing->arena, column, cell, before)) {
			importing->plan.spoilt_count++;
			continue;
		}
		suspicion = is_formula(row, i) ? TEXT("This is a formula and not what it comes to. Copy the cell, and paste it as a "
			"value.") : suspicion_of(importing->arena, column, cell);
		if (column->form == CELL_BODY)
			*body = cell;
		else
			wrong = cell_put(importing->arena, fields, column, cell);
		if (suspicion.size > 0 || wrong)
			fine = problem(importing, row->number, i + 1, wrong ? text_of(wrong) : suspicion);
		file->changes[file->change_count++] = (struct import_change){ column, i + 1, before, cell };
	}
	return fine;
}

static void
import_row(struct importing *importing, const struct csv_row *row)
{
	struct import_file *file = &importing->plan.files[importing->plan.file_count];
	const struct entry *entry;
	struct sheet_document now = { .fields = wish_new(importing->arena, NODE_MAPPING) };
	struct wish *fields;
	struct text id, body;

	if (!has_its_cells(importing, row) || !find_id(importing, row, &id))
		return;
	entry = map_get(&importing->request->site->entry_by_id, id);
	if (entry && !sheet_document_read(importing->arena, entry->source, id, &now)) {
		problem(importing, row->number, 0, text_format(importing->arena, "%.*s cannot be read: `fingerpost check` says why.",
			TEXT_ARGS(entry->source->path)));
		return;
	}
	*file = (struct import_file){ .row = row->number, .source = now.source, .path = entry ? entry->source->path
		: text_format(importing->arena, "%.*sentries/%.*s.md", TEXT_ARGS(importing->request->content), TEXT_ARGS(id)) };
	fields = wish_copy(importing->arena, now.fields);
	body = now.source ? sheet_document_cell(importing->arena, &now, &(struct column){ .form = CELL_BODY }) : (struct text){ 0 };
	if (!put_cells(importing, row, &now, fields, &body, file))
		return;
	file->confidential = file->confidential || have_secret(now.fields) || have_secret(fields);
	if (file->change_count == 0) {
		importing->plan.same_count++;
		return;
	}
	wish_prune(fields);
	if (!now.source)
		file->bytes = sheet_document_new(importing->arena, fields, body, importing->request->address);
	else if (!sheet_document_revise(importing->arena, &now, fields, body, &file->bytes)) {
		problem(importing, row->number, 0, text_format(importing->arena, "%.*s is written in a way that cannot be changed here "
			"without losing something else, such as a note. Change it by hand.", TEXT_ARGS(file->path)));
		return;
	}
	importing->plan.file_count++;
}

struct import_plan
import_plan_make(struct arena *arena, const struct import_request *request)
{
	static const struct csv_row no_heading = { .number = 1 };
	struct importing importing = { .arena = arena, .request = request, .heading = &no_heading, .rows = map_new(arena) };

	if (request->csv.count == 0) {
		problem(&importing, 0, 0, TEXT("There is nothing in it. Its first row must name the columns."));
		return importing.plan;
	}
	importing.heading = &request->csv.rows[0];
	if (!read_headings(&importing))
		return importing.plan;
	importing.plan.row_count = request->csv.count - 1;
	importing.plan.files = arena_array(arena, struct import_file, importing.plan.row_count + 1);
	for (size_t i = 1; i < request->csv.count; i++)
		import_row(&importing, &request->csv.rows[i]);
	return importing.plan;
}

/* How near a value stands before a place on the same line; 0 = it does not. */
static uint32_t
nearness(const struct wish *wish, struct where where)
{
	uint32_t best = 0;

	if (!wish || !wish->node)
		return 0;
	if (wish->node->where.line == where.line && (where.column == 0 || wish->node->where.column <= where.column))
		best = wish->node->where.column;
	for (size_t i = 0; i < wish->count; i++) {
		uint32_t inner = nearness(wish->items[i], where);

		best = inner > best ? inner : best;
	}
	return best;
}

/* The fields of the file as it would be; false when it cannot be read. */
static bool
read_after(struct arena *arena, const struct import_file *file, struct sheet_document *after)
{
	struct source *source = arena_alloc(arena, sizeof *source);

	*source = (struct source){ .path = file->path, .bytes = file->bytes };
	return sheet_document_read(arena, source, (struct text){ 0 }, after);
}

const struct import_change *
import_change_at(struct arena *arena, const struct import_file *file, struct where where)
{
	const struct import_change *found = NULL;
	struct sheet_document after;
	uint32_t best = 0;

	if (!read_after(arena, file, &after))
		return NULL;
	for (size_t i = 0; i < file->change_count; i++) {
		const struct column *column = file->changes[i].column;
		uint32_t near = column->form == CELL_BODY ? 0 : nearness(cell_find(after.fields, column), where);

		if (near > best) {
			best = near;
			found = &file->changes[i];
		}
	}
	return found;
}

/* The nearest of the fields before a place on its line; `only`: the one that has its line to itself. */
static struct text
field_near(const struct column *columns, size_t count, const struct wish *fields, struct where where, bool only)
{
	struct text found = { 0 };
	uint32_t best = 0;

	for (size_t i = 0; i < count; i++) {
		uint32_t near = columns[i].depth == 0 ? 0 : nearness(cell_find(fields, &columns[i]), where);

		if (near > 0 && only && best > 0)
			return (struct text){ 0 };
		if (near > best) {
			best = near;
			found = columns[i].name;
		}
	}
	return found;
}

struct text
import_field_at(struct arena *arena, const struct import_file *file, struct where where)
{
	struct text found;
	struct sheet_document after;
	struct column *columns;
	size_t count;

	if (!read_after(arena, file, &after))
		return (struct text){ 0 };
	columns = columns_of(arena, (const struct wish *const[]){ after.fields }, 1, &count);
	found = field_near(columns, count, after.fields, where, false);
	where.column = 0; /* findings that keep what they are about to themselves have the line alone */
	return found.size > 0 ? found : field_near(columns, count, after.fields, where, true);
}
