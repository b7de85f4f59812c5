/*
 * One written rule becomes one struct hours_rule. The grammar, loosely:
 *
 *   rule    = 24/7 | "by appointment" [when] | "closed" dates | ["open"] [dates ":"] spec
 *   spec    = when times | range when | when "by appointment"; interval, "from" date and "of the month"
 *             may stand in front of the days, behind them, or last
 *   when    = [interval | nth] days
 *
 * Each way of writing that people use and that has one meaning is taken. See hours_text.h.
 */
#include "parse/hours_text.h"

#include <string.h>

#include "parse/hours_reader.h"

enum { EVERY_DAY = 0x7f };

/* "bank holidays closed", "Bank holidays: closed" */
static bool
take_bank_holidays_closed(struct hours_reader *reader)
{
	size_t before = reader->at;

	if (hours_take_bank_holidays(reader)) {
		if (!hours_take(reader, TOKEN_COLON) && !hours_take(reader, TOKEN_DASH))
			hours_take(reader, TOKEN_COMMA);
		if (hours_take(reader, WORD_CLOSED) && hours_is(reader, TOKEN_END))
			return true;
	}
	reader->at = before;
	return false;
}

/* "including bank holidays", "365 days a year": both need a rule of every day to have one meaning. */
static bool
take_including_holidays(struct hours_reader *reader)
{
	size_t before = reader->at;

	if (!hours_take(reader, TOKEN_COMMA))
		hours_take(reader, WORD_AND);
	if (hours_take(reader, WORD_INCLUDING) && hours_take_bank_holidays(reader))
		return true;
	if (hours_count_at(reader, 0) == 365 && hours_peek(reader, 1)->type == WORD_DAY_ITSELF
		&& hours_peek(reader, 2)->type == WORD_A && hours_peek(reader, 3)->type == WORD_YEARS) {
		reader->at += 4;
		return true;
	}
	reader->at = before;
	return false;
}

/* "by appointment", "appointment only" */
static bool
at_appointment(const struct hours_reader *reader)
{
	return hours_is(reader, hours_peek(reader, 1)->type == WORD_APPOINTMENT ? WORD_BY : WORD_APPOINTMENT);
}

static bool
take_appointment(struct hours_reader *reader)
{
	size_t before = reader->at;

	hours_take(reader, TOKEN_COMMA);
	if (hours_take_pair(reader, WORD_APPOINTMENT, WORD_ONLY))
		return true;
	if (hours_take_pair(reader, WORD_BY, WORD_APPOINTMENT)) {
		hours_take(reader, WORD_ONLY);
		return true;
	}
	reader->at = before;
	return false;
}

/* Words that begin another rule. */
static bool
begins_rule(const struct hours_reader *reader)
{
	switch (hours_peek(reader, 0)->type) {
	case WORD_DAY: case WORD_DAYS: case WORD_EVERY: case WORD_NTH: case TOKEN_ORDINAL: case WORD_MONTH:
	case WORD_ALTERNATE: case WORD_BANK: case WORD_CLOSED: case TOKEN_ALWAYS: case WORD_FORTNIGHTLY: case WORD_OPEN:
		return true;
	case WORD_BY:
		return hours_peek(reader, 1)->type == WORD_APPOINTMENT;
	default:
		return false;
	}
}

/* A second rule behind the first: two lines are only advised where the second can stand on one. A slip in it, “12pm”,
 * is told when it does. */
