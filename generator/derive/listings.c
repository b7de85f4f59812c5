/*
 * The lists that pages show: by area, topic, kind and organisation, from A to Z, and by last change.
 * Ranked lists put safe spaces and helplines first, then what was checked, by name; what is overdue or
 * was never verified follows within its kind, in each after the rest what takes nobody new, and what is paused comes
 * last. Part of derive.h.
 */
#include "derive/derive.h"

#include <stdlib.h>
#include <string.h>

#include "base/failure.h"

enum { LETTERS_MOST = 32 }; /* more than there are, should names that begin with no letter stand in two places */

/* One entry with all that its place in a list depends on. */
struct ranked {
	const struct entry *entry;
	struct text key;
	int rank;
	int64_t time;
};

static int
rank_of(const struct entry *entry, const struct entry_derived *own)
{
	static const int by_kind[] = { 4, 4, 1, 3, 2 };
	enum freshness_is is = own->freshness.is;
	int rank = by_kind[entry->kind.is] * 6;

	if (is == FRESHNESS_OVERDUE || is == FRESHNESS_NEVER)
		rank += is == FRESHNESS_OVERDUE ? 2 : 4;
	if (entry->access.accepting.is == ACCEPTING_NO)
		rank++;
	return entry_status(entry) == STATUS_PAUSED ? rank + 100 : rank;
}

static int
compare_names(const struct ranked *a, const struct ranked *b)
{
	int order = text_compare(a->key, b->key);

	return order != 0 ? order : text_compare(a->entry->id, b->entry->id);
}

static int
by_rank(const void *a, const void *b)
{
	const struct ranked *left = a, *right = b;

	return left->rank != right->rank ? left->rank - right->rank : compare_names(left, right);
}

static int
by_name(const void *a, const void *b)
{
	return compare_names(a, b);
}

static int
by_change(const void *a, const void *b)
{
	const struct ranked *left = a, *right = b;

	if (left->time != right->time)
		return left->time > right->time ? -1 : 1;
	return compare_names(left, right);
}

/* All entries in an order that is total, so that qsort's instability cannot show. */
static struct ranked *
in_order(const struct site *site, const struct derived *derived, int (*compare)(const void *, const void *))
{
	struct ranked *all = calloc(site->entry_count + 1, sizeof *all);

	if (!all)
		fail_out_of_memory();
	for (size_t i = 0; i < site->entry_count; i++)
		all[i] = (struct ranked){ site->entries[i], derived->entries[i].sort_key,
			rank_of(site->entries[i], &derived->entries[i]), derived->entries[i].change.time };
	qsort(all, site->entry_count, sizeof *all, compare);
	return all;
}

/* Lists are filled in two passes of the same walk: the first counts, the second adds. */
struct filler {
	struct arena *arena;
	bool counting;
};

static void
add(const struct filler *filler, struct entry_list *list, const struct entry *entry)
{
	if (filler->counting)
		list->count++;
	else if (list->count == 0 || list->at[list->count - 1] != entry)
		list->at[list->count++] = entry;
}

static void
start_adding(const struct filler *filler, struct entry_list *lists, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		lists[i].at = arena_array(filler->arena, const struct entry *, lists[i].count);
		lists[i].count = 0;
	}
}

enum { DEEPEST = 64 };

static void
add_to_areas(const struct filler *filler, struct derived *derived, const struct entry *entry)
{
	for (size_t i = 0; i < entry->covers.count; i++) {
		const struct area *area = entry->covers.at[i].area;

		for (int depth = 0; area && depth < DEEPEST; depth++, area = area->within.area)
			add(filler, &derived->area[area->number], entry);
	}
}

static void
add_to_topics(const struct filler *filler, struct derived *derived, const struct entry *entry)
{
	for (size_t i = 0; i < entry->topics.count; i++) {
		const struct topic *topic = entry->topics.at[i].topic;

		for (int depth = 0; topic && depth < DEEPEST; depth++, topic = topic->within.topic)
			add(filler, &derived->topic[topic->number], entry);
	}
}

static void
add_to_ways(const struct filler *filler, struct derived *derived, const struct entry *entry)
{
	bool unreferred = false;

	for (size_t i = 0; i < entry->access.how.count; i++) {
		unsigned way = entry->access.how.at[i].is;

		unreferred |= way == WAY_IN_DROP_IN || way == WAY_IN_SELF_REFERRAL;
		if (way)
			add(filler, &derived->way_in[way], entry);
	}
	if (unreferred)
		add(filler, &derived->way_in[WAY_IN_NO_REFERRAL], entry);
}

