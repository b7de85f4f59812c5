/* How a leaflet is set: sizes, colours, and the steps by which one that does not fit is made to. */
#ifndef LEAFLET_LOOK_H
#define LEAFLET_LOOK_H

#include "base/colour.h"
#include "leaflet/edition.h"

/* All lengths are points, 1/72 inch; millimetres are for paper. */
#define MM(length) ((length) * 72.0 / 25.4)

/* RNIB's clear print and large print: no letter is smaller. */
enum { SMALLEST = 12, SMALLEST_LARGE = 18 };

enum ink { INK_TEXT, INK_ACCENT, INK_PAPER, INKS };

struct look {
	double size;        /* of body text */
	double smallest;    /* of any text, small print aside where that has a size of its own */
	double note;        /* of small print; 0: as its row says */
	double gap;         /* between blocks, as a part of the size */
	double spacing;     /* between lines: 1 is the typeface's own */
	double trim;        /* what a paragraph does without above and below, as a part of its letters' size */
	bool signs;         /* facts have pictures beside them, not words */
	bool narrow;        /* its columns hold some 30 letters */
	bool parts_dates;   /* as in struct step */
	bool naskh;         /* Urdu is in Naskh, in lines no taller than those of Latin letters */
	struct colour ink[INKS];
};

struct style_row {
	double scale;  /* of the body's size */
	double narrow; /* the same in a narrow column */
	bool bold;
	enum ink ink;
	double before; /* the room above, as a part of the body's size, but not at a block's top */
};

/* The row of a style, and its size in a look. */
const struct style_row *style_row(enum style style);
double style_size(enum style style, const struct look *look);

/* The look of an edition at its full size: 14 points, or 18 in large print. */
struct look look_of(const struct leaflet_edition *edition);

/* One way to fit, and what is said of it in the build's summary. */
struct step {
	double size;          /* of body text, as a part of the full size */
	double gap;
	bool short_summaries;
	const char *said;     /* behind the size of its letters */
	bool parts_dates;     /* dates and times may go on in the next line */
};

/* Steps from the roomiest; the last one is the floor. Large print has none that makes letters smaller. */
const struct step *look_steps(const struct leaflet_edition *edition, size_t *count);

void look_step(struct look *look, const struct leaflet_edition *edition, const struct step *step);

/* Sets lines of Nastaliq closer, whose typeface asks for more room than its letters take; others stay as they are. */
void look_closer(struct look *look, const struct leaflet_edition *edition);

#endif
