/*
 * libyaml 0.2.5 names what its grammar missed, not what somebody did. This table goes from its words and
 * the line itself to the mistake that is behind them nearly always.
 */
#include "parse/yaml_mistake.h"

#include <string.h>

#include "parse/plain_text.h"

static bool
contains(const char *words, const char *part)
{
	return strstr(words ? words : "", part) != NULL;
}

/* Where what was being read begins, as far as libyaml says. */
static struct where
start_of(const struct yaml_mistake *mistake)
{
	return mistake->context_where.source ? mistake->context_where : mistake->where;
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

/* Do the value's brackets end here, with more text behind them? Then it began with them by chance: “[Leith] Walk”. */
static bool
follows_brackets(struct where where, struct where *value)
{
	static const char *const begins[] = { ": [", ": {", "- [", "- {" };
	struct text left = text_trim(before(where));

	if (left.size == 0 || !strchr("]}", left.at[left.size - 1]))
		return false;
	for (size_t i = 0; i < sizeof begins / sizeof *begins; i++) {
		ptrdiff_t at = text_find(left, begins[i]);

		if (at >= 0) {
			*value = where_inside(where.source, text_slice(left, (size_t)at + 2, (size_t)at + 3));
			return true;
		}
	}
	return false;
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

bool
yaml_lacks_space(struct text line)
{
	size_t at = 0;

	while (at < line.size && ((line.at[at] >= 'a' && line.at[at] <= 'z') || line.at[at] == '-'))
		at++;
	return at > 1 && at + 1 < line.size && line.at[at] == ':' && !strchr(" \t\r/", line.at[at + 1]);
}

/* From the place on, the line should be a field. */
static void
say_no_field(struct diags *diags, struct where where)
{
	say_line(diags, yaml_lacks_space(from(where)) ? DIAG_YAML_NO_SPACE : DIAG_YAML_NO_COLON, where);
}

static void
say_start(struct diags *diags, enum diag_code code, struct where where)
{
	where.length = 1;
	diag_say(diags, code, where, first_character(from(where)));
}

static void
say_other(const struct yaml_mistake *mistake, struct diags *diags)
{
	struct where where = mistake->where;

	where.length = 1;
	diag_say(diags, DIAG_YAML_SYNTAX, where, text_of(mistake->problem ? mistake->problem : "it breaks off"));
}

/* The place of a "#" that cuts off what would have closed a bracket or gone on below, on lines of this range;
 * false when there is none. A comment has two spaces before and one behind its sign. */
static bool
find_cut(struct where where, uint32_t last, struct where *cut)
{
	for (; where.line <= last; where.line++, where.column = 1) {
		struct text line = where_line(where);
		size_t start = offset_in(line, where);

		for (size_t at = start; at + 1 < line.size; at++) {
			bool comment = at > 0 && line.at[at - 1] == ' ' && line.at[at + 1] != '\0'
				&& strchr(" #", at + 2 < line.size ? line.at[at + 2] : ' ');

			if (line.at[at] == ' ' && line.at[at + 1] == '#' && !comment) {
				*cut = where_inside(where.source, text_slice(line, at + 1, line.size));
				return true;
			}
		}
	}
	return false;
}

static void
say_cut(struct diags *diags, struct where cut)
{
	diag_say(diags, DIAG_YAML_COMMENT_CUT, cut, plain_text_excerpt(diags->arena, from(cut), 60));
}

static void
say_tab(const struct yaml_mistake *mistake, struct diags *diags)
{
	say(diags, DIAG_YAML_TAB, mistake->where);
}

static uint32_t
indent_of(struct text line)
{
	uint32_t indent = 0;

	while (indent < line.size && line.at[indent] == ' ')
		indent++;
	return indent;
}

/* Does the line above start in the same column (a list's "- " aside) and have no colon? Then it is a field whose
 * colon somebody forgot, and not the line below is wrong. */
static bool
is_without_colon(struct where where, struct where *above)
{
	struct text line;

	*above = where;
	above->line--;
	line = where_line(*above);
	above->column = indent_of(line) + 1;
	if (text_starts(from(*above), "- "))
		above->column += 2;
	return above->column == where.column && from(*above).size > 0 && text_find(line, ": ") < 0
		&& !text_ends(text_trim(line), ":");
}

/* With no earlier colon on its line, the line goes on from the one above, as YAML sees it. */
static void
say_colon(const struct yaml_mistake *mistake, struct diags *diags)
{
	struct where where = mistake->where, above;
	struct text line = where_line(where);

	if (text_find(before(where), ": ") >= 0) {
		say_line(diags, DIAG_YAML_COLON, where);
		return;
	}
	where.column = indent_of(line) + 1;
	if (is_without_colon(where, &above))
		say_no_field(diags, above);
	else
		say(diags, DIAG_YAML_INDENT, where);
}

static void
say_no_colon(const struct yaml_mistake *mistake, struct diags *diags)
{
	say_no_field(diags, start_of(mistake));
}

static void
say_character(const struct yaml_mistake *mistake, struct diags *diags)
{
	if (text_starts(from(mistake->where), "\t"))
		say_tab(mistake, diags);
	else
		say_start(diags, DIAG_YAML_CHARACTER, mistake->where);
}

static void
say_first_character(const struct yaml_mistake *mistake, struct diags *diags)
{
	say_start(diags, DIAG_YAML_CHARACTER, start_of(mistake));
}

static void
say_escape(const struct yaml_mistake *mistake, struct diags *diags)
{
	say(diags, DIAG_YAML_ESCAPE, mistake->where);
}

static void
say_quote(const struct yaml_mistake *mistake, struct diags *diags)
{
	say_line(diags, DIAG_YAML_QUOTE, start_of(mistake));
}

static void
say_indent(const struct yaml_mistake *mistake, struct diags *diags)
{
	struct where above = mistake->where, cut, value;

	above.column = 1;
	above.line--;
	if (follows_quote(mistake->where))
		say_line(diags, DIAG_YAML_QUOTE, mistake->where);
	else if (follows_brackets(mistake->where, &value))
		say_start(diags, DIAG_YAML_CHARACTER, value);
	else if (above.line > 0 && find_cut(above, above.line, &cut))
		say_cut(diags, cut);
	else
		say(diags, DIAG_YAML_INDENT, mistake->where);
}

static void
say_bracket(const struct yaml_mistake *mistake, struct diags *diags)
{
	struct where start = start_of(mistake), cut;

	if (find_cut(start, mistake->where.line, &cut))
		say_cut(diags, cut);
	else if (start.line < mistake->where.line)
		say_start(diags, DIAG_YAML_BRACKET, start);
	else if (follows_quote(mistake->where) || starts_quoted(mistake->where))
		say_line(diags, DIAG_YAML_QUOTE, mistake->where);
	else if (text_starts(from(mistake->where), ":"))
		say_line(diags, DIAG_YAML_COLON, mistake->where);
	else
		say_start(diags, DIAG_YAML_BRACKET, start);
}

static void
say_alias(const struct yaml_mistake *mistake, struct diags *diags)
{
	say_start(diags, DIAG_YAML_ALIAS, start_of(mistake));
}

/* A document that ends too soon is a line further left than the first one, unless "..." ended it. */
static void
say_document(const struct yaml_mistake *mistake, struct diags *diags)
{
	struct text rest = mistake->where.source->bytes, line;
	bool ended = true;

	for (uint32_t number = 1; number < mistake->where.line && text_next(&rest, '\n', &line); number++) {
		if (text_starts(line, "...") || text_starts(line, "---"))
			ended = true;
		else if (text_trim(line).size > 0 && line.at[0] != '#')
			ended = false;
	}
	say(diags, ended ? DIAG_YAML_DOCUMENT : DIAG_YAML_INDENT, mistake->where);
}

static void
say_nothing_there(const struct yaml_mistake *mistake, struct diags *diags)
{
	struct text here = from(mistake->where);

	if (here.size > 0 && strchr("]},", here.at[0]))
		say_start(diags, DIAG_YAML_CHARACTER, mistake->where);
	else
		say_other(mistake, diags);
}

/* A part of libyaml's problem and of its context (NULL: of any), and what is behind them. The first
 * row that fits is taken. */
static const struct {
	const char *problem, *context;
	void (*say)(const struct yaml_mistake *mistake, struct diags *diags);
} meanings[] = {
	{ "tab character", NULL, say_tab },
	{ "mapping values are not allowed", NULL, say_colon },
	{ "found unexpected ':'", NULL, say_colon },
	{ "could not find expected ':'", NULL, say_no_colon },
	{ "found character that cannot start any token", NULL, say_character },
	{ "mapping keys are not allowed", NULL, say_character },
	{ "block sequence entries are not allowed", NULL, say_character },
	{ "", "scanning a directive", say_first_character },
	{ "", "scanning a %", say_first_character },
	{ "escape", "quoted scalar", say_escape },
	{ "hexdecimal", "quoted scalar", say_escape },
	{ "surrogate", "quoted scalar", say_escape },
	{ "", "quoted scalar", say_quote },
	{ "did not find expected key", NULL, say_indent },
	{ "did not find expected '-'", NULL, say_indent },
	{ "did not find expected ',' or", NULL, say_bracket },
	{ "", "an alias", say_alias },
	{ "", "an anchor", say_alias },
	{ "", "a tag", say_alias },
	{ "undefined tag handle", NULL, say_alias },
	{ "document start", NULL, say_document },
	{ "", "block scalar", say_first_character },
	{ "did not find expected node content", NULL, say_nothing_there },
	{ "", NULL, say_other },
};

void
yaml_mistake_say(const struct yaml_mistake *mistake, struct diags *diags)
{
	size_t row = 0;

	while (!contains(mistake->problem, meanings[row].problem)
		|| (meanings[row].context && !contains(mistake->context, meanings[row].context)))
		row++;
	meanings[row].say(mistake, diags);
}
