/*
 * Where a letter stands that no typeface has: a paragraph has words of several fields, so all those that a leaflet prints
 * are looked through, first for one whose words stand in the paragraph as they are, and then for one that has the
 * letter at all, since a summary may have been cut or a cost been given a capital. See letter.h.
 */
#include "leaflet/letter.h"

#include <string.h>

#include "model/spot.h"
#include "model/strings.h"

/* What is looked for, and where it was found. */
struct hunt {
	const struct leaflet_edition *edition;
	struct text letter, words;
	bool whole; /* only in fields whose words stand there as they are */
	struct where where;
};

/* The fields of an entry and its translations, and those of an entry alone. */
static const size_t text_fields[] = { offsetof(struct entry, name), offsetof(struct entry, summary),
	offsetof(struct entry, access.wait), offsetof(struct entry, cost) };
static const size_t fact_fields[] = { offsetof(struct entry, contact.phone), offsetof(struct entry, contact.text),
	offsetof(struct entry, contact.email), offsetof(struct entry, contact.website) };
static const size_t place_fields[] = { offsetof(struct place, name), offsetof(struct place, address),
	offsetof(struct place, postcode), offsetof(struct place, accessibility.notes) };
static const size_t leaflet_fields[] = { offsetof(struct leaflet, title), offsetof(struct leaflet, body) };
static const size_t settings_fields[] = { offsetof(struct settings, name), offsetof(struct settings, publisher.name),
	offsetof(struct settings, publisher.phone), offsetof(struct settings, publisher.email), offsetof(struct settings, url) };
static const size_t line_fields[] = { offsetof(struct crisis_line, act), offsetof(struct crisis_line, when),
	offsetof(struct crisis_line, name) };
static const size_t route_fields[] = { offsetof(struct crisis_route, whom), offsetof(struct crisis_route, phone),
	offsetof(struct crisis_route, text), offsetof(struct crisis_route, link) };

/* The letter within a text, or nothing. */
static struct text
letter_in(struct text text, struct text letter)
{
	const char *at = text.size >= letter.size ? memmem(text.at, text.size, letter.at, letter.size) : NULL;

	return at ? (struct text){ at, letter.size } : (struct text){ 0 };
}

static bool
is_in(struct hunt *hunt, struct words field)
{
	struct text letter = letter_in(field.text, hunt->letter);

	if (letter.size == 0 || (hunt->whole && letter_in(hunt->words, field.text).size == 0))
		return false;
	hunt->where = spot_in(field, letter);
	return true;
}

static bool
is_among(struct hunt *hunt, const void *thing, const size_t *fields, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (is_in(hunt, *(const struct words *)((const char *)thing + fields[i])))
			return true;
	return false;
}

#define IS_AMONG(hunt, thing, fields) is_among((hunt), (thing), (fields), sizeof(fields) / sizeof *(fields))

static bool
is_in_entry(struct hunt *hunt, const struct entry *entry)
{
	const struct leaflet_edition *edition = hunt->edition;
	bool easy = edition->leaflet->edition.is == EDITION_EASY_WORDS;
	const struct entry *other = leaflet_text_in(edition->arena, entry, easy ? TEXT("easy") : edition->text_language);

	if ((other && IS_AMONG(hunt, other, text_fields)) || IS_AMONG(hunt, entry, text_fields)
		|| IS_AMONG(hunt, entry, fact_fields))
		return true;
	for (size_t i = 0; i < entry->place_count; i++)
		if (IS_AMONG(hunt, &entry->places[i], place_fields))
			return true;
	return false;
}

static bool
is_in_line(struct hunt *hunt, const struct crisis_line *line)
{
	if (IS_AMONG(hunt, line, line_fields))
		return true;
	for (size_t i = 0; i < line->also_count; i++)
		if (IS_AMONG(hunt, &line->also[i], route_fields))
			return true;
	return false;
}

/* A translation of what the directory's own files say: the place of the line it is on. */
static bool
is_in_strings(struct hunt *hunt, const struct strings *strings)
{
	for (size_t i = 0; i < strings->phrases.count; i++) {
		const struct phrase_line *line = strings->phrases.at[i];

		if (is_in(hunt, (struct words){ line->forms[PLURAL_OTHER], line->english.where }))
			return true;
	}
	return false;
}

/* What stands around the entries, and heads them. */
static bool
is_in_site(struct hunt *hunt, const struct site *site)
{
	if (IS_AMONG(hunt, &site->settings, settings_fields))
		return true;
	for (size_t i = 0; i < site->settings.crisis_count; i++)
		if (is_in_line(hunt, &site->settings.crisis[i]))
			return true;
	for (size_t i = 0; i < site->area_count; i++)
		if (is_in(hunt, site->areas[i]->name))
			return true;
	for (size_t i = 0; i < site->topic_count; i++)
		if (is_in(hunt, site->topics[i]->name))
			return true;
	for (size_t i = 0; i < site->strings.count; i++) {
		const struct strings *strings = site->strings.at[i];

		if (text_equal(strings->language, hunt->edition->language) && is_in_strings(hunt, strings))
			return true;
	}
	return false;
}

static bool
is_anywhere(struct hunt *hunt)
{
	const struct leaflet_edition *edition = hunt->edition;
	const struct selection *selection = &edition->selection;

	for (size_t i = 0; i < selection->count; i++)
		if (is_in_entry(hunt, selection->at[i]))
			return true;
	for (size_t i = 0; edition->tells_changes && i < selection->left[LEFT_CLOSED].count; i++)
		if (is_in_entry(hunt, selection->left[LEFT_CLOSED].at[i]))
			return true;
	return is_in(hunt, edition->for_whom) || is_in(hunt, edition->notes) || IS_AMONG(hunt, edition->leaflet, leaflet_fields)
		|| is_in_site(hunt, edition->site);
}

bool
letter_find(const struct leaflet_edition *edition, struct text letter, struct text words, struct where *where)
{
	struct hunt hunt = { .edition = edition, .letter = letter, .words = words, .whole = true };
	bool found = is_anywhere(&hunt);

	hunt.whole = false;
	found = found || is_anywhere(&hunt);
	if (found)
		*where = hunt.where;
	return found;
}
