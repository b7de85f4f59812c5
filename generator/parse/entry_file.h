/* The fields of an entry, and of a translation of one. */
#ifndef PARSE_ENTRY_FILE_H
#define PARSE_ENTRY_FILE_H

#include "model/entry.h"
#include "parse/fields.h"

extern const struct field_table entry_fields;

/* Shared with organisations. */
extern const struct field_table contact_fields, status_fields;
field_reader read_status; /* struct status: `open`, or a set of fields */

field_reader read_covers;       /* an entry's areas, or `everywhere` */
field_reader read_funding_end;  /* a funding line's last day, or `open-ended` */
field_reader read_confidential; /* a place's yes or no, and nothing else */

/* Reads an entry's file into the entry, whose source, id and language are set. */
void entry_file_read(struct reader *reader, struct arena *scratch, struct entry *entry);

#endif
