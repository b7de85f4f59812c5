/*
 * How data is written for the browser: classic scripts that set one property each, since a site opened from a
 * folder can load nothing else. Values stand in columns rather than rows, which halves what a
 * compressor leaves; generator/browser/columns.js reads them again.
 *
 * A number is one to five characters of the 91 from '#' to '~' without '\':
 *     0 to 60                one: the number
 *     to 2,517               two: 61 + (n - 61) / 91, then the rest
 *     to 19,079              three: 88 + (n - 2518) / 8281, then the rest, the higher one first
 *     to 68,594,040          five: 90, then n - 19080
 */
#ifndef RENDER_SEARCH_CODE_H
#define RENDER_SEARCH_CODE_H

#include <stdint.h>

#include "base/map.h"

/* Adds a number below 68,594,041. */
void code_number(struct buffer *buffer, uint32_t number);

/* Adds text as a string of JavaScript, quotes and all; a control character becomes a space, except a line
 * feed where `lines` says that it parts values. */
void code_string(struct buffer *buffer, struct text text, bool lines);

/* Adds one of many values that line feeds part; in the value itself, they and other control characters become
 * spaces. */
void code_value(struct buffer *values, struct text value, bool first);

/* Adds `NAME:"value\nvalue…",`, and frees the values. */
void code_lines(struct buffer *buffer, const char *name, struct buffer *values);

/* Begins and ends a script: `(self.fingerpost=self.fingerpost||{})["NAME"]={` and `};`. The name is the file's, so
 * that parts do not overwrite each other. */
void code_begin(struct buffer *buffer, const char *name, struct text part);
void code_end(struct buffer *buffer);

/* A column of text in which values come again: each is told once, in the order of first use. */
struct code_column {
	struct arena *arena;
	struct map numbers;
	struct buffer values, rows;
	size_t distinct;
};

/* Gives an empty column; what it is given lives in the arena, and code_column_write() frees the rest. */
struct code_column code_column_new(struct arena *arena);

/* Adds the next row's value, in which a line feed or control character becomes a space. */
void code_column_add(struct code_column *column, struct text value);

/* Adds `NAME:["value\nvalue…","rows"],`; no rows when all have the same value. */
void code_column_write(struct buffer *buffer, const char *name, struct code_column *column);

/* A column of lists of numbers: how many each row has, and then all of them. */
struct code_lists {
	struct buffer counts, values;
};

/* Adds `NAME:["counts","values"],`, and frees the column's buffers. */
void code_lists_write(struct buffer *buffer, const char *name, struct code_lists *lists);

/*
 * A table of texts, each told once where it is first used. code_table_use() gives 0 for a text that is new
 * (and so is the next of the table), else how far behind the end of the table it stands, from 1: what is met
 * for the first time costs next to nothing.
 */
struct code_table {
	struct arena *arena;
	struct map numbers;
	struct text *at;
	size_t count, capacity;
};

struct code_table code_table_new(struct arena *arena);
uint32_t code_table_use(struct code_table *table, struct text text);

/* Adds `NAME:"text\ntext…",`. */
void code_table_write(struct buffer *buffer, const char *name, const struct code_table *table);

#endif
