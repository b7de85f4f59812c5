/*
 * Plain language, and what makes an entry of use. All of it is advice: a steward can turn any of it
 * off in site.yaml, and an entry can say why it does not fit. See check.h.
 */
#include "check/check.h"

#include "check/people.h"
#include "check/phrases.h"
#include "check/plain_words.h"
#include "check/usefulness.h"
#include "model/format.h"
#include "model/translation.h"

enum {
	SUMMARY_SHORT = 50,   /* "A calm place to go in the evening." is 34: true, and too little to choose by */
	SUMMARY_LONG = 200,   /* what a list can show and a text message can hold */
	SHOUTED_LETTERS = 10,
	SHOUTED_WORD = 6,     /* CAMHS and LGBTQ are names, CENTRE is shouting */
};

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

/* Its own name is left alone but for shouting. */
static void
check_words(const struct phrases *phrases, const struct entry *entry, struct diags *diags)
{
	struct phrases_said said = { .count = 0 };

	check_shouting(entry->name, diags);
	check_shouting(entry->summary, diags);
	check_plain_words(entry, diags);
	for (size_t i = 0; i < TRANSLATABLE; i++)
		if (entry_translatable(entry, i) != &entry->name) {
			phrases_check(phrases, *entry_translatable(entry, i), entry, &said, diags);
			people_check(*entry_translatable(entry, i), entry, diags);
		}
}

static void
check_body(const struct phrases *phrases, struct words body, struct diags *diags)
{
	struct phrases_said said = { .count = 0 };

	phrases_check(phrases, body, NULL, &said, diags);
	people_check(body, NULL, diags);
}

void
check_language(struct checking *checking)
{
	const struct site *site = checking->site;

	check_topics(site, checking->diags);
	if (!checking->english)
		return;
	for (size_t i = 0; i < site->organisation_count; i++)
		check_body(&checking->phrases, site->organisations[i]->body, checking->diags);
	for (size_t i = 0; i < site->page_count; i++)
		check_body(&checking->phrases, site->pages[i]->body, checking->diags);
}

/* The entry's words and those of its texts in easy words; or in English, when it is in another language itself. */
static void
check_all_words(struct checking *checking, const struct entry *entry)
{
	const char *other = checking->english ? "easy" : "en";
	size_t before = checking->diags->list.count;
	struct hash hash = known_plain_hash(entry, other);

	if (!known_plain_has(&checking->known, &hash)) {
		if (checking->english)
			check_words(&checking->phrases, entry, checking->diags);
		for (size_t i = 0; i < entry->translation_count; i++)
			if (text_is(entry->translations[i]->language, other))
				check_words(&checking->phrases, entry->translations[i], checking->diags);
	}
	if (checking->diags->list.count == before)
		*checking->plain = hash;
}

/* Who checked it is published: a group or a role, since a person's name there can harm them. */
static void
check_claimants(const struct entry *entry, struct diags *diags)
{
	for (size_t i = 0; i < entry->claim_count; i++) {
		struct words by = entry->claims[i].by;

		people_check(by, entry, diags);
		if (name_holds_contact(by.text))
			diag_say(diags, DIAG_CLAIM_BY_ADDRESS, by.where);
	}
}

void
check_entry_language(struct checking *checking, const struct entry *entry)
{
	check_usefulness(checking->site, entry, checking->today, &checking->unreadable, checking->diags);
	if (entry_status(entry) == STATUS_CLOSED)
		return;
	check_summary(entry->summary, checking->diags);
	check_all_words(checking, entry);
	check_claimants(entry, checking->diags);
}
