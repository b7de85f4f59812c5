/*
 * How long what an entry needs is paid for, from its funding lines. The rule:
 *
 * A line counts on a day that lies from its `from` to its `until` (both included; no `from` = always so far;
 * `open-ended` = without end), unless it has only been applied for. It carries all of what is needed (`share: all`,
 * or no share on the only line there is), three quarters (`most`), or one quarter (`part`, or no share beside
 * others). An entry is paid for on a day when the lines that count carry more than half of what it needs, and its
 * runway is the last day of the unbroken stretch, from today on, on which it is.
 *
 * A line with no `until` at all counts today, and nobody knows how much longer: a runway that hangs on such a line
 * is unknown. Lines of the kind `volunteers` carry nothing that money could, so an entry that has one, and no line of
 * another kind that counts today, has no runway and none is missed.
 *
 * The funding of an entry has ended when it is not paid for today and was on some day before: a grant that is over and
 * carried a part of it, half at the most, never paid for it, and leaves it run by volunteers where it says so, or unknown.
 */
#ifndef DERIVE_RUNWAY_H
#define DERIVE_RUNWAY_H

#include "model/derived.h"

/* The runway of an entry on a day. */
struct runway runway_of(const struct entry *entry, struct date today);

/* Is the entry paid for on this day by lines of which the end, if any, is known? Without lines: no. */
bool runway_covers(const struct entry *entry, struct date day);

#endif
