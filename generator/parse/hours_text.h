/*
 * Hours as people say them, parsed strictly: one rule a line. What is ambiguous is refused with a
 * message that says what to write; nothing is ever guessed.
 */
#ifndef PARSE_HOURS_TEXT_H
#define PARSE_HOURS_TEXT_H

#include "base/diag.h"
#include "model/hours.h"

/*
 * Parses one written rule, `Mon-Fri 9am-5pm, 6pm-8pm`, into *rule (ranges live in the arena). False,
 * with a diagnostic that points at the word that is not understood, when it is refused. A rule may be
 * accepted with a warning (a range past midnight of more than 12 hours).
 */
bool hours_parse_rule(struct arena *arena, struct words written, struct hours_rule *rule, struct diags *diags);

#endif
