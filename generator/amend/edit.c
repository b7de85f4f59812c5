/* Edits of a file. See edit.h. */
#include "amend/edit.h"

#include <string.h>

#include "base/date.h"

/* The byte at which a character of a line stands; characters count from 1. */
static size_t
byte_at(struct text line, uint32_t column)
{
	size_t at = 0;

	for (uint32_t count = 1; count < column && at < line.size; count++)
		do
			at++;
		while (at < line.size && ((unsigned char)line.at[at] & 0xc0) == 0x80);
	return at;
}

static size_t
offset_of(struct where where)
{
	struct text line = where_line(where);

	return (size_t)(line.at - where.source->bytes.at) + byte_at(line, where.column);
}

struct edit
edit_of(struct where where, struct text with)
{
	struct text line = where_line(where);
	size_t start = (size_t)(line.at - where.source->bytes.at);

	return (struct edit){ offset_of(where), start + byte_at(line, where.column + where.length), with };
}

struct text
edit_apply(struct arena *arena, const struct source *source, const struct edit *edits, size_t count)
{
	struct buffer buffer = { 0 };
	struct text result;
	size_t done = 0;

	for (size_t i = 0; i < count; i++) {
		buffer_add(&buffer, text_slice(source->bytes, done, edits[i].from));
		buffer_add(&buffer, edits[i].with);
		done = edits[i].until;
	}
	buffer_add(&buffer, text_slice(source->bytes, done, source->bytes.size));
	result = text_copy(arena, buffer_text(&buffer));
	buffer_free(&buffer);
	return result;
}

struct text
edit_before(struct where where)
{
	struct text line = where_line(where);

	return text_slice(line, 0, byte_at(line, where.column));
}

struct text
edit_behind(struct where where)
{
	return text_slice(where.source->bytes, offset_of(where), where.source->bytes.size);
}

bool
edit_is_flow(const struct node *node)
{
	struct text behind = edit_behind(node->where);

	return node->kind != NODE_SCALAR && behind.size > 0 && (behind.at[0] == '[' || behind.at[0] == '{');
}

size_t
edit_flow_size(struct text behind)
{
	size_t depth = 0;
	char quote = '\0';

	for (size_t i = 0; i < behind.size; i++) {
		char c = behind.at[i];

		if (quote == '"' && c == '\\')
			i++;
		else if (quote == '\'' && c == '\'' && i + 1 < behind.size && behind.at[i + 1] == '\'')
			i++;
		else if (quote)
			quote = c == quote ? '\0' : quote;
		else if ((c == '"' || c == '\'') && i > 0 && strchr(" ,[{:", behind.at[i - 1]))
			quote = c;
		else if (c == '[' || c == '{')
			depth++;
		else if ((c == ']' || c == '}') && --depth == 0)
			return i + 1;
	}
	return 0;
}

const char *
edit_line_end(const struct source *source)
{
	ptrdiff_t end = text_find(source->bytes, "\n");

	return end > 0 && source->bytes.at[end - 1] == '\r' ? "\r\n" : "\n";
}

/* The first line of the front matter, behind its opening "---", that is wanted. */
static bool
find_line(const struct source *source, const char *field, struct text *found)
{
	struct text rest = source->bytes, line;
	bool is_first = true;

	*found = (struct text){ 0 };
	while (text_next(&rest, '\n', &line)) {
		bool is_end = !is_first && text_is(text_trim(line), "---");

		if (text_ends(line, "\r"))
			line.size--;
		if (is_end ? !field : field && text_starts(line, field) && line.size > strlen(field)
			&& line.at[strlen(field)] == ':') {
			*found = line;
			return true;
		}
		if (is_end)
			return false;
		is_first = false;
	}
	return false;
}

bool
edit_find_field(const struct source *source, const char *field, struct text *line)
{
	return find_line(source, field, line);
}

bool
edit_find_end(const struct source *source, struct text *line)
{
	return find_line(source, NULL, line);
}

