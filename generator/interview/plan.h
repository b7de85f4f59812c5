/* The files that a draft becomes: the entry, and the organisation that runs it if that is new here. */
#ifndef INTERVIEW_PLAN_H
#define INTERVIEW_PLAN_H

#include "interview/draft.h"
#include "interview/hold.h"
#include "model/site.h"

struct plan {
	struct text id;               /* of the entry */
	struct text organisation;     /* the id of the organisation, if that is new; empty otherwise */
	struct planned_file files[2]; /* the entry first */
	size_t count;
	struct draft_lines lines[QUESTIONS]; /* of the entry's file */
};

struct plan_request {
	const struct site *site;
	struct text content; /* where site.yaml stands: "content/" or "" */
	struct text folder;  /* below entries/, may be empty */
	struct text id;      /* empty: made from the name, so that no other entry has it */
};

/* Plans them, in the draft's arena. The answers are what names_resolve() made of them. */
struct plan plan_make(const struct draft *draft, const struct plan_request *request);

#endif
