/* Tests of base/text: slices, splitting, numbers and the growing buffer. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/text.h"

static void
slices_compare_byte_for_byte(void **state)
{
	(void)state;
	assert_true(text_equal(TEXT("leith"), text_of("leith")));
	assert_false(text_equal(TEXT("leith"), TEXT("Leith")));
	assert_true(text_equal((struct text){ 0 }, TEXT("")));
	assert_true(text_is(TEXT("leith"), "leith"));
	assert_false(text_is(TEXT("leith"), "leit"));
	assert_true(text_compare(TEXT("a"), TEXT("ab")) < 0);
	assert_true(text_compare(TEXT("b"), TEXT("ab")) > 0);
	assert_true(text_compare(TEXT("z"), TEXT("\xc3\xa9")) < 0);
	assert_int_equal(text_compare((struct text){ 0 }, TEXT("")), 0);
}

static void
case_is_ignored_for_ascii_only(void **state)
{
	(void)state;
	assert_true(text_equal_ignoring_case(TEXT("EH6 7BT"), TEXT("eh6 7bt")));
	assert_false(text_equal_ignoring_case(TEXT("\xc3\x89"), TEXT("\xc3\xa9")));
	assert_false(text_equal_ignoring_case(TEXT("@"), TEXT("`")));
}

static void
finds_prefixes_suffixes_and_needles(void **state)
{
	static const unsigned char marked[256] = { ['<'] = 1, [0xff] = 2 };

	(void)state;
	assert_true(text_starts(TEXT("the-lantern.md"), "the-"));
	assert_false(text_starts(TEXT("th"), "the-"));
	assert_true(text_ends(TEXT("the-lantern.md"), ".md"));
	assert_false(text_ends(TEXT("md"), ".md"));
	assert_true(text_starts((struct text){ 0 }, ""));
	assert_int_equal(text_find(TEXT("a b c"), "b"), 2);
	assert_int_equal(text_find(TEXT("a b c"), "d"), -1);
	assert_int_equal(text_find((struct text){ 0 }, "d"), -1);
	assert_int_equal(text_span(TEXT("a b c d <"), marked), 8);
	assert_int_equal(text_span(TEXT("a b c\xff<"), marked), 5);
	assert_int_equal(text_span(TEXT("a b"), marked), 3);
	assert_int_equal(text_span((struct text){ 0 }, marked), 0);
}

static void
slicing_is_clamped(void **state)
{
	struct text text = TEXT("lantern");

	(void)state;
	assert_true(text_is(text_slice(text, 2, 4), "nt"));
	assert_true(text_is(text_slice(text, 4, 100), "ern"));
	assert_int_equal(text_slice(text, 100, 200).size, 0);
	assert_int_equal(text_slice(text, 4, 2).size, 0);
	assert_int_equal(text_slice((struct text){ 0 }, 1, 2).size, 0);
}

static void
trims_white_space_at_both_ends(void **state)
{
	(void)state;
	assert_true(text_is(text_trim(TEXT(" \t\r\n a b \v\f")), "a b"));
	assert_int_equal(text_trim(TEXT("  ")).size, 0);
}

static void
splits_at_a_separator(void **state)
{
	struct text rest = TEXT("a,,b,"), part;

	(void)state;
	assert_true(text_next(&rest, ',', &part) && text_is(part, "a"));
	assert_true(text_next(&rest, ',', &part) && text_is(part, ""));
	assert_true(text_next(&rest, ',', &part) && text_is(part, "b"));
	assert_false(text_next(&rest, ',', &part));
	rest = (struct text){ 0 };
	assert_false(text_next(&rest, ',', &part));
}

static void
reads_whole_numbers_only(void **state)
{
	static const char *const wrong[] = { "", "-1", "+1", " 1", "1 ", "1.0", "0x1", "1234567890" };
	long number = -1;

	(void)state;
	assert_true(text_number(TEXT("0"), &number));
	assert_int_equal(number, 0);
	assert_true(text_number(TEXT("999999999"), &number));
	assert_int_equal(number, 999999999);
	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
		assert_false(text_number(text_of(wrong[i]), &number));
}

static void
formats_into_an_arena(void **state)
{
	struct arena *arena = arena_new();

	(void)state;
	assert_true(text_is(text_format(arena, "%d of %.*s", 3, TEXT_ARGS(TEXT("many"))), "3 of many"));
	assert_string_equal(text_string(arena, text_slice(TEXT("lantern"), 0, 4)), "lant");
	arena_free(arena);
}

static void
a_buffer_grows_and_is_never_null_once_used(void **state)
{
	struct buffer buffer = { 0 };

	(void)state;
	assert_true(text_is(buffer_text(&buffer), ""));
	buffer_clear(&buffer);
	for (int i = 0; i < 1000; i++) {
		buffer_add(&buffer, TEXT("ab"));
		buffer_add_char(&buffer, 'c');
		buffer_format(&buffer, "%d", i % 10);
	}
	assert_int_equal(buffer.size, 4000);
	assert_true(text_is(text_slice(buffer_text(&buffer), 3992, 4000), "abc8abc9"));
	assert_int_equal(buffer.at[4000], 0);
	buffer_clear(&buffer);
	buffer_add(&buffer, (struct text){ 0 });
	buffer_add_string(&buffer, "again");
	assert_string_equal(buffer.at, "again");
	buffer_free(&buffer);
	assert_int_equal(buffer.size, 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(slices_compare_byte_for_byte),
		cmocka_unit_test(case_is_ignored_for_ascii_only),
		cmocka_unit_test(finds_prefixes_suffixes_and_needles),
		cmocka_unit_test(slicing_is_clamped),
		cmocka_unit_test(trims_white_space_at_both_ends),
		cmocka_unit_test(splits_at_a_separator),
		cmocka_unit_test(reads_whole_numbers_only),
		cmocka_unit_test(formats_into_an_arena),
		cmocka_unit_test(a_buffer_grows_and_is_never_null_once_used),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
