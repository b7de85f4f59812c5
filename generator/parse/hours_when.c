/*
 * Which days a rule is about: days of the week, which of them in the month, every how many weeks. The
 * pieces are read in any order people write them in, and judged once all of the rule has been read.
 */
#include "parse/hours_reader.h"

enum { EVERY_DAY = 0x7f, WEEKS_MOST = 52, NTH_LAST = 6 };

const char hours_dates_in_front[] =
	"Write both dates in front, with a colon: “7 Jan 2026 - 25 Mar 2026: Wed 10am-12noon”.";

bool
hours_take_pair(struct hours_reader *reader, enum token_type first, enum token_type second)
{
	if (!hours_is(reader, first) || hours_peek(reader, 1)->type != second)
		return false;
	reader->at += 2;
	return true;
}

/* A plain number, in digits or as a word. */
unsigned
hours_count_at(const struct hours_reader *reader, size_t ahead)
{
	const struct token *token = hours_peek(reader, ahead);

	if (token->type == WORD_COUNT)
		return token->value;
	if (token->type == TOKEN_NUMBER && token->minutes == NO_MINUTES && token->value == MERIDIEM_NONE)
		return token->number;
	return 0;
}

/* Every how many weeks: "2 weeks", "other week", "week", "second week". Which week of a month it may be, "first" and "last" say. */
static unsigned
interval_at(const struct hours_reader *reader)
{
	const struct token *token = hours_peek(reader, 0);

	switch (token->type) {
	case WORD_OTHER: return 2;
	case WORD_WEEKS: return 1;
	case TOKEN_ORDINAL: return token->number > 1 ? token->number : 0;
	case WORD_NTH: return token->value > 1 && token->value < NTH_LAST ? token->value : 0;
	default: return hours_count_at(reader, 0);
	}
}

/* "every 2 weeks", "every other week", "every second week", "alternate weeks", "every fortnight", "fortnightly" */
static bool
take_interval(struct hours_reader *reader)
{
	unsigned weeks = 0;
	size_t before = reader->at;

	if (reader->interval)
		return false;
	if (hours_take(reader, WORD_FORTNIGHTLY) || hours_take_pair(reader, WORD_EVERY, WORD_FORTNIGHT)
		|| hours_take_pair(reader, WORD_ALTERNATE, WORD_WEEKS)) {
		weeks = 2;
	} else if (hours_take(reader, WORD_EVERY)) {
		weeks = interval_at(reader);
		if (weeks > 0 && !hours_is(reader, WORD_WEEKS))
			reader->at++;
		if (weeks < 1 || weeks > WEEKS_MOST || !hours_take(reader, WORD_WEEKS))
			weeks = 0;
	}
	if (weeks == 0) {
		reader->at = before;
		return false;
	}
	reader->rule->weeks = (uint8_t)(weeks > 1 ? weeks : 0);
	reader->interval = true;
	return true;
}

/* "of the month", "of each month", "each month", "in the month" */
static bool
take_of_month(struct hours_reader *reader)
{
	size_t before = reader->at;

	if (!hours_take(reader, WORD_OF))
		hours_take(reader, WORD_IN);
	if ((hours_take(reader, WORD_THE) || hours_take(reader, WORD_EVERY) || hours_take(reader, WORD_A))
		&& hours_take(reader, WORD_MONTHS))
		return true;
	reader->at = before;
	return false;
}

/* "from 7 Jan 2026", "starting on Wed 7 Jan 2026" */
static bool
at_from_date(const struct hours_reader *reader)
{
	size_t ahead = 1;

	if (!hours_is(reader, WORD_FROM))
		return false;
	ahead += hours_peek(reader, 1)->type == WORD_FROM || hours_peek(reader, 1)->type == WORD_ON;
	ahead += hours_peek(reader, ahead)->type == WORD_DAY;
	return hours_at_date(reader, ahead);
}

/* Days of which there is one. */
static bool
is_one_day(const struct hours_rule *rule)
{
	return rule->days != 0 && (rule->days & (rule->days - 1)) == 0 && !rule->bank_holidays;
}

