/* Which entries a leaflet shows, in which order, and until when what it says of them can be believed. */
#ifndef LEAFLET_SELECT_H
#define LEAFLET_SELECT_H

#include "base/diag.h"
#include "model/derived.h"

/* The default of site.yaml's `leaflet-days`, and how few days are a warning. */
enum { LEAFLET_DAYS = 180, LEAFLET_FEW_DAYS = 30, LEAFLET_ENTRIES_MOST = 400 };

/* The entries a leaflet asked for that it does not show, by reason. */
enum left_out { LEFT_CLOSED, LEFT_OVERDUE, LEFT_WITHOUT_EASY_WORDS, LEFT_OUT };

struct selection {
	const struct entry **at; /* in the leaflet's order */
	size_t count;
	struct list left[LEFT_OUT];      /* of struct entry */
	struct date checked_first, checked_last; /* all was checked between these days, */
	bool all_checked;                /* but for what never was */
	struct date good_until;
	struct list soon_checked, soon_unpaid; /* of struct entry: whose review is due in a few days, or whose funding ends */
	struct list unpaid;              /* of struct entry: whose funding has ended */
};

/*
 * Gives the entries: those in `entries`, and those that all of the other lists of `show` fit, if any is given.
 * Closed ones never; overdue and never verified ones only if the leaflet says so; in an easy-words edition none
 * without easy words. Without an order they stand as pages list them, hand-picked ones alone as they were written
 * down. False, with a diagnostic that says what to do, when nothing is left or far too much, or when nothing of it
 * was checked in good time.
 */
bool leaflet_select(struct arena *arena, const struct site *site, const struct derived *derived,
	const struct leaflet *leaflet, struct selection *selection, struct diags *diags);

/* Was it checked, not too long ago, and since what paid for it ended, if readers are told of that? */
bool leaflet_is_fresh(const struct derived *derived, const struct entry *entry);

/* The day on which what paid for it ended, when that stands in a line it has agreed to show; zero = it is paid for. */
struct date leaflet_funding_ended(const struct derived *derived, const struct entry *entry);

/* What stands behind all others, whatever the order. */
enum demotion { DEMOTED_NOT, DEMOTED_UNCHECKED, DEMOTED_PAUSED };

enum demotion leaflet_demotion(const struct derived *derived, const struct entry *entry);

/* "shut (instead: the-lantern)": what has closed, and what takes its place. */
struct text leaflet_closed_words(struct arena *arena, const struct list *closed);

/* The entry's text in easy words, or in a language, when somebody reviewed it and it is of today's text; NULL:
 * there is none. */
const struct entry *leaflet_text_in(struct arena *arena, const struct entry *entry, struct text language);

#endif
