/*
 * The past of the entries: their files at both ends of each commit are parsed and held against each other, so that what
 * changed can be told in words. What was told in the last run is in the cache.
 */
#ifndef PARSE_PAST_H
#define PARSE_PAST_H

#include "model/history.h"
#include "model/wording.h"
#include "parse/notes.h"
#include "read/revisions.h"

struct past_request {
	const struct site *site;
	const struct reading *reading;
	const struct revisions *revisions;
	const struct cache_subject *subject;
	const char *purpose;                    /* "report": each has a cache of its own */
	bool for_readers;                       /* leave out what they are not told */
	const struct wording *const *wordings;  /* the languages to tell it in */
	size_t wording_count;
	struct hash words;                      /* of what the wordings say */
};

/*
 * Gives the history of the site's entries, renames followed: by the file's bytes, its name, the `was` of the file that
 * came, or by being mostly alike. Lives in the arena.
 */
struct history *past_read(struct arena *arena, const struct past_request *request);

#endif
