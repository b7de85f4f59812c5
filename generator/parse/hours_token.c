/* Cutting a rule of hours into tokens. The words are one sorted table. See hours_token.h. */
#include "parse/hours_token.h"

#include <string.h>

#include "base/date.h"
#include "base/suggest.h"

enum { WORD_SIZE = 16 };

struct word {
	char written[WORD_SIZE]; /* small letters, without apostrophes */
	uint8_t type, value;
};

/* Sorted by strcmp() for the binary search below. */
static const struct word words[] = {
	{ "a", WORD_A, 0 }, { "about", WORD_VAGUE, VAGUE_ROUGHLY },
	{ "academic", WORD_VAGUE, VAGUE_TERM }, { "advertised", WORD_VAGUE, VAGUE_ASK },
	{ "afternoon", WORD_VAGUE, VAGUE_PART_OF_DAY },
	{ "afternoons", WORD_VAGUE, VAGUE_PART_OF_DAY }, { "all", WORD_VAGUE, VAGUE_ALL_DAY },
	{ "alternate", WORD_ALTERNATE, 0 }, { "always", WORD_VAGUE, VAGUE_ALL_DAY },
	{ "am", WORD_MERIDIEM, MERIDIEM_AM },
	{ "and", WORD_AND, 0 }, { "anytime", WORD_VAGUE, VAGUE_ALL_DAY }, { "apart", WORD_EXCEPT, 0 },
	{ "appointment", WORD_APPOINTMENT, 0 },
	{ "appointments", WORD_APPOINTMENT, 0 }, { "approx", WORD_VAGUE, VAGUE_ROUGHLY },
	{ "approximately", WORD_VAGUE, VAGUE_ROUGHLY }, { "appt", WORD_APPOINTMENT, 0 },
	{ "appts", WORD_APPOINTMENT, 0 }, { "apr", WORD_MONTH, 4 }, { "april", WORD_MONTH, 4 },
	{ "around", WORD_VAGUE, VAGUE_ROUGHLY }, { "arrangement", WORD_VAGUE, VAGUE_ASK },
	{ "ask", WORD_VAGUE, VAGUE_ASK }, { "at", WORD_AT, 0 }, { "aug", WORD_MONTH, 8 },
	{ "august", WORD_MONTH, 8 }, { "autumn", WORD_VAGUE, VAGUE_SEASON },
	{ "bank", WORD_BANK, 0 }, { "beginning", WORD_FROM, 0 }, { "between", WORD_BETWEEN, 0 },
	{ "bi", WORD_VAGUE, VAGUE_BIWEEKLY }, { "biweekly", WORD_VAGUE, VAGUE_BIWEEKLY },
	{ "boxing", WORD_BOXING, 0 }, { "by", WORD_BY, 0 }, { "call", WORD_VAGUE, VAGUE_ASK },
	{ "check", WORD_VAGUE, VAGUE_ASK }, { "christmas", WORD_CHRISTMAS, 0 },
	{ "circa", WORD_VAGUE, VAGUE_ROUGHLY }, { "close", WORD_OPEN_END, 0 },
	{ "closed", WORD_CLOSED, 0 }, { "closes", WORD_CLOSED, 0 }, { "closing", WORD_OPEN_END, 0 },
	{ "commencing", WORD_FROM, 0 }, { "contact", WORD_VAGUE, VAGUE_ASK },
	{ "daily", WORD_DAYS, 0x7f }, { "dark", WORD_OPEN_END, 0 }, { "dawn", WORD_OPEN_END, 0 },
	{ "day", WORD_DAY_ITSELF, 0 }, { "days", WORD_DAY_ITSELF, 0 },
	{ "daytime", WORD_VAGUE, VAGUE_PART_OF_DAY }, { "dec", WORD_MONTH, 12 },
	{ "december", WORD_MONTH, 12 }, { "during", WORD_IN, 0 }, { "dusk", WORD_OPEN_END, 0 },
	{ "each", WORD_EVERY, 0 }, { "early", WORD_VAGUE, VAGUE_PART_OF_DAY },
	{ "easter", WORD_VAGUE, VAGUE_EASTER }, { "eight", WORD_COUNT, 8 },
	{ "end", WORD_OPEN_END, 0 }, { "eve", WORD_EVE, 0 },
	{ "evening", WORD_VAGUE, VAGUE_PART_OF_DAY }, { "evenings", WORD_VAGUE, VAGUE_PART_OF_DAY },
	{ "every", WORD_EVERY, 0 }, { "everyday", WORD_DAYS, 0x7f }, { "exc", WORD_EXCEPT, 0 },
	{ "except", WORD_EXCEPT, 0 }, { "excepting", WORD_EXCEPT, 0 }, { "excl", WORD_EXCEPT, 0 },
	{ "excluding", WORD_EXCEPT, 0 }, { "feb", WORD_MONTH, 2 }, { "february", WORD_MONTH, 2 },
	{ "fifth", WORD_NTH, 5 }, { "finish", WORD_OPEN_END, 0 }, { "first", WORD_NTH, 1 },
	{ "five", WORD_COUNT, 5 }, { "flexible", WORD_VAGUE, VAGUE_ROUGHLY }, { "for", WORD_FOR, 0 },
	{ "fortnight", WORD_FORTNIGHT, 0 }, { "fortnightly", WORD_FORTNIGHTLY, 0 },
	{ "four", WORD_COUNT, 4 }, { "fourth", WORD_NTH, 4 }, { "fri", WORD_DAY, FRIDAY },
	{ "friday", WORD_DAY, FRIDAY }, { "fridays", WORD_DAY, FRIDAY }, { "from", WORD_FROM, 0 },
	{ "generally", WORD_VAGUE, VAGUE_ROUGHLY }, { "good", WORD_VAGUE, VAGUE_EASTER },
	{ "half", WORD_VAGUE, VAGUE_TERM }, { "holiday", WORD_HOLIDAYS, 0 },
	{ "holidays", WORD_HOLIDAYS, 0 }, { "hols", WORD_HOLIDAYS, 0 }, { "hour", WORD_HOURS, 0 },
	{ "hours", WORD_HOURS, 0 }, { "hr", WORD_HOURS, 0 }, { "hrs", WORD_HOURS, 0 },
	{ "in", WORD_IN, 0 }, { "inc", WORD_INCLUDING, 0 }, { "incl", WORD_INCLUDING, 0 },
	{ "include", WORD_INCLUDING, 0 }, { "including", WORD_INCLUDING, 0 },
	{ "inclusive", WORD_INCLUSIVE, 0 }, { "jan", WORD_MONTH, 1 }, { "january", WORD_MONTH, 1 },
	{ "jul", WORD_MONTH, 7 }, { "july", WORD_MONTH, 7 }, { "jun", WORD_MONTH, 6 },
	{ "june", WORD_MONTH, 6 }, { "last", WORD_NTH, 6 }, { "late", WORD_OPEN_END, 0 },
	{ "local", WORD_VAGUE, VAGUE_HOLIDAYS }, { "lunch", WORD_VAGUE, VAGUE_LUNCH },
	{ "lunchtime", WORD_VAGUE, VAGUE_LUNCH }, { "lunchtimes", WORD_VAGUE, VAGUE_LUNCH },
	{ "mar", WORD_MONTH, 3 }, { "march", WORD_MONTH, 3 }, { "may", WORD_MONTH, 5 },
	{ "midday", WORD_MERIDIEM, MERIDIEM_NOON }, { "midnight", WORD_MERIDIEM, MERIDIEM_MIDNIGHT },
	{ "mon", WORD_DAY, MONDAY }, { "monday", WORD_DAY, MONDAY }, { "mondays", WORD_DAY, MONDAY },
	{ "month", WORD_MONTHS, 0 }, { "monthly", WORD_VAGUE, VAGUE_MONTHLY },
	{ "months", WORD_MONTHS, 0 }, { "morning", WORD_VAGUE, VAGUE_PART_OF_DAY },
	{ "mornings", WORD_VAGUE, VAGUE_PART_OF_DAY }, { "most", WORD_VAGUE, VAGUE_ROUGHLY },
	{ "mostly", WORD_VAGUE, VAGUE_ROUGHLY }, { "national", WORD_VAGUE, VAGUE_HOLIDAYS },
	{ "new", WORD_NEW, 0 }, { "night", WORD_VAGUE, VAGUE_PART_OF_DAY },
	{ "nightly", WORD_VAGUE, VAGUE_PART_OF_DAY }, { "nights", WORD_VAGUE, VAGUE_PART_OF_DAY },
	{ "noon", WORD_MERIDIEM, MERIDIEM_NOON }, { "normally", WORD_VAGUE, VAGUE_ROUGHLY },
	{ "not", WORD_EXCEPT, 0 }, { "nov", WORD_MONTH, 11 }, { "november", WORD_MONTH, 11 },
	{ "occasional", WORD_VAGUE, VAGUE_ROUGHLY }, { "occasionally", WORD_VAGUE, VAGUE_ROUGHLY },
	{ "oct", WORD_MONTH, 10 }, { "october", WORD_MONTH, 10 }, { "of", WORD_OF, 0 },
	{ "on", WORD_ON, 0 }, { "only", WORD_ONLY, 0 }, { "onward", WORD_OPEN_END, 0 },
	{ "onwards", WORD_OPEN_END, 0 }, { "open", WORD_OPEN, 0 }, { "opens", WORD_OPEN, 0 },
	{ "or", WORD_OR, 0 }, { "other", WORD_OTHER, 0 },
	{ "overnight", WORD_VAGUE, VAGUE_PART_OF_DAY },
	{ "past", WORD_VAGUE, VAGUE_CLOCK }, { "per", WORD_A, 0 }, { "permanently", WORD_VAGUE, VAGUE_STATUS },
	{ "phone", WORD_VAGUE, VAGUE_ASK }, { "please", WORD_VAGUE, VAGUE_ASK },
	{ "pm", WORD_MERIDIEM, MERIDIEM_PM }, { "public", WORD_VAGUE, VAGUE_HOLIDAYS },
	{ "quarter", WORD_VAGUE, VAGUE_CLOCK },
	{ "regular", WORD_VAGUE, VAGUE_ROUGHLY }, { "regularly", WORD_VAGUE, VAGUE_ROUGHLY },
	{ "request", WORD_VAGUE, VAGUE_ASK }, { "ring", WORD_VAGUE, VAGUE_ASK },
	{ "roughly", WORD_VAGUE, VAGUE_ROUGHLY }, { "round", WORD_VAGUE, VAGUE_ALL_DAY }, { "sat", WORD_DAY, SATURDAY },
	{ "saturday", WORD_DAY, SATURDAY }, { "saturdays", WORD_DAY, SATURDAY },
	{ "school", WORD_VAGUE, VAGUE_TERM }, { "second", WORD_NTH, 2 },
	{ "see", WORD_VAGUE, VAGUE_ASK }, { "semester", WORD_VAGUE, VAGUE_TERM },
	{ "sep", WORD_MONTH, 9 }, { "sept", WORD_MONTH, 9 }, { "september", WORD_MONTH, 9 },
	{ "seven", WORD_COUNT, 7 }, { "shut", WORD_CLOSED, 0 }, { "six", WORD_COUNT, 6 },
	{ "some", WORD_VAGUE, VAGUE_ROUGHLY }, { "sometimes", WORD_VAGUE, VAGUE_ROUGHLY },
	{ "spring", WORD_VAGUE, VAGUE_SEASON }, { "starting", WORD_FROM, 0 },
	{ "statutory", WORD_VAGUE, VAGUE_HOLIDAYS }, { "summer", WORD_VAGUE, VAGUE_SEASON },
	{ "sun", WORD_DAY, SUNDAY }, { "sunday", WORD_DAY, SUNDAY }, { "sundays", WORD_DAY, SUNDAY },
	{ "sunrise", WORD_OPEN_END, 0 }, { "sunset", WORD_OPEN_END, 0 },
	{ "tba", WORD_VAGUE, VAGUE_ASK }, { "tbc", WORD_VAGUE, VAGUE_ASK },
	{ "temporarily", WORD_VAGUE, VAGUE_STATUS },
	{ "term", WORD_VAGUE, VAGUE_TERM }, { "terms", WORD_VAGUE, VAGUE_TERM },
	{ "termtime", WORD_VAGUE, VAGUE_TERM }, { "the", WORD_THE, 0 }, { "third", WORD_NTH, 3 },
	{ "three", WORD_COUNT, 3 }, { "through", WORD_TO, 0 }, { "thru", WORD_TO, 0 },
	{ "thu", WORD_DAY, THURSDAY }, { "thur", WORD_DAY, THURSDAY },
	{ "thurs", WORD_DAY, THURSDAY }, { "thursday", WORD_DAY, THURSDAY },
	{ "thursdays", WORD_DAY, THURSDAY }, { "til", WORD_TO, 0 }, { "till", WORD_TO, 0 },
	{ "to", WORD_TO, 0 }, { "tue", WORD_DAY, TUESDAY }, { "tues", WORD_DAY, TUESDAY },
	{ "tuesday", WORD_DAY, TUESDAY }, { "tuesdays", WORD_DAY, TUESDAY },
	{ "two", WORD_COUNT, 2 }, { "until", WORD_TO, 0 }, { "usually", WORD_VAGUE, VAGUE_ROUGHLY },
	{ "variable", WORD_VAGUE, VAGUE_ROUGHLY }, { "varied", WORD_VAGUE, VAGUE_ROUGHLY },
	{ "varies", WORD_VAGUE, VAGUE_ROUGHLY }, { "various", WORD_VAGUE, VAGUE_ROUGHLY },
	{ "vary", WORD_VAGUE, VAGUE_ROUGHLY }, { "wed", WORD_DAY, WEDNESDAY },
	{ "wednesday", WORD_DAY, WEDNESDAY }, { "wednesdays", WORD_DAY, WEDNESDAY },
	{ "weds", WORD_DAY, WEDNESDAY }, { "week", WORD_WEEKS, 0 }, { "weekday", WORD_DAYS, 0x1f },
	{ "weekdays", WORD_DAYS, 0x1f }, { "weekend", WORD_DAYS, 0x60 },
	{ "weekends", WORD_DAYS, 0x60 }, { "weekly", WORD_VAGUE, VAGUE_WEEKLY },
	{ "weeks", WORD_WEEKS, 0 }, { "whitsun", WORD_VAGUE, VAGUE_EASTER },
	{ "winter", WORD_VAGUE, VAGUE_SEASON }, { "xmas", WORD_CHRISTMAS, 0 },
	{ "year", WORD_YEARS, 0 }, { "years", WORD_YEARS, 0 },
};

