/*
 * libyaml 0.2.5 names what its grammar missed, not what somebody did. This table goes from its words and
 * the line itself to the mistake that is behind them nearly always.
 */
#include "parse/yaml_mistake.h"

#include <string.h>

#include "parse/plain_text.h"

/* How a problem becomes a diagnostic. */
enum meaning { IS_TAB, IS_COLON, IS_NO_COLON, IS_CHARACTER, IS_QUOTE, IS_KEY, IS_INDENT, IS_BRACKET, IS_ESCAPE,
	IS_ALIAS, IS_DOCUMENT, IS_HEADER, IS_NODE };

static const struct { const char *problem, *context; enum meaning meaning; } meanings[] = {
	{ "tab character", NULL, IS_TAB },
	{ "mapping values are not allowed", NULL, IS_COLON },
	{ "found unexpected ':'", NULL, IS_COLON },
	{ "could not find expected ':'", NULL, IS_NO_COLON },
	{ "found character that cannot start any token", NULL, IS_CHARACTER },
	{ "mapping keys are not allowed", NULL, IS_CHARACTER },
	{ "", "scanning a directive", IS_CHARACTER },
	{ "", "scanning a %", IS_CHARACTER },
	{ "escape", "quoted scalar", IS_ESCAPE },
	{ "hexdecimal", "quoted scalar", IS_ESCAPE },
	{ "surrogate", "quoted scalar", IS_ESCAPE },
	{ "", "quoted scalar", IS_QUOTE },
	{ "did not find expected key", NULL, IS_KEY },
	{ "did not find expected '-'", NULL, IS_INDENT },
	{ "did not find expected ',' or", NULL, IS_BRACKET },
	{ "", "an alias", IS_ALIAS },
	{ "", "an anchor", IS_ALIAS },
	{ "", "a tag", IS_ALIAS },
	{ "undefined tag handle", NULL, IS_ALIAS },
	{ "document start", NULL, IS_DOCUMENT },
	{ "", "block scalar", IS_HEADER },
	{ "did not find expected node content", NULL, IS_NODE },
};

static bool
contains(const char *words, const char *part)
{
	return words && strstr(words, part);
}

/* What stands on the line from the place on, and before it. */
static size_t
offset_in(struct text line, struct where where)
{
	size_t at = 0;

	for (uint32_t column = 1; column < where.column && at < line.size; column++) {
		at++;
		while (at < line.size && ((unsigned char)line.at[at] & 0xc0) == 0x80)
			at++;
	}
	return at;
}

static struct text
from(struct where where)
{
	struct text line = where_line(where);

	return text_slice(line, offset_in(line, where), line.size);
}

static struct text
before(struct where where)
{
	struct text line = where_line(where);

	return text_slice(line, 0, offset_in(line, where));
}

static struct text
first_character(struct text text)
{
	size_t size = text.size > 0;

	while (size < text.size && ((unsigned char)text.at[size] & 0xc0) == 0x80)
		size++;
	return text_slice(text, 0, size);
}

static bool
follows_quote(struct where where)
{
	struct text left = text_trim(before(where));

	return left.size > 0 && (left.at[left.size - 1] == '"' || left.at[left.size - 1] == '\'');
}

static bool
starts_quoted(struct where where)
{
	struct text left = before(where);

	return text_find(left, ": \"") >= 0 || text_find(left, ": '") >= 0 || text_find(left, "- \"") >= 0
		|| text_find(left, "- '") >= 0;
}

static void
say(struct diags *diags, enum diag_code code, struct where where)
{
	where.length = 1;
	diag_add(diags, code, where, NULL, 0);
}

static void
say_line(struct diags *diags, enum diag_code code, struct where where)
{
	where.length = 1;
	diag_say(diags, code, where, plain_text_excerpt(diags->arena, where_line(where), 60));
}

static void
say_start(struct diags *diags, enum diag_code code, struct where where)
{
	where.length = 1;
	diag_say(diags, code, where, first_character(from(where)));
}

