/*
 * A hash of bytes: XXH3, fast and enough against accidents; it need not resist an attacker, who could as
 * well edit what it stands for. The only file that sees xxhash.h.
 */
#ifndef BASE_HASH_H
#define BASE_HASH_H

#include <stdint.h>

#include "base/text.h"

/* 128 bits; all zero: none. */
struct hash {
	uint64_t low, high;
};

struct hash hash_of(struct text bytes);

/* 64 bits of the same, for checksums and file names. */
uint64_t hash_short(struct text bytes);

bool hash_equal(struct hash a, struct hash b);
bool hash_given(struct hash hash);

/* Adds a hash's own bytes to the buffer, so that a hash of several things can be taken. */
void hash_add(struct buffer *buffer, struct hash hash);

#endif
