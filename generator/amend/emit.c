/* YAML out. See emit.h. */
#include "amend/emit.h"

#include "amend/edit.h"

static void
add_flow(struct arena *arena, struct buffer *buffer, const struct wish *value)
{
	if (value->kind == NODE_SCALAR) {
		buffer_add(buffer, edit_scalar(arena, value->text));
		return;
	}
	buffer_add_char(buffer, value->kind == NODE_MAPPING ? '{' : '[');
	for (size_t i = 0; i < value->count; i++) {
		buffer_add_string(buffer, i > 0 ? ", " : "");
		if (value->kind == NODE_MAPPING)
			buffer_format(buffer, "%.*s: ", TEXT_ARGS(value->keys[i]));
		add_flow(arena, buffer, value->items[i]);
	}
	buffer_add_char(buffer, value->kind == NODE_MAPPING ? '}' : ']');
}

struct text
emit_flow(struct arena *arena, const struct wish *value)
{
	struct buffer buffer = { 0 };
	struct text result;

	add_flow(arena, &buffer, value);
	result = text_copy(arena, buffer_text(&buffer));
	buffer_free(&buffer);
	return result;
}

/* Single words: ids, codes, choices. */
static bool
is_short(const struct wish *list)
{
	for (size_t i = 0; i < list->count; i++)
		if (list->items[i]->kind != NODE_SCALAR || text_find(list->items[i]->text, " ") >= 0
			|| text_find(list->items[i]->text, "/") >= 0)
			return false;
	return true;
}

/* What stands behind "key:" or "-": the rest of that line, and lines of its own. */
static void
add_value(struct arena *arena, struct buffer *lines, const struct wish *value, size_t indent, const char *end)
{
	if (value->kind == NODE_SCALAR) {
		buffer_format(lines, " %.*s%s", TEXT_ARGS(edit_line_scalar(arena, value->text)), end);
	} else if (value->kind == NODE_SEQUENCE && is_short(value)) {
		buffer_format(lines, " %.*s%s", TEXT_ARGS(emit_flow(arena, value)), end);
	} else {
		buffer_add_string(lines, end);
		for (size_t i = 0; i < value->count; i++)
			if (value->kind == NODE_SEQUENCE)
				emit_item(arena, lines, value->items[i], indent + 2, end);
			else
				emit_pair(arena, lines, value->keys[i], value->items[i], indent + 2, end);
	}
}

void
emit_pair(struct arena *arena, struct buffer *lines, struct text key, const struct wish *value, size_t indent,
	const char *end)
{
	buffer_format(lines, "%*s%.*s:", (int)indent, "", TEXT_ARGS(key));
	add_value(arena, lines, value, indent, end);
}

void
emit_item(struct arena *arena, struct buffer *lines, const struct wish *item, size_t indent, const char *end)
{
	struct buffer pairs = { 0 };

	buffer_format(lines, "%*s-", (int)indent, "");
	if (item->kind != NODE_MAPPING) {
		add_value(arena, lines, item, indent, end);
		return;
	}
	for (size_t i = 0; i < item->count; i++)
		emit_pair(arena, &pairs, item->keys[i], item->items[i], indent + 2, end);
	buffer_add_char(lines, ' '); /* the first pair stands on the hyphen's own line */
	buffer_add(lines, text_slice(buffer_text(&pairs), indent + 2, pairs.size));
	buffer_free(&pairs);
}
