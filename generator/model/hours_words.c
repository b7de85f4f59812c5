/* Hours in words, as a week and for schema.org. See hours_words.h. */
#include "model/hours_words.h"

#include <ctype.h>
#include <string.h>

enum { EVERY_DAY = 0x7f, LAST_OF_MONTH = 5, NOON = 12 * 60, NEXT_DATES = 3, DAYS_AHEAD = 366 + 31 };

struct text
hours_time_words(struct arena *arena, int minute)
{
	int hour = minute / 60 % 24, minutes = minute % 60;
	const char *half = hour < 12 ? "am" : "pm";

	if (minutes == 0 && hour % 12 == 0)
		return hour == 0 ? TEXT("midnight") : TEXT("midday");
	hour = hour % 12 ? hour % 12 : 12;
	return minutes == 0 ? text_format(arena, "%d%s", hour, half)
		: text_format(arena, "%d.%02d%s", hour, minutes, half);
}

static void
add_time(struct buffer *buffer, struct arena *arena, int minute)
{
	buffer_add(buffer, hours_time_words(arena, minute));
}

/* "and" before the last of several, commas before the others. */
static void
add_separator(struct buffer *buffer, size_t index, size_t count)
{
	if (index > 0)
		buffer_add_string(buffer, index + 1 == count ? " and " : ", ");
}

static bool
is_whole_day(struct hours_range range)
{
	return range.from == 0 && range.until == MINUTES_A_DAY;
}

/* "10.30pm to 5.30pm", whichever days it lies on. */
static void
add_times(struct buffer *buffer, struct arena *arena, struct hours_range range)
{
	add_time(buffer, arena, range.from);
	buffer_add_string(buffer, " to ");
	add_time(buffer, arena, range.until);
}

/* A range; `days` tells whose next day it ends on, when it passes midnight. */
static void
add_range(struct buffer *buffer, struct arena *arena, struct hours_range range, unsigned days)
{
	int past = range.until - MINUTES_A_DAY;

	if (is_whole_day(range)) {
		buffer_add_string(buffer, "open 24 hours");
		return;
	}
	add_times(buffer, arena, range);
	if (past <= 0)
		return;
	if (days != 0 && (days & (days - 1)) == 0)
		buffer_format(buffer, past <= NOON ? " (%s morning)" : " (%s)",
			date_weekday_name((enum weekday)((__builtin_ctz(days) + 1) % 7)));
	else
		buffer_add_string(buffer, past <= NOON ? " (the next morning)" : " (the next day)");
}

static void
add_ranges(struct buffer *buffer, struct arena *arena, const struct hours_range *ranges, size_t count, unsigned days)
{
	for (size_t i = 0; i < count; i++) {
		add_separator(buffer, i, count);
		add_range(buffer, arena, ranges[i], days);
	}
}

static struct text
finish(struct arena *arena, struct buffer *buffer)
{
	struct text text = text_copy(arena, buffer_text(buffer));

	buffer_free(buffer);
	return text;
}

struct text
hours_range_words(struct arena *arena, const struct hours_range *ranges, size_t count)
{
	struct buffer buffer = { 0 };

	add_ranges(&buffer, arena, ranges, count, 0);
	return finish(arena, &buffer);
}

/* A stretch of days that follow on each other, round the week's end. */
struct stretch {
	int first, length;
};

/* Cuts a mask into its stretches, beginning behind a day that is not in it. */
static int
cut(unsigned days, struct stretch stretches[4])
{
	int count = 0, start = 0;

	/* "Friday to Monday" is one stretch, and Monday then does not come first. */
	if ((days & 1) && (days >> 6 & 1))
		while (days >> start & 1)
			start++;
	for (int i = 0; i < 7; i++) {
		int day = (start + i) % 7;

		if (!(days >> day & 1))
			continue;
		if (count > 0 && (stretches[count - 1].first + stretches[count - 1].length) % 7 == day)
			stretches[count - 1].length++;
		else
			stretches[count++] = (struct stretch){ day, 1 };
	}
	return count;
}

