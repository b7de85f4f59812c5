/* Likely duplicates, by maps of names with what else is the same. See duplicates.h. */
#include "check/duplicates.h"

#include "base/map.h"
#include "model/format.h"

enum { NEIGHBOURS_MOST = 20 }; /* entries at one address that a name is held against */

struct search {
	struct arena *arena; /* for the time of the search */
	struct map named;    /* name and one more -> struct entry */
	struct map near;     /* telephone number, postcode and kind -> struct list of struct entry */
	struct diags *diags;
};

/* Words as far as they count: letters in small ones, digits, and every byte above ASCII; a space in front of each. */
static void
add_words(struct buffer *key, struct text words)
{
	bool within = false;

	for (size_t i = 0; i < words.size; i++) {
		char c = words.at[i] >= 'A' && words.at[i] <= 'Z' ? (char)(words.at[i] - 'A' + 'a') : words.at[i];
		bool counts = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (unsigned char)c >= 0x80;

		if (counts && !within)
			buffer_add_char(key, ' ');
		if (counts)
			buffer_add_char(key, c);
		within = counts || c == '\'';
	}
}

/* " warm room" of “The Warm Room”. */
static struct text
name_of(struct search *search, const struct entry *entry)
{
	struct buffer key = { 0 };
	struct text name;

	add_words(&key, entry->name.text);
	name = text_copy(search->arena, buffer_text(&key));
	buffer_free(&key);
	return text_starts(name, " the ") ? text_slice(name, 4, name.size) : name;
}

/* The entry that has this name and this, too, or NULL and remembers this one. */
static const struct entry *
other_with(struct search *search, const struct entry *entry, struct text name, struct text number)
{
	struct buffer key = { 0 };
	const struct entry *other;
	struct text whole;

	for (size_t i = 0; i < name.size; i++) /* “Go Woman”, “GoWoman” */
		if (name.at[i] != ' ')
			buffer_add_char(&key, name.at[i]);
	buffer_add_char(&key, '\n');
	add_words(&key, number);
	whole = text_copy(search->arena, buffer_text(&key));
	buffer_free(&key);
	if (!(other = map_get(&search->named, whole)))
		map_put(&search->named, whole, (void *)entry);
	return other == entry ? NULL : other;
}

static const struct entry *
other_of_its_name(struct search *search, const struct entry *entry, struct text name, struct text phone)
{
	const struct entry *other = phone.size > 0 ? other_with(search, entry, name, phone) : NULL;

	if (!other && given(entry->contact.email))
		other = other_with(search, entry, name, entry->contact.email.text);
	for (size_t i = 0; !other && i < entry->place_count; i++) {
		struct postcode postcode;

		if (given(entry->places[i].postcode) && postcode_parse(entry->places[i].postcode.text, &postcode))
			other = other_with(search, entry, name, text_of(postcode.text));
		if (!other && given(entry->places[i].address))
			other = other_with(search, entry, name, entry->places[i].address.text);
	}
	return other;
}

/* Does one name hold all of the other: “Warm Room” and “Warm Room Safe Space”? */
static bool
is_part_of_other(struct text a, struct text b)
{
	struct text longer = a.size > b.size ? a : b, shorter = a.size > b.size ? b : a;
	struct buffer padded = { 0 }, wanted = { 0 };
	bool found;

	buffer_format(&padded, "%.*s ", TEXT_ARGS(longer));
	buffer_format(&wanted, "%.*s ", TEXT_ARGS(shorter));
	found = text_find(buffer_text(&padded), wanted.at) >= 0;
	buffer_free(&padded);
	buffer_free(&wanted);
	return found;
}

/* One of the same kind with the same telephone number and postcode, whose name is nearly the same. */
static const struct entry *
other_at_its_place(struct search *search, const struct entry *entry, struct text name, struct text phone)
{
	struct postcode postcode;
	struct list *there;
	struct text key;

	if (phone.size == 0 || entry->place_count == 0 || !given(entry->places[0].postcode)
		|| !postcode_parse(entry->places[0].postcode.text, &postcode))
		return NULL;
	key = text_format(search->arena, "%.*s %s %d", TEXT_ARGS(phone), postcode.text, entry->kind.is);
	if (!(there = map_get(&search->near, key))) {
		there = arena_alloc(search->arena, sizeof *there);
		map_put(&search->near, key, there);
	}
	for (size_t i = 0; i < there->count; i++)
		if (is_part_of_other(name, name_of(search, there->at[i])))
			return there->at[i];
	if (there->count < NEIGHBOURS_MOST)
		list_add(search->arena, there, (void *)entry);
	return NULL;
}

static void
check_entry(struct search *search, const struct entry *entry)
{
	struct text name = name_of(search, entry), phone = { 0 };
	const struct entry *other;
	char digits[PHONE_SIZE];

	if (given(entry->contact.phone) && phone_parse(entry->contact.phone.text, digits))
		phone = text_of(digits);
	if ((other = other_of_its_name(search, entry, name, phone))
		|| (other = other_at_its_place(search, entry, name, phone)))
		diag_say(search->diags, DIAG_LIKELY_DUPLICATE, entry->name.where, other->id, other->source->path);
}

void
check_duplicates(const struct site *site, struct diags *diags)
{
	struct arena *arena = arena_new();
	struct search search = { arena, map_new(arena), map_new(arena), diags };

	for (size_t i = 0; i < site->entry_count; i++)
		if (entry_status(site->entries[i]) != STATUS_CLOSED && site->entries[i]->name.text.size > 0)
			check_entry(&search, site->entries[i]);
	arena_free(arena);
}