static void
add_everywhere(const struct filler *filler, struct derived *derived, const struct entry *entry)
{
	if (entry_status(entry) == STATUS_CLOSED) {
		add(filler, &derived->closed, entry);
		return;
	}
	add_to_areas(filler, derived, entry);
	add_to_topics(filler, derived, entry);
	if (entry->run_by.organisation)
		add(filler, &derived->organisation[entry->run_by.organisation->number], entry);
	add(filler, &derived->kind[entry->kind.is], entry);
	if (entry->covers_everywhere)
		add(filler, &derived->everywhere, entry);
	add_to_ways(filler, derived, entry);
}

static void
make_open(struct arena *arena, const struct ranked *all, size_t count, struct derived *derived)
{
	const struct entry **ranked = calloc(count + 1, sizeof *ranked);

	if (!ranked)
		fail_out_of_memory();
	for (size_t i = 0; i < count; i++)
		ranked[i] = all[i].entry;
	open_lists_make(arena, ranked, count, derived);
	free(ranked);
}

static void
make_ranked(const struct filler *with, const struct site *site, struct derived *derived)
{
	struct ranked *all = in_order(site, derived, by_rank);
	struct filler filler = *with;

	filler.counting = true;
	for (size_t i = 0; i < site->entry_count; i++)
		add_everywhere(&filler, derived, all[i].entry);
	start_adding(&filler, derived->area, site->area_count);
	start_adding(&filler, derived->topic, site->topic_count);
	start_adding(&filler, derived->organisation, site->organisation_count);
	start_adding(&filler, derived->kind, KIND_HELPLINE + 1);
	start_adding(&filler, &derived->everywhere, 1);
	start_adding(&filler, derived->way_in, WAYS_IN);
	start_adding(&filler, &derived->closed, 1);
	filler.counting = false;
	for (size_t i = 0; i < site->entry_count; i++)
		add_everywhere(&filler, derived, all[i].entry);
	make_open(with->arena, all, site->entry_count, derived);
	free(all);
}

static bool
covers_directly(const struct entry *entry, const struct area *area)
{
	for (size_t i = 0; i < entry->covers.count; i++)
		if (entry->covers.at[i].area == area)
			return true;
	return false;
}

static void
add_urgent(const struct filler *filler, struct entry_list *to, const struct entry_list *from,
	const struct area *around)
{
	for (size_t i = 0; i < from->count; i++) {
		const struct entry *entry = from->at[i];

		if ((entry->kind.is == KIND_SAFE_SPACE || entry->kind.is == KIND_HELPLINE)
			&& (!around || covers_directly(entry, around)))
			add(filler, to, entry);
	}
}

/* For each area: the safe spaces and helplines that serve it because they serve a place around it.
 * Safe spaces and helplines lead every ranked list, so the walk ends at the first other kind. */
static void
make_wider(const struct filler *with, const struct site *site, struct derived *derived)
{
	struct filler filler = *with;

	for (int pass = 0; pass < 2; pass++) {
		filler.counting = pass == 0;
		for (size_t i = 0; i < site->area_count; i++) {
			const struct area *around = site->areas[i]->within.area;

			for (int depth = 0; around && depth < DEEPEST; depth++, around = around->within.area) {
				struct entry_list urgent = derived->area[around->number];

				while (urgent.count > 0 && urgent.at[urgent.count - 1]->kind.is != KIND_SAFE_SPACE
					&& urgent.at[urgent.count - 1]->kind.is != KIND_HELPLINE)
					urgent.count--;
				add_urgent(&filler, &derived->area_wider[i], &urgent, around);
			}
		}
		if (filler.counting)
			start_adding(&filler, derived->area_wider, site->area_count);
	}
}

static void
find_letters(struct arena *arena, struct derived *derived)
{
	const struct entry_list *list = &derived->a_to_z;
	struct letter_list *letters = &derived->letters;

	*letters = (struct letter_list){ arena_array(arena, struct letter, LETTERS_MOST), 0 };
	for (size_t i = 0; i < list->count; i++) {
		const struct entry_derived *own = &derived->entries[list->at[i]->number];
		struct letter *last = letters->count > 0 ? &letters->at[letters->count - 1] : NULL;

		if (last && last->is == own->letter)
			last->all_unkept &= own->unkept;
		else if (letters->count < LETTERS_MOST)
			letters->at[letters->count++] = (struct letter){ own->letter, i, own->unkept };
	}
}

