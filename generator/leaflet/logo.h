/* The directory's logo. logo.c alone sees librsvg, which draws shapes as shapes: nothing of them becomes a picture. */
#ifndef LEAFLET_LOGO_H
#define LEAFLET_LOGO_H

#include <cairo.h>

#include "base/where.h"

/* Gives how wide it is for its height; or why it cannot be printed, in words. */
const char *logo_measure(const struct source *logo, double *shape);

/* Draws it into this rectangle, which has its shape. Nothing but its own bytes is ever read. */
void logo_draw(cairo_t *cairo, const struct source *logo, double x, double y, double width, double height);

#endif
