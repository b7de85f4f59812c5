/*
 * What the fields of a file are to say, as plain values without places: made from what they say now, changed, and put
 * back by revise.h. A field that a table reads as opening hours is a list of lines, whatever YAML makes of them.
 */
#ifndef AMEND_WISH_H
#define AMEND_WISH_H

#include "parse/fields.h"

struct wish {
	enum node_kind kind;
	struct text text;        /* a scalar's */
	struct text *keys;       /* a mapping's, beside `items`, in the order of the file */
	struct wish **items;
	size_t count, capacity;
	const struct node *node; /* where it stands in the file; NULL = not there yet */
};

/* Values that stand nowhere yet. */
struct wish *wish_words(struct arena *arena, struct text text);
struct wish *wish_new(struct arena *arena, enum node_kind kind);

/* The fields of a file as they are. */
struct wish *wish_of(struct arena *arena, const struct field_table *table, const struct node *mapping);

/* A copy that can be changed; it knows the same places. */
struct wish *wish_copy(struct arena *arena, const struct wish *wish);

/* Do both say the same, wherever it stands? NULL says nothing. */
bool wish_equal(const struct wish *a, const struct wish *b);

/* What stands under a key, or NULL. */
struct wish *wish_get(const struct wish *mapping, struct text key);

/* Puts a value under a key: in the place of another, or where its row in the table wants it. NULL takes it away. */
void wish_put(struct arena *arena, struct wish *mapping, const struct field_table *table, struct text key,
	struct wish *value);

/* Adds an item to a list. */
void wish_add(struct arena *arena, struct wish *list, struct wish *item);

/* Takes away what has become empty: mappings and lists in which nothing is left. False when all of it has. */
bool wish_prune(struct wish *wish);

#endif
