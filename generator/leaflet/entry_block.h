/* What a leaflet says of one entry, in the order in which somebody needs it. */
#ifndef LEAFLET_ENTRY_BLOCK_H
#define LEAFLET_ENTRY_BLOCK_H

#include "leaflet/edition.h"

/* The entry's block; `level` is its heading's, from 1. Rules of truth: one that is paused or overdue says so first,
 * and a confidential place is only told of. */
struct block *entry_block(const struct leaflet_edition *edition, struct maker *maker, const struct entry *entry,
	int level, const struct detail *detail);

/* What a fact's sign stands for: "When", "Where". */
struct text sign_words(const struct wording *wording, enum sign sign);

#endif
