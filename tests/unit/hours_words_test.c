/* Tests of model/hours and model/hours_words beside the tables: merging, 24/7, weeks, schema.org's spans. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>

#include <string.h>

#include "model/hours_spans.h"
#include "model/hours_times.h"
#include "model/hours_week.h"
#include "model/hours_words.h"
#include "parse/hours_text.h"
#include "wording_fixture.h"

/* Behind failure.h, whose fail() it has a macro for. */
#include <cmocka.h>

static const struct source source = { .path = TEXT_INIT("entries/x.md") };

static struct hours
read_hours(struct arena *arena, const char *rules)
{
	struct hours hours = { .rules = arena_array(arena, struct hours_rule, 8), .where = { &source, 1, 1, 0 } };
	struct diags diags = { .arena = arena };
	struct text rest = text_of(rules), rule;

	while (text_next(&rest, '|', &rule)) {
		struct words written = { text_trim(rule), { &source, 1, 1, 0 } };

		assert_true(hours_parse_rule(arena, written, &hours.rules[hours.count++], &diags));
	}
	return hours;
}

static void
test_sessions_merge(void **state)
{
	struct sessions sessions = { 0 };

	(void)state;
	sessions_add(&sessions, (struct hours_range){ 600, 660 });
	sessions_add(&sessions, (struct hours_range){ 540, 570 });
	sessions_add(&sessions, (struct hours_range){ 720, 780 });
	assert_int_equal(sessions.count, 3);
	sessions_add(&sessions, (struct hours_range){ 570, 720 });
	assert_int_equal(sessions.count, 1);
	assert_int_equal(sessions.at[0].from, 540);
	assert_int_equal(sessions.at[0].until, 780);
}

static void
test_too_many_sessions_are_doubtful(void **state)
{
	struct sessions sessions = { 0 };

	(void)state;
	for (uint16_t i = 0; i < SESSIONS_MOST; i++)
		sessions_add(&sessions, (struct hours_range){ (uint16_t)(i * 10), (uint16_t)(i * 10 + 5) });
	assert_false(sessions.doubtful);
	sessions_add(&sessions, (struct hours_range){ 2, 4 });
	assert_false(sessions.doubtful);
	sessions_add(&sessions, (struct hours_range){ 600, 610 });
	assert_true(sessions.doubtful);
	assert_int_equal(sessions.count, SESSIONS_MOST);
}

static void
test_always(void **state)
{
	static const struct { const char *rules; bool always; } rows[] = {
		{ "24/7", true }, { "24 hours | closed 25 Dec", true }, { "daily 00:00-24:00", true },
		{ "Mon-Fri 24 hours | weekends 24 hours", true }, { "daily 8am-8pm | daily 8pm-8am", true },
		{ "Mon-Sat 24 hours | Sun 00:00-11pm", false }, { "Mon-Fri 24 hours", false },
		{ "Oct-Mar: 24/7", false }, { "daily 8am-8pm", false }, { "daily 8am-8pm | daily 8.01pm-8am", false },
		{ "daily 10am-9am", false }, { "by appointment", false }, { "closed 25 Dec", false },
		{ "Mon-Sun 4pm-4am | daily 4am-3.59pm", false }, { "Mon-Sun 4pm-4am | daily 4am-4pm", true },
		{ "every 2 weeks daily 00:00-24:00 from 5 Jan 2026", false },
	};
	struct arena *arena = arena_new();

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct hours hours = read_hours(arena, rows[i].rules);

		if (hours_always(&hours) != rows[i].always)
			fail_msg("%s", rows[i].rules);
	}
	assert_false(hours_always(&(struct hours){ 0 }));
	arena_free(arena);
}

static void
test_have_times(void **state)
{
	struct arena *arena = arena_new();
	struct hours open = read_hours(arena, "closed 25 Dec | Mon 9am-5pm"), none = read_hours(arena, "by appointment");

	(void)state;
	assert_true(hours_have_times(&open));
	assert_false(hours_have_times(&none));
	assert_int_equal(hours_on(&(struct hours){ 0 }, (struct date){ 2026, 1, 5 }, NULL).is, DAY_UNKNOWN);
	assert_true(hours_open_at(&open, (struct date){ 2026, 1, 5 }, 600, NULL));
	assert_false(hours_open_at(&none, (struct date){ 2026, 1, 5 }, 600, NULL));
	arena_free(arena);
}