/* "Monday to Friday", "Monday, Wednesday and Friday", "Saturday, Sunday and bank holidays", "Every day" */
static void
add_days(struct buffer *buffer, unsigned days, bool bank_holidays)
{
	struct stretch stretches[4];
	size_t items = 0, item = 0;
	int count;

	if (days == EVERY_DAY) {
		buffer_add_string(buffer, bank_holidays ? "Every day, including bank holidays" : "Every day");
		return;
	}
	count = cut(days, stretches);
	for (int i = 0; i < count; i++)
		items += stretches[i].length == 2 ? 2 : 1;
	items += bank_holidays;
	for (int i = 0; i < count; i++) {
		int first = stretches[i].first, last = (first + stretches[i].length - 1) % 7;

		add_separator(buffer, item++, items);
		buffer_add_string(buffer, date_weekday_name((enum weekday)first));
		if (stretches[i].length == 2)
			add_separator(buffer, item++, items);
		else if (stretches[i].length > 2)
			buffer_add_string(buffer, " to ");
		if (stretches[i].length > 1)
			buffer_add_string(buffer, date_weekday_name((enum weekday)last));
	}
	if (bank_holidays) {
		add_separator(buffer, item, items);
		buffer_add_string(buffer, items == 1 ? "Bank holidays" : "bank holidays");
	}
}

/* "First and third Wednesday of the month" */
static void
add_nth(struct buffer *buffer, unsigned nth, unsigned days)
{
	static const char *const names[] = { "First", "Second", "Third", "Fourth", "Fifth", "Last" };
	static const char *const small[] = { "first", "second", "third", "fourth", "fifth", "last" };
	size_t count = (size_t)__builtin_popcount(nth), item = 0;

	for (int i = 0; i <= LAST_OF_MONTH; i++) {
		if (!(nth >> i & 1))
			continue;
		add_separator(buffer, item, count);
		buffer_add_string(buffer, item == 0 ? names[i] : small[i]);
		item++;
	}
	buffer_add_char(buffer, ' ');
	add_days(buffer, days, false);
	buffer_add_string(buffer, " of the month");
}

/* Is it from the first day of a month to the last of one? A season without a year ends on 29 February. */
static bool
is_whole_months(struct hours_day first, struct hours_day last)
{
	return first.day == 1 && last.day == date_days_in_month(last.year ? last.year : 2024, last.month);
}

/* "24", "24 December", "December 2026": what the day behind it says as well is left out. */
static void
add_date(struct buffer *buffer, struct hours_day day, bool number, bool month, bool year)
{
	if (number)
		buffer_format(buffer, month ? "%d " : "%d", day.day);
	if (month)
		buffer_add_string(buffer, date_month_name(day.month));
	if (year && day.year != 0)
		buffer_format(buffer, " %d", day.year);
}

/* "October to March", "24 December to 2 January", "25 and 26 December", "August", "25 December 2026" */
static void
add_dates(struct buffer *buffer, const struct hours_rule *rule)
{
	struct hours_day first = rule->first, last = rule->last;
	bool days = !is_whole_months(first, last);
	bool same_year = first.year == last.year, same_month = same_year && first.month == last.month;

	if (same_month && days && first.day < last.day) {
		add_date(buffer, first, true, false, false);
		buffer_add_string(buffer, last.day == first.day + 1 ? " and " : " to ");
	} else if (!same_month || first.day > last.day) {
		add_date(buffer, first, days, true, !same_year);
		buffer_add_string(buffer, " to ");
	}
	add_date(buffer, last, days, true, true);
}

/* The words so far begin with a capital; behind a season that is wrong but for names of days. */
static void
make_small(struct buffer *buffer, size_t at)
{
	struct text words = { buffer->at + at, buffer->size - at };

	for (int day = MONDAY; day <= SUNDAY; day++)
		if (text_starts(words, date_weekday_name((enum weekday)day)))
			return;
	buffer->at[at] |= 0x20;
}

static void
add_when(struct buffer *buffer, const struct hours_rule *rule)
{
	if (rule->nth != 0) {
		add_nth(buffer, rule->nth, rule->days);
	} else if (rule->weeks > 1) {
		buffer_format(buffer, "Every %d weeks on ", rule->weeks);
		if (rule->days == EVERY_DAY)
			buffer_add_string(buffer, "all days");
		else
			add_days(buffer, rule->days, rule->bank_holidays);
	} else {
		add_days(buffer, rule->days, rule->bank_holidays);
	}
}

static bool
is_24_7(const struct hours_rule *rule)
{
	return rule->kind == HOURS_OPEN && rule->days == EVERY_DAY && rule->nth == 0 && rule->weeks < 2
		&& rule->count == 1 && is_whole_day(rule->ranges[0]);
}

static bool
is_doubtful(const struct hours_rule *rule)
{
	for (size_t i = 0; i < rule->count; i++)
		if (hours_range_is_doubtful(rule->ranges[i]))
			return true;
	return false;
}

/* What a rule with a doubtful range says: the times are shown, since they may help who calls, but they
 * are no promise. */
