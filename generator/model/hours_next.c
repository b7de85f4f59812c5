/* Looking ahead for dates. See hours_next.h. */
#include "model/hours_next.h"

enum { DAYS_AHEAD = 366 + 31 };

/* Is a session certain on the day? */
static bool
is_certain(const struct hours *hours, struct date date, const struct holidays *holidays)
{
	struct sessions sessions = hours_on(hours, date, holidays);

	return (sessions.is == DAY_KNOWN && sessions.count > 0) || sessions.is == DAY_APPOINTMENT;
}

/* The rule alone, with what the hours say of closures. */
static struct hours
without_others(struct arena *arena, const struct hours *hours, const struct hours_rule *rule)
{
	struct hours only = { .rules = arena_array(arena, struct hours_rule, hours->count), .where = hours->where };

	for (size_t i = 0; i < hours->count; i++)
		if (&hours->rules[i] == rule || !hours_rule_opens(&hours->rules[i]))
			only.rules[only.count++] = hours->rules[i];
	return only;
}

size_t
hours_next_dates(struct arena *arena, const struct hours *hours, const struct hours_rule *rule, struct date today,
	const struct holidays *holidays, struct date dates[NEXT_DATES])
{
	struct hours only = without_others(arena, hours, rule);
	enum weekday weekday = date_weekday(today);
	size_t count = 0;

	for (int day = 0; day < DAYS_AHEAD && count < NEXT_DATES; day++, weekday = (enum weekday)((weekday + 1) % 7)) {
		struct date date;

		if (!(rule->days >> weekday & 1))
			continue;
		date = date_add_days(today, day);
		if (hours_rule_falls_on(rule, date) && is_certain(&only, date, holidays))
			dates[count++] = date;
	}
	return count;
}
