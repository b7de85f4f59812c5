/* Whether an entry, or a topic, is of use to whoever reads it. */
#ifndef CHECK_USEFULNESS_H
#define CHECK_USEFULNESS_H

#include "base/diag.h"
#include "check/unreadable.h"
#include "model/site.h"

/*
 * Says of an open entry whether nobody can reach it, whether it only points elsewhere, does not say
 * when, is never open by its hours, contradicts itself about cost or age, or has no other help to name when it is
 * closed.
 */
void check_usefulness(const struct site *site, const struct entry *entry, struct date today,
	const struct unreadable *unreadable, struct diags *diags);

/* Says which promoted topics and which synonyms find nothing, and which synonyms lead to two topics. */
void check_topics(const struct site *site, struct diags *diags);

#endif
