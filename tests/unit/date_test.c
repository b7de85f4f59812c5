/* Tests of base/date: every day of three centuries, and strings that are no day. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/date.h"

static void
every_day_has_a_number_and_back(void **state)
{
	struct date day = { 1900, 1, 1 };
	int32_t number = date_number(day);
	enum weekday weekday = MONDAY;

	(void)state;
	while (day.year < 2200) {
		struct date back = date_from_number(number);

		assert_int_equal(date_number(day), number);
		assert_int_equal(date_compare(day, back), 0);
		assert_int_equal(date_weekday(day), weekday);
		number++;
		weekday = (enum weekday)((weekday + 1) % 7);
		if (++day.day > date_days_in_month(day.year, day.month)) {
			day.day = 1;
			if (++day.month > 12) {
				day.month = 1;
				day.year++;
			}
		}
	}
	assert_int_equal(date_number((struct date){ 1970, 1, 1 }), 0);
	assert_int_equal(date_weekday((struct date){ 2026, 11, 23 }), MONDAY);
}

static void
knows_which_days_exist(void **state)
{
	(void)state;
	assert_true(date_exists(2028, 2, 29));
	assert_true(date_exists(2000, 2, 29));
	assert_false(date_exists(1900, 2, 29));
	assert_false(date_exists(2026, 2, 29));
	assert_false(date_exists(2026, 4, 31));
	assert_false(date_exists(2026, 13, 1));
	assert_false(date_exists(2026, 0, 1));
	assert_false(date_exists(2026, 1, 0));
	assert_false(date_exists(1899, 12, 31));
	assert_false(date_exists(2200, 1, 1));
}

static void
reads_whole_iso_dates_only(void **state)
{
	static const char *const wrong[] = { "", "2026-2-03", "2026-02-30", "2026/02/03", "20260203", "2026-02-03 ",
		"2026-02-0x", "+026-02-03", "2026-02", "0000-00-00" };
	struct date date = { 0 };

	(void)state;
	assert_true(date_parse(TEXT("2026-02-03"), &date));
	assert_int_equal(date_compare(date, (struct date){ 2026, 2, 3 }), 0);
	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
		assert_false(date_parse(text_of(wrong[i]), &date));
	assert_int_equal(date_compare(date, (struct date){ 2026, 2, 3 }), 0);
}

static void
counts_across_months_and_years(void **state)
{
	struct date day = date_add_days((struct date){ 2027, 12, 31 }, 60);

	(void)state;
	assert_int_equal(date_compare(day, (struct date){ 2028, 2, 29 }), 0);
	day = date_add_days(day, -365);
	assert_int_equal(date_compare(day, (struct date){ 2027, 3, 1 }), 0);
	assert_false(date_given((struct date){ 0 }));
	assert_true(date_compare((struct date){ 0 }, day) < 0);
}

static void
writes_dates_for_machines_and_people(void **state)
{
	struct arena *arena = arena_new();

	(void)state;
	assert_true(text_is(date_iso(arena, (struct date){ 2026, 3, 4 }), "2026-03-04"));
	assert_true(text_is(date_words(arena, (struct date){ 2026, 3, 4 }), "4 March 2026"));
	assert_string_equal(date_month_name(12), "December");
	assert_string_equal(date_weekday_name(SUNDAY), "Sunday");
	arena_free(arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_day_has_a_number_and_back),
		cmocka_unit_test(knows_which_days_exist),
		cmocka_unit_test(reads_whole_iso_dates_only),
		cmocka_unit_test(counts_across_months_and_years),
		cmocka_unit_test(writes_dates_for_machines_and_people),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
