/*
 * The last touches on a PDF, which Cairo has no words for: language, titles, alternative text, the order of reading,
 * what is decoration, and metadata. The only file that sees qpdf is finish.c.
 */
#ifndef LEAFLET_FINISH_H
#define LEAFLET_FINISH_H

#include "base/failure.h"
#include "leaflet/draw.h"

/* Adds the finished PDF. Its structure's elements and `tags` are in one order. False with the failure set, when what
 * is to be finished is not what draw_pdf() makes. */
bool finish_pdf(const struct leaflet_edition *edition, struct text drawn, const struct list *tags,
	struct buffer *pdf, struct failure *failure);

#endif
