/*
 * The icons of the installed site, drawn from the theme's assets/icon.svg. Only what such a picture needs is read:
 * a viewBox and paths with a plain fill; drawing all of SVG would make every command 15 ms slower to start. A
 * picture with more in it is used as it is, by those devices that can.
 */
#ifndef RENDER_ICON_H
#define RENDER_ICON_H

#include "base/text.h"

/* Is it a picture that icon_draw() can draw? */
bool icon_is_plain(struct text svg);

/* Adds a PNG picture of `size` by `size` pixels. With a `ground` (0xrrggbb) it stands smaller on that colour, within the
 * circle that devices may cut out of it; below 0 the ground is clear. */
void icon_draw(struct text svg, unsigned size, long ground, struct buffer *png);

/* The colour "#rrggbb" or "#rgb" as a number, or -1. */
long icon_colour(struct text text);

#endif
