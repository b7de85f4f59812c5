/* What a leaflet says of one entry, in the order in which somebody needs it. */
#ifndef LEAFLET_ENTRY_BLOCK_H
#define LEAFLET_ENTRY_BLOCK_H

#include "leaflet/edition.h"

/* The entry's block; `level` is its heading's, from 1. Rules of truth: one that is paused or overdue says so first,
 * and a confidential place is only told of. */
struct block *entry_block(const struct leaflet_edition *edition, struct maker *maker, const struct entry *entry,
	int level, const struct detail *detail);

/* Its name as the block has it, and the language that is in, empty when it is the leaflet's. */
struct text entry_name(const struct leaflet_edition *edition, const struct entry *entry, struct text *language);

/* What a fact's sign stands for: "When", "Where". */
struct text sign_words(const struct wording *wording, enum sign sign);

#endif
