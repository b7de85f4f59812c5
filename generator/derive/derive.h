/*
 * The derive stage: what follows from the model on one day. Nothing here reads a file or a clock.
 */
#ifndef DERIVE_DERIVE_H
#define DERIVE_DERIVE_H

#include "model/derived.h"

/* What git says of a path's last change; the caller answers from the read stage. */
struct derive_history {
	bool (*change)(const void *context, struct text path, struct last_change *change);
	const void *context;
	struct text commit; /* of the edition; empty when there is none */
	struct date commit_date;
	bool known, shallow, uncommitted;
};

/* Gives everything derived, in the arena, for `today`, on so many threads: history->change must be safe on all of them. The
 * site must have been linked and checked. */
struct derived *derive(struct arena *arena, const struct site *site, const struct derive_history *history,
	struct date today, unsigned jobs);

/* Each entry's freshness on that day (DESIGN's rules of truth, 1 and 2). */
struct freshness freshness_of(const struct site *site, const struct entry *entry, struct date today);

/* Fills in what became of each entry as far as readers are told, from a history in so many languages, at least one. All
 * of it is copied into the arena. */
void pasts_make(struct arena *arena, const struct site *site, const struct history *history, size_t languages,
	struct derived *derived);

/* Fills in every list of `derived`; the entries' own parts must be there. */
void listings_make(struct arena *arena, const struct site *site, struct derived *derived);

/* Fills in the lists of what is open when; `ranked` are all entries in the order of other lists. */
void open_lists_make(struct arena *arena, const struct entry *const *ranked, size_t count, struct derived *derived);

/* Fills in the safe spaces and helplines that every page tells of. Needs the lists of kinds. */
void local_help_make(struct arena *arena, struct derived *derived);

/* Fills in the related entries: same needs, same places, on so many threads. Needs the lists. */
void related_make(const struct site *site, struct derived *derived, unsigned jobs);

#endif
