/*
 * Hours as a page shows them: in plain words as GOV.UK and the NHS write times ("9.30am to midday"), as
 * a table of the usual week, and as the ranges schema.org can express. English; other languages' words
 * are the theme's.
 */
#ifndef MODEL_HOURS_WORDS_H
#define MODEL_HOURS_WORDS_H

#include "model/hours.h"

/*
 * Gives one line a rule, in the order they were written: "Monday to Friday: 9am to 5pm". One with a doubtful
 * range says that it looks wrong, and to call first.
 */
size_t hours_words(struct arena *arena, const struct hours *hours, struct text **lines);

/*
 * The same as a page shows it on a day: fortnights and nth weekdays tell their next dates ("Next: 25 November,
 * 9 December and 23 December 2026"), without those that a closure or a bank holiday may take away, and no
 * longer tell a first date that is past. `today` may be no date, which adds nothing, and `holidays` NULL. A last
 * line says "Bank holidays: call first" where there are times and nothing is said of bank holidays.
 */
size_t hours_words_on(struct arena *arena, const struct hours *hours, struct date today,
	const struct holidays *holidays, struct text **lines);

/* "9am to midday and 1pm to 5pm": ranges of one day, without saying which; "open 24 hours". */
struct text hours_range_words(struct arena *arena, const struct hours_range *ranges, size_t count);

/* "9am", "9.30am", "midday", "midnight"; minutes past 1440 are those of the next day. */
struct text hours_time_words(struct arena *arena, int minute);

struct hours_week {
	struct text times[7]; /* from Monday: "9am to midday and 1pm to 5pm", "Closed", "Open 24 hours", "By appointment",
	                         "Not certain: call first" */
	uint8_t doubtful;     /* days that hold a range which must not read "open"; bit 0 = Monday */
	bool has_table;       /* some rule holds on days of each week of the year: only then is there a table to
	                         show; "by appointment" without days claims none */
	bool whole;           /* the table says all there is: no seasons, nth weekdays, fortnights, bank holidays,
	                         or silence on them, closures, doubtful days or appointments on no day in particular */
};

/* The usual week: every rule that holds in each week of the year. */
struct hours_week hours_week(struct arena *arena, const struct hours *hours);

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
