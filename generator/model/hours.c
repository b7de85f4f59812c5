/* What hours say of a day and of a minute. See hours.h for the meaning of rules. */
#include "model/hours.h"

#include <string.h>

enum { DOUBTFUL_MINUTES = 12 * 60, WEEK_MINUTES = 7 * MINUTES_A_DAY, EVERY_DAY = 0x7f, QUARTER = 15 };

bool
hours_range_is_doubtful(struct hours_range range)
{
	return range.until > MINUTES_A_DAY && range.until - range.from > DOUBTFUL_MINUTES;
}

bool
hours_range_is_whole_day(struct hours_range range)
{
	return range.from == 0 && range.until == MINUTES_A_DAY;
}

void
sessions_add(struct sessions *sessions, struct hours_range range)
{
	size_t first = 0, last;

	sessions->doubtful |= hours_range_is_doubtful(range);
	while (first < sessions->count && sessions->at[first].until < range.from)
		first++;
	for (last = first; last < sessions->count && sessions->at[last].from <= range.until; last++) {
		if (sessions->at[last].from < range.from)
			range.from = sessions->at[last].from;
		if (sessions->at[last].until > range.until)
			range.until = sessions->at[last].until;
	}
	if (first == last && sessions->count == SESSIONS_MOST) {
		sessions->doubtful = true;
		return;
	}
	memmove(&sessions->at[first + 1], &sessions->at[last], (sessions->count - last) * sizeof *sessions->at);
	sessions->at[first] = range;
	sessions->count = sessions->count + 1 - (last - first);
}

static int
day_compare(struct date date, struct hours_day day)
{
	if (day.year != 0 && date.year != day.year)
		return date.year < day.year ? -1 : 1;
	return date.month != day.month ? date.month - day.month : date.day - day.day;
}

bool
hours_rule_covers(const struct hours_rule *rule, struct date date)
{
	bool from, until;

	if (rule->first.month == 0)
		return true;
	from = day_compare(date, rule->first) >= 0;
	until = day_compare(date, rule->last) <= 0;
	if (rule->first.year == 0 && (rule->first.month > rule->last.month
		|| (rule->first.month == rule->last.month && rule->first.day > rule->last.day)))
		return from || until;
	return from && until;
}

static bool
has_weekday(const struct hours_rule *rule, enum weekday weekday)
{
	return rule->days >> weekday & 1;
}

static bool
is_nth(const struct hours_rule *rule, struct date date)
{
	if (rule->nth == 0 || (rule->nth >> ((date.day - 1) / 7) & 1))
		return true;
	return (rule->nth >> 5 & 1) && date.day + 7 > date_days_in_month(date.year, date.month);
}

/* Weeks run from Monday to Sunday; 1970-01-01 was a Thursday. */
static int32_t
week_number(struct date date)
{
	int32_t days = date_number(date) + 3;

	return days >= 0 ? days / 7 : (days - 6) / 7;
}

static bool
is_in_week(const struct hours_rule *rule, struct date date)
{
	if (rule->weeks < 2)
		return true;
	return date_compare(date, rule->anchor) >= 0
		&& (week_number(date) - week_number(rule->anchor)) % rule->weeks == 0;
}

bool
hours_rule_falls_on(const struct hours_rule *rule, struct date date)
{
	return has_weekday(rule, date_weekday(date)) && is_nth(rule, date) && is_in_week(rule, date)
		&& hours_rule_covers(rule, date);
}

bool
hours_rule_opens(const struct hours_rule *rule)
{
	return rule->kind == HOURS_OPEN || rule->kind == HOURS_BY_APPOINTMENT;
}

bool
hours_rule_is_doubtful(const struct hours_rule *rule)
{
	for (size_t i = 0; i < rule->count; i++)
		if (hours_range_is_doubtful(rule->ranges[i]))
			return true;
	return false;
}

bool
hours_rule_is_bare_appointment(const struct hours_rule *rule)
{
	return rule->kind == HOURS_BY_APPOINTMENT && rule->count == 0 && rule->days == EVERY_DAY && rule->nth == 0
		&& rule->weeks < 2;
}

enum reading { READ_USUAL = 1, READ_HOLIDAY = 2 };

/* What the rules for its weekday (READ_USUAL), for bank holidays, or for both give, closures aside. */
static struct sessions
sessions_by(const struct hours *hours, struct date date, unsigned reading)
{
	struct sessions sessions = { .is = DAY_KNOWN };
	struct sessions appointments = { .is = DAY_APPOINTMENT };
	enum weekday weekday = date_weekday(date);

	for (size_t i = 0; i < hours->count; i++) {
		const struct hours_rule *rule = &hours->rules[i];
		struct sessions *to = rule->kind == HOURS_OPEN ? &sessions : &appointments;

		if (!hours_rule_opens(rule))
			continue;
		if (!((reading & READ_HOLIDAY) && rule->bank_holidays) && !((reading & READ_USUAL)
			&& has_weekday(rule, weekday) && is_nth(rule, date) && is_in_week(rule, date)))
			continue;
		if (!hours_rule_covers(rule, date))
			continue;
		to->by_appointment |= rule->kind == HOURS_BY_APPOINTMENT;
		for (size_t j = 0; j < rule->count; j++)
			sessions_add(to, rule->ranges[j]);
	}
	if (sessions.count == 0 && appointments.by_appointment)
		return appointments;
	sessions.by_appointment = appointments.by_appointment;
	return sessions;
}

