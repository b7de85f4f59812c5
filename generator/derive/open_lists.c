/*
 * What is open in the evening, after midnight and at the weekend, for readers without script. What is open latest
 * comes first, and what was not checked in good time last. Part of derive.h.
 */
#include "derive/derive.h"

#include <stdlib.h>

#include "base/failure.h"
#include "model/opening.h"

/* One entry in a list, with all that its place depends on. */
struct candidate {
	const struct entry *entry;
	bool demoted;
	uint16_t until;
	size_t rank;
};

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
