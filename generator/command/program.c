/* What the program knows of itself, through /proc/self/exe. See program.h. */
#include "command/program.h"

#include <fcntl.h>
#include <limits.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

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

/* Mapped, not read: most of it is in memory, since it runs. */
static struct hash
hash_of_file(const char *path)
{
	int file = open(path, O_RDONLY | O_CLOEXEC);
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

struct hash
program_hash(void)
{
	struct arena *arena = arena_new();
	const char *leaflet = program_stage(arena, "leaflet");
	struct hash program = hash_of_file("/proc/self/exe"), stage = leaflet ? hash_of_file(leaflet) : program;
	struct buffer both = { 0 };

	hash_add(&both, program);
	hash_add(&both, stage);
	if (hash_given(program) && hash_given(stage))
		program = hash_of(buffer_text(&both));
	else
		program = (struct hash){ 0 };
	buffer_free(&both);
	arena_free(arena);
	return program;
}
