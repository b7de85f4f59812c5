/*
 * An entry: one service, safe space, peer group or helpline, as its file says it. Nothing here is
 * worked out (derive/ does that); references are linked by check/references. A translation is an
 * entry too, of which only the text fields and the body are given.
 */
#ifndef MODEL_ENTRY_H
#define MODEL_ENTRY_H

#include "model/choice.h"
#include "model/hours.h"
#include "model/value.h"

/* Years of age, both included. Zero value: not given. */
struct ages {
	struct where where;
	bool all;            /* "all" */
	uint8_t from, until; /* 0 and 255 = no limit that way */
};

struct access {
	struct where where;
	struct choices how;        /* enum way_in */
	struct words referral;     /* how a professional refers */
	struct words handover;     /* a warm handover, for professionals */
	struct words wait;         /* "none", "about two weeks" */
	struct words next;         /* what happens next */
	struct choice accepting;   /* enum accepting */
};

struct accessibility {
	struct where where;
	struct yes_no step_free, accessible_toilet, hearing_loop;
	struct words notes;
};

struct place {
	struct where where;
	struct yes_no confidential; /* yes: everything below but hours and accessibility must be empty */
	struct words name, address, postcode;
	struct point at;
	struct hours hours;
	struct accessibility accessibility;
	struct words travel;
};

/* The ways to use it that need no place. */
enum channel { BY_PHONE, BY_TEXT, BY_VIDEO, ONLINE, CHANNELS };

struct channel_hours {
	struct where where; /* source NULL = not offered */
	struct hours hours;
};

struct contact {
	struct where where;
	struct words phone, text, email, website;
};

struct funding_line {
	struct where where;
	struct words funder;
	struct choice kind;   /* enum funding_kind */
	struct day from, until;
	bool open_ended;      /* until: open-ended */
	struct choice status; /* enum funding_status */
	struct choice share;  /* enum share */
	struct words source;
	struct yes_no publish; /* consent to show it on the public page */
};

/* A person's claim about the world; never inferred. */
struct claim {
	struct where where;
	struct day on;
	struct words by;
	struct choice how;      /* claim_method */
	struct choices checked; /* enum checked; none = about everything */
};

struct status {
	struct where where;
	struct choice is; /* enum entry_status; 0 = open */
	struct day since, until; /* a pause's */
	struct words because;
	struct day on;           /* a closure's */
	struct references replaced_by;
};

/* A check that does not fit this entry, and why. */
struct waiver {
	struct words code, reason;
};

struct entry {
	const struct source *source;
	size_t number;         /* its place in site->entries (or, for a translation, in its base's list) */
	struct text id;        /* the file's name up to its first '.' */
	struct text language;  /* "" for the base text, "cy", or "easy" for easy words */
	bool broken;           /* its file could not be read (reported): nothing but the above is known */

	struct words name, summary;
	struct choice kind;
	struct reference run_by;
	struct references topics;
	struct choices stages;
	struct words for_whom, not_for;
	struct ages ages;
	struct words_list audiences;
	struct access access;
	struct words cost;
	struct references covers;
	bool covers_everywhere;
	struct where covers_where;
	struct place *places;
	size_t place_count;
	struct channel_hours channels[CHANNELS];
	struct contact contact;
	struct words_list languages; /* ISO 639 codes */
	struct choices formats;
	struct funding_line *funding;
	size_t funding_count;
	struct claim *claims;
	size_t claim_count;
	struct references if_not_this;
	struct status status;
	struct waiver *waivers;
	size_t waiver_count;
	struct words_list was;

	/* Of a translation only. */
	struct words of; /* the hash of the base text it was made from (derive/translations) */
	struct words translated_by, reviewed_by;

	struct words body; /* CommonMark, behind the front matter */

	/* Of a base entry: its translations, by language code. */
	struct entry **translations;
	size_t translation_count;
	const struct entry *base; /* of a translation */
};

enum entry_status entry_status(const struct entry *entry);

/* May somebody new come without being sent or invited, and without a waiting list? When nothing is said of it, yes. */
bool entry_welcomes_anybody(const struct entry *entry);

/* Has it a place whose whereabouts are not told? */
bool entry_is_confidential(const struct entry *entry);

/* A bit for each hour of a day, that from midnight on the lowest: those in which it is certainly open at any of its places, or
 * there in any other way. */
uint32_t entry_open_hours(const struct entry *entry, struct date date, const struct holidays *holidays);

#endif
