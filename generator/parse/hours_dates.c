/*
 * Dates in hours: seasons ("Oct-Mar", "1 Nov - 31 Mar"), closures ("24 Dec - 2 Jan 2027", "25 & 26 Dec")
 * and the date a fortnight counts from. Without a year a date recurs; half a year given is refused.
 */
#include "parse/hours_reader.h"

enum { PARTS_MOST = 8, LEAP_YEAR = 2024 };

/* One day, or one whole month (day 0), as it was written. */
struct part {
	int year, month, day; /* year 0 = every year; month 0 = that of the part behind it */
	bool weekday_given;
	enum weekday weekday;
	size_t from, until;   /* tokens */
};

static bool
is_day_number(const struct token *token)
{
	if (token->type == TOKEN_ORDINAL)
		return true;
	return token->type == TOKEN_NUMBER && token->digits <= 2 && token->minutes == NO_MINUTES
		&& token->value == MERIDIEM_NONE;
}

/* Christmas Day, Boxing Day, New Year's Eve: gives the day of the year, or false. */
static bool
named_day(const struct hours_reader *reader, size_t ahead, struct part *part, size_t *size)
{
	const struct token *first = hours_peek(reader, ahead);
	size_t words = first->type == WORD_NEW ? 2 : 1;
	enum token_type last = hours_peek(reader, ahead + words)->type;

	if (words == 2 && hours_peek(reader, ahead + 1)->type != WORD_YEARS)
		return false;
	if (last != WORD_DAY_ITSELF && (last != WORD_EVE || first->type == WORD_BOXING))
		return false;
	*size = words + 1;
	switch (first->type) {
	case WORD_CHRISTMAS: part->month = 12, part->day = last == WORD_EVE ? 24 : 25; return true;
	case WORD_BOXING: part->month = 12, part->day = 26; return true;
	case WORD_NEW: part->month = last == WORD_EVE ? 12 : 1, part->day = last == WORD_EVE ? 31 : 1; return true;
	default: return false;
	}
}

bool
hours_at_date(const struct hours_reader *reader, size_t ahead)
{
	const struct token *token = hours_peek(reader, ahead);
	struct part part;
	size_t size;

	if (token->type == WORD_MONTH || token->type == TOKEN_ISO_DATE || named_day(reader, ahead, &part, &size))
		return true;
	/* "24-26 Dec", "25 & 26 Dec": the month may stand behind the last of the days. */
	for (; is_day_number(token); token = hours_peek(reader, ahead)) {
		const struct token *next = hours_peek(reader, ++ahead);

		if (next->type == WORD_OF)
			next = hours_peek(reader, ++ahead);
		if (next->type == WORD_MONTH)
			return true;
		if (next->type != TOKEN_DASH && next->type != WORD_TO && next->type != WORD_AND && next->type != TOKEN_COMMA)
			return false;
		ahead++;
	}
	return false;
}

static void
take_year(struct hours_reader *reader, struct part *part)
{
	const struct token *token = hours_peek(reader, 0);

	if (token->type == TOKEN_NUMBER && token->digits == 4 && token->value == MERIDIEM_NONE
		&& token->number >= 1900 && token->number <= 2199) {
		part->year = token->number;
		reader->at++;
	}
}

static bool
read_iso_part(struct hours_reader *reader, struct part *part)
{
	struct date date;

	date_parse(hours_slice(reader, reader->at, reader->at + 1), &date);
	part->year = date.year;
	part->month = date.month;
	part->day = date.day;
	reader->at++;
	return true;
}

static bool
check_day(struct hours_reader *reader, const struct part *part)
{
	if (part->day > 0 && part->month > 0
		&& !date_exists(part->year ? part->year : LEAP_YEAR, part->month, part->day))
		return hours_refuse(reader, DIAG_HOURS_NO_SUCH_DATE, part->from, part->until,
			hours_slice(reader, part->from, part->until));
	if (part->weekday_given && part->year == 0)
		return hours_refuse_with(reader, part->from, part->until,
			"A date falls on another day of the week each year. Write its year as well, or leave the day of the week out.");
	return true;
}

