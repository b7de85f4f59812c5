/* A git repository as libgit2 opens it: never through a hook, never by running git. */
#ifndef READ_REPOSITORY_H
#define READ_REPOSITORY_H

#include <git2.h>

#include "base/failure.h"
#include "base/text.h"

struct repository {
	const char *named;       /* as the user called it */
	git_repository *git;     /* NULL: the folder is no repository, or one that cannot be read */
	git_odb *objects;        /* beside `git` */
	const char *work_folder; /* absolute, without '/' at its end; NULL = a bare repository */
	bool sha256;             /* a repository of the format that this libgit2 cannot read */
};

/* Opens the folder: a repository, or any other folder, which then is a work tree without history.
 * False, with the failure set, when there is no such folder, or its repository may not or cannot be
 * read. repository_close() belongs to either result. */
bool repository_open(struct arena *arena, const char *folder, struct repository *repository,
	struct failure *failure);
void repository_close(struct repository *repository);

/* Opens a second way into the same repository's objects, for another thread. repository_close() belongs
 * to it. */
void repository_view(const struct repository *repository, struct repository *view);

/* Gives the commit that `rev` (NULL = HEAD) leads to, tags followed. False, with the failure set, when
 * there is none. */
bool repository_commit(const struct repository *repository, const char *rev, git_oid *commit,
	struct failure *failure);

/* Says whether HEAD stands at a commit; *exists is false before the first commit and without a
 * repository. False, with the failure set, when HEAD is damaged. */
bool repository_head(const struct repository *repository, git_oid *commit, bool *exists, struct failure *failure);

/* Gives the commits at which a shallow clone ends (git help shallow); their parents are not there. */
git_oid *repository_cuts(struct arena *arena, const struct repository *repository, size_t *count);

#endif
