/*
 * Files that could not be read at all: what is wrong with them was said already, and everything that
 * seems to be missing from them would only bury it.
 */
#ifndef CHECK_UNREADABLE_H
#define CHECK_UNREADABLE_H

#include "base/diag.h"
#include "model/site.h"

/* The files with errors, by path. */
struct unreadable {
	struct map paths;
};

/* Collects the files that have errors so far. */
struct unreadable unreadable_collect(struct arena *arena, const struct diags *diags);

/* Has the file errors? */
bool is_unreadable(const struct unreadable *unreadable, const struct source *source);

/* Has any file of this name ("areas.yaml") errors? */
bool is_unreadable_named(const struct diags *diags, const char *name);

/* Was nothing given that every entry has? */
bool entry_is_blank(const struct entry *entry);

#endif