/* Hour by hour it says what asking for every quarter does: past midnight, half hours, closures, holidays, doubt. */
static void
test_open_hours(void **state)
{
	static const char *const rules[] = { "Mon-Fri 9.30am-5pm | closed 28 Dec", "Fri-Sun 10pm-2.15am", "24/7",
		"Sun 10.30pm-5.30pm", "by appointment", "Mon 8am-8.45am, 9am-11am | closed bank holidays" };
	struct date christmas = { 2026, 12, 25 };
	const struct holidays holidays = { .at = &christmas, .count = 1, .first = { 2026, 1, 1 }, .last = { 2026, 12, 31 } };
	struct arena *arena = arena_new();

	(void)state;
	for (size_t i = 0; i < sizeof rules / sizeof *rules; i++) {
		struct hours hours = read_hours(arena, rules[i]);

		for (int slot = 0; slot < 14 * 24; slot++) {
			struct date date = date_add_days((struct date){ 2026, 12, 21 }, slot / 24);
			struct open_hours open = hours_open_hours(&hours, date, &holidays);
			int quarters = 0;

			for (int quarter = 0; quarter < 4; quarter++)
				quarters += hours_open_at(&hours, date, slot % 24 * 60 + quarter * 15, &holidays);
			assert_int_equal(open.whole >> slot % 24 & 1, quarters == 4);
			assert_int_equal(open.some >> slot % 24 & 1, quarters > 0);
		}
	}
	arena_free(arena);
}

static void
test_times_in_words(void **state)
{
	struct arena *arena = arena_new();
	struct hours_range ranges[] = { { 540, 720 }, { 780, 1020 }, { 1110, 1440 } };

	(void)state;
	assert_true(text_is(hours_time_words(arena, english, 0), "midnight (start of the day)"));
	assert_true(text_is(hours_time_words(arena, english, 15), "12.15am"));
	assert_true(text_is(hours_time_words(arena, english, 12 * 60), "midday"));
	assert_true(text_is(hours_time_words(arena, english, 12 * 60 + 30), "12.30pm"));
	assert_true(text_is(hours_time_words(arena, english, 26 * 60), "2am"));
	assert_true(text_is(hours_range_words(arena, english, ranges, 3, 0), "9am to midday, 1pm to 5pm and 6.30pm to midnight"));
	arena_free(arena);
}

static void
test_week(void **state)
{
	struct arena *arena = arena_new();
	struct hours hours = read_hours(arena, "Mon-Fri 9am-12noon, 1pm-5pm | Fri 10pm-2am | Sat by appointment | Sun 24 hours");
	struct hours_week week = hours_week(arena, english, &hours);

	(void)state;
	assert_true(week.has_table);
	assert_true(week.adds_up);
	assert_false(week.whole);
	assert_true(text_is(week.times[MONDAY], "9am to midday and 1pm to 5pm"));
	assert_true(text_is(week.times[FRIDAY], "9am to midday, 1pm to 5pm and 10pm to 2am (the next morning)"));
	assert_true(text_is(week.times[SATURDAY], "By appointment"));
	assert_true(text_is(week.times[SUNDAY], "Open 24 hours"));
	hours = read_hours(arena, "Tue 10am-1pm | Tue by appointment | Wed 2pm-3pm by appointment | Sun 22:30-17:30");
	week = hours_week(arena, english, &hours);
	assert_true(text_is(week.times[MONDAY], "Closed"));
	assert_true(text_is(week.times[TUESDAY], "10am to 1pm, or by appointment"));
	assert_true(text_is(week.times[WEDNESDAY], "2pm to 3pm, by appointment"));
	assert_int_equal(week.doubtful, 1 << SUNDAY);
	hours = read_hours(arena, "24/7");
	assert_true(hours_week(arena, english, &hours).whole);
	hours = read_hours(arena, "Mon 9am-5pm | 1st Tue 6pm-8pm");
	week = hours_week(arena, english, &hours);
	assert_true(week.has_table);
	assert_false(week.adds_up);
	assert_false(week.whole);
	hours = read_hours(arena, "Oct-Mar: Mon 9am-5pm | closed bank holidays");
	week = hours_week(arena, english, &hours);
	assert_false(week.has_table);
	arena_free(arena);
}

