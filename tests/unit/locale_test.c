/* Tests of base/locale: what languages of the directory say, and those that Unicode does not know. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>

#include <stdlib.h>

#include "base/locale.h"

/* Behind failure.h, whose fail() it has a macro for. */
#include <cmocka.h>

static struct arena *arena;

static const struct locale *
opened(const char *language)
{
	struct failure failure = { "" };
	const struct locale *locale = locale_open(arena, text_of(language), &failure);

	assert_string_equal(failure.message, "");
	assert_non_null(locale);
	return locale;
}

#define assert_says(text, expected) assert_string_equal(text_string(arena, (text)), (expected))

static void
english_is_as_govuk_writes_it(void **state)
{
	const struct locale *english = opened("en");

	(void)state;
	for (int32_t number = 0; number < 3 * 365; number++) {
		struct date date = date_from_number(number);

		assert_true(text_equal(locale_date(arena, english, date), date_words(arena, date)));
	}
	for (int day = MONDAY; day <= SUNDAY; day++)
		assert_says(locale_weekday(english, (enum weekday)day), date_weekday_name((enum weekday)day));
	for (int month = 1; month <= 12; month++) {
		assert_says(locale_month(english, month), date_month_name(month));
		assert_says(locale_month_beside_day(english, month), date_month_name(month));
	}
	assert_says(locale_day_and_month(arena, english, 12, 24), "24 December");
	assert_says(locale_month_and_year(arena, english, 2026, 12), "December 2026");
	assert_false(locale_is_right_to_left(english));
}

