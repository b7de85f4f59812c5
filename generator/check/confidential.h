/* Confidential places: the entry is published, the place is not (DESIGN, rule of truth 4). */
#ifndef CHECK_CONFIDENTIAL_H
#define CHECK_CONFIDENTIAL_H

#include "base/diag.h"
#include "model/site.h"

/*
 * Says where the files of confidential entries, of their translations and of the organisations that
 * run them tell where the place is. No message holds any word of those files.
 */
void check_confidential_places(const struct site *site, struct diags *diags);

#endif
