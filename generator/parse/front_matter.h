/*
 * YAML as located nodes: every value knows its file, line and column. The only file that sees
 * yaml.h. No aliases, anchors or tags; depth at most 32; duplicate keys are errors; the traps of YAML
 * that DESIGN names (an unquoted " #", ": " in a value, a comma inside {}) are caught here.
 */
#ifndef PARSE_FRONT_MATTER_H
#define PARSE_FRONT_MATTER_H

#include "base/diag.h"

enum node_kind { NODE_SCALAR, NODE_SEQUENCE, NODE_MAPPING };

struct node {
	enum node_kind kind;
	struct where where;      /* of the value; a scalar's covers its text */
	struct text text;        /* a scalar's value; empty for null */
	bool quoted;             /* a scalar written in quotes or as a block */
	struct node **items;     /* a sequence's items; a mapping's values */
	struct node **keys;      /* a mapping's keys (scalars), beside `items` */
	size_t count;
	struct text source_line; /* for a sequence's item that YAML takes for a mapping: its source, without a
	                            comment, so that `Oct-Mar: Wed 10am-2pm` can be read as it was written */
	struct text cut;         /* behind a plain scalar on its line: "#12, ..." when that reads like text
	                            which YAML took for a comment; a comment proper has two spaces before
	                            and one behind */
};

/* The node under a key of a mapping, or NULL. */
const struct node *node_get(const struct node *mapping, const char *key);

/* Splits a Markdown file: the YAML between its first line "---" and the next such line, and the body
 * behind. False, with a diagnostic, when there is no front matter or it is not closed. */
bool front_matter_split(const struct source *source, struct text *yaml, uint32_t *yaml_line, struct text *body,
	uint32_t *body_line, struct diags *diags);

/* Parses YAML that starts at `line` of the source. NULL, with a diagnostic, when it is not YAML or
 * not a mapping; an empty mapping for an empty text. */
struct node *yaml_parse(struct arena *arena, const struct source *source, struct text yaml, uint32_t line,
	struct diags *diags);

#endif
