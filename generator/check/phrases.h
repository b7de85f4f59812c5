/*
 * Words that can hurt whom they speak of, words of the trade and abbreviations, with the ones that do not and are not;
 * and words that say nothing. The table is phrases.def, and site.yaml's `jargon` adds to it.
 */
#ifndef CHECK_PHRASES_H
#define CHECK_PHRASES_H

#include <stdint.h>

#include "base/diag.h"
#include "model/site.h"

enum { PAIRS = 32 * 32, TRIPLES = 32 * 32 * 32, PHRASE_SHORTEST = 3, PHRASES_SAID_MOST = 32 };

enum phrase_kind { PHRASE_HURTFUL, PHRASE_GROUP, PHRASE_CLICK, PHRASE_JARGON, PHRASE_ACRONYM };

struct phrase {
	enum phrase_kind kind;
	struct text phrase, better;
};

/*
 * The table, made ready for reading a text once and only every second byte of it: wherever a phrase
 * stands, its first three letters or the three from its second one on begin at an even byte. A set of
 * those says where to look closer, which is nearly nowhere.
 */
struct phrases {
	uint64_t triples[TRIPLES / 64];
	uint16_t first[PAIRS]; /* by the first two letters: 0 = none, else the row's number + 1 */
	uint16_t *next;        /* likewise, by row */
	struct phrase *rows;
	size_t count;
};

/* Puts the table together in the arena; a word of site.yaml that cannot be looked for is a diagnostic. */
void phrases_index(struct phrases *phrases, struct arena *arena, const struct settings *settings, struct diags *diags);

/* What was said of a file so far; begins zeroed. */
struct phrases_said {
	uint16_t rows[PHRASES_SAID_MOST];
	size_t count;
};

/* Says each phrase that stands in the text, outside quotations and proper names, once in a file. `entry`, when it is
 * not NULL, is whose text it is: what one of its texts explains, the others may say. */
void phrases_check(const struct phrases *phrases, struct words words, const struct entry *entry,
	struct phrases_said *said, struct diags *diags);

#endif
