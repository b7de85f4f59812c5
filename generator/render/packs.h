/*
 * Which page is in which pack (pack.h). What a reader needs first is in "core": it comes whole or not at all.
 * A small directory is kept whole by every device that visits it once; of a larger one, only what leads
 * to its areas is, and the reader may save areas. What is kept depends on the languages that were
 * read in, and on nothing else that was.
 *
 *     core         the first page, help, search, list, styles, scripts
 *     site         pages about the directory itself, and the core's in other languages
 *     common       lists by need, kind and time, A to Z; of a large directory the first page of each
 *     data         what searching and lists need, unless it fits into the core; of a large directory what lists need:
 *                  they are made of any entries, and whoever saves an area makes one there
 *     all          of a small directory: every entry and area
 *     area-LEITH   of a large one: the lists of an area, and the entries that name it first
 *     everywhere   the same for entries that name none
 *
 * A long one is cut: "area-leith", "area-leith.2"; in another language it is "area-leith.cy". Entries and lists
 * of topics that site.yaml calls never-keep are in none, nor are organisations that run nothing else.
 */
#ifndef RENDER_PACKS_H
#define RENDER_PACKS_H

#include "render/output.h"

/* Up to so many entries, and pages of entries in all languages, a directory is kept whole. */
enum { PACKS_SMALL = 2000 };

enum pack_is { PACK_NONE, PACK_CORE, PACK_SITE, PACK_COMMON, PACK_DATA, PACK_ALL, PACK_EVERYWHERE, PACK_AREA };

struct pack {
	enum pack_is is;
	struct text id;
	struct text language;    /* of the interface; empty: the default one */
	const struct area *area; /* of PACK_AREA */
	bool unasked;            /* a device takes it without having been asked */
	size_t output;           /* its own number among the outputs */
	const size_t *members;   /* numbers of the outputs in it */
	size_t count;
};

/* Outputs that one worker makes after the other, and the pack they go into. */
struct stint {
	const size_t *outputs;
	size_t count;
	const struct pack *pack; /* or NULL */
};

struct packs {
	struct pack *at;
	size_t count;
	bool small;
	struct stint *stints; /* of all outputs but packs and what is made last */
	size_t stint_count;
};

/* Puts the outputs planned so far into packs; `output` of each is the caller's to fill in. */
struct packs *packs_plan(struct arena *arena, const struct site *site, const struct derived *derived,
	const struct outputs *outputs);

/* Is it a file that pages need and no pack can hold: a picture, a font? */
bool packs_are_without(const struct output *output);

/* May a device keep this output without having been asked? */
bool packs_may_keep(const struct site *site, const struct derived *derived, const struct output *output);

#endif
