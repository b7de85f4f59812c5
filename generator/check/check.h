/*
 * The check stage: what the files say is held against the rules: fields, references, safety, language.
 * Every finding is a diagnostic.
 */
#ifndef CHECK_CHECK_H
#define CHECK_CHECK_H

#include "model/site.h"
#include "base/diag.h"

/*
 * Links all references of the site (check/references; the only writing to the model after parsing),
 * runs every check, and last applies site.yaml's `levels` and the entries' `waive`. `today` is the day
 * of the build, for what lies in the future or the past.
 */
void check_site(struct site *site, struct date today, struct diags *diags);

/* Links ids to things; unknown ids, cycles and double ids are diagnostics. */
void check_references(struct site *site, struct diags *diags);

/* Values that cannot be, and values that are missing. */
void check_fields(struct site *site, struct date today, struct diags *diags);

/* Confidential places, links and raw HTML, what must never be published. Adds to no line it quotes. */
void check_safety(struct site *site, struct diags *diags);

/* Plain language and usefulness. */
void check_language(struct site *site, struct diags *diags);

/* Gives each finding the level that site.yaml sets, and drops what is off or waived. */
void check_levels(struct site *site, struct diags *diags);

#endif
