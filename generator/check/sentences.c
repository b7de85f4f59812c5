/* One pass over a text; a table says what each byte is. See sentences.h. */
#include "check/sentences.h"

#include <string.h>

enum { ADDRESS_MOST = 1000, SHOUTED_WORDS = 4, SHOUTED_LETTERS = 12, NAME_SYLLABLES = 2, LONG = 3 };

/* What one word is made of, as it is read. */
struct word {
	size_t from;
	unsigned letters, capitals, others, vowels; /* others: digits, and the marks of an address; vowels: groups of them */
	char last[3];                               /* its last letters, small, the very last first */
	bool in_vowels;
};

static bool
is_vowel(char c)
{
	return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
}

static bool
is_space(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

static char
byte_at(struct text text, size_t at)
{
	return at < text.size ? text.at[at] : '\0';
}

static void
word_add(struct word *word, char c)
{
	char small = (char)((unsigned char)c | 0x20);

	if (small >= 'a' && small <= 'z') {
		bool vowel = is_vowel(small);

		word->letters++;
		word->capitals += c < 'a';
		word->vowels += vowel && !word->in_vowels;
		word->in_vowels = vowel;
		word->last[2] = word->last[1];
		word->last[1] = word->last[0];
		word->last[0] = small;
	} else {
		word->others += (c >= '0' && c <= '9') || c == '/' || c == '@';
		word->in_vowels = false;
	}
}

/* Groups of vowels, without a silent “e” at the end: “place”, “asked”, but “table”, “wanted”. */
static unsigned
syllables_of(const struct word *word)
{
	unsigned count = word->vowels;
	const char *last = word->last;
	bool silent = (last[0] == 'e' && last[1] != 'l' && !is_vowel(last[1]))
		|| (last[0] == 'd' && last[1] == 'e' && last[2] != 't' && last[2] != 'd');

	if (silent && count > 1)
		count--;
	return count > 0 ? count : 1;
}

static void
word_end(struct word *word, struct text whole, size_t at, struct sentence *sentence)
{
	unsigned syllables;
	bool name;

	if (word->letters > 0 || (word->others > 0 && sentence->words > 0)) { /* “1.” alone begins a list */
		syllables = syllables_of(word);
		name = word->others > 0 || word->capitals > 1 || (word->capitals > 0 && sentence->words > 0);
		if (sentence->words++ == 0)
			sentence->first = text_slice(whole, word->from, at);
		sentence->syllables += name && syllables > NAME_SYLLABLES ? NAME_SYLLABLES : syllables;
		sentence->long_words += !name && syllables >= LONG;
	}
	*word = (struct word){ .from = at };
}

/* Words in capitals, one behind the other. */
struct run {
	size_t from;
	unsigned words, letters;
};

static void
count_shouted(struct run *run, const struct word *word, struct text whole, size_t at, struct sentence *sentence)
{
	if (word->letters == 0 && word->others == 0)
		return;
	if (word->letters == 0 || word->capitals < word->letters) {
		*run = (struct run){ 0 };
		return;
	}
	if (run->words++ == 0)
		run->from = word->from;
	run->letters += word->letters;
	if (run->words >= SHOUTED_WORDS && run->letters >= SHOUTED_LETTERS && sentence->shouted.size == 0)
		sentence->shouted = text_slice(whole, run->from, at);
}

/* Where the line ends that holds the byte, its end of line included. */
static size_t
line_end(struct text text, size_t at)
{
	const char *end = at < text.size ? memchr(text.at + at, '\n', text.size - at) : NULL;

	return end ? (size_t)(end - text.at) + 1 : text.size;
}

/* A fence of code and all that is in it, or a heading, a table's row or a quotation; else `at` itself. */
static size_t
skip_line(struct text text, size_t at)
{
	const char *end;

	switch (byte_at(text, at)) {
	case '#':
	case '|':
	case '>':
		return line_end(text, at);
	case '`':
		if (!text_starts(text_slice(text, at, text.size), "```"))
			return at;
		end = memmem(text.at + at + 3, text.size - at - 3, "\n```", 4);
		return end ? line_end(text, (size_t)(end - text.at) + 1) : text.size;
	default:
		return at;
	}
}

/* Does what begins this line stand on its own: an item of a list, or what is no sentence? */
static bool
breaks(struct text text, size_t at)
{
	char c = byte_at(text, at);

	if (c == '\n' || c == '\r' || c == '#' || c == '|' || c == '>')
		return true;
	if ((c == '-' || c == '*' || c == '+') && byte_at(text, at + 1) == ' ')
		return true;
	while (c >= '0' && c <= '9')
		c = byte_at(text, ++at);
	return (c == '.' || c == ')') && byte_at(text, at + 1) == ' ' && at > 0 && byte_at(text, at - 1) >= '0'
		&& byte_at(text, at - 1) <= '9';
}

static size_t
skip_indent(struct text text, size_t at)
{
	while (byte_at(text, at) == ' ' || byte_at(text, at) == '\t')
		at++;
	return at;
}

/* The end of what is no word here, a link's address or a tag; else `at` itself. */
static size_t
skip_address(struct text text, size_t at)
{
	char until = text.at[at] == '<' ? '>' : ')';
	const char *end;
	size_t most = text.size - at < ADDRESS_MOST ? text.size - at : ADDRESS_MOST;

	if (text.at[at] == ']' && byte_at(text, at + 1) != '(')
		return at;
	end = memchr(text.at + at, until, most);
	return end ? (size_t)(end - text.at) : at;
}

/* A stop ends a sentence when nothing but closing marks stands between it and the next space. */
static bool
is_end(struct text text, size_t at)
{
	while (at < text.size && (strchr("*_)\"'", text.at[at]) || (unsigned char)text.at[at] >= 0x80))
		at++;
	return at >= text.size || is_space(text.at[at]);
}

/* What a byte means to the reader below. */
enum { ORDINARY, STOP, SPACE, NEWLINE, ADDRESS, MARK };

static const unsigned char meanings[256] = {
	['.'] = STOP, ['!'] = STOP, ['?'] = STOP, [':'] = STOP, [';'] = STOP,
	[' '] = SPACE, ['\t'] = SPACE, ['\r'] = SPACE, ['\v'] = SPACE, ['\f'] = SPACE,
	['\n'] = NEWLINE, [']'] = ADDRESS, ['<'] = ADDRESS, [0xe2] = MARK,
};

/* Reads from `at` to the end of the sentence, and gives that. */
static size_t
read_sentence(struct text text, size_t at, struct sentence *sentence)
{
	struct word word = { .from = at };
	struct run run = { 0 };
	bool over = false;

	for (; at < text.size && !over; at++) {
		unsigned char meaning = meanings[(unsigned char)text.at[at]];

		if (meaning == ORDINARY) {
			word_add(&word, text.at[at]);
			continue;
		}
		if (meaning == ADDRESS) {
			at = skip_address(text, at);
			continue;
		}
		over = (meaning == STOP && is_end(text, at + 1))
			|| (meaning == MARK && text_starts(text_slice(text, at, text.size), "•"))
			|| (meaning == NEWLINE && breaks(text, skip_indent(text, at + 1)));
		if ((meaning == STOP || meaning == MARK) && !over)
			continue;
		count_shouted(&run, &word, text, at, sentence);
		word_end(&word, text, at, sentence);
		word.from = at + 1;
	}
	count_shouted(&run, &word, text, at, sentence);
	word_end(&word, text, at, sentence);
	return at;
}

bool
sentence_next(struct text *rest, struct sentence *sentence)
{
	struct text text = *rest;
	size_t at = 0, line;

	*sentence = (struct sentence){ 0 };
	while (sentence->words == 0 && at < text.size) {
		size_t from;

		for (; at < text.size && is_space(text.at[at]); at++)
			;
		line = skip_line(text, at);
		if (line > at) {
			at = line;
			continue;
		}
		from = at;
		at = read_sentence(text, at, sentence);
		sentence->text = text_trim(text_slice(text, from, at));
	}
	*rest = text_slice(text, at, text.size);
	return sentence->words > 0;
}

int
reading_grade(unsigned sentences, unsigned words, unsigned syllables)
{
	return (int)((39 * words / sentences + 1180 * syllables / words) / 10) - 156;
}
