/*
 * The lines of a pack's pages, found again by their hash. Very short ones are taken together with what follows
 * them: on their own they would cost more in the index than they save. See pack.h.
 */
#include "render/pack.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/failure.h"
#include "base/hash.h"

/* Where some lines stand among all; their hash of 128 bits stands for their bytes. */
struct known_lines {
	struct hash hash;
	size_t number; /* of the first, from 1; 0 = a free place */
};

struct pack_writer {
	struct known_lines *known; /* open addressing; at most half of the places are taken */
	size_t capacity, count;
	size_t line_count;
	struct buffer index, lines;
};

enum { FIRST_CAPACITY = 4096, SHORT = 24 };

static struct known_lines *
lines_new(size_t capacity)
{
	struct known_lines *known = calloc(capacity, sizeof *known);

	if (!known)
		fail_out_of_memory();
	return known;
}

struct pack_writer *
pack_writer_new(void)
{
	struct pack_writer *writer = calloc(1, sizeof *writer);

	if (!writer)
		fail_out_of_memory();
	writer->capacity = FIRST_CAPACITY;
	writer->known = lines_new(writer->capacity);
	return writer;
}

void
pack_writer_free(struct pack_writer *writer)
{
	if (!writer)
		return;
	free(writer->known);
	buffer_free(&writer->index);
	buffer_free(&writer->lines);
	free(writer);
}

/* The place of the line with this hash, or the free one where it belongs. */
static struct known_lines *
place_of(struct known_lines *known, size_t capacity, struct hash hash)
{
	size_t at = (size_t)hash.low & (capacity - 1);

	while (known[at].number != 0 && !hash_equal(known[at].hash, hash))
		at = (at + 1) & (capacity - 1);
	return &known[at];
}

static void
grow(struct pack_writer *writer)
{
	size_t capacity = writer->capacity * 2;
	struct known_lines *known = lines_new(capacity);

	for (size_t i = 0; i < writer->capacity; i++)
		if (writer->known[i].number != 0)
			*place_of(known, capacity, writer->known[i].hash) = writer->known[i];
	free(writer->known);
	writer->known = known;
	writer->capacity = capacity;
}

/* The number, from 0, of the first of `count` lines; new ones are added. */
static size_t
number_of(struct pack_writer *writer, struct text lines, size_t count)
{
	struct hash hash = hash_of(lines);
	struct known_lines *known = place_of(writer->known, writer->capacity, hash);
	size_t number = writer->line_count;

	if (known->number != 0)
		return known->number - 1;
	*known = (struct known_lines){ hash, number + 1 };
	buffer_add(&writer->lines, lines);
	buffer_add_char(&writer->lines, '\n');
	writer->line_count += count;
	if (++writer->count * 2 > writer->capacity)
		grow(writer);
	return number;
}

/* Takes lines off the start of `bytes` until they are worth it, without the last line's end; false at the end of
 * the file, when `bytes` is used up. */
static bool
next_lines(struct text *bytes, struct text *lines, size_t *count)
{
	size_t size = 0;

	*count = 0;
	for (;;) {
		const char *end = size < bytes->size ? memchr(bytes->at + size, '\n', bytes->size - size) : NULL;

		++*count;
		if (!end) {
			*lines = *bytes;
			return false;
		}
		size = (size_t)(end - bytes->at) + 1;
		if (size >= SHORT)
			break;
	}
	*lines = text_slice(*bytes, 0, size - 1);
	*bytes = text_slice(*bytes, size, bytes->size);
	return true;
}

/* Puts the digits of a number in front of `end`, and gives where they begin. */
static char *
digits_before(char *end, size_t number)
{
	do
		*--end = (char)('0' + number % 10);
	while ((number /= 10) > 0);
	return end;
}

