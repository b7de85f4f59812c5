/* Reads the content folder of one commit from the repository's objects, without a checkout. */
#ifndef READ_COMMIT_H
#define READ_COMMIT_H

#include "read/intake.h"
#include "read/objects.h"

/* Finds where site.yaml stands in a commit's tree: gives "content/" or "" in *content, and the tree of
 * that folder. False, with the failure set, when it stands in neither place. */
bool commit_find_content(const struct repository *repository, const git_oid *root, struct text *content,
	git_oid *folder, struct failure *failure);

/* Takes in the files of the content folder's tree, each with its blob's hash. False, with the intake's
 * failure set, when the repository is damaged. */
bool commit_read(struct intake *intake, const struct repository *repository, const git_oid *folder);

#endif
