/*
 * Files from disc. First every folder is listed, then the files are read by several workers, each into
 * an arena of its own: most of the time goes into opening 10,000 small files. Symbolic links are never
 * followed. See worktree.h.
 */
#include "read/worktree.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/jobs.h"

struct name {
	struct text text;
	enum item item;
};

struct file {
	struct source *source;
	int error; /* errno, or 0 */
	bool too_large;
};

struct reader {
	int root;
	struct file *files;
	struct arena *arenas[JOBS_MOST]; /* one a worker */
	atomic_size_t bytes;             /* read so far */
};

enum standing { NOTHING, SOMETHING, A_LINK };

static enum standing
stands_at(int root, const char *path)
{
	struct stat stat;

	if (fstatat(root, path, &stat, AT_SYMLINK_NOFOLLOW) != 0)
		return NOTHING;
	if (S_ISDIR(stat.st_mode) && text_ends(text_of(path), ".yaml"))
		return NOTHING;
	return S_ISLNK(stat.st_mode) ? A_LINK : SOMETHING;
}

bool
worktree_find_content(const char *folder, const char *named, struct text *content, struct failure *failure)
{
	int root = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	bool linked, nested, flat;

	if (root < 0)
		return fail(failure, "the folder %s cannot be read: %s", named, strerror(errno));
	linked = stands_at(root, "content") == A_LINK;
	nested = !linked && stands_at(root, "content/site.yaml") != NOTHING;
	flat = stands_at(root, "site.yaml") != NOTHING;
	close(root);
	*content = nested ? TEXT("content/") : TEXT("");
	if (nested || flat)
		return true;
	if (linked)
		return fail(failure, "in %s, “content” is a symbolic link, which is never followed; put the folder"
			" itself there", named);
	return fail(failure, "there is no site.yaml in %s: looked for content/site.yaml and for site.yaml. Name the"
		" folder that holds “content”, or write a site.yaml first", named);
}

/* Git's order of a folder's names (folders as if with '/' at their end) makes the order of whole paths. */
static int
by_name(const void *a, const void *b)
{
	const struct name *one = a, *two = b;
	size_t shorter = one->text.size < two->text.size ? one->text.size : two->text.size;
	int order = memcmp(one->text.at, two->text.at, shorter), first, second;

	if (order != 0)
		return order;
	first = one->text.size > shorter ? (unsigned char)one->text.at[shorter] : one->item == ITEM_FOLDER ? '/' : 0;
	second = two->text.size > shorter ? (unsigned char)two->text.at[shorter] : two->item == ITEM_FOLDER ? '/' : 0;
	return (first > second) - (first < second);
}

/* What a name is; false for what is none of ours (a socket, a device) or is gone by now. */
static bool
item_of(int folder, const struct dirent *entry, enum item *item)
{
	unsigned char type = entry->d_type;
	struct stat stat;

	if (type == DT_UNKNOWN) {
		if (fstatat(folder, entry->d_name, &stat, AT_SYMLINK_NOFOLLOW) != 0)
			return false;
		type = S_ISREG(stat.st_mode) ? DT_REG : S_ISDIR(stat.st_mode) ? DT_DIR
			: S_ISLNK(stat.st_mode) ? DT_LNK : DT_SOCK;
	}
	*item = type == DT_DIR ? ITEM_FOLDER : type == DT_LNK ? ITEM_LINK : ITEM_FILE;
	return type == DT_DIR || type == DT_LNK || type == DT_REG;
}

/* Every name of an open folder that is not passed over anyway, sorted, in one malloc()ed array. */
static struct name *
names_of(DIR *folder, struct arena *scratch, size_t *count)
{
	struct name *names = NULL;
	size_t room = 0;

	*count = 0;
	for (struct dirent *entry; (entry = readdir(folder));) {
		struct text text = text_of(entry->d_name);
		enum item item;

		if (intake_ignores(text) || !item_of(dirfd(folder), entry, &item))
			continue;
		if (*count == room) {
			struct name *more = realloc(names, (room = room ? room * 2 : 64) * sizeof *names);

			if (!more)
				fail_out_of_memory();
			names = more;
		}
		names[(*count)++] = (struct name){ text_copy(scratch, text), item };
	}
	if (*count > 0)
		qsort(names, *count, sizeof *names, by_name);
	return names;
}

static bool
cannot_read(struct failure *failure, struct text path, int error)
{
	return fail(failure, "%.*s cannot be read: %s", TEXT_ARGS(path), strerror(error));
}

