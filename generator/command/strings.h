/* What themes say in each of a directory's languages: the strings files, read. */
#ifndef COMMAND_STRINGS_H
#define COMMAND_STRINGS_H

#include "base/diag.h"
#include "base/failure.h"
#include "base/hash.h"
#include "model/site.h"
#include "model/strings.h"

/*
 * Reads strings/LANG.yaml of the themes (folders, the most particular first, NULL-ended) for each of the directory's
 * languages, and adds what the content says in them (site->strings). Those that have such a file are the ones pages are made in, English always among them when it is
 * the first, or when the first has none. The hash is of all that was read. False with the failure set when a
 * file or a locale cannot be read; mistakes in a file are diagnostics.
 */
bool strings_load(struct arena *arena, const char *const *themes, const struct site *site,
	struct strings_list *list, struct hash *hash, struct diags *diags, struct failure *failure);

#endif
