/* Dates that cannot be right, and dates that have passed unnoticed. */
#ifndef CHECK_DATES_H
#define CHECK_DATES_H

#include "base/diag.h"
#include "model/entry.h"

/* Checks the funding, claims and status of an entry on a day. */
void check_dates(const struct entry *entry, struct date today, struct diags *diags);

#endif
