/*
 * Git's own walk gives the commits that are not in the cache; each is held against its parents. A file that goes and one
 * that comes in the same commit are one that was moved, when their bytes or their names are the same. See revisions.h.
 */
#include "read/revisions.h"

#include <stdlib.h>
#include <string.h>

#include "base/hash.h"
#include "read/author.h"
#include "read/commit.h"
#include "read/revisions_cache.h"
#include "read/tree_changes.h"

enum { BLOB_MOST = 1024 * 1024 };

/* Reading one commit after the other. */
struct account {
	struct arena *arena, *scratch;
	const struct repository *repository;
	struct text folder;
	struct list revisions; /* of struct revision, the newest commit first */
	struct failure *failure;

	/* Of the commit at hand. */
	const struct change *change;
	struct commit_head head;
	size_t first; /* its first revision */
};

static void
add_change(void *context, const struct tree_change *found)
{
	struct account *account = context;
	struct revision *revision = arena_alloc(account->arena, sizeof *revision);
	struct text path = text_copy(account->arena, found->path);

	*revision = (struct revision){ .change = account->change };
	if (found->was) {
		revision->before_path = path;
		memcpy(revision->before, found->before.id, sizeof revision->before);
	}
	if (found->is) {
		revision->path = path;
		memcpy(revision->after, found->after.id, sizeof revision->after);
	}
	list_add(account->arena, &account->revisions, revision);
}

static struct text
file_name(struct text path)
{
	size_t from = path.size;

	while (from > 0 && path.at[from - 1] != '/')
		from--;
	return text_slice(path, from, path.size);
}

static bool
is_same_file(const struct revision *gone, const struct revision *come)
{
	return memcmp(gone->before, come->after, sizeof gone->before) == 0
		|| text_equal(file_name(gone->before_path), file_name(come->path));
}

/* Makes one of what went and what came, in the commit at hand. */
static void
join_moves(struct account *account)
{
	struct list *all = &account->revisions;
	size_t kept = account->first;

	for (size_t i = account->first; i < all->count; i++) {
		struct revision *come = all->at[i];

		for (size_t j = account->first; come->before_path.size == 0 && j < all->count; j++) {
			struct revision *gone = all->at[j];

			if (gone->path.size == 0 && gone->before_path.size > 0 && is_same_file(gone, come)) {
				come->before_path = gone->before_path;
				memcpy(come->before, gone->before, sizeof come->before);
				gone->before_path = (struct text){ 0 };
			}
		}
	}
	for (size_t i = account->first; i < all->count; i++) {
		const struct revision *revision = all->at[i];

		if (revision->path.size > 0 || revision->before_path.size > 0)
			all->at[kept++] = all->at[i];
	}
	all->count = kept;
}

/* What one parent of the commit at hand has at a path. */
static bool
parent_blob(struct account *account, size_t number, struct text path, bool *there, git_oid *blob)
{
	git_oid parent = commit_parent(&account->head, number);
	struct commit_head head;
	struct object object;

	if (!object_read(account->repository, &parent, GIT_OBJECT_COMMIT, &object, account->failure)
		|| !commit_parse(object.bytes, &head))
		return object_damaged(account->repository, &parent, account->failure);
	*there = tree_blob(account->repository, &head.tree, path, blob);
	object_free(&object);
	return true;
}

/* Holds a revision of a merge against its other parents: is it as in one of them? Otherwise what they have stays with it;
 * what the first parent lacks came by another. */
static bool
hold_against_others(struct account *account, struct revision *revision, bool *taken)
{
	struct text path = revision->path.size > 0 ? revision->path : revision->before_path;
	unsigned char (*others)[20] = arena_alloc(account->arena, account->head.parent_count * sizeof *others);

	*taken = false;
	for (size_t i = 1; i < account->head.parent_count && !*taken; i++) {
		git_oid blob;
		bool there = false;

		if (!parent_blob(account, i, path, &there, &blob))
			return false;
		*taken = revision->path.size > 0
			? there && memcmp(blob.id, revision->after, sizeof revision->after) == 0 : !there;
		if (there && revision->before_path.size == 0) {
			revision->before_path = path;
			memcpy(revision->before, blob.id, sizeof revision->before);
		} else if (there) {
			memcpy(others[revision->other_count++], blob.id, sizeof *others);
		}
	}
	revision->others = others;
	return true;
}

