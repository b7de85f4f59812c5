/* Finding, refusing, making and locking the output folder. See target.h. */
#include "publish/target.h"

#include <errno.h>
#include <fcntl.h>
#include <pwd.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "publish/reason.h"

bool
path_is_within(struct text path, const char *whole)
{
	size_t size = strlen(whole);

	if (size == 1) /* "/" */
		return true;
	return text_starts(path, whole) && (path.size == size || path.at[size] == '/');
}

const char *
path_real(struct arena *arena, const char *folder, size_t *missing, struct failure *failure)
{
	char *head = arena_copy(arena, folder, strlen(folder));
	char *real = NULL, *cut = head + strlen(head);
	struct text given;
	struct stat status;

	*missing = 0;
	while (!(real = realpath(*head ? head : folder[0] == '/' ? "/" : ".", NULL))) {
		if (errno == ENOENT && lstat(head, &status) == 0) {
			fail(failure, "%s leads to a folder that is not there: make that folder, or choose another with -o",
				head);
			return NULL;
		}
		if (errno != ENOENT || !*head) {
			fail(failure, "cannot publish into %s: %s", folder, reason(errno));
			return NULL;
		}
		while (cut > head && cut[-1] != '/')
			*--cut = '\0';
		while (cut > head && cut[-1] == '/')
			*--cut = '\0';
	}
	given = (struct text){ real, strlen(real) };
	if (given.size == 1)
		given.size = 0;
	given = text_copy(arena, given);
	free(real);
	for (struct text rest = text_of(folder + (cut - head)), part; text_next(&rest, '/', &part);) {
		if (part.size == 0 || text_is(part, "."))
			continue;
		if (text_is(part, "..")) {
			fail(failure, "cannot publish into %s: its “..” stands behind a folder that is not there",
				folder);
			return NULL;
		}
		given = text_format(arena, "%.*s/%.*s", TEXT_ARGS(given), TEXT_ARGS(part));
		++*missing;
	}
	return given.size > 0 ? given.at : "/";
}

static bool
refuse_home(const struct target *target, struct failure *failure)
{
	const char *variable = getenv("HOME");
	struct passwd entry, *found = NULL;
	char words[4096];
	const char *homes[2] = { variable, NULL };

	if (getpwuid_r(geteuid(), &entry, words, sizeof words, &found) == 0 && found)
		homes[1] = found->pw_dir;
	for (size_t i = 0; i < 2; i++) {
		char *home = homes[i] && homes[i][0] == '/' ? realpath(homes[i], NULL) : NULL;
		bool holds = home && path_is_within(text_of(home), target->real);
		bool is = home && strcmp(home, target->real) == 0;

		free(home);
		if (is)
			return fail(failure, "refusing to publish into %s: it is your home folder; "
				"choose a folder of its own with -o", target->name);
		if (holds)
			return fail(failure, "refusing to publish into %s: your home folder is inside it; "
				"choose a folder of its own with -o", target->name);
	}
	return true;
}

/* By what lies in a folder, it is known to be no place for a site, whichever repository this one is
 * made from. */
static const struct {
	const char *files[3];
	const char *what;
} marks[] = {
	{ { "site.yaml" }, "a directory's content" },
	{ { "HEAD", "objects", "refs" }, "a git repository's own files" },
	{ { "ledger", "lock" }, "the notes about a published site" },
};

static bool
is_marked(struct text folder, const char *const files[3])
{
	struct buffer path = { 0 };
	bool marked = true;

	for (size_t i = 0; i < 3 && files[i] && marked; i++) {
		buffer_clear(&path);
		buffer_format(&path, "%.*s/%s", TEXT_ARGS(folder), files[i]);
		marked = access(path.at, F_OK) == 0;
	}
	buffer_free(&path);
	return marked;
}

/* Refuses a folder that is marked, or inside one that is, or right above the content. */
static bool
refuse_marked(const struct target *target, struct failure *failure)
{
	struct text folder = text_of(target->real);
	struct buffer content = { 0 };
	bool holds;

	buffer_format(&content, "%s/content", target->real);
	holds = is_marked(buffer_text(&content), marks[0].files);
	buffer_free(&content);
	if (holds)
		return fail(failure, "refusing to publish into %s: it holds %s; choose a folder of its own with -o",
			target->name, marks[0].what);
	while (folder.size > 0) {
		for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
			if (is_marked(folder, marks[i].files))
				return fail(failure, "refusing to publish into %s: %.*s holds %s; "
					"choose a folder of its own with -o", target->name, TEXT_ARGS(folder),
					marks[i].what);
		while (folder.size > 0 && folder.at[--folder.size] != '/')
			;
	}
	return true;
}

