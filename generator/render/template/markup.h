/*
 * A theme's file as a tree of elements and words, each knowing where it stood. Files are HTML written
 * so that XML can read it: every element closed, every value quoted. Nothing outside the file is ever
 * read: no external entity, no document type with declarations, no inclusion.
 */
#ifndef RENDER_MARKUP_H
#define RENDER_MARKUP_H

#include <stdint.h>

#include "base/diag.h"

struct markup_attribute {
	struct text name, value; /* the value with its entities resolved and line ends as spaces */
	uint32_t name_at; /* in bytes of the source */
	uint32_t value_at; /* of the first byte behind the quote */
	uint32_t value_size; /* in bytes of the source, entities as written */
};

struct markup_node {
	struct text name; /* of an element; empty for words */
	struct text words; /* entities resolved */
	uint32_t at; /* of an element's name, in bytes of the source; words stand behind it, before any tag */
	struct markup_attribute *attributes;
	size_t attribute_count;
	struct markup_node *first, *next;
};

struct markup {
	const struct source *source;
	struct markup_node *root; /* the outermost element */
};

enum {
	MARKUP_DEEPEST = 200, /* elements inside each other */
	MARKUP_MOST_ATTRIBUTES = 300 /* of one element */
};

/* Reads the source, whose bytes must live as long as the tree. NULL, with diagnostics, when it cannot
 * be read. */
struct markup *markup_read(struct arena *arena, const struct source *source, struct diags *diags);

/* The place of `size` bytes from byte `at` of the source. */
struct where markup_where(const struct source *source, size_t at, size_t size);

/* The place of an element's name. */
struct where markup_node_where(const struct markup *markup, const struct markup_node *node);

/* The place of an attribute's name. */
struct where
markup_name_where(const struct markup *markup, const struct markup_attribute *attribute);

/* The place of `part`, a slice of the attribute's own value; of the whole value when it is not one. */
struct where markup_part_where(
	const struct markup *markup, const struct markup_attribute *attribute, struct text part);

/* The place of `part`, a slice of the words of a node. */
struct where markup_words_where(
	const struct markup *markup, const struct markup_node *words, struct text part);

/* The attribute of this name, or NULL. */
const struct markup_attribute *markup_attribute(const struct markup_node *node, const char *name);

#endif
