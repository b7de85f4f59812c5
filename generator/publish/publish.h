/*
 * The publish stage: outputs arrive in a folder so that a reader may meet two editions but never a
 * cut-off file or a dead link. Everything that differs is first written beside, in
 * `.fingerpost/next/`; then new files are moved in, then changed ones, and what no longer belongs is
 * removed last. Killed at any instant, the next build finishes the work. Files that Fingerpost did
 * not write are never touched.
 */
#ifndef PUBLISH_PUBLISH_H
#define PUBLISH_PUBLISH_H

#include <stdint.h>

#include "base/failure.h"
#include "base/text.h"

struct publisher;

struct publish_summary {
	size_t added, changed, unchanged, removed;
	uint64_t bytes_written;
};

/*
 * Opens the folder, makes it if it is not there, and takes its lock. `sources` are absolute folders
 * that must not be inside the output nor hold it (the content); NULL-ended. False with the failure
 * set: `/` or a home folder, inside a source, a read-only folder, another build at work.
 */
bool publish_open(struct publisher **publisher, const char *folder, const char *const *sources,
	struct failure *failure);

/*
 * Says everything that will be put, before anything is written: paths relative to the folder, with
 * '/', unique, never changed later. Entry points (index.html, sitemap.xml, feeds) are moved in last.
 * A file that is not ours in the place of an output fails here, and nothing has been written.
 */
bool publish_plan(struct publisher *publisher, const struct text *paths, size_t count, struct failure *failure);

/* Takes the bytes of output number `index` of the plan. Safe on several threads for different numbers. */
bool publish_put(struct publisher *publisher, size_t index, struct text bytes, struct failure *failure);

/* Moves everything into place once every planned output was put, and removes what no longer belongs. */
bool publish_finish(struct publisher *publisher, struct publish_summary *summary, struct failure *failure);

/* Ends it; without publish_finish() what is published stays as it was. NULL is allowed. */
void publish_close(struct publisher *publisher);

#endif
