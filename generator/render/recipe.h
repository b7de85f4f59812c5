/* What pages are made from, as hashes: a page whose recipe has not changed need not be made again. */
#ifndef RENDER_RECIPE_H
#define RENDER_RECIPE_H

#include "base/hash.h"
#include "model/derived.h"
#include "render/template/template.h"

/*
 * Gives a recipe for the page of each entry made by this template, by the entry's number. `made_by` stands for the program, the
 * theme and the request. The recipe holds whatever an entry's page can show: the files every page
 * depends on, the day, the entry with its translations, and, through as many steps as the template takes,
 * the entries it leads to. Fields that tell of more are marked `wide`; a template that shows one has no
 * recipe.
 */
struct hash *recipes_of_entries(struct arena *arena, const struct site *site, const struct derived *derived,
	const struct template *template, struct hash made_by);

#endif