static void
add_doubt(struct buffer *buffer, struct arena *arena, const struct hours_rule *rule)
{
	buffer_add_string(buffer, "the hours given, ");
	for (size_t i = 0; i < rule->count; i++) {
		add_separator(buffer, i, rule->count);
		add_times(buffer, arena, rule->ranges[i]);
	}
	buffer_add_string(buffer, ", look wrong: call first");
}

/* Can an appointment be had on no day in particular ("by appointment")? */
static bool
is_bare_appointment(const struct hours_rule *rule)
{
	return rule->kind == HOURS_BY_APPOINTMENT && rule->count == 0 && rule->days == EVERY_DAY && rule->nth == 0
		&& rule->weeks < 2;
}

/* What somebody finds on the days a rule names. */
static void
add_promise(struct buffer *buffer, struct arena *arena, const struct hours_rule *rule)
{
	if (is_doubtful(rule)) {
		add_doubt(buffer, arena, rule);
		return;
	}
	add_ranges(buffer, arena, rule->ranges, rule->count, rule->nth || rule->bank_holidays ? 0 : rule->days);
	if (rule->kind == HOURS_BY_APPOINTMENT)
		buffer_add_string(buffer, rule->count > 0 ? ", by appointment" : "by appointment");
}

/* `today` may be no date: then the first session's date is always told. */
static void
add_open(struct buffer *buffer, struct arena *arena, const struct hours_rule *rule, struct date today)
{
	bool season = rule->first.month != 0;
	size_t start;

	if (season) {
		add_dates(buffer, rule);
		buffer_add_string(buffer, ": ");
	}
	start = buffer->size;
	if (is_24_7(rule)) {
		buffer_add_string(buffer, "Open 24 hours a day, every day");
	} else if (is_bare_appointment(rule)) {
		buffer_add_string(buffer, "By appointment");
	} else {
		add_when(buffer, rule);
		buffer_add_string(buffer, season || rule->weeks > 1 ? ", " : ": ");
		add_promise(buffer, arena, rule);
	}
	if (date_given(rule->anchor) && date_compare(today, rule->anchor) <= 0 && !is_doubtful(rule)) {
		buffer_add_string(buffer, ", from ");
		buffer_add(buffer, date_words(arena, rule->anchor));
	}
	if (season)
		make_small(buffer, start);
}

static struct text
rule_words(struct arena *arena, const struct hours_rule *rule, struct date today)
{
	struct buffer buffer = { 0 };

	switch (rule->kind) {
	case HOURS_CLOSED_BANK_HOLIDAYS:
		return TEXT("Closed on bank holidays");
	case HOURS_OPEN_BANK_HOLIDAYS:
		return TEXT("Open as usual on bank holidays");
	case HOURS_CLOSED:
		buffer_add_string(&buffer, "Closed ");
		if (is_whole_months(rule->first, rule->last) && rule->first.month == rule->last.month)
			buffer_add_string(&buffer, "in ");
		else if (rule->first.month == rule->last.month && rule->last.day >= rule->first.day
			&& rule->last.day <= rule->first.day + 1)
			buffer_add_string(&buffer, "on ");
		add_dates(&buffer, rule);
		break;
	default:
		add_open(&buffer, arena, rule, today);
		break;
	}
	return finish(arena, &buffer);
}

static bool
holds_each_week(const struct hours_rule *rule)
{
	return rule->first.month == 0 && rule->nth == 0 && rule->weeks < 2;
}

static bool
has_days(const struct hours_rule *rule)
{
	return rule->kind == HOURS_OPEN || rule->kind == HOURS_BY_APPOINTMENT;
}

/* Is a session of this rule certain on the day? `only` holds the rule and what the hours say of closures. */
static bool
is_certain(const struct hours *only, const struct hours_rule *rule, struct date date, const struct holidays *holidays)
{
	struct sessions sessions;

	if (!(rule->days >> date_weekday(date) & 1))
		return false;
	sessions = hours_on(only, date, holidays);
	return (sessions.is == DAY_KNOWN && sessions.count > 0) || sessions.is == DAY_APPOINTMENT;
}

/* The dates from `today` on, within a year and a month, that the rule is certain to hold on. */
static size_t
next_dates(struct arena *arena, const struct hours *hours, const struct hours_rule *rule, struct date today,
	const struct holidays *holidays, struct date dates[NEXT_DATES])
{
	struct hours only = { .rules = arena_array(arena, struct hours_rule, hours->count), .where = hours->where };
	size_t count = 0;

	for (size_t i = 0; i < hours->count; i++)
		if (&hours->rules[i] == rule || !has_days(&hours->rules[i]))
			only.rules[only.count++] = hours->rules[i];
	for (int day = 0; day < DAYS_AHEAD && count < NEXT_DATES; day++) {
		struct date date = date_add_days(today, day);

		if (is_certain(&only, rule, date, holidays))
			dates[count++] = date;
	}
	return count;
}

