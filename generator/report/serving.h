/* Whom and when an entry serves, as every report asks it. */
#ifndef REPORT_SERVING_H
#define REPORT_SERVING_H

#include "model/site.h"

/* Could its file be read, and is it neither paused nor closed? */
bool serves_at_all(const struct entry *entry);

/* Does it cover the area, a part of it, or the area around it? */
bool serves_area(const struct entry *entry, const struct area *area);

/* Is it about the topic or one within it? */
bool serves_need(const struct entry *entry, const struct topic *topic);

/* The hours of a day in which some place or line of it is certainly open at a quarter of the hour: a bit each, midnight
 * the lowest. */
uint32_t serves_in_hours(const struct site *site, const struct entry *entry, struct date date);

/* Is some place or line of it certainly open at a minute (0 to 1439) of a day? */
bool serves_at(const struct site *site, const struct entry *entry, struct date date, int minute);

#endif
