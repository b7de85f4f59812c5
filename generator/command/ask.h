/* The conversation of `fingerpost new`: questions on one stream, answers from another. */
#ifndef COMMAND_ASK_H
#define COMMAND_ASK_H

#include <stdio.h>

#include "interview/plan.h"

struct asking {
	FILE *in, *out;
	bool colour;
	struct draft *draft;
	const struct plan_request *request;
	const struct holding *holding;
};

/* Asks all questions that this entry needs; every answer is held against the checker at once, and asked for again
 * while it cannot stand. Then shows the file and asks whether to write it. False when the answers end before that,
 * or the file is not to be written. */
bool ask_all(struct asking *asking, struct plan *plan);

#endif
