/*
 * One walk of the history for all paths. Git's rule for one path ("git help log", history
 * simplification): a commit in which the path is the same as in one of its parents did not change it,
 * and the walk goes on at the first such parent alone; a commit in which it differs from every parent
 * is the last change. So each path goes down one line of commits, and the lines of all paths can be
 * followed together: a commit holds the set of paths that came down to it, hands to its first parent
 * those that are the same there, offers the rest to the next parent, and is the last change of what
 * nobody takes.
 *
 * A set is a tree of folders. A folder whose tree's id is the same in the parent goes over whole,
 * without a look inside, and a file's blob never changes on its way, so that only the parents' trees
 * along changed folders are read, each once. See history.h.
 */
#include "read/history.h"

#include <stdlib.h>
#include <string.h>

#include "read/author.h"
#include "read/history_cache.h"
#include "read/intake.h"

/* A file whose last change is looked for, or a folder of such. */
struct sought {
	struct text name;
	enum tree_mode mode;
	git_oid id;             /* of a folder: its tree in the commit that holds the set */
	struct sought **items;  /* a folder's, in git's order */
	size_t count, room;
	struct text path;       /* a file's, from the repository's root */
	struct change *change;  /* a file's; NULL until it is found */
};

/* A commit, and the set of paths that came down to it. */
struct stop {
	git_oid id;
	struct object object; /* holds what `head` points into */
	struct commit_head head;
	struct sought *set; /* the root folder */
};

struct walk {
	const struct repository *repository;
	struct failure *failure;
	struct arena *arena, *scratch;
	struct list files; /* every sought file */
	size_t names;      /* seen while the set was made */
	struct stop *stops; /* commits not yet looked at; few at a time, so they are searched one by one */
	size_t count, room;
	git_oid *cut; /* where a shallow clone ends; what comes down to there is not known */
	size_t cut_count, looked_at;
	struct history_cache cache;
};

enum { WORTH_KEEPING = 50 }; /* commits: walking fewer takes no longer than reading the answers */

static void
add_item(struct walk *walk, struct sought *folder, struct sought *item)
{
	if (folder->count == folder->room) {
		size_t room = folder->room ? folder->room * 2 : 4;
		struct sought **items = arena_array(walk->scratch, struct sought *, room);

		if (folder->count > 0)
			memcpy(items, folder->items, folder->count * sizeof *items);
		folder->items = items;
		folder->room = room;
	}
	folder->items[folder->count++] = item;
}

static struct sought *
sought_new(struct walk *walk, struct text name, enum tree_mode mode, const git_oid *id)
{
	struct sought *sought = arena_alloc(walk->scratch, sizeof *sought);

	*sought = (struct sought){ .name = name, .mode = mode, .id = *id };
	return sought;
}

/* Does this name of the folder `path`, `depth` below the root, lead to content? */
static bool
is_wanted(const struct history *history, unsigned depth, const struct tree_entry *entry)
{
	if (entry->mode == MODE_SUBMODULE || entry->mode == MODE_LINK || intake_ignores(entry->name))
		return false;
	return depth > 0 || history->content.size == 0
		|| (entry->mode == MODE_TREE && text_equal(entry->name, text_slice(history->content, 0,
			history->content.size - 1)));
}

/* Fills a folder of the first set from its tree; `path` is "" or has '/' at its end. */
static bool
fill_folder(struct walk *walk, const struct history *history, struct sought *folder, struct text path,
	unsigned depth)
{
	struct tree_entry entry;
	struct object object;
	struct text rest;
	bool fine = object_read(walk->repository, &folder->id, GIT_OBJECT_TREE, &object, walk->failure);

	rest = object.bytes;
	while (fine && tree_next(&rest, &entry)) {
		struct sought *item;

		if (!is_wanted(history, depth, &entry) || (entry.mode == MODE_TREE && depth > INTAKE_DEEPEST))
			continue;
		if (++walk->names > INTAKE_MOST) {
			fine = fail(walk->failure, "the repository holds more than %d files; no directory is that large",
				INTAKE_MOST);
			break;
		}
		item = sought_new(walk, text_copy(walk->scratch, entry.name), entry.mode, &entry.id);
		if (entry.mode == MODE_TREE) {
			fine = fill_folder(walk, history, item, text_format(walk->scratch, "%.*s%.*s/", TEXT_ARGS(path),
				TEXT_ARGS(entry.name)), depth + 1);
		} else {
			item->path = text_format(walk->arena, "%.*s%.*s", TEXT_ARGS(path), TEXT_ARGS(entry.name));
			list_add(walk->scratch, &walk->files, item);
		}
		if (entry.mode != MODE_TREE || item->count > 0)
			add_item(walk, folder, item);
	}
	if (fine && rest.size > 0)
		fine = object_damaged(walk->repository, &folder->id, walk->failure);
	object_free(&object);
	return fine;
}

static bool
is_folder(const struct sought *sought)
{
	return sought->mode == MODE_TREE;
}