static bool
is_letter(unsigned char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c >= 0x80;
}

/* Words that some readers take for a truth or for nothing; yes and no are answers of our own. */
static bool
is_word_of_yaml(struct text words)
{
	static const char *const taken[] = { "on", "off", "y", "n", "true", "false", "null" };

	for (size_t i = 0; i < sizeof taken / sizeof *taken; i++)
		if (text_equal_ignoring_case(words, text_of(taken[i])))
			return true;
	return false;
}

/* Would some reader take it for a number or a time? A day is written as it is all through the format. */
static bool
is_number_of_yaml(struct text words)
{
	struct date date;

	for (size_t i = 0; i < words.size; i++)
		if (!(words.at[i] >= '0' && words.at[i] <= '9') && words.at[i] != '.' && words.at[i] != '-'
			&& words.at[i] != ':' && words.at[i] != '_')
			return false;
	return !date_parse(words, &date);
}

/* How many bytes a sign has at the beginning that ends a line for YAML, and its letter behind a backslash; 0 = none. */
static size_t
line_separator(struct text words, char *letter)
{
	static const struct { const char *sign; char letter; } signs[] = { { "\xc2\x85", 'N' }, { "\xe2\x80\xa8", 'L' },
		{ "\xe2\x80\xa9", 'P' } };

	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
		if (text_starts(words, signs[i].sign)) {
			*letter = signs[i].letter;
			return strlen(signs[i].sign);
		}
	return 0;
}

/* Dashes, dots and curly quotation marks, which the parser takes for straight ones gone wrong. */
static bool
starts_with_mark(struct text words)
{
	return text_starts(words, "\xe2\x80");
}

/* Do they mean nothing to YAML but themselves? `signs` are the signs that may stand among them here. */
static bool
is_plain(struct text words, const char *signs)
{
	unsigned char first = words.size > 0 ? (unsigned char)words.at[0] : 0;
	bool plain = (is_letter(first) && !starts_with_mark(words)) || (first >= '0' && first <= '9');
	char letter;

	for (size_t i = 0; i < words.size && plain; i++) {
		unsigned char c = (unsigned char)words.at[i];

		plain = c >= ' ' && c != 0x7f && line_separator(text_slice(words, i, words.size), &letter) == 0 && (is_letter(c) || (c >= '0' && c <= '9') || strchr(signs, c));
	}
	return plain && !is_word_of_yaml(words) && !is_number_of_yaml(words) && !text_ends(words, " ")
		&& !text_ends(words, ":") && text_find(words, ": ") < 0 && text_find(words, " #") < 0;
}

static struct text
in_quotes(struct arena *arena, struct text words)
{
	struct buffer buffer = { 0 };
	struct text result;
	size_t size;
	char letter;

	buffer_add_char(&buffer, '"');
	for (size_t i = 0; i < words.size; i++) {
		unsigned char c = (unsigned char)words.at[i];

		if (c == '\n')
			buffer_add_string(&buffer, "\\n");
		else if (c < ' ' || c == 0x7f)
			buffer_format(&buffer, "\\x%02x", c);
		else if (c == '"' || c == '\\')
			buffer_format(&buffer, "\\%c", c);
		else if ((size = line_separator(text_slice(words, i, words.size), &letter)) > 0) {
			buffer_format(&buffer, "\\%c", letter);
			i += size - 1;
		}
		else
			buffer_add_char(&buffer, (char)c);
	}
	buffer_add_char(&buffer, '"');
	result = text_copy(arena, buffer_text(&buffer));
	buffer_free(&buffer);
	return result;
}

struct text
edit_scalar(struct arena *arena, struct text words)
{
	return is_plain(words, " .'-/@+&()_:;!?%") ? words : in_quotes(arena, words);
}

struct text
edit_line_scalar(struct arena *arena, struct text words)
{
	return is_plain(words, " .'-/@+&()_:;!?%,#\"[]{}|>*=~$^<`\\") ? words : in_quotes(arena, words);
}
