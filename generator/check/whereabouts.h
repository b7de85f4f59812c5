/*
 * Finds what gives a place away, in any text: full postcodes, pairs of coordinates, grid references,
 * map links, what3words addresses and what looks like a house in a street. Made for texts about confidential places.
 */
#ifndef CHECK_WHEREABOUTS_H
#define CHECK_WHEREABOUTS_H

#include "base/text.h"

enum whereabouts { WHEREABOUTS_NONE, WHEREABOUTS_POSTCODE, WHEREABOUTS_COORDINATES, WHEREABOUTS_MAP_LINK,
	WHEREABOUTS_WHAT3WORDS, WHEREABOUTS_STREET };

/*
 * What begins at byte `at` of the text, which must not be in the middle of a word (whereabouts_may_start),
 * and how many bytes it takes.
 */
enum whereabouts whereabouts_at(struct text text, size_t at, size_t *size);

/* Can something begin there: behind anything but a letter or a digit? */
bool whereabouts_may_start(struct text text, size_t at);

#endif
