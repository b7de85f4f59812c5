/*
 * A file is: a checksum of all that follows (u64), the hash of the program, then pairs: the key, the name, how many
 * sentences, and each as its kind (u32), the day claimed and its words. Texts have their size in front. It is read only
 * by the machine and the program that wrote it, so numbers stand as they lie in memory. See told_cache.h.
 */
#include "parse/told_cache.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "base/cache.h"

enum { CHECKSUM = sizeof(uint64_t) };

static bool
take(struct text *rest, void *to, size_t size)
{
	if (rest->size < size)
		return false;
	memcpy(to, rest->at, size);
	*rest = text_slice(*rest, size, rest->size);
	return true;
}

static bool
take_text(struct text *rest, struct text *text)
{
	uint32_t size;

	if (!take(rest, &size, sizeof size) || rest->size < size)
		return false;
	*text = size > 0 ? text_slice(*rest, 0, size) : (struct text){ 0 };
	*rest = text_slice(*rest, size, rest->size);
	return true;
}

static bool
take_pair(struct told_cache *cache, struct text *rest)
{
	struct told_pair *pair = arena_alloc(cache->arena, sizeof *pair);
	uint32_t count, of = 0;
	bool fine = take(rest, pair->key, TOLD_KEY) && take_text(rest, &pair->name) && take(rest, &count, sizeof count)
		&& count <= rest->size;

	pair->told = (struct told_list){ fine ? arena_array(cache->arena, struct told, count + 1) : NULL, 0 };
	for (; fine && pair->told.count < count; pair->told.count++) {
		struct told *told = &pair->told.at[pair->told.count];

		fine = take(rest, &of, sizeof of) && take(rest, &told->claimed, sizeof told->claimed)
			&& take_text(rest, &told->words);
		told->of = of;
	}
	if (fine)
		map_put(&cache->pairs, (struct text){ pair->key, TOLD_KEY }, pair);
	return fine;
}

void
told_cache_open(struct told_cache *cache, struct arena *arena, const struct notes_subject *subject)
{
	struct buffer bytes = { 0 };
	char folder[PATH_MAX];
	struct hash program;
	struct text rest;
	uint64_t checksum;

	*cache = (struct told_cache){ .arena = arena, .pairs = map_new(arena) };
	if (!hash_given(subject->program) || !realpath(subject->folder, folder))
		return;
	cache->program = subject->program;
	cache->name = text_format(arena, "told-%016llx", (unsigned long long)hash_short(text_of(folder)));
	if (cache_read(cache->name.at, &bytes)) {
		rest = text_copy(arena, buffer_text(&bytes));
		if (take(&rest, &checksum, sizeof checksum) && checksum == hash_short(rest)
			&& take(&rest, &program, sizeof program) && hash_equal(program, cache->program))
			while (rest.size > 0 && take_pair(cache, &rest))
				;
	}
	buffer_free(&bytes);
}

struct told_pair *
told_cache_find(struct told_cache *cache, const char key[TOLD_KEY])
{
	struct told_pair *pair = map_get(&cache->pairs, (struct text){ key, TOLD_KEY });

	if (pair)
		list_add(cache->arena, &cache->used, pair);
	return pair;
}

void
told_cache_add(struct told_cache *cache, struct told_pair *pair)
{
	map_put(&cache->pairs, (struct text){ pair->key, TOLD_KEY }, pair);
	list_add(cache->arena, &cache->used, pair);
	pair->fresh = true;
}

static void
put(struct buffer *out, const void *bytes, size_t size)
{
	buffer_add(out, (struct text){ bytes, size });
}

static void
put_text(struct buffer *out, struct text text)
{
	uint32_t size = (uint32_t)text.size;

	put(out, &size, sizeof size);
	buffer_add(out, text);
}

static void
put_pair(struct buffer *out, const struct told_pair *pair)
{
	uint32_t count = (uint32_t)pair->told.count;

	put(out, pair->key, TOLD_KEY);
	put_text(out, pair->name);
	put(out, &count, sizeof count);
	for (size_t i = 0; i < pair->told.count; i++) {
		uint32_t of = pair->told.at[i].of;

		put(out, &of, sizeof of);
		put(out, &pair->told.at[i].claimed, sizeof pair->told.at[i].claimed);
		put_text(out, pair->told.at[i].words);
	}
}

void
told_cache_close(struct told_cache *cache)
{
	struct buffer out = { 0 };
	uint64_t checksum = 0;
	bool fresh = false;

	put(&out, &checksum, sizeof checksum);
	put(&out, &cache->program, sizeof cache->program);
	for (size_t i = 0; i < cache->used.count; i++) {
		const struct told_pair *pair = cache->used.at[i];

		if (!pair->secret)
			put_pair(&out, pair);
		fresh = fresh || (pair->fresh && !pair->secret);
	}
	checksum = hash_short(text_slice(buffer_text(&out), CHECKSUM, out.size));
	memcpy(out.at, &checksum, sizeof checksum);
	if (fresh && cache->name.size > 0)
		cache_write(cache->name.at, buffer_text(&out));
	buffer_free(&out);
}
