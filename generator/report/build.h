/* What every report is put together with; all of it lives in the arena. */
#ifndef REPORT_BUILD_H
#define REPORT_BUILD_H

#include "base/arena.h"
#include "model/report.h"
#include "report/report.h"

/* An empty table with room for as many rows as will come. */
struct report_table *table_new(struct arena *arena, const char *key, struct text caption,
	const struct report_column *columns, size_t column_count);

/* Adds a row and gives its cells, all empty, one for each column; they stay in place until the next row comes. */
struct text *table_row(struct arena *arena, struct report_table *table);

/* Adds a section, a paragraph to a section, a line to the summary. A section is valid until the next one comes. */
struct report_section *section_add(struct arena *arena, struct report *report, struct text heading);
void words_add(struct arena *arena, struct report_section *section, struct text words);
void summary_add(struct arena *arena, struct report *report, struct text line);

/* All areas, each before those within it, in the order of their names. */
const struct area **areas_in_order(const struct report_request *request);

/* "3 entries", "1 entry" */
struct text counted(struct arena *arena, size_t count, const char *one, const char *many);

/* "Leith, Portobello and 3 more": so many names at most, then how many others there are. */
struct text names_some(struct arena *arena, const struct text *names, size_t count, size_t most);

/* "12" */
struct text number(struct arena *arena, size_t value);

#endif
