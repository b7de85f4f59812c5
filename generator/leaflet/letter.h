/* Where in the directory's files a letter stands that no typeface has. */
#ifndef LEAFLET_LETTER_H
#define LEAFLET_LETTER_H

#include "leaflet/edition.h"

/* The place of the letter in what a leaflet printed as `words`: its field's, if need be; false when no field has it. */
bool letter_find(const struct leaflet_edition *edition, struct text letter, struct text words, struct where *where);

#endif
