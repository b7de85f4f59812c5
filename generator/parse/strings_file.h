/*
 * A strings file: what the interface, or the content, says in one language. Two sections of `English: translation` lines,
 * `pages` and `browser` (what the scripts on a reader's device say, which pages may say as well); a phrase that
 * counts has a form for each category of number instead. docs/themes.md describes it.
 */
#ifndef PARSE_STRINGS_FILE_H
#define PARSE_STRINGS_FILE_H

#include "model/strings.h"
#include "parse/fields.h"

/*
 * Adds what the file says to the strings and puts it into their wording, if they have one, in the place of what an earlier file said;
 * `own` when it is of the directory's own theme. What is empty is not translated yet. Mistakes are diagnostics, and
 * a phrase with one is left out. The source must live as long as the reader's arena.
 */
void strings_file_read(struct reader *reader, struct arena *scratch, const struct source *source, bool own,
	struct strings *strings);

#endif
