/* Counting who is there. See clock.h. */
#include "report/clock.h"

enum { WEEKS_SEARCHED = 60, WEEKS_USUAL = 4 };

static bool
is_for_a_crisis(const struct entry *entry)
{
	for (size_t i = 0; i < entry->stages.count; i++)
		if (entry->stages.at[i].is == STAGE_CRISIS)
			return true;
	return entry->stages.count == 0 && (entry->kind.is == KIND_SAFE_SPACE || entry->kind.is == KIND_HELPLINE);
}

static bool
covers(const struct entry *entry, const struct area *area)
{
	for (size_t i = 0; i < entry->covers.count; i++)
		if (entry->covers.at[i].area && area_is_within(area, entry->covers.at[i].area))
			return true;
	return entry->covers_everywhere;
}

struct list
clock_entries(const struct report_request *request, const struct area *area)
{
	struct list entries = { 0 };

	for (size_t i = 0; i < request->site->entry_count; i++) {
		struct entry *entry = request->site->entries[i];

		if (!entry->broken && entry_status(entry) == STATUS_OPEN && is_for_a_crisis(entry)
			&& entry_welcomes_anybody(entry) && covers(entry, area))
			list_add(request->arena, &entries, entry);
	}
	return entries;
}

static const struct holidays *
holidays_of(const struct report_request *request, const struct area *area)
{
	return site_holidays(request->site, site_nation_of(request->site, area));
}

/* The hours of a day in which some place of it is open to the end: a bit each. */
static uint32_t
hours_of_places(const struct entry *entry, struct date date, const struct holidays *holidays)
{
	uint32_t hours = 0;

	for (size_t i = 0; i < entry->place_count; i++)
		hours |= hours_open_hours(&entry->places[i].hours, date, holidays).whole;
	return hours;
}

static uint32_t
hours_of_lines(const struct entry *entry, struct date date, const struct holidays *holidays)
{
	return hours_open_hours(&entry->channels[BY_PHONE].hours, date, holidays).whole
		| hours_open_hours(&entry->channels[BY_TEXT].hours, date, holidays).whole;
}

struct clock_day
clock_on(const struct report_request *request, const struct area *area, const struct list *entries, struct date date)
{
	const struct holidays *holidays = holidays_of(request, area);
	struct clock_day day = { .date = date };

	for (size_t i = 0; i < entries->count; i++) {
		uint32_t places = hours_of_places(entries->at[i], date, holidays);
		uint32_t lines = hours_of_lines(entries->at[i], date, holidays);

		for (int hour = 0; hour < CLOCK_HOURS; hour++) {
			day.places[hour] += places >> hour & 1;
			day.lines[hour] += lines >> hour & 1;
		}
	}
	return day;
}

struct clock_week
clock_of_week(const struct report_request *request, const struct area *area, const struct list *entries,
	struct date monday)
{
	struct clock_week week;

	for (int day = 0; day < CLOCK_DAYS; day++)
		week.days[day] = clock_on(request, area, entries, date_add_days(monday, day));
	return week;
}

static bool
has_holiday(const struct holidays *holidays, struct date monday)
{
	for (size_t i = 0; i < holidays->count; i++) {
		int days = date_number(holidays->at[i]) - date_number(monday);

		if (days >= 0 && days < CLOCK_DAYS)
			return true;
	}
	return false;
}

/* The first Monday from that one on whose week holds no bank holiday of the area's nation; no date when every one does. */
static struct date
usual_monday(const struct report_request *request, const struct area *area, struct date monday)
{
	for (int weeks = 0; weeks < WEEKS_SEARCHED; weeks++, monday = date_add_days(monday, CLOCK_DAYS))
		if (!has_holiday(holidays_of(request, area), monday))
			return monday;
	return (struct date){ 0 };
}

static void
keep_least(struct clock_week *week, const struct clock_week *other)
{
	for (int slot = 0; slot < CLOCK_WEEK; slot++) {
		struct clock_day *day = &week->days[slot / CLOCK_HOURS];
		const struct clock_day *its = &other->days[slot / CLOCK_HOURS];
		int hour = slot % CLOCK_HOURS;

		day->places[hour] = its->places[hour] < day->places[hour] ? its->places[hour] : day->places[hour];
		day->lines[hour] = its->lines[hour] < day->lines[hour] ? its->lines[hour] : day->lines[hour];
	}
}

struct clock_week
clock_of_usual_week(const struct report_request *request, const struct area *area, const struct list *entries)
{
	struct date today = request->derived->today, last = holidays_of(request, area)->last;
	struct date first = date_add_days(today, (CLOCK_DAYS - (int)date_weekday(today)) % CLOCK_DAYS);
	struct date monday = usual_monday(request, area, first);
	struct clock_week week = clock_of_week(request, area, entries, monday);

	for (int weeks = 1; weeks < WEEKS_USUAL; weeks++) {
		struct clock_week other;

		monday = usual_monday(request, area, date_add_days(monday, CLOCK_DAYS));
		/* beyond the known bank holidays nothing is certain */
		if (!date_given(monday) || date_compare(date_add_days(monday, CLOCK_DAYS - 1), last) > 0)
			break;
		other = clock_of_week(request, area, entries, monday);
		keep_least(&week, &other);
	}
	return week;
}

struct date
clock_holiday_week(const struct report_request *request, const struct area *area)
{
	const struct holidays *holidays = holidays_of(request, area);

	for (size_t i = 0; i < holidays->count; i++)
		if (date_compare(holidays->at[i], request->derived->today) >= 0)
			return date_add_days(holidays->at[i], -(int)date_weekday(holidays->at[i]));
	return (struct date){ 0 };
}