enum { WORD_COUNT_ALL = sizeof words / sizeof *words };

static const char *const vague_remedies[] = {
	[VAGUE_TERM] = "Write the dates, a line for each term: “7 Jan 2026 - 27 Mar 2026: Wed 10am-2pm”.",
	[VAGUE_EASTER] = "Write “closed bank holidays”, or the dates with their year: “closed 3 Apr 2026 - 6 Apr 2026”.",
	[VAGUE_CHRISTMAS] = "Write the dates: “closed 24 Dec - 2 Jan”. “Christmas Day” and “Boxing Day” are understood.",
	[VAGUE_SEASON] = "Write the months or dates: “Oct-Mar: Wed 10am-2pm”, “1 Nov - 15 Mar: Wed 10am-2pm”.",
	[VAGUE_MONTHLY] = "Write which one of the month: “1st Tue 6pm-8pm”, “2nd & 4th Thu 10am-12noon”, “last Fri 7pm-9pm”.",
	[VAGUE_WEEKLY] = "Leave the word out: “Wed 10am-12noon” is every Wednesday.",
	[VAGUE_BIWEEKLY] = "It can be twice a week, or once in two weeks. Write “Tue & Thu 6pm-8pm”, or “every 2 weeks Tue 6pm-8pm "
		"from 6 Jan 2026” with the date of its first session.",
	[VAGUE_PART_OF_DAY] = "Write the times in its place: “Mon 9am-12noon”, “Fri 7pm-10pm”.",
	[VAGUE_ALL_DAY] = "Write “24/7” if it never closes, “Sat 24 hours” if it does not on that day, “every day” for all days, or "
		"the times.",
	[VAGUE_ROUGHLY] = "Write the times that can be relied on, or “by appointment”, and how to ask in the text below.",
	[VAGUE_ASK] = "Write “by appointment” if people arrange a time first, and how to ask in the text below.",
	[VAGUE_HOLIDAYS] = "Write “closed bank holidays” or “open bank holidays”, whichever is true on those of the nation, or the "
		"dates: “closed 19 May 2026”.",
	[VAGUE_CLOCK] = "Write the time in figures, with “am” or “pm”: “9.30am”.",
	[VAGUE_LUNCH] = "Write the times before and after it: “Mon-Fri 9am-12noon, 1pm-5pm”.",
	[VAGUE_STATUS] = "Hours say when it is open. If all of it has closed, or is paused, say so under “status”, and leave the hours "
		"as they were.",
};

