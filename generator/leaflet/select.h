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
	struct date checked_first, checked_last; /* of what was checked in good time: between these days */
	struct date good_until;
	struct list good_until_because;  /* of struct entry: whose review or funding sets that day; none = the cap */
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

/* Was it checked, and not too long ago? */
bool leaflet_is_fresh(const struct derived *derived, const struct entry *entry);

/* What stands behind all others, whatever the order. */
enum demotion { DEMOTED_NOT, DEMOTED_UNCHECKED, DEMOTED_PAUSED };

enum demotion leaflet_demotion(const struct derived *derived, const struct entry *entry);

/* The entry's text in easy words, or in a language, when somebody reviewed it and it is of today's text; NULL:
 * there is none. */
const struct entry *leaflet_text_in(struct arena *arena, const struct entry *entry, struct text language);

#endif
