/* Runs the same work over many indices on several threads. */
#ifndef BASE_JOBS_H
#define BASE_JOBS_H

#include <stddef.h>

enum { JOBS_MOST = 64 };

/* How many processors this process may use, from 1 to JOBS_MOST. */
unsigned jobs_available(void);

/*
 * Calls work(context, index, worker) once for every index below `count`, on `jobs` threads (1 to
 * JOBS_MOST; 1 stays on the calling thread). `worker` is below `jobs` and never runs twice at once,
 * so it can name a worker's own arena or buffer. The order of indices is not defined: the work must
 * write only its own slot. Returns when all is done; falls back to fewer threads when the system has
 * no more.
 */
void jobs_run(unsigned jobs, size_t count, void (*work)(void *context, size_t index, unsigned worker),
	void *context);

#endif
