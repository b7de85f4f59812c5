/* Which known word somebody probably meant: for unknown fields, choices, ids and theme names. */
#ifndef BASE_SUGGEST_H
#define BASE_SUGGEST_H

#include "base/text.h"

/*
 * Gives the known word nearest to the wrong one, or an empty text when none is near: at most a third of
 * its letters differ (one for short words). Case is ignored, and two letters that changed places count
 * once (optimal string alignment). The first of equally near words wins, so the order of `known` is
 * the order of preference.
 */
struct text suggest(struct text wrong, const struct text *known, size_t count);

#endif
