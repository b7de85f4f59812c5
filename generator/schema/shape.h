/* What may stand behind one field, as JSON Schema. */
#ifndef SCHEMA_SHAPE_H
#define SCHEMA_SHAPE_H

#include <jansson.h>

#include "model/site.h"
#include "parse/fields.h"

/* What a schema is written for. */
struct shaping {
	const struct site *site; /* whose ids are suggested, or NULL */
	bool translation;        /* text alone, as in a translation */
};

/* The thing that a table describes: its fields, and no others. The caller owns what these give. */
json_t *shape_of_thing(const struct shaping *shaping, const struct field_table *table);

/* NULL when it is not known how the field is read; a test sees to it that it is. */
json_t *shape_of_field(const struct shaping *shaping, const struct field *field);

#endif
