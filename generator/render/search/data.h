/*
 * The scripts that finding needs: data/search*.js has what words find, data/facets*.js what filters and
 * ranks, data/places.js where places are. generator/browser/rows.js reads them. Nothing of a
 * confidential place's whereabouts stands in any of them.
 */
#ifndef RENDER_SEARCH_DATA_H
#define RENDER_SEARCH_DATA_H

#include "render/output.h"

/* Adds `fingerpost.search`, or `fingerpost["search-leith"]` of an area's part: names, places, needs, what these are
 * called in the languages of the interfaces, and the words that lead to them. */
void search_data_write(const struct site *site, const struct interfaces *interfaces, const struct search_part *part,
	struct arena *scratch, struct buffer *script);

/* Adds `fingerpost.search` of a directory that is searched by area: which index each area has. */
void search_areas_write(const struct site *site, const struct derived *derived, const struct search_parts *parts,
	struct buffer *script);

/* Adds `fingerpost.facets`, or that of a part: everything a row can be filtered and ranked by. */
void facets_data_write(const struct site *site, const struct derived *derived, const struct search_part *part,
	struct arena *scratch, struct buffer *script);

/* Adds `fingerpost.places`: the gazetteer, the areas with a point, and the places of entries by name. */
void places_data_write(const struct site *site, struct arena *scratch, struct buffer *script);

/* The part of a place's address behind its street, and the next town in it: a part without a number. */
struct text towns_of(const struct place *place);
bool next_town(struct text *rest, struct text *town);

/* Adds "example:1," when the directory is invented. */
void search_example_write(const struct site *site, struct buffer *script);

#endif
