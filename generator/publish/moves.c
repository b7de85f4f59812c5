/* Renames, then removals; every step leaves a site that can be read. See moves.h. */
#include "publish/moves.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "publish/reason.h"

static bool
move(const struct target *target, int next, const char *path, bool replace, struct failure *failure)
{
	/* What was not there when we looked must not be there now: it would be somebody else's. */
	int gone = replace ? -1 : renameat2(next, path, target->folder, path, RENAME_NOREPLACE);

	/* Network file systems know no NOREPLACE. */
	if (replace || (gone != 0 && (errno == EINVAL || errno == ENOSYS)))
		gone = renameat(next, path, target->folder, path);
	if (gone == 0)
		return true;
	return fail(failure, "cannot move %s/%s into its place: %s; some pages are of the new edition and some of "
		"the old one until the next build", target->name, path, reason(errno));
}

bool
moves_run(const struct target *target, int next, const struct outputs *outputs, struct failure *failure)
{
	for (size_t i = 0; i < outputs->folders.count; i++) {
		const struct folder *folder = outputs->folders.at[i];

		if (!folder->there && folder->parent->there && !move(target, next, folder->path.at, false, failure))
			return false;
	}
	for (int pass = 0; pass < 2 * RANKS; pass++) {
		bool changed = pass >= RANKS;

		for (size_t i = 0; i < outputs->count; i++) {
			const struct output *output = outputs->sorted[i];

			if (output->staged && output->folder->there && output->there == changed
				&& output->rank == pass % RANKS
				&& !move(target, next, output->is.path.at, changed, failure))
				return false;
		}
	}
	return true;
}

/* The folder part of a path, with its NUL, in `folder`; "." for the target itself. */
static void
folder_name(char folder[4096], const char *path)
{
	const char *slash = strrchr(path, '/');
	size_t size = slash ? (size_t)(slash - path) : 0;

	memcpy(folder, path, size);
	folder[size] = '\0';
	if (size == 0)
		memcpy(folder, ".", 2);
}

/* Is every part of the path a folder of its own, and none a link? */
static bool
is_folder(int target, const char *path)
{
	char part[4096];
	struct stat status;

	for (size_t i = 0; ; i++) {
		if (path[i] == '/' || path[i] == '\0') {
			part[i] = '\0';
			if (fstatat(target, part, &status, AT_SYMLINK_NOFOLLOW) != 0 || !S_ISDIR(status.st_mode))
				return false;
		}
		if (path[i] == '\0')
			return true;
		part[i] = path[i];
	}
}

/* Removes the folder and those it is in, as long as they are empty and none of ours is planned there. */
static void
remove_folders(const struct target *target, const struct ledger *now, const char *folder)
{
	char path[4096];

	for (snprintf(path, sizeof path, "%s", folder); strcmp(path, ".") != 0; folder_name(path, path)) {
		if (ledger_holds_below(now, text_of(path)))
			return;
		if (unlinkat(target->folder, path, AT_REMOVEDIR) != 0 && errno != ENOENT)
			return;
	}
}

bool
moves_remove(const struct target *target, const struct ledger *old, const struct ledger *now, size_t *removed,
	struct failure *failure)
{
	char folder[4096], last[4096] = "";
	bool reachable = false;

	for (size_t i = 0; i < old->count; i++) {
		const char *path = old->at[i].at;
		struct stat status;

		if (ledger_holds(now, old->at[i]))
			continue;
		folder_name(folder, path);
		if (strcmp(folder, last) != 0) {
			if (reachable)
				remove_folders(target, now, last);
			reachable = is_folder(target->folder, folder);
			memcpy(last, folder, sizeof last);
		}
		if (!reachable || fstatat(target->folder, path, &status, AT_SYMLINK_NOFOLLOW) != 0
			|| !S_ISREG(status.st_mode))
			continue;
		if (unlinkat(target->folder, path, 0) != 0)
			return fail(failure, "cannot remove %s/%s, which no longer belongs to the site: %s",
				target->name, path, reason(errno));
		++*removed;
	}
	if (reachable)
		remove_folders(target, now, last);
	return true;
}