static bool
refuse(const struct target *target, const char *const *sources, struct failure *failure)
{
	struct text real = text_of(target->real);

	if (real.size == 1)
		return fail(failure, "refusing to publish into /: choose a folder of its own with -o");
	for (; *sources; sources++) {
		char *source = realpath(*sources, NULL);
		bool inside = source && path_is_within(real, source);
		bool holds = source && path_is_within(text_of(source), target->real);

		free(source);
		if (inside)
			return fail(failure, "refusing to publish into %s: it is inside %s, which the site is made "
				"from; choose a folder of its own with -o", target->name, *sources);
		if (holds)
			return fail(failure, "refusing to publish into %s: it holds %s, which the site is made from; "
				"choose a folder of its own with -o", target->name, *sources);
	}
	return refuse_marked(target, failure) && refuse_home(target, failure);
}

/* Makes the last `missing` parts of the real path. */
static bool
make(struct arena *arena, struct target *target, size_t missing, struct failure *failure)
{
	for (size_t left = missing; left > 0; left--) {
		char *path = arena_copy(arena, target->real, strlen(target->real));

		for (size_t i = 1; i < left; i++)
			*strrchr(path, '/') = '\0';
		if (mkdir(path, 0777) == 0)
			target->made++;
		else if (errno != EEXIST)
			return fail(failure, "cannot make the folder %s: %s", path, reason(errno));
	}
	return true;
}

static bool
open_folder(struct target *target, struct failure *failure)
{
	target->folder = open(target->real, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
	if (target->folder < 0 && errno == ENOTDIR)
		return fail(failure, "cannot publish into %s: it is a file, not a folder", target->name);
	if (target->folder < 0 || faccessat(target->folder, ".", W_OK | X_OK, AT_EACCESS) != 0)
		return fail(failure, "cannot publish into %s: %s", target->name, reason(errno));
	if (mkdirat(target->folder, ".fingerpost", 0777) == 0)
		target->state_made = true;
	else if (errno != EEXIST)
		return fail(failure, "cannot publish into %s: %s", target->name, reason(errno));
	target->state = openat(target->folder, ".fingerpost", O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
	if (target->state < 0 && (errno == ENOTDIR || errno == ELOOP))
		return fail(failure, "%s/.fingerpost is not a folder, and Fingerpost keeps its notes there: move it "
			"away, or choose another folder with -o", target->name);
	if (target->state < 0)
		return fail(failure, "cannot open %s/.fingerpost: %s", target->name, reason(errno));
	return true;
}

/*
 * The lock is the system's (flock), so a killed build leaves none. The file stays, empty. Where file
 * systems cannot lock, two builds at once are the user's to avoid.
 */
static bool
take_lock(struct target *target, struct failure *failure)
{
	struct stat status;

	target->lock = openat(target->state, "lock", O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0666);
	if (target->lock < 0)
		return fail(failure, "cannot write %s/.fingerpost/lock: %s", target->name, reason(errno));
	/* Without a name, it belonged to a build that failed just now and took its folder away. */
	if ((flock(target->lock, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK)
		|| (fstat(target->lock, &status) == 0 && status.st_nlink == 0)) {
		close(target->lock);
		target->lock = -1;
		return fail(failure, "another build is publishing into %s: wait until it has ended", target->name);
	}
	return true;
}

bool
target_open(struct arena *arena, struct target *target, const char *folder, const char *const *sources,
	struct failure *failure)
{
	struct text name = text_of(folder);
	size_t missing;

	while (name.size > 1 && name.at[name.size - 1] == '/')
		name.size--;
	*target = (struct target){ .name = text_string(arena, name), .folder = -1, .state = -1, .lock = -1 };
	if (name.size == 0)
		return fail(failure, "cannot publish into a folder without a name: give -o one");
	target->real = path_real(arena, target->name, &missing, failure);
	if (target->real && refuse(target, sources, failure) && make(arena, target, missing, failure)
		&& open_folder(target, failure) && take_lock(target, failure))
		return true;
	target_close(target, false);
	return false;
}

static void
take_away(struct target *target)
{
	struct text path = text_of(target->real);

	if (target->state_made) {
		if (target->lock >= 0)
			unlinkat(target->state, "lock", 0);
		unlinkat(target->folder, ".fingerpost", AT_REMOVEDIR);
	}
	for (; target->made > 0; target->made--) {
		char part[4096];

		if (path.size >= sizeof part)
			return;
		memcpy(part, path.at, path.size);
		part[path.size] = '\0';
		if (rmdir(part) != 0)
			return;
		while (path.size > 1 && path.at[--path.size] != '/')
			;
	}
}

void
target_close(struct target *target, bool kept)
{
	if (!kept)
		take_away(target);
	if (target->lock >= 0)
		close(target->lock);
	if (target->state >= 0)
		close(target->state);
	if (target->folder >= 0)
		close(target->folder);
	target->lock = target->state = target->folder = -1;
	target->state_made = false;
	target->made = 0;
}
