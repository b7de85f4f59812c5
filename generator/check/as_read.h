/*
 * A file as people read it: without what only YAML, Markdown and HTML see ("EH6&#32;7BT", "55\.97", "E**H6** 7BT"), and
 * letters that merely look like others as those. For texts that must not say something in any way.
 */
#ifndef CHECK_AS_READ_H
#define CHECK_AS_READ_H

#include <stdint.h>

#include "base/text.h"

struct as_read {
	struct text text;
	const uint32_t *lines; /* of the file, from 1, beside each byte of the text */
};

/* Reads a whole file, front matter and body alike. Lives in the arena. */
struct as_read as_read(struct arena *arena, struct text bytes);

#endif
