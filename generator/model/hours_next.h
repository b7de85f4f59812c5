/* The next dates of what does not happen every week: fortnights, and nth weekdays of the month. */
#ifndef MODEL_HOURS_NEXT_H
#define MODEL_HOURS_NEXT_H

#include "model/hours.h"

enum { NEXT_DATES = 3 };

/*
 * Gives the dates from `today` on, within a year and a month, on which the rule (one of the hours') certainly
 * holds: without those that a closure or a bank holiday may take away. `holidays` may be NULL.
 */
size_t hours_next_dates(struct arena *arena, const struct hours *hours, const struct hours_rule *rule,
	struct date today, const struct holidays *holidays, struct date dates[NEXT_DATES]);

#endif
