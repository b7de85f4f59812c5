/* Decides where the content is read from, and puts files and history together. See reading.h. */
#include "read/reading.h"

#include <string.h>

#include "read/commit.h"
#include "read/history.h"
#include "read/worktree.h"
#include "read/worktree_blobs.h"

/* What one call works on. */
struct call {
	struct arena *arena;
	const struct read_request *request;
	struct repository repository;
	struct intake intake;
	struct reading *reading;
	struct diags *diags;
	struct failure *failure;
};

static bool
read_from_work_folder(struct call *call)
{
	const char *folder = call->repository.work_folder;
	size_t left_out;

	call->reading->work_folder = folder;
	if (!worktree_find_content(folder, call->request->repository, &call->intake.content, call->failure))
		return false;
	left_out = worktree_left_out(call->arena, &call->repository, call->intake.content);
	if (left_out > 0)
		diag_say(call->diags, DIAG_FILES_LEFT_OUT, (struct where){ 0 }, text_format(call->arena, "%zu", left_out));
	return worktree_read(&call->intake, folder);
}

static bool
read_from_commit(struct call *call, const git_oid *commit)
{
	struct commit_head head;
	struct object object;
	git_oid folder;
	bool fine = object_read(&call->repository, commit, GIT_OBJECT_COMMIT, &object, call->failure)
		&& (commit_parse(object.bytes, &head) || object_damaged(&call->repository, commit, call->failure))
		&& commit_find_content(&call->repository, &head.tree, &call->intake.content, &folder, call->failure)
		&& commit_read(&call->intake, &call->repository, &folder);

	object_free(&object);
	return fine;
}

static bool
name_commit(struct call *call, const git_oid *commit)
{
	struct reading *reading = call->reading;
	struct commit_head head;
	struct object object;
	char hex[GIT_OID_HEXSZ + 1];
	bool fine = object_read(&call->repository, commit, GIT_OBJECT_COMMIT, &object, call->failure)
		&& (commit_parse(object.bytes, &head) || object_damaged(&call->repository, commit, call->failure));

	if (fine) {
		git_oid_tostr(hex, sizeof hex, commit);
		reading->commit = text_copy(call->arena, text_of(hex));
		reading->commit_date = signature_date(&head.committer);
	}
	object_free(&object);
	return fine;
}

static bool
read_history(struct call *call, const git_oid *commit)
{
	struct reading *reading = call->reading;
	struct history history = { .content = call->intake.content };

	if (!name_commit(call, commit)
		|| !history_read(call->arena, &call->repository, commit, &history, call->failure))
		return false;
	reading->has_history = true;
	reading->changes = history.changes;
	reading->shallow = history.unknown > 0;
	if (reading->shallow)
		diag_say(call->diags, DIAG_HISTORY_SHALLOW, (struct where){ 0 },
			text_format(call->arena, "%zu", history.unknown));
	return true;
}

/* The commit to read, or the one whose history belongs to the files on disc. */
static bool
read_all(struct call *call)
{
	const struct repository *repository = &call->repository;
	const struct read_request *request = call->request;
	bool from_commit = request->rev || !repository->work_folder, has_commit;
	git_oid commit;

	if (request->worktree && !repository->work_folder)
		return fail(call->failure, "the repository %s has no work tree (it is a bare repository); leave out"
			" --worktree to read its newest commit", request->repository);
	if (from_commit)
		return repository_commit(repository, request->rev, &commit, call->failure)
			&& read_from_commit(call, &commit) && (request->without_history || read_history(call, &commit));
	if (!read_from_work_folder(call) || !repository_head(repository, &commit, &has_commit, call->failure))
		return false;
	if (repository->sha256)
		diag_say(call->diags, DIAG_HISTORY_SHA256, (struct where){ 0 }, text_of(request->repository));
	return !has_commit || request->without_history || read_history(call, &commit);
}

bool
read_directory(struct arena *arena, const struct read_request *request, struct reading *reading,
	struct diags *diags, struct failure *failure)
{
	struct call call = { .arena = arena, .request = request, .reading = reading, .diags = diags,
		.failure = failure, .intake = { .arena = arena, .diags = diags, .failure = failure,
			.jobs = request->jobs } };
	bool fine;

