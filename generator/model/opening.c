/* When an entry is open in a usual week. See opening.h. */
#include "model/opening.h"

enum { EVENING_FROM = 18 * 60, EVENING_UNTIL = 22 * 60, NIGHT_UNTIL = 5 * 60 };

static bool
is_over(const struct hours_rule *rule, struct date today)
{
	struct date last = { rule->last.year, rule->last.month, rule->last.day };

	return date_given(last) && date_compare(last, today) < 0;
}

/* The sessions that may start on each day of a week. */
static void
week_of(const struct hours *hours, struct date today, struct sessions week[SUNDAY + 1])
{
	for (size_t i = 0; i < hours->count; i++) {
		const struct hours_rule *rule = &hours->rules[i];

		if (rule->kind != HOURS_OPEN || is_over(rule, today))
			continue;
		for (int day = MONDAY; day <= SUNDAY; day++)
			for (size_t j = 0; (rule->days & 1 << day) && j < rule->count; j++)
				if (!hours_range_is_doubtful(rule->ranges[j]))
					sessions_add(&week[day], rule->ranges[j]);
	}
}

static void
note(struct opening *opening, enum open_time time, int day, int until)
{
	if (until > opening->until[time][day])
		opening->until[time][day] = (uint16_t)until;
	if (until > opening->until[time][OPEN_ANY_DAY])
		opening->until[time][OPEN_ANY_DAY] = (uint16_t)until;
}

/* When a session ends that may go on in one of the next day's. */
static int
end_of(struct hours_range range, const struct sessions *next)
{
	int until = range.until;

	for (size_t i = 0; i < next->count; i++)
		if (next->at[i].from + MINUTES_A_DAY <= until && next->at[i].until + MINUTES_A_DAY > until)
			until = next->at[i].until + MINUTES_A_DAY;
	return until;
}

static void
note_day(struct opening *opening, int day, const struct sessions *today, const struct sessions *next)
{
	for (size_t i = 0; i < today->count; i++) {
		struct hours_range range = today->at[i];
		int until = end_of(range, next);

		if (range.from < EVENING_UNTIL && range.until > EVENING_FROM)
			note(opening, OPEN_EVENING, day, until);
		if (range.until > MINUTES_A_DAY)
			note(opening, OPEN_AFTER_MIDNIGHT, day, until);
		if (day >= SATURDAY)
			note(opening, OPEN_WEEKEND, day, until);
	}
	for (size_t i = 0; i < next->count; i++)
		if (next->at[i].from < NIGHT_UNTIL)
			note(opening, OPEN_AFTER_MIDNIGHT, day, next->at[i].until + MINUTES_A_DAY);
}

static void
note_hours(struct opening *opening, const struct hours *hours, struct date today)
{
	struct sessions week[SUNDAY + 1] = { 0 };

	if (!given(*hours) || !hours_have_times(hours))
		return;
	week_of(hours, today, week);
	for (int day = MONDAY; day <= SUNDAY; day++)
		note_day(opening, day, &week[day], &week[(day + 1) % (SUNDAY + 1)]);
}

struct opening
opening_of(const struct entry *entry, struct date today)
{
	struct opening opening = { 0 };

	if (entry_status(entry) != STATUS_OPEN)
		return opening;
	for (size_t i = 0; i < entry->place_count; i++)
		note_hours(&opening, &entry->places[i].hours, today);
	for (size_t i = 0; i < CHANNELS; i++)
		note_hours(&opening, &entry->channels[i].hours, today);
	return opening;
}
