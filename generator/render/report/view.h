/* What the templates of themes/report see. */
#ifndef RENDER_REPORT_VIEW_H
#define RENDER_REPORT_VIEW_H

#include "model/report.h"
#include "render/view/context.h"

/* One page: a report, or the overview when `report` is NULL. */
struct report_page {
	const struct report *report;
	const struct report *reports; /* all of them */
	size_t report_count;
};

extern const struct view_type view_report_page;

/* The names of a report's files: "funding.html", "funding-by-month.csv", "funding.json". */
struct text report_file_name(struct arena *arena, const char *name, const char *ending);

#endif
