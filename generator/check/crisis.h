/* The national crisis lines in site.yaml: the facts that matter most. */
#ifndef CHECK_CRISIS_H
#define CHECK_CRISIS_H

#include "base/diag.h"
#include "model/site.h"

/* Checks each line, and that every nation of the directory has one. */
void check_crisis_lines(const struct site *site, struct date today, struct diags *diags);

#endif
