/* Words that can hurt whom they speak of, with the ones that do not; and words that say nothing. */
#ifndef CHECK_PHRASES_H
#define CHECK_PHRASES_H

#include <stdint.h>

#include "base/diag.h"
#include "model/value.h"

enum { PAIRS = 26 * 26, PHRASES_MOST = 64 };

/* The table by the first two letters, so that a text is read only once. */
struct phrases {
	uint8_t first[PAIRS];       /* 0 = none, else the row's number + 1 */
	uint8_t next[PHRASES_MOST]; /* likewise */
};

void phrases_index(struct phrases *phrases);

/* Says each phrase that stands in the text, outside quotation marks, once. */
void phrases_check(const struct phrases *phrases, struct words words, struct diags *diags);

#endif