static bool
refuse_second(struct hours_reader *reader, size_t end, size_t rest, struct text second)
{
	struct diags own = { .arena = reader->diags->arena };
	struct hours_rule rule;

	if (!hours_parse_rule(own.arena, (struct words){ second, reader->written.where }, &rule, &own)) {
		const struct diag *why = own.list.at[own.list.count - 1];

		switch (why->code) {
		case DIAG_HOURS_CLOSED_WEEKDAY:
			return hours_refuse(reader, DIAG_HOURS_CLOSED_WEEKDAY, rest, hours_end(reader),
				hours_slice(reader, rest, hours_end(reader)));
		case DIAG_HOURS_NOT_UNDERSTOOD: case DIAG_HOURS_NO_TIMES: case DIAG_HOURS_OPEN_ENDED:
			return hours_refuse_with(reader, rest, hours_end(reader), "Write one rule on a line, with its days and its "
				"times. What goes past midnight needs only the day it starts on, “Fri 10pm-2am”; anything else belongs in "
				"the text below.");
		default:
			break;
		}
	}
	return hours_refuse(reader, DIAG_HOURS_SEVERAL_RULES, rest, rest + 1, reader->written.text,
		hours_slice(reader, 0, end), second);
}

/* What is left when a rule has been read: nothing, or another rule, or something not understood. */
static bool
read_end(struct hours_reader *reader)
{
	struct arena *arena = reader->diags->arena;
	size_t end = reader->at, rest;
	struct text second;

	if (hours_is(reader, TOKEN_END))
		return true;
	while (hours_is(reader, TOKEN_COMMA) || hours_is(reader, WORD_AND) || hours_is(reader, WORD_OR))
		reader->at++;
	rest = reader->at;
	if (hours_is(reader, TOKEN_END) && reader->tokens[rest - 1].type == TOKEN_COMMA)
		return true;
	if (hours_is(reader, WORD_EXCEPT) || hours_is(reader, WORD_CLOSED)) {
		while (hours_take(reader, WORD_EXCEPT) || hours_take(reader, WORD_CLOSED) || hours_take(reader, WORD_ON)
			|| hours_take(reader, WORD_FROM))
			continue;
		if (hours_is(reader, WORD_DAY) || hours_is(reader, WORD_DAYS))
			return hours_refuse(reader, DIAG_HOURS_CLOSED_WEEKDAY, rest, reader->at + 1,
				hours_slice(reader, rest, reader->at + 1));
		if (!hours_is(reader, WORD_BANK) && !hours_at_date(reader, 0))
			return hours_refuse_token(reader, reader->at);
		second = text_format(arena, "closed %.*s", TEXT_ARGS(hours_rest(reader, reader->at)));
	} else if (hours_is(reader, WORD_INCLUDING) && hours_peek(reader, 1)->type == WORD_BANK) {
		second = TEXT("open bank holidays");
	} else if (hours_is(reader, WORD_TO) && hours_at_date(reader, 1)) {
		return hours_refuse_with(reader, rest, hours_end(reader), hours_dates_in_front);
	} else if (hours_at_date(reader, hours_is(reader, WORD_IN)) && reader->season_until == 0) {
		reader->at += hours_is(reader, WORD_IN);
		return hours_refuse_with(reader, reader->at, reader->at + 1, !hours_are_plain(reader)
			? "Dates stand in front, with a colon: “1 Oct - 31 Mar: Mon 6pm-8pm”." : text_format(arena,
			"Dates stand in front, with a colon: “%.*s: %.*s”.", TEXT_ARGS(hours_rest(reader, reader->at)),
			TEXT_ARGS(hours_slice(reader, 0, end))).at);
	} else if (begins_rule(reader)) {
		second = hours_rest(reader, rest);
		if (reader->season_until > 0 && !hours_at_date(reader, 0))
			second = text_format(arena, "%.*s %.*s", TEXT_ARGS(hours_slice(reader, 0, reader->season_until)),
				TEXT_ARGS(second));
	} else {
		return hours_refuse_token(reader, rest);
	}
	return refuse_second(reader, end, rest, second);
}

