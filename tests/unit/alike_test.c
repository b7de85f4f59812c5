/* How alike two versions of a file are. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "parse/alike.h"

static unsigned
percent(const char *one, const char *two)
{
	struct arena *arena = arena_new();
	struct alike_lines a = alike_lines(arena, text_of(one)), b = alike_lines(arena, text_of(two));
	unsigned percent = alike_percent(&a, &b);

	assert_int_equal(alike_percent(&b, &a), percent);
	arena_free(arena);
	return percent;
}

static void
test_alike(void **state)
{
	(void)state;
	assert_int_equal(percent("aaaa\nbbbb\n", "bbbb\r\n\n  aaaa"), 100);
	assert_int_equal(percent("aaaa\nbbbb\n", "aaaa\ncccc\n"), 50);
	assert_int_equal(percent("aaaa\n", "aaaa\naaaa\n"), 50);
	assert_int_equal(percent("aa\n", "aa\nbbbbbb\n"), 25);
	assert_int_equal(percent("a\n", "b\n"), 0);
	assert_int_equal(percent("", ""), 0);
	assert_int_equal(percent("", "\n\n"), 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(test_alike) };

	return cmocka_run_group_tests(tests, NULL, NULL);
}
