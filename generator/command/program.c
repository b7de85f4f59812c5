/* What the program knows of itself, through /proc/self/exe. See program.h. */
#include "command/program.h"

#include <fcntl.h>
#include <limits.h>
#include <string.h>
#include <sys/mman.h>
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

/* Mapped, not read: most of it is in memory, since it runs. */
struct hash
program_hash(void)
{
	int file = open("/proc/self/exe", O_RDONLY | O_CLOEXEC);
	struct hash hash = { 0 };
	struct stat status;
	void *bytes;

	if (file < 0)
		return hash;
	if (fstat(file, &status) == 0
		&& (bytes = mmap(NULL, (size_t)status.st_size, PROT_READ, MAP_PRIVATE, file, 0)) != MAP_FAILED) {
		hash = hash_of((struct text){ bytes, (size_t)status.st_size });
		munmap(bytes, (size_t)status.st_size);
	}
	close(file);
	return hash;
}
