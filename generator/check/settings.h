/* The settings in site.yaml, its crisis lines aside. */
#ifndef CHECK_SETTINGS_H
#define CHECK_SETTINGS_H

#include "base/diag.h"
#include "model/site.h"

/* Says what is missing or cannot be; when no language is given, makes it English so that there always
 * is a first one. */
void check_settings(struct site *site, struct date today, struct diags *diags);

/* Could nothing of site.yaml be read, which was said? */
bool settings_are_blank(const struct settings *settings, const struct diags *diags);

/* A language's code, in a list of them: a name such as “Polish” gets its code suggested. */
void check_language_code(struct words code, struct diags *diags);

#endif
