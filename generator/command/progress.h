/* How far a long build has come: one line on a terminal that is written over, nothing in a pipe. */
#ifndef COMMAND_PROGRESS_H
#define COMMAND_PROGRESS_H

#include <stddef.h>

struct progress;

/* Starts counting to `count`. Nothing is shown in the first half second. */
struct progress *progress_start(const char *what, size_t count);

/* One more is done. Safe on several threads; only worker 0 prints. */
void progress_step(struct progress *progress, unsigned worker);

/* Takes the line off the terminal again, and frees it. */
void progress_end(struct progress *progress);

/* Seconds of a clock that only goes forward. */
double progress_seconds(void);

#endif
