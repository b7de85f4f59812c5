/*
 * Answers of earlier walks, in $XDG_CACHE_HOME/fingerpost (or ~/.cache/fingerpost), a file for a
 * commit. A commit's id stands for its whole history, so an answer never gets old. Never required: a
 * cache that is not there, cannot be read or written, or holds something else, is as good as none.
 */
#ifndef READ_HISTORY_CACHE_H
#define READ_HISTORY_CACHE_H

#include <git2.h>

#include "read/reading.h"

enum { HISTORY_CACHE_KEEPS = 8 }; /* files; the others go, the least recently used first */

struct history_cache {
	struct arena *arena;
	const char *folder; /* NULL = none */
	const char *layout; /* which content folder the answers are about */
	git_oid known[HISTORY_CACHE_KEEPS * 2];
	size_t count;
};

struct path_change {
	struct text path;
	const struct change *change;
};

/* Finds out which commits of this layout ("content/" or "") the cache answers. What is loaded lives in
 * the arena. A zeroed cache answers nothing. */
void history_cache_open(struct history_cache *cache, struct arena *arena, struct text content);

/* Gives path -> struct change for every file of that commit; false when it is not in the cache. */
bool history_cache_load(struct history_cache *cache, const git_oid *commit, struct map *changes);

/* Keeps the answers for every file of that commit. */
void history_cache_save(const struct history_cache *cache, const git_oid *commit,
	const struct path_change *answers, size_t count);

#endif
