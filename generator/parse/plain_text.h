/*
 * A file's bytes before anything reads them: is it text that says what it seems to say? The Markdown
 * and YAML readers behind this one can rely on valid UTF-8 whose only line end is "\n" or "\r\n".
 */
#ifndef PARSE_PLAIN_TEXT_H
#define PARSE_PLAIN_TEXT_H

#include "base/diag.h"

enum plain_text_fault {
	PLAIN_TEXT_FINE,
	PLAIN_TEXT_NOT_UTF8,
	PLAIN_TEXT_CONTROL,
	PLAIN_TEXT_BIDI,
	PLAIN_TEXT_BREAK, /* U+0085, U+2028 or U+2029: a new line to YAML, nothing at all to most editors */
};

/* Finds the first fault at or behind *at, sets *at to it and, unless it is not UTF-8, *character to its
 * code point. */
enum plain_text_fault plain_text_next(struct text text, size_t *at, uint32_t *character);

/* The name a volunteer can look up: "U+202E, right-to-left override". */
struct text plain_text_name(struct arena *arena, uint32_t character);

/* Says of every line break of the kind above that stands in a part of a file: an error where YAML is, a
 * warning in a body. False when there was one. */
bool plain_text_check_breaks(const struct source *source, struct text part, enum diag_code code,
	struct diags *diags);

/*
 * Looks through a whole file: UTF-8 (RFC 3629), control characters, bidi controls (CVE-2021-42574; the marks
 * U+200E and U+200F, which right-to-left languages need, are fine), a byte order mark, and the markers
 * of a merge conflict. False, with diagnostics, when nothing in it can be relied on.
 */
bool plain_text_check(const struct source *source, struct diags *diags);

/* The file's bytes behind its byte order mark, if it has one. */
struct text plain_text_of(const struct source *source);

/* At most `most` characters of the text's first line, with "..." when more follows: for quoting. */
struct text plain_text_excerpt(struct arena *arena, struct text text, size_t most);

#endif
