/* Things that stand within one another, or replace one another, in a circle. */
#ifndef CHECK_CIRCLES_H
#define CHECK_CIRCLES_H

#include "base/diag.h"
#include "model/site.h"

/* Says each circle of areas, topics and replacements once, and unlinks the reference that closes it.
 * Time and memory grow with the number of references only. */
void circles_cut(struct site *site, struct diags *diags);

#endif
