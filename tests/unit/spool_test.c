/* What was set aside comes back as it was, whoever sets it aside, in whatever order. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/jobs.h"
#include "base/spool.h"

#include <cmocka.h> /* last: its fail() is another one */

enum { THINGS = 200 };

struct setting_aside {
	struct spool *spool;
	struct spooled places[THINGS];
};

/* The bytes of thing number `number`: some are none, some are larger than what is read at once. */
static void
write_thing(size_t number, struct buffer *bytes)
{
	for (size_t i = 0; i < number * 700; i++)
		buffer_add_char(bytes, (char)(number + i));
}

static void
set_one_aside(void *context, size_t number, unsigned worker)
{
	struct setting_aside *aside = context;
	struct failure failure = { 0 };
	struct buffer bytes = { 0 };

	write_thing(number, &bytes);
	assert_true(spool_put(aside->spool, buffer_text(&bytes), &aside->places[number], &failure));
	buffer_free(&bytes);
}

static void
test_everything_comes_back(void **state)
{
	struct setting_aside aside = { 0 };
	struct failure failure = { 0 };

	assert_true(spool_open(&aside.spool, &failure));
	jobs_run(3, THINGS, set_one_aside, &aside);
	for (size_t i = 0; i < THINGS; i++) {
		struct buffer wanted = { 0 }, got = { 0 };

		write_thing(i, &wanted);
		spool_get(aside.spool, aside.places[i], &got);
		assert_true(text_equal(buffer_text(&wanted), buffer_text(&got)));
		buffer_free(&wanted);
		buffer_free(&got);
	}
	spool_close(aside.spool);
}

static void
test_no_folder_to_set_aside_in(void **state)
{
	struct failure failure = { 0 };
	struct spool *spool = NULL;

	setenv("TMPDIR", "/nowhere", 1);
	assert_false(spool_open(&spool, &failure));
	assert_non_null(strstr(failure.message, "/nowhere"));
	unsetenv("TMPDIR");
	spool_close(spool);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_everything_comes_back),
		cmocka_unit_test(test_no_folder_to_set_aside_in),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
