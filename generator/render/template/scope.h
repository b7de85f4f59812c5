/* Which names can be written at a place in a theme, and what they stand for. */
#ifndef RENDER_SCOPE_H
#define RENDER_SCOPE_H

#include "render/template/program.h"

/* One name; a chain from the innermost outwards, never changed once made. */
struct scope {
	struct text name;
	struct reference reference;
	const struct scope *outer;
};

/* Why a path could not be looked up. */
struct unknown {
	struct text name; /* the part of the path that is wrong */
	const struct view_type *type; /* whose field it should be; NULL: it stands at the beginning */
	const struct reference *has_none; /* what stands before it has no fields at all; else NULL */
	struct text suggestion; /* may be empty */
};

/* Adds a name to the scope. */
const struct scope *scope_add(
	struct arena *arena, const struct scope *outer, struct text name, struct reference reference);

/* Adds the three names that come with the loop in `slot`: "item", and "item-number", "item-first" and
 * "item-last". */
const struct scope *scope_add_loop(struct arena *arena, const struct scope *outer, struct text name,
	const struct view_type *type, unsigned slot);

/* Looks the path up, first among the names of the scope, then among the root's fields. */
bool scope_find(struct arena *arena, const struct scope *scope, const struct view_type *root,
	struct text path, struct reference *reference, struct unknown *unknown);

/* What a reference of this kind is called: "a list", "words". */
const char *reference_words(const struct reference *reference);

#endif
