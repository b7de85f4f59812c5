/* How well one colour can be told from another, as WCAG 2.2 works it out. */
#ifndef RENDER_CONTRAST_H
#define RENDER_CONTRAST_H

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

/* The first colour on the way from `colour` to black or white that has at least `least` (1 to 4.5) against `ground`. */
struct colour colour_told_from(struct colour colour, struct colour ground, double least);

#endif
