/*
 * A site as one zip file, to hand round on memory sticks: everything in a folder that is called as the file is,
 * in the order of paths and with one date, so that the same edition gives the same bytes. The format is
 * APPNOTE 6.3.9's, with its zip64 records where there are more than 65,535 files.
 */
#ifndef PUBLISH_ZIP_H
#define PUBLISH_ZIP_H

#include "base/date.h"
#include "base/failure.h"
#include "base/text.h"

struct zip;

/*
 * Begins a new file beside `file`, which zip_finish() puts in its place; all in it is dated `day`. `sources` are
 * absolute folders that it must not be in, NULL-ended. *zip is NULL and the failure set when it is a folder, is
 * in a source, or cannot be written.
 */
bool zip_open(struct zip **zip, const char *file, const char *const *sources, struct date day, struct failure *failure);

/* Adds a file; `path` is relative, with '/'. */
bool zip_add(struct zip *zip, struct text path, struct text bytes, struct failure *failure);

/* Ends the file and moves it into its place. */
bool zip_finish(struct zip *zip, struct failure *failure);

/* Frees it; without zip_finish() what was in its place is as it was. NULL is allowed. */
void zip_close(struct zip *zip);

#endif
