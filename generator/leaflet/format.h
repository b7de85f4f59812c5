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
	bool last; /* of the steps of fitting: what is left to try is tried */
};

/* Fills `sheets`; what does not fit is left over there. */
typedef void format_compose(struct composer *composer);

format_compose format_list, format_tri_fold, format_booklet, format_poster, format_wallet_card;

/* How many crisis lines stand on a front page that has no room for all of them: the most urgent ones. */
enum { CRISIS_LINES = 4 };

/* What the formats share: the blocks of all entries, under their headings; a block set and put at the bottom of a panel. */
void compose_entries(struct composer *composer, struct list *blocks);
struct set_block *compose_set(struct composer *composer, const struct block *block, double width);
struct set_block **compose_set_all(struct composer *composer, const struct list *blocks, double width);
void compose_add(struct composer *composer, struct list *blocks, struct block *block);

/* How high these are, one below the other, and whether a panel holds them. */
double compose_height(struct composer *composer, const struct list *blocks, double width);
bool compose_fits(struct composer *composer, size_t panel, const struct list *upper, const struct list *lower, double width);

/* Puts blocks that fit against the top of a panel, and others against its bottom. */
void compose_put(struct composer *composer, size_t panel, const struct list *upper, const struct list *lower,
	double width);

/* Leaves blocks over. */
void compose_leave(struct composer *composer, const struct list *blocks);

/* A front page: what stands on it beside the title, the introduction and what to do in a crisis. */
struct front {
	size_t panel;
	bool at_bottom;      /* crisis help is at the bottom, not below the introduction */
	bool more_inside;    /* crisis lines that find no room here find it elsewhere */
	struct list behind;  /* below all of that */
	struct list lower;   /* at the bottom, above crisis help that is there */
	const struct front *richer; /* the same with more of those two, for where there is still room; the best first */
	size_t richer_count;
};

/* Fills a front page, and gives how many crisis lines stand on it. When all of it has no room it is left over. */
size_t compose_front(struct composer *composer, const struct front *front, double width);

/* Adds the crisis lines from this one on, in as many blocks as it takes for the first to be no higher than `room` and
 * the others than a page. */
void compose_crisis(struct composer *composer, struct list *blocks, size_t from, double width, double room, double page);

/* The line at the foot of a panel: until when it is good, the page's number (empty: none), that it is invented. NULL
 * when there is nothing to say. */
const struct set_block *compose_foot(struct composer *composer, double width, struct text page, bool good_until);

#endif
