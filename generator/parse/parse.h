/*
 * The parse stage: bytes become the model. Every source is parsed on its own, in parallel, into its
 * own slot; then the model is put together in the order of ids. What cannot be read is a diagnostic
 * and the rest goes on.
 */
#ifndef PARSE_PARSE_H
#define PARSE_PARSE_H

#include "model/site.h"
#include "parse/notes.h"
#include "read/reading.h"

/* Gives the site, in `arena`, with nothing linked yet (check/references does that). `subject` is for the cache
 * of parsed files; NULL: none is used. */
struct site *parse_site(struct arena *arena, const struct reading *reading, const struct cache_subject *subject,
	unsigned jobs, struct diags *diags);

#endif
