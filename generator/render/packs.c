/* Sorts the outputs into packs and cuts those that grow too long. See packs.h. */
#include "render/packs.h"

#include <stdlib.h>

#include "render/entry_files.h"
#include "render/scripts.h"

/* How much a pack holds: what 150 pages of entries weigh, when a card in a list weighs 1. */
enum { FEW_ENTRIES = 200, ENTRY_WEIGHS = 6, LIST_WEIGHS = 3, PACK_MOST = 150 * ENTRY_WEIGHS };

/* Where an output belongs. */
struct belonging {
	enum pack_is is;
	size_t language, area; /* by number */
	size_t output;
	size_t weight;
};

struct packer {
	struct arena *arena;
	const struct site *site;
	const struct derived *derived;
	const struct outputs *outputs;
	struct packs *packs;
	size_t capacity;
};

bool
packs_may_keep(const struct site *site, const struct derived *derived, const struct output *output)
{
	const struct references *never = &site->settings.never_keep;

	if (output->kind == OUTPUT_ENTRY)
		return !entry_is_about(output->entry, never);
	if (output->kind == OUTPUT_ORGANISATION)
		return !derived->organisation_unkept[output->organisation->number];
	if (output->kind == OUTPUT_SEARCH || output->kind == OUTPUT_FACETS)
		return !output->part->unkept;
	if (output->kind == OUTPUT_CARDS)
		return output->list->count == 0 || !entry_is_about(output->list->at[0], never);
	if (output->kind == OUTPUT_WRITTEN)
		return output->list->count == 0 || !entry_names_unkept(site, output->list->at[0]);
	return output->kind != OUTPUT_TOPIC || !topic_is_among(output->topic, never);
}

/* Can its lines be read as text? Pictures and fonts are kept as files of their own. */
static bool
is_text(struct text path)
{
	return text_ends(path, ".css") || text_ends(path, ".svg");
}

bool
packs_are_without(const struct output *output)
{
	return output->kind == OUTPUT_ICON || (output->kind == OUTPUT_ASSET && !is_text(output->path));
}

static enum pack_is
pack_of_entry(const struct packer *packer, const struct entry *entry)
{
	if (packer->packs->small)
		return PACK_ALL;
	return entry->covers.count > 0 && entry->covers.at[0].area ? PACK_AREA : PACK_EVERYWHERE;
}

static bool
is_for_pages(const struct script *script)
{
	return script != &scripts[SCRIPT_WORKER];
}

/* What searching needs; for a few entries it fits into the core. */
static enum pack_is
pack_of_data(const struct packer *packer, const struct search_part *part)
{
	if (part->area)
		return PACK_AREA;
	return packer->site->entry_count <= FEW_ENTRIES ? PACK_CORE : PACK_DATA;
}

static enum pack_is
pack_of(const struct packer *packer, const struct output *output)
{
	bool small = packer->packs->small;

	if (!packs_may_keep(packer->site, packer->derived, output))
		return PACK_NONE;
	switch (output->kind) {
	case OUTPUT_HOME:
	case OUTPUT_MANIFEST:
	case OUTPUT_NOW:
	case OUTPUT_AREAS:
	case OUTPUT_TOPICS:
	case OUTPUT_WORDS:
	case OUTPUT_FIND:
	case OUTPUT_LIST:
	case OUTPUT_SAFETY:
	case OUTPUT_UNREACHED:
		return output->interface->number == 0 ? PACK_CORE : PACK_SITE;
	case OUTPUT_ASSET:
		return is_text(output->path) ? PACK_CORE : PACK_NONE;
	case OUTPUT_SCRIPT:
		return output->script == &scripts[SCRIPT_FORM] ? PACK_SITE : is_for_pages(output->script) ? PACK_CORE : PACK_NONE;
	case OUTPUT_SEARCH:
	case OUTPUT_FACETS:
		return pack_of_data(packer, output->part);
	case OUTPUT_SEARCH_AREAS:
		return PACK_SITE;
	case OUTPUT_CARDS:
		return PACK_DATA;
	case OUTPUT_WRITTEN:
		return small ? PACK_DATA : PACK_NONE;
	case OUTPUT_DOCUMENT:
	case OUTPUT_ORGANISATIONS:
	case OUTPUT_CHANGES:
	case OUTPUT_EDITION:
	case OUTPUT_PLACES:
	case OUTPUT_ADD:
	case OUTPUT_CHANGE:
		return PACK_SITE;
	case OUTPUT_TOPIC:
	case OUTPUT_KIND:
	case OUTPUT_OPEN:
	case OUTPUT_WAY_IN:
	case OUTPUT_A_TO_Z:
	case OUTPUT_ORGANISATION:
		return small || output->page == 1 ? PACK_COMMON : PACK_NONE;
	case OUTPUT_ENTRY:
		return pack_of_entry(packer, output->entry);
	case OUTPUT_AREA:
		return small ? PACK_ALL : PACK_AREA;
	case OUTPUT_EVERYWHERE:
		return small ? PACK_ALL : PACK_EVERYWHERE;
	default:
		return PACK_NONE;
	}
}

static size_t
weight_of(const struct output *output)
{
	size_t most = output->kind == OUTPUT_A_TO_Z ? NAMES_MOST : LISTING_MOST;
	size_t shown;

	if (!output->list || output->kind == OUTPUT_WRITTEN)
		return ENTRY_WEIGHS;
	if (output->kind == OUTPUT_CARDS)
		return LIST_WEIGHS + output->list->count;
	shown = output->list->count - (output->page - 1) * most;
	return LIST_WEIGHS + (shown < most ? shown : most);
}

