/*
 * A new entry while it is being asked about: the answers, and the file they make, with a comment for each field that
 * can be added later. Answers go into it as what they are, text: whatever could mean something else to YAML is quoted.
 */
#ifndef INTERVIEW_DRAFT_H
#define INTERVIEW_DRAFT_H

#include <stdint.h>

#include "interview/questions.h"

enum { ANSWERS_MOST = 32 };

struct answers {
	struct text at[ANSWERS_MOST]; /* the lines or the items of a list; one otherwise */
	size_t count;                 /* 0 = not answered */
};

struct draft {
	struct arena *arena;
	struct text address; /* of the published site, for the schema; empty when it has none */
	struct answers answers[QUESTIONS];
};

/* The lines of a file that a question's answer stands on; 0 and 0 = none. */
struct draft_lines {
	uint32_t first, last;
};

/* Puts an answer in the place of an older one: a list is parted at its commas, lines where they end. Empty words take
 * it away. False when it is more than a file can hold. */
bool draft_answer(struct draft *draft, enum question question, struct text words);

/* Adds one more line or item. */
bool draft_add(struct draft *draft, enum question question, struct text words);

/* Is the question to be asked, after what was answered to those before? */
bool draft_asks(const struct draft *draft, enum question question);

/* Gives the entry's file, in the draft's arena, and where each answer stands in it. */
struct text draft_write(const struct draft *draft, struct draft_lines lines[QUESTIONS]);

#endif
