/*
 * Text as a slice of bytes somebody else owns, and a buffer that grows. Everything here is UTF-8
 * and none of it needs a NUL at its end.
 */
#ifndef BASE_TEXT_H
#define BASE_TEXT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"

struct text {
	const char *at; /* may be NULL when size is 0 */
	size_t size;    /* in bytes */
};

/* A literal as a slice; TEXT_INIT where only constants are allowed. */
#define TEXT(literal) ((struct text){ (literal), sizeof(literal) - 1 })
#define TEXT_INIT(literal) { (literal), sizeof(literal) - 1 }

/* For printf's "%.*s". */
#define TEXT_ARGS(t) (int)(t).size, (t).at ? (t).at : ""

/* A NUL-ended string as a slice; NULL gives the empty one. */
struct text text_of(const char *string);

/* A copy in the arena, with a NUL behind it. */
struct text text_copy(struct arena *arena, struct text text);

/* A NUL-ended copy in the arena. */
const char *text_string(struct arena *arena, struct text text);

/* printf into the arena. */
struct text text_format(struct arena *arena, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* The pieces one behind the other, with a NUL behind them. */
struct text text_join(struct arena *arena, const struct text *pieces, size_t count);

/* Byte for byte. */
bool text_equal(struct text a, struct text b);
bool text_is(struct text text, const char *string);

/* Byte order, as strcmp(): below, at or above 0. */
int text_compare(struct text a, struct text b);

/* ASCII letters alike in both cases, every other byte as it is. */
bool text_equal_ignoring_case(struct text a, struct text b);

bool text_starts(struct text text, const char *prefix);
bool text_ends(struct text text, const char *suffix);

/* Where `needle` first stands in `text`, in bytes from its start, or -1. */
ptrdiff_t text_find(struct text text, const char *needle);

/* How many bytes there are in front of the first that is not 0 in the table; all of them when none is. */
size_t text_span(struct text text, const unsigned char marked[256]);

/* The slice from byte `from` (clamped) to byte `to` (clamped), half open. */
struct text text_slice(struct text text, size_t from, size_t to);

/* Without the ASCII white space at both ends. */
struct text text_trim(struct text text);

/* Takes the part before the first `separator` off `rest` and gives it; false when `rest` is used up.
 * An empty text gives no part, and neither does what is behind a last separator: "a,,b," gives "a",
 * "" and "b". */
bool text_next(struct text *rest, char separator, struct text *part);

/* A whole number of ASCII digits from 0 to 999,999,999; false for anything else. */
bool text_number(struct text text, long *number);

struct buffer {
	char *at; /* never NULL after the first addition; a NUL stands behind the bytes */
	size_t size, capacity;
};

void buffer_add(struct buffer *buffer, struct text text);
void buffer_add_string(struct buffer *buffer, const char *string);
void buffer_add_char(struct buffer *buffer, char c);
void buffer_format(struct buffer *buffer, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Makes room for `more` bytes and gives where they go; the caller then adds to `size`. */
char *buffer_reserve(struct buffer *buffer, size_t more);

/* What it holds, valid until the next addition. */
struct text buffer_text(const struct buffer *buffer);

/* Empties it and keeps its memory. */
void buffer_clear(struct buffer *buffer);
void buffer_free(struct buffer *buffer);

#endif
