/* How long an entry is paid for. See runway.h for the rule. */
#include "derive/runway.h"

enum { ALL = 4, MOST = 3, PART = 1, HALF = 2, RENEWAL_MONTHS = 12, RISK_MONTHS = 6 };

/* What is asked of lines: those that are known to hold on a day, or also those without any `until`. */
enum asked { ASKED_KNOWN, ASKED_ANY };

static bool
carries_money(const struct funding_line *line)
{
	return line->kind.is != FUNDING_VOLUNTEERS && line->status.is != FUNDING_APPLIED;
}

static bool
is_endless(const struct funding_line *line)
{
	return !line->open_ended && !date_given(line->until.date);
}

static bool
holds(const struct funding_line *line, struct date day, enum asked asked)
{
	if (!carries_money(line) || (asked == ASKED_KNOWN && is_endless(line)))
		return false;
	if (date_given(line->from.date) && date_compare(day, line->from.date) < 0)
		return false;
	return !date_given(line->until.date) || date_compare(day, line->until.date) <= 0;
}

static int
quarters(const struct entry *entry, const struct funding_line *line)
{
	switch (line->share.is) {
	case SHARE_ALL:
		return ALL;
	case SHARE_MOST:
		return MOST;
	case SHARE_PART:
		return PART;
	default:
		return entry->funding_count == 1 ? ALL : PART;
	}
}

static bool
is_paid_on(const struct entry *entry, struct date day, enum asked asked)
{
	int sum = 0;

	for (size_t i = 0; i < entry->funding_count; i++)
		if (holds(&entry->funding[i], day, asked))
			sum += quarters(entry, &entry->funding[i]);
	return sum > HALF;
}

bool
runway_covers(const struct entry *entry, struct date day)
{
	return is_paid_on(entry, day, ASKED_KNOWN);
}

/* The first day after `day` on which some line begins or has ended; no date when nothing changes any more. */
static struct date
next_change(const struct entry *entry, struct date day)
{
	struct date next = { 0 };

	for (size_t i = 0; i < entry->funding_count; i++) {
		const struct funding_line *line = &entry->funding[i];
		struct date changes[] = { line->from.date,
			date_given(line->until.date) ? date_add_days(line->until.date, 1) : line->until.date };

		for (int j = 0; j < 2; j++)
			if (carries_money(line) && date_compare(changes[j], day) > 0
				&& (!date_given(next) || date_compare(changes[j], next) < 0))
				next = changes[j];
	}
	return next;
}

/* The day so many months on; the last of a month that is shorter. */
static struct date
months_on(struct date day, int months)
{
	int month = day.month - 1 + months, year = day.year + month / 12, most;

	month = month % 12 + 1;
	most = date_days_in_month(year, month);
	return (struct date){ (int16_t)year, (uint8_t)month, (uint8_t)(day.day < most ? day.day : most) };
}

/* Do volunteers run it, and no money carries any of it on this day? */
static bool
is_volunteers_only(const struct entry *entry, struct date day)
{
	bool has_volunteers = false;

	for (size_t i = 0; i < entry->funding_count; i++) {
		if (holds(&entry->funding[i], day, ASKED_ANY))
			return false;
		has_volunteers |= entry->funding[i].kind.is == FUNDING_VOLUNTEERS;
	}
	return has_volunteers;
}

/* Was it ever paid for, on a day that is past? Then what paid for it has ended. The last such day is that of a line. */
static bool
was_paid(const struct entry *entry, struct date today)
{
	for (size_t i = 0; i < entry->funding_count; i++) {
		struct date until = entry->funding[i].until.date;

		if (date_given(until) && date_compare(until, today) < 0 && is_paid_on(entry, until, ASKED_ANY))
			return true;
	}
	return false;
}

static enum runway_is
without_cover(const struct entry *entry, struct date today)
{
	if (is_paid_on(entry, today, ASKED_ANY))
		return RUNWAY_UNKNOWN;
	if (was_paid(entry, today))
		return RUNWAY_ENDED;
	return is_volunteers_only(entry, today) ? RUNWAY_VOLUNTEERS : RUNWAY_UNKNOWN;
}

struct runway
runway_of(const struct entry *entry, struct date today)
{
	struct runway runway = { .is = RUNWAY_SECURE };
	struct date day = today;

	if (!runway_covers(entry, today)) {
		runway.is = without_cover(entry, today);
		return runway;
	}
	while (date_given(day = next_change(entry, day)))
		if (!runway_covers(entry, day)) {
			runway.until = date_add_days(day, -1);
			break;
		}
	if (date_given(runway.until) && is_paid_on(entry, date_add_days(runway.until, 1), ASKED_ANY))
		runway.is = RUNWAY_UNKNOWN;
	else if (date_given(runway.until) && date_compare(runway.until, months_on(today, RISK_MONTHS)) < 0)
		runway.is = RUNWAY_AT_RISK;
	else if (date_given(runway.until) && date_compare(runway.until, months_on(today, RENEWAL_MONTHS)) <= 0)
		runway.is = RUNWAY_RENEWAL_DUE;
	return runway;
}
