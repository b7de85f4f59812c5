/*
 * What is worked out from the model for one day: freshness, listings, relations, last changes. Filled
 * in by derive/, read by render/; frozen in between. Arrays run beside the site's own, by `number`.
 */
#ifndef MODEL_DERIVED_H
#define MODEL_DERIVED_H

#include "model/history.h"
#include "model/opening.h"
#include "model/printed.h"

enum freshness_is {
	FRESHNESS_FRESH,
	FRESHNESS_DUE,     /* in the last quarter of its review interval */
	FRESHNESS_OVERDUE, /* past its review date */
	FRESHNESS_NEVER,   /* nobody has verified it */
};

struct freshness {
	enum freshness_is is;
	struct date checked;       /* the oldest of its hours, phone, access and address (those it has) */
	struct date due;           /* when it is to be checked again; zero when never verified */
	const struct claim *claim; /* the claim that `checked` comes from */
	struct date field[CHECKED_ADDRESS + 1]; /* by enum checked; zero = never */
};

/* How long most of what an entry needs is paid for (derive/runway.h has the rule). */
enum runway_is {
	RUNWAY_SECURE,      /* more than 12 months from today */
	RUNWAY_RENEWAL_DUE, /* 6 to 12 months */
	RUNWAY_AT_RISK,     /* under 6 months */
	RUNWAY_ENDED,       /* what paid for it has ended */
	RUNWAY_VOLUNTEERS,  /* nobody is paid: run by volunteers alone */
	RUNWAY_UNKNOWN,
};

struct runway {
	enum runway_is is;
	struct date until; /* the last day that is paid for; zero when there is no known end, or none is paid for */
};

/* The last change of an entry's file, without whoever made it. */
struct last_change {
	struct date date; /* zero = not known */
	int64_t time;
	struct text commit;
};

enum { RELATED_MOST = 4 };

struct entry_derived {
	struct freshness freshness;
	struct runway runway;
	struct last_change change;
	bool pause_ended; /* paused, and past its `until`: "was due to reopen: call first" */
	bool unkept;      /* about a topic that site.yaml calls never-keep */
	const struct entry *related[RELATED_MOST];
	size_t related_count;
	struct date added;         /* the day it came in, as the history has it; zero = not known */
	const struct event **past; /* what became of it, as far as readers are told, the newest first; none when nothing
	                              has changed since it came in */
	size_t past_count;
	struct text sort_key; /* folded for A to Z, without a leading "the" */
	char letter;          /* it stands under there: 'a' to 'z', '0' for all digits, '#' for the rest */
};

struct entry_list {
	const struct entry **at;
	size_t count;
	bool cut; /* there are more than a list of this sort holds */
};

/* Where the entries of one letter begin in the A to Z. */
struct letter_list {
	struct letter {
		char is;         /* as in struct entry_derived */
		size_t first;
		bool all_unkept; /* nothing under it is kept unasked */
	} *at;
	size_t count;
};

/* Lists of what is open then: nobody turns more pages of one than OPEN_MOST entries fill. */
enum { OPEN_MOST = 500 };

/* The most safe spaces and helplines that every page tells of: each loads them, on the slowest connection too. */
enum { LOCAL_MOST = 150 };

/* Below the numbers of enum way_in: coming in, or getting in touch oneself. */
enum { WAY_IN_NO_REFERRAL = 0, WAYS_IN = WAY_IN_INVITATION + 1 };

/* Ranked lists: kinds in the order a worried person needs them, overdue ones demoted, paused ones last;
 * closed ones are left out. */
struct derived {
	struct date today;
	struct entry_derived *entries;

	struct entry_list *area;         /* covers the area or one within it */
	struct entry_list *area_wider;   /* safe spaces and helplines that cover an area around it */
	struct entry_list *topic;        /* about the topic or one within it */
	struct entry_list *organisation;
	bool *organisation_unkept; /* by number: all that it runs, closed ones too, is about never-keep topics */
	struct entry_list kind[KIND_HELPLINE + 1];
	struct entry_list everywhere;
	struct entry_list way_in[WAYS_IN]; /* by enum way_in, and WAY_IN_NO_REFERRAL */
	struct entry_list open[OPEN_TIMES][OPEN_DAYS]; /* not the paused ones; what is open latest first */
	struct entry_list local;         /* safe spaces and helplines for the crisis part of every page (derive/local_help.c) */
	struct entry_list a_to_z;        /* all of them, closed ones too, by name */
	struct letter_list letters;      /* of it, in its order */
	struct entry_list changed;       /* with a known change, newest first */
	struct entry_list closed;

	/* Areas and topics directly inside each one, by name; [count] holds the outermost ones. */
	struct area_list { const struct area **at; size_t count; } *areas_in;
	struct topic_list { const struct topic **at; size_t count; } *topics_in;
	struct organisation_list { const struct organisation **at; size_t count; } organisations;

	struct printed_list printed; /* the leaflets; filled in when they are laid out, before anything is rendered */

	struct text commit;       /* the edition's; empty when not from git */
	struct date commit_date;
	bool has_history, shallow;
	bool has_pasts;           /* is it known what became of the entries? */
	bool has_uncommitted;     /* made from a work tree, which may differ from the commit */
	bool is_changed;          /* it does differ; known once leaflets are made */
};

#endif
