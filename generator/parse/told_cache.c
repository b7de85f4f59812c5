/*
 * A file is: a checksum of all that follows (u64), the hash of what made it, then pairs: the key, the name, and for
 * each language how many sentences, and each as its kind (u32), the day claimed, its words and those for readers.
 * Texts have their size in front. It is read only by the machine and the program that wrote it, so numbers stand as
 * they lie in memory. See told_cache.h.
 */
#include "parse/told_cache.h"

#include <string.h>

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
take_told(struct told_cache *cache, struct text *rest, struct told_list *list)
{
	uint32_t count, of = 0;

	if (!take(rest, &count, sizeof count) || count > rest->size)
		return false;
	*list = (struct told_list){ arena_array(cache->arena, struct told, count + 1), 0 };
	for (; list->count < count; list->count++) {
		struct told *told = &list->at[list->count];

		if (!take(rest, &of, sizeof of) || !take(rest, &told->claimed, sizeof told->claimed)
			|| !take_text(rest, &told->words) || !take_text(rest, &told->shown))
			return false;
		told->of = of;
	}
	return true;
}

static bool
take_pair(struct told_cache *cache, struct text *rest)
{
	struct told_pair *pair = arena_alloc(cache->arena, sizeof *pair);
	bool fine = take(rest, pair->key, TOLD_KEY) && take_text(rest, &pair->name);

	pair->told = arena_array(cache->arena, struct told_list, cache->languages);
	for (size_t i = 0; fine && i < cache->languages; i++)
		fine = take_told(cache, rest, &pair->told[i]);
	if (fine)
		map_put(&cache->pairs, (struct text){ pair->key, TOLD_KEY }, pair);
	return fine;
}

/* The program's hash, and that of what the words come from. */
static struct hash
made_by_of(const struct cache_subject *subject, size_t languages, struct hash words)
{
	struct buffer buffer = { 0 };
	struct hash hash;

	hash_add(&buffer, subject->program);
	hash_add(&buffer, words);
	buffer_add(&buffer, (struct text){ (const char *)&languages, sizeof languages });
	hash = hash_of(buffer_text(&buffer));
	buffer_free(&buffer);
	return hash;
}

void
told_cache_open(struct told_cache *cache, struct arena *arena, const struct cache_subject *subject,
	const char *purpose, size_t languages, struct hash words)
{
	struct hash made_by;
	struct text rest;
	uint64_t checksum;

	*cache = (struct told_cache){ .arena = arena, .pairs = map_new(arena), .languages = languages };
	cache->name = cache_name_of(arena, subject, text_format(arena, "told-%s", purpose).at);
	if (cache->name.size == 0)
		return;
	cache->made_by = made_by_of(subject, languages, words);
	if (cache_read(arena, cache->name.at, &rest) && take(&rest, &checksum, sizeof checksum)
		&& checksum == hash_short(rest) && take(&rest, &made_by, sizeof made_by)
		&& hash_equal(made_by, cache->made_by))
		while (rest.size > 0 && take_pair(cache, &rest))
			;
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
put_told(struct buffer *out, const struct told_list *list)
{
	uint32_t count = (uint32_t)list->count;

	put(out, &count, sizeof count);
	for (size_t i = 0; i < list->count; i++) {
		uint32_t of = list->at[i].of;

		put(out, &of, sizeof of);
		put(out, &list->at[i].claimed, sizeof list->at[i].claimed);
		put_text(out, list->at[i].words);
		put_text(out, list->at[i].shown);
	}
}

static void
put_pair(struct buffer *out, const struct told_pair *pair, size_t languages)
{
	put(out, pair->key, TOLD_KEY);
	put_text(out, pair->name);
	for (size_t i = 0; i < languages; i++)
		put_told(out, &pair->told[i]);
}

/* Is any of it new, or has become confidential since it was written? */
static bool
has_news(const struct told_cache *cache)
{
	for (size_t i = 0; i < cache->used.count; i++) {
		const struct told_pair *pair = cache->used.at[i];

		if (pair->fresh != pair->secret)
			return true;
	}
	return false;
}

void
told_cache_close(struct told_cache *cache)
{
	struct buffer out = { 0 };
	uint64_t checksum = 0;

	if (cache->name.size == 0 || !has_news(cache))
		return;
	put(&out, &checksum, sizeof checksum);
	put(&out, &cache->made_by, sizeof cache->made_by);
	for (size_t i = 0; i < cache->used.count; i++) {
		const struct told_pair *pair = cache->used.at[i];

		if (!pair->secret)
			put_pair(&out, pair, cache->languages);
	}
	checksum = hash_short(text_slice(buffer_text(&out), CHECKSUM, out.size));
	memcpy(out.at, &checksum, sizeof checksum);
	cache_write(cache->name.at, buffer_text(&out));
	buffer_free(&out);
}
