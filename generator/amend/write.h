/* A file of the content written back. */
#ifndef AMEND_WRITE_H
#define AMEND_WRITE_H

#include "base/failure.h"
#include "base/text.h"

/* Does a file below a folder still hold the bytes it was read with? False with the failure set when it does not. */
bool amend_is_as_read(const char *folder, struct text path, struct text read, struct failure *failure);

/*
 * Puts new bytes in the place of a file below a folder, by rename, so that nobody meets half of it; its permissions
 * stay. Signals wait meanwhile, so that nothing is left beside it. False with the failure set when it no longer holds the bytes it was read with (somebody else is at work on
 * it), or when it cannot be written; it is then as it was.
 */
bool amend_write(const char *folder, struct text path, struct text read, struct text bytes, struct failure *failure);

#endif
