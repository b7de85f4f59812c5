/*
 * The coverage clock: who is there in each of the 168 hours of a week. See report.h.
 *
 * What counts: entries that are open for business (not paused, not closed), for somebody in a crisis (their stage is
 * `crisis`; or they name no stage and are a safe space or a helpline), and that a person may come to of their own
 * accord (not only by a professional or by invitation). A place counts for an hour when it is certainly open all
 * of it; a line likewise, by phone or text. An area has what covers it, or the area around it, or everywhere;
 * what covers only a part of an area is no help to the rest of it and does not count there. The crisis lines of
 * site.yaml are not counted. Hours are those of the clock on the wall, also in weeks in which clocks change.
 */
#include "report/build.h"
#include "report/report.h"

enum { HOURS_A_DAY = 24, DAYS = 7, HOURS_A_WEEK = HOURS_A_DAY * DAYS, WORST_HOUR = 3, MOST_CHARTS = 40 };

/* In a week: how many places to go to and lines to call there are in each hour. */
struct week {
	struct date monday;
	unsigned places[DAYS][HOURS_A_DAY], lines[DAYS][HOURS_A_DAY];
};

static bool
is_for_a_crisis(const struct entry *entry)
{
	for (size_t i = 0; i < entry->stages.count; i++)
		if (entry->stages.at[i].is == STAGE_CRISIS)
			return true;
	return entry->stages.count == 0 && (entry->kind.is == KIND_SAFE_SPACE || entry->kind.is == KIND_HELPLINE);
}

/* May somebody come without being sent or invited? When nothing is said of the way in, yes. */
static bool
is_open_to_all(const struct entry *entry)
{
	for (size_t i = 0; i < entry->access.how.count; i++)
		if (entry->access.how.at[i].is == WAY_IN_DROP_IN || entry->access.how.at[i].is == WAY_IN_SELF_REFERRAL)
			return true;
	return entry->access.how.count == 0;
}

static bool
covers(const struct entry *entry, const struct area *area)
{
	for (size_t i = 0; i < entry->covers.count; i++)
		if (entry->covers.at[i].area && area_is_within(area, entry->covers.at[i].area))
			return true;
	return entry->covers_everywhere;
}

