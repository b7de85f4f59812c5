/* Where something stood: a source file, a line and a column. A position is never thrown away. */
#ifndef BASE_WHERE_H
#define BASE_WHERE_H

#include <stdbool.h>
#include <stdint.h>
#include <time.h>

#include "base/text.h"

struct source {
	struct text path;       /* from the content repository's root, with '/' */
	struct text bytes;      /* the whole file, a NUL behind it */
	struct timespec written; /* the file, last; zero when it is not one on disc */
	unsigned char blob[20]; /* git's SHA-1 of it as a blob; all zero when not worked out */
	bool confidential;      /* holds, or belongs to, a confidential place: never quoted in a message */
};

struct where {
	const struct source *source; /* NULL: about the directory as a whole */
	uint32_t line, column;       /* from 1; columns count characters; 0 = the whole file */
	uint32_t length;             /* in characters; 0 = a point */
};

/* The beginning of a file as a whole. */
struct where where_file(const struct source *source);

/* The line the position is on, without its line end; empty when there is none. */
struct text where_line(struct where where);

/* Where a slice of the source's own bytes stands; its length is of the first line alone. The whole
 * file for a slice of anything else. */
struct where where_inside(const struct source *source, struct text part);

/* By path, then line, then column; the directory as a whole comes first. */
int where_compare(struct where a, struct where b);

#endif
