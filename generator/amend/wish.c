/* Trees of values. See wish.h. */
#include "amend/wish.h"

#include <string.h>

#include "parse/values.h"

struct wish *
wish_new(struct arena *arena, enum node_kind kind)
{
	struct wish *wish = arena_alloc(arena, sizeof *wish);

	wish->kind = kind;
	return wish;
}

struct wish *
wish_words(struct arena *arena, struct text text)
{
	struct wish *wish = wish_new(arena, NODE_SCALAR);

	wish->text = text;
	return wish;
}

/* Makes room for one more at a place among the items. */
static void
open_gap(struct arena *arena, struct wish *wish, size_t at)
{
	if (wish->count == wish->capacity) {
		size_t capacity = wish->capacity > 0 ? wish->capacity * 2 : 8;
		struct wish **items = arena_array(arena, struct wish *, capacity);
		struct text *keys = arena_array(arena, struct text, capacity);

		for (size_t i = 0; i < wish->count; i++) {
			items[i] = wish->items[i];
			keys[i] = wish->keys[i];
		}
		wish->items = items;
		wish->keys = keys;
		wish->capacity = capacity;
	}
	memmove(&wish->items[at + 1], &wish->items[at], (wish->count - at) * sizeof *wish->items);
	memmove(&wish->keys[at + 1], &wish->keys[at], (wish->count - at) * sizeof *wish->keys);
	wish->count++;
}

static void
insert(struct arena *arena, struct wish *wish, size_t at, struct text key, struct wish *item)
{
	open_gap(arena, wish, at);
	wish->keys[at] = key;
	wish->items[at] = item;
}

void
wish_add(struct arena *arena, struct wish *list, struct wish *item)
{
	insert(arena, list, list->count, (struct text){ 0 }, item);
}

static void
take_out(struct wish *wish, size_t at)
{
	wish->count--;
	memmove(&wish->items[at], &wish->items[at + 1], (wish->count - at) * sizeof *wish->items);
	memmove(&wish->keys[at], &wish->keys[at + 1], (wish->count - at) * sizeof *wish->keys);
}

static const struct field *
row_of(const struct field_table *table, struct text key)
{
	for (size_t i = 0; table && i < table->count; i++)
		if (text_is(key, table->fields[i].name))
			return &table->fields[i];
	return NULL;
}

/* Hours are lines, also where YAML sees a mapping in one. */
static struct wish *
wish_of_hours(struct arena *arena, const struct node *node)
{
	struct wish *wish = wish_words(arena, node->kind == NODE_SCALAR ? node->text : node->source_line);

	wish->node = node;
	return wish;
}

static struct wish *
wish_of_value(struct arena *arena, const struct field *field, const struct node *node)
{
	struct wish *wish;

	if (field && field->read == read_hours && node->kind == NODE_MAPPING)
		return wish_of_hours(arena, node);
	if (node->kind == NODE_MAPPING)
		return wish_of(arena, field ? field->table : NULL, node);
	wish = wish_new(arena, node->kind);
	wish->node = node;
	wish->text = node->text;
	for (size_t i = 0; i < node->count; i++)
		wish_add(arena, wish, wish_of_value(arena, field, node->items[i]));
	return wish;
}

struct wish *
wish_of(struct arena *arena, const struct field_table *table, const struct node *mapping)
{
	struct wish *wish = wish_new(arena, NODE_MAPPING);

	wish->node = mapping;
	for (size_t i = 0; i < mapping->count; i++)
		insert(arena, wish, i, mapping->keys[i]->text,
			wish_of_value(arena, row_of(table, mapping->keys[i]->text), mapping->items[i]));
	return wish;
}

struct wish *
wish_copy(struct arena *arena, const struct wish *wish)
{
	struct wish *copy = wish_words(arena, wish->text);

	copy->kind = wish->kind;
	copy->node = wish->node;
	for (size_t i = 0; i < wish->count; i++)
		insert(arena, copy, i, wish->keys[i], wish_copy(arena, wish->items[i]));
	return copy;
}

bool
wish_equal(const struct wish *a, const struct wish *b)
{
	bool same = a && b && a->kind == b->kind && a->count == b->count && text_equal(a->text, b->text);

	if (!a && !b)
		return true;
	for (size_t i = 0; same && i < a->count; i++)
		same = text_equal(a->keys[i], b->keys[i]) && wish_equal(a->items[i], b->items[i]);
	return same;
}

struct wish *
wish_get(const struct wish *mapping, struct text key)
{
	for (size_t i = 0; mapping && mapping->kind == NODE_MAPPING && i < mapping->count; i++)
		if (text_equal(mapping->keys[i], key))
			return mapping->items[i];
	return NULL;
}

/* Behind the last of those whose rows come before its own. */
static size_t
place_of(const struct wish *mapping, const struct field_table *table, struct text key)
{
	const struct field *row = row_of(table, key);
	size_t place = mapping->count > 0 && mapping->node ? 1 : 0; /* the first line may have a hyphen before it */

	if (!row)
		return mapping->count;
	for (size_t i = 0; i < mapping->count; i++) {
		const struct field *other = row_of(table, mapping->keys[i]);

		if (other && other < row)
			place = i + 1;
	}
	return place;
}

void
wish_put(struct arena *arena, struct wish *mapping, const struct field_table *table, struct text key, struct wish *value)
{
	for (size_t i = 0; i < mapping->count; i++) {
		if (!text_equal(mapping->keys[i], key))
			continue;
		if (value)
			mapping->items[i] = value;
		else
			take_out(mapping, i);
		return;
	}
	if (value)
		insert(arena, mapping, place_of(mapping, table, key), key, value);
}

bool
wish_prune(struct wish *wish)
{
	if (wish->kind == NODE_SCALAR || (wish->node && wish->node->count == 0))
		return true; /* what was empty before may stay so */
	for (size_t i = wish->count; i > 0; i--)
		if (!wish_prune(wish->items[i - 1]))
			take_out(wish, i - 1);
	return wish->count > 0;
}
