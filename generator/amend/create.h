/* A new file of the content. */
#ifndef AMEND_CREATE_H
#define AMEND_CREATE_H

#include "base/failure.h"
#include "base/text.h"

/*
 * Writes a file that is not there yet, and the folders it stands in, below a folder; whole or not at all. A `program`
 * may be run. False with the failure set when it cannot be written, or when anything has that name: nothing is ever
 * written over.
 */
bool create_file(const char *folder, struct text path, struct text bytes, bool program, struct failure *failure);

#endif
