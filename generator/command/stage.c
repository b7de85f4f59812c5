/* Loads stages with dlopen(). See stage.h. */
#include "command/stage.h"

#include <dlfcn.h>
#include <string.h>

#include "base/stamp.h"
#include "command/program.h"

/* What a stage's file shows to others; NULL with the failure set. The file stays loaded. One of another build has other
 * structures: what it made of ours would be wrong, if it did not crash. */
static const void *
load(const char *name, const char *shown, struct failure *failure)
{
	struct arena *arena = arena_new();
	const char *path = program_stage(arena, name);
	void *file = path ? dlopen(path, RTLD_LAZY | RTLD_LOCAL) : NULL;
	const void *stage = file ? dlsym(file, shown) : NULL;
	const char *const *build = stage; /* its first member */
	const void *whole = NULL;

	if (!path)
		fail(failure, "%s.so is missing, which belongs to this program: install Fingerpost again", name);
	else if (!stage)
		fail(failure, "%s: install Fingerpost again, with the libraries of its README", dlerror());
	else if (strcmp(*build, build_stamp) != 0)
		fail(failure, "%s belongs to another build of this program: install Fingerpost again", path);
	else
		whole = stage;
	arena_free(arena);
	return whole;
}

const struct leaflet_stage *
stage_leaflet(struct failure *failure)
{
	static const struct leaflet_stage *stage;

	return stage ? stage : (stage = load("leaflet", "leaflet_stage", failure));
}

const struct preview_stage *
stage_preview(struct failure *failure)
{
	static const struct preview_stage *stage;

	return stage ? stage : (stage = load("preview", "preview_stage", failure));
}
