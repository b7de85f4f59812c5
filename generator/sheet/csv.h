/*
 * Comma-separated values (RFC 4180), as spreadsheets write them: parted by commas, semicolons or tabs, with cells in
 * quotes where they hold any of those. What is not so is an error with its row and column, never a guess.
 */
#ifndef SHEET_CSV_H
#define SHEET_CSV_H

#include "base/text.h"

struct csv_row {
	struct text *cells;
	size_t count;
	size_t number; /* of the row as a spreadsheet counts them, from 1 */
};

struct csv {
	struct csv_row *rows; /* without those in which every cell is empty */
	size_t count;
	char separator;
};

/* What is wrong with the form of a file. */
struct csv_mistake {
	size_t row, column; /* from 1; 0 = the file as a whole */
	const char *sentence;
};

enum { CSV_COLUMNS_MOST = 1000, CSV_ROWS_MOST = 200 * 1000 };

/* How many bytes the line "sep=;" has that Excel puts before the first row, where it shows none; 0 = it is not there. */
size_t csv_preamble(struct text bytes);

/* Reads UTF-8 bytes; the cells are in the arena or slices of the bytes. False with what is wrong. */
bool csv_read(struct arena *arena, struct text bytes, struct csv *csv, struct csv_mistake *mistake);

/* Adds a cell, in quotes if it needs them, and behind a comma unless it is the first; a formula is made text. */
void csv_add_cell(struct buffer *buffer, struct text cell, bool first);
void csv_end_row(struct buffer *buffer);

/* Words that a spreadsheet would take for a formula, with a sign before them that makes them text; and without. */
struct text csv_disarm(struct arena *arena, struct text words);
struct text csv_rearm(struct text cell);

#endif
