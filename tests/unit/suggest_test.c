/* Which word somebody probably meant. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "base/suggest.h"

static const struct text known[] = { TEXT_INIT("name"), TEXT_INIT("summary"), TEXT_INIT("for"), TEXT_INIT("not-for"),
	TEXT_INIT("topics"), TEXT_INIT("topic") };

static void
assert_suggests(const char *wrong, const char *expected)
{
	struct text found = suggest(text_of(wrong), known, sizeof known / sizeof *known);

	assert_int_equal(found.size, strlen(expected));
	assert_memory_equal(found.size > 0 ? found.at : "", expected, found.size);
}

static void
finds_slips(void **state)
{
	assert_suggests("nmae", "name");
	assert_suggests("Name", "name");
	assert_suggests("sumary", "summary");
	assert_suggests("sumamry", "summary");
	assert_suggests("notfor", "not-for");
	assert_suggests("topix", "topic");
}

static void
does_not_guess_wildly(void **state)
{
	assert_suggests("", "");
	assert_suggests("phone", "");
	assert_suggests("xyz", "");
	assert_suggests("a-word-that-is-very-long-and-goes-on-beyond-what-anybody-would-ever-mistype", "");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(finds_slips),
		cmocka_unit_test(does_not_guess_wildly),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
