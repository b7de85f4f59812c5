/* What differs between two trees, below one folder. */
#ifndef READ_TREE_CHANGES_H
#define READ_TREE_CHANGES_H

#include "read/objects.h"

/* A file that only one tree holds, or that both hold otherwise. */
struct tree_change {
	struct text path;
	bool was, is;         /* held by the one before, by the one after */
	git_oid before, after;
};

/*
 * Calls `tell` for each Markdown file below `folder` ("content/entries/") that differs, in the order of git. `before`
 * NULL is the empty tree. Paths live in the arena. False with the failure set when a tree is damaged.
 */
bool tree_changes(struct arena *arena, const struct repository *repository, const git_oid *before,
	const git_oid *after, struct text folder, void (*tell)(void *context, const struct tree_change *change),
	void *context, struct failure *failure);

/* Gives the blob of a path in a tree; false when it holds none. */
bool tree_blob(const struct repository *repository, const git_oid *tree, struct text path, git_oid *blob);

#endif
