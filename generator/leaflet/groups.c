/* Entries in groups. See groups.h. */
#include "leaflet/groups.h"

#include "leaflet/parts.h"

static struct text
area_heading(const struct leaflet_edition *edition, const struct entry *entry, struct text *language)
{
	if (entry->covers.count == 0 || !entry->covers.at[0].area)
		return wording_say(edition->wording, "Everywhere");
	return content_words(edition, entry->covers.at[0].area->name.text, language);
}

static struct text
heading_of(const struct leaflet_edition *edition, const struct entry *entry, struct text *language)
{
	*language = (struct text){ 0 };
	switch (leaflet_demotion(edition->derived, entry)) {
	case DEMOTED_PAUSED:
		return wording_say(edition->wording, "Paused for now");
	case DEMOTED_UNCHECKED:
		return wording_say(edition->wording, "Not checked lately: call first");
	default:
		return text_is(edition->leaflet->order.text, "area") ? area_heading(edition, entry, language)
			: wording_say(edition->wording, choice_plural(entry->kind.is));
	}
}

bool
groups_are_many(const struct leaflet_edition *edition)
{
	const struct selection *selection = &edition->selection;
	struct text order = edition->leaflet->order.text, language, first;

	if (!text_is(order, "area") && !text_is(order, "kind"))
		return false;
	first = heading_of(edition, selection->at[0], &language);
	for (size_t i = 1; i < selection->count; i++)
		if (!text_equal(heading_of(edition, selection->at[i], &language), first))
			return true;
	return false;
}

/* Empty when the entry stands under the same heading as the one before. */
static struct text
heading_before(const struct leaflet_edition *edition, size_t number, struct text *language)
{
	const struct selection *selection = &edition->selection;
	struct text before = number > 0 ? heading_of(edition, selection->at[number - 1], language) : (struct text){ 0 };
	struct text heading = heading_of(edition, selection->at[number], language);

	return text_equal(heading, before) ? (struct text){ 0 } : heading;
}

struct block *
group_part(const struct leaflet_edition *edition, struct maker *maker, size_t number, enum style style, int level)
{
	struct text language, heading;
	struct block *block;

	if (!edition->has_groups || (heading = heading_before(edition, number, &language)).size == 0)
		return NULL;
	maker_say(maker, heading);
	maker_end(maker, style, language)->level = level;
	block = maker_block(maker, BLOCK_PLAIN);
	block->with_next = true;
	return block;
}
