/*
 * Stages that are files of their own, loaded when they are wanted: what they are linked with takes longer to load than
 * most commands take in all.
 */
#ifndef COMMAND_STAGE_H
#define COMMAND_STAGE_H

#include "base/failure.h"
#include "leaflet/stage.h"
#include "preview/stage.h"

/* Each loads its stage the first time, from beside the program (program.h), and keeps it until the end; not on two
 * threads at a time. NULL with the failure set. */
const struct leaflet_stage *stage_leaflet(struct failure *failure);
const struct preview_stage *stage_preview(struct failure *failure);

#endif
