/*
 * The notes are one file of the cache for each directory:
 *
 *     checksum of the rest                  8 bytes
 *     the program's hash                   16 bytes
 *     for each file: hash of its bytes     16 bytes, size of the nodes (4 bytes), the nodes
 *
 * in the machine's own byte order, since it never leaves the machine. See notes.h.
 */
#include "parse/notes.h"

#include <string.h>

#include "parse/packed_nodes.h"

struct header {
	uint64_t checksum;
	struct hash program;
};

struct record {
	struct hash bytes;
	uint32_t size;
};

enum { RECORD = sizeof(struct hash) + sizeof(uint32_t) }; /* as it stands in the file, without padding */

static struct text
key_of(const struct hash *hash)
{
	return (struct text){ (const char *)hash, sizeof *hash };
}

static struct record
record_at(const char *at)
{
	struct record record;

	memcpy(&record.bytes, at, sizeof record.bytes);
	memcpy(&record.size, at + sizeof record.bytes, sizeof record.size);
	return record;
}

/* Takes the header off; false when the notes are damaged or another program's. */
static bool
check_header(const struct notes *notes, struct text *rest)
{
	struct header header;

	if (rest->size < sizeof header)
		return false;
	memcpy(&header, rest->at, sizeof header);
	if (header.checksum != hash_short(text_slice(*rest, sizeof header.checksum, rest->size))
		|| !hash_equal(header.program, notes->program))
		return false;
	*rest = text_slice(*rest, sizeof header, rest->size);
	return true;
}

void
notes_read(struct notes *notes, struct arena *arena, const struct cache_subject *subject)
{
	struct text rest;

	*notes = (struct notes){ .by_hash = map_new(arena), .name = cache_name_of(arena, subject, "parsed") };
	if (notes->name.size == 0)
		return;
	notes->program = subject->program;
	notes->only_read = subject->only_read;
	if (!cache_read(arena, notes->name.at, &rest) || !check_header(notes, &rest))
		return;
	while (rest.size >= RECORD && rest.size - RECORD >= record_at(rest.at).size) {
		map_put(&notes->by_hash, text_slice(rest, 0, sizeof(struct hash)), (void *)rest.at);
		notes->count++;
		rest = text_slice(rest, RECORD + record_at(rest.at).size, rest.size);
	}
}

const struct node *
notes_recall(struct noting *noting, struct arena *arena, const struct source *source)
{
	const struct node *fields;
	const char *found;

	if (!noting || noting->notes->name.size == 0)
		return NULL;
	noting->note = (struct note){ .bytes = hash_of(source->bytes) };
	if (!(found = map_get(&noting->notes->by_hash, key_of(&noting->note.bytes))))
		return NULL;
	noting->note.nodes = (struct text){ found + RECORD, record_at(found).size };
	if (!(fields = nodes_unpack(arena, noting->note.nodes, source)))
		noting->note.nodes = (struct text){ 0 };
	return fields;
}

void
notes_take(struct noting *noting, const struct node *fields, const struct source *source)
{
	if (!noting || noting->notes->name.size == 0)
		return;
	noting->note.nodes = nodes_pack(noting->arena, fields, source);
	noting->note.fresh = true;
}

static const struct note *
note_at(const struct note *first, size_t index, size_t stride)
{
	return (const struct note *)((const char *)first + index * stride);
}

static char *
put(char *at, const void *bytes, size_t size)
{
	memcpy(at, bytes, size);
	return at + size;
}

/* All notes as the file holds them. */
static struct text
notes_text(struct arena *arena, const struct notes *notes, const struct note *first, size_t count, size_t stride)
{
	struct header header = { 0, notes->program };
	size_t size = sizeof header;
	char *bytes, *end;

	for (size_t i = 0; i < count; i++)
		size += RECORD + note_at(first, i, stride)->nodes.size;
	bytes = arena_bytes(arena, size);
	end = bytes + sizeof header;
	for (size_t i = 0; i < count; i++) {
		const struct note *note = note_at(first, i, stride);
		uint32_t nodes = (uint32_t)note->nodes.size;

		if (nodes == 0)
			continue;
		end = put(end, &note->bytes, sizeof note->bytes);
		end = put(end, &nodes, sizeof nodes);
		end = put(end, note->nodes.at, nodes);
	}
	memcpy(bytes, &header, sizeof header);
	header.checksum = hash_short((struct text){ bytes + sizeof header.checksum, (size_t)(end - bytes) - sizeof header.checksum });
	memcpy(bytes, &header.checksum, sizeof header.checksum);
	return (struct text){ bytes, (size_t)(end - bytes) };
}

void
notes_write(const struct notes *notes, struct arena *scratch, const struct note *first, size_t count, size_t stride)
{
	size_t noted = 0, fresh = 0;

	if (notes->name.size == 0 || notes->only_read)
		return;
	for (size_t i = 0; i < count; i++) {
		noted += note_at(first, i, stride)->nodes.size > 0;
		fresh += note_at(first, i, stride)->fresh;
	}
	if (fresh > 0 || noted != notes->count)
		cache_write(notes->name.at, notes_text(scratch, notes, first, count, stride));
}