/* Is the folder a repository of its own (a submodule, or a clone left lying there)? */
static enum item
folder_kind(int parent, const char *name, struct arena *scratch)
{
	return stands_at(parent, text_string(scratch, text_format(scratch, "%s/.git", name))) == NOTHING
		? ITEM_FOLDER : ITEM_SUBMODULE;
}

/* Lists the folder `path` ("" or with '/' at its end) and what is below it. Takes over `descriptor`. */
static bool
list_folder(struct intake *intake, struct list *files, struct arena *scratch, int descriptor, struct text path,
	unsigned depth)
{
	DIR *folder = fdopendir(descriptor);
	struct name *names;
	size_t count;
	bool fine = true;

	if (!folder) {
		fine = cannot_read(intake->failure, path, errno);
		close(descriptor);
		return fine;
	}
	names = names_of(folder, scratch, &count);
	for (size_t i = 0; fine && i < count; i++) {
		const char *name = names[i].text.at;
		enum item item = names[i].item == ITEM_FOLDER ? folder_kind(descriptor, name, scratch) : names[i].item;
		struct source *source;
		enum verdict verdict = intake_judge(intake, path, names[i].text, depth, item, &source);

		if (verdict == READ) {
			list_add(scratch, files, source);
		} else if (verdict == ENTER) {
			struct text below = text_format(scratch, "%.*s%s/", TEXT_ARGS(path), name);
			int next = openat(descriptor, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);

			fine = next < 0 ? cannot_read(intake->failure, below, errno)
				: list_folder(intake, files, scratch, next, below, depth + 1);
		} else if (verdict == GIVE_UP) {
			fine = false;
		}
	}
	free(names);
	closedir(folder);
	return fine;
}

/* Fills `bytes` from the file; what a writer adds meanwhile is left for the next run. */
static int
read_bytes(int descriptor, size_t size, struct arena *arena, struct text *bytes)
{
	char *at = arena_bytes(arena, size + 1);
	size_t done = 0;

	while (done < size) {
		ssize_t got = read(descriptor, at + done, size - done);

		if (got < 0 && errno != EINTR)
			return errno;
		if (got == 0)
			break;
		done += got > 0 ? (size_t)got : 0;
	}
	at[done] = '\0';
	*bytes = (struct text){ at, done };
	return 0;
}

static void
read_file(void *context, size_t index, unsigned worker)
{
	struct reader *reader = context;
	struct file *file = &reader->files[index];
	int descriptor = openat(reader->root, file->source->path.at, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK);
	struct stat stat;

	if (descriptor < 0 || fstat(descriptor, &stat) != 0)
		file->error = errno;
	else if (stat.st_size > INTAKE_LARGEST)
		file->too_large = true;
	else if (atomic_fetch_add(&reader->bytes, (size_t)stat.st_size) > INTAKE_TOTAL)
		file->error = EFBIG;
	else
		file->error = read_bytes(descriptor, (size_t)stat.st_size, reader->arenas[worker], &file->source->bytes);
	if (file->source->bytes.at)
		file->source->written = stat.st_mtim;
	if (descriptor >= 0)
		close(descriptor);
}

static bool
read_files(struct intake *intake, const struct list *files, struct arena *scratch, int root)
{
	unsigned jobs = intake->jobs;
	struct reader reader = { .root = root, .files = arena_array(scratch, struct file, files->count) };
	bool fine = true;

	for (size_t i = 0; i < files->count; i++)
		reader.files[i].source = files->at[i];
	for (unsigned i = 0; i < jobs; i++)
		reader.arenas[i] = arena_new();
	jobs_run(jobs, files->count, read_file, &reader);
	for (unsigned i = 0; i < jobs; i++)
		arena_adopt(intake->arena, reader.arenas[i]);
	for (size_t i = 0; fine && i < files->count; i++) {
		const struct file *file = &reader.files[i];

		if (file->error != 0)
			fine = cannot_read(intake->failure, file->source->path, file->error);
		else if (file->too_large)
			intake_too_large(intake, file->source);
	}
	return fine;
}

bool
worktree_read(struct intake *intake, const char *folder)
{
	struct arena *scratch = arena_new();
	struct list files = { 0 };
	int root = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	int content = root < 0 ? -1 : openat(root, intake->content.size > 0 ? "content" : ".",
		O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
	bool fine = content < 0 ? cannot_read(intake->failure, text_of(folder), errno)
		: list_folder(intake, &files, scratch, content, intake->content, 0)
			&& read_files(intake, &files, scratch, root);

	if (root >= 0)
		close(root);
	arena_free(scratch);
	return fine;
}
