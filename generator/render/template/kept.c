/* A table of texts that are set once. See kept.h. */
#include "render/template/kept.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>

#include "base/arena.h"
#include "base/failure.h"

struct kept_parts {
	size_t parts, things;
	pthread_mutex_t adding;
	struct arena *arena; /* of all texts; only who holds the mutex takes from it */
	_Atomic(struct text *) at[]; /* by part, then by thing */
};

struct kept_parts *
kept_new(size_t parts, size_t things)
{
	struct kept_parts *kept = calloc(1, sizeof *kept + parts * things * sizeof *kept->at);

	if (!kept)
		fail_out_of_memory();
	kept->parts = parts;
	kept->things = things;
	kept->arena = arena_new();
	pthread_mutex_init(&kept->adding, NULL);
	return kept;
}

void
kept_free(struct kept_parts *kept)
{
	if (!kept)
		return;
	pthread_mutex_destroy(&kept->adding);
	arena_free(kept->arena);
	free(kept);
}

bool
kept_has_room(const struct kept_parts *kept, size_t part, size_t thing)
{
	return part < kept->parts && thing < kept->things;
}

struct text
kept_find(const struct kept_parts *kept, size_t part, size_t thing)
{
	const struct text *text = atomic_load_explicit(&kept->at[part * kept->things + thing], memory_order_acquire);

	return text ? *text : (struct text){ 0 };
}

void
kept_add(struct kept_parts *kept, size_t part, size_t thing, struct text made)
{
	_Atomic(struct text *) *place = &kept->at[part * kept->things + thing];

	pthread_mutex_lock(&kept->adding);
	if (!atomic_load_explicit(place, memory_order_relaxed)) {
		struct text *text = arena_alloc(kept->arena, sizeof *text);

		*text = (struct text){ arena_copy(kept->arena, made.at, made.size), made.size };
		atomic_store_explicit(place, text, memory_order_release);
	}
	pthread_mutex_unlock(&kept->adding);
}