static void
say_unclosed(const struct yaml_mistake *mistake, struct diags *diags)
{
	bool later = mistake->context_where.source && mistake->context_where.line < mistake->where.line;

	if (!later && (follows_quote(mistake->where) || starts_quoted(mistake->where)))
		say_line(diags, DIAG_YAML_QUOTE, mistake->where);
	else if (!later && text_starts(from(mistake->where), ":"))
		say_line(diags, DIAG_YAML_COLON, mistake->where);
	else
		say_start(diags, DIAG_YAML_BRACKET, mistake->context_where.source ? mistake->context_where
			: mistake->where);
}

/* A line that goes on from the one above, to YAML, and has a field's name in it. */
static void
say_not_in_line(struct diags *diags, struct where where)
{
	struct text line = where_line(where);

	where.column = 1;
	while (where.column <= line.size && line.at[where.column - 1] == ' ')
		where.column++;
	say(diags, DIAG_YAML_INDENT, where);
}

/* A document that ends too soon is a line further left than the first one, unless "..." ended it. */
static void
say_document_end(const struct yaml_mistake *mistake, struct diags *diags)
{
	struct where above = mistake->where;

	while (above.line > 1) {
		struct text line;

		above.line--;
		line = where_line(above);
		if (text_starts(line, "...") || text_starts(line, "---")) {
			if (above.line > 1)
				break;
		} else if (text_trim(line).size > 0 && line.at[0] != '#') {
			say(diags, DIAG_YAML_INDENT, mistake->where);
			return;
		}
	}
	say(diags, DIAG_YAML_DOCUMENT, mistake->where);
}

static void
say_other(const struct yaml_mistake *mistake, struct diags *diags)
{
	struct where where = mistake->where;

	where.length = 1;
	diag_say(diags, DIAG_YAML_SYNTAX, where, text_of(mistake->problem ? mistake->problem : "it breaks off"));
}

void
yaml_mistake_say(const struct yaml_mistake *mistake, struct diags *diags)
{
	struct where where = mistake->where;
	struct where context = mistake->context_where.source ? mistake->context_where : where;
	struct text here = from(where);
	size_t row = 0, rows = sizeof meanings / sizeof *meanings;

	while (row < rows && !(contains(mistake->problem, meanings[row].problem)
			&& (!meanings[row].context || contains(mistake->context, meanings[row].context))))
		row++;
	if (row == rows) {
		say_other(mistake, diags);
		return;
	}
	switch (meanings[row].meaning) {
	case IS_TAB:
		say(diags, DIAG_YAML_TAB, where);
		break;
	case IS_COLON:
		if (text_find(before(where), ": ") >= 0)
			say_line(diags, DIAG_YAML_COLON, where);
		else
			say_not_in_line(diags, where);
		break;
	case IS_NO_COLON:
		say_line(diags, DIAG_YAML_NO_COLON, context);
		break;
	case IS_CHARACTER:
		if (text_starts(here, "\t"))
			say(diags, DIAG_YAML_TAB, where);
		else
			say_start(diags, DIAG_YAML_CHARACTER, text_starts(from(context), "%") ? context : where);
		break;
	case IS_QUOTE:
		say_line(diags, DIAG_YAML_QUOTE, context);
		break;
	case IS_KEY:
		if (follows_quote(where))
			say_line(diags, DIAG_YAML_QUOTE, where);
		else
			say(diags, DIAG_YAML_INDENT, where);
		break;
	case IS_INDENT:
		say(diags, DIAG_YAML_INDENT, where);
		break;
	case IS_BRACKET:
		say_unclosed(mistake, diags);
		break;
	case IS_ESCAPE:
		say(diags, DIAG_YAML_ESCAPE, where);
		break;
	case IS_ALIAS:
		say_start(diags, DIAG_YAML_ALIAS, context);
		break;
	case IS_DOCUMENT:
		say_document_end(mistake, diags);
		break;
	case IS_HEADER:
		say_start(diags, DIAG_YAML_CHARACTER, context);
		break;
	case IS_NODE:
		if (here.size > 0 && strchr("]},", here.at[0]))
			say_start(diags, DIAG_YAML_CHARACTER, where);
		else
			say_other(mistake, diags);
		break;
	}
}
