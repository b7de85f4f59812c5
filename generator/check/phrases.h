/* Words that can hurt whom they speak of, with the ones that do not; and words that say nothing. */
#ifndef CHECK_PHRASES_H
#define CHECK_PHRASES_H

#include <stdint.h>

#include "base/diag.h"
#include "model/value.h"

enum { PHRASES_MOST = 64, PAIRS = 32 * 32, TRIPLES = 32 * 32 * 32 };

/*
 * The table, made ready for reading a text once and only every second byte of it: wherever a phrase
 * stands, its first three letters or the three from its second one on begin at an even byte. A set of
 * those says where to look closer, which is nearly nowhere.
 */
struct phrases {
	uint64_t triples[TRIPLES / 64];
	uint8_t first[PAIRS];       /* by the first two letters: 0 = none, else the row's number + 1 */
	uint8_t next[PHRASES_MOST]; /* likewise */
};

void phrases_index(struct phrases *phrases);

/* Says each phrase that stands in the text, outside quotation marks, once. */
void phrases_check(const struct phrases *phrases, struct words words, struct diags *diags);

#endif
