/*
 * A report for stewards and commissioners, before anybody has decided how it looks: sections of words, tables and
 * charts. Every chart stands beside a table with the same figures. report/ makes these, render/report_pages draws
 * them, and the tables are the CSV and JSON files too.
 */
#ifndef MODEL_REPORT_H
#define MODEL_REPORT_H

#include "base/text.h"

/* Which numbers of a column ask for somebody's attention. */
enum report_alarm { ALARM_NEVER, ALARM_AT_NONE, ALARM_AT_SOME };

struct report_column {
	const char *key;   /* "review-due": in CSV and JSON, the same in every edition */
	const char *title; /* "Check again by" */
	bool is_number;
	enum report_alarm alarm;
};

struct report_table {
	const char *key;     /* the name of its CSV file, without ".csv" */
	struct text caption;
	const struct report_column *columns;
	size_t column_count;
	struct text *cells;  /* row after row; an empty one = not known */
	size_t row_count;
};

/* Columns that stand on each other, one for each label: how many of each kind lapse in a month. */
struct report_bars {
	struct text title, description;
	const struct text *labels; /* "Mar" */
	const struct text *groups; /* beside them: "2027"; drawn once where it begins */
	size_t label_count;
	const char *const *series; /* their names, from the bottom */
	size_t series_count;       /* at most 4 */
	const unsigned *values;    /* label after label, a number for each series */
};

/* Hours as a field of rows by 24 hours from midnight, a number in each: the days of a week, or areas on one day. */
struct report_clock {
	struct text title, description;
	const struct text *rows; /* their names */
	size_t row_count;
	const unsigned *values;  /* row after row */
	unsigned lacking_of;     /* 0: they count help, and none is bad; otherwise so many areas, counted where help is missing */
};

struct report_section {
	struct text heading;
	struct text *words; /* paragraphs */
	size_t word_count;
	const struct report_bars *bars; /* or NULL */
	const struct report_clock *clock; /* or NULL */
	const struct report_table *table; /* or NULL */
	bool data_only;                   /* the table is for files: too long to be read on the page */
};

struct report {
	const char *id;       /* "funding": the name of its page */
	const char *title;
	struct text about;    /* one paragraph: what it tells, and how to read it */
	struct text *summary; /* lines for a terminal */
	size_t summary_count;
	const struct report_clock *clock; /* to be seen at once, on the overview; or NULL */
	bool has_days;        /* the days on which it asks for something stand in the calendar */
	struct report_section *sections;
	size_t section_count;
};

#endif
