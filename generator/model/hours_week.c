/* The table of the usual week. See hours_week.h. */
#include "model/hours_week.h"

#include "model/hours_times.h"

static bool
holds_each_week(const struct hours_rule *rule)
{
	return rule->first.month == 0 && rule->nth == 0 && rule->weeks < 2;
}

/* Is the rule one of those the table shows? */
static bool
is_usual(const struct hours_rule *rule)
{
	return hours_rule_opens(rule) && holds_each_week(rule) && !hours_rule_is_bare_appointment(rule);
}

static struct text
cell(struct arena *arena, const struct wording *wording, const struct sessions *sessions,
	const struct sessions *appointments)
{
	struct text open = hours_range_words(arena, wording, sessions->at, sessions->count, 0), times;

	if (!appointments->by_appointment)
		return sessions->count > 0 ? open : wording_say(wording, "Closed");
	if (sessions->count > 0)
		return wording_fill(arena, wording, "{times}, or by appointment", { "times", open });
	times = hours_range_words(arena, wording, appointments->at, appointments->count, 0);
	return appointments->count == 0 ? wording_say(wording, "by appointment")
		: wording_fill(arena, wording, "{times}, by appointment", { "times", times });
}

static struct text
weekday_words(struct arena *arena, const struct wording *wording, const struct hours *hours, int day, bool *doubtful)
{
	struct sessions sessions = { 0 }, appointments = { 0 };

	for (size_t i = 0; i < hours->count; i++) {
		const struct hours_rule *rule = &hours->rules[i];

		if (!is_usual(rule) || !(rule->days >> day & 1))
			continue;
		appointments.by_appointment |= rule->kind == HOURS_BY_APPOINTMENT;
		for (size_t j = 0; j < rule->count; j++)
			sessions_add(rule->kind == HOURS_OPEN ? &sessions : &appointments, rule->ranges[j]);
	}
	*doubtful = sessions.doubtful || appointments.doubtful;
	if (*doubtful)
		return wording_say(wording, "Not certain: call first");
	return wording_capital(arena, wording, cell(arena, wording, &sessions, &appointments));
}

struct hours_week
hours_week(struct arena *arena, const struct wording *wording, const struct hours *hours)
{
	struct hours_week week = { .whole = true };
	unsigned days = 0;

	for (size_t i = 0; i < hours->count; i++) {
		const struct hours_rule *rule = &hours->rules[i];

		if (is_usual(rule) && rule->days != 0) {
			week.has_table = true;
			week.adds_up |= (days & rule->days) != 0;
			days |= rule->days;
		}
		if (!is_usual(rule) || rule->bank_holidays)
			week.whole = false;
	}
	for (int day = MONDAY; day <= SUNDAY; day++) {
		bool doubtful;

		week.times[day] = weekday_words(arena, wording, hours, day, &doubtful);
		week.doubtful |= (uint8_t)(doubtful << day);
	}
	if (week.doubtful || hours_are_silent_on_bank_holidays(hours))
		week.whole = false;
	return week;
}
