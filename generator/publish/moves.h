/* The order in which a staged edition takes its place, and an old one leaves. */
#ifndef PUBLISH_MOVES_H
#define PUBLISH_MOVES_H

#include "publish/outputs.h"
#include "publish/publish.h"

/*
 * Moves what is staged below `next` into place: folders that are not there yet, each whole; then new
 * files; then changed ones; each group with the entry points last. Whoever follows links meets old
 * pages whose targets are all still there, or new ones whose targets are all there already.
 */
bool moves_run(const struct target *target, int next, const struct outputs *outputs, struct failure *failure);

/* Removes the files of the old ledger that are not in `now`, and the folders that this empties. Counts
 * them in `removed`. What is no regular file, or behind a link, is not ours any more and stays. */
bool moves_remove(const struct target *target, const struct ledger *old, const struct ledger *now,
	size_t *removed, struct failure *failure);

#endif