static void
dates_take_the_order_and_form_of_the_language(void **state)
{
	static const struct { const char *language, *date, *day, *month; } rows[] = {
		{ "cy", "14 Hydref 2026", "14 Hydref", "Hydref 2026" },
		{ "gd", "14mh dhen Dàmhair 2026", "14mh dhen Dàmhair", "An Dàmhair 2026" },
		{ "pl", "14 października 2026", "14 października", "październik 2026" },
		{ "ur", "14 اکتوبر، 2026", "14 اکتوبر", "اکتوبر 2026" },
		{ "hu", "2026. október 14.", "október 14.", "2026. október" },
		{ "zh", "2026年10月14日", "10月14日", "2026年10月" },
		{ "fa", "14 اکتبر 2026", "14 اکتبر", "اکتبر 2026" },
		{ "ar", "14 أكتوبر 2026", "14 أكتوبر", "أكتوبر 2026" },
		{ "prs", "14 اکتوبر 2026", "14 اکتوبر", "اکتوبر 2026" },
		{ "es", "14 de octubre de 2026", "14 de octubre", "octubre de 2026" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		const struct locale *locale = opened(rows[i].language);

		assert_says(locale_date(arena, locale, (struct date){ 2026, 10, 14 }), rows[i].date);
		assert_says(locale_day_and_month(arena, locale, 10, 14), rows[i].day);
		assert_says(locale_month_and_year(arena, locale, 2026, 10), rows[i].month);
	}
}

static void
weekdays_have_the_capitals_of_the_language(void **state)
{
	(void)state;
	assert_says(locale_weekday(opened("pl"), MONDAY), "poniedziałek");
	assert_says(locale_weekday(opened("pl"), SUNDAY), "niedziela");
	assert_says(locale_weekday(opened("cy"), SATURDAY), "Dydd Sadwrn");
	assert_says(locale_weekday(opened("gd"), THURSDAY), "DiarDaoin");
	assert_says(locale_weekday(opened("ur"), FRIDAY), "جمعہ");
	assert_says(locale_capital(arena, opened("pl"), TEXT("środa")), "Środa");
	assert_says(locale_capital(arena, opened("tr"), TEXT("izmir")), "İzmir");
	assert_says(locale_capital(arena, opened("en"), TEXT("every day")), "Every day");
	assert_says(locale_capital(arena, opened("en"), TEXT("9am")), "9am");
	assert_says(locale_capital(arena, opened("en"), TEXT("\xff\xfe")), "\xff\xfe");
	assert_says(locale_capital(arena, opened("ur"), TEXT("جمعہ")), "جمعہ");
	assert_says(locale_capital(arena, opened("en"), TEXT("")), "");
}

static void
lists_are_joined_as_the_language_joins_them(void **state)
{
	static const struct text words[] = { TEXT_INIT("Ayr"), TEXT_INIT("Wick"), TEXT_INIT("Fife"), TEXT_INIT("Alloa") };
	static const struct { const char *language; size_t count; const char *joined; } rows[] = {
		{ "en", 0, "" }, { "en", 1, "Ayr" }, { "en", 2, "Ayr and Wick" }, { "en", 3, "Ayr, Wick and Fife" },
		{ "en", 4, "Ayr, Wick, Fife and Alloa" }, { "pl", 3, "Ayr, Wick i Fife" },
		{ "gd", 3, "Ayr, Wick agus Fife" }, { "cy", 3, "Ayr, Wick, a Fife" },
		{ "cy", 4, "Ayr, Wick, Fife, ac Alloa" }, { "ur", 3, "Ayr، Wick، اور Fife" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		assert_says(locale_list(arena, opened(rows[i].language), words, rows[i].count), rows[i].joined);
}

static void
counts_have_the_categories_of_the_language(void **state)
{
	static const struct { const char *language; size_t count; enum plural is; } rows[] = {
		{ "en", 1, PLURAL_ONE }, { "en", 0, PLURAL_OTHER }, { "en", 21, PLURAL_OTHER },
		{ "cy", 0, PLURAL_ZERO }, { "cy", 1, PLURAL_ONE }, { "cy", 2, PLURAL_TWO }, { "cy", 3, PLURAL_FEW },
		{ "cy", 6, PLURAL_MANY }, { "cy", 4, PLURAL_OTHER }, { "cy", 303, PLURAL_OTHER },
		{ "gd", 1, PLURAL_ONE }, { "gd", 12, PLURAL_TWO }, { "gd", 19, PLURAL_FEW }, { "gd", 20, PLURAL_OTHER },
		{ "pl", 1, PLURAL_ONE }, { "pl", 22, PLURAL_FEW }, { "pl", 12, PLURAL_MANY }, { "pl", 10022, PLURAL_FEW },
		{ "pl", 10012, PLURAL_MANY }, { "pl", 301, PLURAL_MANY }, { "ur", 1, PLURAL_ONE }, { "ur", 2, PLURAL_OTHER },
	};

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		assert_int_equal(locale_plural(opened(rows[i].language), rows[i].count), rows[i].is);
	assert_true(locale_has_plural(opened("cy"), PLURAL_ZERO));
	assert_true(locale_has_plural(opened("pl"), PLURAL_OTHER));
	assert_false(locale_has_plural(opened("gd"), PLURAL_MANY));
	assert_int_equal(plural_find(TEXT("few")), PLURAL_FEW);
	assert_int_equal(plural_find(TEXT("several")), PLURALS);
	assert_string_equal(plural_name(PLURAL_MANY), "many");
}

static void
says_in_english_what_unicode_does_not_know(void **state)
{
	static const char *const unknown[] = { "tet", "rom", "sco-ulster", "bfi", "qq", "a-very-long-language-tag" };

	(void)state;
	setenv("LANG", "de_DE.UTF-8", 1);
	for (size_t i = 0; i < sizeof unknown / sizeof *unknown; i++)
		assert_says(locale_date(arena, opened(unknown[i]), (struct date){ 2026, 3, 1 }), "1 March 2026");
	assert_true(locale_is_right_to_left(opened("ur")));
	assert_says(locale_day_part(opened("ur"), 9), "صبح");
	assert_says(locale_day_part(opened("pl"), 23), "w nocy");
}

static int
set_up(void **state)
{
	(void)state;
	arena = arena_new();
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	arena_free(arena);
	return 0;
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(english_is_as_govuk_writes_it),
		cmocka_unit_test(dates_take_the_order_and_form_of_the_language),
		cmocka_unit_test(weekdays_have_the_capitals_of_the_language),
		cmocka_unit_test(lists_are_joined_as_the_language_joins_them),
		cmocka_unit_test(counts_have_the_categories_of_the_language),
		cmocka_unit_test(says_in_english_what_unicode_does_not_know),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
