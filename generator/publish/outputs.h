/*
 * The plan: every output with its path and its folder, and what stands in their places now. It is
 * worked out, and every conflict found, before anything is written.
 */
#ifndef PUBLISH_OUTPUTS_H
#define PUBLISH_OUTPUTS_H

#include "base/list.h"
#include "base/map.h"
#include "publish/evidence.h"
#include "publish/ledger.h"
#include "publish/target.h"

/* A folder that outputs, or folders of outputs, are in. */
struct folder {
	struct text path;      /* "" is the target itself; a NUL behind it */
	struct folder *parent; /* NULL for the target itself */
	bool there;
};

enum { RANKS = 4 };

struct output {
	struct noted is;       /* path (a NUL behind it); stamp and hash once it was put */
	struct folder *folder;
	int rank;              /* when it is moved in: the lower, the sooner, below RANKS */
	bool there;            /* a file of ours is in its place, and `is.stamp` is that one's */
	bool put, staged;
	bool known;            /* what was noted proved it the same */
};

struct outputs {
	struct output *at;      /* as planned */
	struct output **sorted; /* by path */
	size_t count;
	struct list folders;    /* of struct folder, parents before what is in them */
	struct map folder_by_path;
	struct list obstacles;  /* of struct text, paths of our own that are in the way: a file where a folder
	                           must be, a folder of our files where a file must be */
};

/* Takes the paths over. Fails when one is not allowed, when two are alike but for capitals, or when one
 * is both a file and a folder. */
bool outputs_plan(struct arena *arena, struct outputs *outputs, const struct text *paths, size_t count,
	struct failure *failure);

/* Looks at what is there, on `jobs` threads. Fails when something that is not ours is in the way: the first of it, however
 * many threads look. */
bool outputs_survey(struct arena *arena, struct outputs *outputs, const struct target *target, const struct ledger *ledger,
	unsigned jobs, struct failure *failure);

/* Takes an obstacle away. */
bool outputs_clear_way(const struct target *target, const struct ledger *ledger, struct text obstacle,
	struct failure *failure);

#endif
