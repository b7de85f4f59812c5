/* The headings that a leaflet's entries stand under, when its file says `order: area` or `order: kind`. */
#ifndef LEAFLET_GROUPS_H
#define LEAFLET_GROUPS_H

#include "leaflet/edition.h"

/* Would its entries stand under more than one heading? */
bool groups_are_many(const struct leaflet_edition *edition);

/* The heading in front of this entry of the selection: its area or its kind, or that it is paused or was not checked in
 * good time; `level` is the heading's, 0 = it is only a line. NULL when the entry stands under the same one as the entry
 * before, and when there are no groups. */
struct block *group_part(const struct leaflet_edition *edition, struct maker *maker, size_t number, enum style style,
	int level);

#endif
