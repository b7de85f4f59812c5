/* Sentences that are too long, texts that are too hard to read, and shouting. */
#ifndef CHECK_PLAIN_WORDS_H
#define CHECK_PLAIN_WORDS_H

#include "base/diag.h"
#include "model/entry.h"

/* What is said of the text of an entry, or of a translation into easy words: English only. */
void check_plain_words(const struct entry *entry, struct diags *diags);

#endif
