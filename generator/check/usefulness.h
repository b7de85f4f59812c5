/* Whether an entry is of use to whoever reads it. */
#ifndef CHECK_USEFULNESS_H
#define CHECK_USEFULNESS_H

#include "base/diag.h"
#include "model/site.h"

/*
 * Says which open entries nobody can reach, which only point elsewhere, which do not say when, which
 * contradict themselves about cost or age, and which have no other help to name when they are closed;
 * which promoted topics find nothing, and which synonyms lead to two topics.
 */
void check_usefulness(const struct site *site, struct diags *diags);

#endif