/* A day, a month, or a number whose month stands further on. */
static bool
read_part(struct hours_reader *reader, struct part *part)
{
	const struct token *token = hours_peek(reader, 0);
	size_t size;

	*part = (struct part){ .from = reader->at };
	if (token->type == WORD_DAY && hours_at_date(reader, 1)) {
		part->weekday_given = true;
		part->weekday = (enum weekday)token->value;
		reader->at++;
		token = hours_peek(reader, 0);
	}
	if (token->type == TOKEN_ISO_DATE) {
		read_iso_part(reader, part);
	} else if (named_day(reader, 0, part, &size)) {
		reader->at += size;
		take_year(reader, part);
	} else if (token->type == WORD_MONTH) {
		reader->at++;
		part->month = token->value;
		if (is_day_number(hours_peek(reader, 0)))
			return hours_refuse_with(reader, part->from, reader->at + 1,
				"Write the day before the month: “25 Dec”, “25 Dec 2026”.");
		take_year(reader, part);
	} else if (is_day_number(token)) {
		reader->at++;
		part->day = token->number;
		if (hours_is(reader, WORD_OF) && hours_peek(reader, 1)->type == WORD_MONTH)
			reader->at++;
		if (hours_is(reader, WORD_MONTH)) {
			part->month = reader->tokens[reader->at++].value;
			take_year(reader, part);
		}
		if (part->day < 1 || part->day > 31)
			return hours_refuse(reader, DIAG_HOURS_NO_SUCH_DATE, part->from, reader->at,
				hours_slice(reader, part->from, reader->at));
	} else {
		return hours_refuse_token(reader, reader->at);
	}
	part->until = reader->at;
	return true;
}

static struct date
first_day(const struct part *part)
{
	return (struct date){ (int16_t)(part->year ? part->year : LEAP_YEAR), (uint8_t)part->month,
		(uint8_t)(part->day ? part->day : 1) };
}

static struct date
last_day(const struct part *part)
{
	struct date date = first_day(part);

	if (part->day == 0)
		date.day = (uint8_t)date_days_in_month(date.year, date.month);
	return date;
}

static struct hours_day
day_of(struct date date, const struct part *part)
{
	return (struct hours_day){ (int16_t)part->year, date.month, date.day };
}

/* "25 Dec", "Aug 2026": a part as it would stand by itself. */
static struct text
part_words(struct arena *arena, const struct part *part)
{
	struct text text = text_format(arena, "%.3s", date_month_name(part->month));

	if (part->day != 0)
		text = text_format(arena, "%d %.*s", part->day, TEXT_ARGS(text));
	return part->year ? text_format(arena, "%.*s %d", TEXT_ARGS(text), part->year) : text;
}

/* The parts of a list must follow on each other, since a rule is about one run of days. */
static bool
check_run(struct hours_reader *reader, const struct part *parts, size_t count)
{
	struct arena *arena = reader->diags->arena;

	for (size_t i = 1; i < count; i++) {
		struct date next = date_add_days(last_day(&parts[i - 1]), 1), is = first_day(&parts[i]);
		struct text before;

		if (next.month == is.month && next.day == is.day && (parts[i].year == 0 || next.year == is.year))
			continue;
		before = part_words(arena, &parts[0]);
		if (i > 1)
			before = text_format(arena, "%.*s - %.*s", TEXT_ARGS(before),
				TEXT_ARGS(part_words(arena, &parts[i - 1])));
		return hours_refuse(reader, DIAG_HOURS_SEVERAL_RULES, parts[0].from, parts[count - 1].until,
			hours_slice(reader, parts[0].from, parts[count - 1].until),
			text_format(arena, "closed %.*s", TEXT_ARGS(before)),
			text_format(arena, "closed %.*s", TEXT_ARGS(hours_slice(reader, parts[i].from, parts[count - 1].until))));
	}
	return true;
}