static bool
is_anything(const struct sessions *sessions)
{
	return sessions->count > 0 || sessions->by_appointment;
}

static bool
has_kind(const struct hours *hours, enum hours_kind kind)
{
	for (size_t i = 0; i < hours->count; i++)
		if (hours->rules[i].kind == kind)
			return true;
	return false;
}

static bool
is_closed_by_date(const struct hours *hours, struct date date)
{
	for (size_t i = 0; i < hours->count; i++)
		if (hours->rules[i].kind == HOURS_CLOSED && hours_rule_covers(&hours->rules[i], date))
			return true;
	return false;
}

/* Does a rule name bank holidays, on this date? One for another season does not. */
static bool
names_holiday(const struct hours *hours, struct date date)
{
	for (size_t i = 0; i < hours->count; i++)
		if (hours->rules[i].bank_holidays && hours_rule_covers(&hours->rules[i], date))
			return true;
	return false;
}

static struct sessions
closed(const struct sessions *otherwise)
{
	return (struct sessions){ .is = DAY_KNOWN, .closed_by_rule = is_anything(otherwise) };
}

/* What the day is if it is a bank holiday; `usual` is what it is if not. */
static struct sessions
sessions_on_holiday(const struct hours *hours, struct date date, const struct sessions *usual)
{
	struct sessions sessions;

	if (has_kind(hours, HOURS_CLOSED_BANK_HOLIDAYS))
		return closed(usual);
	if (has_kind(hours, HOURS_OPEN_BANK_HOLIDAYS))
		return sessions_by(hours, date, READ_USUAL | READ_HOLIDAY);
	if (names_holiday(hours, date))
		return sessions_by(hours, date, READ_HOLIDAY);
	sessions = *usual;
	/* What is not on anyway on such a weekday is not on; a bank holiday changes nothing. */
	if (!hours_always(hours) && (usual->count > 0 || usual->by_appointment))
		sessions.is = DAY_CALL_FIRST;
	return sessions;
}

static bool
are_alike(const struct sessions *a, const struct sessions *b)
{
	return a->is == b->is && a->count == b->count && a->doubtful == b->doubtful
		&& a->by_appointment == b->by_appointment
		&& (a->count == 0 || memcmp(a->at, b->at, a->count * sizeof *a->at) == 0);
}

