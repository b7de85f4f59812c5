/*
 * What was told of pairs of versions in the last run, in the cache. Nothing of what is confidential is in it. Reports
 * and pages tell in other languages, so each has a file of its own.
 */
#ifndef PARSE_TOLD_CACHE_H
#define PARSE_TOLD_CACHE_H

#include "base/map.h"
#include "model/history.h"
#include "parse/notes.h"

enum { TOLD_KEY = 40 }; /* the two blobs */

/* What one pair of versions came to. */
struct told_pair {
	char key[TOLD_KEY];
	struct text name; /* of the entry in the later version, or in the earlier one when there is no later one */
	struct told_list *told; /* in each language */
	bool fresh;       /* not from the last run */
	bool secret;      /* of something that was confidential in some commit: never written */
};

struct told_cache {
	struct arena *arena;
	struct text name; /* of the file; empty: none */
	struct hash made_by;
	size_t languages;
	struct map pairs; /* key -> struct told_pair */
	struct list used; /* of struct told_pair: what the next run may recall */
};

/* `purpose` is part of the file's name. `words` is the hash of what the words come from: they are told anew when it is
 * another one. */
void told_cache_open(struct told_cache *cache, struct arena *arena, const struct cache_subject *subject,
	const char *purpose, size_t languages, struct hash words);

/* The pair with this key, which is used now, or NULL. */
struct told_pair *told_cache_find(struct told_cache *cache, const char key[TOLD_KEY]);

/* Adds a pair, which must live as long. */
void told_cache_add(struct told_cache *cache, struct told_pair *pair);

/* Writes what was used, if any of it is fresh. */
void told_cache_close(struct told_cache *cache);

#endif
