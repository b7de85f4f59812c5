/* The fields of a page's file, and of a translation of one. */
#ifndef PARSE_PAGE_FILE_H
#define PARSE_PAGE_FILE_H

#include "model/site.h"
#include "parse/fields.h"

extern const struct field_table page_fields;

/* Reads the file into the page, whose source, id and language are set. */
void page_file_read(struct reader *reader, struct arena *scratch, struct page *page);

#endif
