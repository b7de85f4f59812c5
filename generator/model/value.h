/*
 * The smallest pieces of a directory: a value with the place it was read from. Everything that was
 * not given is zero, so `given(x)` asks of any of them whether somebody wrote it.
 */
#ifndef MODEL_VALUE_H
#define MODEL_VALUE_H

#include "base/date.h"
#include "base/where.h"

/* Was it written in a file? */
#define given(value) ((value).where.source != NULL)

struct words {
	struct text text; /* trimmed UTF-8 */
	struct where where;
};

struct words_list {
	struct words *at;
	size_t count;
};

enum answer { ANSWER_UNKNOWN, ANSWER_YES, ANSWER_NO };

struct yes_no {
	enum answer is;
	struct where where;
};

/* One of a fixed set of words (words.def); `is` is the row's number, from 1; 0 = not given. */
struct choice {
	uint8_t is;
	struct where where;
};

struct choices {
	struct choice *at;
	size_t count;
};

struct day {
	struct date date;
	struct where where;
};

struct number {
	long is;
	struct where where;
};

/* A point on the WGS 84 ellipsoid, in degrees; north and east are positive. */
struct point {
	double latitude, longitude;
	struct where where;
};

/* The id of something else in the directory, and, once check/references has run, the thing. */
struct reference {
	struct words id;
	union {
		const struct area *area;
		const struct topic *topic;
		const struct organisation *organisation;
		const struct entry *entry;
	}; /* NULL when there is no such thing (reported) */
};

struct references {
	struct reference *at;
	size_t count;
};

#endif
