/* Writes JSON. See json.h. */
#include "base/json.h"

/* What begins a value: the comma that parts it from the one before. */
static void
begin(struct json *json)
{
	if (json->follows)
		buffer_add_char(json->to, ',');
	json->follows = true;
}

static void
open(struct json *json, char bracket)
{
	begin(json);
	buffer_add_char(json->to, bracket);
	json->follows = false;
}

static void
close(struct json *json, char bracket)
{
	buffer_add_char(json->to, bracket);
	json->follows = true;
}

void
json_begin_object(struct json *json)
{
	open(json, '{');
}

void
json_end_object(struct json *json)
{
	close(json, '}');
}

void
json_begin_array(struct json *json)
{
	open(json, '[');
}

void
json_end_array(struct json *json)
{
	close(json, ']');
}

void
json_name(struct json *json, const char *name)
{
	begin(json);
	buffer_add_char(json->to, '"');
	buffer_add_string(json->to, name);
	buffer_add(json->to, TEXT("\":"));
	json->follows = false;
}

static void
add_escaped(struct buffer *to, unsigned char c)
{
	static const char digits[] = "0123456789abcdef";

	if (c == '"' || c == '\\') {
		buffer_add_char(to, '\\');
		buffer_add_char(to, (char)c);
	} else {
		buffer_add(to, TEXT("\\u00"));
		buffer_add_char(to, digits[c >> 4]);
		buffer_add_char(to, digits[c & 15]);
	}
}

void
json_words(struct json *json, struct text words)
{
	static const unsigned char escaped[256] = {
		[0x00] = 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
		['"'] = 1, ['\\'] = 1,
	};

	begin(json);
	buffer_add_char(json->to, '"');
	for (size_t plain; (plain = text_span(words, escaped)) < words.size; words = text_slice(words, plain + 1, words.size)) {
		buffer_add(json->to, text_slice(words, 0, plain));
		add_escaped(json->to, (unsigned char)words.at[plain]);
	}
	buffer_add(json->to, words);
	buffer_add_char(json->to, '"');
}

void
json_number(struct json *json, double number)
{
	begin(json);
	buffer_format(json->to, "%.9g", number);
}

void
json_yes(struct json *json, bool yes)
{
	begin(json);
	buffer_add_string(json->to, yes ? "true" : "false");
}

void
json_nothing(struct json *json)
{
	begin(json);
	buffer_add(json->to, TEXT("null"));
}
