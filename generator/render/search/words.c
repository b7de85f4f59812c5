/* An index of words, each with its phrases. See words.h. */
#include "render/search/words.h"

#include <stdlib.h>

#include "base/fold.h"
#include "render/search/code.h"

struct word {
	struct text text;
	uint32_t count, last; /* phrases, and the last one's number + 1 */
	uint32_t *phrases;
};

/* A word in a phrase, in the order of phrases. */
struct use {
	struct word *word;
	uint32_t phrase;
};

struct search_words {
	struct arena *arena;
	struct map by_text;
	struct use *uses;
	struct word **all;
	size_t use_count, use_capacity, word_count, word_capacity;
	uint32_t phrase_count;
};

struct search_words *
search_words_new(struct arena *arena)
{
	struct search_words *words = arena_alloc(arena, sizeof *words);

	words->arena = arena;
	words->by_text = map_new(arena);
	return words;
}

static void *
grown(struct arena *arena, const void *old, size_t count, size_t *capacity, size_t size)
{
	char *at;

	*capacity = *capacity > 0 ? *capacity * 2 : 256;
	at = arena_bytes(arena, *capacity * size);
	for (size_t i = 0; i < count * size; i++)
		at[i] = ((const char *)old)[i];
	return at;
}

static struct word *
word_of(struct search_words *words, struct text text)
{
	struct word *word = map_get(&words->by_text, text);

	if (word)
		return word;
	if (words->word_count == words->word_capacity)
		words->all = grown(words->arena, words->all, words->word_count, &words->word_capacity, sizeof *words->all);
	word = arena_alloc(words->arena, sizeof *word);
	word->text = text;
	words->all[words->word_count++] = word;
	map_put(&words->by_text, text, word);
	return word;
}

void
search_words_add(struct search_words *words, struct text phrase)
{
	struct text rest = fold_terms(words->arena, phrase), text;
	uint32_t number = words->phrase_count++;

	while (text_next(&rest, ' ', &text)) {
		struct word *word = word_of(words, text);

		if (word->last == number + 1)
			continue;
		word->last = number + 1;
		word->count++;
		if (words->use_count == words->use_capacity)
			words->uses = grown(words->arena, words->uses, words->use_count, &words->use_capacity,
				sizeof *words->uses);
		words->uses[words->use_count++] = (struct use){ word, number };
	}
}

static int
by_text(const void *a, const void *b)
{
	return text_compare((*(struct word *const *)a)->text, (*(struct word *const *)b)->text);
}

/* Hands every word its phrases, ascending. */
static void
gather(struct search_words *words)
{
	for (size_t i = 0; i < words->word_count; i++) {
		words->all[i]->phrases = arena_bytes(words->arena, words->all[i]->count * sizeof(uint32_t));
		words->all[i]->count = 0;
	}
	for (size_t i = 0; i < words->use_count; i++) {
		struct word *word = words->uses[i].word;

		word->phrases[word->count++] = words->uses[i].phrase;
	}
	if (words->word_count > 0)
		qsort(words->all, words->word_count, sizeof *words->all, by_text);
}

/* How many bytes two words share at their start, whole characters only. */
static size_t
shared_bytes(struct text a, struct text b)
{
	size_t shared = 0;

	while (shared < a.size && shared < b.size && a.at[shared] == b.at[shared])
		shared++;
	while (shared > 0 && shared < b.size && ((unsigned char)b.at[shared] & 0xc0) == 0x80)
		shared--;
	return shared;
}

/* A character of four bytes is two units of UTF-16, every other one is one. */
static uint32_t
units(struct text text)
{
	uint32_t count = 0;

	for (size_t i = 0; i < text.size; i++) {
		count += ((unsigned char)text.at[i] & 0xc0) != 0x80;
		count += (unsigned char)text.at[i] >= 0xf0;
	}
	return count;
}

static void
add_phrases(struct buffer *buffer, const struct word *word)
{
	uint32_t before = 0;

	for (uint32_t i = 0; i < word->count; i++) {
		code_number(buffer, word->phrases[i] - before);
		before = word->phrases[i];
	}
}

static void
add_part(struct buffer *buffer, struct buffer *part, const char *end)
{
	code_string(buffer, buffer_text(part), true);
	buffer_add_string(buffer, end);
	buffer_free(part);
}

void
search_words_write(struct search_words *words, struct buffer *buffer)
{
	struct buffer shared = { 0 }, ends = { 0 }, counts = { 0 }, phrases = { 0 };
	struct text before = TEXT("");

	gather(words);
	for (size_t i = 0; i < words->word_count; i++) {
		const struct word *word = words->all[i];
		size_t same = shared_bytes(before, word->text);

		code_number(&shared, units(text_slice(word->text, 0, same)));
		if (i > 0)
			buffer_add_char(&ends, '\n');
		buffer_add(&ends, text_slice(word->text, same, word->text.size));
		code_number(&counts, word->count - 1);
		add_phrases(&phrases, word);
		before = word->text;
	}
	buffer_add_string(buffer, "words:[");
	add_part(buffer, &shared, ",");
	add_part(buffer, &ends, ",");
	add_part(buffer, &counts, ",");
	add_part(buffer, &phrases, "],");
}