static void
add_run(struct buffer *index, size_t from, size_t to)
{
	char run[48], *end = run + sizeof run, *at;

	if (from == to)
		return;
	at = digits_before(end, to);
	*--at = ',';
	at = digits_before(at, from);
	if (index->at[index->size - 1] != '[')
		*--at = ',';
	buffer_add(index, (struct text){ at, (size_t)(end - at) });
}

void
pack_add(struct pack_writer *writer, struct text path, struct text bytes)
{
	struct buffer *index = &writer->index;
	size_t from = 0, to = 0;
	bool more;

	buffer_add_string(index, index->size > 0 ? ",\"" : "{\"");
	buffer_add(index, path);
	buffer_add_string(index, "\":[");
	do {
		struct text lines;
		size_t count, number;

		more = next_lines(&bytes, &lines, &count);
		number = number_of(writer, lines, count);
		if (number != to) {
			add_run(index, from, to);
			from = number;
		}
		to = number + count;
	} while (more);
	add_run(index, from, to);
	buffer_add_char(index, ']');
}

void
pack_end(struct pack_writer *writer, struct text id, struct buffer *bytes)
{
	size_t start = bytes->size, body;
	char hash[PACK_HASH_SIZE + 1];

	buffer_format(bytes, "fingerpost-pack %0*d %.*s\n", PACK_HASH_SIZE, 0, TEXT_ARGS(id));
	body = bytes->size;
	buffer_add(bytes, writer->index.size > 0 ? buffer_text(&writer->index) : TEXT("{"));
	buffer_add_string(bytes, "}\n");
	buffer_add(bytes, buffer_text(&writer->lines));
	snprintf(hash, sizeof hash, "%016llx",
		(unsigned long long)hash_short(text_slice(buffer_text(bytes), body, bytes->size)));
	memcpy(bytes->at + start + PACK_HASH_AT, hash, PACK_HASH_SIZE);
	buffer_format(bytes, "end %s\n", hash);
	buffer_clear(&writer->index);
	buffer_clear(&writer->lines);
	memset(writer->known, 0, writer->capacity * sizeof *writer->known);
	writer->count = writer->line_count = 0;
}

/* What packs leave out, and where on a page it is found next; -1 = nowhere. */
struct left_out {
	const char *from, *to;
	ptrdiff_t at;
};

static void
find_next(struct left_out *part, struct text page, size_t from)
{
	ptrdiff_t found = text_find(text_slice(page, from, page.size), part->from);

	part->at = found < 0 ? -1 : found + (ptrdiff_t)from;
}

/* Where a part ends, from where it begins; one may stand in another of its kind. */
static size_t
end_of(const struct left_out *part, struct text page)
{
	size_t at = (size_t)part->at, deep = 0;

	do {
		struct text rest = text_slice(page, at, page.size);
		ptrdiff_t from = text_find(rest, part->from), to = text_find(rest, part->to);

		if (to < 0)
			return page.size;
		if (from >= 0 && from < to) {
			deep++;
			at += (size_t)from + strlen(part->from);
		} else {
			deep--;
			at += (size_t)to + strlen(part->to);
		}
	} while (deep > 0);
	return at;
}

void
pack_page(struct text page, struct buffer *kept)
{
	struct left_out parts[] = {
		{ PACK_LEAVE_OUT, PACK_LEFT_OUT, 0 },
		{ "<script type=\"application/ld+json\">", "</script>", 0 },
	}, *first;
	size_t done = 0;

	buffer_reserve(kept, page.size);
	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
		find_next(&parts[i], page, 0);
	for (;;) {
		first = NULL;
		for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
			if (parts[i].at >= 0 && (size_t)parts[i].at < done)
				find_next(&parts[i], page, done);
			if (parts[i].at >= 0 && (!first || parts[i].at < first->at))
				first = &parts[i];
		}
		if (!first)
			break;
		buffer_add(kept, text_slice(page, done, (size_t)first->at));
		done = end_of(first, page);
	}
	buffer_add(kept, text_slice(page, done, page.size));
}
