/* Makes leaflets, each on a thread of its own. */
#ifndef COMMAND_LEAFLETS_H
#define COMMAND_LEAFLETS_H

#include "base/failure.h"
#include "command/load.h"
#include "leaflet/leaflet.h"
#include "model/strings.h"

/* One leaflet, asked for and made. */
struct leaflet_made {
	const struct leaflet *leaflet;
	struct text for_whom, notes;     /* of a list for one person; else empty */
	/* What comes of it. */
	bool made;                       /* else its diagnostics say why not */
	struct leaflet_edition edition;
	struct buffer pdf;
	struct buffer print;             /* a booklet's pages on sheets, to print and fold; else empty */
	size_t pages;
	double letters;                  /* of its body, in points */
	const char *did;                 /* what else it took to make it fit */
	struct diags diags;
	struct arena *arena;             /* of all of it but the PDF */
};

/*
 * Makes all of them on `jobs` threads; their diagnostics are added to the directory's. False with the failure set: no
 * typeface. Free them in both cases.
 */
bool leaflets_make(struct directory *directory, const struct strings_list *strings, const char *base_url,
	unsigned jobs, struct leaflet_made *leaflets, size_t count, struct failure *failure);

void leaflets_free(struct leaflet_made *leaflets, size_t count);

#endif
