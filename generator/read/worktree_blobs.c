/*
 * Git's index knows the blob of each file it has seen, with the file's size and time: what has neither changed since is
 * that blob, and only the others are hashed. A file as new as the index itself may have changed in the same moment
 * ("racy git"), so it is hashed. See worktree_blobs.h.
 */
#include "read/worktree_blobs.h"

#include <string.h>
#include <sys/stat.h>

static bool
is_earlier(struct timespec time, struct timespec than)
{
	return time.tv_sec < than.tv_sec || (time.tv_sec == than.tv_sec && time.tv_nsec < than.tv_nsec);
}

/* Is the file as the index saw it? */
static bool
is_unchanged(const git_index_entry *entry, const struct source *source, struct timespec index_written)
{
	return entry->file_size == (uint32_t)source->bytes.size
		&& entry->mtime.seconds == (int32_t)source->written.tv_sec
		&& entry->mtime.nanoseconds == (uint32_t)source->written.tv_nsec
		&& is_earlier(source->written, index_written);
}

bool
worktree_blobs(const struct repository *repository, const struct reading *reading, struct failure *failure)
{
	struct stat index_file = { 0 };
	git_index *index = NULL;
	bool fine = git_repository_index(&index, repository->git) == 0;

	if (fine && git_index_path(index) && stat(git_index_path(index), &index_file) != 0)
		index_file = (struct stat){ 0 };
	for (size_t i = 0; fine && i < reading->count; i++) {
		struct source *source = reading->sources[i];
		const git_index_entry *entry = git_index_get_bypath(index, source->path.at, 0);
		git_oid id;

		if (!source->bytes.at)
			continue;
		if (entry && is_unchanged(entry, source, index_file.st_mtim))
			id = entry->id;
		else
			fine = git_odb_hash(&id, source->bytes.at, source->bytes.size, GIT_OBJECT_BLOB) == 0;
		memcpy(source->blob, id.id, sizeof source->blob);
	}
	git_index_free(index);
	return fine || fail(failure, "what git knows of the files of %s cannot be read", repository->named);
}

/* Is it left out by “git sparse-checkout”, and not there all the same? */
static bool
is_left_out(struct arena *arena, const struct repository *repository, const git_index_entry *entry)
{
	struct stat status;

	return entry->flags_extended & GIT_INDEX_ENTRY_SKIP_WORKTREE
		&& lstat(text_format(arena, "%s/%s", repository->work_folder, entry->path).at, &status) != 0;
}

size_t
worktree_left_out(struct arena *arena, const struct repository *repository, struct text content)
{
	static const char *const folders[] = { "entries/", "organisations/", "pages/", "leaflets/" };
	const char *patterns;
	git_index *index = NULL;
	struct stat status;
	size_t count = 0;

	if (!repository->git)
		return 0;
	patterns = text_format(arena, "%sinfo/sparse-checkout", git_repository_path(repository->git)).at;
	if (stat(patterns, &status) != 0 || git_repository_index(&index, repository->git) != 0)
		return 0;
	for (size_t i = 0; i < git_index_entrycount(index); i++) {
		const git_index_entry *entry = git_index_get_byindex(index, i);
		struct text path = text_of(entry->path);

		if (!text_equal(text_slice(path, 0, content.size), content))
			continue;
		path = text_slice(path, content.size, path.size);
		for (size_t j = 0; j < sizeof folders / sizeof *folders; j++)
			count += text_starts(path, folders[j]) && is_left_out(arena, repository, entry);
	}
	git_index_free(index);
	return count;
}
