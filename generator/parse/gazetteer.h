/* The gazetteer: where each postcode district is, from a CSV file beside site.yaml. */
#ifndef PARSE_GAZETTEER_H
#define PARSE_GAZETTEER_H

#include "base/diag.h"
#include "model/site.h"

/*
 * Reads CSV (RFC 4180) whose first record names the columns; postcode, latitude and longitude are used,
 * others are skipped. Fills in site->districts, in the order of their outcodes. A record that cannot be read
 * is a diagnostic and left out.
 */
void gazetteer_read(struct arena *arena, const struct source *source, struct site *site, struct diags *diags);

#endif
