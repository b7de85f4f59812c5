/* Which entries stand in which index. See part.h. */
#include "render/search/part.h"

struct parting {
	struct arena *arena;
	const struct site *site;
	const struct derived *derived;
	size_t most;
	struct search_parts *parts;
	struct entry_list halves[2]; /* to work with: by whether it is never kept */
};

/* Does an entry serve somebody in this area: there, somewhere within it, or in a place around it? One that
 * says nothing of areas might. */
static bool
serves(const struct entry *entry, const struct area *area)
{
	if (!area || entry->covers_everywhere || entry->covers.count == 0)
		return true;
	for (size_t i = 0; i < entry->covers.count; i++)
		if (area_is_within(entry->covers.at[i].area, area) || area_is_within(area, entry->covers.at[i].area))
			return true;
	return false;
}

static size_t
count_serving(const struct parting *parting, const struct area *area)
{
	size_t count = 0;

	for (size_t i = 0; i < parting->site->entry_count; i++)
		count += serves(parting->site->entries[i], area);
	return count;
}

static struct text
part_name(struct arena *arena, const struct area *area, bool unkept)
{
	if (!area)
		return text_of(unkept ? "-unkept" : "");
	return text_format(arena, "-%.*s%s", TEXT_ARGS(area->id), unkept ? ".unkept" : "");
}

static struct search_part *
add_half(struct parting *parting, const struct area *area, bool unkept, const struct entry_list *rows)
{
	struct search_part *part = &parting->parts->at[parting->parts->count++];

	*part = (struct search_part){ .area = area, .unkept = unkept, .count = rows->count };
	part->name = part_name(parting->arena, area, unkept);
	part->rows = arena_array(parting->arena, const struct entry *, rows->count);
	for (size_t i = 0; i < rows->count; i++)
		part->rows[i] = rows->at[i];
	return part;
}

/* Adds what serves an area, or everything when it is NULL: what may be kept, and what may not. */
static void
add_part(struct parting *parting, const struct area *area)
{
	const struct entry_list *all = &parting->derived->a_to_z;
	struct entry_list *halves = parting->halves;
	struct search_part *kept;

	halves[false].count = halves[true].count = 0;
	for (size_t i = 0; i < all->count; i++) {
		struct entry_list *half = &halves[entry_is_about(all->at[i], &parting->site->settings.never_keep)];

		if (serves(all->at[i], area))
			half->at[half->count++] = all->at[i];
	}
	kept = add_half(parting, area, false, &halves[false]);
	if ((kept->has_unkept = halves[true].count > 0))
		add_half(parting, area, true, &halves[true]);
}

/* The areas directly within this one; NULL: the outermost. */
static const struct area_list *
areas_in(const struct parting *parting, const struct area *area)
{
	return &parting->derived->areas_in[area ? area->number : parting->site->area_count];
}

static void
part_areas(struct parting *parting, const struct area *around, int depth)
{
	const struct area_list *within = areas_in(parting, around);

	for (size_t i = 0; i < within->count; i++) {
		const struct area *area = within->at[i];

		if (depth > 0 && areas_in(parting, area)->count > 0 && count_serving(parting, area) > parting->most)
			part_areas(parting, area, depth - 1);
		else
			add_part(parting, area);
	}
}

/* An area within one that has an index is searched there; one around several has none of its own. */
static void
name_indexes(struct parting *parting)
{
	const struct site *site = parting->site;
	struct search_parts *parts = parting->parts;

	parts->index_of = arena_array(parting->arena, const struct area *, site->area_count);
	for (size_t i = 0; i < site->area_count; i++)
		for (size_t j = 0; j < parts->count && !parts->index_of[i]; j++)
			if (area_is_within(site->areas[i], parts->at[j].area))
				parts->index_of[i] = parts->at[j].area;
}

void
search_parts_make(struct arena *arena, const struct site *site, const struct derived *derived, size_t most,
	struct search_parts *parts)
{
	enum { DEEPEST = 64 };
	struct parting parting = { .arena = arena, .site = site, .derived = derived, .most = most, .parts = parts };

	*parts = (struct search_parts){ .by_area = site->entry_count > most && site->area_count > 0 };
	parts->at = arena_array(arena, struct search_part, 2 * (site->area_count + 1));
	for (int half = 0; half < 2; half++)
		parting.halves[half].at = arena_array(arena, const struct entry *, derived->a_to_z.count);
	if (!parts->by_area) {
		add_part(&parting, NULL);
		return;
	}
	part_areas(&parting, NULL, DEEPEST);
	name_indexes(&parting);
}