/* "Next: 25 November, 9 December and 23 December 2026": the year where the one behind has another. */
static struct text
add_next(struct arena *arena, struct text words, const struct date *dates, size_t count)
{
	struct buffer buffer = { 0 };

	buffer_add(&buffer, words);
	buffer_add_string(&buffer, ". Next: ");
	for (size_t i = 0; i < count; i++) {
		struct hours_day day = { dates[i].year, dates[i].month, dates[i].day };

		add_separator(&buffer, i, count);
		add_date(&buffer, day, true, true, i + 1 == count || dates[i + 1].year != dates[i].year);
	}
	return finish(arena, &buffer);
}

/* Are there usual hours of which nobody can tell whether they hold on bank holidays? */
static bool
is_silent_on_bank_holidays(const struct hours *hours)
{
	for (size_t i = 0; i < hours->count; i++)
		if (hours->rules[i].bank_holidays || hours->rules[i].kind == HOURS_CLOSED_BANK_HOLIDAYS
			|| hours->rules[i].kind == HOURS_OPEN_BANK_HOLIDAYS)
			return false;
	return hours_have_times(hours) && !hours_always(hours);
}

static size_t
add_lines(struct arena *arena, const struct hours *hours, struct date today, const struct holidays *holidays,
	struct text *lines)
{
	struct date dates[NEXT_DATES];
	size_t bare = 0, with_days = 0, count;

	for (size_t i = 0; i < hours->count; i++) {
		with_days += has_days(&hours->rules[i]);
		bare += is_bare_appointment(&hours->rules[i]);
	}
	for (size_t i = 0; i < hours->count; i++) {
		const struct hours_rule *rule = &hours->rules[i];

		lines[i] = is_bare_appointment(rule) && rule->first.month == 0 && with_days > bare
			? TEXT("Also by appointment") : rule_words(arena, rule, today);
		if (!date_given(today) || !has_days(rule) || (rule->nth == 0 && rule->weeks < 2) || is_doubtful(rule))
			continue;
		count = next_dates(arena, hours, rule, today, holidays, dates);
		if (count > 0)
			lines[i] = add_next(arena, lines[i], dates, count);
	}
	return hours->count;
}

size_t
hours_words(struct arena *arena, const struct hours *hours, struct text **lines)
{
	*lines = arena_array(arena, struct text, hours->count + 1);
	return add_lines(arena, hours, (struct date){ 0 }, NULL, *lines);
}

size_t
hours_words_on(struct arena *arena, const struct hours *hours, struct date today, const struct holidays *holidays,
	struct text **lines)
{
	size_t count;

	*lines = arena_array(arena, struct text, hours->count + 1);
	count = add_lines(arena, hours, today, holidays, *lines);
	if (is_silent_on_bank_holidays(hours))
		(*lines)[count++] = TEXT("Bank holidays: call first");
	return count;
}

/* One cell of the table. */
static struct text
weekday_words(struct arena *arena, const struct hours *hours, int day, bool *doubtful)
{
	struct sessions sessions = { 0 }, appointments = { 0 };
	const struct sessions *shown = &sessions;
	struct buffer buffer = { 0 };
	bool appointment = false;

	for (size_t i = 0; i < hours->count; i++) {
		const struct hours_rule *rule = &hours->rules[i];

		if (!has_days(rule) || !holds_each_week(rule) || !(rule->days >> day & 1) || is_bare_appointment(rule))
			continue;
		appointment |= rule->kind == HOURS_BY_APPOINTMENT;
		for (size_t j = 0; j < rule->count; j++)
			sessions_add(rule->kind == HOURS_OPEN ? &sessions : &appointments, rule->ranges[j]);
	}
	*doubtful = sessions.doubtful || appointments.doubtful;
	if (*doubtful)
		return TEXT("Not certain: call first");
	if (sessions.count == 0 && !appointment)
		return TEXT("Closed");
	if (sessions.count == 0)
		shown = &appointments;
	add_ranges(&buffer, arena, shown->at, shown->count, 0);
	if (appointment && shown == &sessions)
		buffer_add_string(&buffer, ", or by appointment");
	else if (appointment)
		buffer_add_string(&buffer, shown->count > 0 ? ", by appointment" : "by appointment");
	buffer.at[0] = (char)toupper((unsigned char)buffer.at[0]);
	return finish(arena, &buffer);
}

