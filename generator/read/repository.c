/* Opens repositories, and says what to do when that cannot be done. See repository.h. */
#include "read/repository.h"

#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/list.h"

static const char *
git_says(void)
{
	const git_error *error = git_error_last();

	return error && error->message ? error->message : "no reason given";
}

/*
 * Settings of the library, the same for every run. Objects are not hashed again when they are read:
 * zlib's own checksum finds a damaged disc, and it is half of the time. Every object is read once, so
 * the library keeps none. The formats named here change nothing about how we read; without their names
 * a partial clone or a sparse checkout would be refused.
 */
static void
set_up_library(void)
{
	const char *extensions[] = { "noop", "partialclone", "preciousobjects", "worktreeconfig" };

	git_libgit2_opts(GIT_OPT_ENABLE_STRICT_HASH_VERIFICATION, 0);
	git_libgit2_opts(GIT_OPT_ENABLE_CACHING, 0);
	git_libgit2_opts(GIT_OPT_SET_EXTENSIONS, extensions, sizeof extensions / sizeof *extensions);
}

/* Reads extensions.objectFormat of a repository that was refused. */
static bool
is_sha256(struct arena *arena, const char *folder, const char *below)
{
	const char *path = text_format(arena, "%s/%s", folder, below).at;
	git_config *config = NULL;
	git_buf format = { 0 };
	bool found = git_config_open_ondisk(&config, path) == 0
		&& git_config_get_string_buf(&format, config, "extensions.objectformat") == 0
		&& strcmp(format.ptr, "sha256") == 0;

	git_buf_dispose(&format);
	git_config_free(config);
	return found;
}

/* Could the folder be opened if it were ours? Where no safe.directory is set, libgit2 1.5 says "not
 * found" of a repository that belongs to somebody else (its search for the setting overwrites the
 * reason), so what it says is not enough. */
static bool
is_foreign(const char *folder, int error)
{
	git_repository *git = NULL;
	bool opened;

	if (error != GIT_ENOTFOUND)
		return error == GIT_EOWNER;
	git_libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, 0);
	opened = git_repository_open_ext(&git, folder, GIT_REPOSITORY_OPEN_NO_SEARCH, NULL) == 0;
	git_libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, 1);
	git_repository_free(git);
	return opened;
}

/* What becomes of a folder that did not open. */
static bool
refused(struct arena *arena, struct repository *repository, const char *folder, int error, struct failure *failure)
{
	const char *named = repository->named;

	if (is_foreign(folder, error))
		return fail(failure, "the repository %s belongs to another user of this computer, so git does not trust"
			" it. If you do, run: git config --global --add safe.directory %s", named, folder);
	if (error == GIT_ENOTFOUND) {
		repository->work_folder = folder;
		return true;
	}
	if (is_sha256(arena, folder, ".git/config")) {
		repository->work_folder = folder;
		repository->sha256 = true;
		return true;
	}
	if (is_sha256(arena, folder, "config"))
		return fail(failure, "the repository %s is of git's SHA-256 format, which cannot be read yet. Use one of"
			" the usual format (git init --object-format=sha1), or name a work tree, which is read without"
			" its history", named);
	return fail(failure, "the repository %s cannot be opened: %s", named, git_says());
}

bool
repository_open(struct arena *arena, const char *folder, struct repository *repository, struct failure *failure)
{
	char absolute[PATH_MAX];
	struct stat stat_of;
	int error;

	*repository = (struct repository){ .named = folder };
	git_libgit2_init();
	set_up_library();
	if (!realpath(folder, absolute))
		return errno == ENOENT ? fail(failure, "there is no folder %s", folder)
			: fail(failure, "the folder %s cannot be read: %s", folder, strerror(errno));
	if (stat(absolute, &stat_of) != 0 || !S_ISDIR(stat_of.st_mode))
		return fail(failure, "%s is a file; name the folder of the repository it is in", folder);
	error = git_repository_open_ext(&repository->git, absolute, GIT_REPOSITORY_OPEN_NO_SEARCH, NULL);
	if (error != 0)
		return refused(arena, repository, text_copy(arena, text_of(absolute)).at, error, failure);
	if (git_repository_odb(&repository->objects, repository->git) != 0)
		return fail(failure, "the repository %s cannot be opened: %s", folder, git_says());
	if (git_repository_workdir(repository->git)) {
		struct text path = text_of(git_repository_workdir(repository->git));

		if (path.size > 1 && text_ends(path, "/"))
			path.size--;
		repository->work_folder = text_string(arena, path);
	}
	return true;
}

