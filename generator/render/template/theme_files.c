/* Walks a theme's folder. See theme_files.h. */
#include "render/template/theme_files.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "render/template/theme.h"

struct walk {
	struct arena *arena;
	const char *root; /* as the system sees it: without links */
	struct text label; /* the folder's own name */
	struct list *files;
	struct diags *diags;
	struct failure *failure;
	size_t count;
	bool failed;
};

const char *
theme_name_mistake(struct text name)
{
	struct text rest = name, part;

	if (name.size == 0)
		return "it is empty";
	if (name.at[0] == '/')
		return "it begins with “/”";
	if (memchr(name.at, '\\', name.size))
		return "it has a “\\” in it";
	if (memchr(name.at, '{', name.size))
		return "it has a “{” in it, and a file's name is the same for every page";
	if (!text_ends(name, ".html"))
		return "it does not end in “.html”";
	while (text_next(&rest, '/', &part))
		if (part.size == 0 || part.at[0] == '.')
			return "a part of it is empty or begins with “.”";
	return NULL;
}

int
theme_file_compare(const void *a, const void *b)
{
	const struct theme_file *left = a, *right = b;

	return text_compare(left->name, right->name);
}

/* Where a file stands that may not even be read. */
static struct where
where_of(const struct walk *walk, struct text name)
{
	struct source *source = arena_alloc(walk->arena, sizeof *source);

	source->path = text_format(walk->arena, "%.*s/%.*s", TEXT_ARGS(walk->label), TEXT_ARGS(name));
	source->bytes = TEXT("");
	return where_file(source);
}

static void
say_too_big(struct walk *walk, struct text name, struct text limit)
{
	diag_say(walk->diags, DIAG_THEME_TOO_BIG, where_of(walk, name),
		text_format(walk->arena, "“%.*s”", TEXT_ARGS(name)), limit);
}

/* Reads at most `size` bytes; a file that shrinks meanwhile is read as far as it goes. */
static struct text
read_bytes(struct walk *walk, const char *path, size_t size)
{
	struct text bytes = { arena_alloc(walk->arena, size + 1), 0 };
	int file = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK);
	ssize_t got = 1;

	while (file >= 0 && got > 0 && bytes.size < size) {
		got = read(file, (char *)bytes.at + bytes.size, size - bytes.size);
		if (got > 0)
			bytes.size += (size_t)got;
		else if (got < 0 && errno == EINTR)
			got = 1;
	}
	if (file < 0 || got < 0) {
		walk->failed = true;
		fail(walk->failure, "cannot read “%s”: %s", path, strerror(errno));
	}
	if (file >= 0)
		close(file);
	return bytes;
}

static void
add_file(struct walk *walk, struct text name, const char *path, off_t size)
{
	bool asset = text_starts(name, "assets/");
	size_t most = asset ? THEME_LARGEST_ASSET : THEME_LARGEST_FILE;
	struct theme_file *file;
	struct source *source;

	if (!asset && !text_ends(name, ".html"))
		return;
	if ((size_t)size > most) {
		say_too_big(walk, name, text_format(walk->arena, "%zu MB", most / 1024 / 1024));
		return;
	}
	source = arena_alloc(walk->arena, sizeof *source);
	source->path = where_of(walk, name).source->path;
	source->bytes = read_bytes(walk, path, (size_t)size);
	file = arena_alloc(walk->arena, sizeof *file);
	*file = (struct theme_file){ .name = name, .source = source };
	list_add(walk->arena, walk->files, file);
}

/* A link is as good as a file when it leads to one inside the theme. */
static void
add_link(struct walk *walk, struct text name, const char *path)
{
	char target[PATH_MAX];
	size_t root = strlen(walk->root);
	struct stat status;

	if (realpath(path, target) && strncmp(target, walk->root, root) == 0 && target[root] == '/'
		&& !strstr(target + root, "/.") && lstat(target, &status) == 0 && S_ISREG(status.st_mode))
		add_file(walk, name, target, status.st_size);
	else
		diag_say(walk->diags, DIAG_THEME_FORBIDDEN, where_of(walk, name),
			text_format(walk->arena, "“%.*s”", TEXT_ARGS(name)),
			TEXT("it is a symbolic link that does not lead to a file of the theme"),
			TEXT("Put the file itself there"));
}

static int
entry_compare(const void *a, const void *b)
{
	return strcmp(a, b);
}

/* The names in a folder, sorted; hidden ones are nobody's pages. */
static bool
list_folder(struct walk *walk, const char *path, struct list *names)
{
	DIR *directory = opendir(path);
	const struct dirent *entry;

	if (!directory)
		return fail(
			walk->failure, "cannot read the theme's folder “%s”: %s", path, strerror(errno));
	while ((entry = readdir(directory)))
		if (entry->d_name[0] != '.')
			list_add(walk->arena, names, (void *)text_string(walk->arena, text_of(entry->d_name)));
	closedir(directory);
	list_sort(names, entry_compare);
	return true;
}

static void
walk_folder(struct walk *walk, struct text prefix, unsigned depth)
{
	const char *folder = text_format(walk->arena, "%s/%.*s", walk->root, TEXT_ARGS(prefix)).at;
	struct list names = { 0 };

	if (!list_folder(walk, folder, &names)) {
		walk->failed = true;
		return;
	}
	for (size_t i = 0; i < names.count && !walk->failed; i++) {
		struct text name =
			text_format(walk->arena, "%.*s%s", TEXT_ARGS(prefix), (const char *)names.at[i]);
		const char *path = text_format(walk->arena, "%s/%.*s", walk->root, TEXT_ARGS(name)).at;
		struct stat status;

		if (++walk->count > THEME_MOST_FILES) {
			if (walk->count == THEME_MOST_FILES + 1)
				say_too_big(walk, TEXT(""), text_format(walk->arena, "%d files", THEME_MOST_FILES));
			return;
		}
		if (lstat(path, &status) != 0)
			continue;
		if (S_ISLNK(status.st_mode))
			add_link(walk, name, path);
		else if (S_ISREG(status.st_mode))
			add_file(walk, name, path, status.st_size);
		else if (S_ISDIR(status.st_mode) && depth < THEME_DEEPEST_FOLDER)
			walk_folder(walk, text_format(walk->arena, "%.*s/", TEXT_ARGS(name)), depth + 1);
		else if (S_ISDIR(status.st_mode))
			diag_say(walk->diags, DIAG_THEME_TOO_DEEP, where_of(walk, name),
				TEXT("Folders of the theme"), text_format(walk->arena, "%d", THEME_DEEPEST_FOLDER));
	}
}

bool
theme_files_read(struct arena *arena, const char *folder, struct list *files, struct diags *diags,
	struct failure *failure)
{
	struct walk walk = { .arena = arena, .files = files, .diags = diags, .failure = failure };
	char root[PATH_MAX];
	const char *slash;

	if (!realpath(folder, root))
		return fail(failure, "cannot read the theme's folder “%s”: %s", folder, strerror(errno));
	slash = strrchr(root, '/');
	walk.root = text_string(arena, text_of(root));
	walk.label = text_copy(arena, text_of(slash ? slash + 1 : root));
	walk_folder(&walk, TEXT(""), 0);
	return !walk.failed;
}
