/*
 * The tables of fields told as JSON Schema (draft 2020-12), so that an editor completes and explains a file of the
 * content while it is written. What a schema refuses, `fingerpost check` refuses; checks that look further than one
 * field (at other files, or at what words mean) are not in it.
 */
#ifndef SCHEMA_SCHEMA_H
#define SCHEMA_SCHEMA_H

#include "model/site.h"
#include "parse/fields.h"

/* The files that have one. */
enum schema { SCHEMA_ENTRY, SCHEMA_TRANSLATION, SCHEMA_ORGANISATION, SCHEMA_PAGE, SCHEMA_LEAFLET, SCHEMA_SITE,
	SCHEMA_AREAS, SCHEMA_TOPICS, SCHEMAS };

/* "entry": what it is called on the command line and, with ".json", below schema/ of a site. */
const char *schema_name(enum schema schema);

/* The fields it tells of. */
const struct field_table *schema_fields(enum schema schema);

/* Gives the schema, in the arena, with a line end behind it. `site` may be NULL; with it, the ids of its areas,
 * topics and organisations are suggested. */
struct text schema_write(struct arena *arena, enum schema schema, const struct site *site);

#endif
