/* Paragraphs and blocks, put together. See block.h. */
#include "leaflet/block.h"

/* A stretch from left to right whatever is around it, one in the direction of its first letter, and their end (Unicode's
 * LRI, FSI and PDI). */
#define ISOLATE "\u2066"
#define ISOLATE_BY_LETTER "\u2068"
#define ISOLATE_END "\u2069"

static struct span *
add_span(struct maker *maker, size_t from)
{
	struct span *span = arena_alloc(maker->arena, sizeof *span);

	span->from = from;
	span->until = maker->text.size;
	list_add(maker->arena, &maker->spans, span);
	return span;
}

bool
has_right_to_left(struct text words)
{
	for (size_t i = 0; i < words.size; i++)
		if ((unsigned char)words.at[i] >= 0xd6 && (unsigned char)words.at[i] <= 0xdf)
			return true;
	return false;
}

static bool
is_digit(struct text words, size_t at)
{
	return at < words.size && words.at[at] >= '0' && words.at[at] <= '9';
}

/* From right to left the groups of a telephone number would change places, but for a space that does not break. */
static void
add_words(struct maker *maker, struct text words)
{
	bool right_to_left = maker->right_to_left || has_right_to_left(words);

	for (size_t i = 0; i < words.size; i++)
		if (right_to_left && words.at[i] == ' ' && i > 0 && is_digit(words, i - 1) && is_digit(words, i + 1))
			buffer_add_string(&maker->text, "\u00a0");
		else
			buffer_add_char(&maker->text, words.at[i]);
}

void
maker_say(struct maker *maker, struct text words)
{
	add_words(maker, words);
}

void
maker_say_kept(struct maker *maker, struct text words)
{
	size_t from = maker->text.size;

	buffer_add(&maker->text, words);
	if (words.size > 0)
		add_span(maker, from)->whole = true;
}

void
maker_begin_apart(struct maker *maker)
{
	if (maker->right_to_left)
		buffer_add_string(&maker->text, ISOLATE_BY_LETTER);
}

void
maker_end_apart(struct maker *maker)
{
	if (maker->right_to_left)
		buffer_add_string(&maker->text, ISOLATE_END);
}

void
maker_say_bold_in(struct maker *maker, struct text words, struct text language)
{
	size_t from = maker->text.size;
	struct span *span;

	if (words.size == 0)
		return;
	if (language.size > 0)
		maker_begin_apart(maker);
	add_words(maker, words);
	if (language.size > 0)
		maker_end_apart(maker);
	span = add_span(maker, from);
	span->bold = true;
	span->language = language;
}

void
maker_say_bold(struct maker *maker, struct text words)
{
	maker_say_bold_in(maker, words, TEXT(""));
}

void
maker_say_in(struct maker *maker, struct text words, struct text language)
{
	size_t from = maker->text.size;

	if (words.size == 0)
		return;
	if (language.size > 0)
		maker_begin_apart(maker);
	add_words(maker, words);
	if (language.size > 0) {
		maker_end_apart(maker);
		add_span(maker, from)->language = language;
	}
}

void
maker_say_whole(struct maker *maker, struct text words, bool bold, struct text address)
{
	size_t from = maker->text.size;
	struct span *span;

	if (words.size == 0)
		return;
	if (maker->right_to_left)
		buffer_add_string(&maker->text, ISOLATE);
	buffer_add(&maker->text, words);
	if (maker->right_to_left)
		buffer_add_string(&maker->text, ISOLATE_END);
	span = add_span(maker, from);
	span->whole = true;
	span->bold = bold;
	span->address = address;
}

void
maker_say_before(struct maker *maker, struct text words)
{
	struct text rest = text_copy(maker->arena, buffer_text(&maker->text));
	struct list spans = maker->spans;

	buffer_clear(&maker->text);
	maker->spans = (struct list){ 0 };
	maker_say_bold(maker, words);
	buffer_add(&maker->text, rest);
	for (size_t i = 0; i < spans.count; i++) {
		struct span *span = spans.at[i];

		span->from += words.size;
		span->until += words.size;
		list_add(maker->arena, &maker->spans, span);
	}
}

struct paragraph *
maker_end(struct maker *maker, enum style style, struct text language)
{
	struct paragraph *paragraph = arena_alloc(maker->arena, sizeof *paragraph);
	struct span *spans = arena_array(maker->arena, struct span, maker->spans.count);

	for (size_t i = 0; i < maker->spans.count; i++)
		spans[i] = *(const struct span *)maker->spans.at[i];
	*paragraph = (struct paragraph){ .style = style, .text = text_copy(maker->arena, buffer_text(&maker->text)),
		.spans = spans, .span_count = maker->spans.count, .language = language };
	if (paragraph->text.size > 0)
		list_add(maker->arena, &maker->paragraphs, paragraph);
	buffer_clear(&maker->text);
	maker->spans.count = 0;
	return paragraph;
}

struct paragraph *
maker_add(struct maker *maker, enum style style, struct text words)
{
	maker_say(maker, words);
	return maker_end(maker, style, TEXT(""));
}

struct paragraph *
maker_head(struct maker *maker, enum style style, int level, struct text words)
{
	struct paragraph *paragraph = maker_add(maker, style, words);

	paragraph->level = level;
	return paragraph;
}

struct block *
maker_block(struct maker *maker, enum block_is is)
{
	struct block *block = arena_alloc(maker->arena, sizeof *block);
	struct paragraph *paragraphs = arena_array(maker->arena, struct paragraph, maker->paragraphs.count);

	for (size_t i = 0; i < maker->paragraphs.count; i++)
		paragraphs[i] = *(const struct paragraph *)maker->paragraphs.at[i];
	*block = (struct block){ .is = is, .at = paragraphs, .count = maker->paragraphs.count };
	maker->paragraphs.count = 0;
	return block;
}

void
maker_free(struct maker *maker)
{
	buffer_free(&maker->text);
}
