/* Translations of entries and pages: do they say the same as the text they were made from? */
#ifndef CHECK_TRANSLATIONS_H
#define CHECK_TRANSLATIONS_H

#include "base/diag.h"
#include "check/unreadable.h"
#include "model/site.h"

/* Says which translations of an entry, or of the pages, are out of date, do not say what they were made
 * from, or were read by nobody else; nothing of those whose own or base file is among the misread ones. */
void check_translations(const struct entry *base, const struct unreadable *misread, struct diags *diags);
void check_page_translations(const struct site *site, const struct unreadable *misread, struct diags *diags);

#endif
