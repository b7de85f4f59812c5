/*
 * What else might help: entries that share needs with this one and serve the same place. Looked for
 * among the entries that stand near it in its first area's list, so that a directory with one area of
 * 10,000 entries is no slower than one with 40. Part of derive.h.
 */
#include "derive/derive.h"

#include <stdint.h>

#include "base/jobs.h"

enum { WINDOW = 300 };

static int
shared_topics(const struct entry *a, const struct entry *b)
{
	int shared = 0;

	for (size_t i = 0; i < a->topics.count; i++)
		for (size_t j = 0; j < b->topics.count; j++)
			shared += a->topics.at[i].topic && a->topics.at[i].topic == b->topics.at[j].topic;
	return shared;
}

/* A bit for each of its topics. Two entries without a bit in common share no topic; topics may share a bit. */
static uint64_t
topic_bits(const struct entry *entry)
{
	uint64_t bits = 0;

	for (size_t i = 0; i < entry->topics.count; i++)
		if (entry->topics.at[i].topic)
			bits |= (uint64_t)1 << entry->topics.at[i].topic->number % 64;
	return bits;
}

static bool
names(const struct references *references, const struct entry *entry)
{
	for (size_t i = 0; i < references->count; i++)
		if (references->at[i].entry == entry)
			return true;
	return false;
}

/* How well `other` would stand beside `entry`; 0 = not at all. */
static int
likeness(const struct derived *derived, const struct entry *entry, const struct entry *other)
{
	enum freshness_is is = derived->entries[other->number].freshness.is;
	int shared = shared_topics(entry, other);

	if (other == entry || shared == 0 || entry_status(other) != STATUS_OPEN || names(&entry->if_not_this, other))
		return 0;
	return shared * 8 + (other->kind.is == entry->kind.is ? 4 : 0)
		+ (is == FRESHNESS_FRESH || is == FRESHNESS_DUE ? 2 : 0)
		+ (other->run_by.organisation == entry->run_by.organisation ? 0 : 1);
}

static void
keep_best(struct entry_derived *own, int *scores, const struct entry *other, int score)
{
	size_t at = own->related_count;

	while (at > 0 && scores[at - 1] < score)
		at--;
	if (at == RELATED_MOST)
		return;
	if (own->related_count < RELATED_MOST)
		own->related_count++;
	for (size_t i = own->related_count - 1; i > at; i--) {
		own->related[i] = own->related[i - 1];
		scores[i] = scores[i - 1];
	}
	own->related[at] = other;
	scores[at] = score;
}

struct relating {
	const struct site *site;
	struct derived *derived;
};

/* Of the entries whose first area this is: every entry has one first area, so areas do not meet. */
static void
relate_in_area(void *context, size_t number, unsigned worker)
{
	const struct relating *relating = context;
	struct derived *derived = relating->derived;
	const struct entry_list *list = &derived->area[number];
	struct arena *scratch = arena_new();
	uint64_t *bits = arena_array(scratch, uint64_t, list->count);

	for (size_t i = 0; i < list->count; i++)
		bits[i] = topic_bits(list->at[i]);
	for (size_t i = 0; i < list->count; i++) {
		const struct entry *entry = list->at[i];
		struct entry_derived *own = &derived->entries[entry->number];
		int scores[RELATED_MOST] = { 0 };
		size_t from = i > WINDOW / 2 ? i - WINDOW / 2 : 0;
		size_t until = from + WINDOW < list->count ? from + WINDOW : list->count;

		if (entry->covers.at[0].area != relating->site->areas[number])
			continue;
		for (size_t j = from; j < until; j++) {
			/* Asked of 300 entries for each: nearly all have none in common. */
			int score = bits[i] & bits[j] ? likeness(derived, entry, list->at[j]) : 0;

			if (score > 0)
				keep_best(own, scores, list->at[j], score);
		}
	}
	arena_free(scratch);
}

void
related_make(const struct site *site, struct derived *derived, unsigned jobs)
{
	struct relating relating = { site, derived };

	jobs_run(jobs, site->area_count, relate_in_area, &relating);
}
