/* The fields of a leaflet's file: what to print. */
#ifndef PARSE_LEAFLET_FILE_H
#define PARSE_LEAFLET_FILE_H

#include "model/site.h"
#include "parse/fields.h"

extern const struct field_table leaflet_fields;

/* Reads the file into the leaflet, whose source and id are set. */
void leaflet_file_read(struct reader *reader, struct arena *scratch, struct leaflet *leaflet);

#endif
