/*
 * Files written beside the published ones, in `.fingerpost/next/`, until all of them are there: the
 * only place where a file of ours is ever incomplete. Functions set errno when they fail.
 */
#ifndef PUBLISH_STAGING_H
#define PUBLISH_STAGING_H

#include "publish/evidence.h"

/* Removes `next/` with everything in it from the folder `state`; fine when it is not there. */
bool staging_clear(int state);

/* Makes an empty `next/` and gives its descriptor, or -1. */
int staging_open(int state);

/* Writes a new file at a path below `folder`, makes the folders on the way, and tells its stamp. Safe
 * on several threads for different paths. */
bool staging_write(int folder, const char *path, struct text bytes, struct stamp *stamp);

/* What the file system's clock says, as the time of a stamp; zero when it cannot be told. */
struct stamp staging_now(int next);

/* Are these the bytes of the regular file at this path? A file that cannot be read holds others. */
bool file_holds(int folder, const char *path, struct text bytes);

/* Adds all of a file to `bytes`; false with errno set when it cannot be read. */
bool file_read(int folder, const char *path, struct buffer *bytes);

#endif
