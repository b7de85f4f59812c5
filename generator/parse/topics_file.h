/* The fields of topics.yaml. */
#ifndef PARSE_TOPICS_FILE_H
#define PARSE_TOPICS_FILE_H

#include "model/site.h"
#include "parse/fields.h"

extern const struct field_table topic_fields;

/* Reads topics.yaml, in the order of the file; ids are checked, links are not made yet. */
void topics_file_read(struct reader *reader, struct arena *scratch, const struct source *source,
	struct site *site);

#endif
