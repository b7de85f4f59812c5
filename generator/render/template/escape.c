/* Escaping by table: what needs nothing is copied a run at a time. See escape.h. */
#include "render/template/escape.h"

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
	for (size_t plain; (plain = text_span(text, table)) < text.size; text = text_slice(text, plain + 1, text.size)) {
		buffer_add(page, text_slice(text, 0, plain));
		buffer_add(page, written[table[(unsigned char)text.at[plain]]]);
	}
	buffer_add(page, text);
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

/* Does it begin with U+2028 or U+2029, which end a line in older JavaScript? */
static bool
is_line_end(struct text text)
{
	return text_starts(text, "\xe2\x80\xa8") || text_starts(text, "\xe2\x80\xa9");
}

/* Bytes that a script element cannot hold, or that may begin what it cannot; and, in a string, those that end it. */
#define NOT_IN_SCRIPT ['<'] = 1, ['>'] = 1, ['&'] = 1, [0xe2] = 1

static const unsigned char not_in_script[256] = { NOT_IN_SCRIPT };
static const unsigned char not_in_string[256] = { NOT_IN_SCRIPT, ['"'] = 1, ['\\'] = 1,
	[0x00] = 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1 };

/* Adds what stands for the character that begins the text, and gives how many bytes that is. */
static size_t
add_escaped(struct buffer *page, struct text text)
{
	unsigned char c = (unsigned char)text.at[0];
	unsigned code = c;

	if (c == '"' || c == '\\') {
		buffer_add_char(page, '\\');
		buffer_add_char(page, (char)c);
		return 1;
	}
	if (c == 0xe2 && !is_line_end(text)) {
		buffer_add_char(page, (char)c);
		return 1;
	}
	if (c == 0xe2)
		code = 0x2028u + ((unsigned char)text.at[2] == 0xa9);
	buffer_format(page, "\\u%04x", code);
	return c == 0xe2 ? 3 : 1;
}

/* Adds the text; what the place cannot hold as \uXXXX, or with a backslash. */
static void
add_json(struct buffer *page, struct text text, const unsigned char not_in_place[256])
{
	for (size_t plain; (plain = text_span(text, not_in_place)) < text.size;) {
		buffer_add(page, text_slice(text, 0, plain));
		text = text_slice(text, plain, text.size);
		text = text_slice(text, add_escaped(page, text), text.size);
	}
	buffer_add(page, text);
}

void
escape_json(struct buffer *page, struct text json)
{
	add_json(page, json, not_in_script);
}

void
escape_json_words(struct buffer *page, struct text text)
{
	buffer_add_char(page, '"');
	add_json(page, text, not_in_string);
	buffer_add_char(page, '"');
}