/* Days without times behind them. */
static bool
refuse_no_times(struct hours_reader *reader)
{
	if (hours_is(reader, TOKEN_END))
		return hours_refuse(reader, DIAG_HOURS_NO_TIMES, reader->when_from, reader->when_until, reader->written.text);
	if (hours_is(reader, WORD_CLOSED))
		return hours_refuse(reader, DIAG_HOURS_CLOSED_WEEKDAY, reader->when_from, reader->at + 1,
			hours_slice(reader, reader->when_from, reader->at + 1));
	if (hours_is(reader, TOKEN_ALWAYS))
		return hours_refuse_with(reader, reader->at, reader->at + 1,
			"24/7 is every day of the week. For some days alone, write “Mon-Fri 24 hours”.");
	if (hours_is(reader, WORD_INCLUDING) && (hours_peek(reader, 1)->type == WORD_BANK
		|| (hours_peek(reader, 1)->type == WORD_VAGUE && hours_peek(reader, 1)->value == VAGUE_HOLIDAYS)))
		return hours_refuse_with(reader, reader->at, reader->at + 1,
			"Write “open bank holidays” on a line of its own; the usual hours then hold on them too.");
	if (hours_is(reader, WORD_EXCEPT))
		return hours_refuse_with(reader, reader->at, reader->at + 1, hours_peek(reader, 1)->type == WORD_BANK
			? "Leave it out here, and write “closed bank holidays” on a line of its own."
			: "Name the days it is open: “Mon-Sat 9am-5pm”, “Mon, Tue & Thu-Sun 9am-5pm”.");
	if (hours_is(reader, WORD_BY))
		return hours_refuse_token(reader, reader->at + 1);
	while (hours_take(reader, TOKEN_COMMA) || hours_take(reader, WORD_AND))
		continue;
	if (hours_is(reader, TOKEN_ORDINAL) || hours_is(reader, WORD_NTH))
		return hours_refuse(reader, DIAG_HOURS_NTH_DAYS, reader->when_from, reader->at + 1,
			hours_slice(reader, reader->when_from, reader->at + 1));
	if (hours_is(reader, WORD_TO) && hours_at_time(reader, 1))
		return hours_refuse(reader, DIAG_HOURS_OPEN_ENDED, reader->at, reader->at + 2,
			hours_slice(reader, reader->at, reader->at + 2));
	return hours_refuse_token(reader, reader->at);
}

static bool
read_spec(struct hours_reader *reader)
{
	struct hours_rule *rule = reader->rule;
	bool times_first = hours_at_time(reader, 0);

	rule->kind = HOURS_OPEN;
	if (times_first) {
		if (!hours_read_times(reader))
			return false;
		if (rule->count > 1)
			return hours_refuse(reader, DIAG_HOURS_NO_DAYS, 0, reader->at, hours_slice(reader, 0, reader->at));
		hours_take(reader, TOKEN_COMMA);
	}
	if (!hours_read_when(reader))
		return false;
	if (!times_first) {
		enum token_type next;

		if (!hours_read_modifiers(reader))
			return false;
		next = hours_peek(reader, 1)->type;
		if (hours_is(reader, TOKEN_COMMA) || hours_is(reader, TOKEN_COLON)
			|| (hours_is(reader, TOKEN_DASH) && (hours_at_time(reader, 1) || next == WORD_CLOSED || next == WORD_BY)))
			reader->at++;
		if (rule->days == EVERY_DAY && take_including_holidays(reader)) {
			rule->bank_holidays = true;
			hours_take(reader, TOKEN_COMMA);
		}
		if (hours_at_time(reader, 0)) {
			if (!hours_read_times(reader))
				return false;
		} else if (!at_appointment(reader)) {
			return refuse_no_times(reader);
		}
	}
	if (!hours_read_modifiers(reader))
		return false;
	if (take_appointment(reader))
		rule->kind = HOURS_BY_APPOINTMENT;
	if (rule->days == EVERY_DAY && take_including_holidays(reader))
		rule->bank_holidays = true;
	if (!hours_read_modifiers(reader))
		return false;
	return read_end(reader) && hours_check_when(reader);
}

