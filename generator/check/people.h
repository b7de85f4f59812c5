/*
 * Names of people in free text: a first name that is common in Britain and Ireland, in any of the languages spoken
 * there and with its accents or without, behind words such as “ask for”, before words such as “runs” or “, our
 * volunteer”, under a quotation, or with a surname.
 */
#ifndef CHECK_PEOPLE_H
#define CHECK_PEOPLE_H

#include "base/diag.h"
#include "model/site.h"

/*
 * Asks about each name of a person in the text, quoted or not. A place, a group or a saint that is called after
 * somebody (“Margaret House”) is nobody. `entry`, when it is not NULL, is whose text it is: its own name and its
 * organisation's are known to be no persons.
 */
void people_check(struct words words, const struct entry *entry, struct diags *diags);

#endif
