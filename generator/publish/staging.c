/* Writing, comparing and clearing away whole files. See staging.h. */
#include "publish/staging.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "publish/ledger.h"

/* Removes what is in a folder, and closes it. Depth is bounded: we stage nothing deeper, and whatever
 * else is so deep is not ours to remove. */
static bool
clear_folder(int folder, int depth)
{
	DIR *listing = fdopendir(folder);
	struct dirent *item;
	bool fine = true;
	int error;

	if (!listing) {
		close(folder);
		return false;
	}
	while (fine && (errno = 0, item = readdir(listing))) {
		int inner;

		if (strcmp(item->d_name, ".") == 0 || strcmp(item->d_name, "..") == 0)
			continue;
		if (unlinkat(folder, item->d_name, 0) == 0)
			continue;
		/* unlink() of a folder is EISDIR on Linux and EPERM by POSIX. */
		fine = (errno == EISDIR || errno == EPERM) && depth <= PATH_DEEPEST
			&& (inner = openat(folder, item->d_name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)) >= 0
			&& clear_folder(inner, depth + 1) && unlinkat(folder, item->d_name, AT_REMOVEDIR) == 0;
	}
	error = errno;
	closedir(listing);
	errno = error;
	return fine && error == 0;
}

bool
staging_clear(int state)
{
	int next = openat(state, "next", O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);

	if (next < 0 && errno == ENOENT)
		return true;
	if (next < 0)
		return (errno == ENOTDIR || errno == ELOOP) && unlinkat(state, "next", 0) == 0;
	return clear_folder(next, 0) && unlinkat(state, "next", AT_REMOVEDIR) == 0;
}

int
staging_open(int state)
{
	if (mkdirat(state, "next", 0777) != 0)
		return -1;
	return openat(state, "next", O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
}

/* Makes every folder on the way to a path. Another thread may be making them at the same time. */
static bool
make_folders(int folder, const char *path)
{
	char part[4096];
	const char *slash = path;

	while ((slash = strchr(slash, '/'))) {
		size_t size = (size_t)(slash - path);

		if (size >= sizeof part) {
			errno = ENAMETOOLONG;
			return false;
		}
		memcpy(part, path, size);
		part[size] = '\0';
		if (mkdirat(folder, part, 0777) != 0 && errno != EEXIST)
			return false;
		slash++;
	}
	return true;
}

bool
staging_write(int folder, const char *path, struct text bytes, struct stamp *stamp)
{
	enum { FLAGS = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC };
	int file = openat(folder, path, FLAGS, 0666);
	struct stat status;
	int error = 0;

	if (file < 0 && errno == ENOENT && make_folders(folder, path))
		file = openat(folder, path, FLAGS, 0666);
	if (file < 0)
		return false;
	while (bytes.size > 0 && error == 0) {
		ssize_t written = write(file, bytes.at, bytes.size);

		if (written > 0)
			bytes = text_slice(bytes, (size_t)written, bytes.size);
		else if (written == 0)
			error = ENOSPC;
		else if (errno != EINTR)
			error = errno;
	}
	if (error == 0 && fstat(file, &status) != 0)
		error = errno;
	/* Over a network, "no room" may come as late as this. */
	if (close(file) != 0 && error == 0 && errno != EINTR)
		error = errno;
	if (error == 0)
		*stamp = stamp_of(&status);
	errno = error;
	return error == 0;
}

struct stamp
staging_now(int next)
{
	struct timespec now[2] = { { .tv_nsec = UTIME_OMIT }, { .tv_nsec = UTIME_NOW } };
	struct stat status;

	if (futimens(next, now) != 0 || fstat(next, &status) != 0)
		return (struct stamp){ 0 };
	return stamp_of(&status);
}

bool
file_holds(int folder, const char *path, struct text bytes)
{
	enum { PIECE = 32 * 1024 };
	char piece[PIECE];
	int file = openat(folder, path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
	ssize_t size;

	if (file < 0)
		return false;
	while ((size = read(file, piece, sizeof piece)) != 0) {
		if (size < 0 && errno == EINTR)
			continue;
		if (size < 0 || (size_t)size > bytes.size || memcmp(piece, bytes.at, (size_t)size) != 0)
			break;
		bytes = text_slice(bytes, (size_t)size, bytes.size);
	}
	close(file);
	return size == 0 && bytes.size == 0;
}

bool
file_read(int folder, const char *path, struct buffer *bytes)
{
	enum { PIECE = 64 * 1024 };
	int file = openat(folder, path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
	ssize_t size;
	int error;

	if (file < 0)
		return false;
	while ((size = read(file, buffer_reserve(bytes, PIECE), PIECE)) != 0) {
		if (size < 0 && errno == EINTR)
			continue;
		if (size < 0)
			break;
		bytes->size += (size_t)size;
	}
	error = errno;
	close(file);
	errno = error;
	return size == 0;
}
