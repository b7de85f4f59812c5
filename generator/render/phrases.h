/* What all templates of a theme say, once they are compiled, held against the languages. */
#ifndef RENDER_PHRASES_H
#define RENDER_PHRASES_H

#include "model/site.h"
#include "model/strings.h"
#include "render/template/template.h"

/* Warns of what a directory's own theme translates and nothing says. The names of its needs and places, its crisis lines
 * and what it says of itself can be translated there, too. */
void phrases_say_unknown(struct arena *arena, const struct site *site, const struct strings_list *list,
	const struct theme *theme, struct diags *diags);

/* What tells readers of a language that a directory is invented: the word itself, and what the theme's phrases with
 * that word are in the language, as they stand on a page. NULL-ended. */
const char *const *phrases_of_invention(struct arena *arena, const struct wording *wording, const struct theme *theme);

#endif
