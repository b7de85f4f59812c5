/*
 * What a theme says to people, in the language a template is compiled for. The English words are the key, and
 * holes are the names in braces, so that a translation may put them in its own order. See compile.h.
 */
#include <string.h>

#include "render/template/compile.h"
#include "render/template/escape.h"
#include "render/template/theme.h"

static bool
is_space(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static bool
is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* Is there anything but marks and holes in it? English without a letter says the same in every language. */
static bool
says_something(struct text words)
{
	bool in_hole = false;

	for (size_t i = 0; i < words.size; i++) {
		if (words.at[i] == '{' || words.at[i] == '}')
			in_hole = words.at[i] == '{';
		else if (!in_hole && is_letter(words.at[i]))
			return true;
	}
	return false;
}

/* The words as a strings file has them: on one line, a single space between two. */
static struct text
on_one_line(struct arena *arena, struct text words)
{
	struct buffer line = { 0 };
	struct text copy;

	words = text_trim(words);
	for (size_t i = 0; i < words.size; i++) {
		if (!is_space(words.at[i]))
			buffer_add_char(&line, words.at[i]);
		else if (!is_space(words.at[i + 1]))
			buffer_add_char(&line, ' ');
	}
	copy = text_copy(arena, buffer_text(&line));
	buffer_free(&line);
	return copy;
}

struct said
find_said(struct compiler *compiler, const struct frame *frame, const struct markup_node *node,
	const struct markup_attribute *attribute, struct text words)
{
	const struct wording *wording = compiler->wording;
	struct said said = { .forms = NULL };

	if (compiler->here.untranslated || !says_something(words))
		return said;
	said.english = on_one_line(compiler->arena, words);
	if (!theme_knows_phrase(compiler->theme, said.english))
		theme_add_phrase(compiler->theme, said.english, node
			? markup_words_where(frame->markup, node, text_trim(words))
			: markup_part_where(frame->markup, attribute, words));
	if (!wording)
		return said;
	said.forms = wording_forms(wording, said.english);
	if (!said.forms && wording->english) {
		said.foreign = true;
		wording = wording->english;
		said.forms = wording_forms(wording, said.english);
	}
	said.rules = wording->locale;
	return said;
}

struct text
said_words(const struct said *said)
{
	return said->forms ? said->forms[PLURAL_OTHER] : said->english;
}

void
begin_foreign(struct compiler *compiler, const struct said *said)
{
	if (!said->foreign || compiler->here.only_words)
		return;
	emit_literal(compiler, TEXT("<span lang=\"en\""));
	if (locale_is_right_to_left(compiler->wording->locale))
		emit_literal(compiler, TEXT(" dir=\"ltr\""));
	emit_literal(compiler, TEXT(">"));
}

void
end_foreign(struct compiler *compiler, const struct said *said)
{
	if (said->foreign && !compiler->here.only_words)
		emit_literal(compiler, TEXT("</span>"));
}

static void
write_words(struct compiler *compiler, struct text words, bool quoted)
{
	if (quoted)
		escape_quoted(&compiler->literal, words);
	else
		escape_words(&compiler->literal, words);
}

/* Words that one file of the theme gave another. */
static void
write_given(struct compiler *compiler, const struct frame *frame, const struct markup_attribute *attribute,
	struct text words, bool quoted)
{
	struct said said = find_said(compiler, frame, NULL, attribute, words);

	if (!quoted)
		begin_foreign(compiler, &said);
	write_words(compiler, said.forms ? said_words(&said) : words, quoted);
	if (!quoted)
		end_foreign(compiler, &said);
}

static void
write_hole(struct compiler *compiler, const struct frame *frame, const struct markup_attribute *attribute,
	struct text path, bool quoted)
{
	struct reference reference;

	if (!look_up(compiler, frame, attribute, path, &reference))
		return;
	if (!is_wordy(&reference))
		say_wrong_kind(compiler, frame, attribute, path, &reference,
			quoted ? "an attribute" : "a place for words");
	else if (reference.from == REFERENCE_WORDS)
		write_given(compiler, frame, attribute, reference.words, quoted);
	else if (reference.from != REFERENCE_ABSENT)
		emit(compiler,
			(struct instruction){ .op = quoted ? OP_QUOTED : OP_WORDS,
				.yes = !quoted && !compiler->here.only_words && !compiler->here.untranslated && !compiler->here.marked,
				.reference = keep_reference(compiler, &reference) });
}

/* Words with holes in them. False after a mistake. */
static bool
write_pattern(struct compiler *compiler, const struct frame *frame, const struct markup_attribute *attribute,
	struct text pattern, bool quoted)
{
	struct mistake mistake;
	struct value value;

	if (!expression_value(compiler->arena, pattern, &value, &mistake)) {
		say_mistake(compiler, frame, attribute, &mistake);
		return false;
	}
	for (size_t i = 0; i < value.count; i++) {
		if (value.parts[i].hole)
			write_hole(compiler, frame, attribute, value.parts[i].words, quoted);
		else
			write_words(compiler, value.parts[i].words, quoted);
	}
	return true;
}

/* The name in the first hole, which is what a plural counts. */
static struct text
first_hole(struct compiler *compiler, struct text pattern)
{
	struct mistake mistake;
	struct value value;

	if (expression_value(compiler->arena, pattern, &value, &mistake))
		for (size_t i = 0; i < value.count; i++)
			if (value.parts[i].hole)
				return value.parts[i].words;
	return (struct text){ 0 };
}

static bool
has_plurals(const struct said *said)
{
	for (enum plural plural = 0; said->forms && plural < PLURAL_OTHER; plural++)
		if (said->forms[plural].size > 0)
			return true;
	return false;
}

/* One form behind the other, each passed over unless the number is one of its own. */
static void
write_plural(struct compiler *compiler, const struct frame *frame, const struct markup_attribute *attribute,
	const struct said *said, bool quoted)
{
	struct reference reference;
	size_t end = 0;

	if (!look_up(compiler, frame, attribute, first_hole(compiler, said->english), &reference))
		return;
	for (enum plural plural = 0; plural < PLURAL_OTHER; plural++) {
		size_t otherwise;

		if (said->forms[plural].size == 0)
			continue;
		otherwise = emit(compiler,
			(struct instruction){ .op = OP_PLURAL,
				.slot = (uint8_t)plural,
				.locale = said->rules,
				.reference = keep_reference(compiler, &reference) });
		write_pattern(compiler, frame, attribute, said->forms[plural], quoted);
		emit_chain(compiler, &end, (struct instruction){ .op = OP_JUMP });
		compiler->instructions[otherwise].target = (uint32_t)emit_label(compiler);
	}
	write_pattern(compiler, frame, attribute, said->forms[PLURAL_OTHER], quoted);
	emit_land(compiler, end, emit_label(compiler));
}

void
compile_phrase(struct compiler *compiler, const struct frame *frame, const struct markup_attribute *attribute,
	bool quoted)
{
	struct said said = { .forms = NULL };
	struct mistake mistake;

	if (expression_is_misspelt(attribute->value, &mistake)) {
		say_mistake(compiler, frame, attribute, &mistake);
		return;
	}
	/* a single name may stand without braces */
	if (!expression_is_path(text_trim(attribute->value)))
		said = find_said(compiler, frame, NULL, attribute, attribute->value);
	if (!quoted)
		begin_foreign(compiler, &said);
	if (has_plurals(&said))
		write_plural(compiler, frame, attribute, &said, quoted);
	else
		write_pattern(compiler, frame, attribute, said.forms ? said_words(&said) : attribute->value, quoted);
	if (!quoted)
		end_foreign(compiler, &said);
}
