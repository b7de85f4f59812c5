/* Ids: what stands in a web address, and in every reference from one file to another. */
#ifndef PARSE_ID_H
#define PARSE_ID_H

#include "base/text.h"

enum { ID_MOST = 64 };

/* Small letters a to z, digits and hyphens, 1 to ID_MOST of them. */
bool id_is_good(struct text id);

/* The nearest good id: accents and capitals folded, a hyphen for whatever else stands between words. Two
 * names that differ only in case or in Unicode's normal form give the same one. Empty when nothing is left. */
struct text id_mended(struct arena *arena, struct text name);

#endif