static bool
read_always(struct hours_reader *reader)
{
	struct hours_rule *rule = reader->rule;

	rule->kind = HOURS_OPEN;
	rule->days = EVERY_DAY;
	rule->count = 1;
	reader->ranges[0] = (struct hours_range){ 0, MINUTES_A_DAY };
	for (;;) {
		size_t before = reader->at;

		if (take_including_holidays(reader)) {
			rule->bank_holidays = true;
			continue;
		}
		hours_take(reader, TOKEN_COMMA);
		if (!hours_at_days(reader, 0) || hours_is(reader, WORD_BANK)) {
			reader->at = before;
			return read_end(reader);
		}
		rule->days = 0;
		if (!hours_read_day_item(reader))
			return false;
		if (rule->days != EVERY_DAY)
			return hours_refuse_with(reader, before, reader->at, "24/7 is every day of the week. For some days "
				"alone, write “Mon-Fri 24 hours”.");
	}
}

/* "24 hours", "24 hours a day, 7 days a week": with no days named, or all of them. */
static bool
take_24_hours(struct hours_reader *reader)
{
	size_t before = reader->at;

	if (hours_count_at(reader, 0) != 24 || hours_peek(reader, 1)->type != WORD_HOURS)
		return false;
	reader->at += 2;
	hours_take_pair(reader, WORD_A, WORD_DAY_ITSELF);
	if (hours_is(reader, TOKEN_END) || hours_is(reader, TOKEN_COMMA) || hours_count_at(reader, 0) > 0
		|| (hours_is(reader, WORD_EVERY) && hours_peek(reader, 1)->type == WORD_DAY_ITSELF)) {
		const struct token *next = hours_peek(reader, hours_is(reader, TOKEN_COMMA));

		if (next->type != WORD_DAY && next->type != WORD_DAYS)
			return true;
	}
	reader->at = before;
	return false;
}

/* "by appointment", and the days or times it is narrowed to behind it. */
static bool
read_appointment(struct hours_reader *reader)
{
	struct hours_rule *rule = reader->rule;

	if (!take_appointment(reader))
		return hours_refuse_token(reader, reader->at + hours_is(reader, WORD_BY));
	if (hours_is(reader, TOKEN_END)) {
		rule->kind = HOURS_BY_APPOINTMENT;
		rule->days = EVERY_DAY;
		return true;
	}
	if (!hours_take(reader, TOKEN_COMMA))
		hours_take(reader, TOKEN_COLON);
	if (!hours_read_when(reader) || !hours_read_modifiers(reader))
		return false;
	if (hours_at_time(reader, 0) && !hours_read_times(reader))
		return false;
	rule->kind = HOURS_BY_APPOINTMENT;
	return hours_read_modifiers(reader) && read_end(reader) && hours_check_when(reader);
}

