/* A file's fields changed to what is wished, by editing as few of its bytes as can be. */
#ifndef AMEND_REVISE_H
#define AMEND_REVISE_H

#include "amend/wish.h"

/*
 * Gives the whole file, in the arena, with its fields saying `wished` instead of `now`, which wish_of() made of the
 * nodes that yaml_parse() gave. Values that stay keep their lines, with comments, quotes and order. False when it
 * cannot be done without losing a comment, or the file is written in a way that is not understood here; nothing is
 * given before the result was read again and says just what was wished.
 */
bool revise(struct arena *arena, const struct source *source, const struct field_table *table, const struct wish *now,
	const struct wish *wished, struct text *bytes);

#endif
