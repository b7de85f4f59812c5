/* Tests of parse/hours_text beside its tables: where findings point, limits, and what a rule holds. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include "parse/hours_text.h"

static const struct source source = { .path = TEXT_INIT("entries/x.md") };

struct fixture {
	struct arena *arena;
	struct diags diags;
	struct hours_rule rule;
};

static int
set_up(void **state)
{
	struct arena *arena = arena_new();
	struct fixture *fixture = arena_alloc(arena, sizeof *fixture);

	fixture->arena = arena;
	fixture->diags.arena = arena;
	*state = fixture;
	return 0;
}

static int
tear_down(void **state)
{
	arena_free(((struct fixture *)*state)->arena);
	return 0;
}

static bool
parse(struct fixture *fixture, struct text text)
{
	struct words written = { text, { &source, 7, 9, 0 } };

	fixture->diags.list.count = 0;
	return hours_parse_rule(fixture->arena, written, &fixture->rule, &fixture->diags);
}

static const struct diag *
finding(const struct fixture *fixture)
{
	assert_int_equal(fixture->diags.list.count, 1);
	return fixture->diags.list.at[0];
}

static void
test_points_at_characters_not_bytes(void **state)
{
	struct fixture *fixture = *state;

	assert_false(parse(fixture, TEXT("Mon–Fri 9am–Środa")));
	assert_int_equal(finding(fixture)->code, DIAG_HOURS_NOT_UNDERSTOOD);
	assert_int_equal(finding(fixture)->where.line, 7);
	assert_int_equal(finding(fixture)->where.column, 9 + 12);
	assert_int_equal(finding(fixture)->where.length, 5);
	assert_true(text_is(finding(fixture)->words[0], "Środa"));
}

static void
test_any_unicode_space(void **state)
{
	struct fixture *fixture = *state;

	assert_true(parse(fixture, TEXT("\u00a0Mon\u202f9am\u2009-\u3000" "5pm\u200b\t")));
	assert_int_equal(fixture->rule.days, 1);
	assert_int_equal(fixture->rule.ranges[0].from, 9 * 60);
	assert_int_equal(fixture->rule.ranges[0].until, 17 * 60);
}

static void
test_rewrites_the_very_rule(void **state)
{
	struct fixture *fixture = *state;

	assert_false(parse(fixture, TEXT("Tue & Thu 12-2pm, 3pm-4pm")));
	assert_int_equal(finding(fixture)->code, DIAG_HOURS_AMBIGUOUS_TIME);
	assert_true(text_is(finding(fixture)->words[2], "Tue & Thu 12noon-2pm, 3pm-4pm"));
	assert_true(text_is(finding(fixture)->words[3], "Tue & Thu 00:00-2pm, 3pm-4pm"));
	assert_false(parse(fixture, TEXT("Oct-Mar: Mon 9am-5pm, Tue 10am-2pm.")));
	assert_true(text_is(finding(fixture)->words[1], "Oct-Mar: Mon 9am-5pm"));
	assert_true(text_starts(finding(fixture)->words[2], "Oct-Mar: Tue 10am-2pm"));
}

static void
test_suggests_a_misspelt_word(void **state)
{
	struct fixture *fixture = *state;

	assert_false(parse(fixture, TEXT("Wednseday 10am-12noon")));
	assert_true(text_starts(diag_remedy(fixture->arena, finding(fixture)), "Write “Wednesday” if"));
	/* As near to “Thu” as to “Tue”, and only one of the two begins with it. */
	assert_false(parse(fixture, TEXT("Tu 10am-12noon")));
	assert_true(text_starts(diag_remedy(fixture->arena, finding(fixture)), "Write “Tue” if"));
	assert_false(parse(fixture, TEXT("TH 10am-12noon")));
	assert_true(text_starts(diag_remedy(fixture->arena, finding(fixture)), "Write “Thu” if"));
	assert_false(parse(fixture, TEXT("Mon/Wed 10am-12noon")));
	assert_true(text_starts(diag_remedy(fixture->arena, finding(fixture)), "Write “&” or “-”"));
}

static void
test_writes_the_rule_without_what_the_times_say(void **state)
{
	static const struct {
		const char *written, *remedy;
	} cases[] = {
		{ "Mon evenings 6pm-9pm", "“Mon 6pm-9pm”" },
		{ "Every evening 6pm-11pm", "“Every day 6pm-11pm”" },
		{ "Fri night 10pm-2am", "“Fri 10pm-2am”" },
		{ "Fri night 00:00-6am", "“Fri 7pm-10pm”" }, /* of Saturday, for some */
		{ "Mon evenings", "“Fri 7pm-10pm”" },
		{ "Fri 10pm - Sat 4am", "“Fri 10pm - 4am”" },
		{ "Sun 22:00 to Mon 06:00", "“Sun 22:00 - 06:00”" },
		{ "Fri 10pm - Sun 4am", "a line for each part" },
		{ "Mon-Fri 10pm - Sat 4am", "a line for each part" },
		{ "always open", "“24/7”" },
		{ "25/12/2026 10am-2pm", "“25 Dec 2026”" },
	};
	struct fixture *fixture = *state;

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		assert_false(parse(fixture, text_of(cases[i].written)));
		assert_non_null(strstr(diag_remedy(fixture->arena, finding(fixture)).at, cases[i].remedy));
	}
}

