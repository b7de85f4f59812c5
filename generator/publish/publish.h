/*
 * The publish stage: outputs arrive in a folder so that a reader may meet two editions but never a
 * cut-off file or a dead link.
 *
 * Every output that differs from what is there is first written whole to `.fingerpost/next/`. Then
 * `.fingerpost/ledger`, the list of the files that are ours, is made to hold the old edition's and the
 * new one's; folders and files that are new are moved in, then changed ones, each by rename; what no
 * longer belongs is removed; and the ledger shrinks to the new edition.
 *
 * A build killed while staging has changed nothing that is published. One killed later leaves whole
 * files, every link's target among them, and a ledger that names all of ours, so the next build needs
 * no journal: it throws the staging away, compares every output with what is there, and puts what
 * differs. Nothing is flushed to the disc: rename alone keeps a killed build from harm, flushing 10,000
 * pages costs a quarter of a second at the least, and what a power cut takes the next build finds and
 * mends, since it compares contents.
 *
 * Only one edge has no order without a dead link: where a file of the old edition stands in the place
 * of a folder of the new one, or the other way round, the old one is removed just before the moves.
 */
#ifndef PUBLISH_PUBLISH_H
#define PUBLISH_PUBLISH_H

#include <stdint.h>

#include "base/failure.h"
#include "base/hash.h"
#include "publish/zip.h"

struct publisher;

struct publish_summary {
	size_t added, changed, unchanged, removed;
	uint64_t bytes_written;
};

/*
 * Opens the folder, makes it if it is not there, and takes its lock. `sources` are absolute folders
 * that must not be inside the output nor hold it (the content); NULL-ended. False with the failure
 * set: `/` or a home folder, inside a source, inside any directory's content or any repository's own
 * files, a read-only folder, another build at work. Neither `folder` nor `sources` is kept.
 */
bool publish_open(struct publisher **publisher, const char *folder, const char *const *sources,
	struct failure *failure);

/*
 * Is it a folder for what readers are not to see: no site's, nor inside one? `sign` is a file that everything of the kind
 * has and no site; `sites` are folders that sites go to by default, NULL-ended. False with the failure set; to be asked
 * before publish_plan().
 */
bool publish_apart(struct publisher *publisher, const char *sign, const char *const *sites, struct failure *failure);

/*
 * Says everything that will be put, before anything is written: paths relative to the folder, with
 * '/', unique. Entry points (index.html, sitemap.xml, changes.xml) are moved in last.
 * A file that is not ours in the place of an output fails here, and nothing has been written. What is in
 * their places is looked at on `jobs` threads.
 */
bool publish_plan(struct publisher *publisher, const struct text *paths, size_t count, unsigned jobs,
	struct failure *failure);

/*
 * Keeps output number `index` as it stands when it was made from the same recipe and nobody has touched
 * it since; false when it has to be made. A recipe is the hash of everything the bytes follow from; a zero
 * one keeps nothing. Safe on several threads for different numbers.
 */
bool publish_keep(struct publisher *publisher, size_t index, struct hash recipe);

/* Takes the bytes of output number `index` of the plan. Safe on several threads for different numbers,
 * with one failure for all or one each; after one has failed, so do the others, with the same words. */
bool publish_put(struct publisher *publisher, size_t index, struct text bytes, struct hash recipe,
	struct failure *failure);

/* What was put or kept. */
struct published {
	uint64_t size;
	struct hash hash;
};

/* Tells of output number `index`, once it was put or kept, and reads up to `size` bytes of it from its start into
 * `head`; gives how many. False with the failure set. */
bool publish_made(const struct publisher *publisher, size_t index, struct published *made, char *head, size_t *size,
	struct failure *failure);

/* Moves everything into place once every planned output was put, and removes what no longer belongs. */
bool publish_finish(struct publisher *publisher, struct publish_summary *summary, struct failure *failure);

/* Adds everything that is published to a zip file, once publish_finish() has moved it into place. */
bool publish_zip(const struct publisher *publisher, struct zip *zip, struct failure *failure);

/* Ends it; without publish_finish() what is published stays as it was. NULL is allowed. */
void publish_close(struct publisher *publisher);

#endif
