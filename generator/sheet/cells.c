/* What a cell says, from and into the fields of an entry. See columns.h. */
#include "parse/entry_file.h"
#include "parse/values.h"
#include "sheet/columns.h"

/* An item that a reader of the cell would part or trim stands in quotation marks. */
void
cell_add_item(struct buffer *buffer, struct text item)
{
	bool quoted = text_find(item, ";") >= 0 || text_find(item, "\n") >= 0 || text_find(item, "\r") >= 0
		|| text_starts(item, "\"") || text_trim(item).size != item.size;

	if (buffer->size > 0)
		buffer_add_string(buffer, "; ");
	if (!quoted) {
		buffer_add(buffer, item);
		return;
	}
	buffer_add_char(buffer, '"');
	for (size_t i = 0; i < item.size; i++) {
		if (item.at[i] == '"')
			buffer_add_char(buffer, '"');
		buffer_add_char(buffer, item.at[i]);
	}
	buffer_add_char(buffer, '"');
}

/* Items are parted by semicolons, or by the lines that Alt+Enter makes in a cell. */
static bool
parts_items(char sign)
{
	return sign == ';' || sign == '\n' || sign == '\r';
}

/* An item in quotation marks; false when they do not stand around the whole of it, and so are its own. */
static bool
take_quoted(struct arena *arena, struct text *rest, struct text *item)
{
	struct buffer buffer = { 0 };
	size_t at = 1;
	bool fine;

	for (; at < rest->size; at++) {
		if (rest->at[at] == '"' && (at + 1 == rest->size || rest->at[at + 1] != '"'))
			break;
		at += rest->at[at] == '"';
		buffer_add_char(&buffer, rest->at[at]);
	}
	fine = at++ < rest->size;
	while (at < rest->size && (rest->at[at] == ' ' || rest->at[at] == '\t'))
		at++;
	fine = fine && (at >= rest->size || parts_items(rest->at[at]));
	if (fine) {
		*item = text_copy(arena, buffer_text(&buffer));
		*rest = text_slice(*rest, at + 1, rest->size);
	}
	buffer_free(&buffer);
	return fine;
}

bool
cell_next_item(struct arena *arena, struct text *rest, struct text *item)
{
	do {
		size_t end = 0;

		*rest = text_trim(*rest);
		if (rest->size == 0)
			return false;
		if (rest->at[0] == '"' && take_quoted(arena, rest, item))
			continue;
		while (end < rest->size && !parts_items(rest->at[end]))
			end++;
		*item = text_trim(text_slice(*rest, 0, end));
		*rest = text_slice(*rest, end + 1, rest->size);
	} while (item->size == 0);
	return true;
}

struct text
cell_tidied(struct arena *arena, const struct column *column, struct text cell)
{
	struct buffer buffer = { 0 };
	struct text item;

	if (column->form != CELL_LIST && column->form != CELL_PAIRS)
		return cell;
	while (cell_next_item(arena, &cell, &item))
		cell_add_item(&buffer, item);
	cell = text_copy(arena, buffer_text(&buffer));
	buffer_free(&buffer);
	return cell;
}

/* The thing with a number; one may stand without its list. */
static struct wish *
thing_at(const struct wish *things, size_t number)
{
	if (things->kind == NODE_MAPPING)
		return number == 1 ? (struct wish *)things : NULL;
	return things->kind == NODE_SEQUENCE && number <= things->count ? things->items[number - 1] : NULL;
}

const struct wish *
cell_find(const struct wish *entry, const struct column *column)
{
	const struct wish *wish = entry;

	for (size_t i = 0; wish && i < column->depth; i++) {
		const struct field *field = column->steps[i];

		if (i > 0 && column->steps[i - 1]->read == read_status && wish->kind == NODE_SCALAR)
			return text_is(text_of(field->name), "is") ? wish : NULL;
		wish = wish_get(wish, text_of(field->name));
		if (wish && column->number[i] > 0)
			wish = thing_at(wish, column->number[i]);
	}
	return wish;
}

