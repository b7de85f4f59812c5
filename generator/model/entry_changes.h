/* What differs between two versions of an entry, in words. */
#ifndef MODEL_ENTRY_CHANGES_H
#define MODEL_ENTRY_CHANGES_H

#include "model/history.h"
#include "model/wording.h"

/* Gives what somebody changed from one version to the other; lives in the arena. Order and layout make no difference.
 * Nothing is told of a place when it is confidential in either version. Needs and areas have the names they have in
 * the site now. */
struct told_list entry_changes(struct arena *arena, const struct wording *wording, const struct site *site,
	const struct entry *before, const struct entry *after);

/* Gives what is claimed of the entry, in the same words as a change that brings it in. */
struct told_list entry_claims_told(struct arena *arena, const struct wording *wording, const struct entry *entry);

/* The same of what pays for it. */
struct told_list entry_funding_told(struct arena *arena, const struct wording *wording, const struct entry *entry);

#endif
