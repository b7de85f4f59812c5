/*
 * What a new directory begins with: the files of starter/, carried inside the program (generator/starter/embed), with
 * its own name and its nation's crisis lines put in.
 */
#ifndef STARTER_STARTER_H
#define STARTER_STARTER_H

#include "base/text.h"
#include "model/choice.h"

struct starter_file {
	const char *path; /* in the new directory */
	struct text bytes;
	bool program;     /* to be run */
};

extern const struct starter_file starter_files[];
extern const size_t starter_file_count;

/* The settings of the example directory, whose crisis lines are real. */
extern const struct text starter_example;

struct starter_answers {
	struct text name;   /* of the directory: one line */
	enum nation nation;
	struct text source; /* the address of Fingerpost's own source, or empty: letters, digits and :/@._~+- */
};

/* Gives a file's bytes with the answers in it, in the arena. */
struct text starter_fill(struct arena *arena, const struct starter_file *file, const struct starter_answers *answers);

#endif
