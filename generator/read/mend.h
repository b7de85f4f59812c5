/* Names of files and of people come from git as bytes that may be anything; we show only UTF-8. */
#ifndef READ_MEND_H
#define READ_MEND_H

#include "base/text.h"

/* Gives the text itself when it is UTF-8 (RFC 3629), else a copy in the arena in which U+FFFD stands
 * for every byte that is not part of a character. */
struct text mend_utf8(struct arena *arena, struct text text);

/* Gives the text itself, or a copy with U+FFFD for every character of UTF-8 text that a name must not
 * hold: controls (C0, DEL, C1) and those that turn the direction of writing (Unicode TR 36, 3.3). */
struct text mend_controls(struct arena *arena, struct text text);

#endif
