/* The bank holidays of the four nations, as https://www.gov.uk/bank-holidays.json publishes them. */
#ifndef PARSE_BANK_HOLIDAYS_H
#define PARSE_BANK_HOLIDAYS_H

#include "base/diag.h"
#include "model/site.h"

/*
 * Fills in site->holidays for each nation that the file has; England and Wales share one list. The file
 * speaks of whole years, from that of its first day to that of its last one. What cannot be read is a
 * diagnostic, and the nation is left without any.
 */
void bank_holidays_read(struct arena *arena, const struct source *source, struct site *site,
	struct diags *diags);

#endif
