/*
 * What is asked about a new entry: a row for each question, in the order of the fields in the file. `fingerpost new`
 * walks them, in a terminal or as options.
 */
#ifndef INTERVIEW_QUESTIONS_H
#define INTERVIEW_QUESTIONS_H

#include "model/choice.h"

enum question { ASK_NAME, ASK_KIND, ASK_RUN_BY, ASK_SUMMARY, ASK_TOPICS, ASK_FOR, ASK_AGES, ASK_WAY_IN, ASK_NEXT,
	ASK_COST, ASK_AREAS, ASK_PLACE, ASK_ADDRESS, ASK_POSTCODE, ASK_HOURS, ASK_PHONE_HOURS, ASK_PHONE, ASK_TEXT, ASK_EMAIL,
	ASK_WEBSITE, ASK_INSTEAD, ASK_ABOUT, QUESTIONS };

enum answer_form {
	ANSWER_WORDS, /* a line of text */
	ANSWER_LIST,  /* several words, parted by commas */
	ANSWER_LINES, /* several lines */
	ANSWER_PLACE, /* yes, no or secret: whether there is a place to go to */
	ANSWER_BODY,  /* what stands behind the fields */
};

/* What an answer may name, to be offered and recognised. */
enum answer_names { NAMES_NOTHING, NAMES_AREA, NAMES_TOPIC, NAMES_ORGANISATION, NAMES_ENTRY, NAMES_CHOICE };

struct question_row {
	const char *option;         /* "--name" */
	const char *group, *field;  /* where it stands: `field`, or `field` within `group`; of places the first */
	enum answer_form form;
	enum answer_names names;
	enum choice_set set;        /* for NAMES_CHOICE */
	unsigned kinds;             /* bits of enum kind that are asked; 0 = all */
	bool needed;                /* of those who are asked */
	const char *ask, *hint;     /* the question, and a line that explains it */
	const char *unless;         /* what is taken when nothing is answered; NULL = nothing */
};

/* The row of a question. */
const struct question_row *question_row(enum question question);

/* The question that an option answers ("--name", up to its end or "="), or QUESTIONS. */
enum question question_of(struct text option);

#endif