/* A merge takes over most files from one parent or the other; only what is in neither is its own doing. */
static bool
drop_taken_over(struct account *account)
{
	struct list *all = &account->revisions;
	size_t kept = account->first;

	for (size_t i = account->first; i < all->count; i++) {
		bool taken;

		if (!hold_against_others(account, all->at[i], &taken))
			return false;
		if (!taken)
			all->at[kept++] = all->at[i];
	}
	all->count = kept;
	return true;
}

static const struct change *
change_of(struct account *account, const git_oid *id)
{
	struct change *change = arena_alloc(account->arena, sizeof *change);
	char hex[GIT_OID_HEXSZ + 1];

	git_oid_tostr(hex, sizeof hex, id);
	*change = (struct change){ .commit = text_copy(account->arena, text_of(hex)),
		.date = signature_date(&account->head.author), .time = account->head.author.time,
		.author = text_copy(account->arena, author_name(account->scratch, account->head.author.name)) };
	return change;
}

static bool
parent_tree(struct account *account, git_oid *tree)
{
	git_oid parent = commit_parent(&account->head, 0);
	struct commit_head head;
	struct object object;
	bool fine = object_read(account->repository, &parent, GIT_OBJECT_COMMIT, &object, account->failure)
		&& (commit_parse(object.bytes, &head) || object_damaged(account->repository, &parent, account->failure));

	if (fine)
		*tree = head.tree;
	object_free(&object);
	return fine;
}

static bool
read_commit(struct account *account, const git_oid *id)
{
	struct object object;
	git_oid before;
	bool fine = object_read(account->repository, id, GIT_OBJECT_COMMIT, &object, account->failure)
		&& (commit_parse(object.bytes, &account->head) || object_damaged(account->repository, id, account->failure));
	bool has_parent = fine && account->head.parent_count > 0;

	if (fine && has_parent)
		fine = parent_tree(account, &before);
	if (fine) {
		account->change = change_of(account, id);
		account->first = account->revisions.count;
		fine = tree_changes(account->scratch, account->repository, has_parent ? &before : NULL, &account->head.tree,
			account->folder, add_change, account, account->failure);
		if (fine && account->head.parent_count > 1)
			fine = drop_taken_over(account);
		if (account->revisions.count - account->first <= REVISIONS_JOINED)
			join_moves(account);
	}
	object_free(&object);
	arena_clear(account->scratch);
	return fine;
}

/* Opens a walk over what `to` holds and `from`, which may be NULL, does not. */
static git_revwalk *
walk_open(const struct repository *repository, const git_oid *to, const git_oid *from)
{
	git_revwalk *walk = NULL;

	if (git_revwalk_new(&walk, repository->git) == 0
		&& git_revwalk_sorting(walk, GIT_SORT_TOPOLOGICAL | GIT_SORT_TIME) == 0 && git_revwalk_push(walk, to) == 0
		&& (!from || git_revwalk_hide(walk, from) == 0))
		return walk;
	git_revwalk_free(walk);
	return NULL;
}

static bool
walk_to(struct account *account, const git_oid *to, const git_oid *from)
{
	git_revwalk *walk = walk_open(account->repository, to, from);
	bool fine = walk || object_damaged(account->repository, to, account->failure);
	git_oid id;

	while (fine && git_revwalk_next(&id, walk) == 0)
		fine = read_commit(account, &id);
	git_revwalk_free(walk);
	return fine;
}

