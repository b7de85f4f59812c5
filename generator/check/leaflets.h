/* What leaflets ask for. */
#ifndef CHECK_LEAFLETS_H
#define CHECK_LEAFLETS_H

#include "base/diag.h"
#include "model/site.h"

/* Checks the words that choose and order a leaflet's entries, and its language. */
void check_leaflets(const struct site *site, struct diags *diags);

#endif
