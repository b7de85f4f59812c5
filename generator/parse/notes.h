/*
 * What YAML became in the last run, in the cache: most of what parsing costs is libyaml's, and of 10,000
 * entries all but a few are as they were. A note is found by the hash of the file's bytes and belongs to the
 * very program that made it; files that gave a finding while their YAML was read have none, so that
 * recalling a note is the same as parsing. Nor have confidential ones.
 */
#ifndef PARSE_NOTES_H
#define PARSE_NOTES_H

#include "base/cache.h"
#include "base/map.h"
#include "parse/front_matter.h"

struct notes {
	struct text name;     /* of the file in the cache; empty: nothing is noted */
	bool only_read;
	struct hash program;
	struct map by_hash;   /* of the file's records */
	size_t count;
};

/* The note of one file. */
struct note {
	struct hash bytes;    /* of the file */
	struct text nodes;    /* packed; empty: there is no note */
	bool fresh;           /* not from the last run */
};

/* What a worker needs to take notes of one file. */
struct noting {
	const struct notes *notes;
	struct arena *arena;  /* for fresh ones; lives until notes_write() */
	struct note note;
};

/* Reads the last run's notes into the arena; none when there are none, or they are damaged, or another program's. */
void notes_read(struct notes *notes, struct arena *arena, const struct cache_subject *subject);

/* Gives the fields that are known of this source, in the arena, or NULL. `noting` may be NULL. */
const struct node *notes_recall(struct noting *noting, struct arena *arena, const struct source *source);

/* Notes the fields of a source that was not known. */
void notes_take(struct noting *noting, const struct node *fields, const struct source *source);

/* Writes the notes of this run, unless they are those of the last one; `stride` bytes lie between one and
 * the next. */
void notes_write(const struct notes *notes, struct arena *scratch, const struct note *first, size_t count, size_t stride);

#endif
