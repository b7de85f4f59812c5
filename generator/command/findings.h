/* Diagnostics on a terminal or in a log: the sentence, the line with a caret, and what to write instead. */
#ifndef COMMAND_FINDINGS_H
#define COMMAND_FINDINGS_H

#include <stdio.h>

#include "base/diag.h"

/* Prints every finding, in colour when `to` is a terminal and NO_COLOR is not set (no-color.org). */
void findings_print(FILE *to, const struct diags *diags);

/* "2 errors and 1 warning", or "no errors, no warnings". */
struct text findings_summary(struct arena *arena, const struct diags *diags);

/* Words fit to print: a tab as one space, what cannot be seen as a dot, and what is no character as U+FFFD. */
struct text findings_safe(struct arena *arena, struct text words);

/* Whether to use colour on this stream. */
bool findings_in_colour(FILE *to);

#endif
