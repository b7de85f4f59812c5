/*
 * The leaflet stage: paper from the same source. A query becomes entries (select.h), entries become blocks
 * (entry_block.h, parts.h), blocks stand in panels (sheets.h, by the formats of format.h), and panels become a PDF
 * (draw.h, finish.h). Fonts are looked for once a leaflet is to be made, not before.
 */
#ifndef LEAFLET_LEAFLET_H
#define LEAFLET_LEAFLET_H

#include "base/diag.h"
#include "base/failure.h"
#include "leaflet/sheets.h"

/* What a leaflet is made from. */
struct leaflet_request {
	const struct site *site;
	const struct derived *derived;
	const struct leaflet *leaflet;
	const struct wording *wording; /* of the leaflet's language, or the first ones where that has no strings */
	struct text wording_language;  /* theirs */
	size_t wording_number;         /* of that among those the pasts are told in (model/derived.h) */
	struct text language;
	struct text base_url;          /* of the site; empty = not known */
	struct words for_whom, notes;  /* of a list for one person */
};

/* Selects the entries; false, with a diagnostic, when the leaflet cannot be made. */
bool leaflet_begin(struct arena *arena, const struct leaflet_request *request, struct leaflet_edition *edition,
	struct diags *diags);

/* Draws what leaflet_fit() gave (format.h) and adds the PDF. False with the failure set. */
bool leaflet_pdf(const struct sheets *sheets, struct buffer *pdf, struct failure *failure);

/* Adds a PNG of the first side, so many pixels wide, and gives its height. */
int leaflet_picture(const struct sheets *sheets, int width, struct buffer *png);

/*
 * Lays the edition out: the roomiest step at which all of it fits. NULL, with a diagnostic, when none does or when a
 * letter is missing. Lives until type_clear().
 */
struct sheets *leaflet_fit(const struct leaflet_edition *edition, struct type *type, struct diags *diags);

#endif
