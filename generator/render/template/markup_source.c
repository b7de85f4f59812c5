/* From HTML as people write it to what an XML parser takes. See markup_source.h. */
#include "render/template/markup_source.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/failure.h"
#include "base/fold.h"
#include "render/template/entity.h"
#include "render/template/markup.h"

struct markup_shift {
	size_t from; /* from this byte of what the parser reads, */
	size_t more; /* the source is this many bytes further on */
};

enum { LONGEST_ENTITY = 32, MOST_MISTAKES = 20 };

struct scan {
	struct markup_source *prepared;
	struct arena *arena;
	struct diags *diags;
	struct text rest; /* what is still to be read; its start moves */
	size_t mistakes;
};

static struct where
here(const struct scan *scan, size_t size)
{
	const struct source *source = scan->prepared->source;

	return markup_where(source, (size_t)(scan->rest.at - source->bytes.at), size);
}

/* Takes `size` bytes off the rest and passes them on. */
static void
pass(struct scan *scan, size_t size)
{
	buffer_add(&scan->prepared->bytes, text_slice(scan->rest, 0, size));
	scan->rest = text_slice(scan->rest, size, scan->rest.size);
}

/* Takes `size` bytes off the rest and passes on spaces, so that nothing moves. */
static void
blank(struct scan *scan, size_t size)
{
	for (size_t i = 0; i < size; i++)
		buffer_add_char(&scan->prepared->bytes, scan->rest.at[i] == '\n' ? '\n' : ' ');
	scan->rest = text_slice(scan->rest, size, scan->rest.size);
}

/* Takes `size` bytes off the rest and passes on `with`. */
static void
replace(struct scan *scan, size_t size, struct text with)
{
	struct markup_source *prepared = scan->prepared;
	size_t before =
		prepared->shift_count > 0 ? prepared->shifts[prepared->shift_count - 1].more : 0;

	buffer_add(&prepared->bytes, with);
	scan->rest = text_slice(scan->rest, size, scan->rest.size);
	if (prepared->shift_count == prepared->shift_capacity) {
		prepared->shift_capacity = prepared->shift_capacity ? prepared->shift_capacity * 2 : 64;
		prepared->shifts =
			realloc(prepared->shifts, prepared->shift_capacity * sizeof *prepared->shifts);
		if (!prepared->shifts)
			fail_out_of_memory();
	}
	prepared->shifts[prepared->shift_count++] =
		(struct markup_shift){ prepared->bytes.size, before + size - with.size };
}

static bool
is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool
is_name(char c)
{
	return is_letter(c) || (c >= '0' && c <= '9');
}

/* "&nbsp;" becomes the character; what XML knows itself passes. */
static void
scan_ampersand(struct scan *scan)
{
	static const char *const own[] = { "lt", "gt", "amp", "quot", "apos" };
	struct text rest = scan->rest, name, suggestion;
	char bytes[4];
	size_t end = 1, size;

	if (rest.size > 1 && rest.at[1] == '#') {
		pass(scan, 1);
		return;
	}
	while (end < rest.size && end < LONGEST_ENTITY && is_name(rest.at[end]))
		end++;
	name = text_slice(rest, 1, end);
	if (name.size == 0 || end == rest.size || rest.at[end] != ';') {
		diag_say(scan->diags, DIAG_THEME_NOT_WELLFORMED, here(scan, 1),
			TEXT("a bare “&” stands here"), TEXT("Write “&amp;” where “&” is meant"));
		scan->mistakes++;
		pass(scan, 1);
		return;
	}
	for (size_t i = 0; i < sizeof own / sizeof *own; i++)
		if (text_is(name, own[i])) {
			pass(scan, end + 1);
			return;
		}
	if ((size = entity_bytes(name, bytes)) > 0) {
		replace(scan, end + 1, (struct text){ bytes, size });
		return;
	}
	suggestion = entity_suggest(scan->arena, name);
	diag_say(scan->diags, DIAG_THEME_NOT_WELLFORMED, here(scan, end + 1),
		text_format(scan->arena, "there is no character called “&%.*s;”", TEXT_ARGS(name)),
		suggestion.size > 0
			? text_format(scan->arena, "Write “&%.*s;”, if that is meant", TEXT_ARGS(suggestion))
			: TEXT("Write the character itself instead"));
	scan->mistakes++;
	pass(scan, end + 1);
}

static void
forbid(struct scan *scan, size_t size, const char *what, const char *why, const char *instead)
{
	diag_say(scan->diags, DIAG_THEME_FORBIDDEN, here(scan, size), text_of(what), text_of(why),
		text_of(instead));
	scan->mistakes++;
	blank(scan, size);
}