static void
assert_line(struct arena *arena, const char *rules, size_t line, const char *expected)
{
	struct hours hours = read_hours(arena, rules);
	struct text *lines;

	assert_true(hours_words(arena, english, &hours, &lines) > line);
	if (!text_equal(lines[line], text_of(expected)))
		fail_msg("%s: %.*s", rules, TEXT_ARGS(lines[line]));
}

static void
test_doubtful_ranges_promise_nothing(void **state)
{
	struct arena *arena = arena_new();
	struct hours hours = read_hours(arena, "Sat 10am-1pm | Sun 22:30-17:30 | Mon 9pm-8pm by appointment");
	struct hours_week week = hours_week(arena, english, &hours);

	(void)state;
	assert_int_equal(week.doubtful, 1 << SUNDAY | 1 << MONDAY);
	assert_true(text_is(week.times[SUNDAY], "Not certain: call first"));
	assert_true(text_is(week.times[MONDAY], "Not certain: call first"));
	assert_true(text_is(week.times[SATURDAY], "10am to 1pm"));
	assert_false(week.whole);
	assert_line(arena, "Sun 22:30-17:30", 0, "Sunday: the hours given, 10.30pm to 5.30pm, look wrong: call first");
	assert_line(arena, "Sun 9am-10am, 22:30-17:30 by appointment", 0,
		"Sunday: the hours given, 9am to 10am and 10.30pm to 5.30pm, look wrong: call first");
	assert_line(arena, "Oct-Mar: daily 9pm-6pm", 0,
		"October to March: every day, the hours given, 9pm to 6pm, look wrong: call first");
	assert_line(arena, "1st Tue 9pm-6pm", 0,
		"First Tuesday of the month: the hours given, 9pm to 6pm, look wrong: call first");
	assert_line(arena, "every 2 weeks Wed 9pm-6pm from 7 Jan 2026", 0,
		"Every 2 weeks on Wednesday, the hours given, 9pm to 6pm, look wrong: call first");
	arena_free(arena);
}

static void
test_appointments_claim_no_days(void **state)
{
	struct arena *arena = arena_new();
	struct hours hours = read_hours(arena, "by appointment | closed 25 Dec");
	struct hours_week week = hours_week(arena, english, &hours);

	(void)state;
	assert_false(week.has_table);
	assert_line(arena, "by appointment | closed 25 Dec", 0, "By appointment");
	hours = read_hours(arena, "Mon 10am-1pm | Tue by appointment | by appointment");
	week = hours_week(arena, english, &hours);
	assert_true(week.has_table);
	assert_false(week.whole);
	assert_true(text_is(week.times[MONDAY], "10am to 1pm"));
	assert_true(text_is(week.times[TUESDAY], "By appointment"));
	assert_true(text_is(week.times[WEDNESDAY], "Closed"));
	assert_line(arena, "Mon 10am-1pm | Tue by appointment | by appointment", 1, "Tuesday: by appointment");
	assert_line(arena, "Mon 10am-1pm | Tue by appointment | by appointment", 2, "Also by appointment");
	assert_line(arena, "Oct-Mar: Wed 10am-2pm | Apr-Sep: by appointment", 1, "April to September: by appointment");
	arena_free(arena);
}