static const char *
holiday_name(const struct holidays *holidays, struct date date)
{
	size_t low = 0, high = holidays ? holidays->count : 0;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		int order = date_compare(holidays->at[middle], date);

		if (order == 0)
			return holidays->names ? holidays->names[middle] : "Bank holiday";
		if (order < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return NULL;
}

static bool
is_beyond(const struct holidays *holidays, struct date date)
{
	return holidays && date_given(holidays->first)
		&& (date_compare(date, holidays->first) < 0 || date_compare(date, holidays->last) > 0);
}

struct sessions
hours_on(const struct hours *hours, struct date date, const struct holidays *holidays)
{
	const char *holiday = holiday_name(holidays, date);
	struct sessions usual = sessions_by(hours, date, READ_USUAL), on_holiday;

	if (is_closed_by_date(hours, date)) {
		usual = closed(&usual);
	} else if (!has_kind(hours, HOURS_OPEN) && !has_kind(hours, HOURS_BY_APPOINTMENT)) {
		usual.is = holiday && has_kind(hours, HOURS_CLOSED_BANK_HOLIDAYS) ? DAY_KNOWN : DAY_UNKNOWN;
	} else if (holiday) {
		usual = sessions_on_holiday(hours, date, &usual);
	} else if (is_beyond(holidays, date)) {
		on_holiday = sessions_on_holiday(hours, date, &usual);
		if (!are_alike(&usual, &on_holiday))
			usual.is = DAY_CALL_FIRST;
	}
	usual.holiday = holiday;
	return usual;
}

/* What a day's sessions make of a minute counted from its start, which may lie on the next day. */
static enum hours_state
state_within(const struct sessions *sessions, int minute, int *until)
{
	for (size_t i = 0; i < sessions->count; i++) {
		if (minute < sessions->at[i].from || minute >= sessions->at[i].until)
			continue;
		*until = sessions->at[i].until;
		if (sessions->is == DAY_APPOINTMENT)
			return STATE_APPOINTMENT;
		return sessions->is == DAY_KNOWN && !sessions->doubtful ? STATE_OPEN : STATE_CALL_FIRST;
	}
	if (sessions->is == DAY_UNKNOWN)
		return STATE_UNKNOWN;
	return STATE_CLOSED;
}

enum hours_state
hours_state_at(const struct hours *hours, struct date date, int minute, const struct holidays *holidays,
	int *until)
{
	struct sessions today = hours_on(hours, date, holidays);
	struct sessions before = hours_on(hours, date_add_days(date, -1), holidays);
	int today_until = minute, before_until = minute;
	enum hours_state state = state_within(&today, minute, &today_until);
	enum hours_state late = state_within(&before, minute + MINUTES_A_DAY, &before_until);

	before_until -= MINUTES_A_DAY;
	if (late == STATE_OPEN && (state != STATE_OPEN || before_until > today_until)) {
		state = STATE_OPEN;
		today_until = before_until;
	} else if (late == STATE_CALL_FIRST && state != STATE_OPEN) {
		state = STATE_CALL_FIRST;
	} else if (late == STATE_APPOINTMENT && state == STATE_CLOSED) {
		state = STATE_APPOINTMENT;
	}
	if (state == STATE_CLOSED && today.is == DAY_CALL_FIRST)
		state = STATE_CALL_FIRST;
	else if (state == STATE_CLOSED && today.by_appointment)
		state = STATE_APPOINTMENT;
	if (until)
		*until = state == STATE_OPEN ? today_until : minute;
	return state;
}

bool
hours_open_at(const struct hours *hours, struct date date, int minute, const struct holidays *holidays)
{
	return hours->count > 0 && hours_state_at(hours, date, minute, holidays, NULL) == STATE_OPEN;
}

static bool
is_open_within(const struct sessions *sessions, int minute)
{
	int until;

	return state_within(sessions, minute, &until) == STATE_OPEN;
}

struct open_hours
hours_open_hours(const struct hours *hours, struct date date, const struct holidays *holidays)
{
	struct open_hours open = { 0 };
	struct sessions today, before;

	if (hours->count == 0)
		return open;
	today = hours_on(hours, date, holidays);
	before = hours_on(hours, date_add_days(date, -1), holidays);
	for (int hour = 0; hour < MINUTES_A_DAY / 60; hour++) {
		int quarters = 0;

		for (int minute = hour * 60; minute < (hour + 1) * 60; minute += QUARTER)
			quarters += is_open_within(&today, minute) || is_open_within(&before, minute + MINUTES_A_DAY);
		open.whole |= (uint32_t)(quarters == 60 / QUARTER) << hour;
		open.some |= (uint32_t)(quarters > 0) << hour;
	}
	return open;
}

static bool
is_plain(const struct hours_rule *rule)
{
	return rule->kind == HOURS_OPEN && rule->first.month == 0 && rule->nth == 0 && rule->weeks < 2;
}

/* How far the week is covered without a gap from `minute` on by one more step, or `minute` itself. */
static int
covered_until(const struct hours *hours, int minute)
{
	int reach = minute;

	for (size_t i = 0; i < hours->count; i++) {
		const struct hours_rule *rule = &hours->rules[i];

		for (size_t j = 0; is_plain(rule) && j < rule->count; j++) {
			if (hours_range_is_doubtful(rule->ranges[j]))
				continue;
			/* Day -1 stands for the Sunday before, whose last session may reach into Monday. */
			for (int day = -1; day < 7; day++) {
				int from = day * MINUTES_A_DAY + rule->ranges[j].from;
				int until = day * MINUTES_A_DAY + rule->ranges[j].until;

				if (has_weekday(rule, (enum weekday)((day + 7) % 7)) && from <= minute && until > reach)
					reach = until;
			}
		}
	}
	return reach;
}

bool
hours_always(const struct hours *hours)
{
	int minute = 0;

	for (size_t i = 0; i < hours->count; i++)
		if (is_plain(&hours->rules[i]) && hours->rules[i].days == EVERY_DAY && hours->rules[i].count == 1
			&& hours_range_is_whole_day(hours->rules[i].ranges[0]))
			return true;
	/* Every step but the last takes in a whole session, so hostile hours end it after a few. */
	for (int steps = 0; minute < WEEK_MINUTES && steps < 7 * SESSIONS_MOST; steps++) {
		int reach = covered_until(hours, minute);

		if (reach == minute)
			return false;
		minute = reach;
	}
	return minute >= WEEK_MINUTES;
}

bool
hours_are_same(const struct hours *a, const struct hours *b)
{
	if (!given(*a) || a->count != b->count)
		return false;
	for (size_t i = 0; i < a->count; i++)
		if (!text_equal(a->rules[i].written.text, b->rules[i].written.text))
			return false;
	return true;
}

bool
hours_have_times(const struct hours *hours)
{
	return has_kind(hours, HOURS_OPEN);
}

bool
hours_are_silent_on_bank_holidays(const struct hours *hours)
{
	for (size_t i = 0; i < hours->count; i++)
		if (hours->rules[i].bank_holidays || hours->rules[i].kind == HOURS_CLOSED_BANK_HOLIDAYS
			|| hours->rules[i].kind == HOURS_OPEN_BANK_HOLIDAYS)
			return false;
	return hours_have_times(hours) && !hours_always(hours);
}
