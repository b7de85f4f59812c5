/* What the program knows of itself, through /proc/self/exe. See program.h. */
#include "command/program.h"

#include <limits.h>
#include <string.h>
#include <unistd.h>

#include "base/stamp.h"

/* The first place, from the folder the program is in, where the file or folder is; else where `make install` put it. NULL
 * when it is in none. */
static const char *
find(struct arena *arena, const char *const *beside, size_t count, const char *installed, const char *name)
{
	char program[PATH_MAX];
	ssize_t size = readlink("/proc/self/exe", program, sizeof program - 1);
	char *slash;

	if (size > 0) {
		program[size] = '\0';
		if ((slash = strrchr(program, '/')))
			*slash = '\0';
		for (size_t i = 0; i < count; i++) {
			const char *path = text_format(arena, "%s%s/%s", program, beside[i], name).at;

			if (access(path, F_OK) == 0)
				return path;
		}
	}
	installed = text_format(arena, "%s/%s", installed, name).at;
	return access(installed, F_OK) == 0 ? installed : NULL;
}

const char *
program_theme(struct arena *arena, const char *name)
{
	static const char *const beside[] = { "/themes", "/../../themes", "/../../../themes",
		"/../share/fingerpost/themes" };

	return find(arena, beside, sizeof beside / sizeof *beside, FINGERPOST_SHARE "/themes", name);
}

const char *
program_stage(struct arena *arena, const char *name)
{
	static const char *const beside[] = { "/build", "", "/../lib/fingerpost" };

	return find(arena, beside, sizeof beside / sizeof *beside, FINGERPOST_LIB, text_format(arena, "%s.so", name).at);
}

struct hash
program_hash(void)
{
	return hash_of(text_of(build_stamp));
}
