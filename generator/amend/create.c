/* New files. See create.h. */
#include "amend/create.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/folders.h"

/* Permissions as for any new file; mkstemp() gives the owner's alone. */
static mode_t
usual_permissions(bool program)
{
	mode_t mask = umask(0);

	umask(mask);
	return (program ? 0777 : 0666) & ~mask;
}

/* Writes the bytes beside the file and gives them its name, unless something has it. */
static bool
put(const char *path, char *beside, struct text bytes, bool program)
{
	int file = mkstemp(beside);
	ssize_t size;
	bool fine;

	if (file < 0)
		return false;
	fine = fchmod(file, usual_permissions(program)) == 0;
	for (size_t at = 0; fine && at < bytes.size; at += (size_t)size)
		if ((size = write(file, bytes.at + at, bytes.size - at)) < 0)
			fine = errno == EINTR ? (size = 0, true) : false;
	fine = fine && fsync(file) == 0;
	fine = close(file) == 0 && fine;
	fine = fine && link(beside, path) == 0;
	unlink(beside);
	return fine;
}

bool
create_file(const char *folder, struct text path, struct text bytes, bool program, struct failure *failure)
{
	struct arena *arena = arena_new();
	char *whole, *beside;
	sigset_t all, before;
	bool fine;

	whole = (char *)text_format(arena, "%s/%.*s", folder, TEXT_ARGS(path)).at;
	beside = (char *)text_format(arena, "%s.XXXXXX", whole).at;
	sigfillset(&all); /* whoever stops it now leaves no half of it behind */
	sigprocmask(SIG_BLOCK, &all, &before);
	fine = folders_make_above(whole) && put(whole, beside, bytes, program);
	if (!fine)
		fail(failure, errno == EEXIST ? "%s is there already, and nothing is written over" : "%s cannot be written: %s",
			whole, strerror(errno));
	sigprocmask(SIG_SETMASK, &before, NULL);
	arena_free(arena);
	return fine;
}
