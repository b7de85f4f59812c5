/*
 * Makes a theme's file fit for an XML parser: HTML's named characters become the characters themselves,
 * and the document type is blanked out, so that the parser never meets a declaration.
 */
#ifndef RENDER_MARKUP_SOURCE_H
#define RENDER_MARKUP_SOURCE_H

#include "base/diag.h"

struct markup_source {
	const struct source *source;
	struct buffer bytes; /* what the parser reads; same lines as the source */
	struct markup_shift *shifts; /* where the two differ in length, ascending */
	size_t shift_count, shift_capacity;
};

/* False, with diagnostics, when the file has something that no theme may have. Free it in both cases. */
bool markup_source_prepare(struct markup_source *prepared, struct arena *arena,
	const struct source *source, struct diags *diags);

void markup_source_free(struct markup_source *prepared);

/* The byte of the source that byte `at` of what the parser reads came from. */
size_t markup_source_at(const struct markup_source *prepared, size_t at);

#endif
