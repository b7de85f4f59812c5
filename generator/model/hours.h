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
	HOURS_BY_APPOINTMENT,       /* `days` may narrow it; times, if any, are when appointments are */
	HOURS_CLOSED,               /* closed on dates */
	HOURS_CLOSED_BANK_HOLIDAYS, /* closed on every bank holiday of the place's nation */
	HOURS_OPEN_BANK_HOLIDAYS,   /* the usual hours hold on bank holidays too */
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
	bool bank_holidays; /* the rule is also (or, when `days` is 0, only) about every bank holiday: "Sat, Sun and
	                       bank holidays 10am-2pm" */
	struct date anchor; /* the first session: there is none before it */
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
	DAY_CALL_FIRST,  /* a bank holiday without a rule about them, or a date beyond the holidays' file on
	                    which it would matter; the sessions are those of a usual such day, and are not a
	                    promise */
	DAY_APPOINTMENT, /* by appointment only that day; the sessions, if any, are when appointments are */
	DAY_UNKNOWN,     /* no hours were given */
};

enum { SESSIONS_MOST = 16 };

struct sessions {
	enum day_is is;
	struct hours_range at[SESSIONS_MOST]; /* ascending, merged where they touch or overlap */
	size_t count;
	bool closed_by_rule;  /* a closure took the day's sessions away */
	bool by_appointment;  /* other times can be arranged that day */
	bool doubtful;        /* holds a range longer than 12 hours past midnight: never reads "open" */
	const char *holiday;  /* the bank holiday's name, or NULL */
};

/*
 * What starts on this day. `holidays` may be NULL (no file: no day is known to be a bank holiday, and
 * that is said once by a check, not on every day). On a bank holiday only rules that speak of bank
 * holidays hold: the usual ones do when one says so (HOURS_OPEN_BANK_HOLIDAYS) or when it never closes
 * (24/7). Hours that say nothing but closures are DAY_UNKNOWN on every other day.
 */
struct sessions hours_on(const struct hours *hours, struct date date, const struct holidays *holidays);

/* Adds a range to the sessions of its day, in its place, merged with what it touches. When there is no
 * more room the day is doubtful, since what it would show is not all. */
void sessions_add(struct sessions *sessions, struct hours_range range);

enum hours_state {
	STATE_UNKNOWN,     /* no hours were given */
	STATE_CLOSED,
	STATE_OPEN,
	STATE_CALL_FIRST,  /* it would be open, but for a bank holiday or a doubtful range */
	STATE_APPOINTMENT,
};

/*
 * How things stand on a day at a minute (0 to 1439), sessions of the day before that pass midnight
 * included. `until`, which may be NULL, becomes the minute of the day at which an open session ends:
 * above 1440 when it goes on past the next midnight.
 */
enum hours_state hours_state_at(const struct hours *hours, struct date date, int minute,
	const struct holidays *holidays, int *until);

/* Is it certainly open then? */
bool hours_open_at(const struct hours *hours, struct date date, int minute, const struct holidays *holidays);

/* A bit for each hour of a day, that from midnight on the lowest. */
struct open_hours {
	uint32_t whole; /* certainly open at each of its quarters, which no real opening time cuts finer */
	uint32_t some;  /* at one of them */
};

/* In which hours of the day is it certainly open? As hours_open_at() for every quarter, at the price of two. */
struct open_hours hours_open_hours(const struct hours *hours, struct date date, const struct holidays *holidays);

/* Does the range last longer than 12 hours and past midnight? Nearly always a mistake. */
bool hours_range_is_doubtful(struct hours_range range);

/* Is it from midnight to midnight? */
bool hours_range_is_whole_day(struct hours_range range);

/* Is it open all of every week, all year (24/7), but for closures? */
bool hours_always(const struct hours *hours);

/* Is the day inside the rule's season or closure? */
bool hours_rule_covers(const struct hours_rule *rule, struct date date);

/* Is the day one of the rule's own: its weekday, its week or place in the month, and its season? Closures and
 * bank holidays aside. */
bool hours_rule_falls_on(const struct hours_rule *rule, struct date date);

/* Does the rule say when something is open or can be arranged, rather than when it is closed? */
bool hours_rule_opens(const struct hours_rule *rule);

/* Has it a doubtful range? */
bool hours_rule_is_doubtful(const struct hours_rule *rule);

/* Does it say "by appointment" of no day in particular? */
bool hours_rule_is_bare_appointment(const struct hours_rule *rule);

/* Are these given, and the same rules word for word? */
bool hours_are_same(const struct hours *a, const struct hours *b);

/* Does any rule have times (an open rule)? */
bool hours_have_times(const struct hours *hours);

/* Are there usual hours of which nobody can tell whether they hold on bank holidays? */
bool hours_are_silent_on_bank_holidays(const struct hours *hours);

#endif