const char *
hours_vague_remedy(enum vague vague)
{
	return vague_remedies[vague];
}

static const struct word *
word_find(const char written[WORD_SIZE])
{
	size_t low = 0, high = WORD_COUNT_ALL;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		int order = strcmp(words[middle].written, written);

		if (order == 0)
			return &words[middle];
		if (order < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return NULL;
}

struct text
hours_suggest(struct arena *arena, struct text wrong)
{
	struct text known[WORD_COUNT_ALL], nearest = { 0 };
	size_t count = 0;

	for (size_t i = 0; i < WORD_COUNT_ALL; i++) {
		struct text word = text_of(words[i].written);

		if (words[i].type != WORD_VAGUE && words[i].type != WORD_OPEN_END && word.size > 2)
			known[count++] = word;
		/* The two letters that other countries write for a day: “Tu” is as near to “Thu” as to “Tue”. */
		if (words[i].type == WORD_DAY && wrong.size == 2 && nearest.size == 0
			&& text_equal_ignoring_case(text_slice(word, 0, 2), wrong))
			nearest = word;
	}
	if (nearest.size == 0)
		nearest = suggest(wrong, known, count);
	if (nearest.size > 0) {
		const struct word *word = word_find(nearest.at);
		char *copy = arena_copy(arena, nearest.at, nearest.size);

		if (word->type == WORD_DAY || word->type == WORD_MONTH)
			copy[0] = (char)(copy[0] & ~0x20);
		nearest.at = copy;
	}
	return nearest;
}

static bool
is_digit(unsigned char c)
{
	return c >= '0' && c <= '9';
}

static bool
is_letter(unsigned char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

struct lexer {
	const unsigned char *at;
	size_t size, position;
};

static unsigned char
peek(const struct lexer *lexer, size_t ahead)
{
	return lexer->position + ahead < lexer->size ? lexer->at[lexer->position + ahead] : 0;
}

/* How many of the next bytes are one white space, or 0. Invisible characters of no width count too:
 * a message about one would point at nothing. */
static size_t
space_size(const struct lexer *lexer)
{
	unsigned char a = peek(lexer, 0), b = peek(lexer, 1), c = peek(lexer, 2);

	if (a == ' ' || (a >= '\t' && a <= '\r'))
		return 1;
	if (a == 0xc2 && b == 0xa0) /* no-break space */
		return 2;
	if (a == 0xe2 && b == 0x80 && ((c >= 0x80 && c <= 0x8b) || c == 0xaf)) /* U+2000 to U+200B, U+202F */
		return 3;
	if (a == 0xe2 && b == 0x81 && (c == 0x9f || c == 0xa0)) /* U+205F, U+2060 */
		return 3;
	if ((a == 0xe3 && b == 0x80 && c == 0x80) || (a == 0xef && b == 0xbb && c == 0xbf)) /* U+3000, U+FEFF */
		return 3;
	return 0;
}

/* Likewise for a dash: "-", U+2010 to U+2015, and the minus sign U+2212. */
static size_t
dash_size(const struct lexer *lexer)
{
	unsigned char a = peek(lexer, 0), b = peek(lexer, 1), c = peek(lexer, 2);

	if (a == '-')
		return 1;
	return a == 0xe2 && ((b == 0x80 && c >= 0x90 && c <= 0x95) || (b == 0x88 && c == 0x92)) ? 3 : 0;
}

/* "'" and U+2019. */
static size_t
apostrophe_size(const struct lexer *lexer)
{
	if (peek(lexer, 0) == '\'')
		return 1;
	return peek(lexer, 0) == 0xe2 && peek(lexer, 1) == 0x80 && peek(lexer, 2) == 0x99 ? 3 : 0;
}

static bool
is_word_byte(const struct lexer *lexer)
{
	return is_letter(peek(lexer, 0)) || (peek(lexer, 0) >= 0x80 && space_size(lexer) == 0 && dash_size(lexer) == 0);
}

/* Takes letters and apostrophes into `written` (small, cut to fit, too long ones left empty). */
static void
read_letters(struct lexer *lexer, char written[WORD_SIZE])
{
	size_t size = 0, skip;

	for (;;) {
		if ((skip = apostrophe_size(lexer)) > 0) {
			lexer->position += skip;
			continue;
		}
		if (!is_word_byte(lexer))
			break;
		if (size < WORD_SIZE)
			written[size] = (char)(peek(lexer, 0) | (is_letter(peek(lexer, 0)) ? 0x20 : 0));
		size++;
		lexer->position++;
	}
	memset(written + (size < WORD_SIZE ? size : 0), 0, size < WORD_SIZE ? WORD_SIZE - size : WORD_SIZE);
}

/* "a.m.", "p.m" */
static enum meridiem
dotted_meridiem(struct lexer *lexer)
{
	unsigned char a = peek(lexer, 0) | 0x20;

	if ((a != 'a' && a != 'p') || peek(lexer, 1) != '.' || (peek(lexer, 2) | 0x20) != 'm' || is_letter(peek(lexer, 3)))
		return MERIDIEM_NONE;
	lexer->position += peek(lexer, 3) == '.' ? 4 : 3;
	return a == 'a' ? MERIDIEM_AM : MERIDIEM_PM;
}

static void
read_word(struct lexer *lexer, struct token *token)
{
	char written[WORD_SIZE];
	enum meridiem meridiem = dotted_meridiem(lexer);
	const struct word *word;

	if (meridiem != MERIDIEM_NONE) {
		token->type = WORD_MERIDIEM;
		token->value = (uint8_t)meridiem;
		return;
	}
	read_letters(lexer, written);
	word = word_find(written);
	token->type = word ? word->type : TOKEN_UNKNOWN;
	token->value = word ? word->value : 0;
	/* The full stop of "Mon." and of a whole rule. */
	if (word && peek(lexer, 0) == '.' && !is_letter(peek(lexer, 1)) && !is_digit(peek(lexer, 1)))
		lexer->position++;
}

/* Reads up to `most` digits and gives their number. */
static unsigned
read_digits(struct lexer *lexer, unsigned most, uint8_t *digits)
{
	unsigned number = 0;

	for (*digits = 0; *digits < most && is_digit(peek(lexer, 0)); ++*digits)
		number = number * 10 + lexer->at[lexer->position++] - '0';
	return number;
}

static bool
read_iso_date(struct lexer *lexer, struct token *token)
{
	struct date date;

	if (lexer->size - lexer->position < 10 || is_digit(peek(lexer, 10))
		|| !date_parse((struct text){ (const char *)lexer->at + lexer->position, 10 }, &date))
		return false;
	lexer->position += 10;
	token->type = TOKEN_ISO_DATE;
	return true;
}

/* What stands right behind the digits: am, pm, noon, midnight, st, nd, rd, th. */
static void
read_suffix(struct lexer *lexer, struct token *token)
{
	static const char *const ordinals[] = { "th", "st", "nd", "rd" };
	char written[WORD_SIZE];
	const struct word *word;
	size_t start = lexer->position;

	token->value = (uint8_t)dotted_meridiem(lexer);
	if (token->value != MERIDIEM_NONE || !is_word_byte(lexer))
		return;
	read_letters(lexer, written);
	word = word_find(written);
	for (size_t i = 0; token->minutes == NO_MINUTES && i < sizeof ordinals / sizeof *ordinals; i++)
		if (strcmp(written, ordinals[i]) == 0)
			token->type = TOKEN_ORDINAL;
	if (word && word->type == WORD_MERIDIEM)
		token->value = word->value;
	else if (word && word->type == WORD_HOURS)
		lexer->position = start;
	else if (token->type != TOKEN_ORDINAL)
		token->type = TOKEN_UNKNOWN;
}

static size_t
spaces(const struct lexer *lexer, size_t at)
{
	while (peek(lexer, at) == ' ')
		at++;
	return at;
}

/* Behind 24: how many bytes "/7", " / 7", "x7" and "/7/365" have; 0 when it is a number of its own. "24-7" must be all of the
 * rule, since dates have hyphens. */
static size_t
always_size(const struct lexer *lexer)
{
	size_t at = spaces(lexer, 0), end;
	unsigned char mark = peek(lexer, at);

	if (mark != '/' && mark != '-' && (mark | 0x20) != 'x')
		return 0;
	at = spaces(lexer, at + 1);
	if (peek(lexer, at) != '7' || is_digit(peek(lexer, at + 1)))
		return 0;
	end = at + 1;
	if (mark == '-' && lexer->position + spaces(lexer, end) < lexer->size)
		return 0;
	if (peek(lexer, end) == '/' && peek(lexer, end + 1) == '3' && peek(lexer, end + 2) == '6' && peek(lexer, end + 3) == '5')
		end += 4;
	return peek(lexer, end) == '/' ? 0 : end;
}

static void
read_number(struct lexer *lexer, struct token *token)
{
	uint8_t digits;

	if (read_iso_date(lexer, token))
		return;
	token->type = TOKEN_NUMBER;
	token->minutes = NO_MINUTES;
	token->number = (uint16_t)read_digits(lexer, 4, &token->digits);
	if (token->number == 24 && always_size(lexer) > 0) {
		token->type = TOKEN_ALWAYS;
		lexer->position += always_size(lexer);
		return;
	}
	if (token->digits <= 2 && (peek(lexer, 0) == ':' || peek(lexer, 0) == '.') && is_digit(peek(lexer, 1))) {
		lexer->position++;
		token->minutes = (uint8_t)read_digits(lexer, 2, &digits);
		if (digits != 2)
			token->type = TOKEN_UNKNOWN;
	}
	read_suffix(lexer, token);
	/* A longer number, seconds, "9:30:00", "9x5": all of it is the thing that is not understood. */
	while (is_digit(peek(lexer, 0)) || is_word_byte(lexer)
		|| ((peek(lexer, 0) == ':' || peek(lexer, 0) == '.' || peek(lexer, 0) == '/') && is_digit(peek(lexer, 1)))) {
		bool begins_hours = (peek(lexer, 0) | 0x20) == 'h' && (peek(lexer, 1) | 0x20) == 'r';

		if ((token->minutes == NO_MINUTES || begins_hours) && is_letter(peek(lexer, 0)) && token->type == TOKEN_NUMBER
			&& token->value == MERIDIEM_NONE)
			break; /* "24hrs", "15.00hrs" */
		token->type = TOKEN_UNKNOWN;
		lexer->position++;
	}
}

/* "9 am", "12 noon": the word belongs to the number in front of it. */
static bool
joins(struct token *before, const struct token *token)
{
	if (before->type != TOKEN_NUMBER || before->value != MERIDIEM_NONE || token->type != WORD_MERIDIEM)
		return false;
	if (token->value >= MERIDIEM_NOON && before->number != 12)
		return false;
	before->value = token->value;
	before->end = token->end;
	return true;
}

static void
read_sign(struct lexer *lexer, struct token *token)
{
	size_t dash = dash_size(lexer);

	switch (peek(lexer, 0)) {
	case ',': case ';': case '(': case ')': token->type = TOKEN_COMMA; break;
	case ':': token->type = TOKEN_COLON; break;
	case '&': case '+': token->type = WORD_AND; break;
	default: token->type = dash > 0 ? TOKEN_DASH : TOKEN_UNKNOWN; break;
	}
	lexer->position += dash > 0 ? dash : 1;
}

bool
hours_tokens(struct text text, struct token tokens[TOKENS_MOST])
{
	struct lexer lexer = { (const unsigned char *)text.at, text.size, 0 };
	size_t count = 0, skip;

	while (lexer.position < lexer.size) {
		struct token token = { .start = (uint16_t)lexer.position };

		if ((skip = space_size(&lexer)) > 0) {
			lexer.position += skip;
			continue;
		}
		if (peek(&lexer, 0) == '.' && lexer.position + 1 == lexer.size)
			break;
		if (is_digit(peek(&lexer, 0)))
			read_number(&lexer, &token);
		else if (is_word_byte(&lexer))
			read_word(&lexer, &token);
		else
			read_sign(&lexer, &token);
		token.end = (uint16_t)lexer.position;
		if (count > 0 && joins(&tokens[count - 1], &token))
			continue;
		if (count == TOKENS_MOST - 1)
			return false;
		tokens[count++] = token;
	}
	tokens[count] = (struct token){ .type = TOKEN_END, .start = (uint16_t)text.size, .end = (uint16_t)text.size };
	return true;
}
