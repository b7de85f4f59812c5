/* Tests of base/jobs: every index once, and no worker twice at the same time. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdatomic.h>
#include <string.h>

#include "base/jobs.h"

enum { MANY = 10000 };

struct tally {
	unsigned char seen[MANY];
	atomic_int busy[JOBS_MOST];
	atomic_int clashes;
	unsigned jobs;
};

static void
count(void *context, size_t index, unsigned worker)
{
	struct tally *tally = context;

	if (worker >= tally->jobs || atomic_fetch_add(&tally->busy[worker], 1) != 0)
		atomic_fetch_add(&tally->clashes, 1);
	tally->seen[index]++;
	atomic_fetch_sub(&tally->busy[worker], 1);
}

static void
every_index_is_done_once(void **state)
{
	static const unsigned jobs[] = { 1, 2, 8, JOBS_MOST };
	static const size_t counts[] = { 0, 1, 15, 16, 17, MANY };
	static struct tally tally;

	(void)state;
	for (size_t j = 0; j < sizeof jobs / sizeof *jobs; j++)
		for (size_t c = 0; c < sizeof counts / sizeof *counts; c++) {
			memset(&tally, 0, sizeof tally);
			tally.jobs = jobs[j];
			jobs_run(jobs[j], counts[c], count, &tally);
			assert_int_equal(atomic_load(&tally.clashes), 0);
			for (size_t i = 0; i < MANY; i++)
				assert_int_equal(tally.seen[i], i < counts[c]);
		}
}

static void
some_processor_is_there(void **state)
{
	(void)state;
	assert_in_range(jobs_available(), 1, JOBS_MOST);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_index_is_done_once),
		cmocka_unit_test(some_processor_is_there),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
