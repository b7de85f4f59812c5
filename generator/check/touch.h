/* Whether a change touches something. */
#ifndef CHECK_TOUCH_H
#define CHECK_TOUCH_H

#include "check/check.h"

/* Does it touch the file? NULL for the change touches everything. */
bool touches(const struct touch *touch, const struct source *source);

/* Does it touch the entry, a translation of it, or something that it names? */
bool touches_entry(const struct touch *touch, const struct entry *entry);

#endif
