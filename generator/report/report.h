/*
 * The report stage: what stewards and commissioners need to know, worked out from the model of one day. It holds
 * more than public pages do (funding without consent, whom to call), so it is never part of the published site.
 */
#ifndef REPORT_REPORT_H
#define REPORT_REPORT_H

#include "model/derived.h"
#include "model/history.h"
#include "model/report.h"

struct report_request {
	struct arena *arena;
	const struct site *site;
	const struct derived *derived;
	const struct history *history; /* in English alone */
	const struct wording *wording; /* English */
	struct date day;               /* whose hours are told beside those of a week; zero: none */
	struct date since;             /* the first day whose changes are told of; none: `since_commits` says which */
	const struct map *since_commits; /* those that are told of, by id */
	struct text since_words;       /* "1 October 2026", or the commit as it was named */
	bool since_apart;              /* that commit is no part of this history */
};

/* What is overdue and due for a check, soonest first: whom to ask, and the command that writes it down. */
void report_verification(const struct report_request *request, struct report *report);

/* What lapses month by month, and which areas and topics would be left with nothing. */
void report_funding(const struct report_request *request, struct report *report);

/* For every area, how many places and lines are open to somebody in a crisis in each hour of a usual week, of one with
 * a bank holiday, and of a chosen day. */
void report_coverage(const struct report_request *request, struct report *report);

/* What there is by area, topic, audience, stage, time of week, language and step-free access; what is unknown. */
void report_gaps(const struct report_request *request, struct report *report);

/* Entries that only point elsewhere, ways that go round in circles or end in what is closed. */
void report_dead_ends(const struct report_request *request, struct report *report);

/* What has changed since a day or a commit, in words; and which commit brought in what somebody claims. */
void report_changes(const struct report_request *request, struct report *report);

/* Checks that entries waive, with their reasons, and those whose level site.yaml changes. */
void report_exceptions(const struct report_request *request, struct report *report);

#endif
