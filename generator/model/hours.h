/*
 * When something is open. Rules add up (seasonal ones too) and closures win; a session belongs to the
 * day it starts on, so a closed day closes what starts on it; undated closures recur every year.
 * Times are wall-clock minutes in the directory's time zone. parse/hours_text makes these.
 */
#ifndef MODEL_HOURS_H
#define MODEL_HOURS_H

#include "model/value.h"

enum { MINUTES_A_DAY = 24 * 60 };

enum hours_kind {
	HOURS_OPEN,                 /* open on the days and times below */
	HOURS_BY_APPOINTMENT,       /* no times; `days` may narrow it */
	HOURS_CLOSED,               /* closed on dates */
	HOURS_CLOSED_BANK_HOLIDAYS, /* closed on every bank holiday of the place's nation */
};

/* Minutes from the start of the day; `until` is above `from` and may pass midnight (up to +24 h). */
struct hours_range {
	uint16_t from, until;
};

/* A day of the year, recurring; or a dated one when year is not 0. */
struct hours_day {
	int16_t year;
	uint8_t month, day;
};

struct hours_rule {
	enum hours_kind kind;
	uint8_t days;     /* bit 0 = Monday; 0x7f = every day */
	uint8_t nth;      /* which ones of the month: bits 0 to 4 = 1st to 5th, bit 5 = last; 0 = each */
	uint8_t weeks;    /* every so many weeks, counted from `anchor`'s week; 0 or 1 = every week */
	struct date anchor;
	struct hours_day first, last; /* season or closure, both included; month 0 = the whole year; may
	                                 wrap round the year's end (Oct-Mar) */
	struct hours_range *ranges;
	size_t count;
	struct words written; /* the rule as somebody wrote it, with its place */
};

struct hours {
	struct hours_rule *rules;
	size_t count;
	struct where where; /* of the field; source NULL = hours were not given */
};

/* The bank holidays of one nation (parse/bank_holidays). */
struct holidays {
	struct date *at;  /* ascending */
	const char **names;
	size_t count;
	struct date first, last; /* the first and last day the file speaks of: 1 January of its first year to
	                            31 December of its last one; zero when there is no file */
};

/* What hours say of one day. */
enum day_is {
	DAY_KNOWN,       /* the sessions are all of it; none = closed */
	DAY_CALL_FIRST,  /* a bank holiday without a rule about them, or a date beyond the holidays' file */
	DAY_APPOINTMENT, /* by appointment only that day */
	DAY_UNKNOWN,     /* no hours were given */
};

enum { SESSIONS_MOST = 16 };

struct sessions {
	enum day_is is;
	struct hours_range at[SESSIONS_MOST]; /* ascending, merged where they touch or overlap */
	size_t count;
	bool closed_by_rule;  /* a closure took the day's sessions away */
	bool doubtful;        /* holds a range longer than 12 hours past midnight: never reads "open" */
	const char *holiday;  /* the bank holiday's name, or NULL */
};

/* What starts on this day. `holidays` may be NULL (no file: no day is known to be a bank holiday, and
 * that is said once by a check, not on every day). */
struct sessions hours_on(const struct hours *hours, struct date date, const struct holidays *holidays);

/* Is it open all of every week, all year (24/7), but for closures? */
bool hours_always(const struct hours *hours);

/* Is the day inside the rule's season or closure? */
bool hours_rule_covers(const struct hours_rule *rule, struct date date);

/* Does any rule have times (an open rule)? */
bool hours_have_times(const struct hours *hours);

#endif
