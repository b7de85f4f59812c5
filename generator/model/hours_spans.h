/* Hours as the ranges and dates that schema.org can express, for search engines and other machines. */
#ifndef MODEL_HOURS_SPANS_H
#define MODEL_HOURS_SPANS_H

#include "model/hours.h"

/* One OpeningHoursSpecification of schema.org. */
struct hours_span {
	uint8_t days;                          /* bit 0 = Monday */
	uint16_t opens, closes;                /* minutes of a day; `closes` below `opens` is on the next day; a whole
	                                          day is 00:00 to 23:59, as search engines ask for it */
	struct date valid_from, valid_through; /* a season's, or no dates */
};

/*
 * Gives what schema.org can say. A season of every year becomes the one that holds on `today`, or the next
 * one. Left out are nth weekdays, fortnights, bank holidays, appointments and doubtful ranges.
 */
size_t hours_spans(struct arena *arena, const struct hours *hours, struct date today, struct hours_span **spans);

/*
 * Gives the stretches of days it is closed, as spans that have only dates: dated closures that are not past,
 * the one of every year that holds on `today` or comes next, and where bank holidays are closed those of
 * `holidays` (may be NULL) within the next twelve months.
 */
size_t hours_closures(struct arena *arena, const struct hours *hours, struct date today,
	const struct holidays *holidays, struct hours_span **spans);

#endif