/* What stands behind "closed". */
static bool
read_closed(struct hours_reader *reader)
{
	size_t from = reader->at, open_ended = 0;

	hours_take(reader, TOKEN_COLON);
	for (;; reader->at++) {
		if (hours_is(reader, WORD_FROM))
			open_ended = reader->at;
		else if (!hours_is(reader, WORD_ON) && !hours_is(reader, WORD_IN) && !hours_is(reader, WORD_THE)
			&& !hours_is(reader, WORD_FOR) && !hours_is(reader, WORD_AT))
			break;
	}
	if (hours_is(reader, WORD_BETWEEN))
		return hours_refuse_with(reader, reader->at, reader->at + 1,
			"Write the first and the last day it is closed: “closed 24 Dec - 2 Jan”.");
	if (hours_is(reader, WORD_TO))
		return hours_refuse_with(reader, from - 1, reader->at + 1, "Write the first day it is closed, too: “closed 24 Dec - "
			"2 Jan”. If all of it has closed, or is paused, say so under “status”.");
	if (hours_take_bank_holidays(reader)) {
		reader->rule->kind = HOURS_CLOSED_BANK_HOLIDAYS;
		if ((hours_is(reader, TOKEN_COMMA) || hours_is(reader, WORD_AND)) && hours_at_date(reader, 1))
			return hours_refuse(reader, DIAG_HOURS_SEVERAL_RULES, reader->at, reader->at + 1, reader->written.text,
				TEXT("closed bank holidays"), text_format(reader->diags->arena, "closed %.*s",
					TEXT_ARGS(hours_rest(reader, reader->at + 1))));
		return read_end(reader);
	}
	if (hours_at_days(reader, 0) && !(hours_is(reader, WORD_DAY) && hours_at_date(reader, 1))) {
		while (hours_at_days(reader, 0) || hours_is(reader, WORD_AND) || hours_is(reader, TOKEN_COMMA))
			reader->at += hours_is(reader, WORD_BANK) || hours_is(reader, WORD_EVERY) ? 2 : 1;
		if (hours_at_date(reader, hours_is(reader, WORD_IN) || hours_is(reader, WORD_FROM)))
			return hours_refuse_with(reader, from - 1, hours_end(reader), "Write the days it is open, a line for each part "
				"of the year: “Sep-Jul: Mon-Fri 9am-5pm”, “Aug: Tue-Fri 9am-5pm”.");
		return hours_refuse(reader, DIAG_HOURS_CLOSED_WEEKDAY, from - 1, reader->at,
			hours_slice(reader, from - 1, reader->at));
	}
	if (hours_is(reader, WORD_NTH) || (hours_is(reader, TOKEN_ORDINAL) && !hours_at_date(reader, 0)))
		return hours_refuse_with(reader, from - 1, hours_end(reader),
			"Write the weeks it is open: “2nd, 3rd, 4th & 5th Mon 9am-5pm”.");
	if (hours_is(reader, TOKEN_END))
		return hours_refuse_with(reader, from - 1, from, "Write when: “closed 24 Dec - 2 Jan”. If all of it has "
			"closed, or is paused, say so under “status”.");
	if (hours_at_time(reader, 0) && !hours_at_date(reader, 0)) {
		const struct token *token = hours_peek(reader, 0);

		if (token->type != TOKEN_UNKNOWN && (token->value != MERIDIEM_NONE || token->minutes != NO_MINUTES))
			return hours_refuse_with(reader, reader->at, hours_end(reader), hours_vague_remedy(VAGUE_LUNCH));
		return hours_refuse(reader, DIAG_HOURS_NO_SUCH_DATE, reader->at, hours_end(reader),
			hours_rest(reader, reader->at));
	}
	if (!hours_read_dates(reader, true))
		return false;
	if (open_ended > 0 && !reader->run)
		return hours_refuse_with(reader, open_ended, reader->at, "Write the last day it is closed, too: “closed 24 Dec - "
			"2 Jan”. If nobody knows it yet, or it is for good, say so under “status” when it begins.");
	reader->rule->kind = HOURS_CLOSED;
	if (!hours_is(reader, TOKEN_END) && (hours_is(reader, TOKEN_DASH) || hours_at_date(reader, 1)))
		return hours_refuse_with(reader, reader->at, reader->at + 1,
			"Write a line of its own for each run of dates: “closed 24 Dec - 2 Jan”.");
	return read_end(reader);
}

/* Does the rest of the rule name days of the week, or every day? */
static bool
names_days(const struct hours_reader *reader)
{
	for (const struct token *token = hours_peek(reader, 0); token->type != TOKEN_END; token++)
		if (token->type == WORD_DAY || token->type == WORD_DAYS || token->type == WORD_EVERY || token->type == WORD_BANK)
			return true;
	return false;
}

