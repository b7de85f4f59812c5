/* The findings of an import. See import_findings.h. */
#include "command/import_findings.h"

#include <stdlib.h>

#include "check/check.h"
#include "command/findings.h"
#include "parse/file_name.h"
#include "parse/parse.h"

/* A column as spreadsheets call it: 1 is A, 27 is AA. */
static struct text
column_letters(struct arena *arena, size_t number)
{
	struct text rest = { 0 };

	if (number > 26)
		rest = column_letters(arena, (number - 1) / 26);
	return text_format(arena, "%.*s%c", TEXT_ARGS(rest), (char)('A' + (number - 1) % 26));
}

void
import_print_problem(struct arena *arena, const char *file, const struct import_problem *problem)
{
	fprintf(stderr, "%s: ", file);
	if (problem->row > 0)
		fprintf(stderr, "row %zu%s", problem->row, problem->column > 0 ? ", " : ": ");
	if (problem->column > 0)
		fprintf(stderr, "column %.*s", TEXT_ARGS(column_letters(arena, problem->column)));
	if (problem->column > 0)
		fprintf(stderr, problem->heading.size > 0 ? " “%.*s”: " : "%.*s: ",
			TEXT_ARGS(findings_safe(arena, problem->heading)));
	fprintf(stderr, "%s%.*s\n", problem->warning ? "warning: " : "", TEXT_ARGS(findings_safe(arena, problem->sentence)));
}

/* A plan while it is held against the checker. */
struct holding_plan {
	struct directory *directory;
	const struct options *options;
	struct import_plan *plan;
	struct source **sources; /* of its files as they would be */
	bool *refused;           /* beside them */
	struct map before;       /* what was wrong already: the words of a finding -> struct repeated */
};

/* How often something was wrong in a file. */
struct repeated {
	size_t count;
};

/* The words that a finding has in common with itself when lines have moved. */
static struct text
words_of(struct arena *arena, const struct diag *diag)
{
	struct text path = diag->where.source ? diag->where.source->path : (struct text){ 0 };
	struct buffer buffer = { 0 };
	struct text result;

	buffer_format(&buffer, "%.*s\n%d %d", TEXT_ARGS(path), (int)diag->code, (int)diag->level);
	for (size_t i = 0; i < sizeof diag->words / sizeof *diag->words; i++)
		buffer_format(&buffer, "\n%.*s", TEXT_ARGS(diag->words[i]));
	result = text_copy(arena, buffer_text(&buffer));
	buffer_free(&buffer);
	return result;
}

static struct map
known_findings(struct arena *arena, const struct diags *diags)
{
	struct map known = map_new(arena);

	for (size_t i = 0; i < diags->list.count; i++) {
		struct text words = words_of(arena, diags->list.at[i]);
		struct repeated *repeated = map_get(&known, words);

		if (!repeated) {
			repeated = arena_alloc(arena, sizeof *repeated);
			repeated->count = 0;
			map_put(&known, words, repeated);
		}
		repeated->count++;
	}
	return known;
}

/* Was it wrong before? Each finding of then answers for one of now. */
static bool
was_there(struct holding_plan *holding, const struct diag *diag)
{
	struct repeated *repeated = map_get(&holding->before, words_of(holding->directory->arena, diag));

	if (!repeated || repeated->count == 0)
		return false;
	repeated->count--;
	return true;
}

/* The directory as it would be, and what the checker says of it. */
static struct diags
check_changed(struct directory *directory, const struct options *options, const struct import_plan *plan,
	struct source **sources)
{
	struct reading reading = directory->reading;
	struct diags diags = { .arena = directory->arena };
	struct site *site;

	reading.sources = arena_array(directory->arena, struct source *, directory->reading.count + plan->file_count);
	for (size_t i = 0; i < directory->reading.count; i++) {
		reading.sources[i] = arena_alloc(directory->arena, sizeof **sources);
		*reading.sources[i] = *directory->reading.sources[i];
	}
	for (size_t i = 0; i < plan->file_count; i++) {
		size_t at = 0;

		sources[i] = arena_alloc(directory->arena, sizeof **sources);
		*sources[i] = (struct source){ .path = plan->files[i].path, .bytes = plan->files[i].bytes };
		while (at < reading.count && !text_equal(reading.sources[at]->path, plan->files[i].path))
			at++;
		reading.sources[at] = sources[i];
		reading.count += at == reading.count;
	}
	site = parse_site(directory->arena, &reading, NULL, options->jobs, &diags);
	check_site(site, options->today, options->jobs, &diags);
	diags_sort(&diags);
	return diags;
}

/* The row that a finding is of: its file's, or that of the entry whose translation it is in; file_count = of none. */
static size_t
row_of(const struct holding_plan *holding, const struct diag *diag)
{
	const struct import_plan *plan = holding->plan;
	struct text content = holding->directory->reading.content;
	struct file_name name = { 0 };
	size_t file = 0;

	while (file < plan->file_count && holding->sources[file] != diag->where.source)
		file++;
	if (diag->where.source)
		name = file_name_of(diag->where.source->path, content);
	if (file < plan->file_count || name.type != FILE_ENTRY)
		return file;
	for (file = 0; file < plan->file_count; file++)
		if (text_equal(name.stem, file_name_of(plan->files[file].path, content).stem))
			break;
	return file;
}

