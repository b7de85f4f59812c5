/*
 * Letters: paragraphs become lines. type.c alone sees fontconfig; Pango is seen by it and by draw.c, through
 * setting.h. A struct type belongs to one thread.
 */
#ifndef LEAFLET_TYPE_H
#define LEAFLET_TYPE_H

#include "base/failure.h"
#include "leaflet/look.h"

struct type;
struct setting; /* a paragraph in lines; lives until type_clear() */

/* Finds the typefaces: the first of `wanted` that is installed, and behind it the Noto Sans family, whatever else is
 * there, so that a machine's own settings change nothing. NULL when `wanted` names some and none is there. False with the
 * failure set when there is no Noto Sans. */
bool type_open(struct type **type, const struct words_list *wanted, struct failure *failure);

/* Forgets all settings, but not the lines they were made of: the next ones may be alike. */
void type_clear(struct type *type);

/* NULL is allowed. */
void type_close(struct type *type);

/* Sets a paragraph in lines of this width; `language` and the way it is written are the leaflet's. */
struct setting *type_set(struct type *type, const struct leaflet_edition *edition, const struct paragraph *paragraph,
	const struct look *look, double width, double *height);

/* How wide words are on one line. */
double type_width(struct type *type, const struct leaflet_edition *edition, struct text words, enum style style,
	const struct look *look);

/* The first letter since type_clear() that no typeface has, and the text it stands in; false when there is none. */
bool type_missing(const struct type *type, struct text *letter, struct text *words);

#endif
