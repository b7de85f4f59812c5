/*
 * The table of phrases. Sources: the Samaritans' media guidelines, Mind's and Rethink's advice on words,
 * the Government's "Inclusive language" for disability, and the Scottish Drugs Forum's "Moving beyond
 * people-first language". A group's own quoted words are its own. See phrases.h.
 */
#include "check/phrases.h"

#include <string.h>

#include "check/spot.h"

/* GROUP: people named by one trait, "the elderly"; fine before a noun ("the deaf community"). */
enum { PLAIN, GROUP, CLICK };

static const struct phrase {
	const char *phrase; /* small letters; a space stands for any white space; "*" for more letters */
	const char *better;
	int kind;
} rows[] = {
	{ "suffer from", "have” or “live with", PLAIN },
	{ "suffers from", "has” or “lives with", PLAIN },
	{ "suffered from", "had” or “lived with", PLAIN },
	{ "suffering from", "with” or “living with", PLAIN },
	{ "sufferer*", "people with", PLAIN },
	{ "commit suicide", "end their life” or “die by suicide", PLAIN },
	{ "commits suicide", "dies by suicide", PLAIN },
	{ "committed suicide", "died by suicide", PLAIN },
	{ "committing suicide", "ending their life", PLAIN },
	{ "successful suicide", "death by suicide", PLAIN },
	{ "failed suicide", "survived a suicide attempt", PLAIN },
	{ "unsuccessful suicide", "survived a suicide attempt", PLAIN },
	{ "mentally ill", "with a mental illness", PLAIN },
	{ "mental patient*", "people in mental health care", PLAIN },
	{ "schizophrenic*", "people with schizophrenia", PLAIN },
	{ "lunatic*", "people in distress", PLAIN },
	{ "psycho", "person in distress", PLAIN },
	{ "addict", "person who uses drugs” or “person in recovery", PLAIN },
	{ "addicts", "people who use drugs” or “people in recovery", PLAIN },
	{ "junkie*", "people who use drugs", PLAIN },
	{ "druggie*", "people who use drugs", PLAIN },
	{ "drug abuser*", "people who use drugs", PLAIN },
	{ "drug abuse", "drug use", PLAIN },
	{ "substance abuser*", "people who use drugs or alcohol", PLAIN },
	{ "substance abuse", "drug and alcohol use", PLAIN },
	{ "victim of domestic*", "survivor of” or “anyone hurt by", PLAIN },
	{ "victims of domestic*", "survivors of” or “anyone hurt by", PLAIN },
	{ "battered wom*", "women who have lived with abuse", PLAIN },
	{ "wheelchair bound", "wheelchair user", PLAIN },
	{ "wheelchair-bound", "wheelchair user", PLAIN },
	{ "confined to a wheelchair", "wheelchair user", PLAIN },
	{ "handicapped", "disabled", PLAIN },
	{ "able-bodied", "not disabled", PLAIN },
	{ "able bodied", "not disabled", PLAIN },
	{ "cripple*", "disabled", PLAIN },
	{ "retarded", "with a learning disability", PLAIN },
	{ "deaf and dumb", "Deaf", PLAIN },
	{ "ex-offender*", "people who have been in prison", PLAIN },
	{ "prostitute*", "people who sell sex", PLAIN },
	{ "illegal immigrant*", "people without papers", PLAIN },
	{ "elderly", "older people", GROUP },
	{ "disabled", "disabled people", GROUP },
	{ "homeless", "people who are homeless", GROUP },
	{ "vulnerable", "people who may need more support", GROUP },
	{ "blind", "blind people", GROUP },
	{ "deaf", "deaf people", GROUP },
	{ "needy", "people who need help", GROUP },
	{ "click here", NULL, CLICK },
	{ "click on this link", NULL, CLICK },
	{ "click on the link", NULL, CLICK },
	{ "click this link", NULL, CLICK },
	{ "click the link", NULL, CLICK },
};

enum { ROWS = sizeof rows / sizeof *rows };

_Static_assert(sizeof rows / sizeof *rows <= 64, "PHRASES_MOST rows, a bit each of what was said");

/* 0 for anything but an ASCII letter, else 1 to 26. */
static unsigned
letter(char c)
{
	unsigned char lower = (unsigned char)c | 0x20;

	return lower >= 'a' && lower <= 'z' ? lower - 'a' + 1u : 0;
}

/* A letter's case is its sixth bit; what else becomes alike is told apart by match(). */
static unsigned
pair_of(const char *at)
{
	return ((unsigned char)at[0] & 31u) << 5 | ((unsigned char)at[1] & 31u);
}

static unsigned
triple_of(const char *at)
{
	return pair_of(at) << 5 | ((unsigned char)at[2] & 31u);
}

