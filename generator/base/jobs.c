/* Threads that draw small runs of indices from one shared counter. See jobs.h. */
#include "base/jobs.h"

#include <pthread.h>
#include <sched.h>
#include <stdatomic.h>
#include <stdbool.h>

/* Indices drawn at a time: enough that the counter is never crowded, and few enough that nobody is left with much
 * work when the others have none. */
enum { RUN_MOST = 16, RUNS_EACH = 64 };

struct shift {
	atomic_size_t next;
	size_t count, run;
	void (*work)(void *context, size_t index, unsigned worker);
	void *context;
};

struct worker {
	struct shift *shift;
	unsigned number;
	pthread_t thread;
};

static void *
worker_run(void *argument)
{
	struct worker *worker = argument;
	struct shift *shift = worker->shift;

	for (;;) {
		size_t from = atomic_fetch_add(&shift->next, shift->run);

		if (from >= shift->count)
			return NULL;
		for (size_t i = from; i < from + shift->run && i < shift->count; i++)
			shift->work(shift->context, i, worker->number);
	}
}

unsigned
jobs_available(void)
{
	cpu_set_t set;
	int count = 1;

	if (sched_getaffinity(0, sizeof set, &set) == 0)
		count = CPU_COUNT(&set);
	return count < 1 ? 1 : count > JOBS_MOST ? JOBS_MOST : (unsigned)count;
}

void
jobs_run(unsigned jobs, size_t count, void (*work)(void *context, size_t index, unsigned worker), void *context)
{
	size_t run = count / (jobs * RUNS_EACH) + 1;
	struct shift shift = { .count = count, .run = run < RUN_MOST ? run : RUN_MOST, .work = work, .context = context };
	struct worker workers[JOBS_MOST];
	unsigned started = 1;

	for (unsigned i = 0; i < JOBS_MOST; i++)
		workers[i] = (struct worker){ &shift, i, 0 };
	while (started < jobs && started < JOBS_MOST && started * shift.run < count
		&& pthread_create(&workers[started].thread, NULL, worker_run, &workers[started]) == 0)
		started++;
	worker_run(&workers[0]);
	for (unsigned i = 1; i < started; i++)
		pthread_join(workers[i].thread, NULL);
}