/* What is said of a finding: the cell that brought it, or else the field or the file that it is in. */
static struct import_problem
problem_of(const struct holding_plan *holding, const struct diag *diag, size_t file)
{
	struct arena *arena = holding->directory->arena;
	const struct import_plan *plan = holding->plan;
	const struct source *source = diag->where.source;
	const struct import_change *change = NULL;
	struct import_problem problem = { .warning = diag->level == LEVEL_WARNING };
	struct text place = source ? source->path : (struct text){ 0 }, field;

	if (file < plan->file_count) {
		problem.row = plan->files[file].row;
		if (holding->sources[file] == source) {
			change = import_change_at(arena, &plan->files[file], diag->where);
			field = change ? (struct text){ 0 } : import_field_at(arena, &plan->files[file], diag->where);
			place = field.size > 0 ? text_format(arena, "in %.*s, “%.*s”", TEXT_ARGS(place), TEXT_ARGS(field))
				: plan->files[file].source ? place : (struct text){ 0 };
		}
	}
	if (change) {
		problem.column = change->number;
		problem.heading = change->column->name;
		place.size = 0;
	}
	problem.sentence = text_format(arena, "%.*s%s%.*s %.*s", TEXT_ARGS(place), place.size > 0 ? ": " : "",
		TEXT_ARGS(diag_sentence(arena, diag)), TEXT_ARGS(diag_remedy(arena, diag)));
	return problem;
}

/* As one goes down a sheet; what stands in the same place stays in its order. */
static int
compare_places(const void *a, const void *b)
{
	const struct import_problem *one = *(const struct import_problem *const *)a;
	const struct import_problem *other = *(const struct import_problem *const *)b;

	if (one->row != other->row)
		return one->row < other->row ? -1 : 1;
	if (one->column != other->column)
		return one->column < other->column ? -1 : 1;
	return one < other ? -1 : 1;
}

static void
print_problems(const struct holding_plan *holding, const struct import_problem *problems, size_t count)
{
	struct arena *arena = holding->directory->arena;
	const struct import_problem **sorted = arena_array(arena, const struct import_problem *, count + 1);

	for (size_t i = 0; i < count; i++)
		sorted[i] = &problems[i];
	if (count > 1)
		qsort(sorted, count, sizeof *sorted, compare_places);
	for (size_t i = 0; i < count; i++)
		import_print_problem(arena, holding->options->words[0], sorted[i]);
}

/* Says what the sheet brings; gives how many of that are errors, and marks their rows. Warnings wait for the last time
 * that it is asked. */
static size_t
report_findings(struct holding_plan *holding, const struct diags *diags)
{
	const struct import_plan *plan = holding->plan;
	bool *known = arena_array(holding->directory->arena, bool, diags->list.count + 1);
	struct import_problem *problems = arena_array(holding->directory->arena, struct import_problem, diags->list.count + 1);
	size_t errors = 0, count = 0;

	for (size_t i = 0; i < diags->list.count; i++) {
		const struct diag *diag = diags->list.at[i];

		known[i] = was_there(holding, diag);
		errors += !known[i] && diag->level == LEVEL_ERROR;
	}
	for (size_t i = 0; i < diags->list.count; i++) {
		const struct diag *diag = diags->list.at[i];
		size_t file = row_of(holding, diag);

		if (known[i] || (diag->level != LEVEL_ERROR && (file == plan->file_count
				|| (errors > 0 && holding->options->partly))))
			continue;
		problems[count++] = problem_of(holding, diag, file);
		for (size_t j = 0; diag->level == LEVEL_ERROR && j < plan->file_count; j++)
			holding->refused[j] = holding->refused[j] || j == file || file == plan->file_count;
	}
	print_problems(holding, problems, count);
	return errors;
}

size_t
import_check_rows(struct directory *directory, const struct options *options, struct import_plan *plan)
{
	struct holding_plan holding = { directory, options, plan };
	size_t all = 0, errors;

	do {
		struct diags diags;
		size_t kept = 0;

		holding.sources = arena_array(directory->arena, struct source *, plan->file_count + 1);
		holding.refused = arena_array(directory->arena, bool, plan->file_count + 1);
		holding.before = known_findings(directory->arena, &directory->diags);
		diags = check_changed(directory, options, plan, holding.sources);
		errors = report_findings(&holding, &diags);
		all += errors;
		for (size_t i = 0; i < plan->file_count; i++)
			if (!holding.refused[i])
				plan->files[kept++] = plan->files[i];
		plan->file_count = kept;
	} while (errors > 0 && options->partly && plan->file_count > 0);
	return all;
}
