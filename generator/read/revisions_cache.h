/* The revisions up to one commit, in the cache: a file for each repository. Never required. */
#ifndef READ_REVISIONS_CACHE_H
#define READ_REVISIONS_CACHE_H

#include "read/repository.h"
#include "read/revisions.h"

enum { REVISIONS_JOINED = 2000 }; /* of one commit: beyond, it is a beginning or an import, and nothing was moved */

/* Gives what is known of the folder's files in the repository, and up to which commit; false when nothing is. */
bool revisions_cache_read(struct arena *arena, const struct repository *repository, struct text folder, git_oid *commit,
	struct revisions *revisions);

void revisions_cache_write(const struct repository *repository, struct text folder, const git_oid *commit,
	const struct revisions *revisions);

#endif
