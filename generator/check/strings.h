/* What the content says in other languages (content/strings/), against what it says. */
#ifndef CHECK_STRINGS_H
#define CHECK_STRINGS_H

#include "base/diag.h"
#include "model/site.h"

/* Says which phrases of content/strings/ translate nothing, which files are in no language of the directory, and
 * which of them lack something that the crisis lines say. */
void check_strings(const struct site *site, struct diags *diags);

#endif
