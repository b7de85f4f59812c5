/*
 * The times of a day. A time is taken only when it can be one minute of the day and no other: "9am",
 * "9.30pm", "12noon", "21:30", "09:00"; a bare "9", and "9:30" beside nothing that shows a 24-hour
 * clock, are refused with both readings written out.
 */
#include "parse/hours_reader.h"

#include <stdio.h>

enum { EARLIEST_SHORT = 7 * 60 };

enum clock_sort {
	CLOCK_MERIDIEM, /* with am or pm */
	CLOCK_NAMED,    /* noon, midnight */
	CLOCK_SURE,     /* 13:00 to 24:00, 00:00 to 00:59 */
	CLOCK_PAIR,     /* 09:00, 10:30: the 24-hour clock, unless the other time has am or pm */
	CLOCK_SHORT,    /* 9:30: the 24-hour clock only if the other time shows it, and not by night: whoever
	                   writes "3:00-17:00" may have mixed the two */
	CLOCK_BARE,     /* 9 */
};

struct clock {
	enum clock_sort sort;
	int minute;   /* of the day; of the last three sorts, as the 24-hour clock has it */
	size_t token;
};

bool
hours_at_time(const struct hours_reader *reader, size_t ahead)
{
	const struct token *token = hours_peek(reader, ahead), *next;

	if (token->type == WORD_FROM || token->type == WORD_BETWEEN || token->type == WORD_AT)
		token = hours_peek(reader, ++ahead);
	next = hours_peek(reader, ahead + 1);
	if (token->type == TOKEN_UNKNOWN)
		return reader->written.text.at[token->start] >= '0' && reader->written.text.at[token->start] <= '9';
	if (token->type == WORD_MERIDIEM)
		return token->value >= MERIDIEM_NOON;
	if (token->type == TOKEN_NUMBER && (token->value != MERIDIEM_NONE || token->minutes != NO_MINUTES))
		return true;
	return token->type == TOKEN_NUMBER && next->type != WORD_MONTH && next->type != WORD_WEEKS
		&& next->type != WORD_DAY_ITSELF && next->type != WORD_OF;
}

static bool
refuse_time(struct hours_reader *reader)
{
	return hours_refuse(reader, DIAG_HOURS_NO_SUCH_TIME, reader->at, reader->at + 1,
		hours_slice(reader, reader->at, reader->at + 1));
}

static bool
read_meridiem(struct hours_reader *reader, struct clock *clock, int hour, int minutes, bool start)
{
	const struct token *token = hours_peek(reader, 0);
	bool twelve = hour == 12 && minutes == 0;

	if (token->value >= MERIDIEM_NOON) {
		if (!twelve)
			return refuse_time(reader);
		clock->sort = CLOCK_NAMED;
		clock->minute = token->value == MERIDIEM_NOON ? 12 * 60 : 0;
		return true;
	}
	if (hour < 1 || hour > 12 || minutes > 59 || token->digits > 2)
		return refuse_time(reader);
	if (twelve)
		return hours_refuse(reader, DIAG_HOURS_TWELVE, reader->at, reader->at + 1,
			hours_slice(reader, reader->at, reader->at + 1),
			hours_rewritten(reader, reader->at, reader->at + 1, "12noon"),
			hours_rewritten(reader, reader->at, reader->at + 1, start ? "00:00" : "12midnight"));
	clock->sort = CLOCK_MERIDIEM;
	clock->minute = (hour % 12 + (token->value == MERIDIEM_PM ? 12 : 0)) * 60 + minutes;
	return true;
}

/* One time of day, the start of a range or its end; steps over it. */
static bool
read_clock(struct hours_reader *reader, struct clock *clock, bool start)
{
	const struct token *token = hours_peek(reader, 0);
	int hour = token->number, minutes = token->minutes == NO_MINUTES ? 0 : token->minutes;

	clock->token = reader->at;
	if (token->type == WORD_MERIDIEM && token->value >= MERIDIEM_NOON) {
		clock->sort = CLOCK_NAMED;
		clock->minute = token->value == MERIDIEM_NOON ? 12 * 60 : 0;
	} else if (token->type != TOKEN_NUMBER) {
		return hours_refuse_token(reader, reader->at);
	} else if (token->value != MERIDIEM_NONE) {
		if (!read_meridiem(reader, clock, hour, minutes, start))
			return false;
	} else {
		if (token->digits == 4) {
			minutes = hour % 100;
			hour /= 100;
		} else if (token->minutes == NO_MINUTES) {
			if (token->digits > 2 || hour < 1 || hour > 12)
				return refuse_time(reader);
			clock->sort = CLOCK_BARE;
		}
		if (hour > 24 || minutes > 59 || (hour == 24 && minutes > 0))
			return refuse_time(reader);
		clock->minute = hour * 60 + minutes;
		if (token->digits == 4 || token->minutes != NO_MINUTES)
			clock->sort = token->digits == 1 ? CLOCK_SHORT : hour == 0 || hour > 12 ? CLOCK_SURE : CLOCK_PAIR;
		if (token->digits == 1 && hour == 0)
			return refuse_time(reader);
		/* "0900 hrs": whoever writes so means the 24-hour clock. */
		if (token->digits > 1 && clock->sort != CLOCK_BARE && hours_peek(reader, 1)->type == WORD_HOURS) {
			clock->sort = CLOCK_SURE;
			reader->at++;
		}
	}
	reader->at++;
	return true;
}

