/* Tests of model/wording: phrases, their holes and plurals, and English for what is missing. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>

#include "model/wording.h"

/* Behind failure.h, whose fail() it has a macro for. */
#include <cmocka.h>

static struct arena *arena;
static struct wording *english, *polish;

#define assert_says(text, expected) assert_string_equal(text_string(arena, (text)), (expected))

static void
says_the_translation_or_the_english(void **state)
{
	(void)state;
	assert_says(wording_say(english, "Closed"), "Closed");
	assert_says(wording_say(polish, "Closed"), "Zamknięte");
	assert_says(wording_say(polish, "Open"), "Open");
	assert_true(wording_has(polish, TEXT("Closed")));
	assert_false(wording_has(polish, TEXT("Open")));
}

static void
fills_holes_by_name(void **state)
{
	struct text first = TEXT("A"), last = TEXT("B");

	(void)state;
	assert_says(wording_fill(arena, english, "{first} to {last}", { "first", first }, { "last", last }), "A to B");
	assert_says(wording_fill(arena, polish, "{first} to {last}", { "first", first }, { "last", last }), "B←A");
	assert_says(wording_fill(arena, english, "{first}, {unknown}{first}", { "first", first }), "A, A");
	assert_says(wording_fill(arena, english, "an open { brace", { "first", first }), "an open { brace");
	assert_says(wording_fill(arena, english, "", { "first", first }), "");
	assert_says(wording_fill(arena, english, "a } brace", { "first", TEXT("{last}") }, { "last", last }), "a } brace");
	assert_says(wording_fill(arena, english, "{first}", { "first", TEXT("{last}") }, { "last", last }), "{last}");
}

static void
counts_with_the_forms_of_the_language(void **state)
{
	(void)state;
	assert_says(wording_count(arena, english, "{count} entries", 1), "1 entry");
	assert_says(wording_count(arena, english, "{count} entries", 0), "0 entries");
	assert_says(wording_count(arena, polish, "{count} entries", 1), "1 wpis");
	assert_says(wording_count(arena, polish, "{count} entries", 3), "3 wpisy");
	assert_says(wording_count(arena, polish, "{count} entries", 5), "5 wpisów");
	assert_says(wording_count(arena, polish, "{count} of {all} pages", 1, { "all", TEXT("9") }), "1 page of 9");
	assert_says(wording_count(arena, polish, "{count} groups", 1), "1 groups");
}

static void
a_missing_category_takes_the_form_for_most(void **state)
{
	(void)state;
	assert_says(wording_count(arena, polish, "{count} days", 3), "3 dni");
	assert_says(wording_say(polish, "{count} weeks"), "{count} weeks");
}

static void
calls_languages_as_the_language_does(void **state)
{
	(void)state;
	assert_says(wording_language(english, language_of(TEXT("fa"))), "Farsi");
	assert_says(wording_language(polish, language_of(TEXT("fa"))), "perski");
	assert_says(wording_language(polish, language_of(TEXT("rom"))), "romski");
	assert_says(wording_language(polish, language_of(TEXT("bfi"))), "British Sign Language");
}

static int
set_up(void **state)
{
	struct failure failure = { "" };

	(void)state;
	arena = arena_new();
	english = wording_open(arena, TEXT("en"), NULL, &failure);
	polish = wording_open(arena, TEXT("pl"), english, &failure);
	if (!english || !polish)
		return -1;
	wording_put_plural(english, TEXT("{count} entries"), PLURAL_ONE, TEXT("{count} entry"));
	wording_put_plural(english, TEXT("{count} entries"), PLURAL_OTHER, TEXT("{count} entries"));
	wording_put_plural(english, TEXT("{count} of {all} pages"), PLURAL_ONE, TEXT("{count} page of {all}"));
	wording_put(polish, TEXT("Romani"), TEXT("romski"));
	wording_put(polish, TEXT("Closed"), TEXT("Zamknięte"));
	wording_put(polish, TEXT("{first} to {last}"), TEXT("{last}←{first}"));
	wording_put_plural(polish, TEXT("{count} entries"), PLURAL_ONE, TEXT("{count} wpis"));
	wording_put_plural(polish, TEXT("{count} entries"), PLURAL_FEW, TEXT("{count} wpisy"));
	wording_put_plural(polish, TEXT("{count} entries"), PLURAL_MANY, TEXT("{count} wpisów"));
	wording_put_plural(polish, TEXT("{count} entries"), PLURAL_OTHER, TEXT("{count} wpisu"));
	wording_put_plural(polish, TEXT("{count} days"), PLURAL_ONE, TEXT("{count} dzień"));
	wording_put_plural(polish, TEXT("{count} days"), PLURAL_OTHER, TEXT("{count} dni"));
	wording_put_plural(polish, TEXT("{count} weeks"), PLURAL_ONE, TEXT("{count} tydzień"));
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
		cmocka_unit_test(says_the_translation_or_the_english),
		cmocka_unit_test(fills_holes_by_name),
		cmocka_unit_test(counts_with_the_forms_of_the_language),
		cmocka_unit_test(calls_languages_as_the_language_does),
		cmocka_unit_test(a_missing_category_takes_the_form_for_most),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
