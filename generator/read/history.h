/*
 * The last change of every path below the content folder, in one walk of the history: what
 * `git log -1 -- PATH` says for each of them.
 */
#ifndef READ_HISTORY_H
#define READ_HISTORY_H

#include "read/objects.h"
#include "read/reading.h"

struct history {
	struct text content;  /* "content/" or "" */
	struct map changes;   /* path -> struct change; made here */
	size_t unknown;       /* paths whose last change lies behind the end of a shallow clone */
};

/* Works out history->changes from this commit back; they live in the arena. Uses and fills the cache.
 * False, with the failure set, when the repository is damaged. */
bool history_read(struct arena *arena, const struct repository *repository, const git_oid *commit,
	struct history *history, struct failure *failure);

#endif
