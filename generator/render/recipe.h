/* What pages are made from, as hashes: a page whose recipe has not changed need not be made again. */
#ifndef RENDER_RECIPE_H
#define RENDER_RECIPE_H

#include "base/hash.h"
#include "render/output.h"

/*
 * Gives a recipe for each output, beside outputs->at; none for those that are always made: few pages,
 * and those whose template shows something of the edition. A recipe holds whatever the page can show: the
 * program, the theme and the request (`made_by`); the files every page depends on and the day; the entry
 * with its translations and, through as many steps as a template takes, the entries it leads to; the part
 * of a list that stands on the page; and, for a template that shows any, all counts of the directory.
 * `templates` are those of each kind of page. Worked out on `jobs` threads, however many with the same result.
 */
struct hash *recipes_make(struct arena *arena, const struct site *site, const struct derived *derived,
	const struct outputs *outputs, const struct template *const *templates, struct hash made_by, unsigned jobs);

#endif
