/* A map from text to a pointer, in an arena. Nothing walks it, so no order can leak out of it. */
#ifndef BASE_MAP_H
#define BASE_MAP_H

#include "base/text.h"

struct map {
	struct arena *arena;
	struct map_slot *slots;
	size_t count, capacity;
};

/* Gives an empty map whose slots live in the arena; keys are not copied and must live as long. */
struct map map_new(struct arena *arena);

/* What stands under the key, or NULL. */
void *map_get(const struct map *map, struct text key);

/* Puts a value (never NULL) under the key and gives what stood there before, or NULL. */
void *map_put(struct map *map, struct text key, void *value);

#endif
