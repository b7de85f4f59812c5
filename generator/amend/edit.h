/* Bytes of a file replaced by others, and what has to be known of a file to do so. */
#ifndef AMEND_EDIT_H
#define AMEND_EDIT_H

#include "base/where.h"
#include "parse/front_matter.h"

/* The bytes from `from` to `until` (half open) give way to `with`. */
struct edit {
	size_t from, until;
	struct text with;
};

/* The edit that replaces what stands at a place by other words. */
struct edit edit_of(struct where where, struct text with);

/* The whole file with the edits made, in the arena; they do not overlap, and come in the file's order. */
struct text edit_apply(struct arena *arena, const struct source *source, const struct edit *edits, size_t count);

/* The part of the place's line before it, and the rest of the file from it on. */
struct text edit_before(struct where where);
struct text edit_behind(struct where where);

/* Is a list written in brackets, or a mapping in braces? */
bool edit_is_flow(const struct node *node);

/* How many bytes such a one has, with its last sign, at the beginning of these; 0 when that is not found. */
size_t edit_flow_size(struct text behind);

/* How the file's lines end: "\r\n" when its first one does, else "\n". */
const char *edit_line_end(const struct source *source);

/* The line of the front matter that begins with a field at its margin ("verified:"), without its end; `line` is
 * emptied when there is none. */
bool edit_find_field(const struct source *source, const char *field, struct text *line);

/* The line "---" that closes the front matter. */
bool edit_find_end(const struct source *source, struct text *line);

/* Words as a YAML scalar inside {} or []: in quotes unless every reader would take them for just these words. */
struct text edit_scalar(struct arena *arena, struct text words);

/* The same for a value that has the rest of its line to itself, where more signs mean nothing to YAML. */
struct text edit_line_scalar(struct arena *arena, struct text words);

#endif
