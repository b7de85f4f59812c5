/* What answers name: areas, topics, organisations, entries and fixed words, by their ids or as people call them. */
#ifndef INTERVIEW_NAMES_H
#define INTERVIEW_NAMES_H

#include "interview/questions.h"
#include "model/site.h"

/* The id (or the fixed word) of what is named, by id, name or synonym, whatever its case and accents; a fixed word by
 * its number in the list, too. When nothing is called that, what its id would be, or the words themselves. */
struct text names_resolve(struct arena *arena, const struct site *site, const struct question_row *row, struct text words);

/* Does anything have that id? */
bool names_know(const struct site *site, enum answer_names names, struct text id);

/* The organisation whose name is near to these words; NULL when none is. */
const struct organisation *names_near(struct arena *arena, const struct site *site, struct text words);

struct offer {
	struct text id, name; /* what to write, and what it is called */
	bool first;           /* worth offering before all are asked for */
};

/* What can be named, in the arena, in a fixed order. */
struct offer *names_offer(struct arena *arena, const struct site *site, const struct question_row *row, size_t *count);

#endif
