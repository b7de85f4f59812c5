/*
 * The form of the published site (add.html, change.html): the same fields as the checker's, in the order in which a
 * small group can answer. Which fields there are, and what may stand in them, comes from the table of fields
 * (parse/entry_file.c); here are only the words of the questions. A field without a question is an error of the
 * program that a test finds (tests/unit/form_test.c).
 */
#ifndef INTERVIEW_FORM_H
#define INTERVIEW_FORM_H

#include "model/form.h"
#include "model/site.h"
#include "parse/fields.h"

/* The form for entries of this directory, in the arena. */
const struct form *form_make(struct arena *arena, const struct site *site);

/* How an answer for this field is given; false when none can be, which is so for sets and lists of fields. */
bool form_shape_of(const struct field *field, enum form_shape *shape);

/* The field with the path ("access.how"), or NULL; "body" is none. */
const struct field *form_field(struct text path);

/* Is the field left out of the form, and why? NULL when it is not. `path` as above. */
const char *form_left_out(struct text path);

#endif
