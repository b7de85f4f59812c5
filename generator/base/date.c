/* Civil dates. The day numbers follow Howard Hinnant's days_from_civil. See date.h. */
#include "base/date.h"

bool
date_given(struct date date)
{
	return date.year != 0;
}

static bool
is_leap(int year)
{
	return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

int
date_days_in_month(int year, int month)
{
	static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

	return month == 2 && is_leap(year) ? 29 : days[month - 1];
}

bool
date_exists(int year, int month, int day)
{
	return year >= 1900 && year <= 2199 && month >= 1 && month <= 12 && day >= 1
		&& day <= date_days_in_month(year, month);
}

bool
date_parse(struct text text, struct date *date)
{
	long year, month, day;

	if (text.size != 10 || text.at[4] != '-' || text.at[7] != '-'
		|| !text_number(text_slice(text, 0, 4), &year) || !text_number(text_slice(text, 5, 7), &month)
		|| !text_number(text_slice(text, 8, 10), &day) || !date_exists((int)year, (int)month, (int)day))
		return false;
	*date = (struct date){ (int16_t)year, (uint8_t)month, (uint8_t)day };
	return true;
}

int32_t
date_number(struct date date)
{
	int year = date.year - (date.month <= 2);
	int era = year / 400;
	int year_of_era = year - era * 400;
	int day_of_year = (153 * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5 + date.day - 1;
	int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;

	return era * 146097 + day_of_era - 719468;
}

struct date
date_from_number(int32_t number)
{
	int days = number + 719468;
	int era = days / 146097;
	int day_of_era = days - era * 146097;
	int year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
	int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
	int shifted = (5 * day_of_year + 2) / 153;
	int month = shifted < 10 ? shifted + 3 : shifted - 9;

	return (struct date){ (int16_t)(year_of_era + era * 400 + (month <= 2)), (uint8_t)month,
		(uint8_t)(day_of_year - (153 * shifted + 2) / 5 + 1) };
}

struct date
date_add_days(struct date date, int days)
{
	return date_from_number(date_number(date) + days);
}

int
date_compare(struct date a, struct date b)
{
	if (a.year != b.year)
		return a.year - b.year;
	if (a.month != b.month)
		return a.month - b.month;
	return a.day - b.day;
}

enum weekday
date_weekday(struct date date)
{
	int32_t number = date_number(date);

	return (enum weekday)(((number + 3) % 7 + 7) % 7);
}

struct text
date_iso(struct arena *arena, struct date date)
{
	const int digits[] = { date.year / 1000, date.year / 100 % 10, date.year / 10 % 10, date.year % 10,
		date.month / 10, date.month % 10, date.day / 10, date.day % 10 };
	char *at = arena_copy(arena, "0000-00-00", 10);

	for (int i = 0; i < 8; i++)
		at[i + (i > 3) + (i > 5)] = (char)('0' + digits[i]);
	return (struct text){ at, 10 };
}

struct text
date_words(struct arena *arena, struct date date)
{
	return text_format(arena, "%d %s %d", date.day, date_month_name(date.month), date.year);
}

const char *
date_month_name(int month)
{
	static const char *const names[] = { "January", "February", "March", "April", "May", "June", "July",
		"August", "September", "October", "November", "December" };

	return names[month - 1];
}

const char *
date_weekday_name(enum weekday weekday)
{
	static const char *const names[] = { "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
		"Sunday" };

	return names[weekday];
}
