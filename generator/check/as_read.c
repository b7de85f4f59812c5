/* One pass; whatever is markup in one place is taken for it in all, since only what is left is of interest. See as_read.h. */
#include "check/as_read.h"

#include <stdlib.h>
#include <string.h>

#include "base/fold.h"

enum { TAG_MOST = 300, ENTITY_MOST = 32, LINK_MOST = 2000 };

struct reader {
	struct text bytes;
	size_t at;
	uint32_t line;
	struct buffer out;
	bool unclosed; /* no comment ends from here on */
	struct arena *arena;
	uint32_t *lines;
	size_t room;
};

static char
byte_at(const struct reader *reader, size_t at)
{
	return at < reader->bytes.size ? reader->bytes.at[at] : '\0';
}

static bool
is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool
is_mark(char c)
{
	return c > ' ' && c < 0x7f && !is_letter(c) && !(c >= '0' && c <= '9');
}

static void
put(struct reader *reader, struct text bytes)
{
	while (reader->out.size + bytes.size > reader->room) {
		size_t room = reader->room * 2 + 256;
		uint32_t *lines = arena_array(reader->arena, uint32_t, room);

		if (reader->out.size > 0)
			memcpy(lines, reader->lines, reader->out.size * sizeof *lines);
		reader->lines = lines;
		reader->room = room;
	}
	for (size_t i = 0; i < bytes.size; i++)
		reader->lines[reader->out.size + i] = reader->line;
	buffer_add(&reader->out, bytes);
}

static void
put_point(struct reader *reader, uint32_t point)
{
	char plain[PLAIN_MOST];

	put(reader, (struct text){ plain, plain_letters(point, plain) });
}

/* Passes over bytes, counting the lines that end in them. */
static void
skip(struct reader *reader, size_t size)
{
	for (; size > 0 && reader->at < reader->bytes.size; size--, reader->at++)
		reader->line += reader->bytes.at[reader->at] == '\n';
}

/* "\x20", "\u0045", "\U00000045" of YAML's double quotes. */
static bool
read_code(struct reader *reader)
{
	char kind = byte_at(reader, reader->at + 1), digits[9] = "", *end;
	size_t size = kind == 'x' ? 2 : kind == 'u' ? 4 : kind == 'U' ? 8 : 0;
	unsigned long point;

	if (size == 0 || reader->at + 2 + size > reader->bytes.size)
		return false;
	memcpy(digits, reader->bytes.at + reader->at + 2, size);
	point = strtoul(digits, &end, 16);
	if (end != digits + size)
		return false;
	skip(reader, 2 + size);
	put_point(reader, (uint32_t)point);
	return true;
}

/* A backslash: before a mark it is Markdown's, and the mark stays; before a line end YAML's, and nothing does. */
static void
read_backslash(struct reader *reader)
{
	char next = byte_at(reader, reader->at + 1);

	if (next == '\n') {
		skip(reader, 2);
		while (byte_at(reader, reader->at) == ' ')
			skip(reader, 1);
	} else if (next == '_' || next == 't') {
		skip(reader, 2);
		put(reader, TEXT(" "));
	} else if (!read_code(reader)) {
		skip(reader, 1);
		if (is_mark(next)) {
			put(reader, text_slice(reader->bytes, reader->at, reader->at + 1));
			skip(reader, 1);
		}
	}
}

/* What HTML's names for ASCII and for spaces stand for; "Escr", "Eopf" and "Efr" are an E. */
static uint32_t
named(struct text name)
{
	static const struct {
		const char *name;
		uint32_t point;
	} names[] = { { "Tab", ' ' }, { "NewLine", ' ' }, { "nbsp", ' ' }, { "NonBreakingSpace", ' ' }, { "ensp", ' ' },
		{ "emsp", ' ' }, { "emsp13", ' ' }, { "emsp14", ' ' }, { "numsp", ' ' }, { "puncsp", ' ' }, { "thinsp", ' ' },
		{ "ThinSpace", ' ' }, { "hairsp", ' ' }, { "VeryThinSpace", ' ' }, { "MediumSpace", ' ' }, { "shy", 0xad },
		{ "zwj", 0x200d }, { "zwnj", 0x200c }, { "ZeroWidthSpace", 0x200b }, { "NoBreak", 0x2060 }, { "excl", '!' },
		{ "num", '#' }, { "lpar", '(' }, { "rpar", ')' }, { "ast", '*' }, { "midast", '*' }, { "plus", '+' },
		{ "comma", ',' }, { "minus", '-' }, { "dash", '-' }, { "hyphen", '-' }, { "ndash", '-' }, { "mdash", '-' },
		{ "period", '.' }, { "sol", '/' }, { "colon", ':' }, { "semi", ';' }, { "equals", '=' }, { "quest", '?' },
		{ "commat", '@' }, { "lowbar", '_' }, { "UnderBar", '_' }, { "deg", 0xb0 }, { "amp", '&' }, { "AMP", '&' },
		{ "apos", '\'' }, { "quot", '"' }, { "QUOT", '"' }, { "prime", 0x2032 }, { "bsol", '\\' }, { "vert", '|' },
		{ "verbar", '|' } };

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (text_is(name, names[i].name))
			return names[i].point;
	if (name.size > 2 && is_letter(name.at[0]) && (text_is(text_slice(name, 1, name.size), "scr")
			|| text_is(text_slice(name, 1, name.size), "opf") || text_is(text_slice(name, 1, name.size), "fr")))
		return (unsigned char)name.at[0];
	return 0;
}

