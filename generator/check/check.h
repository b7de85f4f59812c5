/*
 * The check stage: what the files say is held against the rules: references, fields, safety, language.
 * Every finding is a diagnostic.
 */
#ifndef CHECK_CHECK_H
#define CHECK_CHECK_H

#include "base/diag.h"
#include "check/known_plain.h"
#include "check/unreadable.h"
#include "model/site.h"

/*
 * Links all references of the site (check/references; the only writing to the model after parsing, but
 * for a missing first language), runs every check, and last applies site.yaml's `levels` and the
 * entries' `waive`. `today` is the day of the build, for what lies in the future or the past; `jobs` is how many threads may be used.
 */
void check_site(struct site *site, struct date today, unsigned jobs, struct diags *diags);

/* What a change touches: the paths of the files that it adds, changes or removes. */
struct touch {
	struct map paths;   /* of anything but NULL */
	bool removes;       /* some are there no more */
	bool everything;    /* it touches what all of the others go by: settings, areas, topics */
};

struct check_request {
	struct date today;
	unsigned jobs;
	const struct touch *touch;           /* NULL: everything is looked at */
	const struct cache_subject *subject; /* NULL: what was found in the last run is of no use to this one */
};

/* The same as check_site(), but what is asked of one entry alone is asked only of those that the change touches, or
 * that name what it touches. Waivers elsewhere are not said to be needless. */
void check_as_asked(struct site *site, const struct check_request *request, struct diags *diags);

/* Gives each finding the level that site.yaml sets, and drops what is off or waived. */
void check_levels(struct site *site, const struct touch *touch, struct diags *diags);

/* What the checks below share. */
struct checking {
	struct site *site;
	struct date today;
	struct diags *diags;
	struct unreadable unreadable; /* the files that had errors before */
	struct unreadable misread;    /* those that had them when they were parsed: text may be missing from them */
	struct phrases phrases;
	bool english;                 /* are the base texts in English, as the phrases are? */
	struct linking *linking;      /* check/references' own */
	const struct touch *touch;    /* NULL: everything is looked at */
	struct known_plain known;
	struct hash *plain;           /* of the entry, if its words are found plain */
};

/* Links ids to things; unknown ids, circles and double old ids are diagnostics. Then, of one entry: is
 * what it points at there and open, in its fields and its text? */
void check_references(struct checking *checking);
void check_entry_references(struct checking *checking, const struct entry *entry);

/* Values that cannot be, and values that are missing: of everything but entries, and of one entry. */
void check_fields(struct checking *checking);
void check_entry_fields(struct checking *checking, const struct entry *entry);

/* Confidential places, links and raw HTML, what must never be published. */
void check_safety(struct checking *checking);
void check_entry_safety(struct checking *checking, const struct entry *entry);

/* Plain language and usefulness. */
void check_language(struct checking *checking);
void check_entry_language(struct checking *checking, const struct entry *entry);

#endif