/* Gives "24" of "24-26 Dec 2026" its month and year. */
static bool
fill_in(struct hours_reader *reader, struct part *parts, size_t count)
{
	for (size_t i = count; i-- > 0;) {
		if (parts[i].month == 0) {
			if (i + 1 == count || parts[i + 1].day == 0)
				return hours_refuse_token(reader, parts[i].from);
			parts[i].month = parts[i + 1].month;
			parts[i].year = parts[i + 1].year;
		}
		if (!check_day(reader, &parts[i]))
			return false;
	}
	return true;
}

static bool
check_parts(struct hours_reader *reader, const struct part *parts, size_t count)
{
	const struct part *first = &parts[0], *last = &parts[count - 1];

	for (size_t i = 0; i < count; i++) {
		enum weekday weekday = date_weekday(first_day(&parts[i]));

		if ((parts[i].year == 0) != (first->year == 0))
			return hours_refuse(reader, DIAG_HOURS_YEAR_MISSING, first->from, last->until,
				hours_slice(reader, first->from, last->until));
		if (parts[i].weekday_given && parts[i].weekday != weekday)
			return hours_refuse(reader, DIAG_HOURS_DATE_WEEKDAY, parts[i].from, parts[i].until,
				date_words(reader->diags->arena, first_day(&parts[i])), text_of(date_weekday_name(weekday)),
				text_of(date_weekday_name(parts[i].weekday)), date_words(reader->diags->arena,
					date_add_days(first_day(&parts[i]), (int)(parts[i].weekday + 7 - weekday) % 7)));
	}
	/* Without years a range may go round the year's end, but "12-2 Dec" is a slip. */
	if (date_compare(first_day(first), last_day(last)) > 0 && (first->year != 0 || first->month == last->month))
		return hours_refuse(reader, DIAG_HOURS_DATES_ORDER, first->from, last->until,
			hours_slice(reader, first->from, last->until));
	return true;
}

/* “until the end of March” is until March: a month that a run ends with ends it with its last day. */
static void
skip_end_of(struct hours_reader *reader)
{
	size_t lead = hours_is(reader, WORD_THE);

	if (hours_peek(reader, lead)->type == WORD_OPEN_END && hours_peek(reader, lead + 1)->type == WORD_OF
		&& hours_peek(reader, lead + 2)->type == WORD_MONTH)
		reader->at += lead + 2;
}

bool
hours_read_dates(struct hours_reader *reader, bool closure)
{
	struct part parts[PARTS_MOST];
	size_t count = 0;
	bool run = false;

	do {
		if (count == PARTS_MOST)
			return hours_refuse(reader, DIAG_HOURS_TOO_LONG, reader->at - 1, reader->at, TEXT("8 dates"));
		if (!read_part(reader, &parts[count++]))
			return false;
		if (count == 1 && (hours_is(reader, TOKEN_DASH) || hours_is(reader, WORD_TO))) {
			run = true;
			reader->at++;
			skip_end_of(reader);
		} else if (closure && !run && (hours_is(reader, TOKEN_COMMA) || hours_is(reader, WORD_AND))) {
			reader->at++;
			if (hours_is(reader, WORD_AND))
				reader->at++;
		} else {
			break;
		}
	} while (count < 2 || !run);
	hours_take(reader, WORD_INCLUSIVE);
	if (!fill_in(reader, parts, count) || !check_parts(reader, parts, count))
		return false;
	if (!run && !check_run(reader, parts, count))
		return false;
	reader->run = run;
	reader->rule->first = day_of(first_day(&parts[0]), &parts[0]);
	reader->rule->last = day_of(last_day(&parts[count - 1]), &parts[count - 1]);
	return true;
}

bool
hours_read_anchor(struct hours_reader *reader)
{
	struct part part;

	if (!read_part(reader, &part))
		return false;
	if (part.day == 0 || part.month == 0)
		return hours_refuse_token(reader, part.from);
	if (part.year == 0)
		return hours_refuse_with(reader, part.from, part.until,
			"Write the year with it, as in “from 7 Jan 2026”, so that nobody counts from another one.");
	if (!check_day(reader, &part) || !check_parts(reader, &part, 1))
		return false;
	reader->rule->anchor = first_day(&part);
	reader->date_from = part.from;
	reader->date_until = part.until;
	return true;
}
