/*
 * What runs on the reader's device: bundled from generator/browser/ by its bundle.mjs when the program is
 * made, and carried inside it, so that no theme can bring a script and the program needs no files.
 */
#ifndef RENDER_SCRIPTS_H
#define RENDER_SCRIPTS_H

#include "base/text.h"

enum script_name {
	SCRIPT_READER, /* on every page */
	SCRIPT_FIND,   /* the search, and the reader's own list */
	SCRIPT_QR,     /* drawing QR codes: a page's address for paper, and a list's link */
	SCRIPT_FORM,   /* adding an entry, and suggesting a change to one */
	SCRIPT_WORKER, /* the service worker; it looks after what stands beside or below it */
	SCRIPT_COUNT
};

struct script {
	const char *path; /* where it is published: "assets/reader.js" */
	struct text bytes;
};

/* All of them, by name; constant, and made by bundle.mjs. */
extern const struct script scripts[SCRIPT_COUNT];

#endif
