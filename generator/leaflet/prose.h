/* CommonMark on paper: words without the signs that stand for how they look. The only file that sees cmark.h here is
 * prose.c. */
#ifndef LEAFLET_PROSE_H
#define LEAFLET_PROSE_H

#include "leaflet/edition.h"

/* Adds a block for each paragraph, heading and item of a list. What is emphasised is bold, and a link's words have its
 * address written out behind them; pictures and raw HTML are left out. */
void prose_blocks(const struct leaflet_edition *edition, struct maker *maker, struct text markdown, enum style style,
	struct list *blocks);

#endif
