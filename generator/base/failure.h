/*
 * An environment failure: no repository, a full disc, a folder that may not be written. It ends the
 * run with one clear line. What is wrong with the content itself is a diagnostic (diag.h) instead.
 */
#ifndef BASE_FAILURE_H
#define BASE_FAILURE_H

#include <stdbool.h>

struct failure {
	char message[1024]; /* one line without its newline; empty while nothing failed */
};

/* Writes the line, printf-style, unless an earlier failure is already there; always returns false,
 * so that a function can end with `return fail(failure, ...)`. */
bool fail(struct failure *failure, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Prints the line for "out of memory" and leaves with status 3: nothing can go on from there. */
_Noreturn void fail_out_of_memory(void);

#endif