/* "&#32;", "&#x20;", "&nbsp;"; false when it is only an ampersand. */
static bool
read_entity(struct reader *reader)
{
	const char *start = reader->bytes.at + reader->at + 1;
	size_t left = reader->bytes.size - reader->at - 1;
	const char *end = memchr(start, ';', left < ENTITY_MOST ? left : ENTITY_MOST);
	struct text name = end ? (struct text){ start, (size_t)(end - start) } : (struct text){ 0 };
	uint32_t point;

	if (name.size < 2)
		return false;
	if (name.at[0] == '#') {
		bool hexadecimal = name.at[1] == 'x' || name.at[1] == 'X';

		point = (uint32_t)strtoul(name.at + (hexadecimal ? 2 : 1), NULL, hexadecimal ? 16 : 10);
	} else {
		point = named(name);
	}
	if (point == 0)
		return false;
	skip(reader, name.size + 2);
	put_point(reader, point);
	return true;
}

/* How many bytes a comment takes, 0 when it has no end. Asked once for all that have none. */
static size_t
comment_size(struct reader *reader, struct text rest)
{
	ptrdiff_t end = reader->unclosed ? -1 : text_find(rest, "-->");

	reader->unclosed = end < 0;
	return end < 0 ? 0 : (size_t)end + 3;
}

/* "<b>" or "</b>"; 0 when it is only a less-than sign, or an address: "<https://...>". */
static size_t
tag_size(const struct reader *reader, struct text rest)
{
	ptrdiff_t end = text_find(text_slice(rest, 0, TAG_MOST), ">");
	char first = byte_at(reader, reader->at + 1);
	struct text tag = text_slice(rest, 0, end < 0 ? 0 : (size_t)end + 1);

	if (!is_letter(first) && first != '/' && first != '!' && first != '?')
		return 0;
	return text_find(tag, "://") >= 0 && text_find(tag, " ") < 0 ? 0 : tag.size;
}

static bool
read_tag(struct reader *reader)
{
	struct text rest = text_slice(reader->bytes, reader->at, reader->bytes.size);
	size_t size = text_starts(rest, "<!--") ? comment_size(reader, rest) : tag_size(reader, rest);

	skip(reader, size);
	return size > 0;
}

/* Behind the words of a link: where it leads, "](https://...)" or "][name]". */
static void
read_link_end(struct reader *reader)
{
	char open = byte_at(reader, reader->at + 1), close = open == '(' ? ')' : open == '[' ? ']' : '\0';
	struct text rest = text_slice(reader->bytes, reader->at, reader->at + LINK_MOST);
	const char *end = close && rest.size > 2 ? memchr(rest.at + 2, close, rest.size - 2) : NULL;

	skip(reader, end ? (size_t)(end - rest.at) + 1 : 1);
}

static void
read_other(struct reader *reader)
{
	uint32_t point;
	size_t size = character_read(reader->bytes, reader->at, &point);

	if (point < 0x80)
		put(reader, text_slice(reader->bytes, reader->at, reader->at + size));
	else
		put_point(reader, point);
	skip(reader, size);
}

struct as_read
as_read(struct arena *arena, struct text bytes)
{
	struct reader reader = { .bytes = bytes, .line = 1, .arena = arena };
	struct as_read read;

	while (reader.at < bytes.size) {
		char c = bytes.at[reader.at];

		if (c == '\\')
			read_backslash(&reader);
		else if (c == ']')
			read_link_end(&reader);
		else if (c == '[' || c == '*' || c == '`' || c == '_')
			skip(&reader, 1);
		else if (!(c == '&' && read_entity(&reader)) && !(c == '<' && read_tag(&reader)))
			read_other(&reader);
	}
	read = (struct as_read){ text_copy(arena, buffer_text(&reader.out)), reader.lines };
	buffer_free(&reader.out);
	return read;
}