/* All lines of a day, joined by "|". */
static void
assert_lines_on(struct arena *arena, struct date today, const char *rules, const char *expected)
{
	static struct date at[] = { { 2026, 12, 25 }, { 2026, 12, 28 }, { 2027, 1, 1 } };
	static const char *names[] = { "Christmas Day", "Boxing Day (substitute day)", "New Year’s Day" };
	struct holidays holidays = { at, names, 3, { 2026, 1, 1 }, { 2027, 12, 31 } };
	struct hours hours = read_hours(arena, rules);
	struct buffer all = { 0 };
	struct text *lines;
	size_t count = hours_words_on(arena, english, &hours, today, &holidays, &lines);

	for (size_t i = 0; i < count; i++) {
		buffer_add_string(&all, i > 0 ? "|" : "");
		buffer_add(&all, lines[i]);
	}
	if (!text_equal(buffer_text(&all), text_of(expected)))
		fail_msg("%s: %.*s", rules, TEXT_ARGS(buffer_text(&all)));
	buffer_free(&all);
}

static void
test_bank_holidays_are_never_passed_over(void **state)
{
	struct arena *arena = arena_new();
	struct date today = { 2026, 11, 23 };

	(void)state;
	assert_lines_on(arena, today, "Mon 9am-5pm", "Monday: 9am to 5pm|Bank holidays: call first");
	assert_lines_on(arena, today, "Mon 9am-5pm | closed bank holidays", "Monday: 9am to 5pm|Closed on bank holidays");
	assert_lines_on(arena, today, "Mon and bank holidays 9am-5pm", "Monday and bank holidays: 9am to 5pm");
	assert_lines_on(arena, today, "24/7", "Open 24 hours a day, every day");
	assert_lines_on(arena, today, "by appointment", "By appointment");
	assert_lines_on(arena, today, "closed 25 Dec", "Closed on 25 December");
	arena_free(arena);
}

static void
test_next_dates(void **state)
{
	struct arena *arena = arena_new();
	struct date today = { 2026, 11, 23 };

	(void)state;
	assert_lines_on(arena, today, "every 2 weeks Wed 10am-12noon from 14 Jan 2026 | closed bank holidays",
		"Every 2 weeks on Wednesday, 10am to midday. Next: 2 December, 16 December and 30 December 2026"
		"|Closed on bank holidays");
	assert_lines_on(arena, today, "every 2 weeks Wed 10am-12noon from 7 Jan 2026 | closed 9 Dec | closed bank holidays",
		"Every 2 weeks on Wednesday, 10am to midday. Next: 25 November, 23 December 2026 and 6 January 2027"
		"|Closed on 9 December|Closed on bank holidays");
	assert_lines_on(arena, today, "every 2 weeks Wed 10am-12noon from 2 Dec 2026",
		"Every 2 weeks on Wednesday, 10am to midday, from 2 December 2026. Next: 2 December, 16 December and "
		"30 December 2026|Bank holidays: call first");
	assert_lines_on(arena, today, "last Fri 6pm-8pm | 4th Fri by appointment",
		"Last Friday of the month: 6pm to 8pm. Next: 27 November 2026, 29 January and 26 February 2027"
		"|Fourth Friday of the month: by appointment. Next: 27 November 2026, 22 January and 26 February 2027"
		"|Bank holidays: call first");
	assert_lines_on(arena, today, "7 Jan 2026 - 25 Nov 2026: every 2 weeks Wed 10am-12noon from 7 Jan 2026",
		"7 January to 25 November 2026: every 2 weeks on Wednesday, 10am to midday. Next: 25 November 2026"
		"|Bank holidays: call first");
	assert_lines_on(arena, (struct date){ 0 }, "every 2 weeks Wed 10am-12noon from 7 Jan 2026",
		"Every 2 weeks on Wednesday, 10am to midday, from 7 January 2026|Bank holidays: call first");
	arena_free(arena);
}