void
phrases_index(struct phrases *phrases)
{
	memset(phrases, 0, sizeof *phrases);
	for (unsigned i = ROWS; i > 0; i--) {
		const char *phrase = rows[i - 1].phrase;
		uint8_t *first = &phrases->first[pair_of(phrase)];

		for (unsigned at = 0; at < 2; at++)
			phrases->triples[triple_of(phrase + at) / 64] |= (uint64_t)1 << triple_of(phrase + at) % 64;
		phrases->next[i - 1] = *first;
		*first = (uint8_t)i;
	}
}

static bool
is_space(char c)
{
	return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

/* A letter above ASCII, but not the marks of U+2000 on: quotation marks, dashes. */
static bool
is_other_letter(char c)
{
	return (unsigned char)c >= 0xc3 && (unsigned char)c != 0xe2;
}

/* Gives how many bytes of the text the phrase takes, or 0; a word must end there. */
static size_t
match(struct text text, const char *phrase)
{
	size_t at = 0;

	for (; *phrase && *phrase != '*'; phrase++) {
		if (*phrase == ' ') {
			if (at >= text.size || !is_space(text.at[at]))
				return 0;
			while (at < text.size && is_space(text.at[at]))
				at++;
		} else if (at >= text.size || letter(text.at[at]) != letter(*phrase)
			|| (!letter(*phrase) && text.at[at] != *phrase)) {
			return 0;
		} else {
			at++;
		}
	}
	while (*phrase == '*' && at < text.size && letter(text.at[at]))
		at++;
	return at < text.size && (letter(text.at[at]) || is_other_letter(text.at[at])) ? 0 : at;
}

/* "the elderly": behind "the", and with no noun behind it. */
static bool
is_group(struct text text, size_t at, size_t size)
{
	static const char *const followers[] = { "and", "or", "who", "in", "of", "with", "to", "at", "on", "for", "is",
		"are", "can", "by", "from", "as", "but", "than", "get", "have", "may", "will" };
	struct text behind = text_slice(text, at + size, text.size);

	if (at < 4 || !is_space(text.at[at - 1]) || (at > 4 && letter(text.at[at - 5]))
		|| !text_equal_ignoring_case(text_slice(text, at - 4, at - 1), TEXT("the")))
		return false;
	if (behind.size == 0 || !is_space(behind.at[0]))
		return behind.size == 0 || behind.at[0] != '-';
	behind = text_trim(text_slice(behind, 0, 12));
	for (size_t i = 0; i < sizeof followers / sizeof *followers; i++)
		if (match(behind, followers[i]) > 0)
			return true;
	return false;
}

static void
say(struct words words, const struct phrase *row, size_t at, size_t size, struct diags *diags)
{
	struct where where = spot_in(words, text_slice(words.text, at, at + size));

	if (row->kind == CLICK) {
		diag_say(diags, DIAG_CLICK_HERE, where, text_of(row->phrase));
	} else {
		size_t length = strcspn(row->phrase, "*");

		diag_say(diags, DIAG_HURTFUL_WORD, where, text_format(diags->arena, "%s%.*s",
			row->kind == GROUP ? "the " : "", (int)length, row->phrase), text_of(row->better));
	}
}

/* Is the byte inside quotation marks: “...”, or "..." on one line? */
static bool
is_quoted(struct text text, size_t at)
{
	size_t marks = 0;

	for (size_t i = at; i > 0 && at - i < 400 && text.at[i - 1] != '\n'; i--) {
		if (text.at[i - 1] == '"')
			marks++;
		if (i >= 3 && memcmp(text.at + i - 3, "\xe2\x80\x9d", 3) == 0)
			break;
		if (i >= 3 && memcmp(text.at + i - 3, "\xe2\x80\x9c", 3) == 0)
			return true;
	}
	return marks % 2 == 1;
}

/* The phrases that start at this byte, when a word does. */
static void
check_start(const struct phrases *phrases, struct words words, size_t at, uint64_t *said, struct diags *diags)
{
	struct text text = words.text;

	if (at > 0 && letter(text.at[at - 1]))
		return;
	for (unsigned row = phrases->first[pair_of(text.at + at)]; row > 0; row = phrases->next[row - 1]) {
		size_t size = *said >> (row - 1) & 1 ? 0 : match(text_slice(text, at, text.size), rows[row - 1].phrase);

		if (size == 0 || (rows[row - 1].kind == GROUP && !is_group(text, at, size)) || is_quoted(text, at))
			continue;
		*said |= (uint64_t)1 << (row - 1);
		say(words, &rows[row - 1], at, size, diags);
	}
}

void
phrases_check(const struct phrases *phrases, struct words words, struct diags *diags)
{
	uint64_t said = 0;

	for (size_t at = 0; at + 3 <= words.text.size; at += 2) {
		unsigned triple = triple_of(words.text.at + at);

		if (!(phrases->triples[triple / 64] >> triple % 64 & 1))
			continue;
		if (at > 0)
			check_start(phrases, words, at - 1, &said, diags);
		check_start(phrases, words, at, &said, diags);
	}
}
