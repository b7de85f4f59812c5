/* Phrases and their forms, with the holes of each held against the English. See strings_file.h. */
#include "parse/strings_file.h"

#include <string.h>

#include "model/hours_times.h"
#include "parse/document.h"
#include "parse/values.h"

/* What the fields of a file are read into. */
struct strings_file {
	struct words reviewed_by;
	struct list pages, browser; /* of struct phrase_line */
};

/* Takes the next name in braces off the rest, with its braces; "{{" is a brace that is meant as one. */
static bool
next_hole(struct text *rest, struct text *hole)
{
	while (rest->size > 0) {
		const char *open = memchr(rest->at, '{', rest->size), *close;

		if (!open)
			return false;
		*rest = text_slice(*rest, (size_t)(open - rest->at), rest->size);
		if (text_starts(*rest, "{{")) {
			*rest = text_slice(*rest, 2, rest->size);
			continue;
		}
		if (!(close = memchr(rest->at, '}', rest->size)))
			return false;
		*hole = text_slice(*rest, 0, (size_t)(close - rest->at) + 1);
		*rest = text_slice(*rest, hole->size, rest->size);
		return true;
	}
	return false;
}

static bool
has_hole(struct text words, struct text wanted)
{
	struct text hole;

	while (next_hole(&words, &hole))
		if (text_equal(hole, wanted))
			return true;
	return false;
}

/* What may stand in the place of a hole: languages that do not count hours twice say the hour of the day, or what
 * part of the day it is. */
static bool
has_hole_or_like(struct text words, struct text wanted)
{
	return has_hole(words, wanted) || (text_is(wanted, "{hour}") && has_hole(words, TEXT("{hour24}")))
		|| ((text_is(wanted, "{hour24}") || text_is(wanted, "{part}")) && has_hole(words, TEXT("{hour}")));
}

/* Every hole of the one stands in the other; says the first that does not. */
static bool
check_holes(struct reader *reader, struct text english, struct text from, struct text in, const struct node *value,
	const char *how)
{
	struct text hole;

	while (next_hole(&from, &hole))
		if (!has_hole_or_like(in, hole)) {
			diag_say(reader->diags, DIAG_STRINGS_HOLE, value->where, english, text_of(how), hole);
			return false;
		}
	return true;
}

/* A form for one or two things may do without the number: "eine Seite", "dwie strony". Times choose among their
 * holes. */
static struct text
needed_by(struct text english, enum plural plural)
{
	struct text rest = english, hole;

	if (hours_is_time_phrase(english))
		return TEXT("");
	if (plural <= PLURAL_TWO && next_hole(&rest, &hole))
		return rest;
	return english;
}

static bool
read_form(struct reader *reader, const struct field *field, struct phrase_line *line, const struct node *value,
	enum plural plural)
{
	struct field place = { .name = line->english.text.at, .read = field->read, .example = field->example };
	struct words words = { .text = { NULL, 0 } };
	struct text allowed = hours_is_time_phrase(line->english.text) ? TEXT(HOURS_TIME_HOLES) : line->english.text;

	place.name = text_string(reader->arena, line->english.text);
	if (value->kind == NODE_SCALAR && text_trim(value->text).size == 0 && value->cut.size == 0)
		return true;
	read_words(reader, &place, value, value, &words);
	if (words.text.size == 0
		|| !check_holes(reader, line->english.text, words.text, allowed, value, "with")
		|| !check_holes(reader, line->english.text, needed_by(line->english.text, plural), words.text, value,
			"without"))
		return false;
	line->forms[plural] = words.text;
	return true;
}

static void
say_plural(struct reader *reader, const struct phrase_line *line, struct where where, const char *why, struct text what)
{
	diag_say(reader->diags, DIAG_STRINGS_PLURAL, where, line->english.text, text_of(why), what);
}

/* {one: "...", other: "..."} */
static bool
read_forms(struct reader *reader, const struct field *field, struct phrase_line *line, const struct node *value)
{
	struct text rest = line->english.text, hole;
	bool fine = true;

	line->plural = true;
	if (!next_hole(&rest, &hole)) {
		say_plural(reader, line, line->english.where, "count nothing", TEXT("it has no name in braces"));
		return false;
	}
	for (size_t i = 0; i < value->count; i++) {
		enum plural plural = plural_find(value->keys[i]->text);

		if (plural == PLURALS) {
			say_plural(reader, line, value->keys[i]->where, "are for other categories of number",
				text_format(reader->arena, "there is none called “%.*s”", TEXT_ARGS(value->keys[i]->text)));
			fine = false;
		} else {
			fine = read_form(reader, field, line, value->items[i], plural) && fine;
		}
	}
	for (enum plural plural = 0; fine && plural < PLURAL_OTHER; plural++)
		if (line->forms[plural].size > 0 && line->forms[PLURAL_OTHER].size == 0) {
			say_plural(reader, line, line->english.where, "are not enough", TEXT("“other” is missing"));
			return false;
		}
	return fine;
}

static void
read_phrases(struct reader *reader, const struct field *field, const struct node *key, const struct node *value,
	void *thing)
{
	struct list *list = (struct list *)(void *)((char *)thing + field->offset);

	if (value->kind != NODE_MAPPING) {
		fields_wrong_shape(reader, field, value, "lines with the English, a colon and the translation");
		return;
	}
	for (size_t i = 0; i < value->count; i++) {
		const struct node *english = value->keys[i], *said = value->items[i];
		struct phrase_line *line = arena_alloc(reader->arena, sizeof *line);

		line->english = (struct words){ text_copy(reader->arena, text_trim(english->text)), english->where };
		if (said->kind == NODE_MAPPING ? read_forms(reader, field, line, said)
			: read_form(reader, field, line, said, PLURAL_OTHER))
			list_add(reader->arena, list, line);
	}
}

static const struct field rows[] = {
	{ "reviewed-by", read_words, offsetof(struct strings_file, reviewed_by), 0,
		.about = "Who has read all of it and speaks the language from childhood.",
		.example = "reviewed-by: Anna Nowak, 3 November 2026" },
	{ "pages", read_phrases, offsetof(struct strings_file, pages), 0,
		.about = "What the pages say.",
		.example = "\"Places\": \"Miejsca\"" },
	{ "browser", read_phrases, offsetof(struct strings_file, browser), 0,
		.about = "What the scripts on a reader's device say.",
		.example = "\"Open until {time}\": \"Otwarte do {time}\"" },
};
static FIELD_TABLE(strings_fields, "a strings file", struct strings_file, -1, rows);

static void
take(struct reader *reader, struct strings *strings, const struct list *lines, bool browser, bool own)
{
	for (size_t i = 0; i < lines->count; i++) {
		struct phrase_line *line = lines->at[i];

		line->browser = browser;
		line->own = own;
		strings_add(reader->arena, strings, line);
	}
}

void
strings_file_read(struct reader *reader, struct arena *scratch, const struct source *source, bool own,
	struct strings *strings)
{
	const struct node *fields = document_read_yaml(reader, scratch, source);
	struct strings_file file = { .pages = { 0 } };

	if (!fields)
		return;
	fields_read(reader, &strings_fields, fields, &file);
	take(reader, strings, &file.pages, false, own);
	take(reader, strings, &file.browser, true, own);
	if (given(file.reviewed_by))
		strings->reviewed_by = file.reviewed_by;
}
