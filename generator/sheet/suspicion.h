/* What spreadsheets do to cells on their own: seen by its traces, and never guessed back. */
#ifndef SHEET_SUSPICION_H
#define SHEET_SUSPICION_H

#include "sheet/columns.h"

/* What was probably done to a cell of this column, and what to do; in the arena. Empty when nothing was. */
struct text suspicion_of(struct arena *arena, const struct column *column, struct text cell);

#endif