static bool
is_ambiguous(const struct clock *clock, const struct clock *other)
{
	switch (clock->sort) {
	case CLOCK_BARE: return true;
	case CLOCK_SHORT: return other->sort != CLOCK_SURE || clock->minute < EARLIEST_SHORT;
	case CLOCK_PAIR: return other->sort == CLOCK_MERIDIEM;
	default: return false;
	}
}

static void
write_time(char *to, size_t size, int minute, bool start)
{
	int hour = minute / 60 % 24, minutes = minute % 60;

	if (minutes == 0 && hour % 12 == 0)
		snprintf(to, size, "%s", hour == 12 ? "12noon" : start ? "00:00" : "12midnight");
	else if (minutes == 0)
		snprintf(to, size, "%d%s", hour % 12, hour < 12 ? "am" : "pm");
	else
		snprintf(to, size, "%d.%02d%s", hour % 12 ? hour % 12 : 12, minutes, hour < 12 ? "am" : "pm");
}

/* How unlikely a reading is; only the order in which both are shown depends on it. */
static int
unlikeliness(int from, int until)
{
	int length = (until - from + MINUTES_A_DAY) % MINUTES_A_DAY;

	return (length == 0 || length > 12 * 60 ? 4 : 0) + (from < 7 * 60 || from >= 19 * 60 ? 2 : 0);
}

/* Refuses a range of which one time or both could be in either half of the day. */
static bool
refuse_ambiguous(struct hours_reader *reader, const struct clock *first, const struct clock *second)
{
	bool loose[2] = { is_ambiguous(first, second), is_ambiguous(second, first) };
	size_t token = loose[0] ? first->token : second->token;
	int best[2][2] = { { 0 } }, cost[2] = { 99, 99 };
	char range[2][32], from[16], until[16];

	for (int choice = 0; choice < 4; choice++) {
		int a = first->minute, b = second->minute, worth;

		if ((choice & 1 && !loose[0]) || (choice & 2 && !loose[1]))
			continue;
		if (loose[0])
			a = a % (12 * 60) + (choice & 1 ? 12 * 60 : 0);
		if (loose[1])
			b = b % (12 * 60) + (choice & 2 ? 12 * 60 : 0);
		worth = unlikeliness(a, b);
		if (worth < cost[0]) {
			best[1][0] = best[0][0], best[1][1] = best[0][1], cost[1] = cost[0];
			best[0][0] = a, best[0][1] = b, cost[0] = worth;
		} else if (worth < cost[1]) {
			best[1][0] = a, best[1][1] = b, cost[1] = worth;
		}
	}
	for (int i = 0; i < 2; i++) {
		write_time(from, sizeof from, best[i][0], true);
		write_time(until, sizeof until, best[i][1], false);
		snprintf(range[i], sizeof range[i], "%s-%s", from, until);
	}
	return hours_refuse(reader, DIAG_HOURS_AMBIGUOUS_TIME, token, token + 1, hours_slice(reader, token, token + 1),
		reader->written.text, hours_rewritten(reader, first->token, second->token + 1, range[0]),
		hours_rewritten(reader, first->token, second->token + 1, range[1]));
}

static struct text
duration(struct arena *arena, int minutes)
{
	if (minutes % 60 == 0)
		return text_format(arena, "%d hours", minutes / 60);
	return text_format(arena, "%d hours and %d minutes", minutes / 60, minutes % 60);
}

/* Adds the range between two clear times; says what cannot be. */
static bool
add_range(struct hours_reader *reader, const struct clock *first, const struct clock *second)
{
	struct hours_rule *rule = reader->rule;
	struct hours_range range = { .from = (uint16_t)first->minute };
	int until = second->minute;

	if (first->minute == MINUTES_A_DAY)
		return hours_refuse(reader, DIAG_HOURS_NO_SUCH_TIME, first->token, first->token + 1,
			hours_slice(reader, first->token, first->token + 1));
	if (first->minute == 0 && until == 0 && second->sort == CLOCK_NAMED)
		until = MINUTES_A_DAY;
	if (until == range.from)
		return hours_refuse(reader, DIAG_HOURS_SAME_TIME, first->token, reader->at,
			hours_slice(reader, first->token, reader->at));
	if (until < range.from)
		until += MINUTES_A_DAY;
	range.until = (uint16_t)until;
	if (rule->count > 0 && range.from < reader->ranges[rule->count - 1].until)
		return hours_refuse(reader, DIAG_HOURS_TIMES_ORDER, first->token, reader->at,
			hours_slice(reader, first->token, reader->at));
	if (rule->count == SESSIONS_MOST)
		return hours_refuse(reader, DIAG_HOURS_TOO_LONG, first->token, reader->at, TEXT("16 times of day"));
	if (hours_range_is_doubtful(range))
		diag_say(reader->diags, DIAG_HOURS_OVERNIGHT, hours_where(reader, first->token, reader->at),
			hours_slice(reader, first->token, reader->at),
			duration(reader->diags->arena, range.until - range.from));
	if (first->sort == CLOCK_NAMED && first->minute == 0)
		reader->midnight_start = first->token + 1;
	reader->ranges[rule->count++] = range;
	return true;
}

