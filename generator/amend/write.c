/* Files written back. See write.h. */
#include "amend/write.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Does the file hold these bytes, and nothing else? */
static bool
holds(FILE *file, struct text bytes)
{
	char piece[4096];
	size_t at = 0, size;

	while ((size = fread(piece, 1, sizeof piece, file)) > 0) {
		if (size > bytes.size - at || memcmp(piece, bytes.at + at, size) != 0)
			return false;
		at += size;
	}
	return !ferror(file) && at == bytes.size;
}

static bool
is_as_read(const char *path, struct text read, struct failure *failure)
{
	FILE *file = fopen(path, "rbe");
	bool same;

	if (!file)
		return fail(failure, "%s cannot be read: %s", path, strerror(errno));
	same = holds(file, read);
	fclose(file);
	return same || fail(failure, "%s was changed while this ran, so it was left as it is: try again", path);
}

/* Writes the bytes beside the file and puts them in its place. */
static bool
put(const char *path, char *beside, struct text bytes)
{
	int file = mkstemp(beside);
	struct stat status;
	ssize_t size;
	bool fine;

	if (file < 0)
		return false;
	fine = stat(path, &status) == 0 && fchmod(file, status.st_mode & 07777) == 0;
	for (size_t at = 0; fine && at < bytes.size; at += (size_t)size)
		if ((size = write(file, bytes.at + at, bytes.size - at)) < 0)
			fine = errno == EINTR ? (size = 0, true) : false;
	fine = fine && fsync(file) == 0;
	fine = close(file) == 0 && fine;
	return fine && rename(beside, path) == 0;
}

bool
amend_is_as_read(const char *folder, struct text path, struct text read, struct failure *failure)
{
	struct arena *arena = arena_new();
	bool same = is_as_read(text_format(arena, "%s/%.*s", folder, TEXT_ARGS(path)).at, read, failure);

	arena_free(arena);
	return same;
}

bool
amend_write(const char *folder, struct text path, struct text read, struct text bytes, struct failure *failure)
{
	struct arena *arena = arena_new();
	const char *whole = text_format(arena, "%s/%.*s", folder, TEXT_ARGS(path)).at;
	char *beside = arena_alloc(arena, strlen(whole) + sizeof ".XXXXXX");
	sigset_t all, before;
	bool fine;

	sigfillset(&all); /* whoever stops it now leaves nothing beside the file */
	sigprocmask(SIG_BLOCK, &all, &before);
	fine = is_as_read(whole, read, failure);
	stpcpy(stpcpy(beside, whole), ".XXXXXX");
	if (fine && !put(whole, beside, bytes)) {
		fine = fail(failure, "%s cannot be written: %s", whole, strerror(errno));
		unlink(beside);
	}
	sigprocmask(SIG_SETMASK, &before, NULL);
	arena_free(arena);
	return fine;
}
