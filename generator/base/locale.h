/*
 * How a language says dates, days, lists and numbers of things, by Unicode's rules (CLDR). ICU is asked
 * once, when a locale is opened; from then on it is a table that never changes, so any thread may use it
 * and a date costs next to nothing. Numbers are always written 0 to 9, like the phone numbers beside
 * them, and years are those of the Gregorian calendar.
 */
#ifndef BASE_LOCALE_H
#define BASE_LOCALE_H

#include "base/date.h"
#include "base/failure.h"

/* The categories of number that a language may have a form of words for. */
enum plural { PLURAL_ZERO, PLURAL_ONE, PLURAL_TWO, PLURAL_FEW, PLURAL_MANY, PLURAL_OTHER, PLURALS };

struct locale;

/*
 * Opens the locale of a language, "cy": as it is written in the United Kingdom where that differs. One that
 * Unicode has no data for is said as British English is. Lives in the arena; NULL, with the failure told,
 * when ICU's own data cannot be read.
 */
const struct locale *locale_open(struct arena *arena, struct text language, struct failure *failure);

/*
 * Fills in what a language calls others, by their codes: Polish calls "uk" "Ukraiński". Empty where Unicode has
 * no name. False with the failure told, when ICU's own data cannot be read.
 */
bool locale_name_languages(struct arena *arena, struct text language, const char *const *codes, size_t count,
	struct text *names, struct failure *failure);

/* Is it written from right to left? */
bool locale_is_right_to_left(const struct locale *locale);

/* The category a count belongs to: English 1 is "one", everything else "other". Above 299 it goes by the
 * last two digits, as nearly every language does. */
enum plural locale_plural(const struct locale *locale, size_t count);

/* Does the language tell this category from others? "other" all of them have. */
bool locale_has_plural(const struct locale *locale, enum plural plural);

/* "one", "few", as CLDR and strings files call them, and back: PLURALS when there is no such category. */
const char *plural_name(enum plural plural);
enum plural plural_find(struct text name);

/* "14 October 2026"; "24 December"; "December 2026": in the order and form the language has for each. */
struct text locale_date(struct arena *arena, const struct locale *locale, struct date date);
struct text locale_day_and_month(struct arena *arena, const struct locale *locale, int month, int day);
struct text locale_month_and_year(struct arena *arena, const struct locale *locale, int year, int month);

/* A month's name, 1 to 12: as it stands alone ("październik"), and beside a day ("października"). */
struct text locale_month(const struct locale *locale, int month);
struct text locale_month_beside_day(const struct locale *locale, int month);

/* A weekday's name as it stands alone: "Monday", "poniedziałek". */
struct text locale_weekday(const struct locale *locale, enum weekday weekday);

/* What part of the day an hour (0 to 23) belongs to: "in the morning", "صبح". */
struct text locale_day_part(const struct locale *locale, int hour);

/* Joins words: "a, b and c". One alone is given as it is, and none gives the empty text. */
struct text locale_list(struct arena *arena, const struct locale *locale, const struct text *words, size_t count);

/* The words with a capital at their start, where the language has capitals. */
struct text locale_capital(struct arena *arena, const struct locale *locale, struct text words);

#endif
