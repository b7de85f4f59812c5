/* Values written as YAML, in the way people write it: short lists in brackets, everything else a line each. */
#ifndef AMEND_EMIT_H
#define AMEND_EMIT_H

#include "amend/wish.h"

/* Adds "key: value" as whole lines, indented by so many spaces; `end` ends each. */
void emit_pair(struct arena *arena, struct buffer *lines, struct text key, const struct wish *value, size_t indent,
	const char *end);

/* Adds an item of a list likewise, behind its hyphen. */
void emit_item(struct arena *arena, struct buffer *lines, const struct wish *item, size_t indent, const char *end);

/* The value inside { } or [ ], on one line, in the arena. */
struct text emit_flow(struct arena *arena, const struct wish *value);

#endif
