/* Likely duplicates, by a map of names with numbers. See duplicates.h. */
#include "check/duplicates.h"

#include "model/format.h"

/* A name as far as it counts: letters in small ones, digits, and every byte above ASCII. */
static bool
next_letter(struct text name, size_t *at, unsigned char *letter)
{
	while (*at < name.size) {
		unsigned char c = (unsigned char)name.at[(*at)++];

		*letter = c >= 'A' && c <= 'Z' ? (unsigned char)(c - 'A' + 'a') : c;
		if ((*letter >= 'a' && *letter <= 'z') || (c >= '0' && c <= '9') || c >= 0x80)
			return true;
	}
	return false;
}

static struct text
without_the(struct text name)
{
	return text_starts(name, "The ") || text_starts(name, "the ") ? text_slice(name, 4, name.size) : name;
}

static bool
is_same_name(struct text a, struct text b)
{
	size_t at = 0, other = 0;
	unsigned char one, two;

	a = without_the(a);
	b = without_the(b);
	while (next_letter(a, &at, &one))
		if (!next_letter(b, &other, &two) || one != two)
			return false;
	return !next_letter(b, &other, &two);
}

static uint64_t
hash_name(struct text name)
{
	uint64_t hash = UINT64_C(14695981039346656037);
	unsigned char letter;

	name = without_the(name);
	for (size_t at = 0; next_letter(name, &at, &letter);)
		hash = (hash ^ letter) * UINT64_C(1099511628211);
	return hash;
}

/* The hash of a name with one number of its entry, a telephone number or a postcode. */
struct seen {
	uint64_t hash;
	const struct entry *entry; /* NULL = free */
};

struct table {
	struct seen *slots;
	size_t mask;
};

/* Gives the entry that was seen with this name and number, or NULL and remembers this one. */
static const struct entry *
other_with(struct table *table, const struct entry *entry, uint64_t hash, const char *number)
{
	struct seen *seen;

	for (const char *c = number; *c; c++)
		hash = (hash ^ (unsigned char)*c) * UINT64_C(1099511628211);
	hash ^= hash >> 32;
	for (size_t at = hash & table->mask;; at = (at + 1) & table->mask) {
		seen = &table->slots[at];
		if (!seen->entry)
			break;
		if (seen->hash == hash && is_same_name(seen->entry->name.text, entry->name.text))
			return seen->entry == entry ? NULL : seen->entry;
	}
	*seen = (struct seen){ hash, entry };
	return NULL;
}

static size_t
numbers_of(const struct site *site)
{
	size_t count = 0;

	for (size_t i = 0; i < site->entry_count; i++)
		count += given(site->entries[i]->contact.phone) + site->entries[i]->place_count;
	return count;
}

void
check_duplicates(const struct site *site, struct diags *diags)
{
	struct table table = { .mask = 15 };
	size_t numbers = numbers_of(site);

	while (table.mask < numbers * 2)
		table.mask = table.mask * 2 + 1;
	table.slots = arena_array(site->arena, struct seen, table.mask + 1);
	for (size_t i = 0; i < site->entry_count; i++) {
		const struct entry *entry = site->entries[i], *other = NULL;
		struct postcode postcode;
		char digits[PHONE_SIZE];
		uint64_t hash;

		if (entry_status(entry) == STATUS_CLOSED || entry->name.text.size == 0)
			continue;
		hash = hash_name(entry->name.text);
		if (given(entry->contact.phone) && phone_parse(entry->contact.phone.text, digits))
			other = other_with(&table, entry, hash, digits);
		for (size_t j = 0; !other && j < entry->place_count; j++)
			if (given(entry->places[j].postcode) && postcode_parse(entry->places[j].postcode.text, &postcode))
				other = other_with(&table, entry, hash, postcode.text);
		if (other)
			diag_say(diags, DIAG_LIKELY_DUPLICATE, entry->name.where, other->id, other->source->path);
	}
}
