/* The handful of reasons for which a folder cannot be written, in plain words. See reason.h. */
#include "publish/reason.h"

#include <errno.h>
#include <stddef.h>
#include <string.h>

static const struct {
	int error;
	const char *words;
} reasons[] = {
	{ ENOSPC, "there is no room left on the disc" },
	{ EDQUOT, "your share of the disc (quota) is used up" },
	{ EROFS, "that disc can only be read, not written" },
	{ EACCES, "you have no permission to write there" },
	{ EPERM, "you have no permission to change that" },
	{ EIO, "the disc reports an error of its own" },
	{ EFBIG, "the file is larger than may be written there" },
	{ ENAMETOOLONG, "the name is too long" },
	{ ENOENT, "there is no such folder" },
	{ ENOTDIR, "a part of its path is a file, not a folder" },
	{ EISDIR, "a folder is there" },
	{ EEXIST, "something is there that was not there a moment ago" },
	{ ENOTEMPTY, "something is there that was not there a moment ago" },
	{ ELOOP, "its links lead round in a circle" },
	{ EXDEV, "a part of the folder is on another disc" },
	{ EMFILE, "too many files are open" },
	{ ENFILE, "too many files are open" },
};

const char *
reason(int error)
{
	for (size_t i = 0; i < sizeof reasons / sizeof *reasons; i++)
		if (reasons[i].error == error)
			return reasons[i].words;
	/* Thread-safe in glibc and musl for every error that has a name. */
	return strerror(error);
}