/* Blanks "<!DOCTYPE html>" in any case; anything else with "<!" is refused. */
static void
scan_declaration(struct scan *scan)
{
	static const char begin[] = "<!doctype", *const name = "html";
	size_t size = sizeof begin - 1;
	struct text rest = scan->rest, middle;
	const char *end = memchr(rest.at, '>', rest.size);

	if (end && text_equal_ignoring_case(text_slice(rest, 0, size), text_of(begin))) {
		middle = text_trim(text_slice(rest, size, (size_t)(end - rest.at)));
		if (text_equal_ignoring_case(middle, text_of(name))) {
			blank(scan, (size_t)(end - rest.at) + 1);
			return;
		}
	}
	if (text_starts(rest, "<![CDATA["))
		forbid(scan, 9, "A “<![CDATA[” section", "browsers do not know it in HTML",
			"Write the words themselves, with “&lt;” for “<” and “&amp;” for “&”");
	else
		forbid(scan, 2, "This “<!” declaration", "it could bring in words from outside the theme",
			"The only declaration is “<!DOCTYPE html>”, without anything more");
}

/* A tag without end of attributes would take the parser a time that grows with their square. */
static void
scan_tag(struct scan *scan)
{
	struct text rest = scan->rest;
	size_t attributes = 0;
	char quote = 0;

	for (size_t i = 1; i < rest.size && (quote || rest.at[i] != '>') && rest.at[i] != '<'; i++) {
		char c = rest.at[i];

		if (quote)
			quote = c == quote ? 0 : quote;
		else if (c == '"' || c == '\'')
			quote = c;
		else if (c == '=' && ++attributes > MARKUP_MOST_ATTRIBUTES) {
			diag_say(scan->diags, DIAG_THEME_TOO_BIG, here(scan, 1), TEXT("This element"),
				text_format(scan->arena, "%d attributes", MARKUP_MOST_ATTRIBUTES));
			scan->mistakes++;
			break;
		}
	}
	pass(scan, 1);
}

static void
scan_bracket(struct scan *scan)
{
	struct text rest = scan->rest;

	if (text_starts(rest, "<!--")) {
		ptrdiff_t end = text_find(text_slice(rest, 4, rest.size), "-->");

		pass(scan, end < 0 ? rest.size : (size_t)end + 7);
	} else if (text_starts(rest, "<!")) {
		scan_declaration(scan);
	} else if (rest.at == scan->prepared->source->bytes.at && text_starts(rest, "<?xml ")
		&& text_find(rest, "?>") >= 0) {
		blank(scan, (size_t)text_find(rest, "?>") + 2);
	} else if (text_starts(rest, "<?")) {
		forbid(scan, 2, "A “<?” instruction", "browsers do not know it",
			"Take it out; a theme's file begins with “<!DOCTYPE html>” or with its first element");
	} else {
		scan_tag(scan);
	}
}

/* The first byte that is not UTF-8, as an “é” is that an old editor wrote; its size where there is none. */
static size_t
not_utf8_at(struct text bytes)
{
	for (size_t at = 0; at < bytes.size;) {
		uint32_t character;
		size_t size = (unsigned char)bytes.at[at] < 0x80 ? 1 : character_read(bytes, at, &character);

		if (size == 1 && (unsigned char)bytes.at[at] >= 0x80)
			return at;
		at += size;
	}
	return bytes.size;
}

bool
markup_source_prepare(struct markup_source *prepared, struct arena *arena,
	const struct source *source, struct diags *diags)
{
	static const char mark[] = "\xef\xbb\xbf"; /* a byte order mark some editors write */
	struct scan scan = { prepared, arena, diags, source->bytes, 0 };
	size_t wrong = not_utf8_at(source->bytes);

	*prepared = (struct markup_source){ .source = source };
	if (source->bytes.size > 0 && memchr(source->bytes.at, 0, source->bytes.size)) {
		diag_say(diags, DIAG_THEME_NOT_WELLFORMED, where_file(source),
			TEXT("it is not a text file"), TEXT("Save it as plain text in UTF-8"));
		return false;
	}
	if (wrong < source->bytes.size) {
		diag_say(diags, DIAG_THEME_NOT_WELLFORMED, where_inside(source, text_slice(source->bytes, wrong, wrong + 1)),
			TEXT("it is not in UTF-8, and this character cannot be told"), TEXT("Save it as plain text in UTF-8"));
		return false;
	}
	if (text_starts(scan.rest, mark))
		blank(&scan, sizeof mark - 1);
	while (scan.rest.size > 0 && scan.mistakes < MOST_MISTAKES) {
		size_t plain = 0;

		while (plain < scan.rest.size && scan.rest.at[plain] != '<' && scan.rest.at[plain] != '&')
			plain++;
		pass(&scan, plain);
		if (scan.rest.size == 0)
			break;
		if (scan.rest.at[0] == '<')
			scan_bracket(&scan);
		else
			scan_ampersand(&scan);
	}
	return scan.mistakes == 0;
}

void
markup_source_free(struct markup_source *prepared)
{
	buffer_free(&prepared->bytes);
	free(prepared->shifts);
}

size_t
markup_source_at(const struct markup_source *prepared, size_t at)
{
	size_t low = 0, high = prepared->shift_count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (prepared->shifts[middle].from <= at)
			low = middle + 1;
		else
			high = middle;
	}
	return low > 0 ? at + prepared->shifts[low - 1].more : at;
}
