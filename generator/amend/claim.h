/*
 * A claim ("checked by phone today") put into an entry's file by changing as few of its bytes as can be: comments,
 * order, spacing and line ends stay as they are.
 */
#ifndef AMEND_CLAIM_H
#define AMEND_CLAIM_H

#include "model/entry.h"

/* What somebody claims; the same facts as `struct claim`, not read from a file. */
struct new_claim {
	struct date on;
	struct text by;
	unsigned how;     /* enum claim_method, never 0 */
	unsigned checked; /* enum checked: bit number 1 = CHECKED_HOURS ...; 0 = about everything */
};

enum amended {
	AMENDED,
	AMENDED_NOTHING, /* it says exactly that already */
	AMENDED_OLDER,   /* the same person has claimed the same on a later day */
	AMENDED_STRANGE, /* its `verified` is written in a way that cannot be changed safely */
};

/*
 * Gives the whole file with the claim in it, in the arena. A claim by the same name about the same fields gets the
 * new day and way; otherwise a line is put before the first claim. Claims of others, and about other fields, stay.
 * The entry is a base text that could be read; `bytes` is set for AMENDED only.
 */
enum amended amend_claim(struct arena *arena, const struct entry *entry, const struct new_claim *claim,
	struct text *bytes);

#endif
