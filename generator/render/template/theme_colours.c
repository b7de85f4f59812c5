/*
 * Reads the custom properties of :root out of a style sheet, for light screens and for dark ones, where they
 * replace the light. Other media (print, forced colours) have colours of their own and are not looked at.
 * This is no parser of CSS: comments, braces and semicolons are all it knows. See theme_colours.h.
 */
#include "render/template/theme_colours.h"

#include <string.h>

#include "base/colour.h"
#include "render/template/markup.h"

enum scheme { SCHEME_LIGHT, SCHEME_DARK, SCHEMES, SCHEME_OTHER };
enum { DEEPEST = 16 };

/* WCAG 2.2: 4.5 for text (1.4.3), 3 for what has to be seen but not read (1.4.11). */
#define TEXT_LEAST 4.5
#define LINE_LEAST 3.0

static const struct pair {
	const char *on_top, *ground;
	double least;
} pairs[] = {
	{ "ink", "paper", TEXT_LEAST },
	{ "ink", "card", TEXT_LEAST },
	{ "ink", "warm", TEXT_LEAST },
	{ "quiet", "paper", TEXT_LEAST },
	{ "quiet", "card", TEXT_LEAST },
	{ "quiet", "warm", TEXT_LEAST },
	{ "link", "paper", TEXT_LEAST },
	{ "link", "card", TEXT_LEAST },
	{ "link", "warm", TEXT_LEAST },
	{ "on-sign", "sign", TEXT_LEAST },
	{ "on-calm", "calm", TEXT_LEAST },
	{ "line", "paper", LINE_LEAST },
	{ "line", "card", LINE_LEAST },
	{ "warm-line", "warm", LINE_LEAST },
	{ "focus", "calm", LINE_LEAST },
};

struct property {
	struct text name, value; /* without the "--" */
	enum scheme scheme;
};

struct sheet {
	const struct source *source;
	size_t at;
	struct list properties; /* of struct property */
	struct arena *arena;
};

/* The next of ";{}" and what stands before it, comments left out of `before` only at its start. */
static char
next_mark(struct sheet *sheet, struct text *before)
{
	struct text bytes = sheet->source->bytes;
	size_t from = sheet->at;

	while (sheet->at < bytes.size) {
		struct text rest = text_slice(bytes, sheet->at, bytes.size);

		if (text_starts(rest, "/*")) {
			ptrdiff_t end = text_find(rest, "*/");
			bool blank = text_trim(text_slice(bytes, from, sheet->at)).size == 0;

			sheet->at = end < 0 ? bytes.size : sheet->at + (size_t)end + 2;
			if (blank)
				from = sheet->at;
		} else if (strchr(";{}", rest.at[0])) {
			*before = text_trim(text_slice(bytes, from, sheet->at++));
			return rest.at[0];
		} else {
			sheet->at++;
		}
	}
	return '\0';
}

static void
keep_property(struct sheet *sheet, struct text declaration, enum scheme scheme)
{
	ptrdiff_t colon = text_find(declaration, ":");
	struct property *property;

	if (colon < 0 || !text_starts(declaration, "--"))
		return;
	property = arena_alloc(sheet->arena, sizeof *property);
	property->name = text_trim(text_slice(declaration, 2, (size_t)colon));
	property->value = text_trim(text_slice(declaration, (size_t)colon + 1, declaration.size));
	property->scheme = scheme;
	list_add(sheet->arena, &sheet->properties, property);
}

/* For which screens the rules in "@media (...)" are, inside those that are for `outside`. */
static enum scheme
scheme_of(struct text prelude, enum scheme outside)
{
	if (!text_starts(prelude, "@media"))
		return outside;
	if (outside == SCHEME_OTHER || text_find(prelude, "prefers-color-scheme") < 0)
		return SCHEME_OTHER;
	return text_find(prelude, "dark") < 0 ? SCHEME_LIGHT : SCHEME_DARK;
}

static void
read_properties(struct sheet *sheet)
{
	enum scheme schemes[DEEPEST + 1] = { SCHEME_LIGHT };
	bool is_root[DEEPEST + 1] = { false };
	struct text before;
	int depth = 0;

	for (char mark; (mark = next_mark(sheet, &before));) {
		if (mark != '{' && is_root[depth] && schemes[depth] != SCHEME_OTHER)
			keep_property(sheet, before, schemes[depth]);
		if (mark == '}' && depth > 0)
			depth--;
		if (mark != '{')
			continue;
		if (depth == DEEPEST)
			return;
		schemes[depth + 1] = scheme_of(before, schemes[depth]);
		is_root[depth + 1] = text_is(before, ":root");
		depth++;
	}
}

/* The last one counts, as in a browser; on dark screens the light ones do where there is no dark one. */
static const struct property *
property_of(const struct sheet *sheet, const char *name, enum scheme scheme)
{
	const struct property *found = NULL;

	for (size_t i = 0; i < sheet->properties.count; i++) {
		const struct property *property = sheet->properties.at[i];

		if (text_is(property->name, name) && property->scheme <= scheme
			&& (!found || property->scheme >= found->scheme))
			found = property;
	}
	return found;
}

static void
check_pair(const struct sheet *sheet, const struct pair *pair, enum scheme scheme, struct diags *diags)
{
	const struct property *on_top = property_of(sheet, pair->on_top, scheme);
	const struct property *ground = property_of(sheet, pair->ground, scheme), *at;
	struct colour top_colour, ground_colour, better;
	double contrast;

	if (!on_top || !ground || (on_top->scheme < scheme && ground->scheme < scheme))
		return;
	if (!colour_parse(on_top->value, &top_colour) || !colour_parse(ground->value, &ground_colour))
		return;
	contrast = colour_contrast(top_colour, ground_colour);
	if (contrast >= pair->least)
		return;
	better = colour_told_from(top_colour, ground_colour, pair->least);
	at = on_top->scheme == scheme ? on_top : ground;
	diag_say(diags, DIAG_THEME_CONTRAST,
		markup_where(sheet->source, (size_t)(at->value.at - sheet->source->bytes.at), at->value.size),
		text_format(sheet->arena, "“--%s” (%.*s) on “--%s” (%.*s)", pair->on_top, TEXT_ARGS(on_top->value),
			pair->ground, TEXT_ARGS(ground->value)),
		/* cut, not rounded: 4.499 is not 4.5 */
		text_format(sheet->arena, "%.2f", (int)(contrast * 100) / 100.0),
		text_format(sheet->arena, "%.1f", pair->least),
		text_format(sheet->arena, "--%s: #%02x%02x%02x", pair->on_top, better.parts[0], better.parts[1],
			better.parts[2]));
}

void
theme_colours_check(struct arena *arena, const struct source *sheet, struct diags *diags)
{
	struct sheet read = { .source = sheet, .arena = arena };

	read_properties(&read);
	for (enum scheme scheme = SCHEME_LIGHT; scheme < SCHEMES; scheme++)
		for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
			check_pair(&read, &pairs[i], scheme, diags);
}