/* Takes from a tree's rest the entry that stands where `item` would; false when it has no such name. */
static bool
find_in_order(struct text *rest, struct tree_entry *entry, bool *have, const struct sought *item)
{
	while (*have || (*have = tree_next(rest, entry))) {
		int order = tree_order(entry->name, entry->mode == MODE_TREE, item->name, is_folder(item));

		if (order >= 0)
			return order == 0 && entry->mode == item->mode;
		*have = false;
	}
	return false;
}

/*
 * Leaves in `folder` what is the same in the parent's tree of this id, and gives the rest as a folder
 * like it in *rest, NULL when there is none. The folder then is the parent's.
 */
static bool
hand_over(struct walk *walk, struct sought *folder, const git_oid *parent, struct sought **rest)
{
	struct tree_entry entry;
	struct object object;
	struct text bytes;
	size_t kept = 0;
	bool fine, have = false;

	*rest = NULL;
	if (git_oid_equal(&folder->id, parent))
		return true;
	fine = object_read(walk->repository, parent, GIT_OBJECT_TREE, &object, walk->failure);
	bytes = object.bytes;
	for (size_t i = 0; fine && i < folder->count; i++) {
		struct sought *item = folder->items[i], *left = item;
		bool found = find_in_order(&bytes, &entry, &have, item);

		if (found && is_folder(item))
			fine = hand_over(walk, item, &entry.id, &left);
		else if (found && git_oid_equal(&item->id, &entry.id))
			left = NULL;
		if (left) {
			if (!*rest)
				*rest = sought_new(walk, folder->name, folder->mode, &folder->id);
			add_item(walk, *rest, left);
		}
		if (left != item && item->count + !is_folder(item) > 0)
			folder->items[kept++] = item;
	}
	folder->count = kept;
	folder->id = *parent;
	object_free(&object);
	return fine;
}

static int
order_of(const struct sought *one, const struct sought *two)
{
	return tree_order(one->name, is_folder(one), two->name, is_folder(two));
}

/* How many items two lists have in common; only folders can be, since every file is in one set. */
static size_t
count_common(const struct sought *one, const struct sought *two)
{
	size_t common = 0, i = 0, j = 0;

	while (i < one->count && j < two->count) {
		int order = order_of(one->items[i], two->items[j]);

		common += order == 0;
		i += order <= 0;
		j += order >= 0;
	}
	return common;
}

/* Puts what `more` seeks into `set`; both are the same folder of the same commit. The longer list stays
 * where it is and is merged into from its end, so that a long one is not copied at every merge. */
static void
unite(struct walk *walk, struct sought *set, struct sought *more)
{
	size_t i, j, to;

	if (more->count > set->count) {
		struct sought longer = *more;

		*more = *set;
		*set = longer;
	}
	i = set->count;
	j = more->count;
	to = i + j - count_common(set, more);
	while (set->count < to)
		add_item(walk, set, NULL);
	while (j > 0) {
		int order = i > 0 ? order_of(set->items[i - 1], more->items[j - 1]) : -1;

		if (order == 0)
			unite(walk, set->items[i - 1], more->items[--j]);
		set->items[--to] = order >= 0 ? set->items[--i] : more->items[--j];
	}
}

/* Gives every file of the set this last change. */
static void
settle(struct sought *set, struct change *change)
{
	if (!is_folder(set))
		set->change = change;
	for (size_t i = 0; i < set->count; i++)
		settle(set->items[i], change);
}

static struct change *
change_of(struct walk *walk, const struct stop *stop)
{
	struct change *change = arena_alloc(walk->arena, sizeof *change);
	char hex[GIT_OID_HEXSZ + 1];

	git_oid_tostr(hex, sizeof hex, &stop->id);
	change->commit = text_copy(walk->arena, text_of(hex));
	change->date = signature_date(&stop->head.author);
	change->time = stop->head.author.time;
	change->author = text_copy(walk->arena, author_name(walk->scratch, stop->head.author.name));
	return change;
}

static bool
stop_read(struct walk *walk, const git_oid *id, struct stop *stop)
{
	*stop = (struct stop){ .id = *id };
	return object_read(walk->repository, id, GIT_OBJECT_COMMIT, &stop->object, walk->failure)
		&& (commit_parse(stop->object.bytes, &stop->head)
			|| object_damaged(walk->repository, id, walk->failure));
}

static struct stop *
find_stop(struct walk *walk, const git_oid *id)
{
	for (size_t i = 0; i < walk->count; i++)
		if (git_oid_equal(&walk->stops[i].id, id))
			return &walk->stops[i];
	return NULL;
}

static void
add_stop(struct walk *walk, const struct stop *stop)
{
	if (walk->count == walk->room) {
		size_t room = walk->room ? walk->room * 2 : 16;
		struct stop *stops = realloc(walk->stops, room * sizeof *stops);

		if (!stops)
			fail_out_of_memory();
		walk->stops = stops;
		walk->room = room;
	}
	walk->stops[walk->count++] = *stop;
}

/* Takes out the newest commit, so that sets mostly meet before they go on; any order gives the same
 * answers. */
