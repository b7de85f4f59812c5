/* Who is there for somebody in a crisis, hour by hour: what the coverage clock counts. */
#ifndef REPORT_CLOCK_H
#define REPORT_CLOCK_H

#include "base/list.h"
#include "report/report.h"

enum { CLOCK_HOURS = 24, CLOCK_DAYS = 7, CLOCK_WEEK = CLOCK_HOURS * CLOCK_DAYS };

/* How many places to go to and lines to call there are in each hour. */
struct clock_day {
	struct date date;
	unsigned places[CLOCK_HOURS], lines[CLOCK_HOURS];
};

struct clock_week {
	struct clock_day days[CLOCK_DAYS]; /* from Monday */
};

/*
 * Gives the entries that count in an area: open for business (not paused, not closed), for somebody in a crisis (their
 * stage is `crisis`; or they name no stage and are a safe space or a helpline), which a person may come to of their own
 * accord (not only by a professional or by invitation), that takes people without a waiting list, and that cover the
 * area, or the area around it, or everywhere; what covers only a part of an area is no help to the rest of it. The
 * crisis lines of site.yaml are not among them.
 */
struct list clock_entries(const struct report_request *request, const struct area *area);

/* Counts them on a day. A place counts for an hour when it is certainly open all of it; a line likewise, by phone or
 * text. Hours are those of the clock on the wall, also on days on which clocks change. */
struct clock_day clock_on(const struct report_request *request, const struct area *area, const struct list *entries,
	struct date date);

struct clock_week clock_of_week(const struct report_request *request, const struct area *area,
	const struct list *entries, struct date monday);

/* What the next four whole weeks without a bank holiday of the area's nation have in common, as far as bank holidays are
 * known: each hour counts whom it has in all of them, so that what meets once a month fills no gap. Its days are dated as
 * those of the first. */
struct clock_week clock_of_usual_week(const struct report_request *request, const struct area *area,
	const struct list *entries);

/* The Monday of the week of its next bank holiday; no date when none is known. */
struct date clock_holiday_week(const struct report_request *request, const struct area *area);

#endif
