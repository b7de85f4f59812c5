/* Files from a commit. See commit.h. */
#include "read/commit.h"

#include <string.h>

struct walk {
	struct intake *intake;
	const struct repository *repository;
	size_t bytes; /* read so far */
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
static bool
read_blob(struct walk *walk, const git_oid *id, struct source *source)
{
	struct failure *failure = walk->intake->failure;
	struct object object;
	size_t size;
	git_object_t type;
	bool fine;

	memcpy(source->blob, id->id, sizeof source->blob);
	if (git_odb_read_header(&size, &type, walk->repository->objects, id) != 0)
		return object_damaged(walk->repository, id, failure);
	if (size > INTAKE_LARGEST) {
		intake_too_large(walk->intake, source);
		return true;
	}
	if ((walk->bytes += size) > INTAKE_TOTAL)
		return fail(failure, "the files below the content folder are larger than 2 GB in all, so something else"
			" must be in there");
	fine = object_read(walk->repository, id, GIT_OBJECT_BLOB, &object, failure);
	if (fine)
		source->bytes = text_copy(walk->intake->arena, object.bytes);
	object_free(&object);
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

/* Takes in the tree of the folder `path` ("" or with '/' at its end) and what is below it. */
static bool
read_tree(struct walk *walk, const git_oid *id, struct text path, unsigned depth)
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
			fine = read_tree(walk, &entry.id, text_format(walk->intake->arena, "%.*s%.*s/",
				TEXT_ARGS(path), TEXT_ARGS(entry.name)), depth + 1);
		else if (verdict == READ)
			fine = read_blob(walk, &entry.id, source);
		else if (verdict == LIST)
			memcpy(source->blob, entry.id.id, sizeof source->blob);
		else if (verdict == GIVE_UP)
			fine = false;
	}
	if (fine && rest.size > 0)
		fine = object_damaged(walk->repository, id, failure);
	object_free(&object);
	return fine;
}

bool
commit_read(struct intake *intake, const struct repository *repository, const git_oid *folder)
{
	struct walk walk = { .intake = intake, .repository = repository };

	return read_tree(&walk, folder, intake->content, 0);
}
