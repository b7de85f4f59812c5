/* Reads the content folder of a work tree as its files stand on disc, tracked by git or not. */
#ifndef READ_WORKTREE_H
#define READ_WORKTREE_H

#include "read/intake.h"

/* Finds where site.yaml stands below the folder: gives "content/" or "" in *content. False, with the
 * failure set, when it stands in neither place; `named` is the folder as the user called it. */
bool worktree_find_content(const char *folder, const char *named, struct text *content, struct failure *failure);

/* Takes in the files below intake->content of the folder, reading on several threads. False, with the
 * intake's failure set, when a file or folder cannot be read. */
bool worktree_read(struct intake *intake, const char *folder);

#endif
