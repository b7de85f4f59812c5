/* Slices and growing buffers. See text.h. */
#include "base/text.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/failure.h"

/* Most of what is formatted is shorter, and formatting twice costs twice. */
enum { BRIEF = 256 };

struct text
text_of(const char *string)
{
	return (struct text){ string, string ? strlen(string) : 0 };
}

struct text
text_copy(struct arena *arena, struct text text)
{
	return (struct text){ arena_copy(arena, text.at, text.size), text.size };
}

const char *
text_string(struct arena *arena, struct text text)
{
	return arena_copy(arena, text.at, text.size);
}

struct text
text_format(struct arena *arena, const char *format, ...)
{
	char brief[BRIEF];
	va_list arguments, again;
	int size;
	char *at;

	va_start(arguments, format);
	va_copy(again, arguments);
	size = vsnprintf(brief, sizeof brief, format, arguments);
	va_end(arguments);
	if ((size_t)size < sizeof brief) {
		at = arena_copy(arena, brief, (size_t)size);
	} else {
		at = arena_bytes(arena, (size_t)size + 1);
		vsnprintf(at, (size_t)size + 1, format, again);
	}
	va_end(again);
	return (struct text){ at, (size_t)size };
}

struct text
text_join(struct arena *arena, const struct text *pieces, size_t count)
{
	size_t size = 0;
	char *at, *end;

	for (size_t i = 0; i < count; i++)
		size += pieces[i].size;
	at = end = arena_bytes(arena, size + 1);
	for (size_t i = 0; i < count; i++) {
		if (pieces[i].size > 0)
			memcpy(end, pieces[i].at, pieces[i].size);
		end += pieces[i].size;
	}
	*end = '\0';
	return (struct text){ at, size };
}

bool
text_equal(struct text a, struct text b)
{
	return a.size == b.size && (a.size == 0 || memcmp(a.at, b.at, a.size) == 0);
}

/* How many bytes both begin with. */
static size_t
shared(struct text text, const char *string)
{
	size_t at = 0;

	while (at < text.size && string[at] != '\0' && text.at[at] == string[at])
		at++;
	return at;
}

bool
text_is(struct text text, const char *string)
{
	size_t size = shared(text, string);

	return size == text.size && string[size] == '\0';
}

int
text_compare(struct text a, struct text b)
{
	size_t shorter = a.size < b.size ? a.size : b.size;
	int order = shorter > 0 ? memcmp(a.at, b.at, shorter) : 0;

	if (order != 0)
		return order;
	return (a.size > b.size) - (a.size < b.size);
}

static char
lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

bool
text_equal_ignoring_case(struct text a, struct text b)
{
	if (a.size != b.size)
		return false;
	for (size_t i = 0; i < a.size; i++)
		if (lower(a.at[i]) != lower(b.at[i]))
			return false;
	return true;
}

bool
text_starts(struct text text, const char *prefix)
{
	return prefix[shared(text, prefix)] == '\0';
}

bool
text_ends(struct text text, const char *suffix)
{
	size_t size = strlen(suffix);

	return text.size >= size && (size == 0 || memcmp(text.at + text.size - size, suffix, size) == 0);
}

ptrdiff_t
text_find(struct text text, const char *needle)
{
	const char *found = text.size > 0 ? memmem(text.at, text.size, needle, strlen(needle)) : NULL;

	return found ? found - text.at : -1;
}

size_t
text_span(struct text text, const unsigned char marked[256])
{
	const unsigned char *bytes = (const unsigned char *)text.at;
	size_t at = 0;

	/* Nearly no byte is, in the texts this is for, so four are looked at together. */
	while (at + 4 <= text.size && (marked[bytes[at]] | marked[bytes[at + 1]] | marked[bytes[at + 2]] | marked[bytes[at + 3]]) == 0)
		at += 4;
	while (at < text.size && marked[bytes[at]] == 0)
		at++;
	return at;
}

struct text
text_slice(struct text text, size_t from, size_t to)
{
	if (to > text.size)
		to = text.size;
	if (from > to)
		from = to;
	return (struct text){ text.at ? text.at + from : NULL, to - from };
}

static bool
is_space(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

struct text
text_trim(struct text text)
{
	while (text.size > 0 && is_space(text.at[0])) {
		text.at++;
		text.size--;
	}
	while (text.size > 0 && is_space(text.at[text.size - 1]))
		text.size--;
	return text;
}

bool
text_next(struct text *rest, char separator, struct text *part)
{
	const char *found;

	if (!rest->at)
		return false;
	found = rest->size > 0 ? memchr(rest->at, separator, rest->size) : NULL;
	if (found) {
		*part = text_slice(*rest, 0, (size_t)(found - rest->at));
		*rest = text_slice(*rest, part->size + 1, rest->size);
	} else {
		*part = *rest;
		*rest = (struct text){ NULL, 0 };
		if (part->size == 0)
			return false;
	}
	return true;
}

bool
text_number(struct text text, long *number)
{
	long sum = 0;

	if (text.size == 0 || text.size > 9)
		return false;
	for (size_t i = 0; i < text.size; i++) {
		if (text.at[i] < '0' || text.at[i] > '9')
			return false;
		sum = sum * 10 + (text.at[i] - '0');
	}
	*number = sum;
	return true;
}

static void
grow(struct buffer *buffer, size_t more)
{
	size_t capacity = buffer->capacity ? buffer->capacity : 256;
	char *at;

	if (more >= SIZE_MAX / 4 - buffer->size)
		fail_out_of_memory();
	while (capacity < buffer->size + more + 1)
		capacity *= 2;
	if (!(at = realloc(buffer->at, capacity)))
		fail_out_of_memory();
	buffer->at = at;
	buffer->capacity = capacity;
}

char *
buffer_reserve(struct buffer *buffer, size_t more)
{
	if (buffer->capacity - buffer->size <= more)
		grow(buffer, more);
	return buffer->at + buffer->size;
}

void
buffer_add(struct buffer *buffer, struct text text)
{
	char *at = buffer_reserve(buffer, text.size);

	if (text.size > 0)
		memcpy(at, text.at, text.size);
	buffer->size += text.size;
	buffer->at[buffer->size] = '\0';
}

void
buffer_add_string(struct buffer *buffer, const char *string)
{
	buffer_add(buffer, text_of(string));
}

void
buffer_add_char(struct buffer *buffer, char c)
{
	buffer_add(buffer, (struct text){ &c, 1 });
}

void
buffer_format(struct buffer *buffer, const char *format, ...)
{
	va_list arguments, again;
	int size;

	va_start(arguments, format);
	va_copy(again, arguments);
	size = vsnprintf(buffer_reserve(buffer, BRIEF), BRIEF, format, arguments);
	va_end(arguments);
	if (size >= BRIEF)
		vsnprintf(buffer_reserve(buffer, (size_t)size), (size_t)size + 1, format, again);
	va_end(again);
	buffer->size += (size_t)size;
}

struct text
buffer_text(const struct buffer *buffer)
{
	return (struct text){ buffer->at ? buffer->at : "", buffer->size };
}

void
buffer_clear(struct buffer *buffer)
{
	buffer->size = 0;
	if (buffer->at)
		buffer->at[0] = '\0';
}

void
buffer_free(struct buffer *buffer)
{
	free(buffer->at);
	*buffer = (struct buffer){ 0 };
}
