/*
 * Memory that is given out piece by piece and freed all at once. One arena lives as long as one
 * site; each worker has its own, adopted by the site's when the workers join. Not safe for use by
 * two threads at once.
 */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stddef.h>

struct arena;

/* Gives a new, empty arena; the caller frees it with arena_free() or gives it to arena_adopt(). */
struct arena *arena_new(void);

/* Frees the arena and everything that was ever given out of it. NULL is allowed. */
void arena_free(struct arena *arena);

/* Gives `size` zeroed bytes, aligned for any type. Never NULL: out of memory ends the program. */
void *arena_alloc(struct arena *arena, size_t size);

/* The same, with whatever was there: for bytes that are all written at once. */
void *arena_bytes(struct arena *arena, size_t size);

/* Gives a copy of `size` bytes with a NUL behind them. */
char *arena_copy(struct arena *arena, const char *bytes, size_t size);

/* Moves everything `child` holds into `parent`, and frees the empty `child`. */
void arena_adopt(struct arena *parent, struct arena *child);

/* Takes back everything that was given out, and keeps the largest block for what comes next. */
void arena_clear(struct arena *arena);

/* A zeroed array of `count` things of this type. */
#define arena_array(arena, type, count) ((type *)arena_alloc((arena), sizeof(type) * (count)))

#endif
