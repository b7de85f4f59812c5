/* The file is a checksum of the rest, the hash of what made it, and one of each entry. See known_plain.h. */
#include "check/known_plain.h"

#include <string.h>

struct header {
	uint64_t checksum;
	struct hash made_by;
};

static struct hash
made_by_of(struct hash program, const struct phrases *phrases)
{
	struct buffer buffer = { 0 };
	struct hash hash;

	hash_add(&buffer, program);
	for (size_t i = 0; i < phrases->count; i++)
		buffer_format(&buffer, "%d %.*s\n%.*s\n", phrases->rows[i].kind, TEXT_ARGS(phrases->rows[i].phrase),
			TEXT_ARGS(phrases->rows[i].better));
	hash = hash_of(buffer_text(&buffer));
	buffer_free(&buffer);
	return hash;
}

void
known_plain_read(struct known_plain *known, struct arena *arena, const struct cache_subject *subject,
	const struct phrases *phrases)
{
	struct header header;
	struct text rest;

	*known = (struct known_plain){ .name = cache_name_of(arena, subject, "plain"), .entries = map_new(arena) };
	if (known->name.size == 0)
		return;
	known->only_read = subject->only_read;
	known->made_by = made_by_of(subject->program, phrases);
	if (!cache_read(arena, known->name.at, &rest) || rest.size < sizeof header)
		return;
	memcpy(&header, rest.at, sizeof header);
	if (header.checksum != hash_short(text_slice(rest, sizeof header.checksum, rest.size))
		|| !hash_equal(header.made_by, known->made_by))
		return;
	for (size_t at = sizeof header; at + sizeof(struct hash) <= rest.size; at += sizeof(struct hash))
		map_put(&known->entries, text_slice(rest, at, at + sizeof(struct hash)), known);
}

struct hash
known_plain_hash(const struct entry *entry, const char *other)
{
	const struct organisation *organisation = entry->run_by.organisation;
	struct buffer buffer = { 0 };
	struct hash hash;

	hash_add(&buffer, hash_of(entry->source->bytes));
	for (size_t i = 0; i < entry->translation_count; i++)
		if (text_is(entry->translations[i]->language, other))
			hash_add(&buffer, hash_of(entry->translations[i]->source->bytes));
	if (organisation)
		buffer_add(&buffer, organisation->name.text);
	hash = hash_of(buffer_text(&buffer));
	buffer_free(&buffer);
	return hash;
}

bool
known_plain_has(const struct known_plain *known, const struct hash *entry)
{
	return map_get(&known->entries, (struct text){ (const char *)entry, sizeof *entry }) != NULL;
}

void
known_plain_write(const struct known_plain *known, struct arena *scratch, const struct hash *entries, size_t count)
{
	struct header header = { 0, known->made_by };
	size_t size = sizeof header, fresh = 0;
	char *bytes;

	if (known->name.size == 0 || known->only_read)
		return;
	bytes = arena_bytes(scratch, sizeof header + count * sizeof *entries);
	for (size_t i = 0; i < count; i++) {
		if (!hash_given(entries[i]))
			continue;
		memcpy(bytes + size, &entries[i], sizeof *entries);
		size += sizeof *entries;
		fresh += !known_plain_has(known, &entries[i]);
	}
	if (fresh == 0 && (size - sizeof header) / sizeof *entries == known->entries.count)
		return;
	memcpy(bytes, &header, sizeof header);
	header.checksum = hash_short((struct text){ bytes + sizeof header.checksum, size - sizeof header.checksum });
	memcpy(bytes, &header.checksum, sizeof header.checksum);
	cache_write(known->name.at, (struct text){ bytes, size });
}
