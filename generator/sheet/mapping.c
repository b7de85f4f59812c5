/* Headings and words of other sheets. See mapping.h. */
#include "sheet/mapping.h"

#include "base/suggest.h"
#include "parse/plain_text.h"

static bool
is_known(const struct node *key, struct diags *diags)
{
	static const struct text known[] = { TEXT_INIT("columns"), TEXT_INIT("values"), TEXT_INIT("dates") };
	enum { KNOWN = sizeof known / sizeof *known };
	struct text near;

	for (size_t i = 0; i < KNOWN; i++)
		if (text_equal(key->text, known[i]))
			return true;
	near = suggest(key->text, known, KNOWN);
	diag_say(diags, DIAG_UNKNOWN_FIELD, key->where, key->text, TEXT("a mapping file"),
		near.size > 0 ? text_format(diags->arena, "Did you mean “%.*s”?", TEXT_ARGS(near))
			: TEXT("Write “columns”, “values” or “dates”."));
	return false;
}

static bool
is_pairs(const struct node *node, const char *name, struct diags *diags)
{
	bool fine = !node || node->kind == NODE_MAPPING;

	for (size_t i = 0; fine && node && i < node->count; i++)
		fine = node->items[i]->kind == (text_is(text_of(name), "columns") ? NODE_SCALAR : NODE_MAPPING);
	if (!fine)
		diag_say(diags, DIAG_WRONG_SHAPE, node->where, text_of(name), TEXT("lines with a name, a colon and what it means"),
			TEXT("something else"), TEXT("columns: {Service name: name}, or values: {kind: {Café: safe-space}}"));
	return fine;
}

/* Each field of `values` is one of an entry, and each of its words has one meaning. */
static bool
read_fields(struct arena *arena, struct mapping *mapping, struct diags *diags)
{
	size_t count, value_count = mapping->values ? mapping->values->count : 0;
	struct text *names = column_names(arena, &count), near;
	bool fine = true;

	mapping->fields = arena_array(arena, struct text, value_count + 1);
	for (size_t i = 0; i < value_count; i++) {
		const struct node *key = mapping->values->keys[i], *pairs = mapping->values->items[i];
		struct column column;

		for (size_t j = 0; j < pairs->count; j++)
			if (pairs->items[j]->kind != NODE_SCALAR) {
				diag_say(diags, DIAG_WRONG_SHAPE, pairs->items[j]->where, pairs->keys[j]->text, TEXT("one of our words"),
					TEXT("something else"), text_format(arena, "%.*s: {Lonely: loneliness; low-mood}", TEXT_ARGS(key->text)));
				fine = false;
			}
		if (column_named(arena, key->text, &column)) {
			mapping->fields[i] = column.name;
			continue;
		}
		near = suggest(key->text, names, count);
		diag_say(diags, DIAG_UNKNOWN_FIELD, key->where, key->text, TEXT("an entry"), near.size > 0
			? text_format(arena, "Did you mean “%.*s”?", TEXT_ARGS(near))
			: TEXT("Below “values” write the field that the words are for, as “columns” call it."));
		fine = false;
	}
	return fine;
}

/* The one order of dates that a mapping can name: theirs is told, and never taken from the dates. */
static bool
read_dates(const struct node *dates, struct mapping *mapping, struct diags *diags)
{
	mapping->day_first = dates && dates->kind == NODE_SCALAR && text_is(dates->text, "day-first");
	if (dates && !mapping->day_first)
		diag_say(diags, DIAG_UNKNOWN_CHOICE, dates->where, dates->text, TEXT("dates"),
			TEXT("Write “day-first” when 3/10/2026 is 3 October; other dates need to be written as 2026-10-03."));
	return !dates || mapping->day_first;
}

bool
mapping_read(struct arena *arena, const struct source *source, struct mapping *mapping, struct diags *diags)
{
	const struct node *root = plain_text_check(source, diags) ? yaml_parse(arena, source, plain_text_of(source), 1, diags)
		: NULL;
	bool fine = root != NULL;

	for (size_t i = 0; root && i < root->count; i++)
		fine = is_known(root->keys[i], diags) && fine;
	*mapping = (struct mapping){ node_get(root, "columns"), node_get(root, "values"), NULL, false };
	fine = read_dates(node_get(root, "dates"), mapping, diags) && fine;
	return fine && is_pairs(mapping->columns, "columns", diags) && is_pairs(mapping->values, "values", diags)
		&& read_fields(arena, mapping, diags);
}

static struct text
meaning_of(const struct node *pairs, struct text words)
{
	for (size_t i = 0; pairs && i < pairs->count; i++)
		if (text_equal_ignoring_case(pairs->keys[i]->text, words) && pairs->items[i]->kind == NODE_SCALAR)
			return pairs->items[i]->text;
	return words;
}

struct text
mapping_column(const struct mapping *mapping, struct text heading)
{
	return meaning_of(mapping->columns, heading);
}

/* The items that have no meaning of their own stay as they are. */
static struct text
meaning_of_list(struct arena *arena, const struct node *pairs, struct text cell)
{
	struct buffer buffer = { 0 };
	struct text rest = cell, item, meaning, result;
	bool changed = false;

	while (cell_next_item(arena, &rest, &item)) {
		meaning = meaning_of(pairs, item);
		changed = changed || meaning.at != item.at;
		if (meaning.at == item.at) {
			cell_add_item(&buffer, item);
			continue;
		}
		buffer_add_string(&buffer, buffer.size > 0 ? "; " : "");
		buffer_add(&buffer, meaning); /* perhaps several */
	}
	result = changed ? text_copy(arena, buffer_text(&buffer)) : cell;
	buffer_free(&buffer);
	return result;
}

struct text
mapping_value(struct arena *arena, const struct mapping *mapping, const struct column *column, struct text cell)
{
	for (size_t i = 0; mapping->values && i < mapping->values->count; i++) {
		const struct node *pairs = mapping->values->items[i];
		struct text meaning;

		if (!text_equal(mapping->fields[i], column->name))
			continue;
		meaning = meaning_of(pairs, cell);
		return meaning.at == cell.at && column->form == CELL_LIST ? meaning_of_list(arena, pairs, cell) : meaning;
	}
	return cell;
}
