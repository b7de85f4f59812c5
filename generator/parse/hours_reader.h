/*
 * What the parts of the hours parser share: the rule being read, where the reading stands, and how a
 * word is refused. Only parse/hours_*.c include it.
 */
#ifndef PARSE_HOURS_READER_H
#define PARSE_HOURS_READER_H

#include "base/diag.h"
#include "model/hours.h"
#include "parse/hours_token.h"

struct hours_reader {
	struct words written;
	struct hours_rule *rule;
	struct diags *diags;
	size_t at;                    /* the token being looked at */
	/* What was seen on the way, as tokens; judged when all of the rule has been read. */
	size_t season_until;          /* [0, season_until) is the season */
	size_t when_from, when_until; /* the days */
	size_t date_from, date_until; /* the date it counts weeks from */
	size_t midnight_start;        /* behind the last start that was called midnight; 0 = none */
	bool run;                     /* the dates go from one to another: "24 Dec - 2 Jan" */
	bool interval;                /* "every 2 weeks" */
	bool from_date;               /* "from 7 Jan 2026" */
	bool every_nth, of_month;     /* "every 2nd Wed", "of the month" */
	/* The rule's own, until it is accepted. */
	struct hours_range ranges[SESSIONS_MOST];
	struct token tokens[TOKENS_MOST];
};

/* Sets everything but the tokens. */
void hours_reader_begin(struct hours_reader *reader, struct words written, struct hours_rule *rule,
	struct diags *diags);

/* The token `ahead` of the one being looked at; the last one is TOKEN_END for ever. */
const struct token *hours_peek(const struct hours_reader *reader, size_t ahead);

/* Is the token being looked at of this type? */
bool hours_is(const struct hours_reader *reader, enum token_type type);

/* Steps over the token if it is of this type, and says whether it did. */
bool hours_take(struct hours_reader *reader, enum token_type type);

/* "bank holidays" */
bool hours_take_bank_holidays(struct hours_reader *reader);

/* The text as it was written, from the first token to the one before `until`. */
struct text hours_slice(const struct hours_reader *reader, size_t from, size_t until);

/* Behind the last token that is not a comma. */
size_t hours_end(const struct hours_reader *reader);

/* The text from a token to there. */
struct text hours_rest(const struct hours_reader *reader, size_t from);

/* Where that stood. */
struct where hours_where(const struct hours_reader *reader, size_t from, size_t until);

/* The rule with the tokens [from, until) replaced by something else. */
struct text hours_rewritten(const struct hours_reader *reader, size_t from, size_t until, const char *instead);

/* The same when it is a rule that nothing can be said against, which has plain words alone; else an empty text. Then
 * `rule`, when it is not NULL, is what it says. */
struct text hours_better(const struct hours_reader *reader, size_t from, size_t until, const char *instead,
	struct hours_rule *rule);

/* Reports what stands at [from, until) and gives false; the words are those of the row. */
#define hours_refuse(reader, code, from, until, ...) \
	(diag_say((reader)->diags, (code), hours_where((reader), (from), (until)), __VA_ARGS__), \
		hours_refused(reader))

/* Is the rule made of days, dates and times alone, which may be shown whatever the file is about? */
bool hours_are_plain(const struct hours_reader *reader);

/* Ends a refusal: marks the finding as harmless where the rule is plain. Gives false. */
bool hours_refused(struct hours_reader *reader);

/* Reports that the token at this index is not understood there, or why it cannot be, and gives false. */
bool hours_refuse_token(struct hours_reader *reader, size_t index);

/* The same with a remedy of the caller's, which holds words of the rule only when that is plain. */
bool hours_refuse_with(struct hours_reader *reader, size_t from, size_t until, const char *remedy);

/* hours_times.c: does a time of day begin `ahead` of here? And the ranges of a day, into the rule. */
bool hours_at_time(const struct hours_reader *reader, size_t ahead);
bool hours_read_times(struct hours_reader *reader);

/* hours_dates.c: does a date, or a month, begin `ahead` of here? */
bool hours_at_date(const struct hours_reader *reader, size_t ahead);

/* A season or closure, "24 Dec - 2 Jan", "Oct-Mar", into the rule's first and last day. */
bool hours_read_dates(struct hours_reader *reader, bool closure);

/* The date a rule of some weeks counts from, with its year. */
bool hours_read_anchor(struct hours_reader *reader);

/* hours_when.c: steps over two words. */
bool hours_take_pair(struct hours_reader *reader, enum token_type first, enum token_type second);

/* A plain number `ahead` of here, in digits or as a word; 0 = none. */
unsigned hours_count_at(const struct hours_reader *reader, size_t ahead);

/* Do days of the week, or bank holidays, begin `ahead` of here? One item of them, into the rule. */
bool hours_at_days(const struct hours_reader *reader, size_t ahead);
bool hours_read_day_item(struct hours_reader *reader);

/* All that says which days, and what of it may also stand behind the times. */
bool hours_read_when(struct hours_reader *reader);
bool hours_read_modifiers(struct hours_reader *reader);

/* What to write in place of "from 7 Jan 2026" or "until" where no weeks are counted. */
extern const char hours_dates_in_front[];

/* Judges what only the whole rule shows. */
bool hours_check_when(struct hours_reader *reader);

#endif