/* New revisions in front of those that were known. */
static void
put_together(struct arena *arena, const struct list *fresh, struct revisions *revisions)
{
	struct revision *all = arena_array(arena, struct revision, fresh->count + revisions->count + 1);

	for (size_t i = 0; i < fresh->count; i++)
		all[i] = *(const struct revision *)fresh->at[i];
	if (revisions->count > 0)
		memcpy(all + fresh->count, revisions->at, revisions->count * sizeof *all);
	revisions->at = all;
	revisions->count += fresh->count;
}

static bool
read_all(struct arena *arena, const struct repository *repository, const struct reading *reading,
	struct revisions *revisions, struct failure *failure)
{
	struct account account = { .arena = arena, .scratch = arena_new(), .repository = repository, .failure = failure,
		.folder = text_format(arena, "%.*sentries/", TEXT_ARGS(reading->content)) };
	git_oid head, known;
	bool fine = git_oid_fromstrn(&head, reading->commit.at, reading->commit.size) == 0;
	bool has_known = fine && revisions_cache_read(arena, repository, account.folder, &known, revisions);

	if (has_known && !git_oid_equal(&head, &known) && git_graph_descendant_of(repository->git, &head, &known) != 1) {
		has_known = false;
		revisions->count = 0;
	}
	if (fine && !(has_known && git_oid_equal(&head, &known))) {
		fine = walk_to(&account, &head, has_known ? &known : NULL);
		put_together(arena, &account.revisions, revisions);
		if (fine)
			revisions_cache_write(repository, account.folder, &head, revisions);
	}
	arena_free(account.scratch);
	return fine;
}

bool
revisions_read(struct arena *arena, const struct read_request *request, const struct reading *reading,
	struct revisions *revisions, struct failure *failure)
{
	*revisions = (struct revisions){ 0 };
	if (reading->commit.size == 0)
		return true;
	revisions->repository = arena_alloc(arena, sizeof *revisions->repository);
	if (!repository_open(arena, request->repository, revisions->repository, failure))
		return false;
	if (!revisions->repository->git || git_repository_is_shallow(revisions->repository->git) == 1) {
		revisions_close(revisions);
		return true;
	}
	return read_all(arena, revisions->repository, reading, revisions, failure);
}

void
revisions_close(struct revisions *revisions)
{
	if (revisions->repository)
		repository_close(revisions->repository);
	revisions->repository = NULL;
}

bool
revisions_bytes(const struct revisions *revisions, struct arena *arena, const unsigned char blob[20],
	struct text *bytes)
{
	struct object object;
	git_oid id;
	bool fine;

	memcpy(id.id, blob, sizeof id.id);
	fine = object_get(revisions->repository, &id, GIT_OBJECT_BLOB, &object);
	if (fine)
		*bytes = object.bytes.size <= BLOB_MOST ? text_copy(arena, object.bytes) : TEXT("");
	object_free(&object);
	return fine;
}

bool
revisions_since(struct arena *arena, const struct revisions *revisions, const struct reading *reading,
	const char *since, struct map *commits, bool *apart, struct failure *failure)
{
	git_oid to, from, id;
	git_revwalk *walk;

	*commits = map_new(arena);
	if (!revisions->repository)
		return fail(failure, "no history is known here, so nothing can be said of what has changed since %s", since);
	if (!repository_commit(revisions->repository, since, &from, failure))
		return false;
	git_oid_fromstrn(&to, reading->commit.at, reading->commit.size);
	*apart = !git_oid_equal(&to, &from) && git_graph_descendant_of(revisions->repository->git, &to, &from) != 1;
	if (!(walk = walk_open(revisions->repository, &to, &from)))
		return object_damaged(revisions->repository, &to, failure);
	while (git_revwalk_next(&id, walk) == 0) {
		char hex[GIT_OID_HEXSZ + 1];
		struct text *name = arena_alloc(arena, sizeof *name);

		git_oid_tostr(hex, sizeof hex, &id);
		*name = text_copy(arena, text_of(hex));
		map_put(commits, *name, name);
	}
	git_revwalk_free(walk);
	return true;
}
