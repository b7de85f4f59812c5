/*
 * Plain language, and what makes an entry of use. All of it is advice: a steward can turn any of it
 * off in site.yaml, and an entry can say why it does not fit. See check.h.
 */
#include "check/check.h"

#include <string.h>

#include "base/fold.h"
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
	while (at > 0 && (text.at[at - 1] == '*' || text.at[at - 1] == '_' || text.at[at - 1] == ')' || text.at[at - 1] == '"'
			|| (unsigned char)text.at[at - 1] >= 0x80))
		at--;
	return at > 0 && strchr(".!?:;", text.at[at - 1]) && text.at[at - 1] != '\0';
}

/* The end of the sentence that begins at `from`, and how many words it has. */
static size_t
sentence_end(struct text text, size_t from, size_t *words)
{
	size_t at = from;

	for (*words = 0; at < text.size; at++) {
		bool word_ends = !is_space(text.at[at]) && (at + 1 == text.size || is_space(text.at[at + 1]));

		*words += word_ends;
		if (word_ends && is_stop(text, at + 1))
			return at + 1;
	}
	return at;
}

static void
check_sentences(struct words words, struct diags *diags)
{
	size_t count;

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
	size_t size = summary.text.size > 0 ? characters(summary.text) : 0;

	if (!given(summary) || size == 0)
		return;
	if (size < SUMMARY_SHORT)
		diag_say(diags, DIAG_SUMMARY_SHORT, summary.where, text_format(diags->arena, "%zu", size));
	else if (size > SUMMARY_LONG)
		diag_say(diags, DIAG_SUMMARY_LONG, summary.where, text_format(diags->arena, "%zu", size));
}

static void
check_link_words(struct words body, struct diags *diags)
{
	static const char *const words[] = { "[here](", "[Here](" };

	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		ptrdiff_t found = text_find(body.text, words[i]);

		if (found < 0)
			continue;
		diag_say(diags, DIAG_CLICK_HERE, spot_in(body, text_slice(body.text, (size_t)found + 1, (size_t)found + 5)),
			TEXT("here"));
		return;
	}
}

static void
check_body(const struct phrases *phrases, struct words body, struct diags *diags)
{
	phrases_check(phrases, body, diags);
	check_link_words(body, diags);
}

static void
check_entry(const struct phrases *phrases, const struct entry *entry, struct diags *diags)
{
	if (entry_status(entry) == STATUS_CLOSED)
		return;
	check_shouting(entry->name, diags);
	check_shouting(entry->summary, diags);
	check_sentences(entry->summary, diags);
	check_sentences(entry->for_whom, diags);
	check_sentences(entry->access.next, diags);
	for (size_t i = 0; i < TRANSLATABLE; i++)
		phrases_check(phrases, *entry_translatable(entry, i), diags);
	check_link_words(entry->body, diags);
}

/* The phrases are English. */
static bool
is_english(const struct site *site)
{
	return site->settings.languages.count == 0 || text_starts(site->settings.languages.at[0].text, "en");
}

static void
check_words(const struct site *site, struct diags *diags)
{
	struct phrases phrases;

	phrases_index(&phrases);
	for (size_t i = 0; i < site->entry_count; i++) {
		const struct entry *entry = site->entries[i];

		check_entry(&phrases, entry, diags);
		for (size_t j = 0; j < entry->translation_count; j++)
			if (text_is(entry->translations[j]->language, "easy"))
				check_entry(&phrases, entry->translations[j], diags);
	}
	for (size_t i = 0; i < site->organisation_count; i++)
		check_body(&phrases, site->organisations[i]->body, diags);
	for (size_t i = 0; i < site->page_count; i++)
		check_body(&phrases, site->pages[i]->body, diags);
}

void
check_language(struct site *site, struct diags *diags)
{
	check_usefulness(site, diags);
	check_duplicates(site, diags);
	for (size_t i = 0; i < site->entry_count; i++)
		if (entry_status(site->entries[i]) != STATUS_CLOSED)
			check_summary(site->entries[i]->summary, diags);
	if (is_english(site))
		check_words(site, diags);
}