/* "Oct-Mar:", "1 Nov to 31 Mar", in front of what holds then. */
static bool
read_season(struct hours_reader *reader)
{
	size_t from = reader->at;
	bool open_ended = hours_is(reader, WORD_FROM);
	const struct hours_rule *rule = reader->rule;

	if (!open_ended)
		hours_take(reader, WORD_IN);
	else
		reader->at++;
	if (!hours_read_dates(reader, false))
		return false;
	if (open_ended && !reader->run)
		return hours_refuse_with(reader, from, reader->at, hours_dates_in_front);
	if (!hours_take(reader, TOKEN_COLON) && !hours_take(reader, TOKEN_COMMA) && hours_is(reader, TOKEN_DASH)
		&& !hours_at_time(reader, 1))
		reader->at++;
	reader->season_until = reader->at;
	if (!open_ended && memcmp(&rule->first, &rule->last, sizeof rule->first) == 0 && !names_days(reader)
		&& hours_at_time(reader, 0))
		return hours_refuse(reader, DIAG_HOURS_SINGLE_DATE, from, hours_end(reader), hours_rest(reader, from));
	return true;
}

static bool
read_rule(struct hours_reader *reader)
{
	bool open = hours_take(reader, WORD_OPEN);
	size_t lead;

	if (hours_is(reader, TOKEN_DASH)) /* YAML takes “-Mon 9am-5pm” for text, and the lines below it with it. */
		return hours_refuse_with(reader, reader->at, reader->at + 1,
			"Write a space behind the hyphen that begins a line: “- Mon-Fri 9am-5pm”.");
	if (open)
		hours_take(reader, TOKEN_COLON);
	lead = open && hours_is(reader, WORD_ON) ? 1 : 0;
	if (open && hours_peek(reader, lead)->type == WORD_BANK && hours_peek(reader, lead + 1)->type == WORD_HOLIDAYS
		&& hours_peek(reader, lead + 2)->type == TOKEN_END) {
		reader->rule->kind = HOURS_OPEN_BANK_HOLIDAYS;
		return true;
	}
	if (take_bank_holidays_closed(reader)) {
		reader->rule->kind = HOURS_CLOSED_BANK_HOLIDAYS;
		return true;
	}
	if (hours_at_date(reader, 0) || ((hours_is(reader, WORD_FROM) || hours_is(reader, WORD_IN)) && hours_at_date(reader, 1))) {
		if (!read_season(reader))
			return false;
		if (hours_is(reader, WORD_CLOSED) && hours_peek(reader, 1)->type == TOKEN_END) {
			reader->rule->kind = HOURS_CLOSED;
			return true;
		}
		hours_take(reader, WORD_OPEN);
	}
	if (hours_take(reader, TOKEN_ALWAYS) || take_24_hours(reader))
		return read_always(reader);
	if (hours_is(reader, WORD_BY) || hours_is(reader, WORD_APPOINTMENT))
		return read_appointment(reader);
	if (reader->season_until == 0 && hours_take(reader, WORD_CLOSED))
		return read_closed(reader);
	return read_spec(reader);
}

bool
hours_parse_rule(struct arena *arena, struct words written, struct hours_rule *rule, struct diags *diags)
{
	struct hours_reader reader;

	*rule = (struct hours_rule){ .written = written };
	hours_reader_begin(&reader, written, rule, diags);
	if (written.text.size > RULE_SIZE_MOST) {
		diag_say(diags, DIAG_HOURS_TOO_LONG, written.where, TEXT("1,000 characters"));
		return false;
	}
	if (!hours_tokens(written.text, reader.tokens)) {
		diag_say(diags, DIAG_HOURS_TOO_LONG, written.where, TEXT("95 words and signs"));
		return false;
	}
	if (hours_is(&reader, TOKEN_END)) {
		diag_say(diags, DIAG_HOURS_EMPTY, written.where, TEXT(""));
		return false;
	}
	if (!read_rule(&reader))
		return false;
	if (rule->count > 0) {
		rule->ranges = arena_array(arena, struct hours_range, rule->count);
		memcpy(rule->ranges, reader.ranges, rule->count * sizeof *rule->ranges);
	}
	return true;
}