struct text
cell_get(struct arena *arena, const struct wish *entry, const struct column *column)
{
	const struct wish *wish = cell_find(entry, column);
	struct buffer buffer = { 0 };
	struct text result;

	if (!wish || column->depth == 0)
		return (struct text){ 0 };
	if (wish->kind == NODE_SCALAR && column->form != CELL_LIST)
		return wish->text;
	if (wish->kind == NODE_SCALAR)
		cell_add_item(&buffer, wish->text);
	for (size_t i = 0; i < wish->count; i++) {
		struct text item = wish->items[i]->text;

		if (wish->kind == NODE_MAPPING)
			item = text_format(arena, "%.*s: %.*s", TEXT_ARGS(wish->keys[i]), TEXT_ARGS(item));
		if (column->form == CELL_WORDS) /* [55.9, -3.1] */
			buffer_format(&buffer, "%s%.*s", i > 0 ? ", " : "", TEXT_ARGS(item));
		else
			cell_add_item(&buffer, item);
	}
	result = text_copy(arena, buffer_text(&buffer));
	buffer_free(&buffer);
	return result;
}

/* The thing that a step leads to, made if it is not there; NULL when the ones before it are missing. */
static struct wish *
step_into(struct arena *arena, struct wish *wish, const struct column *column, size_t step)
{
	const struct field *field = column->steps[step];
	struct text key = text_of(field->name);
	struct wish *inside = wish_get(wish, key), *thing;

	if (!inside || (inside->kind == NODE_SCALAR && field->read != read_status)) {
		inside = wish_new(arena, column->number[step] > 0 ? NODE_SEQUENCE : NODE_MAPPING);
		wish_put(arena, wish, column->tables[step], key, inside);
	}
	if (inside->kind == NODE_SCALAR) { /* `status: open` becomes a set of fields */
		thing = wish_new(arena, NODE_MAPPING);
		wish_put(arena, thing, field->table, TEXT("is"), inside);
		wish_put(arena, wish, column->tables[step], key, thing);
		return thing;
	}
	if (column->number[step] == 0 || thing_at(inside, column->number[step]))
		return column->number[step] == 0 ? inside : thing_at(inside, column->number[step]);
	if (inside->kind == NODE_MAPPING) {
		thing = wish_new(arena, NODE_SEQUENCE);
		wish_add(arena, thing, inside);
		wish_put(arena, wish, column->tables[step], key, thing);
		inside = thing;
	}
	if (column->number[step] != inside->count + 1)
		return NULL;
	thing = wish_new(arena, NODE_MAPPING);
	wish_add(arena, inside, thing);
	return thing;
}

static struct wish *
list_of(struct arena *arena, const struct field *field, const struct wish *now, struct text cell)
{
	struct wish *list = wish_new(arena, NODE_SEQUENCE);
	struct text item;

	list->node = now ? now->node : NULL;
	while (cell_next_item(arena, &cell, &item))
		wish_add(arena, list, wish_words(arena, item));
	/* what stands without brackets stays so */
	if (list->count == 1 && ((now && now->kind == NODE_SCALAR) || (!now && field->read == read_covers
			&& text_is(list->items[0]->text, "everywhere"))))
		return list->items[0];
	return list;
}

static struct wish *
pairs_of(struct arena *arena, struct text cell)
{
	struct wish *pairs = wish_new(arena, NODE_MAPPING);
	struct text item;

	while (cell_next_item(arena, &cell, &item)) {
		ptrdiff_t colon = text_find(item, ": ");

		if (colon <= 0)
			return NULL;
		wish_put(arena, pairs, NULL, text_slice(item, 0, (size_t)colon),
			wish_words(arena, text_trim(text_slice(item, (size_t)colon + 2, item.size))));
	}
	return pairs;
}

const char *
cell_put(struct arena *arena, struct wish *entry, const struct column *column, struct text cell)
{
	const struct wish *now = cell_find(entry, column);
	const struct field *field = column->steps[column->depth - 1];
	struct wish *wish = entry, *value;

	cell = text_trim(cell);
	if (cell.size == 0 && !now)
		return NULL;
	value = column->form == CELL_LIST ? list_of(arena, field, now, cell)
		: column->form == CELL_PAIRS ? pairs_of(arena, cell) : wish_words(arena, cell);
	if (!value)
		return "Write a name, a colon, a space and the words for each, with semicolons between them.";
	if (column->depth == 2 && column->steps[0]->read == read_status && text_is(text_of(field->name), "is")
		&& (!wish_get(entry, TEXT("status")) || wish_get(entry, TEXT("status"))->kind == NODE_SCALAR)) {
		wish_put(arena, entry, column->tables[0], TEXT("status"), cell.size > 0 ? value : NULL);
		return NULL;
	}
	for (size_t step = 0; step + 1 < column->depth; step++)
		if (!(wish = step_into(arena, wish, column, step)))
			return "The one before it, with the next lower number, is not there: fill that first.";
	wish_put(arena, wish, column->tables[column->depth - 1], text_of(field->name), cell.size > 0 ? value : NULL);
	return NULL;
}
