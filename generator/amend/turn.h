/*
 * Taking turns: of several processes that read a directory's files to change them, each begins when the one before it
 * has ended, so that none writes over what it has not read.
 */
#ifndef AMEND_TURN_H
#define AMEND_TURN_H

#include "base/arena.h"
#include "base/failure.h"

struct turn;

/*
 * Waits for its turn with a folder, at most a minute, and takes it; in the arena. It is the system's lock on the folder
 * itself (flock(2)), so nothing is left there, and it ends with the process however that ends. Where a file system
 * cannot lock, the turn is had at once: amend_write() still looks at the file before it replaces it. NULL with the
 * failure set when the minute is over.
 */
struct turn *turn_take(struct arena *arena, const char *folder, struct failure *failure);

/* Gives it to the next; NULL is none. */
void turn_end(struct turn *turn);

#endif
