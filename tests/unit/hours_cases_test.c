/*
 * The tables of tests/hours: rules that are accepted and in what words, rules that are refused and where,
 * and what rules mean on a day or at a time.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "model/hours_times.h"
#include "model/hours_words.h"
#include "parse/hours_text.h"
#include "wording_fixture.h"

/* Behind failure.h, whose fail() it has a macro for. */
#include <cmocka.h>

enum { RULES_MOST = 8, COLUMNS_MOST = 4 };

static const struct source source = { .path = TEXT_INIT("entries/x.md") };

static bool
parse(struct arena *arena, struct text text, struct hours_rule *rule, struct diags *diags)
{
	struct words written = { text, { &source, 3, 1, 0 } };

	*diags = (struct diags){ .arena = arena };
	return hours_parse_rule(arena, written, rule, diags);
}

/* Calls back for each line of a table with its columns; gives how many failed. */
static size_t
walk(const char *path, bool (*row)(struct arena *arena, struct text *columns, size_t count, struct buffer *why))
{
	FILE *file = fopen(path, "r");
	struct arena *arena = arena_new();
	struct buffer why = { 0 };
	char *line = NULL;
	size_t size = 0, failed = 0, number = 0, rows = 0;

	if (!file)
		fail_msg("cannot read %s: the tests run in the project's folder", path);
	for (ssize_t length; (length = getline(&line, &size, file)) >= 0; arena_clear(arena)) {
		struct text rest = { line, (size_t)length }, columns[COLUMNS_MOST] = { 0 };
		size_t count = 0;

		number++;
		if (line[0] == '#' || line[0] == '\n')
			continue;
		if (rest.at[rest.size - 1] == '\n')
			rest.size--;
		while (count < COLUMNS_MOST && text_next(&rest, '\t', &columns[count]))
			count++;
		rows++;
		buffer_clear(&why);
		if (!row(arena, columns, count, &why)) {
			print_error("%s:%zu: %.*s: %.*s\n", path, number, TEXT_ARGS(columns[0]), TEXT_ARGS(buffer_text(&why)));
			failed++;
		}
	}
	free(line);
	fclose(file);
	buffer_free(&why);
	arena_free(arena);
	assert_true(rows > 0);
	return failed;
}

static const struct diag *
first_finding(const struct diags *diags)
{
	return diags->list.count > 0 ? diags->list.at[0] : NULL;
}

static bool
accepted_row(struct arena *arena, struct text *columns, size_t count, struct buffer *why)
{
	struct hours_rule rule;
	struct hours hours = { &rule, 1, { &source, 3, 1, 0 } };
	struct diags diags;
	struct text *lines;
	bool accepted = parse(arena, columns[0], &rule, &diags);
	const struct diag *finding = first_finding(&diags);

	if (!accepted) {
		buffer_add(why, diag_sentence(arena, finding));
		return false;
	}
	hours_words(arena, english, &hours, &lines);
	buffer_add(why, lines[0]);
	if (!text_equal(lines[0], columns[1]))
		return false;
	return count > 2 ? diags.list.count == 1 && text_is(columns[2], diag_row(finding->code)->name)
		: diags.list.count == 0;
}

static void
test_accepted(void **state)
{
	(void)state;
	assert_int_equal(walk("tests/hours/accepted.txt", accepted_row), 0);
}

static bool
refused_row(struct arena *arena, struct text *columns, size_t count, struct buffer *why)
{
	struct hours_rule rule;
	struct diags diags;
	const struct diag *finding;
	bool accepted = parse(arena, columns[0], &rule, &diags);
	long column, length;

	if (accepted || count != 4 || diags.list.count != 1) {
		buffer_add_string(why, accepted ? "accepted" : "not exactly one finding");
		return false;
	}
	finding = first_finding(&diags);
	buffer_format(why, "[%s] %u %u", diag_row(finding->code)->name, finding->where.column, finding->where.length);
	return text_is(columns[1], diag_row(finding->code)->name) && text_number(columns[2], &column)
		&& text_number(columns[3], &length) && finding->where.column == column && finding->where.length == length
		&& finding->where.line == 3 && finding->level == LEVEL_ERROR && diag_sentence(arena, finding).size > 0;
}

static void
test_refused(void **state)
{
	(void)state;
	assert_int_equal(walk("tests/hours/refused.txt", refused_row), 0);
}

static bool
time_row(struct arena *arena, struct text *columns, size_t count, struct buffer *why)
{
	long minute;

	if (count != 2 || !text_number(columns[0], &minute))
		return false;
	buffer_add(why, hours_time_words(arena, english, (int)minute));
	return text_equal(buffer_text(why), columns[1]);
}

