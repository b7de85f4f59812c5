/*
 * What the next run may use to be faster, in $XDG_CACHE_HOME/fingerpost (or ~/.cache/fingerpost), as
 * the XDG Base Directory Specification 0.8 says. Never required: no result may depend on it, and
 * whoever reads a file checks that it is whole and about the right thing.
 */
#ifndef BASE_CACHE_H
#define BASE_CACHE_H

#include "base/text.h"

/* Gives the bytes of the file with this name, in the arena, with a NUL behind them; false when it is not there or cannot
 * be read. */
bool cache_read(struct arena *arena, const char *name, struct text *bytes);

/* Puts the bytes under this name, whole or not at all; when that fails, there is no such file. */
void cache_write(const char *name, struct text bytes);

#endif
