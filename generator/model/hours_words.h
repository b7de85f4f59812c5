/* Hours as a page shows them, a rule a line, in plain words of any language. */
#ifndef MODEL_HOURS_WORDS_H
#define MODEL_HOURS_WORDS_H

#include "model/hours.h"
#include "model/wording.h"

/*
 * Gives one line a rule, in the order they were written: "Monday to Friday: 9am to 5pm". One with a doubtful
 * range says that it looks wrong, and to call first.
 */
size_t hours_words(struct arena *arena, const struct wording *wording, const struct hours *hours, struct text **lines);

/*
 * The same as a page shows it on a day: fortnights and nth weekdays tell their next dates ("Next: 25 November,
 * 9 December and 23 December 2026"), without those that a closure or a bank holiday may take away, and no
 * longer tell a first date that is past. `today` may be no date, which adds nothing, and `holidays` NULL. A last
 * line says "Bank holidays: call first" where there are times and nothing is said of bank holidays.
 */
size_t hours_words_on(struct arena *arena, const struct wording *wording, const struct hours *hours,
	struct date today, const struct holidays *holidays, struct text **lines);

#endif
