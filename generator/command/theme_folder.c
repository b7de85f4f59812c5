/* The default theme belongs to the program, so it is looked for from the program. See theme_folder.h. */
#include "command/theme_folder.h"

#include <limits.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static bool
is_folder(const char *path)
{
	struct stat status;

	return stat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

const char *
theme_folder(struct arena *arena)
{
	static const char *const beside[] = { "/themes/default", "/../../themes/default", "/../../../themes/default",
		"/../share/fingerpost/themes/default" };
	char program[PATH_MAX];
	ssize_t size = readlink("/proc/self/exe", program, sizeof program - 1);
	char *slash;

	if (size > 0) {
		program[size] = '\0';
		if ((slash = strrchr(program, '/')))
			*slash = '\0';
		for (size_t i = 0; i < sizeof beside / sizeof *beside; i++) {
			const char *path = text_format(arena, "%s%s", program, beside[i]).at;

			if (is_folder(path))
				return path;
		}
	}
	return is_folder(FINGERPOST_SHARE "/themes/default") ? FINGERPOST_SHARE "/themes/default" : NULL;
}
