/* Progress on standard error, at most ten times a second. See progress.h. */
#include "command/progress.h"

#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#include "base/failure.h"

struct progress {
	const char *what;
	size_t count;
	atomic_size_t done;
	bool on_terminal, shown;
	double next; /* when to print again */
};

double
progress_seconds(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

struct progress *
progress_start(const char *what, size_t count)
{
	struct progress *progress = calloc(1, sizeof *progress);

	if (!progress)
		fail_out_of_memory();
	progress->what = what;
	progress->count = count;
	progress->on_terminal = isatty(STDERR_FILENO);
	progress->next = progress_seconds() + 0.5;
	return progress;
}

void
progress_step(struct progress *progress, unsigned worker)
{
	size_t done = atomic_fetch_add(&progress->done, 1) + 1;

	if (!progress->on_terminal || worker != 0 || progress_seconds() < progress->next)
		return;
	fprintf(stderr, "\r%s: %zu of %zu", progress->what, done, progress->count);
	fflush(stderr);
	progress->shown = true;
	progress->next = progress_seconds() + 0.1;
}

void
progress_end(struct progress *progress)
{
	if (progress->shown)
		fputs("\r\033[K", stderr);
	free(progress);
}
