/* HTML's named characters (&nbsp; &rarr; ...), which XML does not know. */
#ifndef RENDER_ENTITY_H
#define RENDER_ENTITY_H

#include <stdbool.h>

#include "base/text.h"

/* Writes the character of this name ("rarr") as UTF-8 into `bytes`, and gives how many bytes it takes;
 * 0 when there is no such name. */
size_t entity_bytes(struct text name, char bytes[4]);

/* A known name that looks like the wrong one, or an empty text. */
struct text entity_suggest(struct arena *arena, struct text wrong);

#endif
