/* Keeping what readers are not to see apart from what is published for them. */
#ifndef PUBLISH_APART_H
#define PUBLISH_APART_H

#include "publish/ledger.h"
#include "publish/target.h"

/*
 * Is the target no site's folder, nor inside one? A folder's ledger is that of a site unless it holds `sign`, a file that
 * only the private folders have; `sites` are folders that sites go to by default, there or not, NULL-ended. False with
 * the failure set, and nothing was written.
 */
bool apart_from_sites(struct arena *arena, const struct target *target, const struct ledger *ledger, const char *sign,
	const char *const *sites, struct failure *failure);

#endif
