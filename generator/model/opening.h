/*
 * When an entry is open in the evening, after midnight and at the weekend: by the hours of a usual week, whatever
 * a bank holiday or a closure makes of one. Rules for some weeks or months count, since whoever is listed says its
 * own hours; appointments, doubtful ranges and seasons that are over do not.
 */
#ifndef MODEL_OPENING_H
#define MODEL_OPENING_H

#include "model/entry.h"

/* When something is open in a usual week. What goes on past midnight belongs to the night that follows its day. */
enum open_time {
	OPEN_EVENING,        /* at some time between 6pm and 10pm */
	OPEN_AFTER_MIDNIGHT, /* at some time between midnight and 5am, in the night after the day */
	OPEN_WEEKEND,        /* on Saturday or Sunday */
	OPEN_TIMES,
};

/* By enum weekday, and one of any day. */
enum { OPEN_ANY_DAY = SUNDAY + 1, OPEN_DAYS };

/* Until when an entry is open, in minutes from the start of the day; 0 = it is not. */
struct opening {
	uint16_t until[OPEN_TIMES][OPEN_DAYS];
};

/* The opening of an entry; one that is paused or closed is never open. */
struct opening opening_of(const struct entry *entry, struct date today);

#endif
