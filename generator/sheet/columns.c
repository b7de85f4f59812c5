/* The walk over the table of fields that makes columns. See columns.h. */
#include "sheet/columns.h"

#include "parse/entry_file.h"
#include "parse/values.h"

struct walk {
	struct arena *arena;
	const struct wish *const *entries;
	size_t entry_count;
	struct column *columns; /* NULL while they are counted */
	size_t count;
};

static enum cell_form
form_of(const struct field *field)
{
	if (field->read == read_pairs)
		return CELL_PAIRS;
	if (field->read == read_words_list || field->read == read_choices || field->read == read_references
		|| field->read == read_covers || field->read == read_hours)
		return CELL_LIST;
	return CELL_WORDS;
}

static bool
is_inside(const struct field *field)
{
	return field->read == read_inside || field->read == read_things || field->read == read_status;
}

static void
add_column(struct walk *walk, struct column column)
{
	if (walk->columns)
		walk->columns[walk->count] = column;
	walk->count++;
}

/* The most that any entry has of a thing; at least one, so that there is a column to fill. */
static size_t
most_of(const struct walk *walk, const struct field *field)
{
	size_t most = 1;

	for (size_t i = 0; i < walk->entry_count; i++) {
		const struct wish *things = wish_get(walk->entries[i], text_of(field->name));

		if (things && things->kind == NODE_SEQUENCE && things->count > most)
			most = things->count < THINGS_MOST ? things->count : THINGS_MOST;
	}
	return most;
}

/* "contact" and "phone" are "contact.phone"; "status" and "is" are "status", which may stand alone. */
static struct text
longer_name(const struct walk *walk, struct text name, const struct field *field, size_t number)
{
	struct text own = text_of(field->name);

	if (name.size > 0 && text_is(name, "status") && text_is(own, "is"))
		return name;
	if (name.size > 0)
		own = text_format(walk->arena, "%.*s.%.*s", TEXT_ARGS(name), TEXT_ARGS(own));
	return number > 0 ? text_format(walk->arena, "%.*s.%zu", TEXT_ARGS(own), number) : own;
}

static void
walk_table(struct walk *walk, const struct field_table *table, struct column column)
{
	for (size_t i = 0; i < table->count; i++) {
		const struct field *field = &table->fields[i];
		size_t most = field->read == read_things ? most_of(walk, field) : 1;

		if (field->flags & FIELD_TRANSLATION)
			continue;
		for (size_t number = 1; number <= most; number++) {
			struct column inner = column;

			inner.steps[inner.depth] = field;
			inner.tables[inner.depth] = table;
			inner.number[inner.depth++] = field->read == read_things ? number : 0;
			inner.name = longer_name(walk, column.name, field, inner.number[inner.depth - 1]);
			inner.form = form_of(field);
			if (is_inside(field))
				walk_table(walk, field->table, inner);
			else
				add_column(walk, inner);
		}
	}
}

static void
walk_all(struct walk *walk)
{
	walk->count = 0;
	add_column(walk, (struct column){ .name = TEXT("id"), .form = CELL_ID });
	walk_table(walk, &entry_fields, (struct column){ 0 });
	add_column(walk, (struct column){ .name = TEXT("body"), .form = CELL_BODY });
}

struct column *
columns_of(struct arena *arena, const struct wish *const *entries, size_t entry_count, size_t *count)
{
	struct walk walk = { .arena = arena, .entries = entries, .entry_count = entry_count };

	walk_all(&walk);
	walk.columns = arena_array(arena, struct column, walk.count);
	walk_all(&walk);
	*count = walk.count;
	return walk.columns;
}

struct text *
column_names(struct arena *arena, size_t *count)
{
	struct column *columns = columns_of(arena, NULL, 0, count);
	struct text *names = arena_array(arena, struct text, *count);

	for (size_t i = 0; i < *count; i++)
		names[i] = columns[i].name;
	return names;
}

/* "places.2.address" without its number; gives the number, 1 when there is none. */
static struct text
without_number(struct arena *arena, struct text name, size_t *number)
{
	struct text rest = name, part;
	struct buffer buffer = { 0 };
	struct text result;
	bool found = false;
	long value;

	*number = 1;
	while (text_next(&rest, '.', &part)) {
		if (!found && buffer.size > 0 && text_number(part, &value) && value >= 1 && value <= THINGS_MOST) {
			*number = (size_t)value;
			found = true;
			continue;
		}
		if (buffer.size > 0)
			buffer_add_char(&buffer, '.');
		buffer_add(&buffer, part);
	}
	result = text_copy(arena, buffer_text(&buffer));
	buffer_free(&buffer);
	return result;
}

bool
column_named(struct arena *arena, struct text name, struct column *column)
{
	size_t count, number, ignored;
	struct column *columns = columns_of(arena, NULL, 0, &count);
	struct text plain = without_number(arena, text_trim(name), &number);

	for (size_t i = 0; i < count; i++) {
		if (!text_equal_ignoring_case(without_number(arena, columns[i].name, &ignored), plain))
			continue;
		*column = columns[i];
		for (size_t step = 0; step < column->depth; step++)
			if (column->number[step] > 0)
				column->number[step] = number;
		if (number == 1 || columns[i].number[0] > 0) {
			if (number > 1)
				column->name = text_copy(arena, text_trim(name));
			return true;
		}
	}
	return false;
}
