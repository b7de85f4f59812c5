/* Files that may be thrown away at any time. See cache.h. */
#include "base/cache.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

/* Opens the folder, having made it if `make`; -1 when there is none. The specification says that a
 * relative path in the variable is not valid, and that a folder made here is the user's alone. */
static int
cache_folder(bool make)
{
	const char *cache = getenv("XDG_CACHE_HOME"), *home = getenv("HOME");
	bool ours = !cache || cache[0] != '/';
	struct buffer path = { 0 };
	int folder;

	if (ours && (!home || home[0] != '/'))
		return -1;
	buffer_add_string(&path, ours ? home : cache);
	if (ours)
		buffer_add_string(&path, "/.cache");
	if (make)
		(void)mkdir(path.at, 0700);
	buffer_add_string(&path, "/fingerpost");
	if (make)
		(void)mkdir(path.at, 0700);
	folder = open(path.at, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	buffer_free(&path);
	return folder;
}

/* Reads as much as the file was long when it was opened; each is written once and then replaced, never added to. */
static bool
read_whole(struct arena *arena, int file, struct text *bytes)
{
	struct stat status;
	size_t done = 0, size;
	char *at;

	if (fstat(file, &status) != 0 || status.st_size < 0)
		return false;
	size = (size_t)status.st_size;
	at = arena_bytes(arena, size + 1);
	while (done < size) {
		ssize_t got = read(file, at + done, size - done);

		if (got < 0 && errno == EINTR)
			continue;
		if (got <= 0)
			return false;
		done += (size_t)got;
	}
	at[size] = '\0';
	*bytes = (struct text){ at, size };
	return true;
}

struct text
cache_name_of(struct arena *arena, const struct cache_subject *subject, const char *purpose)
{
	char folder[PATH_MAX];

	if (!subject || !hash_given(subject->program) || !realpath(subject->folder, folder))
		return (struct text){ 0 };
	return text_format(arena, "%s-%016llx", purpose, (unsigned long long)hash_short(text_of(folder)));
}

bool
cache_read(struct arena *arena, const char *name, struct text *bytes)
{
	int folder = cache_folder(false), file;
	bool whole;

	if (folder < 0)
		return false;
	file = openat(folder, name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
	close(folder);
	if (file < 0)
		return false;
	whole = read_whole(arena, file, bytes);
	close(file);
	return whole;
}

static bool
write_whole(int file, struct text bytes)
{
	while (bytes.size > 0) {
		ssize_t written = write(file, bytes.at, bytes.size);

		if (written < 0 && errno == EINTR)
			continue;
		if (written <= 0)
			return false;
		bytes = text_slice(bytes, (size_t)written, bytes.size);
	}
	return true;
}

void
cache_write(const char *name, struct text bytes)
{
	int folder = cache_folder(true), file;
	struct buffer beside = { 0 };
	bool whole;

	if (folder < 0)
		return;
	/* Two runs may write at once: each its own file, and the last rename wins. */
	buffer_format(&beside, "%s.%ld", name, (long)getpid());
	file = openat(folder, beside.at, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0600);
	whole = file >= 0 && write_whole(file, bytes);
	if (file >= 0)
		whole = close(file) == 0 && whole;
	if (!whole || renameat(folder, beside.at, folder, name) != 0) {
		unlinkat(folder, beside.at, 0);
		unlinkat(folder, name, 0);
	}
	close(folder);
	buffer_free(&beside);
}
