/* Times of a day in words, as GOV.UK and the NHS write them in English: "9.30am to midday". */
#ifndef MODEL_HOURS_TIMES_H
#define MODEL_HOURS_TIMES_H

#include "model/hours.h"
#include "model/wording.h"

/*
 * "9am", "9.30am", "midday", "midnight"; minutes past 1440 are those of the next day. A language decides by
 * its translations of "{hour}am", "{hour}.{minute}pm" and so on, in which also {hour24} (0 to 23, and 24 for
 * the midnight a day ends with) and {part} ("in the morning") may stand.
 */
struct text hours_time_words(struct arena *arena, const struct wording *wording, int minute);

/* Is it one of the phrases that say a time? A translation of it may use any of these holes and need not use those
 * of the English. */
bool hours_is_time_phrase(struct text english);
#define HOURS_TIME_HOLES "{hour}{hour24}{minute}{part}"

/* "9am to midday and 1pm to 5pm", "open 24 hours". `days` (bit 0 = Monday) tells whose morning it is that a
 * range ends in past midnight, when it is only one; 0 says "the next morning". */
struct text hours_range_words(struct arena *arena, const struct wording *wording, const struct hours_range *ranges,
	size_t count, unsigned days);

/* The same without telling on which day a range ends. */
struct text hours_bare_range_words(struct arena *arena, const struct wording *wording,
	const struct hours_range *ranges, size_t count);

#endif
