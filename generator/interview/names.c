/* Names and ids. See names.h. */
#include "interview/names.h"

#include "base/fold.h"
#include "base/suggest.h"
#include "parse/id.h"

static struct offer *
offer_choices(struct arena *arena, enum choice_set set, size_t *count)
{
	struct offer *offers = arena_array(arena, struct offer, choice_count(set));

	for (*count = 0; *count < choice_count(set); ++*count)
		offers[*count] = (struct offer){ text_of(choice_written(set, (unsigned)*count + 1)),
			text_of(choice_shown(set, (unsigned)*count + 1)), true };
	return offers;
}

/* The widest areas and topics come first, and the helplines among the entries. */
struct offer *
names_offer(struct arena *arena, const struct site *site, const struct question_row *row, size_t *count)
{
	const size_t counts[] = { [NAMES_AREA] = site->area_count, [NAMES_TOPIC] = site->topic_count,
		[NAMES_ORGANISATION] = site->organisation_count, [NAMES_ENTRY] = site->entry_count };
	struct offer *offers;

	if (row->names == NAMES_CHOICE)
		return offer_choices(arena, row->set, count);
	*count = row->names == NAMES_NOTHING ? 0 : counts[row->names];
	offers = arena_array(arena, struct offer, *count + 1);
	for (size_t i = 0; i < *count; i++) {
		if (row->names == NAMES_AREA)
			offers[i] = (struct offer){ site->areas[i]->id, site->areas[i]->name.text, !given(site->areas[i]->within.id) };
		else if (row->names == NAMES_TOPIC)
			offers[i] = (struct offer){ site->topics[i]->id, site->topics[i]->name.text,
				!given(site->topics[i]->within.id) };
		else if (row->names == NAMES_ORGANISATION)
			offers[i] = (struct offer){ site->organisations[i]->id, site->organisations[i]->name.text, false };
		else
			offers[i] = (struct offer){ site->entries[i]->id, site->entries[i]->name.text,
				site->entries[i]->kind.is == KIND_HELPLINE && entry_status(site->entries[i]) == STATUS_OPEN };
	}
	return offers;
}

static bool
is_synonym(struct arena *arena, const struct site *site, struct text id, struct text folded)
{
	const struct topic *topic = map_get(&site->topic_by_id, id);

	for (size_t i = 0; topic && i < topic->synonyms.count; i++)
		if (text_equal(fold(arena, topic->synonyms.at[i].text), folded))
			return true;
	return false;
}

struct text
names_resolve(struct arena *arena, const struct site *site, const struct question_row *row, struct text words)
{
	size_t count;
	struct offer *offers = names_offer(arena, site, row, &count);
	struct text wanted = text_trim(words), folded = fold(arena, wanted);
	long number;

	if (row->names == NAMES_CHOICE && text_number(wanted, &number) && number >= 1 && (size_t)number <= count)
		return offers[number - 1].id;
	for (size_t i = 0; i < count; i++)
		if (text_equal(offers[i].id, wanted))
			return offers[i].id;
	for (size_t i = 0; i < count && folded.size > 0; i++)
		if (text_equal(fold(arena, offers[i].name), folded) || text_equal(fold(arena, offers[i].id), folded))
			return offers[i].id;
	for (size_t i = 0; i < count && row->names == NAMES_TOPIC; i++)
		if (is_synonym(arena, site, offers[i].id, folded))
			return offers[i].id;
	/* the checker then says which id is near */
	if (row->names == NAMES_AREA || row->names == NAMES_TOPIC || row->names == NAMES_ENTRY)
		wanted = id_mended(arena, wanted);
	return wanted.size > 0 ? wanted : words;
}

bool
names_know(const struct site *site, enum answer_names names, struct text id)
{
	const struct map *maps[] = { [NAMES_AREA] = &site->area_by_id, [NAMES_TOPIC] = &site->topic_by_id,
		[NAMES_ORGANISATION] = &site->organisation_by_id, [NAMES_ENTRY] = &site->entry_by_id };

	return names != NAMES_NOTHING && names != NAMES_CHOICE && map_get(maps[names], id);
}

const struct organisation *
names_near(struct arena *arena, const struct site *site, struct text words)
{
	struct text *names = arena_array(arena, struct text, site->organisation_count + 1), near;

	for (size_t i = 0; i < site->organisation_count; i++)
		names[i] = fold(arena, site->organisations[i]->name.text);
	near = suggest(fold(arena, words), names, site->organisation_count);
	for (size_t i = 0; i < site->organisation_count && near.size > 0; i++)
		if (names[i].at == near.at)
			return site->organisations[i];
	return NULL;
}
