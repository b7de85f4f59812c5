/* Ids that things once had (`was:`), so that old addresses and old references keep working. */
#ifndef CHECK_OLD_IDS_H
#define CHECK_OLD_IDS_H

#include "base/diag.h"
#include "check/targets.h"

/* Fills in the old ids of entries, organisations and pages. One that is no id, that something has now,
 * or that two things had is a diagnostic, since its address could lead to only one of them. */
void old_ids_collect(struct targets *targets, struct diags *diags);

#endif
