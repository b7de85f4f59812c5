/*
 * What is open in the evening, after midnight and at the weekend, for readers without script: by the hours of
 * a usual week, whatever a bank holiday or a closure makes of one. Rules for some weeks or months count, since
 * whoever is listed says its own hours; appointments, doubtful ranges and seasons that are over do not. What is
 * open latest comes first, and what was not checked in good time last. Part of derive.h.
 */
#include "derive/derive.h"

#include <stdlib.h>

#include "base/failure.h"

enum { EVENING_FROM = 18 * 60, EVENING_UNTIL = 22 * 60, NIGHT_UNTIL = 5 * 60 };

/* Until when an entry is open, in minutes from the start of the day; 0 = it is not. */
struct opening {
	uint16_t until[OPEN_TIMES][OPEN_DAYS];
};

/* One entry in a list, with all that its place depends on. */
struct candidate {
	const struct entry *entry;
	bool demoted;
	uint16_t until;
	size_t rank;
};

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

static struct opening
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

static int
compare(const void *a, const void *b)
{
	const struct candidate *left = a, *right = b;

	if (left->demoted != right->demoted)
		return left->demoted - right->demoted;
	if (left->until != right->until)
		return right->until - left->until;
	return left->rank < right->rank ? -1 : 1;
}

static struct entry_list
list_of(struct arena *arena, struct candidate *candidates, size_t count)
{
	struct entry_list list = { .count = count < OPEN_MOST ? count : OPEN_MOST, .cut = count > OPEN_MOST };

	if (count > 0)
		qsort(candidates, count, sizeof *candidates, compare);
	list.at = arena_array(arena, const struct entry *, list.count);
	for (size_t i = 0; i < list.count; i++)
		list.at[i] = candidates[i].entry;
	return list;
}

void
open_lists_make(struct arena *arena, const struct entry *const *ranked, size_t count, struct derived *derived)
{
	struct opening *openings = calloc(count + 1, sizeof *openings);
	struct candidate *candidates = calloc(count + 1, sizeof *candidates);

	if (!openings || !candidates)
		fail_out_of_memory();
	for (size_t i = 0; i < count; i++)
		openings[i] = opening_of(ranked[i], derived->today);
	for (int time = 0; time < OPEN_TIMES; time++)
		for (int day = 0; day < OPEN_DAYS; day++) {
			size_t found = 0;

			for (size_t i = 0; i < count; i++) {
				enum freshness_is is = derived->entries[ranked[i]->number].freshness.is;

				if (openings[i].until[time][day] > 0)
					candidates[found++] = (struct candidate){ ranked[i],
						is == FRESHNESS_OVERDUE || is == FRESHNESS_NEVER,
						openings[i].until[time][day], i };
			}
			derived->open[time][day] = list_of(arena, candidates, found);
		}
	free(openings);
	free(candidates);
}
