/*
 * The list of the files in a folder that are ours, `.fingerpost/ledger`: what may be replaced and
 * removed. It holds paths and nothing else, so that two builds of one commit have the same one.
 */
#ifndef PUBLISH_LEDGER_H
#define PUBLISH_LEDGER_H

#include "base/failure.h"
#include "base/text.h"

struct ledger {
	struct text *at; /* sorted by bytes, no two alike; each has a NUL behind it */
	size_t count;
	bool there;      /* there is such a file */
};

enum { PATH_DEEPEST = 32 };

/* May a file of ours have this path: relative, at most PATH_DEEPEST parts, none of them empty, "." or
 * "..", no control characters, and not in `.fingerpost`, in capitals or not? */
bool ledger_path_allowed(struct text path);

/* Reads the ledger in the folder `state`; an absent one is empty. `name` is what messages call the
 * published folder. Fails when it cannot be read or is not one that we wrote. */
bool ledger_read(struct arena *arena, struct ledger *ledger, int state, const char *name,
	struct failure *failure);

/* Writes it to the file `beside` in `state`, from where ledger_adopt() moves it. */
bool ledger_write(const struct ledger *ledger, int state, const char *beside, const char *name,
	struct failure *failure);
bool ledger_adopt(int state, const char *beside, const char *name, struct failure *failure);

bool ledger_holds(const struct ledger *ledger, struct text path);

/* Does it hold a path below this folder? */
bool ledger_holds_below(const struct ledger *ledger, struct text folder);

/* What is in either of them. */
struct ledger ledger_union(struct arena *arena, const struct ledger *a, const struct ledger *b);

#endif
