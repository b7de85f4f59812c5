/* What was said already: a field that could not be read is not missing as well. */
#ifndef CHECK_SAID_H
#define CHECK_SAID_H

#include "base/diag.h"

/*
 * Drops, among the findings from number `first` on, the missing and wanted fields that an earlier
 * finding of the same file names: “servce” is not one of the words of “kind”, so “kind” is there. An
 * error is not dropped for a mere warning.
 */
void said_drop_repeated(struct arena *arena, struct diags *diags, size_t first);

#endif
