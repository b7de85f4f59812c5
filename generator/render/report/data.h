/* Reports for programs. The only files of this folder that see libical's headers. */
#ifndef RENDER_REPORT_DATA_H
#define RENDER_REPORT_DATA_H

#include "model/derived.h"
#include "model/report.h"

/* Adds a table as CSV with a line of keys first (RFC 4180: CRLF, quotes where they are needed), UTF-8 with a byte order
 * mark, without which Excel takes it for something else. A cell that a spreadsheet would take for a formula gets an
 * apostrophe in front. */
void report_csv(struct buffer *to, const struct report_table *table);

/* Adds a report's tables as one JSON object: the day, the directory, and a list of objects for each table. */
void report_json(struct buffer *to, const struct report *report, const struct site *site, const struct derived *derived,
	struct arena *scratch);

/* Adds a calendar with the day on which each entry is to be checked again. */
void report_calendar(struct buffer *to, const struct site *site, const struct derived *derived, struct arena *scratch);

#endif