/* “Fri 10pm - Sat 4am”: what goes past midnight belongs to the day it starts on, and longer than that is a rule a day. */
static bool
refuse_other_day(struct hours_reader *reader, size_t next)
{
	struct text better = { 0 };

	if (reader->tokens[next].value == (unsigned)__builtin_ctz(reader->rule->days | 1u << SUNDAY) + 1u
		|| (reader->rule->days == 1u << SUNDAY && reader->tokens[next].value == MONDAY))
		better = hours_better(reader, reader->at, next + 1, "-", NULL);
	return hours_refuse_with(reader, next, next + 2, better.size > 0
		? text_format(reader->diags->arena, "Name only the day it starts on: “%.*s”.", TEXT_ARGS(better)).at
		: "Write a line for each part: “Fri 5pm-12midnight”, “Sat & Sun 24 hours”, “Mon 00:00-9am”.");
}

/* A start without an end: "9am", "9am onwards", "7pm till late"; or an end that is not a time. */
static bool
refuse_open_end(struct hours_reader *reader, size_t from)
{
	size_t next = reader->at;

	if (hours_is(reader, TOKEN_DASH) || hours_is(reader, WORD_TO))
		next++;
	switch (reader->tokens[next].type) {
	case WORD_OPEN_END:
		return hours_refuse(reader, DIAG_HOURS_OPEN_ENDED, from, next + 1, hours_slice(reader, from, next + 1));
	case TOKEN_UNKNOWN: case WORD_VAGUE: case TOKEN_DASH:
		return hours_refuse_token(reader, next);
	case WORD_DAY:
		if (next > reader->at && (reader->tokens[next + 1].type == TOKEN_NUMBER || reader->tokens[next + 1].type == WORD_MERIDIEM))
			return refuse_other_day(reader, next);
		/* fall through */
	default:
		return hours_refuse(reader, DIAG_HOURS_OPEN_ENDED, from, reader->at,
			hours_slice(reader, from, reader->at));
	}
}

/* "24 hours", "24 hours a day" */
static bool
take_24_hours(struct hours_reader *reader)
{
	const struct token *token = hours_peek(reader, 0);

	if (token->type != TOKEN_NUMBER || token->number != 24 || token->minutes != NO_MINUTES
		|| token->value != MERIDIEM_NONE || hours_peek(reader, 1)->type != WORD_HOURS)
		return false;
	reader->at += 2;
	if (hours_is(reader, WORD_A) && hours_peek(reader, 1)->type == WORD_DAY_ITSELF)
		reader->at += 2;
	return true;
}

static bool
read_range(struct hours_reader *reader)
{
	size_t from = reader->at;
	bool between = hours_take(reader, WORD_BETWEEN);
	struct clock first, second;

	if (take_24_hours(reader)) {
		first = (struct clock){ CLOCK_SURE, 0, from };
		second = (struct clock){ CLOCK_SURE, MINUTES_A_DAY, from + 1 };
		return add_range(reader, &first, &second);
	}
	if (!between && !hours_take(reader, WORD_FROM))
		hours_take(reader, WORD_AT);
	if (!read_clock(reader, &first, true))
		return false;
	if (hours_is(reader, TOKEN_DASH) || hours_is(reader, WORD_TO) || (between && hours_is(reader, WORD_AND)))
		reader->at++;
	else
		return refuse_open_end(reader, from);
	if (!hours_at_time(reader, 0)) {
		reader->at--;
		return refuse_open_end(reader, from);
	}
	if (!read_clock(reader, &second, false))
		return false;
	if (is_ambiguous(&first, &second) || is_ambiguous(&second, &first))
		return refuse_ambiguous(reader, &first, &second);
	return add_range(reader, &first, &second);
}

bool
hours_read_times(struct hours_reader *reader)
{
	do {
		if (!read_range(reader))
			return false;
		if ((hours_is(reader, TOKEN_COMMA) || hours_is(reader, WORD_AND)) && hours_at_time(reader, 1))
			reader->at++;
		else if (hours_is(reader, TOKEN_COMMA) && hours_peek(reader, 1)->type == WORD_AND && hours_at_time(reader, 2))
			reader->at += 2;
	} while (hours_at_time(reader, 0));
	return true;
}