static struct stop
take_newest(struct walk *walk)
{
	size_t newest = 0;
	struct stop stop;

	for (size_t i = 1; i < walk->count; i++)
		if (walk->stops[i].head.committer.time > walk->stops[newest].head.committer.time)
			newest = i;
	stop = walk->stops[newest];
	walk->stops[newest] = walk->stops[--walk->count];
	return stop;
}

/* Offers the set to one parent; gives what it does not take, or NULL. */
static bool
offer(struct walk *walk, struct sought *set, const git_oid *parent, struct sought **rest)
{
	struct stop *waiting = find_stop(walk, parent), stop;
	bool fine = true;

	if (!waiting)
		fine = stop_read(walk, parent, &stop);
	if (fine)
		fine = hand_over(walk, set, waiting ? &waiting->head.tree : &stop.head.tree, rest);
	if (fine && set->count > 0 && waiting) {
		unite(walk, waiting->set, set);
	} else if (fine && set->count > 0) {
		stop.set = set;
		add_stop(walk, &stop);
	} else if (!waiting) {
		object_free(&stop.object);
	}
	return fine;
}

static bool
is_cut(const struct walk *walk, const git_oid *id)
{
	for (size_t i = 0; i < walk->cut_count; i++)
		if (git_oid_equal(&walk->cut[i], id))
			return true;
	return false;
}

/* Has an earlier run answered every file of the set? */
static bool
is_answered(const struct sought *set, const struct map *changes)
{
	bool answered = is_folder(set) || map_get(changes, set->path);

	for (size_t i = 0; answered && i < set->count; i++)
		answered = is_answered(set->items[i], changes);
	return answered;
}

static void
settle_as(struct sought *set, const struct map *changes)
{
	if (!is_folder(set))
		set->change = map_get(changes, set->path);
	for (size_t i = 0; i < set->count; i++)
		settle_as(set->items[i], changes);
}

static bool
answer_from_cache(struct walk *walk, const struct stop *stop)
{
	struct map changes;

	if (!history_cache_load(&walk->cache, &stop->id, &changes) || !is_answered(stop->set, &changes))
		return false;
	settle_as(stop->set, &changes);
	return true;
}

/* Settles the set of one commit, or hands it on. */
static bool
look_at(struct walk *walk, const struct stop *stop)
{
	struct sought *set = stop->set;
	bool fine = true;

	walk->looked_at++;
	if (is_cut(walk, &stop->id) || answer_from_cache(walk, stop))
		return true;
	for (size_t i = 0; fine && set && i < stop->head.parent_count; i++) {
		git_oid parent = commit_parent(&stop->head, i);

		fine = offer(walk, set, &parent, &set);
	}
	if (fine && set)
		settle(set, change_of(walk, stop));
	return fine;
}

/* Walks from this commit until every file is settled. */
static bool
walk_from(struct walk *walk, const git_oid *commit, const struct history *history)
{
	struct stop stop;
	bool fine = stop_read(walk, commit, &stop);

	if (fine) {
		stop.set = sought_new(walk, TEXT(""), MODE_TREE, &stop.head.tree);
		fine = fill_folder(walk, history, stop.set, TEXT(""), 0);
	}
	if (fine && stop.set->count > 0)
		add_stop(walk, &stop);
	else
		object_free(&stop.object);
	while (fine && walk->count > 0) {
		stop = take_newest(walk);
		fine = look_at(walk, &stop);
		object_free(&stop.object);
	}
	while (walk->count > 0)
		object_free(&walk->stops[--walk->count].object);
	free(walk->stops);
	return fine;
}

/* Puts what was found into the map, and keeps it for the next run if it took a while to find. */
static void
give_answers(struct walk *walk, const git_oid *commit, struct history *history)
{
	struct path_change *answers = arena_array(walk->scratch, struct path_change, walk->files.count + 1);
	size_t count = 0;

	history->changes = map_new(walk->arena);
	for (size_t i = 0; i < walk->files.count; i++) {
		const struct sought *file = walk->files.at[i];

		if (!file->change) {
			history->unknown++;
			continue;
		}
		map_put(&history->changes, file->path, file->change);
		answers[count++] = (struct path_change){ file->path, file->change };
	}
	if (walk->looked_at >= WORTH_KEEPING && history->unknown == 0)
		history_cache_save(&walk->cache, commit, answers, count);
}

bool
history_read(struct arena *arena, const struct repository *repository, const git_oid *commit,
	struct history *history, struct failure *failure)
{
	struct walk walk = { .repository = repository, .failure = failure, .arena = arena };
	bool fine = true;

	history->unknown = 0;
	walk.scratch = arena_new();
	walk.cut = repository_cuts(walk.scratch, repository, &walk.cut_count);
	if (walk.cut_count == 0)
		history_cache_open(&walk.cache, arena, history->content);
	if (!history_cache_load(&walk.cache, commit, &history->changes)) {
		fine = walk_from(&walk, commit, history);
		if (fine)
			give_answers(&walk, commit, history);
	}
	arena_free(walk.scratch);
	return fine;
}
