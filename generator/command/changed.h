/* What a change touches, and what it breaks elsewhere: the half of `check` that a pull request needs. */
#ifndef COMMAND_CHANGED_H
#define COMMAND_CHANGED_H

#include "command/load.h"

/*
 * Reads and checks the directory, and leaves in `diags` the findings in files that are otherwise than in the commit
 * options->changed_since, and those elsewhere that were not there before. Nothing is derived. *count is how many
 * entries the change adds or changes. False with the failure set when there is nothing to read, or no such commit.
 */
bool directory_check_changed(struct directory *directory, const struct options *options, size_t *count,
	struct failure *failure);

#endif
