/* Two trees side by side, folders with the same id left out. See tree_changes.h. */
#include "read/tree_changes.h"

#include <string.h>

#include "read/intake.h"

struct comparison {
	struct arena *arena;
	const struct repository *repository;
	struct text folder; /* only what is below it, or leads to it */
	void (*tell)(void *context, const struct tree_change *change);
	void *context;
	struct failure *failure;
};

/* Does the path of a folder, with '/' at its end, lead to what is looked for, or lie within it? */
static bool
leads_there(const struct comparison *comparison, struct text path)
{
	size_t shorter = path.size < comparison->folder.size ? path.size : comparison->folder.size;

	return memcmp(path.at, comparison->folder.at, shorter) == 0;
}

static bool
is_wanted(const struct comparison *comparison, struct text path)
{
	return path.size > comparison->folder.size && leads_there(comparison, path) && text_ends(path, ".md");
}

static bool compare_trees(const struct comparison *comparison, const git_oid *before, const git_oid *after,
	struct text path, unsigned depth);

/* One name that one of the trees has, or both with different ids: `before` or `after` may be NULL. */
static bool
compare_entries(const struct comparison *comparison, const struct tree_entry *before, const struct tree_entry *after,
	struct text path, unsigned depth)
{
	const struct tree_entry *any = after ? after : before;
	struct text below = text_format(comparison->arena, "%.*s%.*s", TEXT_ARGS(path), TEXT_ARGS(any->name));
	struct tree_change change = { .path = below, .was = before != NULL, .is = after != NULL };

	if (any->mode == MODE_TREE) {
		below = text_format(comparison->arena, "%.*s/", TEXT_ARGS(below));
		return depth >= INTAKE_DEEPEST || !leads_there(comparison, below)
			|| compare_trees(comparison, before ? &before->id : NULL, after ? &after->id : NULL, below, depth + 1);
	}
	if ((any->mode != MODE_FILE && any->mode != MODE_PROGRAM) || !is_wanted(comparison, below))
		return true;
	if (before)
		change.before = before->id;
	if (after)
		change.after = after->id;
	comparison->tell(comparison->context, &change);
	return true;
}

/* Which comes first in git's order; a folder and a file of one name are two things. */
static int
order_of(const struct tree_entry *one, const struct tree_entry *two)
{
	return tree_order(one->name, one->mode == MODE_TREE, two->name, two->mode == MODE_TREE);
}

static bool
compare_trees(const struct comparison *comparison, const git_oid *before, const git_oid *after, struct text path,
	unsigned depth)
{
	struct object trees[2] = { 0 };
	struct tree_entry one = { 0 }, two = { 0 };
	bool fine = (!before || object_read(comparison->repository, before, GIT_OBJECT_TREE, &trees[0], comparison->failure))
		&& (!after || object_read(comparison->repository, after, GIT_OBJECT_TREE, &trees[1], comparison->failure));
	struct text left = trees[0].bytes, right = trees[1].bytes;
	bool has_one = fine && before && tree_next(&left, &one), has_two = fine && after && tree_next(&right, &two);

	while (fine && (has_one || has_two)) {
		int order = !has_one ? 1 : !has_two ? -1 : order_of(&one, &two);

		if (order != 0 || !git_oid_equal(&one.id, &two.id))
			fine = compare_entries(comparison, order <= 0 ? &one : NULL, order >= 0 ? &two : NULL, path, depth);
		if (order <= 0)
			has_one = tree_next(&left, &one);
		if (order >= 0)
			has_two = tree_next(&right, &two);
	}
	object_free(&trees[0]);
	object_free(&trees[1]);
	return fine;
}

bool
tree_changes(struct arena *arena, const struct repository *repository, const git_oid *before, const git_oid *after,
	struct text folder, void (*tell)(void *context, const struct tree_change *change), void *context,
	struct failure *failure)
{
	struct comparison comparison = { arena, repository, folder, tell, context, failure };

	return (before && git_oid_equal(before, after))
		|| compare_trees(&comparison, before, after, TEXT(""), 0);
}

bool
tree_blob(const struct repository *repository, const git_oid *tree, struct text path, git_oid *blob)
{
	struct text rest = path, name;
	git_oid id = *tree;

	while (text_next(&rest, '/', &name)) {
		struct tree_entry entry;
		struct object object;
		struct text entries;
		bool found = false;

		if (!object_get(repository, &id, GIT_OBJECT_TREE, &object)) {
			object_free(&object);
			return false;
		}
		for (entries = object.bytes; !found && tree_next(&entries, &entry);)
			found = text_equal(entry.name, name);
		if (found)
			id = entry.id;
		object_free(&object);
		if (!found)
			return false;
	}
	*blob = id;
	return true;
}
