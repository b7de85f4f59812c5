/* Escaping by table: what needs nothing is copied a run at a time. See escape.h. */
#include "render/template/escape.h"

#include <string.h>

enum { AMPERSAND = 1, LESS, GREATER, QUOTE };

static const struct text written[] = {
	[AMPERSAND] = TEXT_INIT("&amp;"),
	[LESS] = TEXT_INIT("&lt;"),
	[GREATER] = TEXT_INIT("&gt;"),
	[QUOTE] = TEXT_INIT("&quot;"),
};

static const unsigned char in_words[256] = { ['&'] = AMPERSAND, ['<'] = LESS, ['>'] = GREATER };
static const unsigned char in_quoted[256] = {
	['&'] = AMPERSAND, ['<'] = LESS, ['>'] = GREATER, ['"'] = QUOTE
};

static void
escape(struct buffer *page, struct text text, const unsigned char table[256])
{
	const unsigned char *at = (const unsigned char *)text.at, *end = at + text.size, *run = at;

	for (; at < end; at++) {
		unsigned char which = table[*at];

		if (which == 0)
			continue;
		buffer_add(page, (struct text){ (const char *)run, (size_t)(at - run) });
		buffer_add(page, written[which]);
		run = at + 1;
	}
	buffer_add(page, (struct text){ (const char *)run, (size_t)(end - run) });
}

void
escape_words(struct buffer *page, struct text text)
{
	if (text.size > 0)
		escape(page, text, in_words);
}

void
escape_quoted(struct buffer *page, struct text text)
{
	if (text.size > 0)
		escape(page, text, in_quoted);
}

/* U+2028 and U+2029, which end a line in older JavaScript. */
static bool
is_line_end(struct text text, size_t at)
{
	return at + 2 < text.size && memcmp(text.at + at, "\xe2\x80", 2) == 0
		&& ((unsigned char)text.at[at + 2] == 0xa8 || (unsigned char)text.at[at + 2] == 0xa9);
}

/* Bytes that a script element cannot hold, or that may begin what it cannot; and those that end a string. */
enum { IN_SCRIPT = 1, IN_STRING = 2 };

static const unsigned char in_json[256] = {
	['<'] = IN_SCRIPT | IN_STRING, ['>'] = IN_SCRIPT | IN_STRING, ['&'] = IN_SCRIPT | IN_STRING,
	[0xe2] = IN_SCRIPT | IN_STRING, ['"'] = IN_STRING, ['\\'] = IN_STRING,
	[0x00] = IN_STRING, IN_STRING, IN_STRING, IN_STRING, IN_STRING, IN_STRING, IN_STRING, IN_STRING,
	[0x08] = IN_STRING, IN_STRING, IN_STRING, IN_STRING, IN_STRING, IN_STRING, IN_STRING, IN_STRING,
	[0x10] = IN_STRING, IN_STRING, IN_STRING, IN_STRING, IN_STRING, IN_STRING, IN_STRING, IN_STRING,
	[0x18] = IN_STRING, IN_STRING, IN_STRING, IN_STRING, IN_STRING, IN_STRING, IN_STRING, IN_STRING,
};

/* Adds the bytes; those a script element cannot hold as \uXXXX, and in a string also its own ones. */
static void
add_json(struct buffer *page, struct text text, unsigned char place)
{
	size_t run = 0;

	for (size_t i = 0; i < text.size; i++) {
		unsigned char c = (unsigned char)text.at[i];
		unsigned code = c;
		size_t size = 1;

		if (!(in_json[c] & place) || (c == 0xe2 && !is_line_end(text, i)))
			continue;
		if (c == 0xe2) {
			code = 0x2028u + ((unsigned char)text.at[i + 2] == 0xa9);
			size = 3;
		}
		buffer_add(page, text_slice(text, run, i));
		if (c == '"' || c == '\\') {
			buffer_add_char(page, '\\');
			buffer_add_char(page, (char)c);
		} else {
			buffer_format(page, "\\u%04x", code);
		}
		i += size - 1;
		run = i + 1;
	}
	buffer_add(page, text_slice(text, run, text.size));
}

void
escape_json(struct buffer *page, struct text json)
{
	add_json(page, json, IN_SCRIPT);
}

void
escape_json_words(struct buffer *page, struct text text)
{
	buffer_add_char(page, '"');
	add_json(page, text, IN_STRING);
	buffer_add_char(page, '"');
}
