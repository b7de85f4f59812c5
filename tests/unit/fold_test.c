/* Tests of base/fold and base/suggest: the same letters whatever their case, and the word somebody meant. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>

#include "base/fold.h"
#include "base/suggest.h"

static void
folds_case_marks_and_white_space(void **state)
{
	struct arena *arena = arena_new();

	(void)state;
	assert_true(text_is(fold(arena, TEXT("  The  Lantern-Room ")), "the lantern room"));
	assert_true(text_is(fold(arena, TEXT("Caf\xc3\xa9 \xc3\x89ire")), "cafe eire"));
	assert_true(text_is(fold(arena, TEXT("Stra\xc3\x9f" "e")), "strasse"));
	assert_true(text_is(fold(arena, TEXT("can't")), "cant"));
	assert_true(text_is(fold(arena, TEXT("\xff\xfe" "a\xc3")), "a"));
	arena_free(arena);
}

/* The table that the browser's folding is held to as well. */
static void
folds_words_as_the_browser_does(void **state)
{
	FILE *file = fopen("tests/browser/folding.txt", "r");
	struct arena *arena = arena_new();
	char line[512];
	size_t rows = 0;

	(void)state;
	assert_non_null(file);
	while (fgets(line, sizeof line, file)) {
		struct text row = text_trim(text_of(line));
		ptrdiff_t sign = text_find(row, " = ");
		struct text folded;

		if (sign < 0 || row.at[0] == '#')
			continue;
		folded = fold_terms(arena, text_slice(row, 0, (size_t)sign));
		assert_string_equal(text_string(arena, folded),
			text_string(arena, text_slice(row, (size_t)sign + 3, row.size)));
		rows++;
	}
	assert_true(rows > 20);
	fclose(file);
	arena_free(arena);
}

static void
counts_characters_and_columns(void **state)
{
	(void)state;
	assert_int_equal(characters(TEXT("caf\xc3\xa9")), 4);
	assert_int_equal(characters(TEXT("a\xff")), 2);
	assert_int_equal(columns(TEXT("\xe6\xbc\xa2")), 2);
	assert_int_equal(columns(TEXT("e\xcc\x81")), 1);
}

static void
suggests_what_is_near_and_nothing_else(void **state)
{
	const struct text known[] = { TEXT_INIT("summary"), TEXT_INIT("places"), TEXT_INIT("topics") };

	(void)state;
	assert_true(text_is(suggest(TEXT("sumary"), known, 3), "summary"));
	assert_true(text_is(suggest(TEXT("Topics"), known, 3), "topics"));
	assert_true(text_is(suggest(TEXT("palces"), known, 3), "places"));
	assert_int_equal(suggest(TEXT("funding"), known, 3).size, 0);
	assert_int_equal(suggest(TEXT("sumary"), known, 0).size, 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(folds_case_marks_and_white_space),
		cmocka_unit_test(folds_words_as_the_browser_does),
		cmocka_unit_test(counts_characters_and_columns),
		cmocka_unit_test(suggests_what_is_near_and_nothing_else),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
