/* Which files may never be quoted, found out before anything is parsed. */
#ifndef PARSE_SECRECY_H
#define PARSE_SECRECY_H

#include "read/reading.h"

/*
 * Marks `confidential` on every entry with a confidential place, on its translations and on the file of the
 * organisation that runs it. It looks at the bytes alone, so that a mistake in the YAML cannot unmark a
 * file, and takes anything but a plain "no" or "unknown" for a yes.
 */
void secrecy_mark(const struct reading *reading);

#endif