/* "every 2nd Wed", and neither "every 1st Wed", "every last Wed" nor "every 2nd & 4th Wed", which are all of the month. */
static bool
has_two_readings(const struct hours_reader *reader)
{
	const struct hours_rule *rule = reader->rule;

	return reader->every_nth && !reader->of_month && is_one_day(rule) && (rule->nth & (rule->nth - 1)) == 0 && rule->nth > 1
		&& rule->nth < 1u << (NTH_LAST - 1);
}

/* "every 2nd Wed": both readings, as they should be written. */
static bool
refuse_every_nth(struct hours_reader *reader)
{
	static const char *const ordinals[] = { "1st", "2nd", "3rd", "4th", "5th" };
	struct arena *arena = reader->diags->arena;
	int nth = __builtin_ctz(reader->rule->nth);
	const char *day = date_weekday_name((enum weekday)__builtin_ctz(reader->rule->days));

	return hours_refuse(reader, DIAG_HOURS_EVERY_NTH, reader->when_from, reader->when_until,
		hours_slice(reader, reader->when_from, reader->when_until),
		text_format(arena, "every %d weeks %.3s", nth + 1, day),
		text_format(arena, "%s %.3s of the month", ordinals[nth], day));
}

/* What may stand at several places of a rule. False when one of them is wrong (reported). */
bool
hours_read_modifiers(struct hours_reader *reader)
{
	for (;;) {
		size_t before = reader->at;

		hours_take(reader, TOKEN_COMMA);
		if (take_interval(reader))
			continue;
		if (reader->rule->nth != 0 && !reader->of_month && take_of_month(reader)) {
			reader->of_month = true;
			continue;
		}
		if (!reader->from_date && at_from_date(reader)) {
			reader->at++;
			if (!hours_take(reader, WORD_FROM))
				hours_take(reader, WORD_ON);
			if (has_two_readings(reader))
				return refuse_every_nth(reader);
			if (reader->rule->weeks < 2)
				return hours_refuse_with(reader, reader->at - 1, hours_end(reader), hours_dates_in_front);
			if (!hours_read_anchor(reader))
				return false;
			reader->from_date = true;
			continue;
		}
		reader->at = before;
		return true;
	}
}

/* "1st & 3rd", "first and last": true when there is none; false with a report when it cannot be. */
static bool
read_nth(struct hours_reader *reader)
{
	while (hours_is(reader, WORD_NTH) || hours_is(reader, TOKEN_ORDINAL)) {
		const struct token *token = hours_peek(reader, 0);
		unsigned nth = token->type == WORD_NTH ? token->value : token->number;

		if (token->type == TOKEN_ORDINAL && (nth < 1 || nth > 5))
			return hours_refuse_with(reader, reader->at, reader->at + 1,
				"A day of the week comes five times in a month at most: write 1st to 5th, or last.");
		reader->rule->nth |= (uint8_t)(1u << (nth - 1));
		reader->at++;
		if (hours_is(reader, WORD_NTH) && hours_peek(reader, 0)->value == NTH_LAST)
			return hours_refuse_with(reader, reader->at - 1, reader->at + 1, "It can be the last but one. Write "
				"“2nd & last Fri” if both are meant; the last but one cannot be written as a rule: explain it in the text below.");
		if (hours_is(reader, TOKEN_COMMA) || hours_is(reader, WORD_AND)) {
			enum token_type next = hours_peek(reader, 1)->type;

			if (next != WORD_NTH && next != TOKEN_ORDINAL)
				return hours_refuse_token(reader, reader->at + 1);
			reader->at++;
		}
	}
	return true;
}

/* Days from one to another, round the week's end. */
static unsigned
days_between(unsigned first, unsigned last)
{
	unsigned days = 0;

	for (unsigned day = first; ; day = (day + 1) % 7) {
		days |= 1u << day;
		if (day == last)
			return days;
	}
}

