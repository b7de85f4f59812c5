/* A Markdown file with fields in front: an entry, an organisation, a page or a leaflet. */
#ifndef PARSE_DOCUMENT_H
#define PARSE_DOCUMENT_H

#include "model/value.h"
#include "parse/fields.h"

enum { DOCUMENT_MOST = 1024 * 1024, BODY_MOST = 100 * 1024 };

/*
 * Reads the fields of a file by their table into the thing, and its body. Nodes live in `scratch`, which may be
 * cleared afterwards. False, with diagnostics, when the file could not be read at all; nothing is filled
 * in then.
 */
bool document_read(struct reader *reader, struct arena *scratch, const struct source *source,
	const struct field_table *table, void *thing, struct words *body);

/* The same for a file that is YAML alone; gives its mapping, or NULL. */
const struct node *document_read_yaml(struct reader *reader, struct arena *scratch, const struct source *source);

/*
 * The same for a file that is `id: fields` all through. Gives its things, each with its key's place and, at
 * `id_offset`, its id, in the order of their ids. A thing whose fields cannot be read is kept, empty; one
 * without a good id is left out. Both are diagnostics.
 */
void **document_read_things(struct reader *reader, struct arena *scratch, const struct source *source,
	const struct field_table *table, size_t id_offset, size_t *count);

#endif
