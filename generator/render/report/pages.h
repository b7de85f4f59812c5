/*
 * Reports as files: a page for each and an overview, every table as CSV (RFC 4180) and every report as JSON, and the
 * days on which entries are to be checked as a calendar (RFC 5545).
 */
#ifndef RENDER_REPORT_PAGES_H
#define RENDER_REPORT_PAGES_H

#include "base/diag.h"
#include "base/failure.h"
#include "model/derived.h"
#include "model/report.h"

/* The calendar's file: every folder of reports has it, and no site. */
#define REPORT_CALENDAR "review-dates.ics"

struct report_file {
	struct text path, bytes; /* in the arena, or in the report's own */
};

struct report_pages_request {
	const struct site *site;
	const struct derived *derived;
	const char *theme;            /* the folder of the templates */
	const struct report *reports;
	size_t report_count;
	struct arena **arenas;        /* one for each report, since several are made at once */
	unsigned jobs;
};

/*
 * Makes all of them, `index.html` last. No files, with diagnostics, when a template has mistakes; false with the
 * failure set when the theme cannot be read.
 */
bool report_pages_make(struct arena *arena, const struct report_pages_request *request, struct report_file **files,
	size_t *count, struct diags *diags, struct failure *failure);

#endif
