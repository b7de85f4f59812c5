/*
 * What a browser loads to search: one index for a directory of usual size, one for each area above that (the
 * reader picks the area first). Entries that are never to be kept on a device unasked have files of their
 * own, which no offline copy holds.
 */
#ifndef RENDER_SEARCH_PART_H
#define RENDER_SEARCH_PART_H

#include "model/derived.h"

/* The most entries of one index. */
enum { SEARCH_MOST = 10000 };

/* The entries of one pair of files, data/search*.js and data/facets*.js. */
struct search_part {
	const struct area *area;   /* NULL: of the whole directory */
	bool unkept;
	bool has_unkept;           /* there is a part beside this one with what is never kept */
	const struct entry **rows; /* by name, closed ones too */
	size_t count;
	struct text name;          /* what stands between "data/search" and ".js": "", "-unkept", "-leith.unkept" */
};

struct search_parts {
	struct search_part *at;
	size_t count;
	bool by_area;
	const struct area **index_of; /* of each area, the one whose part holds its entries; only when by_area */
};

/*
 * Parts the entries, all in the arena. Up to `most` entries are one part. Above that each outermost area
 * has one, or, where that would hold more than `most`, each area directly inside it, and so on. An area's part
 * holds what serves it, anything within it, or a place around it; an area that is left with more than
 * `most` and has none within it keeps them all.
 */
void search_parts_make(struct arena *arena, const struct site *site, const struct derived *derived, size_t most,
	struct search_parts *parts);

#endif