/* Polish has genders, so its ordinals are figures; and its own form of a month beside a day. */
static struct wording *
open_polish(struct arena *arena)
{
	static const struct { const char *english, *polish; } rows[] = {
		{ "{hour}am", "{hour24}:{minute}" }, { "{hour}pm", "{hour24}:{minute}" },
		{ "{hour}.{minute}am", "{hour24}:{minute}" }, { "{hour}.{minute}pm", "{hour24}:{minute}" },
		{ "midday", "{hour24}:{minute}" }, { "midnight", "{hour24}:{minute}" },
		{ "midnight (start of the day)", "{hour24}:{minute}" },
		{ "{from} to {until}", "{from}–{until}" }, { "{first} to {last}", "{first}–{last}" },
		{ "{times} ({weekday} morning)", "{times} ({weekday} rano)" }, { "bank holidays", "dni wolne" },
		{ "{which} {days} of the month", "{days} ({which} w miesiącu)" }, { "first", "1." }, { "third", "3." },
		{ "{first-month} to {last-month}", "{first-month}–{last-month}" },
		{ "{first} and {last} {month}", "{first} i {last} {month}" },
		{ "{hours}. Next: {dates}", "{hours}. Najbliższe: {dates}" }, { "Closed on {dates}", "Zamknięte: {dates}" },
		{ "{hours}, from {date}", "{hours}, od {date}" },
	};
	struct failure failure = { "" };
	struct wording *polish = wording_open(arena, TEXT("pl"), english, &failure);
	struct text weeks = TEXT("every {count} weeks on {days}");

	assert_non_null(polish);
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		wording_put(polish, text_of(rows[i].english), text_of(rows[i].polish));
	wording_put_plural(polish, weeks, PLURAL_FEW, TEXT("co {count} tygodnie: {days}"));
	wording_put_plural(polish, weeks, PLURAL_MANY, TEXT("co {count} tygodni: {days}"));
	wording_put_plural(polish, weeks, PLURAL_OTHER, TEXT("co {count} tygodnia: {days}"));
	return polish;
}

static void
test_another_language_has_its_own_order(void **state)
{
	static const struct { const char *rules, *says; } rows[] = {
		{ "Mon-Fri 9.30am-5pm", "Poniedziałek–piątek: 9:30–17:00" },
		{ "Sat 6pm-midnight", "Sobota: 18:00–24:00" },
		{ "daily midnight-8am", "Every day: 0:00–8:00" },
		{ "Fri 10pm-2am", "Piątek: 22:00–2:00 (sobota rano)" },
		{ "Sat, Sun and bank holidays 10am-12noon", "Sobota, niedziela i dni wolne: 10:00–12:00" },
		{ "1st & 3rd Wed 6pm-8pm", "Środa (1. i 3. w miesiącu): 18:00–20:00" },
		{ "every 2 weeks Wed 10am-12noon from 7 Jan 2026",
			"Co 2 tygodnie: środa, 10:00–12:00, od 7 stycznia 2026" },
		{ "every 5 weeks Wed 10am-12noon from 7 Jan 2026",
			"Co 5 tygodni: środa, 10:00–12:00, od 7 stycznia 2026" },
		{ "Oct-Mar: Wed 10am-2pm", "Październik–marzec: środa, 10:00–14:00" },
		{ "closed 25-26 Dec", "Zamknięte: 25 i 26 grudnia" },
		{ "closed 25 Dec 2026", "Zamknięte: 25 grudnia 2026" },
	};
	struct arena *arena = arena_new();
	struct wording *polish = open_polish(arena);

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct hours hours = read_hours(arena, rows[i].rules);
		struct text *lines;

		hours_words(arena, polish, &hours, &lines);
		assert_string_equal(text_string(arena, lines[0]), rows[i].says);
	}
	arena_free(arena);
}

static void
assert_season(const struct hours_span *span, const char *from, const char *through)
{
	struct date date;

	assert_true(date_parse(text_of(from), &date));
	assert_int_equal(date_compare(span->valid_from, date), 0);
	assert_true(date_parse(text_of(through), &date));
	assert_int_equal(date_compare(span->valid_through, date), 0);
}

