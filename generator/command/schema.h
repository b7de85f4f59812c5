/* The schemas of a directory's files, as they are published with its site. */
#ifndef COMMAND_SCHEMA_H
#define COMMAND_SCHEMA_H

#include "render/render.h"
#include "schema/schema.h"

/* Writes each of them, in the arena. */
void schemas_make(struct arena *arena, const struct site *site, struct ready_file files[SCHEMAS]);

#endif
