/* The fields of an organisation's file. */
#ifndef PARSE_ORGANISATION_FILE_H
#define PARSE_ORGANISATION_FILE_H

#include "model/site.h"
#include "parse/fields.h"

extern const struct field_table organisation_fields;

/* Reads the file into the organisation, whose source and id are set. */
void organisation_file_read(struct reader *reader, struct arena *scratch, struct organisation *organisation);

#endif
