/* A file that is not written yet, held against the whole checker as if it stood in the directory. */
#ifndef INTERVIEW_HOLD_H
#define INTERVIEW_HOLD_H

#include "base/diag.h"
#include "read/reading.h"

struct holding {
	const struct reading *reading; /* of the directory as it is */
	struct date today;
	unsigned jobs;
};

/* A file that is to be. */
struct planned_file {
	struct text path, bytes; /* the path from the repository's root */
};

/*
 * Gives what is wrong with the first of the files, in the order of its lines; the findings and their sources live in
 * the arena. With `whole` all entries are read, too, so that what this one has in common with them is found; without,
 * only what it refers to by name is missing from the answer.
 */
struct diags hold_files(struct arena *arena, const struct holding *holding, const struct planned_file *files, size_t count,
	bool whole);

#endif
