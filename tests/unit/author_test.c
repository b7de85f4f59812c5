/* Nobody's e-mail address is in the name that is told. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "read/author.h"

static const char *const names[][2] = {
	{ "Sheila Steward", "Sheila Steward" },
	{ "O'Neil, Ciarán (Leith)", "O'Neil, Ciarán (Leith)" },
	{ "", "" },
	{ "vera@private.example", "" },
	{ "Vera (vera.v@private.example)", "Vera" },
	{ "Vera <vera@private.example> V.", "Vera V." },
	{ "vera@private.example (Vera V.)", "(Vera V.)" },
	{ "Vera, vera+git@private.example", "Vera" },
	{ "mailto:vera@private.example", "" },
	{ "\"vera\"@private.example", "" },
	{ "Vera V. vera @ private.example", "Vera V." },
	{ "v@a.example Vera w@b.example", "Vera" },
	{ "v@a@b.example", "" },
	{ "véra@privé.example", "" },
	{ "@", "" },
	{ "Vera [ vera@private.example ]", "Vera" },
};

static void
test_names(void **state)
{
	struct arena *arena = arena_new();

	(void)state;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		assert_string_equal(text_string(arena, author_name(arena, text_of(names[i][0]))), names[i][1]);
	arena_free(arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(test_names) };

	return cmocka_run_group_tests(tests, NULL, NULL);
}
