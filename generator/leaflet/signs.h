/* The signs beside facts, drawn as lines: they stay sharp at any size and in any copier. */
#ifndef LEAFLET_SIGNS_H
#define LEAFLET_SIGNS_H

#include <cairo.h>

#include "leaflet/block.h"

/* Draws a sign in the current colour into a square of this edge, whose top left corner is at x, y. */
void sign_draw(cairo_t *cairo, enum sign sign, double x, double y, double edge);

#endif