/* Nobody who does as they are told may end up with other hours than were meant. */
static void
test_advises_nothing_that_means_something_else(void **state)
{
	static const struct {
		const char *written, *remedy;
	} cases[] = {
		{ "every 2nd Wed 10am-12noon from 7 Jan 2026", "“every 2 weeks Wed”" },
		{ "every second Tue from 6 Jan 2026 10am-12noon", "“every 2 weeks Tue”" },
		{ "2nd Wed 10am-12noon from 7 Jan 2026", "Write both dates in front" },
		{ "every last Fri 6pm-8pm from 30 Jan 2026", "Write both dates in front" },
		{ "every first Mon from 5 Jan 2026 6pm-8pm", "Write both dates in front" },
		{ "every 2nd bank holiday 6pm-8pm from 5 Jan 2026", "Write both dates in front" },
		{ "Mon-Fri including Sat 9am-5pm", "Rules look like" },
		{ "Mon-Fri 9am-5pm including public holidays", "“open bank holidays”" },
		{ "Mon-Fri inc. public holidays 9am-5pm", "“open bank holidays”" },
		{ "Every day except Sunday 9am-5pm", "Name the days it is open" },
		{ "Every day apart from Sunday 9am-5pm", "Name the days it is open" },
		{ "daily except bank holidays 9am-5pm", "“closed bank holidays” on a line of its own" },
		{ "24/7 apart from 25 Dec", "“closed 25 Dec” on the next" },
		{ "closed until 14 Dec 2026", "the first day it is closed" },
		{ "Closed until further notice", "under “status”" },
		{ "Temporarily closed", "under “status”" },
		{ "bi-weekly Wed 10am-12noon", "twice a week, or once in two weeks" },
		{ "Round the clock", "“24/7”" },
	};
	struct fixture *fixture = *state;

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct text remedy;

		assert_false(parse(fixture, text_of(cases[i].written)));
		remedy = diag_remedy(fixture->arena, finding(fixture));
		if (!strstr(remedy.at, cases[i].remedy))
			fail_msg("%s: %s", cases[i].written, remedy.at);
	}
}

static void
test_holds_what_was_written(void **state)
{
	struct fixture *fixture = *state;
	const struct hours_rule *rule = &fixture->rule;

	assert_true(parse(fixture, TEXT("Oct-Mar: every 2 weeks Wed 10am-12noon, 1pm-2pm from 7 Jan 2026")));
	assert_int_equal(rule->kind, HOURS_OPEN);
	assert_int_equal(rule->weeks, 2);
	assert_int_equal(date_compare(rule->anchor, (struct date){ 2026, 1, 7 }), 0);
	assert_int_equal(rule->first.month, 10);
	assert_int_equal(rule->first.day, 1);
	assert_int_equal(rule->last.day, 31);
	assert_int_equal(rule->count, 2);
	assert_int_equal(rule->ranges[1].until, 14 * 60);
	assert_int_equal(rule->written.where.column, 9);
	assert_true(parse(fixture, TEXT("bank holidays 10am-2pm")));
	assert_int_equal(rule->days, 0);
	assert_true(rule->bank_holidays);
	assert_true(parse(fixture, TEXT("2nd & last Thu 10am-2pm")));
	assert_int_equal(rule->nth, 1 << 1 | 1 << 5);
}

static void
test_warns_and_accepts(void **state)
{
	struct fixture *fixture = *state;

	assert_true(parse(fixture, TEXT("Sun 22:30-17:30")));
	assert_int_equal(finding(fixture)->code, DIAG_HOURS_OVERNIGHT);
	assert_int_equal(finding(fixture)->level, LEVEL_WARNING);
	assert_true(text_is(finding(fixture)->words[1], "19 hours"));
	assert_int_equal(fixture->rule.ranges[0].until, 41 * 60 + 30);
}

static void
test_limits(void **state)
{
	struct fixture *fixture = *state;
	struct buffer buffer = { 0 };

	assert_false(parse(fixture, (struct text){ 0 }));
	assert_int_equal(finding(fixture)->code, DIAG_HOURS_EMPTY);
	for (int i = 0; i < 200; i++)
		buffer_add_string(&buffer, "1,");
	assert_false(parse(fixture, buffer_text(&buffer)));
	assert_int_equal(finding(fixture)->code, DIAG_HOURS_TOO_LONG);
	for (int i = 0; i < 100000; i++)
		buffer_add_string(&buffer, "(Mon");
	assert_false(parse(fixture, buffer_text(&buffer)));
	assert_int_equal(finding(fixture)->code, DIAG_HOURS_TOO_LONG);
	buffer_clear(&buffer);
	buffer_add_string(&buffer, "Mon 00:00-00:01");
	for (int i = 1; i < 17; i++)
		buffer_format(&buffer, ", %02d:00-%02d:01", i, i);
	assert_false(parse(fixture, buffer_text(&buffer)));
	assert_int_equal(finding(fixture)->code, DIAG_HOURS_TOO_LONG);
	buffer_free(&buffer);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_points_at_characters_not_bytes, set_up, tear_down),
		cmocka_unit_test_setup_teardown(test_any_unicode_space, set_up, tear_down),
		cmocka_unit_test_setup_teardown(test_rewrites_the_very_rule, set_up, tear_down),
		cmocka_unit_test_setup_teardown(test_writes_the_rule_without_what_the_times_say, set_up, tear_down),
		cmocka_unit_test_setup_teardown(test_suggests_a_misspelt_word, set_up, tear_down),
		cmocka_unit_test_setup_teardown(test_advises_nothing_that_means_something_else, set_up, tear_down),
		cmocka_unit_test_setup_teardown(test_holds_what_was_written, set_up, tear_down),
		cmocka_unit_test_setup_teardown(test_warns_and_accepts, set_up, tear_down),
		cmocka_unit_test_setup_teardown(test_limits, set_up, tear_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
