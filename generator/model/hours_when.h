/*
 * The days that a rule of hours is about, in words: weekdays, weeks, places in the month, seasons. They begin
 * with a small letter where the language has them so; what begins a line with them makes it a capital.
 */
#ifndef MODEL_HOURS_WHEN_H
#define MODEL_HOURS_WHEN_H

#include "model/hours.h"
#include "model/wording.h"

/* "Monday to Friday", "Saturday, Sunday and bank holidays", "every day"; bit 0 = Monday. */
struct text hours_days_words(struct arena *arena, const struct wording *wording, unsigned days, bool bank_holidays);

/* Days that follow on each other, round the week's end: "Monday", "Monday and Tuesday", "Monday to Sunday". */
struct text hours_stretch_words(struct arena *arena, const struct wording *wording, enum weekday first,
	enum weekday last);

/* The days of a rule without its season: as above, "first Wednesday of the month", "every 2 weeks on Wednesday". */
struct text hours_when_words(struct arena *arena, const struct wording *wording, const struct hours_rule *rule);

/* The rule's season or closure, which it must have: "October to March", "25 and 26 December 2026". */
struct text hours_season_words(struct arena *arena, const struct wording *wording, const struct hours_rule *rule);

/* "Closed on 25 December", "Closed in August", "Closed 24 December to 2 January". */
struct text hours_closure_words(struct arena *arena, const struct wording *wording, const struct hours_rule *rule);

/* The next dates of a rule, ascending: "25 November, 23 December 2026 and 6 January 2027". */
struct text hours_dates_words(struct arena *arena, const struct wording *wording, const struct date *dates,
	size_t count);

#endif
