/* Looks for the phrases of phrases.def. A group's own quoted words are its own, and so are names. See phrases.h. */
#include "check/phrases.h"

#include <string.h>

#include "model/spot.h"
#include "model/translation.h"

static const struct {
	enum phrase_kind kind;
	const char *phrase, *better;
} defaults[] = {
#define PHRASE(kind, phrase, better) { PHRASE_##kind, phrase, better },
#include "check/phrases.def"
#undef PHRASE
};

enum { DEFAULTS = sizeof defaults / sizeof *defaults };

/* 0 for anything but an ASCII letter, else 1 to 26. */
static unsigned
letter(char c)
{
	unsigned char lower = (unsigned char)c | 0x20;

	return lower >= 'a' && lower <= 'z' ? lower - 'a' + 1u : 0;
}

static bool
is_capital(char c)
{
	return c >= 'A' && c <= 'Z';
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

static char
byte_at(struct text text, size_t at)
{
	return at < text.size ? text.at[at] : '\0';
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

static void
add_triple(struct phrases *phrases, unsigned triple)
{
	phrases->triples[triple / 64] |= (uint64_t)1 << triple % 64;
}

/* What stands behind a phrase of three letters can be anything. */
static void
index_row(struct phrases *phrases, size_t row)
{
	struct text phrase = phrases->rows[row].phrase;
	uint16_t *first = &phrases->first[pair_of(phrase.at)];

	add_triple(phrases, triple_of(phrase.at));
	if (phrase.size > PHRASE_SHORTEST)
		add_triple(phrases, triple_of(phrase.at + 1));
	else
		for (unsigned last = 0; last < 32; last++)
			add_triple(phrases, pair_of(phrase.at + 1) << 5 | last);
	phrases->next[row] = *first;
	*first = (uint16_t)(row + 1);
}

/* A word in capitals alone is an acronym, which only capitals are. */
static enum phrase_kind
kind_of(struct text word)
{
	for (size_t i = 0; i < word.size; i++)
		if (!is_capital(word.at[i]))
			return PHRASE_JARGON;
	return PHRASE_ACRONYM;
}

/* Does the letter of the text stand for that of the phrase? */
static bool
is_same(char c, char wanted, bool exactly)
{
	return exactly || !letter(wanted) ? c == wanted : letter(c) == letter(wanted);
}

/* Gives how many bytes of the text the phrase takes, or 0; a word must end there. An acronym may have an “s”. */
static size_t
match(struct text text, struct text phrase, bool exactly)
{
	bool open = text_ends(phrase, "*");
	size_t at = 0;

	for (size_t i = 0; i + open < phrase.size; i++) {
		if (phrase.at[i] == ' ') {
			if (!is_space(byte_at(text, at)))
				return 0;
			while (is_space(byte_at(text, at)))
				at++;
		} else if (!is_same(byte_at(text, at++), phrase.at[i], exactly)) {
			return 0;
		}
	}
	while (open && letter(byte_at(text, at)))
		at++;
	if (exactly && byte_at(text, at) == 's')
		at++;
	return letter(byte_at(text, at)) || is_other_letter(byte_at(text, at)) ? 0 : at;
}

/* The row that finds the word: “service user*” finds “service users”. */
static struct phrase *
row_of(struct phrases *phrases, struct text word)
{
	for (size_t i = 0; i < phrases->count; i++)
		if (match(word, phrases->rows[i].phrase, phrases->rows[i].kind == PHRASE_ACRONYM) == word.size)
			return &phrases->rows[i];
	return NULL;
}

/* The directory's own word: a new one, or another thought about one of ours. */
static void
add_own(struct phrases *phrases, const struct jargon *jargon, struct diags *diags)
{
	struct text word = jargon->word.text;
	struct phrase *row;

	if (word.size < PHRASE_SHORTEST || !letter(word.at[0]) || phrases->count == UINT16_MAX - 1) {
		diag_say(diags, DIAG_JARGON_FORM, jargon->word.where, word);
		return;
	}
	if (!(row = row_of(phrases, word))) {
		row = &phrases->rows[phrases->count++];
		*row = (struct phrase){ .kind = kind_of(word), .phrase = word };
	}
	row->better = text_is(jargon->plainer.text, "keep") ? (struct text){ 0 } : jargon->plainer.text;
}

void
phrases_index(struct phrases *phrases, struct arena *arena, const struct settings *settings, struct diags *diags)
{
	size_t most = DEFAULTS + settings->jargon_count;

	memset(phrases, 0, sizeof *phrases);
	phrases->rows = arena_array(arena, struct phrase, most);
	phrases->next = arena_array(arena, uint16_t, most);
	for (; phrases->count < DEFAULTS; phrases->count++)
		phrases->rows[phrases->count] = (struct phrase){ defaults[phrases->count].kind,
			text_of(defaults[phrases->count].phrase), text_of(defaults[phrases->count].better) };
	for (size_t i = 0; i < settings->jargon_count; i++)
		add_own(phrases, &settings->jargon[i], diags);
	for (size_t i = phrases->count; i > 0; i--)
		if (phrases->rows[i - 1].better.size > 0)
			index_row(phrases, i - 1);
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
		if (match(behind, text_of(followers[i]), false) > 0)
			return true;
	return false;
}

/* Does a sentence, a line of a list or a heading begin at this byte? */
static bool
starts_sentence(struct text text, size_t at)
{
	while (at > 0 && (text.at[at - 1] == ' ' || strchr("*_#-([\"", text.at[at - 1]) || (unsigned char)text.at[at - 1] >= 0x80))
		at--;
	return at == 0 || strchr(".!?:\n", text.at[at - 1]);
}

/* “Alcohol Abuse Trust”, “Disabled Living”: a capital within a sentence, or at its start with another behind it. */
static bool
is_proper_name(struct text text, size_t at, size_t size)
{
	size_t behind = at + size;

	if (!is_capital(text.at[at]) || is_capital(byte_at(text, at + 1)))
		return false;
	if (!starts_sentence(text, at))
		return true;
	return byte_at(text, behind) == ' ' && is_capital(byte_at(text, behind + 1));
}

/* Is the byte quoted: “...”, or "..." on one line, or on a line of a Markdown quotation? */
static bool
is_quoted(struct text text, size_t at)
{
	size_t marks = 0, i = at;

	for (; i > 0 && at - i < 400 && text.at[i - 1] != '\n'; i--) {
		if (text.at[i - 1] == '"')
			marks++;
		if (i >= 3 && memcmp(text.at + i - 3, "\xe2\x80\x9d", 3) == 0)
			break;
		if (i >= 3 && memcmp(text.at + i - 3, "\xe2\x80\x9c", 3) == 0)
			return true;
	}
	return marks % 2 == 1 || ((i == 0 || text.at[i - 1] == '\n') && byte_at(text, i) == '>');
}

static bool
holds(struct text text, struct text words, bool exactly)
{
	for (size_t at = 0; at + words.size <= text.size; at++) {
		if (exactly ? memcmp(text.at + at, words.at, words.size) == 0
			: text_equal_ignoring_case(text_slice(text, at, at + words.size), words))
			return true;
	}
	return false;
}

/* Does the text say what the acronym stands for, in full or beside brackets: “(CBT)”, “CBT (talking therapy)”? */
static bool
explains(struct text text, const struct phrase *row, struct arena *arena)
{
	return holds(text, text_format(arena, "(%.*s)", TEXT_ARGS(row->phrase)), true)
		|| holds(text, text_format(arena, "[%.*s]", TEXT_ARGS(row->phrase)), true)
		|| holds(text, text_format(arena, "%.*s (", TEXT_ARGS(row->phrase)), true)
		|| holds(text, row->better, false);
}

/* It may be explained in any of the entry's texts, and be part of its own name or of its organisation's. */
static bool
is_explained(const struct phrase *row, struct words words, const struct entry *entry, struct arena *arena)
{
	if (explains(words.text, row, arena))
		return true;
	if (!entry)
		return false;
	for (size_t i = 0; i < TRANSLATABLE; i++)
		if (explains(entry_translatable(entry, i)->text, row, arena))
			return true;
	return holds(entry->name.text, row->phrase, true) || (entry->run_by.organisation
		&& holds(entry->run_by.organisation->name.text, row->phrase, true));
}

/* May it stand here all the same? */
static bool
is_fine(const struct phrase *row, struct words words, size_t at, size_t size, const struct entry *entry,
	struct arena *arena)
{
	struct text text = words.text;

	if (is_quoted(text, at) || (row->kind == PHRASE_GROUP && !is_group(text, at, size)))
		return true;
	switch (row->kind) {
	case PHRASE_ACRONYM:
		return is_capital(byte_at(text, at + size + 1)) || is_explained(row, words, entry, arena);
	case PHRASE_JARGON:
		return is_proper_name(text, at, size) || byte_at(text, at + size + 1) == '(';
	case PHRASE_CLICK:
		return false;
	default: /* “psycho-oncology” is another word */
		return byte_at(text, at + size) == '-' || is_proper_name(text, at, size);
	}
}

static void
say(struct words words, const struct phrase *row, size_t at, size_t size, struct diags *diags)
{
	struct where where = spot_in(words, text_slice(words.text, at, at + size));
	struct text shown = text_ends(row->phrase, "*") ? text_slice(row->phrase, 0, row->phrase.size - 1) : row->phrase;

	switch (row->kind) {
	case PHRASE_CLICK:
		diag_say(diags, DIAG_CLICK_HERE, where, shown);
		break;
	case PHRASE_JARGON:
		diag_say(diags, DIAG_JARGON, where, shown, row->better);
		break;
	case PHRASE_ACRONYM:
		diag_say(diags, DIAG_ACRONYM, where, shown, row->better);
		break;
	default:
		diag_say(diags, DIAG_HURTFUL_WORD, where, row->kind == PHRASE_GROUP
			? text_format(diags->arena, "the %.*s", TEXT_ARGS(shown)) : shown, row->better);
	}
}

static bool
was_said(const struct phrases_said *said, unsigned row)
{
	for (size_t i = 0; i < said->count; i++)
		if (said->rows[i] == row)
			return true;
	return said->count == PHRASES_SAID_MOST;
}

/* The phrases that start at this byte, when a word does. */
static void
check_start(const struct phrases *phrases, struct words words, size_t at, const struct entry *entry, struct phrases_said *said,
	struct diags *diags)
{
	struct text rest = text_slice(words.text, at, words.text.size);

	if (at > 0 && letter(words.text.at[at - 1]))
		return;
	for (unsigned next = phrases->first[pair_of(rest.at)]; next > 0; next = phrases->next[next - 1]) {
		const struct phrase *row = &phrases->rows[next - 1];
		size_t size = match(rest, row->phrase, row->kind == PHRASE_ACRONYM);

		if (size == 0 || was_said(said, next) || is_fine(row, words, at, size, entry, diags->arena))
			continue;
		said->rows[said->count++] = (uint16_t)next;
		say(words, row, at, size, diags);
	}
}

void
phrases_check(const struct phrases *phrases, struct words words, const struct entry *entry,
	struct phrases_said *said, struct diags *diags)
{
	for (size_t at = 0; at + PHRASE_SHORTEST <= words.text.size; at += 2) {
		unsigned triple = triple_of(words.text.at + at);

		if (!(phrases->triples[triple / 64] >> triple % 64 & 1))
			continue;
		if (at > 0)
			check_start(phrases, words, at - 1, entry, said, diags);
		check_start(phrases, words, at, entry, said, diags);
	}
	if (words.text.size % 2 == 0 && words.text.size > PHRASE_SHORTEST) /* a phrase of three letters can end the text */
		check_start(phrases, words, words.text.size - PHRASE_SHORTEST, entry, said, diags);
}
