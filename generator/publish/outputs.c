/* The plan, and whether the folder has room for it. See outputs.h. */
#include "publish/outputs.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "base/jobs.h"
#include "publish/reason.h"

/* Who opens one of these first follows its links, so what they lead to comes before them. Robots and
 * feed readers begin at theirs; people begin at the home page, which leads to all the others. */
static const struct {
	const char *name;
	int rank;
} ranks[] = {
	{ "changes.xml", 1 },
	{ "sitemap.xml", 1 },
	{ "index.html", 2 },
};

static struct text
folder_part(struct text path)
{
	const char *slash = memrchr(path.at, '/', path.size);

	return text_slice(path, 0, slash ? (size_t)(slash - path.at) : 0);
}

static int
rank_of(struct text path)
{
	size_t folder = folder_part(path).size;
	struct text name = text_slice(path, folder > 0 ? folder + 1 : 0, path.size);

	for (size_t i = 0; i < sizeof ranks / sizeof *ranks; i++)
		if (text_is(name, ranks[i].name))
			return ranks[i].rank + (ranks[i].rank == 2 && folder == 0);
	return 0;
}

/* What a disc that tells no capitals from small letters takes a name for. */
static struct text
without_capitals(struct arena *arena, struct text path)
{
	char *small = arena_copy(arena, path.at, path.size);

	for (size_t i = 0; i < path.size; i++)
		if (small[i] >= 'A' && small[i] <= 'Z')
			small[i] = (char)(small[i] - 'A' + 'a');
	return (struct text){ small, path.size };
}

/* Puts a path of a file or folder among those taken; fails when another has the same name. */
static bool
take(struct arena *arena, struct map *taken, const struct text *path, struct failure *failure)
{
	const struct text *other = map_put(taken, without_capitals(arena, *path), (void *)path);

	if (!other)
		return true;
	if (text_equal(*other, *path))
		return fail(failure, "two outputs want the same address, %s", path->at);
	return fail(failure, "the outputs %s and %s differ only in capital letters, which many discs cannot tell "
		"apart: rename one of them", other->at, path->at);
}

/* Gives the folder, and enters it and those it is in when it is new. The depth is bounded by
 * ledger_path_allowed(). */
static struct folder *
folder_of(struct arena *arena, struct outputs *outputs, struct text path)
{
	struct folder *folder = map_get(&outputs->folder_by_path, path);

	if (folder)
		return folder;
	folder = arena_alloc(arena, sizeof *folder);
	folder->path = text_copy(arena, path);
	if (path.size > 0)
		folder->parent = folder_of(arena, outputs, folder_part(path));
	map_put(&outputs->folder_by_path, folder->path, folder);
	list_add(arena, &outputs->folders, folder);
	return folder;
}

static int
compare_outputs(const void *a, const void *b)
{
	return text_compare(((const struct output *)a)->is.path, ((const struct output *)b)->is.path);
}

static void
sort(struct arena *arena, struct outputs *outputs)
{
	struct list list = { 0 };

	for (size_t i = 0; i < outputs->count; i++)
		list_add(arena, &list, &outputs->at[i]);
	list_sort(&list, compare_outputs);
	outputs->sorted = arena_array(arena, struct output *, outputs->count);
	for (size_t i = 0; i < outputs->count; i++)
		outputs->sorted[i] = list.at[i];
}

bool
outputs_plan(struct arena *arena, struct outputs *outputs, const struct text *paths, size_t count,
	struct failure *failure)
{
	struct arena *scratch = arena_new();
	struct map taken = map_new(scratch);
	bool fine = true;

	*outputs = (struct outputs){ .at = arena_array(arena, struct output, count), .count = count,
		.folder_by_path = map_new(arena) };
	folder_of(arena, outputs, TEXT(""));
	for (size_t i = 0; i < count && fine; i++) {
		struct output *output = &outputs->at[i];

		if (!ledger_path_allowed(paths[i])) {
			fine = fail(failure, "an output cannot have the address “%.*s”", TEXT_ARGS(paths[i]));
			break;
		}
		output->is.path = text_copy(arena, paths[i]);
		output->folder = folder_of(arena, outputs, folder_part(output->is.path));
		output->rank = rank_of(output->is.path);
		fine = take(scratch, &taken, &output->is.path, failure);
	}
	for (size_t i = 1; i < outputs->folders.count && fine; i++)
		fine = take(scratch, &taken, &((struct folder *)outputs->folders.at[i])->path, failure);
	arena_free(scratch);
	if (fine)
		sort(arena, outputs);
	return fine;
}

static bool
foreign(const struct target *target, struct text path, const char *what, struct failure *failure)
{
	return fail(failure, "nothing was published: %s/%s %s; move it away, or choose another folder with -o",
		target->name, path.at, what);
}

/*
 * Goes through a folder of which our file must take the place. Are all files in it ours? When `remove`,
 * takes them and the folder away. Empty folders are of no account: a killed build may have left one.
 */
