/*
 * Parts of pages that are kept as they were made. A part that takes one thing and shows nothing else, such as
 * an entry's card, is the same on each of the ten or more lists the entry is in, so it is made once for each
 * thing, language and way to the site's root. It is made as for no page in particular, so that it cannot matter
 * which page came first. For several threads at once.
 */
#ifndef RENDER_KEPT_H
#define RENDER_KEPT_H

#include <stddef.h>

#include "base/text.h"

struct kept_parts;

/* Gives an empty store for so many parts of so many things each; never NULL. The caller frees it. */
struct kept_parts *kept_new(size_t parts, size_t things);

/* NULL is allowed. */
void kept_free(struct kept_parts *kept);

/* Has the store room for this part of this thing, both counted from 0? */
bool kept_has_room(const struct kept_parts *kept, size_t part, size_t thing);

/* The part as it was made before, or a text without bytes at all (`at` is NULL). It lives as long as the store. */
struct text kept_find(const struct kept_parts *kept, size_t part, size_t thing);

/* Keeps a copy; of two threads that have made the same one, the first is kept. */
void kept_add(struct kept_parts *kept, size_t part, size_t thing, struct text made);

#endif