static void
test_times(void **state)
{
	(void)state;
	assert_int_equal(walk("tests/hours/times.txt", time_row), 0);
}

/* Parses the rules of a row, parted by " | ". */
static bool
read_rules(struct arena *arena, struct text written, struct hours *hours, struct buffer *why)
{
	struct text rest = written, rule;
	struct diags diags;

	*hours = (struct hours){ .rules = arena_array(arena, struct hours_rule, RULES_MOST), .where = { &source, 3, 1, 0 } };
	while (text_next(&rest, '|', &rule)) {
		if (!parse(arena, text_trim(rule), &hours->rules[hours->count++], &diags)) {
			buffer_add(why, diag_sentence(arena, first_finding(&diags)));
			return false;
		}
	}
	return true;
}

static struct holidays
holidays_of(struct text word, struct date *date, const char **name)
{
	struct holidays holidays = { .at = date, .names = name };

	if (text_is(word, "none"))
		return (struct holidays){ 0 };
	holidays.first = (struct date){ date->year, 1, 1 };
	holidays.last = (struct date){ date->year, 12, 31 };
	/* The year before is there too, for sessions of 31 December. */
	holidays.first.year--;
	if (text_is(word, "beyond"))
		holidays.last = holidays.first;
	holidays.count = text_is(word, "yes");
	return holidays;
}

static void
say_time(struct buffer *out, int minute)
{
	buffer_format(out, "%02d:%02d", minute / 60, minute % 60);
}

static void
say_day(struct buffer *out, const struct sessions *sessions)
{
	if (sessions->is == DAY_UNKNOWN) {
		buffer_add_string(out, "unknown");
		return;
	}
	buffer_add_string(out, sessions->is == DAY_CALL_FIRST ? "call first " : "");
	buffer_add_string(out, sessions->is == DAY_APPOINTMENT ? "appointment " : "");
	buffer_add_string(out, sessions->doubtful ? "doubtful " : "");
	if (sessions->count == 0 && sessions->is != DAY_APPOINTMENT)
		buffer_add_string(out, "closed ");
	for (size_t i = 0; i < sessions->count; i++) {
		say_time(out, sessions->at[i].from);
		buffer_add_char(out, '-');
		say_time(out, sessions->at[i].until);
		buffer_add_char(out, ' ');
	}
	if (sessions->by_appointment && sessions->is == DAY_KNOWN)
		buffer_add_string(out, "+appointment ");
	if (sessions->closed_by_rule)
		buffer_add_string(out, "by-rule ");
}

static void
say_state(struct buffer *out, enum hours_state state, int until)
{
	static const char *const names[] = { [STATE_UNKNOWN] = "unknown", [STATE_CLOSED] = "closed",
		[STATE_OPEN] = "open until ", [STATE_CALL_FIRST] = "call first", [STATE_APPOINTMENT] = "appointment" };

	buffer_add_string(out, names[state]);
	if (state == STATE_OPEN)
		say_time(out, until);
}

static bool
case_row(struct arena *arena, struct text *columns, size_t count, struct buffer *why)
{
	struct hours hours;
	struct date date;
	struct holidays holidays;
	const char *name = "A holiday";
	long hour, minute;
	enum hours_state is;
	int until;

	if (count != 4 || !date_parse(text_slice(columns[1], 0, 10), &date)) {
		buffer_add_string(why, "a row has four columns, and a date in the second");
		return false;
	}
	if (!read_rules(arena, columns[0], &hours, why))
		return false;
	holidays = holidays_of(columns[2], &date, &name);
	if (columns[1].size == 10) {
		struct sessions sessions = hours_on(&hours, date, &holidays);

		say_day(why, &sessions);
		if ((sessions.holiday != NULL) != text_is(columns[2], "yes"))
			return false;
	} else {
		text_number(text_slice(columns[1], 11, 13), &hour);
		text_number(text_slice(columns[1], 14, 16), &minute);
		is = hours_state_at(&hours, date, (int)(hour * 60 + minute), &holidays, &until);
		say_state(why, is, until);
	}
	return text_equal(text_trim(buffer_text(why)), columns[3]);
}

static void
test_cases(void **state)
{
	(void)state;
	assert_int_equal(walk("tests/hours/cases.txt", case_row), 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_accepted),
		cmocka_unit_test(test_times),
		cmocka_unit_test(test_refused),
		cmocka_unit_test(test_cases),
	};

	return cmocka_run_group_tests(tests, open_wordings, free_wordings);
}
