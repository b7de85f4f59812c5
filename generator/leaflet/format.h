/* The formats: each puts the parts of a leaflet on sheets of its own kind. fit.c tries the steps of fitting. */
#ifndef LEAFLET_FORMAT_H
#define LEAFLET_FORMAT_H

#include "leaflet/parts.h"
#include "leaflet/sheets.h"

/* What a format composes with. */
struct composer {
	const struct leaflet_edition *edition;
	struct sheets *sheets;
	struct type *type;
	struct maker maker;
	struct detail detail;
};

/* Fills `sheets`; what does not fit is left over there. */
typedef void format_compose(struct composer *composer);

format_compose format_list, format_tri_fold, format_booklet, format_poster, format_wallet_card;

/* How many crisis lines stand where there is little room: the most urgent ones, since all of them would hide the
 * first. */
enum { CRISIS_LINES = 4 };

/* What the formats share: the blocks of all entries, under their headings; a block set and put at the bottom of a panel. */
void compose_entries(struct composer *composer, struct list *blocks);
struct set_block *compose_set(struct composer *composer, const struct block *block, double width);
struct set_block **compose_set_all(struct composer *composer, const struct list *blocks, double width);
void compose_add(struct composer *composer, struct list *blocks, struct block *block);

/* Puts blocks against the top of a panel, and others against its bottom. Without room for all of it none is put: the
 * first gives false, the second leaves them over. */
bool compose_try_fill(struct composer *composer, size_t panel, const struct list *upper, const struct list *lower,
	double width);
void compose_fill(struct composer *composer, size_t panel, const struct list *upper, const struct list *lower,
	double width);

/* Fills a front page: the title, the introduction, and at its bottom what to do in a crisis, with for whom each line
 * is when there is room for that. */
void compose_front(struct composer *composer, size_t panel, double width);

/* The line at the foot of a panel: until when it is good, the page's number (empty: none), that it is invented. NULL
 * when there is nothing to say. */
const struct set_block *compose_foot(struct composer *composer, double width, struct text page, bool good_until);

#endif
