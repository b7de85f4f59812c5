/* Makes leaflets, each on a thread of its own. */
#ifndef COMMAND_LEAFLETS_H
#define COMMAND_LEAFLETS_H

#include "base/failure.h"
#include "command/load.h"
#include "leaflet/leaflet.h"
#include "model/strings.h"
#include "render/render.h"

/* One leaflet, asked for and made. */
struct leaflet_made {
	const struct leaflet *leaflet;
	struct text for_whom, notes;     /* of a list for one person; else empty */
	/* What comes of it. */
	struct buffer picture;           /* of its first page, when that was asked for; PICTURE_WIDTH pixels wide */
	int picture_height;
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

/* What is wanted of them. */
enum leaflets_want { WANT_FIT, WANT_PDF, WANT_PDF_AND_PICTURE };

enum { PICTURE_WIDTH = 480 };

/*
 * Makes all of them on `jobs` threads; their diagnostics are added to the directory's. False with the failure set: no
 * typeface. Free them in both cases.
 */
bool leaflets_make(struct directory *directory, const struct strings_list *strings, const char *base_url,
	unsigned jobs, enum leaflets_want want, struct leaflet_made *leaflets, size_t count, struct failure *failure);

/* Does the same with all leaflets of the directory, or recalls them where nothing has changed; gives them, in their
 * order, in its arena. `strings_hash` is that of the files the strings were read from. */
bool leaflets_make_all(struct directory *directory, const struct strings_list *strings, struct hash strings_hash,
	const char *base_url, unsigned jobs, enum leaflets_want want, struct leaflet_made **leaflets, struct failure *failure);

/* Lays out all leaflets, so that `check` says which cannot be made; nothing when there are none. False with the
 * failure set. */
bool leaflets_check(struct directory *directory, unsigned jobs, struct failure *failure);

/* Tells the directory's pages of them, and gives the files to publish: at most LEAFLET_FILES for each. */
enum { LEAFLET_FILES = 3 };
size_t leaflets_publish(struct directory *directory, const struct leaflet_made *leaflets, size_t count,
	struct ready_file *files);

void leaflets_free(struct leaflet_made *leaflets, size_t count);

#endif
