/*
 * The sentences of a text in Markdown, measured: how many words, how many syllables they have, how much is in capitals.
 * Headings, tables, quotations, code and the addresses of links are no sentences.
 */
#ifndef CHECK_SENTENCES_H
#define CHECK_SENTENCES_H

#include "base/text.h"

struct sentence {
	struct text text;    /* trimmed; a slice of the whole */
	struct text first;   /* its first word */
	unsigned words;
	unsigned syllables;  /* as English words have them; a name counts two at most */
	unsigned long_words; /* of three syllables or more, names aside */
	struct text shouted; /* the first four or more words in capitals in a row, or empty */
};

/* Takes the next sentence off the text; false at its end. Only words of letters or digits count. */
bool sentence_next(struct text *rest, struct sentence *sentence);

/*
 * The grade of the Flesch-Kincaid formula (Kincaid et al., 1975) in tenths: years of school in the United States, to
 * which five make the age. Negative for the very easiest. `sentences` and `words` are above 0.
 */
int reading_grade(unsigned sentences, unsigned words, unsigned syllables);

#endif
