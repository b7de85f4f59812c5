/* The fields of areas.yaml. */
#ifndef PARSE_AREAS_FILE_H
#define PARSE_AREAS_FILE_H

#include "model/site.h"
#include "parse/fields.h"

extern const struct field_table area_fields;

/* Reads areas.yaml, in the order of the file; ids are checked, links are not made yet. */
void areas_file_read(struct reader *reader, struct arena *scratch, const struct source *source,
	struct site *site);

#endif