bool
hours_at_days(const struct hours_reader *reader, size_t ahead)
{
	enum token_type type = hours_peek(reader, ahead)->type, next = hours_peek(reader, ahead + 1)->type;

	return type == WORD_DAY || type == WORD_DAYS || (type == WORD_BANK && next == WORD_HOLIDAYS)
		|| (type == WORD_EVERY && (next == WORD_DAY_ITSELF || next == WORD_DAYS || next == WORD_DAY))
		|| (hours_count_at(reader, ahead) == 7 && next == WORD_DAY_ITSELF);
}

/* One item of a list of days: "Mon", "Mon-Fri", "weekdays", "bank holidays", "7 days a week". */
bool
hours_read_day_item(struct hours_reader *reader)
{
	struct hours_rule *rule = reader->rule;
	size_t from = reader->at;
	const struct token *token = hours_peek(reader, 0);
	unsigned days = 0;

	if (hours_take_bank_holidays(reader)) {
		if (rule->bank_holidays)
			return hours_refuse_with(reader, from, reader->at, "They are named twice: take one out.");
		rule->bank_holidays = true;
		return true;
	}
	reader->at++;
	if (token->type == WORD_EVERY || token->type == TOKEN_NUMBER || token->type == WORD_COUNT) {
		token = hours_peek(reader, 0);
		reader->at++;
	}
	if (token->type == WORD_DAYS) {
		days = token->value;
	} else if (token->type == WORD_DAY_ITSELF) {
		days = EVERY_DAY;
		hours_take_pair(reader, WORD_A, WORD_WEEKS);
	} else {
		days = 1u << token->value;
		if ((hours_is(reader, TOKEN_DASH) || hours_is(reader, WORD_TO)) && hours_peek(reader, 1)->type == WORD_DAY) {
			unsigned last = hours_peek(reader, 1)->value;

			reader->at += 2;
			if (last == token->value)
				return hours_refuse_with(reader, from, reader->at,
					"It is the same day twice. Write “daily” for every day of the week, or the days that are meant.");
			days = days_between(token->value, last);
			if (!hours_take(reader, WORD_INCLUSIVE) && hours_is(reader, WORD_INCLUDING) && hours_at_time(reader, 1))
				reader->at++; /* "Mon-Fri inc. 9am-5pm" */
		}
	}
	if (rule->days & days)
		return hours_refuse_with(reader, from, reader->at,
			"A day is named twice in this rule. Take it out, or write the day that is meant.");
	rule->days |= (uint8_t)days;
	return true;
}

static bool
read_days(struct hours_reader *reader)
{
	size_t separator;

	do {
		if (!hours_read_day_item(reader))
			return false;
		separator = 0;
		if (hours_is(reader, TOKEN_COMMA) || hours_is(reader, WORD_AND))
			separator = hours_is(reader, TOKEN_COMMA) && hours_peek(reader, 1)->type == WORD_AND ? 2 : 1;
		if (separator > 0 && hours_peek(reader, separator)->type == WORD_ON)
			separator++;
		if (separator == 0 || !hours_at_days(reader, separator))
			return true;
		reader->at += separator;
	} while (true);
}

