/*
 * Bytes set aside on disc until they are needed, so that a thousand files of some size need not be in memory at once.
 * They are in a file without a name, which goes with the program, however that ends. Any thread may use it.
 */
#ifndef BASE_SPOOL_H
#define BASE_SPOOL_H

#include "base/failure.h"
#include "base/text.h"

struct spool;

/* Where bytes are. */
struct spooled {
	size_t at, size;
};

/* Makes an empty one in $TMPDIR, or /tmp. False with the failure set. */
bool spool_open(struct spool **spool, struct failure *failure);

/* NULL is allowed. */
void spool_close(struct spool *spool);

/* Sets bytes aside; false with the failure set when there is no room. */
bool spool_put(struct spool *spool, struct text bytes, struct spooled *place, struct failure *failure);

/* Adds what was set aside. A disc that cannot give back what it took ends the program, with one line and status 3. */
void spool_get(const struct spool *spool, struct spooled place, struct buffer *bytes);

#endif
