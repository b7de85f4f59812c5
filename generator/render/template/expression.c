/* Takes the text of fp: attributes apart. See expression.h. */
#include "render/template/expression.h"

#include <string.h>

enum { MOST_PARAMETERS = 50 };

static bool
is_space(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static bool
wrong(struct mistake *mistake, struct text part, const char *why, const char *instead)
{
	*mistake = (struct mistake){ part, why, instead };
	return false;
}

bool
expression_is_name(struct text text)
{
	if (text.size == 0 || text.at[0] < 'a' || text.at[0] > 'z')
		return false;
	for (size_t i = 0; i < text.size; i++) {
		char c = text.at[i];

		if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'))
			return false;
	}
	return true;
}

bool
expression_is_path(struct text text)
{
	struct text rest = text, name;

	if (text.size == 0 || text.at[text.size - 1] == '.')
		return false;
	while (text_next(&rest, '.', &name))
		if (!expression_is_name(name))
			return false;
	return true;
}

bool
expression_is_misspelt(struct text text, struct mistake *mistake)
{
	struct text word = text_trim(text);
	const char *stop = word.size > 2 ? memchr(word.at + 1, '.', word.size - 2) : NULL;

	if (!stop || expression_is_path(word))
		return false;
	for (size_t i = 0; i < word.size; i++)
		if (is_space(word.at[i]) || strchr("{/:", word.at[i]))
			return false;
	wrong(mistake, word, "it looks like a name, which has small letters, digits, hyphens and single full stops alone",
		"Write a name like entry.name.text, and {page.home}#top with anything behind it; what is no name needs no “fp:”");
	return true;
}

/* Room for as many parts, terms or parameters as the text could have. */
static size_t
count_of(struct text text, char mark)
{
	size_t count = 1;

	for (size_t i = 0; i < text.size; i++)
		count += text.at[i] == mark;
	return count;
}

static void
add_words(struct arena *arena, struct value *value, struct buffer *words)
{
	if (words->size > 0)
		value->parts[value->count++] =
			(struct value_part){ false, text_copy(arena, buffer_text(words)) };
	buffer_clear(words);
}

/* The hole that begins behind "{" at `at`; gives where it ends. */
static bool
value_hole(struct text text, size_t at, struct text *path, size_t *end, struct mistake *mistake)
{
	const char *close = memchr(text.at + at, '}', text.size - at);

	if (!close)
		return wrong(mistake, text_slice(text, at - 1, text.size), "its “{” is never closed",
			"Write “}” behind the name, or “{{” where a bare “{” is meant");
	*end = (size_t)(close - text.at) + 1;
	*path = text_trim(text_slice(text, at, *end - 1));
	if (!expression_is_path(*path))
		return wrong(mistake, text_slice(text, at - 1, *end),
			"between “{” and “}” stands a name, as in {entry.name}",
			"Write the name in lower-case letters, or “{{” where a bare “{” is meant");
	return true;
}

bool
expression_value(
	struct arena *arena, struct text text, struct value *value, struct mistake *mistake)
{
	struct buffer words = { 0 };
	bool fine = true;

	*value = (struct value){ arena_array(arena, struct value_part, 2 * count_of(text, '{')), 0 };
	if (expression_is_path(text_trim(text))) {
		value->parts[value->count++] = (struct value_part){ true, text_trim(text) };
		return true;
	}
	for (size_t i = 0; i < text.size && fine;) {
		struct text path;

		if (text.at[i] == '{' && i + 1 < text.size && text.at[i + 1] == '{') {
			buffer_add_char(&words, '{');
			i += 2;
		} else if (text.at[i] == '{') {
			add_words(arena, value, &words);
			if ((fine = value_hole(text, i + 1, &path, &i, mistake)))
				value->parts[value->count++] = (struct value_part){ true, path };
		} else {
			buffer_add_char(&words, text.at[i++]);
		}
	}
	add_words(arena, value, &words);
	buffer_free(&words);
	return fine;
}

/* Takes the next word off the rest; words in single quotes are one, without the quotes. */
static bool
next_word(struct text *rest, struct text *word, bool *quoted, struct mistake *mistake)
{
	const char *end;
	size_t size = 0;

	*rest = text_trim(*rest);
	*quoted = false;
	*word = text_slice(*rest, 0, 0);
	if (rest->size == 0)
		return true;
	if (rest->at[0] == '\'') {
		if (!(end = memchr(rest->at + 1, '\'', rest->size - 1)))
			return wrong(mistake, *rest, "its “'” is never closed",
				"Write “'” behind the last of the words too");
		*quoted = true;
		*word = text_slice(*rest, 1, (size_t)(end - rest->at));
		*rest = text_slice(*rest, word->size + 2, rest->size);
		return true;
	}
	while (size < rest->size && !is_space(rest->at[size]))
		size++;
	*word = text_slice(*rest, 0, size);
	*rest = text_slice(*rest, size, rest->size);
	return true;
}

static bool
term_parse(struct text *rest, struct term *term, struct mistake *mistake)
{
	struct text word, before;
	bool quoted;

	*term = (struct term){ 0 };
	if (!next_word(rest, &word, &quoted, mistake))
		return false;
	if (!quoted && text_is(word, "not")) {
		term->negated = true;
		if (!next_word(rest, &word, &quoted, mistake))
			return false;
	}
	if (quoted || !expression_is_path(word))
		return wrong(mistake, word, "a condition begins with a name",
			"Write the name first, as in “entry.phone”, “not entry.paused” or “entry.kind is "
			"helpline”");
	term->path = word;
	before = *rest;
	if (!next_word(rest, &word, &quoted, mistake))
		return false;
	if (quoted || !text_is(word, "is")) {
		*rest = before;
		return true;
	}
	if (!next_word(rest, &term->word, &quoted, mistake))
		return false;
	term->compares = true;
	if (!quoted && term->word.size == 0)
		return wrong(mistake, before, "nothing stands behind “is”",
			"Write the word to compare with, as in “entry.kind is helpline”");
	if (!quoted && text_is(term->word, "not"))
		return wrong(mistake, before, "“is not” is not known",
			"Write “not” first, as in “not entry.kind is helpline”");
	return true;
}

bool
expression_condition(
	struct arena *arena, struct text text, struct condition *condition, struct mistake *mistake)
{
	struct text rest = text_trim(text), word;
	bool quoted;

	*condition =
		(struct condition){ arena_array(arena, struct term, count_of(rest, ' ')), 0, false };
	if (rest.size == 0)
		return wrong(mistake, text, "it is empty", "Write what is asked, as in “entry.phone”");
	for (;;) {
		bool any;

		if (!term_parse(&rest, &condition->terms[condition->count++], mistake)
			|| !next_word(&rest, &word, &quoted, mistake))
			return false;
		if (word.size == 0 && !quoted)
			return true;
		any = !quoted && text_is(word, "or");
		if (quoted || (!any && !text_is(word, "and")))
			return wrong(mistake, word, "only “and”, “or” or “is” can follow",
				"Put words with a space in them into single quotes, as in “entry.kind is 'safe "
				"space'”");
		if (condition->count > 1 && any != condition->any)
			return wrong(mistake, word,
				"“and” and “or” are mixed, and it is not clear which counts first",
				"Put an <fp:block fp:if=\"...\"> around this element for one of the two");
		condition->any = any;
	}
}

bool
expression_each(struct text text, struct text *name, struct text *path, struct mistake *mistake)
{
	static const char instead[] =
		"Write a new name, “in” and a list, as in fp:each=\"entry in area.entries\"";
	struct text rest = text, in;
	bool quoted, any;

	if (!next_word(&rest, name, &any, mistake) || !next_word(&rest, &in, &quoted, mistake)
		|| !next_word(&rest, path, &quoted, mistake))
		return false;
	if (any || quoted || !text_is(in, "in") || text_trim(rest).size > 0)
		return wrong(mistake, text, "a loop names each thing of a list", instead);
	if (!expression_is_name(*name))
		return wrong(
			mistake, *name, "a name has only lower-case letters, digits and hyphens", instead);
	if (!expression_is_path(*path))
		return wrong(mistake, *path, "the name of a list must follow “in”", instead);
	return true;
}

/* Takes the part before the next ";" that is not in quotes off the rest. */
static bool
next_part(struct text *rest, struct text *part)
{
	bool quoted = false;
	size_t size = 0;

	*rest = text_trim(*rest);
	if (rest->size == 0)
		return false;
	for (; size < rest->size && (quoted || rest->at[size] != ';'); size++)
		quoted ^= rest->at[size] == '\'';
	*part = text_trim(text_slice(*rest, 0, size));
	*rest = text_slice(*rest, size + 1, rest->size);
	return true;
}

bool
expression_with(struct arena *arena, struct text text, struct argument **arguments, size_t *count,
	struct mistake *mistake)
{
	static const char instead[] =
		"Write a name, “:” and what it stands for, with “;” between several, as in "
		"fp:with=\"entry: item; level: 'h3'\"";
	struct text rest = text, part;

	*arguments = arena_array(arena, struct argument, count_of(text, ';'));
	*count = 0;
	while (next_part(&rest, &part)) {
		struct argument *argument = &(*arguments)[*count];
		ptrdiff_t colon = text_find(part, ":");

		if (++*count > MOST_PARAMETERS)
			return wrong(mistake, part, "there are more than 50", instead);
		if (colon < 0)
			return wrong(mistake, part, "“:” is missing", instead);
		argument->name = text_trim(text_slice(part, 0, (size_t)colon));
		argument->value = text_trim(text_slice(part, (size_t)colon + 1, part.size));
		if (!expression_is_name(argument->name))
			return wrong(mistake, part, "what stands before “:” is not a name", instead);
		if (argument->value.size >= 2 && argument->value.at[0] == '\''
			&& argument->value.at[argument->value.size - 1] == '\'') {
			argument->is_words = true;
			argument->value = text_slice(argument->value, 1, argument->value.size - 1);
		} else if (!expression_is_path(argument->value)) {
			return wrong(mistake, part,
				"what stands behind “:” is neither a name nor words in single quotes", instead);
		}
		for (size_t i = 0; i + 1 < *count; i++)
			if (text_equal((*arguments)[i].name, argument->name))
				return wrong(mistake, part, "it is given twice", "Keep one of the two");
	}
	return true;
}

bool
expression_takes(struct arena *arena, struct text text, struct parameter **parameters,
	size_t *count, struct mistake *mistake)
{
	static const char instead[] =
		"Write names with “;” between them, with “?” behind one that is not always needed, "
		"as in fp:takes=\"entry; level?\"";
	struct text rest = text, part;

	*parameters = arena_array(arena, struct parameter, count_of(text, ';'));
	*count = 0;
	while (next_part(&rest, &part)) {
		struct parameter *parameter = &(*parameters)[*count];

		if (++*count > MOST_PARAMETERS)
			return wrong(mistake, part, "there are more than 50", instead);
		parameter->optional = text_ends(part, "?");
		parameter->name = text_trim(text_slice(part, 0, part.size - parameter->optional));
		if (!expression_is_name(parameter->name))
			return wrong(mistake, part, "this is not a name", instead);
	}
	return true;
}
