/*
 * The folder that is published into: found, refused when nothing good could come of it, made when it
 * is not there, and locked. Its state lives in `.fingerpost/`.
 */
#ifndef PUBLISH_TARGET_H
#define PUBLISH_TARGET_H

#include "base/failure.h"
#include "base/text.h"

struct target {
	const char *name;  /* as it was given, without slashes at its end: for messages */
	const char *real;  /* absolute, without links */
	size_t made;       /* how many folders at its end were made for it */
	bool state_made;   /* `.fingerpost` was made now */
	int folder, state, lock; /* descriptors */
};

/* Is `path` the same as `whole`, or inside it? Both are real paths. */
bool path_is_within(struct text path, const char *whole);

/* Gives the real path of a folder that may not be there yet: that of what is there, and the rest as it was written.
 * `missing` says how many parts are not there. NULL with the failure set. */
const char *path_real(struct arena *arena, const char *folder, size_t *missing, struct failure *failure);

/* Opens and locks it. `sources` as in publish_open(). When it fails, nothing is left behind. */
bool target_open(struct arena *arena, struct target *target, const char *folder, const char *const *sources,
	struct failure *failure);

/* Ends it and its lock; unless `kept`, takes away what target_open() made, where it is empty. */
void target_close(struct target *target, bool kept);

#endif
