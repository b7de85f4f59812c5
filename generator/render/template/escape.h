/* Writes plain text so that it stays plain text where it stands. */
#ifndef RENDER_ESCAPE_H
#define RENDER_ESCAPE_H

#include "base/text.h"

/* Between tags: & < > */
void escape_words(struct buffer *page, struct text text);

/* Inside a double-quoted attribute: & < > " */
void escape_quoted(struct buffer *page, struct text text);

/* Finished JSON inside a script element: < > & and the two line ends of JavaScript as \uXXXX, so that
 * nothing in it can end the element. */
void escape_json(struct buffer *page, struct text json);

/* Plain text as a JSON string (RFC 8259), safe inside a script element. */
void escape_json_words(struct buffer *page, struct text text);

#endif
