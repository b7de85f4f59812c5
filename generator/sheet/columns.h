/*
 * The columns of a sheet of entries: one for each field of the table the checker reads by, "contact.phone", with a
 * number where there can be several, "places.2.address". Before them stands "id", behind them "body".
 */
#ifndef SHEET_COLUMNS_H
#define SHEET_COLUMNS_H

#include "amend/wish.h"

enum { COLUMN_STEPS = 3, THINGS_MOST = 99 };

enum cell_form {
	CELL_ID,
	CELL_WORDS,
	CELL_LIST,  /* several, parted by semicolons or line breaks */
	CELL_PAIRS, /* "name: words", parted by semicolons */
	CELL_BODY,
};

struct column {
	struct text name;
	enum cell_form form;
	const struct field *steps[COLUMN_STEPS]; /* from the entry to the field itself */
	const struct field_table *tables[COLUMN_STEPS]; /* that each step's row is of */
	size_t number[COLUMN_STEPS];             /* of a step's thing, from 1; 0 = there is only one */
	size_t depth;
};

/* All columns that entries with these fields fill, in the order of the table; the first of each thing always. */
struct column *columns_of(struct arena *arena, const struct wish *const *entries, size_t entry_count, size_t *count);

/* The column with a name; the number may be left out of the first thing's. False when there is none. */
bool column_named(struct arena *arena, struct text name, struct column *column);

/* The names of all columns, those of first things with their number, to suggest from. */
struct text *column_names(struct arena *arena, size_t *count);

/* What stands in a column, as the sheet says it. */
struct text cell_get(struct arena *arena, const struct wish *entry, const struct column *column);

/* Puts what a cell says into the fields; an empty one takes the field away (wish_prune() then removes what has become
 * empty). NULL, or what is wrong with the cell. */
const char *cell_put(struct arena *arena, struct wish *entry, const struct column *column, struct text cell);

/* Takes the next item off a cell that holds a list; quotation marks around it are taken away. False when there is none. */
bool cell_next_item(struct arena *arena, struct text *rest, struct text *item);

/* Adds an item to such a cell, in quotation marks if it needs them. */
void cell_add_item(struct buffer *cell, struct text item);

/* A cell of a list with its items parted as we part them, so that it can be held against another; others as they are. */
struct text cell_tidied(struct arena *arena, const struct column *column, struct text cell);

/* The value that a column stands for, or NULL. */
const struct wish *cell_find(const struct wish *entry, const struct column *column);

#endif
