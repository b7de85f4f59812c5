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

struct report_pages;

struct report_pages_request {
	const struct site *site;
	const struct derived *derived;
	const char *theme;            /* the folder of the templates */
	const struct report *reports;
	size_t report_count;
};

/*
 * Reads the templates; `*pages` lives in the arena. NULL, with diagnostics, when a template has mistakes; false with the
 * failure set when the theme cannot be read.
 */
bool report_pages_open(struct arena *arena, const struct report_pages_request *request, struct report_pages **pages,
	struct diags *diags, struct failure *failure);

/* The paths of all files, those that take longest first, and `index.html` last. */
const struct text *report_pages_paths(const struct report_pages *pages, size_t *count);

/* Adds the bytes of the file of this number. Safe on several threads, each with its own scratch and buffer. */
void report_pages_write(const struct report_pages *pages, size_t number, struct arena *scratch, struct buffer *bytes);

#endif
