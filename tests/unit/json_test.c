/* JSON as it is written. */
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

#include "base/json.h"

static void
values_are_parted_by_commas(void **state)
{
	struct buffer written = { 0 };
	struct json json = { &written, false };

	json_begin_object(&json);
	json_name(&json, "days");
	json_begin_array(&json);
	json_words(&json, TEXT("Monday"));
	json_words(&json, TEXT(""));
	json_begin_object(&json);
	json_end_object(&json);
	json_yes(&json, true);
	json_end_array(&json);
	json_name(&json, "none");
	json_begin_array(&json);
	json_end_array(&json);
	json_name(&json, "free");
	json_yes(&json, false);
	json_end_object(&json);
	assert_string_equal(written.at, "{\"days\":[\"Monday\",\"\",{},true],\"none\":[],\"free\":false}");
	buffer_free(&written);
}

static void
words_are_escaped(void **state)
{
	struct buffer written = { 0 };
	struct json json = { &written, false };

	json_words(&json, TEXT("\"Caff\xc3\xa8\" \\ a\nb\x01"));
	assert_string_equal(written.at, "\"\\\"Caff\xc3\xa8\\\" \\\\ a\\u000ab\\u0001\"");
	buffer_free(&written);
}

static void
numbers_keep_nine_digits(void **state)
{
	struct buffer written = { 0 };
	struct json json = { &written, false };

	json_begin_array(&json);
	json_number(&json, 55.9757);
	json_number(&json, -3.16690001);
	json_number(&json, 0);
	json_end_array(&json);
	assert_string_equal(written.at, "[55.9757,-3.16690001,0]");
	buffer_free(&written);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(values_are_parted_by_commas),
		cmocka_unit_test(words_are_escaped),
		cmocka_unit_test(numbers_keep_nine_digits),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
