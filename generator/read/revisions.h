/*
 * Every change of every entry's file, commit by commit: what each commit made of what stood in its parent. The answer
 * of the last run is in the cache, so that a run reads the commits that are new. A past that was rewritten is read anew.
 */
#ifndef READ_REVISIONS_H
#define READ_REVISIONS_H

#include "read/reading.h"

struct revision {
	struct text before_path, path;       /* a file that was moved has both, and they differ; empty: there was none, or
	                                        there is none any more */
	unsigned char before[20], after[20]; /* blobs, where there are paths */
	const struct change *change;
	const unsigned char (*others)[20]; /* of a merge: what its other parents have at `path`, and none of them as it is */
	uint32_t other_count;
};

struct revisions {
	struct revision *at; /* the newest first */
	size_t count;
	struct repository *repository; /* NULL: no history is known */
};

/*
 * Reads the changes of the Markdown files below entries/ up to the commit that was read (HEAD for a work tree). None
 * without a repository or in a shallow clone. A merge counts where its file is as in none of its parents; one that only
 * another than its first parent has is held against that one. False with
 * the failure set when the repository is damaged. revisions_close() belongs to either result.
 */
bool revisions_read(struct arena *arena, const struct read_request *request, const struct reading *reading,
	struct revisions *revisions, struct failure *failure);
void revisions_close(struct revisions *revisions);

/* Gives the bytes of a blob, in the arena: none where they are too many for an entry. False when they are not there, as in a
 * clone that left out what files were earlier. */
bool revisions_bytes(const struct revisions *revisions, struct arena *arena, const unsigned char blob[20],
	struct text *bytes);

/* Gives commit -> anything for the commits that `since`, a commit, tag or branch, does not hold. *apart: it is no part of
 * this history, which has been rewritten, or stands on another branch. False with the failure set when there is no such
 * commit. */
bool revisions_since(struct arena *arena, const struct revisions *revisions, const struct reading *reading,
	const char *since, struct map *commits, bool *apart, struct failure *failure);

#endif
