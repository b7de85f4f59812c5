/*
 * The directory's own safe spaces and helplines, of which the crisis part of every page says which are open. Each page
 * loads them, on the slowest connection too, so there is not room for all of a large directory's: what serves everybody
 * comes first, then each area has a turn with a safe space and one with a helpline before any has another. The
 * longer something is open in a week, the sooner its turn: it is the likeliest to be open when somebody reads. Part of
 * derive.h.
 */
#include "derive/derive.h"

#include <stdlib.h>

#include "base/failure.h"

enum { EVERYWHERE = 0, DAYS_A_WEEK = 7, HOURS_A_DAY = 24 };

/* One entry, with all that its place depends on. */
struct candidate {
	const struct entry *entry;
	size_t area;  /* the first that it covers, from 1, or EVERYWHERE */
	bool is_line;
	int hours;    /* that it is certainly open in a week */
	size_t rank, turn;
};

/* What was not checked in good time never reads open. */
static int
open_hours_a_week(const struct derived *derived, const struct entry *entry)
{
	enum freshness_is is = derived->entries[entry->number].freshness.is;
	int count = 0;

	if (is == FRESHNESS_OVERDUE || is == FRESHNESS_NEVER)
		return 0;
	for (int day = 0; day < DAYS_A_WEEK; day++) {
		uint32_t hours = entry_open_hours(entry, date_add_days(derived->today, day), NULL);

		for (int hour = 0; hour < HOURS_A_DAY; hour++)
			count += hours >> hour & 1;
	}
	return count;
}

static int
compare_within(const struct candidate *left, const struct candidate *right)
{
	if (left->is_line != right->is_line)
		return left->is_line - right->is_line;
	if (left->hours != right->hours)
		return right->hours - left->hours;
	return left->rank < right->rank ? -1 : 1;
}

static int
by_area(const void *a, const void *b)
{
	const struct candidate *left = a, *right = b;

	if (left->area != right->area)
		return left->area < right->area ? -1 : 1;
	return compare_within(left, right);
}

static int
by_turn(const void *a, const void *b)
{
	const struct candidate *left = a, *right = b;

	if (left->turn != right->turn)
		return left->turn < right->turn ? -1 : 1;
	return compare_within(left, right);
}

/* Those of one kind and area stand together, the first of them first. */
static void
give_turns(struct candidate *candidates, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		bool goes_on = i > 0 && candidates[i].area == candidates[i - 1].area
			&& candidates[i].is_line == candidates[i - 1].is_line;

		candidates[i].turn = candidates[i].area == EVERYWHERE ? 0 : goes_on ? candidates[i - 1].turn + 1 : 1;
	}
}

/* May it stand in the crisis part of any page, and on any device? */
static bool
is_local(const struct derived *derived, const struct entry *entry)
{
	return entry_status(entry) == STATUS_OPEN && entry_welcomes_anybody(entry) && !derived->entries[entry->number].unkept;
}

static struct candidate
candidate_of(const struct derived *derived, const struct entry *entry, size_t rank)
{
	const struct area *area = entry->covers.count > 0 ? entry->covers.at[0].area : NULL;

	return (struct candidate){ .entry = entry, .area = area && !entry->covers_everywhere ? area->number + 1 : EVERYWHERE,
		.is_line = entry->kind.is == KIND_HELPLINE, .hours = open_hours_a_week(derived, entry), .rank = rank };
}

void
local_help_make(struct arena *arena, struct derived *derived)
{
	const struct entry_list *lists[] = { &derived->kind[KIND_SAFE_SPACE], &derived->kind[KIND_HELPLINE] };
	struct candidate *candidates = calloc(lists[0]->count + lists[1]->count + 1, sizeof *candidates);
	struct entry_list *local = &derived->local;
	size_t count = 0;

	if (!candidates)
		fail_out_of_memory();
	for (size_t i = 0; i < 2; i++)
		for (size_t j = 0; j < lists[i]->count; j++)
			if (is_local(derived, lists[i]->at[j]))
				candidates[count++] = candidate_of(derived, lists[i]->at[j], j);
	if (count > 0)
		qsort(candidates, count, sizeof *candidates, by_area);
	give_turns(candidates, count);
	if (count > 0)
		qsort(candidates, count, sizeof *candidates, by_turn);
	*local = (struct entry_list){ .count = count < LOCAL_MOST ? count : LOCAL_MOST, .cut = count > LOCAL_MOST };
	local->at = arena_array(arena, const struct entry *, local->count);
	for (size_t i = 0; i < local->count; i++)
		local->at[i] = candidates[i].entry;
	free(candidates);
}
