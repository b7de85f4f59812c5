/* What the program knows of itself, through /proc/self/exe. See program.h. */
#include "command/program.h"

#include <limits.h>
#include <stdio.h>
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
program_theme(struct arena *arena, const char *name)
{
	static const char *const beside[] = { "/themes", "/../../themes", "/../../../themes",
		"/../share/fingerpost/themes" };
	const char *installed = text_format(arena, "%s/themes/%s", FINGERPOST_SHARE, name).at;
	char program[PATH_MAX];
	ssize_t size = readlink("/proc/self/exe", program, sizeof program - 1);
	char *slash;

	if (size > 0) {
		program[size] = '\0';
		if ((slash = strrchr(program, '/')))
			*slash = '\0';
		for (size_t i = 0; i < sizeof beside / sizeof *beside; i++) {
			const char *path = text_format(arena, "%s%s/%s", program, beside[i], name).at;

			if (is_folder(path))
				return path;
		}
	}
	return is_folder(installed) ? installed : NULL;
}

struct hash
program_hash(void)
{
	FILE *file = fopen("/proc/self/exe", "rbe");
	struct buffer bytes = { 0 };
	struct hash hash = { 0 };
	size_t size;

	if (!file)
		return hash;
	do {
		size = fread(buffer_reserve(&bytes, 1 << 20), 1, 1 << 20, file);
		bytes.size += size;
	} while (size > 0);
	if (!ferror(file))
		hash = hash_of(buffer_text(&bytes));
	fclose(file);
	buffer_free(&bytes);
	return hash;
}