struct hours_week
hours_week(struct arena *arena, const struct hours *hours)
{
	struct hours_week week = { .whole = true };

	for (size_t i = 0; i < hours->count; i++) {
		const struct hours_rule *rule = &hours->rules[i];

		if (has_days(rule) && holds_each_week(rule) && rule->days != 0 && !is_bare_appointment(rule))
			week.has_table = true;
		if (!has_days(rule) || !holds_each_week(rule) || rule->bank_holidays || is_bare_appointment(rule))
			week.whole = false;
	}
	for (int day = MONDAY; day <= SUNDAY; day++) {
		bool doubtful;

		week.times[day] = weekday_words(arena, hours, day, &doubtful);
		week.doubtful |= (uint8_t)(doubtful << day);
	}
	if (week.doubtful || is_silent_on_bank_holidays(hours))
		week.whole = false;
	return week;
}

/* A day of the year in a year; 29 February is the 28th in most. */
static struct date
date_in(struct hours_day day, int year)
{
	int most = date_days_in_month(year, day.month);

	return (struct date){ (int16_t)year, day.month, (uint8_t)(day.day < most ? day.day : most) };
}

/* The season of a rule that holds on `today`, or the next one. */
static void
set_season(struct hours_span *span, const struct hours_rule *rule, struct date today)
{
	bool wraps = rule->last.month < rule->first.month
		|| (rule->last.month == rule->first.month && rule->last.day < rule->first.day);
	int year = rule->first.year ? rule->first.year : today.year - 1;

	do {
		span->valid_from = date_in(rule->first, year);
		span->valid_through = date_in(rule->last, rule->last.year ? rule->last.year : year + wraps);
		year++;
	} while (rule->first.year == 0 && date_compare(span->valid_through, today) < 0);
}

size_t
hours_spans(struct arena *arena, const struct hours *hours, struct date today, struct hours_span **spans)
{
	size_t most = 0, count = 0;

	for (size_t i = 0; i < hours->count; i++)
		most += hours->rules[i].count;
	*spans = arena_array(arena, struct hours_span, most + 1);
	for (size_t i = 0; i < hours->count; i++) {
		const struct hours_rule *rule = &hours->rules[i];

		if (rule->kind != HOURS_OPEN || rule->days == 0 || rule->nth != 0 || rule->weeks > 1)
			continue;
		for (size_t j = 0; j < rule->count; j++) {
			struct hours_range range = rule->ranges[j];
			struct hours_span *span = &(*spans)[count];

			if (hours_range_is_doubtful(range))
				continue;
			*span = (struct hours_span){ .days = rule->days, .opens = range.from,
				.closes = is_whole_day(range) ? MINUTES_A_DAY - 1 : range.until % MINUTES_A_DAY };
			if (rule->first.month != 0)
				set_season(span, rule, today);
			count++;
		}
	}
	return count;
}

/* A closure's dates, unless they are past or it begins on a 29 February that the year has not. */
static bool
set_closure(struct hours_span *span, const struct hours_rule *rule, struct date today)
{
	set_season(span, rule, today);
	if (rule->first.day > span->valid_from.day)
		span->valid_from = date_add_days(span->valid_from, 1);
	return date_compare(span->valid_from, span->valid_through) <= 0
		&& date_compare(span->valid_through, today) >= 0;
}

size_t
hours_closures(struct arena *arena, const struct hours *hours, struct date today, const struct holidays *holidays,
	struct hours_span **spans)
{
	struct date end = { (int16_t)(today.year + 1), today.month, today.day };
	bool bank_holidays = false;
	size_t count = 0;

	*spans = arena_array(arena, struct hours_span, hours->count + (holidays ? holidays->count : 0) + 1);
	for (size_t i = 0; i < hours->count; i++) {
		struct hours_span span = { 0 };

		bank_holidays |= hours->rules[i].kind == HOURS_CLOSED_BANK_HOLIDAYS;
		if (hours->rules[i].kind == HOURS_CLOSED && set_closure(&span, &hours->rules[i], today))
			(*spans)[count++] = span;
	}
	for (size_t i = 0; bank_holidays && holidays && i < holidays->count; i++)
		if (date_compare(holidays->at[i], today) >= 0 && date_compare(holidays->at[i], end) < 0)
			(*spans)[count++] = (struct hours_span){ .valid_from = holidays->at[i],
				.valid_through = holidays->at[i] };
	return count;
}
