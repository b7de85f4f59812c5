/* Renders every output and hands it to the publisher as it is made. */
#ifndef COMMAND_MAKING_H
#define COMMAND_MAKING_H

#include "base/diag.h"
#include "publish/publish.h"
#include "render/render.h"

/*
 * Makes all `count` outputs of the plan on `jobs` threads: what was made from the same before is kept, and packs
 * are put together from the pages as they come. False with the failure set, or with a diagnostic about the first
 * page that the theme makes wrong.
 */
bool make_outputs(const struct renderer *renderer, struct publisher *publisher, size_t count, unsigned jobs,
	struct diags *diags, struct failure *failure);

#endif