void
repository_close(struct repository *repository)
{
	git_odb_free(repository->objects);
	git_repository_free(repository->git);
	git_libgit2_shutdown();
}

void
repository_view(const struct repository *repository, struct repository *view)
{
	char *objects = NULL;

	*view = (struct repository){ .named = repository->named };
	git_libgit2_init();
	if (asprintf(&objects, "%sobjects", git_repository_commondir(repository->git)) < 0)
		fail_out_of_memory();
	/* Where it cannot be opened again, threads take turns. */
	if (git_odb_open(&view->objects, objects) != 0)
		git_repository_odb(&view->objects, repository->git);
	free(objects);
}

bool
repository_head(const struct repository *repository, git_oid *commit, bool *exists, struct failure *failure)
{
	int error = repository->git ? git_reference_name_to_id(commit, repository->git, "HEAD") : GIT_ENOTFOUND;

	*exists = error == 0;
	return error == 0 || error == GIT_ENOTFOUND || error == GIT_EUNBORNBRANCH
		|| fail(failure, "what HEAD of the repository %s stands for cannot be read: %s", repository->named,
			git_says());
}

/* The failure for a revision that libgit2 could not make a commit of. */
static bool
no_such_commit(const struct repository *repository, const char *rev, int error, struct failure *failure)
{
	if (error == GIT_EAMBIGUOUS)
		return fail(failure, "“%s” fits more than one commit of %s; write more of it", rev, repository->named);
	if (error == GIT_EPEEL)
		return fail(failure, "“%s” in %s is not a commit, nor a branch or tag that leads to one", rev,
			repository->named);
	if (git_repository_is_shallow(repository->git) == 1)
		return fail(failure, "there is no commit, branch or tag “%s” in %s, whose history was cut short. Fetch the"
			" rest with “git fetch --unshallow”; on GitHub or Forgejo, write “fetch-depth: 0” below “uses:"
			" actions/checkout”; on GitLab, set GIT_DEPTH to 0", rev, repository->named);
	return fail(failure, "there is no commit, branch or tag “%s” in %s: “git log --oneline --all”, “git branch"
		" --all” and “git tag” show the names", rev, repository->named);
}

bool
repository_commit(const struct repository *repository, const char *rev, git_oid *commit, struct failure *failure)
{
	git_object *found = NULL, *peeled = NULL;
	bool exists;
	int error;

	if (repository->sha256)
		return fail(failure, "the repository %s is of git's SHA-256 format, whose commits cannot be read yet; its"
			" work tree can be (leave out --rev)", repository->named);
	if (!repository->git)
		return fail(failure, "%s is not a git repository, so it has no commit “%s”", repository->named, rev);
	if (!repository_head(repository, commit, &exists, failure))
		return false;
	if (!rev)
		return exists || fail(failure, "the repository %s has no commits yet; commit the content first (git add,"
			" then git commit)", repository->named);
	error = git_revparse_single(&found, repository->git, rev);
	if (error == 0)
		error = git_object_peel(&peeled, found, GIT_OBJECT_COMMIT) == 0 ? 0 : GIT_EPEEL;
	if (error == 0)
		git_oid_cpy(commit, git_object_id(peeled));
	git_object_free(peeled);
	git_object_free(found);
	return error == 0 || no_such_commit(repository, rev, error, failure);
}

git_oid *
repository_cuts(struct arena *arena, const struct repository *repository, size_t *count)
{
	const char *path = text_format(arena, "%sshallow", git_repository_commondir(repository->git)).at;
	FILE *file = fopen(path, "re");
	struct list cuts = { 0 };
	git_oid *ids;
	char *line = NULL;
	size_t room = 0;

	*count = 0;
	if (!file)
		return NULL;
	while (getline(&line, &room, file) > 0) {
		git_oid *id = arena_alloc(arena, sizeof *id);

		if (git_oid_fromstrn(id, line, strnlen(line, GIT_OID_HEXSZ)) == 0)
			list_add(arena, &cuts, id);
	}
	free(line);
	fclose(file);
	ids = arena_array(arena, git_oid, cuts.count + 1);
	for (size_t i = 0; i < cuts.count; i++)
		ids[i] = *(git_oid *)cuts.at[i];
	*count = cuts.count;
	return ids;
}
