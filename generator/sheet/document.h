/* An entry's file as a sheet sees it: its fields as values, and its body. */
#ifndef SHEET_DOCUMENT_H
#define SHEET_DOCUMENT_H

#include "amend/wish.h"
#include "sheet/columns.h"

struct sheet_document {
	const struct source *source;
	struct text id;
	struct wish *fields;
	struct text body; /* a slice of the source, without the white space around it */
};

/* Reads a file; false when it cannot be read as an entry (the checker says why). */
bool sheet_document_read(struct arena *arena, const struct source *source, struct text id, struct sheet_document *document);

/* What stands in any column, as the sheet says it: lines end in "\n". */
struct text sheet_document_cell(struct arena *arena, const struct sheet_document *document, const struct column *column);

/* The whole file with other fields and another body; false as revise(). `body` may be the same. */
bool sheet_document_revise(struct arena *arena, const struct sheet_document *document, const struct wish *fields,
	struct text body, struct text *bytes);

/* A new file with these fields and this body; `address` of the site for its schema, or empty. */
struct text sheet_document_new(struct arena *arena, const struct wish *fields, struct text body, struct text address);

#endif
