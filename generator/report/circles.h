/* Entries whose alternatives lead to each other and nowhere else. */
#ifndef REPORT_CIRCLES_H
#define REPORT_CIRCLES_H

#include "report/report.h"

/* All of them can be reached from each by “if not this”, and nothing else can. */
struct circle {
	const struct entry **at; /* in the site's order */
	size_t count;            /* at least 2 */
	bool one_way;            /* has each one alternative only? */
};

/* Finds every such circle, in the time of reading all alternatives once, in the arena; gives for each entry, by number,
 * the one it is in, or NULL. */
const struct circle **circles_find(struct arena *arena, const struct site *site);

/* The first alternative of an entry: the only one in a circle that goes one way. NULL when there is none. */
const struct entry *circle_next(const struct entry *entry);

#endif
