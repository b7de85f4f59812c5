/* How alike two versions of a file are, as git measures it for renames: what was moved and edited in one commit is one. */
#ifndef PARSE_ALIKE_H
#define PARSE_ALIKE_H

#include <stdint.h>

#include "base/arena.h"
#include "base/text.h"

/* The lines of a file, in an order that lets two files be held against each other in one go. */
struct alike_lines {
	struct alike_line { uint64_t hash; size_t size; } *at;
	size_t count, size; /* lines, and their bytes */
};

struct alike_lines alike_lines(struct arena *arena, struct text bytes);

/* How many of a hundred bytes of the longer file stand in lines that both have. */
unsigned alike_percent(const struct alike_lines *one, const struct alike_lines *two);

#endif
