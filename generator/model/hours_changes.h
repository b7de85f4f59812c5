/* What differs between two sets of hours, in words. */
#ifndef MODEL_HOURS_CHANGES_H
#define MODEL_HOURS_CHANGES_H

#include "model/hours.h"
#include "model/wording.h"

/*
 * Gives sentences without a stop: "Friday closing time changed from midnight to 2am", "no longer open on Monday and
 * Tuesday", "hours added: “Closed on 25 December”". Hours of every week are compared day by day, all other rules as written.
 */
size_t hours_changes(struct arena *arena, const struct wording *wording, const struct hours *before,
	const struct hours *after, struct text **sentences);

#endif
