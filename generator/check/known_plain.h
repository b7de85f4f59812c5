/*
 * Entries whose words were found plain in the last run, in the cache: nothing is looked for again in a text that is as it
 * was. Entries of which something is to be said are read anew.
 */
#ifndef CHECK_KNOWN_PLAIN_H
#define CHECK_KNOWN_PLAIN_H

#include "base/cache.h"
#include "base/map.h"
#include "check/phrases.h"
#include "model/site.h"

struct known_plain {
	struct text name;    /* of the file; empty: nothing is kept */
	bool only_read;
	struct hash made_by; /* the program, and the phrases */
	struct map entries;  /* of their hashes, as the file has them */
};

/* Reads what is known. `subject` NULL: nothing. */
void known_plain_read(struct known_plain *known, struct arena *arena, const struct cache_subject *subject,
	const struct phrases *phrases);

/* Of all that what is said of an entry's words comes from: its file, its texts in `other`, and what its organisation is
 * called. */
struct hash known_plain_hash(const struct entry *entry, const char *other);

bool known_plain_has(const struct known_plain *known, const struct hash *entry);

/* Keeps the entries that were found plain in this run, by hash; none: all zero. */
void known_plain_write(const struct known_plain *known, struct arena *scratch, const struct hash *entries, size_t count);

#endif
