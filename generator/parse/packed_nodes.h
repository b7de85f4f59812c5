/*
 * Located nodes as a few bytes each, so that the next run need not parse the same YAML again. Texts that are
 * slices of the source become offsets into it, so the bytes are worth something only beside the very source
 * they were made from.
 */
#ifndef PARSE_PACKED_NODES_H
#define PARSE_PACKED_NODES_H

#include "parse/front_matter.h"

/* Gives the nodes as bytes in the arena. */
struct text nodes_pack(struct arena *arena, const struct node *root, const struct source *source);

/* Gives the nodes back, in the arena. NULL when the bytes are damaged: nothing in them is trusted for a size
 * or an offset without a check. */
struct node *nodes_unpack(struct arena *arena, struct text packed, const struct source *source);

#endif
