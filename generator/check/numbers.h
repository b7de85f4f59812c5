/* Prices and limits of age in running text. */
#ifndef CHECK_NUMBERS_H
#define CHECK_NUMBERS_H

#include "base/text.h"

/* Finds an amount somebody might be asked for, "£2.50" (not "£5,000" or "£2 million"), a slice of the text. */
bool find_price(struct text text, struct text *found);

/* Finds a price that somebody is asked for, "it costs £3", "a charge of £2", in a text that may speak of other sums. */
bool find_charge(struct text text, struct text *found);

/* Finds "16+", "over 18", "aged 11", "60 or over", "18-25": a slice of the text. */
bool find_age_limit(struct text text, struct text *found);

/* The same in a text that may speak of other ages: in a sentence that says who alone may come, "only", "must be". */
bool find_age_rule(struct text text, struct text *found);

#endif
