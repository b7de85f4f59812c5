/*
 * What the next run may use to be faster, in $XDG_CACHE_HOME/fingerpost (or ~/.cache/fingerpost), as
 * the XDG Base Directory Specification 0.8 says. Never required: no result may depend on it, and
 * whoever reads a file checks that it is whole and about the right thing.
 */
#ifndef BASE_CACHE_H
#define BASE_CACHE_H

#include "base/hash.h"
#include "base/text.h"

/* What a file of the cache is about: this directory, as this program made it. */
struct cache_subject {
	const char *folder;   /* the repository's, as it was named */
	struct hash program;  /* zero: nothing is kept */
	bool only_read;       /* what the last run kept is to stay */
};

/* The name of its file for this purpose, "parsed"; empty when nothing is kept. */
struct text cache_name_of(struct arena *arena, const struct cache_subject *subject, const char *purpose);

/* Gives the bytes of the file with this name, in the arena, with a NUL behind them; false when it is not there or cannot
 * be read. */
bool cache_read(struct arena *arena, const char *name, struct text *bytes);

/* Puts the bytes under this name, whole or not at all; when that fails, there is no such file. */
void cache_write(const char *name, struct text bytes);

#endif
