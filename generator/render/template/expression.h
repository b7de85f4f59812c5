/*
 * What a theme writes inside fp: attributes, taken apart but not yet looked up: paths, values with holes,
 * conditions, loops and parameters. docs/themes.md describes the language.
 */
#ifndef RENDER_EXPRESSION_H
#define RENDER_EXPRESSION_H

#include <stdbool.h>

#include "base/text.h"

/* What is wrong with an expression: the part of it, and what to write instead. */
struct mistake {
	struct text part;
	const char *why, *instead;
};

/* "name" or "name.name": lower-case letters, digits and hyphens, beginning with a letter. */
bool expression_is_path(struct text text);
bool expression_is_name(struct text text);

struct value_part {
	bool hole;
	struct text words; /* a path; or literal words, with "{{" as "{" */
};

struct value {
	struct value_part *parts; /* a single path is one hole */
	size_t count;
};

/* Is it one word with a full stop inside, and yet no name: "Entry.name", "entry..name", "page.home#top"? True with the
 * mistake, since nobody writes words like that, and they would be published as they stand. */
bool expression_is_misspelt(struct text text, struct mistake *mistake);

/* "entry.name", or "Last checked {entry.checked-on}". */
bool expression_value(
	struct arena *arena, struct text text, struct value *value, struct mistake *mistake);

struct term {
	bool negated;
	struct text path;
	bool compares;
	struct text word; /* what it is compared with */
};

struct condition {
	struct term *terms;
	size_t count;
	bool any; /* "or" between the terms; otherwise "and" */
};

/* "entry.is-open and not entry.paused", "entry.kind is helpline". */
bool expression_condition(
	struct arena *arena, struct text text, struct condition *condition, struct mistake *mistake);

/* "item in path" */
bool
expression_each(struct text text, struct text *name, struct text *path, struct mistake *mistake);

struct argument {
	struct text name;
	bool is_words; /* quoted words instead of a path */
	struct text value;
};

/* "entry: item; level: 'h3'" */
bool expression_with(struct arena *arena, struct text text, struct argument **arguments,
	size_t *count, struct mistake *mistake);

struct parameter {
	struct text name;
	bool optional;
};

/* "entry; level?" */
bool expression_takes(struct arena *arena, struct text text, struct parameter **parameters,
	size_t *count, struct mistake *mistake);

#endif