static bool
all_ours(int parent, const char *name, struct text path, const struct ledger *ledger, bool remove, int depth)
{
	int folder = depth > PATH_DEEPEST ? -1
		: openat(parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
	DIR *listing = folder < 0 ? NULL : fdopendir(folder);
	struct arena *arena = arena_new();
	struct dirent *item;
	bool ours = listing != NULL;

	if (!listing && folder >= 0)
		close(folder);
	while (ours && (item = readdir(listing))) {
		struct text inner = text_format(arena, "%.*s/%s", TEXT_ARGS(path), item->d_name);
		struct stat status;

		if (strcmp(item->d_name, ".") == 0 || strcmp(item->d_name, "..") == 0)
			continue;
		if (fstatat(folder, item->d_name, &status, AT_SYMLINK_NOFOLLOW) != 0)
			ours = false;
		else if (S_ISDIR(status.st_mode))
			ours = all_ours(folder, item->d_name, inner, ledger, remove, depth + 1);
		else
			ours = S_ISREG(status.st_mode) && ledger_holds(ledger, inner)
				&& (!remove || unlinkat(folder, item->d_name, 0) == 0);
	}
	if (listing)
		closedir(listing);
	arena_free(arena);
	return ours && (!remove || unlinkat(parent, name, AT_REMOVEDIR) == 0);
}

static void
add_obstacle(struct arena *arena, struct outputs *outputs, const struct text *path)
{
	list_add(arena, &outputs->obstacles, (void *)path);
}

static bool
survey_folder(struct arena *arena, struct outputs *outputs, struct folder *folder, const struct target *target,
	const struct ledger *ledger, struct failure *failure)
{
	struct stat status;

	if (folder->parent && !folder->parent->there)
		return true;
	if (!folder->parent) {
		folder->there = true;
		return true;
	}
	if (fstatat(target->folder, folder->path.at, &status, AT_SYMLINK_NOFOLLOW) != 0)
		return errno == ENOENT
			|| fail(failure, "cannot look at %s/%s: %s", target->name, folder->path.at, reason(errno));
	if (S_ISDIR(status.st_mode)) {
		folder->there = true;
		return faccessat(target->folder, folder->path.at, W_OK | X_OK, AT_EACCESS) == 0
			|| fail(failure, "cannot publish into %s/%s: %s", target->name, folder->path.at, reason(errno));
	}
	if (S_ISREG(status.st_mode) && ledger_holds(ledger, folder->path)) {
		add_obstacle(arena, outputs, &folder->path);
		return true;
	}
	if (S_ISLNK(status.st_mode))
		return foreign(target, folder->path, "is a link, and a folder must be there", failure);
	return foreign(target, folder->path, "is a file that Fingerpost did not write, and a folder must be there",
		failure);
}

struct survey {
	struct outputs *outputs;
	const struct target *target;
	const struct ledger *ledger;
	bool *settled; /* by output: there is nothing to say of what is in its place */
};

/* Nearly always a file of ours is in the place of an output, or nothing. */
static void
settle_output(void *context, size_t index, unsigned worker)
{
	struct survey *survey = context;
	struct output *output = &survey->outputs->at[index];
	struct stat status;
	bool *settled = &survey->settled[index];

	(void)worker;
	if (!output->folder->there) {
		*settled = true;
	} else if (fstatat(survey->target->folder, output->is.path.at, &status, AT_SYMLINK_NOFOLLOW) != 0) {
		*settled = errno == ENOENT;
	} else if (S_ISREG(status.st_mode) && ledger_holds(survey->ledger, output->is.path)) {
		output->there = *settled = true;
		output->is.stamp = stamp_of(&status);
	}
}

/* What is neither: an obstacle that is ours, or a failure. */
static bool
judge_output(struct arena *arena, struct outputs *outputs, struct output *output, const struct target *target,
	const struct ledger *ledger, struct failure *failure)
{
	struct text path = output->is.path;
	struct stat status;

	if (fstatat(target->folder, path.at, &status, AT_SYMLINK_NOFOLLOW) != 0)
		return errno == ENOENT
			|| fail(failure, "cannot look at %s/%s: %s", target->name, path.at, reason(errno));
	if (S_ISDIR(status.st_mode)) {
		if (ledger_holds_below(ledger, path) && all_ours(target->folder, path.at, path, ledger, false, 0)) {
			add_obstacle(arena, outputs, &output->is.path);
			return true;
		}
		return foreign(target, path, "is a folder, and a file must be there", failure);
	}
	if (S_ISLNK(status.st_mode))
		return foreign(target, path, "is a link that Fingerpost did not make, and a file must be there",
			failure);
	return foreign(target, path, "was not written by Fingerpost, and a file of the site must be there", failure);
}

bool
outputs_survey(struct arena *arena, struct outputs *outputs, const struct target *target, const struct ledger *ledger,
	unsigned jobs, struct failure *failure)
{
	struct survey survey = { outputs, target, ledger, arena_array(arena, bool, outputs->count) };

	for (size_t i = 0; i < outputs->folders.count; i++)
		if (!survey_folder(arena, outputs, outputs->folders.at[i], target, ledger, failure))
			return false;
	jobs_run(jobs, outputs->count, settle_output, &survey);
	for (size_t i = 0; i < outputs->count; i++)
		if (!survey.settled[i] && !judge_output(arena, outputs, &outputs->at[i], target, ledger, failure))
			return false;
	return true;
}

bool
outputs_clear_way(const struct target *target, const struct ledger *ledger, struct text obstacle,
	struct failure *failure)
{
	if (unlinkat(target->folder, obstacle.at, 0) == 0 || errno == ENOENT)
		return true;
	if ((errno == EISDIR || errno == EPERM) && all_ours(target->folder, obstacle.at, obstacle, ledger, true, 0))
		return true;
	return fail(failure, "cannot remove %s/%s: %s", target->name, obstacle.at, reason(errno));
}
