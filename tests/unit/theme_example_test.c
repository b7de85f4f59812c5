/* Tests of render/example: what counts as telling readers that a directory is invented. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <string.h>

#include "render/example.h"

#include <cmocka.h>

#define META "<meta content=\"noindex, nofollow\" name=\"robots\">"
#define WORDS "the word “invented”"
#define ROBOTS "a robots meta with “noindex”"

static void
what_readers_and_search_engines_see_counts(void **state)
{
	static const struct {
		const char *page, *lacks;
	} cases[] = {
		{ META "<p>This is an INVENTED example.</p>", NULL },
		{ "<p>invented</p><META NAME=\"Robots\" CONTENT=\"NoIndex\">", NULL },
		{ META "<style>p { color: red }</style><p>invented", NULL },
		{ META "<titled-box>invented</titled-box>", NULL },
		{ META "<p title=\"1 > 0\">invented</p>", NULL },
		{ META "<p>Przykład zmyślony.</p>", NULL },
		{ META "<p>An example.</p>", WORDS },
		{ META "<!-- <p>invented</p> --><p>x</p>", WORDS },
		{ META "<title>invented</title><style>/* invented */</style>", WORDS },
		{ META "<script>\"<p>invented</p>\"</script>", WORDS },
		{ META "<p class=\"invented\" title=\"> invented\">x</p>", WORDS },
		{ "<p>invented, noindex</p>", ROBOTS },
		{ "<p>invented</p><!-- " META " -->", ROBOTS },
		{ "<p>invented</p><meta name=\"robots\" content=\"all\">", ROBOTS },
		{ "<p>invented</p><meta name=\"description\" content=\"noindex\">", ROBOTS },
		{ "", WORDS " and " ROBOTS },
		{ "<", WORDS " and " ROBOTS },
		{ "<!--", WORDS " and " ROBOTS },
		{ "<p title=\"", WORDS " and " ROBOTS },
	};

	static const char *const words[] = { "invented", "zmyślony", NULL };

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const char *lacks = example_lacks(text_of(cases[i].page), words);

		assert_string_equal(lacks ? lacks : "nothing", cases[i].lacks ? cases[i].lacks : "nothing");
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(what_readers_and_search_engines_see_counts) };

	return cmocka_run_group_tests(tests, NULL, NULL);
}
