/* What a reference can point at, as one table. See targets.h. */
#include "check/targets.h"

static const struct row {
	const char *noun, *example, *home;
} rows[TARGETS] = {
	[TARGET_AREA] = { "area", "leith", "an id from areas.yaml" },
	[TARGET_TOPIC] = { "topic", "anxiety", "an id from topics.yaml" },
	[TARGET_ORGANISATION] = { "organisation", "harbour-mind",
		"the name of a file in organisations/, without “.md”" },
	[TARGET_ENTRY] = { "entry", "the-lantern", "the name of a file in entries/, without folders and “.md”" },
	[TARGET_PAGE] = { "page", "about", "the name of a file in pages/, without “.md”" },
};

struct targets
targets_of(struct site *site)
{
	struct targets targets = { .site = site };

	for (enum target target = 0; target < TARGETS; target++)
		targets.now[target] = map_new(site->arena);
	return targets;
}

const void *
targets_find(const struct targets *targets, enum target target, struct text id)
{
	const struct site *site = targets->site;
	const struct map *const maps[TARGETS] = { &site->area_by_id, &site->topic_by_id,
		&site->organisation_by_id, &site->entry_by_id, &site->page_by_id };

	return map_get(maps[target], id);
}

struct text
targets_renamed(const struct targets *targets, enum target target, struct text old)
{
	const struct text *now = map_get(&targets->now[target], old);

	return now ? *now : (struct text){ 0 };
}

size_t
targets_count(const struct site *site, enum target target)
{
	const size_t counts[TARGETS] = { site->area_count, site->topic_count, site->organisation_count,
		site->entry_count, site->page_count };

	return counts[target];
}

struct text
targets_id(const struct site *site, enum target target, size_t number)
{
	switch (target) {
	case TARGET_AREA:
		return site->areas[number]->id;
	case TARGET_TOPIC:
		return site->topics[number]->id;
	case TARGET_ORGANISATION:
		return site->organisations[number]->id;
	case TARGET_ENTRY:
		return site->entries[number]->id;
	default:
		return site->pages[number]->id;
	}
}

struct text
targets_name(const struct site *site, enum target target, size_t number)
{
	switch (target) {
	case TARGET_AREA:
		return site->areas[number]->name.text;
	case TARGET_TOPIC:
		return site->topics[number]->name.text;
	case TARGET_ORGANISATION:
		return site->organisations[number]->name.text;
	case TARGET_ENTRY:
		return site->entries[number]->name.text;
	default:
		return (struct text){ 0 };
	}
}

size_t
targets_number(enum target target, const void *thing)
{
	switch (target) {
	case TARGET_AREA:
		return ((const struct area *)thing)->number;
	case TARGET_TOPIC:
		return ((const struct topic *)thing)->number;
	case TARGET_ORGANISATION:
		return ((const struct organisation *)thing)->number;
	case TARGET_ENTRY:
		return ((const struct entry *)thing)->number;
	default:
		return ((const struct page *)thing)->number;
	}
}

const char *
targets_noun(enum target target)
{
	return rows[target].noun;
}

const char *
targets_example(enum target target)
{
	return rows[target].example;
}

const char *
targets_home(enum target target)
{
	return rows[target].home;
}
