/*
 * A walk over the tags of an SVG file that ends at the first thing a logo may not have. It need not be a whole XML
 * parser: without entities and escapes, which are refused, every tag and attribute stands there as it is meant. What
 * gets past it and is no SVG after all is found when it is drawn (leaflet/logo.h). See logo_file.h.
 */
#include "parse/logo_file.h"

#include "parse/plain_text.h"

/* Each part within another may need a surface of its own. */
enum { LOGO_DEEPEST = 32 };

#define SVG_NAMESPACE "http://www.w3.org/2000/svg"

/* What is drawn, and what programs write beside it. */
static const char *const elements[] = { "svg", "g", "defs", "title", "desc", "metadata", "style", "path", "rect", "circle",
	"ellipse", "line", "polyline", "polygon", "linearGradient", "radialGradient", "stop", "clipPath" };

struct walk {
	struct arena *arena;
	struct text bytes, fault; /* what is wrong with it; empty = nothing so far */
	size_t at;
	int depth;
};

static bool
refuse(struct walk *walk, const char *fault)
{
	walk->fault = text_of(fault);
	return false;
}

static bool
is_space(char c)
{
	return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

static bool
ends_name(char c)
{
	return is_space(c) || c == '>' || c == '/' || c == '=' || c == '<' || c == '"' || c == '\'';
}

static struct text
rest_of(const struct walk *walk)
{
	return text_slice(walk->bytes, walk->at, walk->bytes.size);
}

static void
skip_spaces(struct walk *walk)
{
	while (walk->at < walk->bytes.size && is_space(walk->bytes.at[walk->at]))
		walk->at++;
}

static struct text
take_name(struct walk *walk)
{
	size_t from = walk->at;

	while (walk->at < walk->bytes.size && !ends_name(walk->bytes.at[walk->at]))
		walk->at++;
	return text_slice(walk->bytes, from, walk->at);
}

/* Goes on behind these characters; false when they never come. */
static bool
skip_behind(struct walk *walk, const char *end)
{
	ptrdiff_t found = text_find(rest_of(walk), end);

	if (found < 0)
		return refuse(walk, "it is cut off");
	walk->at += (size_t)found + text_of(end).size;
	return true;
}

/* Programs' own parts have a prefix, which must not stand for SVG itself; “svg:” may. */
static bool
check_element(struct walk *walk, struct text name)
{
	ptrdiff_t colon = text_find(name, ":");

	if (colon >= 0 && !text_starts(name, "svg:"))
		return true;
	if (colon >= 0)
		name = text_slice(name, (size_t)colon + 1, name.size);
	for (size_t i = 0; i < sizeof elements / sizeof *elements; i++)
		if (text_is(name, elements[i]))
			return true;
	walk->fault = text_format(walk->arena, "it has a “%.*s” in it", TEXT_ARGS(plain_text_excerpt(walk->arena, name, 40)));
	return false;
}

static bool
check_attribute(struct walk *walk, struct text name, struct text value)
{
	if ((text_is(name, "href") || text_ends(name, ":href")) && !text_starts(value, "#"))
		return refuse(walk, "it refers to something outside of itself");
	if (text_starts(name, "xmlns:") && !text_is(name, "xmlns:svg") && text_is(value, SVG_NAMESPACE))
		return refuse(walk, "its parts have names of their own for what SVG names");
	return true;
}

static bool
walk_attribute(struct walk *walk)
{
	struct text name = take_name(walk), value;
	char quote;

	skip_spaces(walk);
	if (name.size == 0 || walk->at + 1 >= walk->bytes.size || walk->bytes.at[walk->at] != '=')
		return refuse(walk, "it is no SVG file");
	walk->at++;
	skip_spaces(walk);
	quote = walk->at < walk->bytes.size ? walk->bytes.at[walk->at++] : ' ';
	value = rest_of(walk);
	if ((quote != '"' && quote != '\'') || !skip_behind(walk, quote == '"' ? "\"" : "'"))
		return refuse(walk, "it is no SVG file");
	value.size -= walk->bytes.size - walk->at + 1;
	return check_attribute(walk, name, value);
}

/* A tag that opens an element, or is all of it. */
static bool
walk_element(struct walk *walk)
{
	if (!check_element(walk, take_name(walk)))
		return false;
	for (skip_spaces(walk); walk->at < walk->bytes.size; skip_spaces(walk)) {
		struct text rest = rest_of(walk);

		if (text_starts(rest, "/>")) {
			walk->at += 2;
			return true;
		}
		if (text_starts(rest, ">")) {
			walk->at++;
			return ++walk->depth <= LOGO_DEEPEST || refuse(walk, "its parts are too deep within each other");
		}
		if (!walk_attribute(walk))
			return false;
	}
	return refuse(walk, "it is cut off");
}

/* What begins with "<". */
static bool
walk_markup(struct walk *walk)
{
	struct text rest = rest_of(walk);

	if (text_starts(rest, "<!--"))
		return skip_behind(walk, "-->");
	if (text_starts(rest, "<?xml ") || text_starts(rest, "<![CDATA["))
		return skip_behind(walk, ">");
	if (text_starts(rest, "<?"))
		return refuse(walk, "it refers to something outside of itself");
	if (text_starts(rest, "<!")) {
		size_t from = walk->at;

		return skip_behind(walk, ">") && (text_find(text_slice(walk->bytes, from, walk->at), "[") < 0
			|| refuse(walk, "it defines what its own tags mean"));
	}
	if (text_starts(rest, "</")) {
		walk->depth--;
		return skip_behind(walk, ">");
	}
	walk->at++;
	return walk_element(walk);
}

/* Whether every "url(" of colours and clips names a part of the file. */
static bool
refers_to_itself(struct text bytes)
{
	ptrdiff_t found;

	while ((found = text_find(bytes, "url(")) >= 0) {
		bytes = text_slice(bytes, (size_t)found + 4, bytes.size);
		while (bytes.size > 0 && (is_space(bytes.at[0]) || bytes.at[0] == '"' || bytes.at[0] == '\''))
			bytes = text_slice(bytes, 1, bytes.size);
		if (!text_starts(bytes, "#"))
			return false;
	}
	return true;
}

/* What may stand nowhere. Entities and CSS's escapes would hide the rest; dashes can be billions. */
static bool
check_bytes(struct walk *walk)
{
	if (walk->bytes.size > LOGO_LARGEST)
		return refuse(walk, "it is larger than 64 kB");
	if (text_find(walk->bytes, "<!ENTITY") >= 0 || text_find(walk->bytes, "&") >= 0 || text_find(walk->bytes, "\\") >= 0)
		return refuse(walk, "it has entities or escapes (“&” or a backslash) in it");
	if (text_find(walk->bytes, "@import") >= 0 || !refers_to_itself(walk->bytes))
		return refuse(walk, "it refers to something outside of itself");
	if (text_find(walk->bytes, "stroke-dasharray") >= 0)
		return refuse(walk, "it has dashed lines");
	return true;
}

void
logo_file_read(const struct source *source, struct site *site, struct diags *diags)
{
	struct walk walk = { .arena = diags->arena };
	struct where where = where_file(source);
	ptrdiff_t next;
	bool fine;

	if (!plain_text_check(source, diags))
		return;
	walk.bytes = plain_text_of(source);
	fine = check_bytes(&walk) && (text_find(walk.bytes, "<svg") >= 0 || refuse(&walk, "it is no SVG file"));
	while (fine && (next = text_find(rest_of(&walk), "<")) >= 0) {
		walk.at += (size_t)next;
		where = where_inside(source, text_slice(walk.bytes, walk.at, walk.at + 1));
		fine = walk_markup(&walk);
	}
	if (fine)
		site->logo = source;
	else
		diag_say(diags, DIAG_BAD_LOGO, where, walk.fault);
}
