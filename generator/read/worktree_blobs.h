/* What git would call the files of a work tree. */
#ifndef READ_WORKTREE_BLOBS_H
#define READ_WORKTREE_BLOBS_H

#include "read/reading.h"
#include "read/repository.h"

/* Works out the blob of every source that was read from the repository's work tree. False with the failure set when
 * git's index is damaged. */
bool worktree_blobs(const struct repository *repository, const struct reading *reading, struct failure *failure);

/* How many files of entries, organisations, pages and leaflets below `content` ("content/") the repository has and “git
 * sparse-checkout” keeps from the work tree. */
size_t worktree_left_out(struct arena *arena, const struct repository *repository, struct text content);

#endif
