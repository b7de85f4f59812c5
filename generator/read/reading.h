/*
 * The read stage: a directory's files as bytes, each with its path, its blob's hash and its last
 * change, from a work tree or from any commit of a repository, without a checkout.
 */
#ifndef READ_READING_H
#define READ_READING_H

#include "base/date.h"
#include "base/diag.h"
#include "base/failure.h"
#include "base/list.h"
#include "base/map.h"

struct read_request {
	const char *repository; /* a folder: a work tree's root, a bare repository or its .git, or a folder that
	                           is no repository; never looked for further up */
	const char *rev;        /* a commit, tag or branch, or NULL */
	bool worktree;          /* the files as they stand on disc, whatever git says */
	unsigned jobs;          /* how many threads may read, from 1 */
	bool without_history;   /* nobody will ask for the last change of a file */
};

/* The last change of a path: the newest commit, along the history git log shows, that touched it. */
struct change {
	struct text commit; /* 40 hexadecimal digits */
	struct date date;   /* the author's date, in the author's own zone */
	int64_t time;       /* the same moment, seconds since 1970-01-01 UTC */
	struct text author; /* a name; for stewards only, never for public pages */
};

struct reading {
	struct text content;     /* where site.yaml stands in the repository: "content/" or "" */
	struct source **sources; /* the files below it that matter (intake.h says which), sorted by path; paths
	                            are relative to the repository's root */
	size_t count;            /* a source whose bytes.at is NULL was listed and not read: something that is no
	                            content, in a folder of content. From a work tree, `blob` is zero. */

	struct text commit;      /* of HEAD or --rev; empty when there is none */
	struct date commit_date; /* the committer's, in the committer's own zone; zero when there is none */
	bool has_history;
	bool shallow;            /* the history was cut short: some files' last change is not known */
	const char *work_folder; /* the absolute folder the content was read from, or NULL (from a commit) */
	struct map changes;      /* path -> struct change */
};

/*
 * Reads everything. The request's `rev` and `worktree` exclude each other; with neither the work tree
 * is read if there is one, else HEAD. Files that cannot be used (symbolic links, submodules, files
 * over 10 MB, names that are not UTF-8) are diagnostics and no sources: site.yaml itself may be one. A
 * folder that is no repository, has no commits, or is a work tree of git's SHA-256 format (which
 * libgit2 cannot read; a warning) is read without history. A file that is changed on disc has the last
 * change of its path in HEAD; one that HEAD does not hold has none.
 * False with the failure set when there is nothing to read: no such folder, no such commit, no
 * site.yaml, a file that may not be read, a damaged repository, one that belongs to somebody else (says
 * what to do), a bare one of the SHA-256 format.
 */
bool read_directory(struct arena *arena, const struct read_request *request, struct reading *reading,
	struct diags *diags, struct failure *failure);

/*
 * Finds the folder on disc that read_directory() would read the content from, without '/' at its end, and reads
 * nothing; NULL in *folder when it would come from a commit. False with the failure set when there is no such folder.
 */
bool reading_folder(struct arena *arena, const struct read_request *request, const char **folder,
	struct failure *failure);

/*
 * Reads everything, and what an earlier commit held, to compare: files that are in `now` to the byte are the same
 * sources there and in `then`, which has no history. The blobs of the sources are worked out. False with the failure
 * set when read_directory() fails, or there is no such commit, or it holds no site.yaml.
 */
bool read_now_and_then(struct arena *arena, const struct read_request *request, const char *commit, struct reading *now,
	struct reading *then, struct diags *diags, struct failure *failure);

/* Adds the paths (struct text) of the files of a work tree that are not as the commit it belongs to has them: changed,
 * added or deleted. None when it was read from a commit, or belongs to none. */
void reading_uncommitted(struct arena *arena, const struct read_request *request, const struct reading *reading,
	struct list *paths);

/* The last change of a source's path, or NULL when it is not known. */
const struct change *reading_change(const struct reading *reading, struct text path);

#endif
