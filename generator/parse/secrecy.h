/* Which files may never be quoted, found out before anything is parsed. */
#ifndef PARSE_SECRECY_H
#define PARSE_SECRECY_H

#include "read/reading.h"

/*
 * Marks `confidential` on every document with a confidential place, on the translations of an entry that
 * has one and on the files of the organisations that run it. It looks at the bytes alone, so that a
 * mistake in the YAML cannot unmark a file, and takes anything but a plain "no" for a yes. What only
 * shows when the fields are read (a misspelt name) parse.c adds. On `jobs` threads.
 */
void secrecy_mark(const struct reading *reading, unsigned jobs);

#endif
