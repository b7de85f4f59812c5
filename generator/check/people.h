/* Names of people in free text: a first name that is common in Britain, behind words such as “ask for”. */
#ifndef CHECK_PEOPLE_H
#define CHECK_PEOPLE_H

#include "base/text.h"

/* Gives the name of a person that begins the text, behind a colon, spaces and a title, or an empty one. A place, a
 * group or a saint that is called after somebody (“Margaret House”) is nobody. */
struct text person_in_front(struct text text);

#endif