	*reading = (struct reading){ .changes = map_new(arena) };
	fine = repository_open(arena, request->repository, &call.repository, failure) && read_all(&call)
		&& intake_finish(&call.intake);
	repository_close(&call.repository);
	reading->content = call.intake.content;
	reading->sources = (struct source **)call.intake.sources.at;
	reading->count = call.intake.sources.count;
	return fine;
}

bool
reading_folder(struct arena *arena, const struct read_request *request, const char **folder, struct failure *failure)
{
	struct repository repository;
	struct text content = { 0 };
	bool fine = repository_open(arena, request->repository, &repository, failure);

	*folder = request->rev ? NULL : repository.work_folder;
	if (fine && *folder)
		fine = worktree_find_content(*folder, request->repository, &content, failure);
	if (fine && content.size > 0)
		*folder = text_format(arena, "%s/%.*s", *folder, (int)content.size - 1, content.at).at;
	repository_close(&repository);
	return fine;
}

static bool
read_earlier(struct arena *arena, const struct read_request *request, const char *commit, const struct reading *now,
	struct reading *then, struct failure *failure)
{
	struct diags unsaid = { .arena = arena }; /* what was wrong with it then is not of now */
	struct map known = map_new(arena);
	struct call call = { .arena = arena, .request = request, .reading = then, .diags = &unsaid, .failure = failure,
		.intake = { .arena = arena, .diags = &unsaid, .failure = failure, .jobs = request->jobs, .known = &known } };
	git_oid id;
	bool fine;

	*then = (struct reading){ .changes = map_new(arena) };
	for (size_t i = 0; i < now->count; i++)
		map_put(&known, now->sources[i]->path, now->sources[i]);
	fine = repository_open(arena, request->repository, &call.repository, failure)
		&& repository_commit(&call.repository, commit, &id, failure)
		&& (!now->work_folder || worktree_blobs(&call.repository, now, failure))
		&& read_from_commit(&call, &id) && intake_finish(&call.intake);
	repository_close(&call.repository);
	then->content = call.intake.content;
	then->sources = (struct source **)call.intake.sources.at;
	then->count = call.intake.sources.count;
	return fine;
}

bool
read_now_and_then(struct arena *arena, const struct read_request *request, const char *commit, struct reading *now,
	struct reading *then, struct diags *diags, struct failure *failure)
{
	bool fine;

	/* Started once for both: it reads every certificate of the system, and that takes as long as 2,000 entries. */
	git_libgit2_init();
	fine = read_directory(arena, request, now, diags, failure)
		&& read_earlier(arena, request, commit, now, then, failure);
	git_libgit2_shutdown();
	return fine;
}

/* Is it content, and not as the other one is? Either may be NULL. */
static bool
is_other(const struct source *source, const struct source *other)
{
	return source && source->bytes.at && (!other || memcmp(source->blob, other->blob, sizeof source->blob) != 0);
}

void
reading_uncommitted(struct arena *arena, const struct read_request *request, const struct reading *reading,
	struct list *paths)
{
	struct arena *scratch;
	struct reading then;
	struct failure none = { 0 }; /* a commit without a directory in it: all of this one is new */
	size_t i = 0, j = 0;

	if (!reading->work_folder || reading->commit.size == 0)
		return;
	scratch = arena_new();
	read_earlier(scratch, request, reading->commit.at, reading, &then, &none);
	while (i < reading->count || j < then.count) {
		struct source *now = i < reading->count ? reading->sources[i] : NULL;
		struct source *was = j < then.count ? then.sources[j] : NULL;
		int order = !now ? 1 : !was ? -1 : text_compare(now->path, was->path);

		if (is_other(order <= 0 ? now : was, order == 0 ? was : NULL)) {
			struct text *path = arena_alloc(arena, sizeof *path);

			*path = text_copy(arena, (order <= 0 ? now : was)->path);
			list_add(arena, paths, path);
		}
		i += order <= 0;
		j += order >= 0;
	}
	arena_free(scratch);
}

const struct change *
reading_change(const struct reading *reading, struct text path)
{
	return map_get(&reading->changes, path);
}
