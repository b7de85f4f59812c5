/* Likely duplicates, by a map of names with numbers. See duplicates.h. */
#include "check/duplicates.h"

#include "model/format.h"

/* Letters and digits of a name in small letters; "The" and punctuation make no difference. */
static void
add_name(struct buffer *key, struct text name)
{
	if (text_starts(name, "The ") || text_starts(name, "the "))
		name = text_slice(name, 4, name.size);
	for (size_t i = 0; i < name.size; i++) {
		char c = name.at[i];

		if (c >= 'A' && c <= 'Z')
			buffer_add_char(key, (char)(c - 'A' + 'a'));
		else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (unsigned char)c >= 0x80)
			buffer_add_char(key, c);
	}
}

static const struct entry *
other_with(struct map *seen, const struct entry *entry, struct buffer *key, const char *number)
{
	struct text name_and_number;
	const struct entry *other;

	buffer_clear(key);
	add_name(key, entry->name.text);
	buffer_add_char(key, '\n');
	buffer_add_string(key, number);
	name_and_number = buffer_text(key);
	if ((other = map_get(seen, name_and_number)))
		return other == entry ? NULL : other;
	map_put(seen, text_copy(seen->arena, name_and_number), (void *)(uintptr_t)entry);
	return NULL;
}

void
check_duplicates(const struct site *site, struct diags *diags)
{
	struct map seen = map_new(site->arena);
	struct buffer key = { 0 };

	for (size_t i = 0; i < site->entry_count; i++) {
		const struct entry *entry = site->entries[i], *other = NULL;
		struct postcode postcode;
		char digits[PHONE_SIZE];

		if (entry_status(entry) == STATUS_CLOSED || entry->name.text.size == 0)
			continue;
		if (given(entry->contact.phone) && phone_parse(entry->contact.phone.text, digits))
			other = other_with(&seen, entry, &key, digits);
		for (size_t j = 0; !other && j < entry->place_count; j++)
			if (given(entry->places[j].postcode) && postcode_parse(entry->places[j].postcode.text, &postcode))
				other = other_with(&seen, entry, &key, postcode.text);
		if (other)
			diag_say(diags, DIAG_LIKELY_DUPLICATE, entry->name.where, other->id, other->source->path);
	}
	buffer_free(&key);
}
