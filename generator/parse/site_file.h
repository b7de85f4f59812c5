/* The fields of site.yaml. */
#ifndef PARSE_SITE_FILE_H
#define PARSE_SITE_FILE_H

#include "model/site.h"
#include "parse/fields.h"

extern const struct field_table site_fields;

field_reader read_crisis; /* an array of struct crisis_line */

/* Reads site.yaml into the settings. */
void site_file_read(struct reader *reader, struct arena *scratch, const struct source *source,
	struct settings *settings);

#endif
