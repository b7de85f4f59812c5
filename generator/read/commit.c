/* Files from a commit: first every tree is listed, then the blobs are read. See commit.h. */
#include "read/commit.h"

#include <stdatomic.h>
#include <string.h>

#include "base/jobs.h"

enum outcome { FINE, TOO_LARGE, TOO_MUCH, DAMAGED };

struct walk {
	struct intake *intake;
	const struct repository *repository;
	struct arena *scratch;
	struct list blobs;               /* the sources to read */
	enum outcome *outcomes;          /* beside them */
	struct arena *arenas[JOBS_MOST]; /* one a worker, */
	struct repository views[JOBS_MOST]; /* and one: an object database lets one thread in at a time */
	atomic_size_t bytes;             /* read so far */
};

/* The entry of this name in a tree; *found says whether there is one. */
static bool
find_entry(const struct repository *repository, const git_oid *tree, const char *name, struct tree_entry *entry,
	bool *found, struct failure *failure)
{
	struct object object;
	struct text rest;
	bool fine = object_read(repository, tree, GIT_OBJECT_TREE, &object, failure);

	*found = false;
	rest = object.bytes;
	while (fine && !*found && tree_next(&rest, entry))
		*found = text_is(entry->name, name);
	if (fine && !*found && rest.size > 0)
		fine = object_damaged(repository, tree, failure);
	object_free(&object);
	return fine;
}

bool
commit_find_content(const struct repository *repository, const git_oid *root, struct text *content,
	git_oid *folder, struct failure *failure)
{
	struct tree_entry entry, site;
	bool found;

	if (!find_entry(repository, root, "content", &entry, &found, failure))
		return false;
	if (found && entry.mode == MODE_TREE) {
		if (!find_entry(repository, &entry.id, "site.yaml", &site, &found, failure))
			return false;
		if (found) {
			*content = TEXT("content/");
			*folder = entry.id;
			return true;
		}
	}
	if (!find_entry(repository, root, "site.yaml", &site, &found, failure))
		return false;
	*content = TEXT("");
	*folder = *root;
	return found || fail(failure, "there is no site.yaml in that commit of %s: looked for content/site.yaml and for"
		" site.yaml. Name a commit that has one (--rev), or write and commit a site.yaml first",
		repository->named);
}

/* The size is asked first, so that a blob of gigabytes is never held in memory. */
static enum outcome
read_blob(struct walk *walk, struct source *source, const struct repository *view, struct arena *arena)
{
	struct object object;
	git_object_t type;
	size_t size;
	git_oid id;
	bool fine;

	memcpy(id.id, source->blob, sizeof id.id);
	if (git_odb_read_header(&size, &type, view->objects, &id) != 0)
		return DAMAGED;
	if (size > INTAKE_LARGEST)
		return TOO_LARGE;
	if (atomic_fetch_add(&walk->bytes, size) > INTAKE_TOTAL)
		return TOO_MUCH;
	fine = object_get(view, &id, GIT_OBJECT_BLOB, &object);
	if (fine)
		source->bytes = text_copy(arena, object.bytes);
	object_free(&object);
	return fine ? FINE : DAMAGED;
}

static void
read_one(void *context, size_t index, unsigned worker)
{
	struct walk *walk = context;

	walk->outcomes[index] = read_blob(walk, walk->blobs.at[index], &walk->views[worker], walk->arenas[worker]);
}

/* Reads all blobs, on several threads: most of the time goes into inflating them. */
static bool
read_blobs(struct walk *walk)
{
	struct intake *intake = walk->intake;
	unsigned jobs = intake->jobs;
	bool fine = true;

	walk->outcomes = arena_array(walk->scratch, enum outcome, walk->blobs.count);
	for (unsigned i = 0; i < jobs; i++) {
		walk->arenas[i] = arena_new();
		repository_view(walk->repository, &walk->views[i]);
	}
	jobs_run(jobs, walk->blobs.count, read_one, walk);
	for (unsigned i = 0; i < jobs; i++) {
		arena_adopt(intake->arena, walk->arenas[i]);
		repository_close(&walk->views[i]);
	}
	for (size_t i = 0; fine && i < walk->blobs.count; i++) {
		const struct source *source = walk->blobs.at[i];
		git_oid id;

		memcpy(id.id, source->blob, sizeof id.id);
		if (walk->outcomes[i] == TOO_LARGE)
			intake_too_large(intake, source);
		else if (walk->outcomes[i] == TOO_MUCH)
			fine = fail(intake->failure, "the files below the content folder are larger than 2 GB in all, so"
				" something else must be in there");
		else if (walk->outcomes[i] == DAMAGED)
			fine = object_damaged(walk->repository, &id, intake->failure);
	}
	return fine;
}

static enum item
item_of(enum tree_mode mode)
{
	switch (mode) {
	case MODE_TREE:
		return ITEM_FOLDER;
	case MODE_LINK:
		return ITEM_LINK;
	case MODE_SUBMODULE:
		return ITEM_SUBMODULE;
	default:
		return ITEM_FILE;
	}
}

/* Takes a source that is known already, to the byte, in the place of the one that was added last. */
static bool
take_known(struct intake *intake, const struct source *added)
{
	struct source *known = intake->known ? map_get(intake->known, added->path) : NULL;

	if (!known || !known->bytes.at || memcmp(known->blob, added->blob, sizeof known->blob) != 0)
		return false;
	intake->sources.at[intake->sources.count - 1] = known;
	return true;
}

/* Lists the tree of the folder `path` ("" or with '/' at its end) and what is below it. */
static bool
list_tree(struct walk *walk, const git_oid *id, struct text path, unsigned depth)
{
	struct failure *failure = walk->intake->failure;
	struct tree_entry entry;
	struct object object;
	struct text rest;
	bool fine = object_read(walk->repository, id, GIT_OBJECT_TREE, &object, failure);

	rest = object.bytes;
	while (fine && tree_next(&rest, &entry)) {
		struct source *source;
		enum verdict verdict;

		if (memchr(entry.name.at, '/', entry.name.size)) {
			fine = object_damaged(walk->repository, id, failure);
			break;
		}
		verdict = intake_judge(walk->intake, path, entry.name, depth, item_of(entry.mode), &source);
		if (verdict == ENTER)
			fine = list_tree(walk, &entry.id, text_format(walk->scratch, "%.*s%.*s/",
				TEXT_ARGS(path), TEXT_ARGS(entry.name)), depth + 1);
		else if (verdict == READ || verdict == LIST)
			memcpy(source->blob, entry.id.id, sizeof source->blob);
		if (verdict == READ && !take_known(walk->intake, source))
			list_add(walk->scratch, &walk->blobs, source);
		fine = fine && verdict != GIVE_UP;
	}
	if (fine && rest.size > 0)
		fine = object_damaged(walk->repository, id, failure);
	object_free(&object);
	return fine;
}

bool
commit_read(struct intake *intake, const struct repository *repository, const git_oid *folder)
{
	struct walk walk = { .intake = intake, .repository = repository, .scratch = arena_new() };
	bool fine = list_tree(&walk, folder, intake->content, 0) && read_blobs(&walk);

	arena_free(walk.scratch);
	return fine;
}
