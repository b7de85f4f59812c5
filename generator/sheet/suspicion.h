/*
 * What spreadsheets do to cells on their own: seen by its traces, and never guessed back. A sheet that was exported and
 * only opened and saved has it in every row, so where the file itself tells what was spoilt, nothing has changed.
 */
#ifndef SHEET_SUSPICION_H
#define SHEET_SUSPICION_H

#include "sheet/columns.h"

/* What was probably done to a cell of this column, and what to do; in the arena. Empty when nothing was. */
struct text suspicion_of(struct arena *arena, const struct column *column, struct text cell);

/* The day of a cell that was told to have its day first, as we write it: 2026-10-03 for “3/10/2026”; or the cell as it
 * is. */
struct text day_first_read(struct arena *arena, const struct column *column, struct text cell);

/* Does the cell say what the file says, spoilt: “31/03/2027” for 2027-03-31, a telephone number without its 0, “24-Jul”
 * for 24/7? */
bool suspicion_is_same(struct arena *arena, const struct column *column, struct text cell, struct text before);

#endif
