/*
 * What became of the entries over time, worked out from their files at both ends of each commit. Git supplies the
 * evidence for what people claim: which commit brought a claim in, by whom, and when.
 */
#ifndef MODEL_HISTORY_H
#define MODEL_HISTORY_H

#include "model/site.h"

/* What a sentence is about: prose is what only pages and files hold, not paper. Places, texts and prose are told of
 * nothing that was confidential in any commit. */
enum told_of { TOLD_FACT, TOLD_TEXT, TOLD_PROSE, TOLD_PLACE, TOLD_FUNDING, TOLD_CLAIM };

/*
 * One thing that changed, in words without a stop: "Friday closing time changed from midnight to 2am". Stewards are
 * told all of it. Readers are told what is not written any more only where it can do no harm: no number that somebody
 * else may have by now, no sentence that somebody took back, and who pays or has checked only as the entry says today.
 */
struct told {
	enum told_of of;
	struct text words;   /* for stewards */
	struct text shown;   /* for readers; empty: they are not told */
	struct date claimed; /* of a claim: the day it says it was checked on */
};

struct told_list {
	struct told *at;
	size_t count;
};

enum event_is { EVENT_ADDED, EVENT_CHANGED, EVENT_REMOVED };

/* What one commit did to one entry. */
struct event {
	enum event_is is;
	struct text name;       /* the entry's, as it was then */
	struct text commit;     /* 40 digits */
	struct text author;     /* for stewards only */
	struct date date;       /* the author's, in the author's own zone */
	const struct entry *entry; /* as it is now; NULL when it is gone */
	struct told_list *told; /* in each language that was asked for */
};

struct history {
	bool known;            /* is there a history at all? */
	bool partial;          /* some versions of files could not be read, and of those entries nothing is told */
	struct event *events;  /* the newest first; commits that changed nothing people are told of are left out */
	size_t event_count;
};

#endif
