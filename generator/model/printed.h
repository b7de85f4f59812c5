/* The leaflets of an edition, once they are laid out: what pages tell of them. The leaflet stage makes them. */
#ifndef MODEL_PRINTED_H
#define MODEL_PRINTED_H

#include "model/site.h"

struct printed {
	const struct leaflet *leaflet;
	struct text language;             /* it is in: "pl" */
	struct text pdf, print, picture;  /* paths; `print` is a booklet's for printing, else empty */
	size_t pdf_size, print_size;      /* in bytes */
	size_t pages;
	int picture_width, picture_height; /* in pixels */
	struct date good_until;
	const struct entry *const *entries;
	size_t entry_count;
};

struct printed_list {
	const struct printed *at;
	size_t count;
};

#endif
