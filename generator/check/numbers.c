/* Scanners for prices and ages. See numbers.h. */
#include "check/numbers.h"

#include <string.h>

#include "check/sentences.h"

static bool
is_digit(struct text text, size_t at)
{
	return at < text.size && text.at[at] >= '0' && text.at[at] <= '9';
}

static bool
starts_word(struct text text, const char *word)
{
	return text_equal_ignoring_case(text_slice(text, 0, strlen(word)), text_of(word));
}

static bool
starts_any(struct text text, const char *const *words, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (starts_word(text, words[i]))
			return true;
	return false;
}

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* "£5,000", "£2 million", "£3m": what something cost to set up, not what it costs to come. */
static bool
is_large(struct text behind)
{
	static const char *const words[] = { "m", "k", "bn", " million", " thousand", " billion" };

	return starts_any(behind, words, COUNT(words)) || (starts_word(behind, ",") && is_digit(behind, 1));
}

bool
find_price(struct text text, struct text *found)
{
	enum { SIGN = 2, DIGITS_MOST = 6 };
	size_t from = 0;

	while (from < text.size) {
		const char *sign = memmem(text.at + from, text.size - from, "\xc2\xa3", SIGN);
		size_t start, at;

		if (!sign)
			return false;
		start = (size_t)(sign - text.at);
		at = start + SIGN;
		while (is_digit(text, at) || (at < text.size && text.at[at] == '.' && is_digit(text, at + 1)))
			at++;
		*found = text_slice(text, start, at);
		from = at;
		if (found->size > SIGN && found->size <= SIGN + DIGITS_MOST && !text_is(*found, "£0")
			&& !is_large(text_slice(text, at, text.size)))
			return true;
	}
	return false;
}

bool
find_age_limit(struct text text, struct text *found)
{
	static const char *const behind[] = { "+", " or over", " and over", " or older", " and older", " or above",
		" and above", " or under", " and under", " or younger", " to 1", " to 2", "-1", "-2", "\xe2\x80\x93" "1",
		"\xe2\x80\x93" "2" };
	static const char *const before[] = { "aged ", "over ", "under ", "ages " };

	for (size_t i = 0; i < text.size; i++) {
		size_t at = i, from = i;

		if (!is_digit(text, i)
			|| (i > 0 && (is_digit(text, i - 1) || text.at[i - 1] == '.' || text.at[i - 1] == '-')))
			continue;
		while (is_digit(text, at))
			at++;
		if (at - i > 2)
			continue;
		for (size_t j = 0; j < COUNT(before); j++) {
			size_t size = strlen(before[j]);

			if (i >= size && starts_word(text_slice(text, i - size, i), before[j])
				&& (i == size || text.at[i - size - 1] == ' '))
				from = i - size;
		}
		if (from < i || starts_any(text_slice(text, at, text.size), behind, COUNT(behind))) {
			*found = text_slice(text, from, at);
			return true;
		}
	}
	return false;
}

/* Does the text end in one of the words? */
static bool
ends_any(struct text text, const char *const *words, size_t count)
{
	text = text_trim(text);
	for (size_t i = 0; i < count; i++) {
		size_t size = strlen(words[i]);

		if (text.size >= size && starts_word(text_slice(text, text.size - size, text.size), words[i])
			&& (text.size == size || text.at[text.size - size - 1] == ' ' || text.at[text.size - size - 1] == '\n'))
			return true;
	}
	return false;
}

bool
find_charge(struct text text, struct text *found)
{
	static const char *const before[] = { "cost", "costs", "costs just", "costs only", "costs about", "costs from",
		"charge", "charge of", "charges", "fee", "fee of", "fee is", "pay", "pay just", "entry is", "entry", "tickets are",
		"price is" };
	struct text rest = text;

	while (find_price(rest, found)) {
		if (ends_any(text_slice(text, 0, (size_t)(found->at - text.at)), before, COUNT(before)))
			return true;
		rest = text_slice(text, (size_t)(found->at + found->size - text.at), text.size);
	}
	return false;
}

/* Does the sentence say who alone may come? “Commonly” does not. */
static bool
is_rule(struct text sentence)
{
	static const char *const rules[] = { "only", "must be", "have to be", "need to be" };

	for (size_t at = 0; at < sentence.size; at++)
		if ((at == 0 || sentence.at[at - 1] == ' ' || sentence.at[at - 1] == '\n')
			&& starts_any(text_slice(sentence, at, sentence.size), rules, COUNT(rules)))
			return true;
	return false;
}

bool
find_age_rule(struct text text, struct text *found)
{
	struct sentence sentence;

	if (!find_age_limit(text, found)) /* most texts speak of no age, and need no second look */
		return false;
	while (sentence_next(&text, &sentence))
		if (is_rule(sentence.text) && find_age_limit(sentence.text, found))
			return true;
	return false;
}