/* Of an output that belongs to one. */
static const struct area *
area_of(const struct output *output)
{
	switch (output->kind) {
	case OUTPUT_AREA:
		return output->area;
	case OUTPUT_ENTRY:
		return output->entry->covers.at[0].area;
	default:
		return output->part->area;
	}
}

static struct belonging
belonging_of(const struct packer *packer, size_t number)
{
	const struct output *output = &packer->outputs->at[number];
	struct belonging belonging = { .is = pack_of(packer, output), .output = number, .weight = weight_of(output),
		.language = output->interface->number };

	if (belonging.is == PACK_AREA)
		belonging.area = area_of(output)->number;
	return belonging;
}

static bool
is_same_pack(const struct belonging *a, const struct belonging *b)
{
	return a->is == b->is && a->language == b->language && a->area == b->area;
}

static int
compare_belongings(const void *a, const void *b)
{
	const struct belonging *left = a, *right = b;

	if (left->language != right->language)
		return left->language < right->language ? -1 : 1;
	if (left->is != right->is)
		return left->is < right->is ? -1 : 1;
	if (left->area != right->area)
		return left->area < right->area ? -1 : 1;
	return left->output < right->output ? -1 : 1;
}

static struct text
pack_id(const struct packer *packer, const struct belonging *belonging, struct text language, size_t part)
{
	static const char *const names[] = { [PACK_CORE] = "core", [PACK_SITE] = "site", [PACK_COMMON] = "common",
		[PACK_DATA] = "data", [PACK_ALL] = "all", [PACK_EVERYWHERE] = "everywhere", [PACK_AREA] = "area-" };
	struct text area = belonging->is == PACK_AREA ? packer->site->areas[belonging->area]->id : TEXT("");
	struct text number = part > 1 ? text_format(packer->arena, ".%zu", part) : TEXT("");

	return text_format(packer->arena, "%s%.*s%s%.*s%.*s", names[belonging->is], TEXT_ARGS(area),
		language.size > 0 ? "." : "", TEXT_ARGS(language), TEXT_ARGS(number));
}

static struct pack *
add_pack(struct packer *packer, const struct belonging *belonging, size_t part)
{
	struct text language = belonging->language == 0 ? TEXT("")
		: packer->outputs->interfaces.at[belonging->language].language;
	struct packs *packs = packer->packs;
	struct pack *pack;

	if (packs->count == packer->capacity) {
		size_t capacity = packer->capacity ? packer->capacity * 2 : 64;
		struct pack *at = arena_array(packer->arena, struct pack, capacity);

		for (size_t i = 0; i < packs->count; i++)
			at[i] = packs->at[i];
		packs->at = at;
		packer->capacity = capacity;
	}
	pack = &packs->at[packs->count++];
	*pack = (struct pack){ .is = belonging->is, .id = pack_id(packer, belonging, language, part),
		.language = language,
		.area = belonging->is == PACK_AREA ? packer->site->areas[belonging->area] : NULL,
		.unasked = packs->small || belonging->is <= PACK_SITE };
	return pack;
}

/* What is in no pack is a stint by itself. */
static void
give_out(struct packer *packer, const struct belonging *all, size_t *numbers, size_t count, size_t alone)
{
	struct packs *packs = packer->packs;

	packs->stints = arena_array(packer->arena, struct stint, packs->count + alone);
	for (size_t i = 0; i < packs->count; i++)
		packs->stints[packs->stint_count++] = (struct stint){ packs->at[i].members, packs->at[i].count,
			&packs->at[i] };
	for (size_t i = 0; i < count; i++)
		if (all[i].is == PACK_NONE)
			packs->stints[packs->stint_count++] = (struct stint){ &numbers[i], 1, NULL };
}

struct packs *
packs_plan(struct arena *arena, const struct site *site, const struct derived *derived, const struct outputs *outputs)
{
	struct packer packer = { arena, site, derived, outputs, arena_alloc(arena, sizeof *packer.packs), 0 };
	struct belonging *all = arena_array(arena, struct belonging, outputs->count);
	size_t *numbers = arena_array(arena, size_t, outputs->count);
	struct pack *pack = NULL;
	size_t weight = 0, part = 0, alone = 0;

	packer.packs->small = site->entry_count * outputs->interfaces.count <= PACKS_SMALL;
	for (size_t i = 0; i < outputs->count; i++)
		all[i] = belonging_of(&packer, i);
	qsort(all, outputs->count, sizeof *all, compare_belongings);
	for (size_t i = 0; i < outputs->count; i++) {
		numbers[i] = all[i].output;
		if (all[i].is == PACK_NONE) {
			alone++;
			continue;
		}
		if (!pack || !is_same_pack(&all[i], &all[i - 1]))
			part = 0;
		if (part == 0 || (weight + all[i].weight > PACK_MOST && all[i].is != PACK_CORE)) {
			pack = add_pack(&packer, &all[i], ++part);
			pack->members = &numbers[i];
			weight = 0;
		}
		pack->count++;
		weight += all[i].weight;
	}
	give_out(&packer, all, numbers, outputs->count, alone);
	return packer.packs;
}