static void
test_spans(void **state)
{
	struct arena *arena = arena_new();
	struct date today = { 2026, 11, 23 };
	struct hours_span *spans;
	struct hours hours = read_hours(arena, "Mon-Fri 9am-12noon, 1pm-5pm | Fri 10pm-2am | 1st Tue 6pm-8pm"
		"| Sun 22:30-17:30 | Sat by appointment | bank holidays 10am-2pm");

	(void)state;
	assert_int_equal(hours_spans(arena, &hours, today, &spans), 3);
	assert_int_equal(spans[0].days, 0x1f);
	assert_int_equal(spans[1].opens, 13 * 60);
	assert_int_equal(spans[2].closes, 2 * 60);
	assert_false(date_given(spans[0].valid_from));
	hours = read_hours(arena, "24/7 | Mon 6pm-midnight | Oct-Mar: Wed 10am-2pm | Aug: Wed 10am-2pm"
		"| 7 Jan 2026 - 25 Mar 2026: Tue 10am-2pm | Oct-Feb: Thu 10am-2pm");
	assert_int_equal(hours_spans(arena, &hours, today, &spans), 6);
	assert_int_equal(spans[0].opens, 0);
	assert_int_equal(spans[0].closes, 24 * 60 - 1);
	assert_int_equal(spans[1].closes, 0);
	assert_season(&spans[2], "2026-10-01", "2027-03-31");
	assert_season(&spans[3], "2027-08-01", "2027-08-31");
	assert_season(&spans[4], "2026-01-07", "2026-03-25");
	assert_season(&spans[5], "2026-10-01", "2027-02-28");
	today = (struct date){ 2027, 2, 1 };
	assert_int_equal(hours_spans(arena, &hours, today, &spans), 6);
	assert_season(&spans[2], "2026-10-01", "2027-03-31");
	arena_free(arena);
}

static void
test_closures(void **state)
{
	static struct date at[] = { { 2026, 8, 31 }, { 2026, 12, 25 }, { 2027, 3, 26 }, { 2027, 12, 27 } };
	struct holidays holidays = { at, NULL, 4, { 2026, 1, 1 }, { 2027, 12, 31 } };
	struct arena *arena = arena_new();
	struct date today = { 2026, 11, 23 };
	struct hours_span *spans;
	struct hours hours = read_hours(arena, "Mon 9am-5pm | closed 24 Dec - 2 Jan | closed 1 May | closed 19 May 2026"
		"| closed 3 Apr 2028 - 6 Apr 2028 | closed Aug | closed 29 Feb");

	(void)state;
	assert_int_equal(hours_closures(arena, &hours, today, &holidays, &spans), 4);
	assert_season(&spans[0], "2026-12-24", "2027-01-02");
	assert_season(&spans[1], "2027-05-01", "2027-05-01");
	assert_season(&spans[2], "2028-04-03", "2028-04-06");
	assert_season(&spans[3], "2027-08-01", "2027-08-31");
	today = (struct date){ 2027, 1, 2 };
	assert_int_equal(hours_closures(arena, &hours, today, NULL, &spans), 4);
	assert_season(&spans[0], "2026-12-24", "2027-01-02");
	hours = read_hours(arena, "Mon 9am-5pm | closed bank holidays");
	today = (struct date){ 2026, 11, 23 };
	assert_int_equal(hours_closures(arena, &hours, today, NULL, &spans), 0);
	assert_int_equal(hours_closures(arena, &hours, today, &holidays, &spans), 2);
	assert_season(&spans[0], "2026-12-25", "2026-12-25");
	assert_season(&spans[1], "2027-03-26", "2027-03-26");
	arena_free(arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_sessions_merge),
		cmocka_unit_test(test_too_many_sessions_are_doubtful),
		cmocka_unit_test(test_always),
		cmocka_unit_test(test_have_times),
		cmocka_unit_test(test_open_hours),
		cmocka_unit_test(test_times_in_words),
		cmocka_unit_test(test_week),
		cmocka_unit_test(test_doubtful_ranges_promise_nothing),
		cmocka_unit_test(test_appointments_claim_no_days),
		cmocka_unit_test(test_bank_holidays_are_never_passed_over),
		cmocka_unit_test(test_next_dates),
		cmocka_unit_test(test_another_language_has_its_own_order),
		cmocka_unit_test(test_spans),
		cmocka_unit_test(test_closures),
	};

	return cmocka_run_group_tests(tests, open_wordings, free_wordings);
}
