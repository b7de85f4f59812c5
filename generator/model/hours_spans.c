/* Hours as schema.org can say them. See hours_spans.h. */
#include "model/hours_spans.h"

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
				.closes = hours_range_is_whole_day(range) ? MINUTES_A_DAY - 1 : range.until % MINUTES_A_DAY };
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
