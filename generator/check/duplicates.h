/* Entries that are probably the same thing twice. */
#ifndef CHECK_DUPLICATES_H
#define CHECK_DUPLICATES_H

#include "base/diag.h"
#include "model/site.h"

/* Says, at the later one by id, when two entries that are not closed have the same name and the same telephone number,
 * mailbox, postcode or address; or are of one kind with the same telephone number and postcode, and one's name holds all
 * of the other's. Takes time in proportion to their number. */
void check_duplicates(const struct site *site, struct diags *diags);

#endif