/* The days of a rule and which of them; steps over all of it. */
bool
hours_read_when(struct hours_reader *reader)
{
	bool every = false;

	if (!hours_take(reader, WORD_ON) && hours_is(reader, WORD_FROM) && hours_peek(reader, 1)->type == WORD_DAY
		&& !at_from_date(reader))
		reader->at++;
	hours_take(reader, WORD_THE);
	reader->when_from = reader->at;
	if (!hours_read_modifiers(reader))
		return false;
	if (!hours_take(reader, WORD_ON))
		hours_take(reader, TOKEN_COMMA);
	hours_take(reader, WORD_THE);
	if (!reader->interval && (hours_take_pair(reader, WORD_EVERY, WORD_OTHER) || hours_take(reader, WORD_ALTERNATE))) {
		reader->rule->weeks = 2;
		reader->interval = true;
	} else if (hours_is(reader, WORD_EVERY) && !hours_at_days(reader, 0)) {
		reader->at++;
		every = true;
	}
	if (!read_nth(reader))
		return false;
	if (!hours_at_days(reader, 0)) {
		enum token_type type = hours_peek(reader, 0)->type;

		if (reader->rule->count > 0 && type == TOKEN_END)
			return hours_refuse(reader, DIAG_HOURS_NO_DAYS, 0, reader->at, reader->written.text);
		if (reader->interval && type == TOKEN_END)
			return hours_refuse(reader, DIAG_HOURS_NO_START_DATE, reader->when_from, reader->at,
				hours_slice(reader, reader->when_from, reader->at), TEXT("every 2 weeks Wed 10am-12noon"),
				TEXT("7 Jan 2026"));
		if (reader->rule->nth != 0)
			return hours_refuse_with(reader, reader->when_from, reader->at,
				"Name the day of the week behind it: “1st Tue 6pm-8pm”.");
		return hours_refuse_token(reader, reader->at);
	}
	if (!read_days(reader))
		return false;
	reader->when_until = reader->at;
	hours_take(reader, WORD_ONLY);
	reader->every_nth = every && reader->rule->nth != 0;
	return true;
}

/* The first day from this one on that is among the days. */
static struct date
next_among(struct date date, unsigned days)
{
	while (!(days >> date_weekday(date) & 1))
		date = date_add_days(date, 1);
	return date;
}

/* "7 Jan 2026" */
static struct text
short_date(struct arena *arena, struct date date)
{
	return text_format(arena, "%d %.3s %d", date.day, date_month_name(date.month), date.year);
}

/* "Tuesday or Thursday" */
static struct text
any_of(struct arena *arena, unsigned days)
{
	struct text words = { 0 };

	for (int day = MONDAY; day <= SUNDAY; day++)
		if (days >> day & 1)
			words = text_format(arena, "%.*s%s%s", TEXT_ARGS(words), words.size > 0 ? " or " : "",
				date_weekday_name((enum weekday)day));
	return words;
}

/* Which weeks, when not all of them are meant. */
static bool
check_weeks(struct hours_reader *reader)
{
	const struct hours_rule *rule = reader->rule;
	struct arena *arena = reader->diags->arena;
	struct text when = hours_slice(reader, reader->when_from, reader->when_until);

	if (rule->days == 0 || rule->bank_holidays)
		return hours_refuse(reader, DIAG_HOURS_NTH_DAYS, reader->when_from, reader->when_until, when);
	if (!date_given(rule->anchor))
		return hours_refuse(reader, DIAG_HOURS_NO_START_DATE, reader->when_from, reader->when_until, when,
			reader->written.text, short_date(arena, next_among((struct date){ 2026, 1, 1 }, rule->days)));
	if (!(rule->days >> date_weekday(rule->anchor) & 1))
		return hours_refuse(reader, DIAG_HOURS_DATE_WEEKDAY, reader->date_from, reader->date_until,
			date_words(arena, rule->anchor), text_of(date_weekday_name(date_weekday(rule->anchor))),
			any_of(arena, rule->days), date_words(arena, next_among(rule->anchor, rule->days)));
	return true;
}

bool
hours_check_when(struct hours_reader *reader)
{
	const struct hours_rule *rule = reader->rule;

	if (rule->nth != 0 && (!is_one_day(rule) || rule->weeks > 1))
		return hours_refuse(reader, DIAG_HOURS_NTH_DAYS, reader->when_from, reader->when_until,
			hours_slice(reader, reader->when_from, reader->when_until));
	if (has_two_readings(reader))
		return refuse_every_nth(reader);
	if (rule->weeks > 1 && !check_weeks(reader))
		return false;
	if (reader->midnight_start > 0 && rule->days != EVERY_DAY)
		return hours_refuse(reader, DIAG_HOURS_MIDNIGHT_START, reader->midnight_start - 1, reader->midnight_start,
			hours_slice(reader, reader->midnight_start - 1, reader->midnight_start));
	return true;
}
