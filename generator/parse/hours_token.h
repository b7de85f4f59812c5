/*
 * The words and signs hours are written with. A rule is cut into tokens once; parse/hours_text,
 * hours_times and hours_dates then read the tokens alone.
 */
#ifndef PARSE_HOURS_TOKEN_H
#define PARSE_HOURS_TOKEN_H

#include <stdint.h>

#include "base/text.h"

enum token_type {
	TOKEN_END, TOKEN_UNKNOWN,
	TOKEN_NUMBER,   /* 9, 9am, 9.30, 12 noon, 0900, 2026 */
	TOKEN_ORDINAL,  /* 1st */
	TOKEN_ISO_DATE, /* 2026-10-14 */
	TOKEN_ALWAYS,   /* 24/7 */
	TOKEN_DASH, TOKEN_COMMA, TOKEN_COLON, /* a semicolon and brackets part as a comma does */
	/* Words, with what `value` holds. */
	WORD_DAY,       /* 0 = Monday */
	WORD_DAYS,      /* a mask of days: "weekdays" */
	WORD_MONTH,     /* 1 = January */
	WORD_NTH,       /* "first" = 1 to 5, "last" = 6 */
	WORD_COUNT,     /* "two" = 2 */
	WORD_MERIDIEM,  /* enum meridiem */
	WORD_VAGUE,     /* enum vague: a word that no rule can be made of */
	WORD_OPEN_END,  /* "late", "onwards" */
	WORD_A, WORD_ALTERNATE, WORD_AND, WORD_APPOINTMENT, WORD_AT, WORD_BANK, WORD_BETWEEN, WORD_BOXING,
	WORD_BY, WORD_CHRISTMAS, WORD_CLOSED, WORD_DAY_ITSELF, WORD_EVE, WORD_EVERY, WORD_EXCEPT,
	WORD_FOR, WORD_FORTNIGHT, WORD_FORTNIGHTLY, WORD_FROM, WORD_HOLIDAYS, WORD_HOURS, WORD_IN, WORD_INCLUDING,
	WORD_INCLUSIVE, WORD_MONTHS, WORD_NEW, WORD_OF, WORD_ON, WORD_ONLY, WORD_OPEN, WORD_OR, WORD_OTHER,
	WORD_THE, WORD_TO, WORD_WEEKS, WORD_YEARS,
};

enum meridiem { MERIDIEM_NONE, MERIDIEM_AM, MERIDIEM_PM, MERIDIEM_NOON, MERIDIEM_MIDNIGHT };

/* Why a word is refused; hours_vague_remedy() has what to write instead. */
enum vague {
	VAGUE_TERM, VAGUE_EASTER, VAGUE_CHRISTMAS, VAGUE_SEASON, VAGUE_MONTHLY, VAGUE_WEEKLY, VAGUE_BIWEEKLY, VAGUE_PART_OF_DAY,
	VAGUE_ALL_DAY, VAGUE_ROUGHLY, VAGUE_ASK, VAGUE_HOLIDAYS, VAGUE_LUNCH, VAGUE_CLOCK, VAGUE_STATUS,
};

enum { TOKENS_MOST = 96, RULE_SIZE_MOST = 1000 };

struct token {
	uint8_t type, value; /* enum token_type; of a number: enum meridiem */
	uint8_t digits;      /* of a number: how many before the minutes */
	uint8_t minutes;     /* of a number; NO_MINUTES = none written */
	uint16_t number;
	uint16_t start, end; /* in the rule, in bytes, half open */
};

enum { NO_MINUTES = 0xff };

/* Cuts the text, at most RULE_SIZE_MOST bytes, into tokens behind which a TOKEN_END stands; false when
 * there are more than TOKENS_MOST - 1 of them. */
bool hours_tokens(struct text text, struct token tokens[TOKENS_MOST]);

/* What to write instead of a vague word. */
const char *hours_vague_remedy(enum vague vague);

/* The word of hours that somebody probably meant, with its capital, or an empty text. */
struct text hours_suggest(struct arena *arena, struct text wrong);

#endif