static bool
counts(const struct entry *entry, const struct area *area)
{
	return !entry->broken && entry_status(entry) == STATUS_OPEN && is_for_a_crisis(entry) && is_open_to_all(entry)
		&& entry->access.accepting.is != ACCEPTING_NO && covers(entry, area);
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

static struct week
count_week(const struct report_request *request, const struct area *area, struct date monday)
{
	const struct holidays *holidays = site_holidays(request->site, site_nation_of(request->site, area));
	struct week week = { .monday = monday };

	for (size_t i = 0; i < request->site->entry_count; i++) {
		const struct entry *entry = request->site->entries[i];

		if (!counts(entry, area))
			continue;
		for (int day = 0; day < DAYS; day++) {
			struct date date = date_add_days(monday, day);
			uint32_t places = hours_of_places(entry, date, holidays);
			uint32_t lines = hours_of_lines(entry, date, holidays);

			for (int hour = 0; hour < HOURS_A_DAY; hour++) {
				week.places[day][hour] += places >> hour & 1;
				week.lines[day][hour] += lines >> hour & 1;
			}
		}
	}
	return week;
}

/* The Monday of the first whole week from today on that holds no bank holiday, or (`wanted`) that holds one; no date
 * when the file of bank holidays does not reach so far. */
static struct date
find_week(const struct report_request *request, const struct area *area, bool wanted)
{
	const struct holidays *holidays = site_holidays(request->site, site_nation_of(request->site, area));
	struct date today = request->derived->today, monday;

	monday = date_add_days(today, (DAYS - (int)date_weekday(today)) % DAYS);
	for (int weeks = 0; weeks < 60; weeks++, monday = date_add_days(monday, DAYS)) {
		bool has = false;

		for (size_t i = 0; i < holidays->count; i++) {
			int days = date_number(holidays->at[i]) - date_number(monday);

			has |= days >= 0 && days < DAYS;
		}
		if (has == wanted)
			return monday;
	}
	return (struct date){ 0 };
}

static struct text
hour_words(struct arena *arena, int hour)
{
	if (hour % 12 == 0)
		return hour % HOURS_A_DAY == 0 ? TEXT("midnight") : TEXT("midday");
	return text_format(arena, "%d%s", hour % 12, hour % HOURS_A_DAY < 12 ? "am" : "pm");
}

/* Adds a row for each unbroken stretch of the week, round its end, in which there is nothing of `what`. Gives how many
 * hours that is. */
static size_t
add_stretches(struct arena *arena, struct report_table *table, const struct area *area, const char *week_name,
	const char *what, unsigned places[DAYS][HOURS_A_DAY], unsigned lines[DAYS][HOURS_A_DAY])
{
	size_t total = 0;
	int first = 0;

	while (first < HOURS_A_WEEK && !(places[first / 24][first % 24] + (lines ? lines[first / 24][first % 24] : 0)))
		first++;
	for (int i = 0, length = 0; i <= HOURS_A_WEEK; i++) {
		int slot = (first + i) % HOURS_A_WEEK;
		bool empty = i < HOURS_A_WEEK
			&& places[slot / 24][slot % 24] + (lines ? lines[slot / 24][slot % 24] : 0) == 0;

		if (empty) {
			length++;
			total++;
		} else if (length > 0) {
			int start = (first + i - length) % HOURS_A_WEEK;
			struct text *cells = table_row(arena, table);

			cells[0] = area->name.text;
			cells[1] = text_of(week_name);
			cells[2] = text_of(what);
			cells[3] = text_format(arena, "%s %.*s", date_weekday_name((enum weekday)(start / 24)),
				TEXT_ARGS(hour_words(arena, start % 24)));
			cells[4] = length == HOURS_A_WEEK ? TEXT("all week") : text_format(arena, "%s %.*s",
				date_weekday_name((enum weekday)(slot / 24)), TEXT_ARGS(hour_words(arena, slot % 24)));
			cells[5] = number(arena, (size_t)length);
			length = 0;
		}
	}
	return total;
}

static void
add_chart(struct arena *arena, struct report_section *section, const struct area *area, const char *what,
	unsigned values[DAYS][HOURS_A_DAY], struct date monday)
{
	struct report_week *chart = arena_alloc(arena, sizeof *chart);
	unsigned empty = 0;

	for (int day = 0; day < DAYS; day++)
		for (int hour = 0; hour < HOURS_A_DAY; hour++) {
			chart->values[day][hour] = values[day][hour];
			empty += values[day][hour] == 0;
		}
	chart->title = text_format(arena, "%.*s: %s in each hour", TEXT_ARGS(area->name.text), what);
	chart->description = text_format(arena, "Of the %d hours of the week from %.*s, %u have none.", HOURS_A_WEEK,
		TEXT_ARGS(date_words(arena, monday)), empty);
	section->week = chart;
}

/* The figures of a week's chart, a row a day. */
static const struct report_table *
week_table(struct arena *arena, const struct report_week *week, const char *key)
{
	static const char *const hours[] = { "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13",
		"14", "15", "16", "17", "18", "19", "20", "21", "22", "23" };
	struct report_column *columns = arena_array(arena, struct report_column, HOURS_A_DAY + 1);
	struct report_table *table;

	columns[0] = (struct report_column){ "day", "Day", false };
	for (int hour = 0; hour < HOURS_A_DAY; hour++)
		columns[hour + 1] = (struct report_column){ hours[hour], hours[hour], true };
	table = table_new(arena, key, week->title, columns, HOURS_A_DAY + 1);
	for (int day = 0; day < DAYS; day++) {
		struct text *cells = table_row(arena, table);

		cells[0] = text_of(date_weekday_name((enum weekday)day));
		for (int hour = 0; hour < HOURS_A_DAY; hour++)
			cells[hour + 1] = number(arena, week->values[day][hour]);
	}
	return table;
}

static void
add_area_charts(const struct report_request *request, struct report *report, const struct area *area, struct week *week)
{
	struct arena *arena = request->arena;
	struct report_section *section;

	section = section_add(arena, report, text_format(arena, "%.*s: places to go", TEXT_ARGS(area->name.text)));
	add_chart(arena, section, area, "places to go", week->places, week->monday);
	section->table = week_table(arena, section->week, text_format(arena, "places-%.*s", TEXT_ARGS(area->id)).at);
	section = section_add(arena, report, text_format(arena, "%.*s: lines to call", TEXT_ARGS(area->name.text)));
	add_chart(arena, section, area, "lines to call or text", week->lines, week->monday);
	section->table = week_table(arena, section->week, text_format(arena, "lines-%.*s", TEXT_ARGS(area->id)).at);
}

static const struct report_column stretch_columns[] = { { "area", "Area", false }, { "week", "Week", false },
	{ "none", "There is none of", false }, { "from", "From", false }, { "until", "Until", false },
	{ "hours", "Hours", true } };

static const struct report_column area_columns[] = { { "area", "Area", false },
	{ "no-place", "Hours without a place to go", true, ALARM_AT_SOME },
	{ "no-line", "Hours without a line to call", true, ALARM_AT_SOME },
	{ "nothing", "Hours with neither", true, ALARM_AT_SOME },
	{ "bank-holiday-nothing", "With neither in a week with a bank holiday", true, ALARM_AT_SOME },
	{ "sunday-3am-places", "Places open on Sunday at 3am", true, ALARM_AT_NONE },
	{ "sunday-3am-lines", "Lines open on Sunday at 3am", true, ALARM_AT_NONE } };

/* One area in one week; gives the hours without a place, a line, and either. */
static void
measure(const struct report_request *request, struct report_table *stretches, const struct area *area,
	const char *name, struct week *week, size_t hours[3])
{
	hours[0] = add_stretches(request->arena, stretches, area, name, "places to go", week->places, NULL);
	hours[1] = add_stretches(request->arena, stretches, area, name, "lines to call", week->lines, NULL);
	hours[2] = add_stretches(request->arena, stretches, area, name, "either", week->places, week->lines);
}

void
report_coverage(const struct report_request *request, struct report *report)
{
	struct arena *arena = request->arena;
	const struct site *site = request->site;
	struct report_table *areas = table_new(arena, "coverage", TEXT("Hours of a week (of 168) without help"),
		area_columns, 7);
	struct report_table *stretches = table_new(arena, "coverage-gaps", TEXT("When there is nothing"), stretch_columns, 6);
	const struct area **in_order = areas_in_order(request);
	struct week *weeks = arena_array(arena, struct week, site->area_count + 1);
	struct report_section *section;
	size_t uncovered = 0;

	*report = (struct report){ .id = "coverage", .title = "Coverage clock" };
	report->about = TEXT("How many places to go and lines to call are open to somebody in a crisis, hour by hour, who may "
		"come or call of their own accord. The national crisis lines are not counted. An hour counts only when it is "
		"open all of it, and help for a part of an area is not counted for the whole.");
	for (size_t i = 0; i < site->area_count; i++) {
		const struct area *area = in_order[i];
		struct date holiday = find_week(request, area, true);
		struct text *cells;
		size_t usual[3], other[3];

		weeks[i] = count_week(request, area, find_week(request, area, false));
		measure(request, stretches, area, "usual", &weeks[i], usual);
		uncovered += usual[2] > 0;
		cells = table_row(arena, areas);
		cells[0] = area->name.text;
		for (int j = 0; j < 3; j++)
			cells[1 + j] = number(arena, usual[j]);
		if (date_given(holiday)) {
			struct week week = count_week(request, area, holiday);

			measure(request, stretches, area, "with a bank holiday", &week, other);
			cells[4] = number(arena, other[2]);
		}
		cells[5] = number(arena, weeks[i].places[SUNDAY][WORST_HOUR]);
		cells[6] = number(arena, weeks[i].lines[SUNDAY][WORST_HOUR]);
	}
	section = section_add(arena, report, TEXT("By area"));
	words_add(arena, section, text_format(arena, "Of %zu areas, %zu have hours in a usual week with neither a place to go nor "
		"a line to call.", site->area_count, uncovered));
	summary_add(arena, report, section->words[0]);
	section->table = areas;
	section = section_add(arena, report, TEXT("When there is nothing"));
	section->table = stretches;
	for (size_t i = 0; i < site->area_count; i++)
		if (site->area_count <= MOST_CHARTS || !in_order[i]->within.area)
			add_area_charts(request, report, in_order[i], &weeks[i]);
}
