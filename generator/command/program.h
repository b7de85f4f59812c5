/* The program itself: where its default theme is, and which build of it this is. */
#ifndef COMMAND_PROGRAM_H
#define COMMAND_PROGRAM_H

#include "base/hash.h"

/* Gives the folder of the default theme: beside the program (a checkout), or where `make install` put
 * it. NULL when it is in neither. */
const char *program_theme(struct arena *arena, const char *name);

/* A hash of the program's own file, which no other build of it shares; none when it cannot be read. */
struct hash program_hash(void);

#endif
