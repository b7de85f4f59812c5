/*
 * A sheet held against the entries: which cells say something else than the files do, and what the files become. A
 * cell that says what the file says changes nothing, so a sheet that was exported and comes back as it was changes no
 * byte. What is not understood is a problem with its row and column, and that row is left out.
 */
#ifndef SHEET_IMPORT_H
#define SHEET_IMPORT_H

#include "model/site.h"
#include "sheet/columns.h"
#include "sheet/csv.h"
#include "sheet/mapping.h"

struct import_request {
	const struct site *site;
	struct text content;  /* where site.yaml stands: "content/" or "" */
	struct csv csv;
	struct mapping mapping;
	struct text address;  /* of the site, for new entries */
};

struct import_problem {
	size_t row, column;   /* from 1; 0 = the sheet as a whole, or the whole row */
	struct text heading;  /* of the column */
	struct text sentence;
	bool warning;         /* said, and the rest of the row is taken all the same */
};

struct import_change {
	const struct column *column;
	size_t number;        /* of the column in the sheet, from 1 */
	struct text before, after;
};

/* A row that changes a file or makes one. */
struct import_file {
	size_t row;
	struct text path;
	const struct source *source; /* NULL: the file is new */
	struct text bytes;
	bool confidential;           /* it has a place that must not be known: its words are not shown */
	struct import_change *changes;
	size_t change_count;
};

struct import_plan {
	struct import_problem *problems;
	size_t problem_count;
	struct import_file *files;
	size_t file_count;
	size_t row_count, same_count; /* rows in all, and those that say what is there */
	size_t spoilt_count;          /* cells that say what is there, in the spreadsheet's own way */
	size_t column_count;
	const struct column *columns; /* those of the sheet; what is ignored has no name */
};

/* Plans it, in the arena. */
struct import_plan import_plan_make(struct arena *arena, const struct import_request *request);

/* The heading under which a change, or a finding on a line of the file that it makes, belongs; NULL when none does. */
const struct import_change *import_change_at(struct arena *arena, const struct import_file *file, struct where where);

/* The column that the field at a place of that file has in a sheet, also when this one has none; empty when none is. */
struct text import_field_at(struct arena *arena, const struct import_file *file, struct where where);

#endif
