/* Makes leaflets, each on a thread of its own, and hands over each as soon as it is made. */
#ifndef COMMAND_LEAFLETS_H
#define COMMAND_LEAFLETS_H

#include "base/failure.h"
#include "base/spool.h"
#include "command/load.h"
#include "leaflet/edition.h"
#include "model/strings.h"
#include "render/render.h"

/* What is made of one: its PDF; a booklet's pages on sheets, to print and fold; a picture of its first page, when that
 * was asked for, PICTURE_WIDTH pixels wide. */
enum leaflet_file { LEAFLET_PDF, LEAFLET_PRINT, LEAFLET_PICTURE, LEAFLET_FILES };

enum { PICTURE_WIDTH = 480 };

/* One leaflet, asked for and made. */
struct leaflet_made {
	const struct leaflet *leaflet;
	struct words for_whom, notes;    /* of a list for one person; else empty */
	/* What comes of it. */
	bool made;                       /* else its diagnostics say why not */
	struct leaflet_edition edition;
	struct text closed;              /* those it leaves out as closed, in words */
	struct buffer bytes[LEAFLET_FILES]; /* until they are handed over; empty = there is none */
	size_t sizes[LEAFLET_FILES];
	struct spooled set_aside[LEAFLET_FILES];
	int picture_height;
	size_t pages;
	double letters;                  /* of its body, in points */
	const char *did;                 /* what else it took to make it fit */
	struct diags diags;
	struct arena *arena;             /* of what is kept of it */
};

/* What is wanted of them. */
enum leaflets_want { WANT_FIT, WANT_PDF, WANT_PDF_AND_PICTURE };

/* How they are to be made. */
struct leaflets_order {
	const struct strings_list *strings;
	struct hash strings_hash; /* of the files those were read from */
	const char *base_url;     /* instead of that of site.yaml; may be NULL */
	unsigned jobs;
	enum leaflets_want want;
	/* Takes the bytes of one, on any thread, which are gone afterwards; false with the failure set. NULL with WANT_FIT. */
	bool (*hand_over)(void *to, struct leaflet_made *made, struct failure *failure);
	void *to;
};

/*
 * Makes these; their diagnostics are added to the directory's, and what is kept of them lives as long as it. False
 * with the failure set: the stage cannot be loaded, no typeface, or what handing over says.
 */
bool leaflets_make(struct directory *directory, const struct leaflets_order *order, struct leaflet_made *leaflets,
	size_t count, struct failure *failure);

/* Does the same with all leaflets of the directory, or recalls them where nothing has changed; gives them in their
 * order. */
bool leaflets_make_all(struct directory *directory, const struct leaflets_order *order, struct leaflet_made **leaflets,
	struct failure *failure);

/* Hands over to a spool. */
bool leaflet_set_aside(void *spool, struct leaflet_made *made, struct failure *failure);

/* Lays out all leaflets, so that `check` says which cannot be made; nothing when there are none. False with the
 * failure set. */
bool leaflets_check(struct directory *directory, const struct options *options, struct failure *failure);

/* Tells the directory's pages of them, and gives the files to publish, at most LEAFLET_FILES for each, which are set
 * aside in the spool. */
size_t leaflets_publish(struct directory *directory, const struct leaflet_made *leaflets, size_t count,
	const struct spool *spool, struct ready_file *files);

#endif
