/*
 * How somebody else's sheet is to be read: which of our columns each of its headings means, and which of our words
 * each of its own.
 *
 *     columns: {Service name: name, Tel.: contact.phone, Internal notes: ignore}
 *     values:
 *       kind: {Drop-in café: safe-space}
 *     dates: day-first
 */
#ifndef SHEET_MAPPING_H
#define SHEET_MAPPING_H

#include "parse/front_matter.h"
#include "sheet/columns.h"

struct mapping {
	const struct node *columns, *values; /* NULL when it says nothing of them */
	struct text *fields;                 /* beside the pairs of `values`: the columns that they are for */
	bool day_first;                      /* 3/10/2026 is 3 October: nothing else tells */
};

/* Reads a mapping file; it lives as long as the source and the arena. False with diagnostics. */
bool mapping_read(struct arena *arena, const struct source *source, struct mapping *mapping, struct diags *diags);

/* What a heading means: a column's name, "ignore", or the heading itself when nothing is said of it. */
struct text mapping_column(const struct mapping *mapping, struct text heading);

/* What a cell of one of our columns says in our words; of a list each item, unless the whole has a meaning. In the
 * arena. */
struct text mapping_value(struct arena *arena, const struct mapping *mapping, const struct column *column,
	struct text cell);

#endif
