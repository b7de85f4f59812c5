/* Addresses that a change would lose: of entries whose files it removes or renames. */
#ifndef COMMAND_LOST_H
#define COMMAND_LOST_H

#include "command/load.h"

/* Adds a warning for each entry of the earlier state whose id no file has now, and no “was” remembers. Names the new entry
 * that its text went to, when there is one. */
void lost_addresses(struct directory *directory, const struct reading *then);

#endif
