/* Colours as #rgb or #rrggbb, and how well one can be told from another, as WCAG 2.2 works it out. */
#ifndef BASE_COLOUR_H
#define BASE_COLOUR_H

#include <stdbool.h>
#include <stdint.h>

#include "base/text.h"

struct colour {
	uint8_t parts[3]; /* red, green, blue */
};

/* "#fff" or "#1f2420". False for every other way to write a colour. */
bool colour_parse(struct text text, struct colour *colour);

/* From 1 (the same) to 21 (black on white), whichever of them is on top. */
double colour_contrast(struct colour a, struct colour b);

/* The first colour on the way from `colour` to black or white that has at least `least` against `ground`:
 * 1 to 4.5, or up to 21 against black and white themselves. */
struct colour colour_told_from(struct colour colour, struct colour ground, double least);

#endif
