/* XXH3 with 128 and 64 bits. See hash.h. */
#include "base/hash.h"

#include <xxhash.h>

struct hash
hash_of(struct text bytes)
{
	XXH128_hash_t hash = XXH3_128bits(bytes.size > 0 ? bytes.at : "", bytes.size);

	return (struct hash){ hash.low64, hash.high64 };
}

uint64_t
hash_short(struct text bytes)
{
	return XXH3_64bits(bytes.size > 0 ? bytes.at : "", bytes.size);
}

bool
hash_equal(struct hash a, struct hash b)
{
	return a.low == b.low && a.high == b.high;
}

bool
hash_given(struct hash hash)
{
	return hash.low != 0 || hash.high != 0;
}

void
hash_add(struct buffer *buffer, struct hash hash)
{
	buffer_add(buffer, (struct text){ (const char *)&hash, sizeof hash });
}
