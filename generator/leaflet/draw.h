/* A picture of sheets: a PDF, or one side as a PNG. The only files that see Cairo are draw.c and signs.c. */
#ifndef LEAFLET_DRAW_H
#define LEAFLET_DRAW_H

#include "leaflet/sheets.h"

/* What Cairo cannot write into a PDF's structure itself; beside its elements, in the order in which they begin. */
struct tag {
	const char *type;        /* "P", "Figure", "Link" */
	struct text alternative; /* of a figure */
	struct text contents;    /* of a link: where it leads, in words */
	struct text language;    /* where that is not the leaflet's */
	bool is_panel;           /* it holds a panel */
	size_t reading;          /* which stands here in the order of reading */
};

/* Adds a PDF to the buffer, and a tag for each of its structure's elements to the list. */
void draw_pdf(const struct sheets *sheets, struct buffer *pdf, struct list *tags);

/* Adds a PNG of one side, so many pixels wide, and gives its height. */
int draw_picture(const struct sheets *sheets, size_t sheet, int pixels, struct buffer *png);

#endif
