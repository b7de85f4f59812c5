/* Open addressing over XXH3. See map.h. */
#include "base/map.h"

#include "base/hash.h"

struct map_slot {
	struct text key;
	uint64_t hash;
	void *value; /* NULL = free */
};

static struct map_slot *
slot_of(const struct map *map, struct text key, uint64_t hash)
{
	size_t at = (size_t)hash & (map->capacity - 1);

	while (map->slots[at].value && !(map->slots[at].hash == hash && text_equal(map->slots[at].key, key)))
		at = (at + 1) & (map->capacity - 1);
	return &map->slots[at];
}

struct map
map_new(struct arena *arena)
{
	return (struct map){ .arena = arena };
}

void *
map_get(const struct map *map, struct text key)
{
	return map->capacity > 0 ? slot_of(map, key, hash_short(key))->value : NULL;
}

static void
map_grow(struct map *map)
{
	struct map_slot *old = map->slots;
	size_t count = map->capacity;

	map->capacity = count > 0 ? count * 2 : 16;
	map->slots = arena_array(map->arena, struct map_slot, map->capacity);
	for (size_t i = 0; i < count; i++)
		if (old[i].value)
			*slot_of(map, old[i].key, old[i].hash) = old[i];
}

void *
map_put(struct map *map, struct text key, void *value)
{
	uint64_t hash = hash_short(key);
	struct map_slot *slot;
	void *before;

	if (map->count * 4 >= map->capacity * 3)
		map_grow(map);
	slot = slot_of(map, key, hash);
	before = slot->value;
	if (!before)
		map->count++;
	*slot = (struct map_slot){ key, hash, value };
	return before;
}
