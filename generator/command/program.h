/* The program itself: where what belongs to it is, and which build of it this is. */
#ifndef COMMAND_PROGRAM_H
#define COMMAND_PROGRAM_H

#include "base/hash.h"

/* Gives the folder of the default theme: beside the program (a checkout), or where `make install` put
 * it. NULL when it is in neither. */
const char *program_theme(struct arena *arena, const char *name);

/* Gives the file of a stage that is loaded when it is wanted (stage.h): where it was built, or where `make install` put it.
 * NULL when it is in neither. */
const char *program_stage(struct arena *arena, const char *name);

/* A hash of all that was compiled into the program and its stages (base/stamp.h), which no other build of them shares. */
struct hash program_hash(void);

#endif