static void
make_ordered(const struct filler *with, const struct site *site, struct derived *derived)
{
	struct ranked *all = in_order(site, derived, by_name);

	derived->a_to_z = (struct entry_list){ arena_array(with->arena, const struct entry *, site->entry_count), 0 };
	derived->changed = (struct entry_list){ arena_array(with->arena, const struct entry *, site->entry_count), 0 };
	for (size_t i = 0; i < site->entry_count; i++)
		derived->a_to_z.at[derived->a_to_z.count++] = all[i].entry;
	find_letters(with->arena, derived);
	qsort(all, site->entry_count, sizeof *all, by_change);
	for (size_t i = 0; i < site->entry_count; i++)
		if (date_given(derived->entries[all[i].entry->number].change.date))
			derived->changed.at[derived->changed.count++] = all[i].entry;
	free(all);
}

static int
by_area_name(const void *a, const void *b)
{
	const struct area *left = *(const struct area *const *)a, *right = *(const struct area *const *)b;
	int order = text_compare(left->name.text, right->name.text);

	return order != 0 ? order : text_compare(left->id, right->id);
}

static int
by_topic_name(const void *a, const void *b)
{
	const struct topic *left = *(const struct topic *const *)a, *right = *(const struct topic *const *)b;
	int order = text_compare(left->name.text, right->name.text);

	return order != 0 ? order : text_compare(left->id, right->id);
}

static int
by_organisation_name(const void *a, const void *b)
{
	const struct organisation *left = *(const struct organisation *const *)a;
	const struct organisation *right = *(const struct organisation *const *)b;
	int order = text_compare(left->name.text, right->name.text);

	return order != 0 ? order : text_compare(left->id, right->id);
}

/* Both trees are filled in two passes, as the lists are. */
static void
make_area_tree(struct arena *arena, const struct site *site, struct derived *derived)
{
	struct area_list *lists = arena_array(arena, struct area_list, site->area_count + 1);

	derived->areas_in = lists;
	for (int pass = 0; pass < 2; pass++) {
		for (size_t i = 0; i <= site->area_count; i++) {
			lists[i].at = arena_array(arena, const struct area *, lists[i].count);
			lists[i].count = 0;
		}
		for (size_t i = 0; i < site->area_count; i++) {
			const struct area *area = site->areas[i], *around = area->within.area;
			struct area_list *list = &lists[around ? around->number : site->area_count];

			if (pass == 1)
				list->at[list->count] = area;
			list->count++;
		}
	}
	for (size_t i = 0; i <= site->area_count; i++)
		qsort(lists[i].at, lists[i].count, sizeof *lists[i].at, by_area_name);
}

static void
make_topic_tree(struct arena *arena, const struct site *site, struct derived *derived)
{
	struct topic_list *lists = arena_array(arena, struct topic_list, site->topic_count + 1);

	derived->topics_in = lists;
	for (int pass = 0; pass < 2; pass++) {
		for (size_t i = 0; i <= site->topic_count; i++) {
			lists[i].at = arena_array(arena, const struct topic *, lists[i].count);
			lists[i].count = 0;
		}
		for (size_t i = 0; i < site->topic_count; i++) {
			const struct topic *topic = site->topics[i], *around = topic->within.topic;
			struct topic_list *list = &lists[around ? around->number : site->topic_count];

			if (pass == 1)
				list->at[list->count] = topic;
			list->count++;
		}
	}
	for (size_t i = 0; i <= site->topic_count; i++)
		qsort(lists[i].at, lists[i].count, sizeof *lists[i].at, by_topic_name);
}

static void
sort_organisations(struct arena *arena, const struct site *site, struct derived *derived)
{
	struct organisation_list *list = &derived->organisations;

	list->at = arena_array(arena, const struct organisation *, site->organisation_count);
	for (list->count = 0; list->count < site->organisation_count; list->count++)
		list->at[list->count] = site->organisations[list->count];
	qsort(list->at, list->count, sizeof *list->at, by_organisation_name);
}

void
listings_make(struct arena *arena, const struct site *site, struct derived *derived)
{
	struct filler filler = { .arena = arena };

	derived->area = arena_array(arena, struct entry_list, site->area_count);
	derived->area_wider = arena_array(arena, struct entry_list, site->area_count);
	derived->topic = arena_array(arena, struct entry_list, site->topic_count);
	derived->organisation = arena_array(arena, struct entry_list, site->organisation_count);
	make_ranked(&filler, site, derived);
	make_wider(&filler, site, derived);
	make_ordered(&filler, site, derived);
	make_area_tree(arena, site, derived);
	make_topic_tree(arena, site, derived);
	sort_organisations(arena, site, derived);
}
