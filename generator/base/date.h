/*
 * Days of the Gregorian calendar, without times or zones. Valid from 1900-01-01 to 2199-12-31,
 * which holds everything a directory can mean. The zero value means "no date".
 */
#ifndef BASE_DATE_H
#define BASE_DATE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/text.h"

struct date {
	int16_t year;       /* 0 = no date */
	uint8_t month, day; /* from 1 */
};

enum weekday { MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY };

bool date_given(struct date date);

/* Does such a day exist (30 February does not), within the range above? */
bool date_exists(int year, int month, int day);

int date_days_in_month(int year, int month);

/* Exactly "2026-10-14" (ISO 8601, extended, complete) and an existing day; false otherwise. */
bool date_parse(struct text text, struct date *date);

/* Days since 1970-01-01, and back. */
int32_t date_number(struct date date);
struct date date_from_number(int32_t number);

struct date date_add_days(struct date date, int days);

/* Below, at or above 0; "no date" comes first. */
int date_compare(struct date a, struct date b);

enum weekday date_weekday(struct date date);

/* "2026-10-14" */
struct text date_iso(struct arena *arena, struct date date);

/* "14 October 2026", as GOV.UK writes dates. */
struct text date_words(struct arena *arena, struct date date);

/* "October", 1 to 12; "Monday" to "Sunday". */
const char *date_month_name(int month);
const char *date_weekday_name(enum weekday weekday);

#endif
