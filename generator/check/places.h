/* Postcodes and points on the map: can they be, and do they agree? */
#ifndef CHECK_PLACES_H
#define CHECK_PLACES_H

#include "base/diag.h"
#include "model/site.h"

/* A point of an entry's place or of an area: swapped, or outside the British Islands. */
void check_point(struct point point, struct diags *diags);

/* The places of an entry, with the gazetteer when there is one. A confidential place is left to
 * check/confidential. */
void check_places(const struct site *site, const struct entry *entry, struct diags *diags);

#endif
