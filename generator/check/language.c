/*
 * Plain language, and what makes an entry of use. All of it is advice: a steward can turn any of it
 * off in site.yaml, and an entry can say why it does not fit. See check.h.
 */
#include "check/check.h"

#include <string.h>

#include "check/duplicates.h"
#include "check/phrases.h"
#include "check/spot.h"
#include "check/usefulness.h"
#include "model/translation.h"

enum {
	SUMMARY_SHORT = 40,   /* "A calm place to go in the evening." is 34: true, and too little to choose by */
	SUMMARY_LONG = 200,   /* what a list can show and a text message can hold */
	SENTENCE_WORDS = 35,  /* GOV.UK asks for 25; beyond 35 most readers have to start again */
	SHOUTED_LETTERS = 10,
	SHOUTED_WORD = 6,     /* CAMHS and LGBTQ are names, CENTRE is shouting */
};

static bool
is_space(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

/* Does the sentence end with the word that ends at `at` (exclusive)? Closing marks may follow its stop. */
static bool
is_stop(struct text text, size_t at)
{
	while (at > 0 && ((unsigned char)text.at[at - 1] >= 0x80 || strchr("*_)\"", text.at[at - 1])))
		at--;
	return at > 0 && strchr(".!?:;", text.at[at - 1]) && text.at[at - 1] != '\0';
}

/* The end of the sentence that begins at `from`, and how many words it has. */
static size_t
sentence_end(struct text text, size_t from, size_t *words)
{
	bool in_word = false;

	*words = 0;
	for (size_t at = from; at < text.size; at++) {
		if ((unsigned char)text.at[at] > ' ') {
			in_word = true;
		} else if (in_word) {
			in_word = false;
			++*words;
			if (is_stop(text, at))
				return at;
		}
	}
	*words += in_word;
	return text.size;
}

static void
check_sentences(struct words words, struct diags *diags)
{
	size_t count;

	if (words.text.size < SENTENCE_WORDS * 2)
		return;
	for (size_t from = 0, end; from < words.text.size; from = end) {
		end = sentence_end(words.text, from, &count);
		if (count > SENTENCE_WORDS) {
			struct text sentence = text_trim(text_slice(words.text, from, end));
			size_t start = 0;

			while (start < sentence.size && !is_space(sentence.at[start]))
				start++;
			diag_say(diags, DIAG_LONG_SENTENCE, spot_in(words, text_slice(sentence, 0, start)),
				text_format(diags->arena, "%zu", count), text_format(diags->arena, "%d", SENTENCE_WORDS));
			return;
		}
	}
}

static void
check_shouting(struct words words, struct diags *diags)
{
	size_t letters = 0, capitals = 0, run = 0, longest = 0;

	for (size_t i = 0; i < words.text.size; i++) {
		bool capital = words.text.at[i] >= 'A' && words.text.at[i] <= 'Z';

		letters += capital || (words.text.at[i] >= 'a' && words.text.at[i] <= 'z');
		capitals += capital;
		run = capital ? run + 1 : 0;
		longest = run > longest ? run : longest;
	}
	if (letters > SHOUTED_LETTERS && capitals * 10 > letters * 6 && longest >= SHOUTED_WORD)
		diag_add(diags, DIAG_SHOUTING, words.where, NULL, 0);
}

static void
check_summary(struct words summary, struct diags *diags)
{
	size_t size = 0;

	for (size_t i = 0; i < summary.text.size; i++)
		size += ((unsigned char)summary.text.at[i] & 0xc0) != 0x80;
	if (!given(summary) || size == 0)
		return;
	if (size < SUMMARY_SHORT)
		diag_say(diags, DIAG_SUMMARY_SHORT, summary.where, text_format(diags->arena, "%zu", size));
	else if (size > SUMMARY_LONG)
		diag_say(diags, DIAG_SUMMARY_LONG, summary.where, text_format(diags->arena, "%zu", size));
}

static void
check_words(const struct phrases *phrases, const struct entry *entry, struct diags *diags)
{
	check_shouting(entry->name, diags);
	check_shouting(entry->summary, diags);
	check_sentences(entry->summary, diags);
	check_sentences(entry->for_whom, diags);
	check_sentences(entry->access.next, diags);
	for (size_t i = 0; i < TRANSLATABLE; i++)
		phrases_check(phrases, *entry_translatable(entry, i), diags);
}

void
check_language(struct checking *checking)
{
	const struct site *site = checking->site;

	check_topics(site, checking->diags);
	check_duplicates(site, checking->diags);
	if (!checking->english)
		return;
	for (size_t i = 0; i < site->organisation_count; i++)
		phrases_check(&checking->phrases, site->organisations[i]->body, checking->diags);
	for (size_t i = 0; i < site->page_count; i++)
		phrases_check(&checking->phrases, site->pages[i]->body, checking->diags);
}

void
check_entry_language(struct checking *checking, const struct entry *entry)
{
	check_usefulness(entry, &checking->unreadable, checking->diags);
	if (entry_status(entry) == STATUS_CLOSED)
		return;
	check_summary(entry->summary, checking->diags);
	if (!checking->english)
		return;
	check_words(&checking->phrases, entry, checking->diags);
	for (size_t i = 0; i < entry->translation_count; i++)
		if (text_is(entry->translations[i]->language, "easy"))
			check_words(&checking->phrases, entry->translations[i], checking->diags);
}
