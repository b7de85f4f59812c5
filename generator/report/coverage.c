/* The coverage clock: who is there in each of the 168 hours of a week, and who is not. See report.h; clock.h counts. */
#include <string.h>

#include "report/build.h"
#include "report/clock.h"
#include "report/report.h"

enum { WORST_HOUR = 3, WORST_SLOT = SUNDAY * CLOCK_HOURS + WORST_HOUR, MOST_CHARTS = 40, MOST_NAMES = 20 };

/* An area with what was counted for it. */
struct covered {
	const struct area *area;
	struct list entries;
	struct clock_week usual, holiday;
	bool has_holiday;
	struct clock_day day; /* the chosen one */
};

/* What an hour may be without. */
enum lack { LACK_PLACE, LACK_LINE, LACK_BOTH, LACKS };

static bool
lacks(const struct clock_day *day, int hour, enum lack what)
{
	return (what == LACK_LINE || day->places[hour] == 0) && (what == LACK_PLACE || day->lines[hour] == 0);
}

static bool
week_lacks(const struct clock_week *week, int slot, enum lack what)
{
	return lacks(&week->days[slot / CLOCK_HOURS], slot % CLOCK_HOURS, what);
}

/* "Friday 2am", "midnight on Thursday night": a midnight alone may be that of either night. */
static struct text
slot_words(struct arena *arena, int slot)
{
	int day = slot / CLOCK_HOURS % CLOCK_DAYS, hour = slot % CLOCK_HOURS;

	if (hour == 0)
		return text_format(arena, "midnight on %s night",
			date_weekday_name((enum weekday)((day + CLOCK_DAYS - 1) % CLOCK_DAYS)));
	if (hour == 12)
		return text_format(arena, "%s midday", date_weekday_name((enum weekday)day));
	return text_format(arena, "%s %d%s", date_weekday_name((enum weekday)day), hour % 12, hour < 12 ? "am" : "pm");
}

/* Adds a row for each unbroken stretch of the week, round its end, that lacks it. Gives how many hours that is. */
static size_t
add_stretches(struct arena *arena, struct report_table *table, const struct covered *covered,
	const struct clock_week *week, const char *week_name, enum lack lack)
{
	static const char *const names[LACKS] = { "places to go", "lines to call", "either" };
	size_t total = 0;
	int first = 0;

	while (first < CLOCK_WEEK && week_lacks(week, first, lack))
		first++;
	for (int i = 0, length = 0; i <= CLOCK_WEEK; i++) {
		int slot = (first + i) % CLOCK_WEEK;

		if (i < CLOCK_WEEK && week_lacks(week, slot, lack)) {
			length++;
			total++;
		} else if (length > 0) {
			struct text *cells = table_row(arena, table);

			cells[0] = covered->area->name.text;
			cells[1] = text_of(week_name);
			cells[2] = text_of(names[lack]);
			cells[3] = slot_words(arena, (first + i - length) % CLOCK_WEEK);
			cells[4] = length == CLOCK_WEEK ? TEXT("all week") : slot_words(arena, slot);
			cells[5] = number(arena, (size_t)length);
			length = 0;
		}
	}
	return total;
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

static void
add_area_row(struct arena *arena, struct report_table *table, const struct covered *covered, const size_t usual[LACKS],
	const size_t holiday[LACKS])
{
	struct text *cells = table_row(arena, table);

	cells[0] = covered->area->name.text;
	for (int lack = 0; lack < LACKS; lack++)
		cells[1 + lack] = number(arena, usual[lack]);
	if (covered->has_holiday)
		cells[4] = number(arena, holiday[LACK_BOTH]);
	cells[5] = number(arena, covered->usual.days[SUNDAY].places[WORST_HOUR]);
	cells[6] = number(arena, covered->usual.days[SUNDAY].lines[WORST_HOUR]);
}

static struct covered *
count_all(const struct report_request *request)
{
	const struct area **areas = areas_in_order(request);
	struct covered *all = arena_array(request->arena, struct covered, request->site->area_count + 1);

	for (size_t i = 0; i < request->site->area_count; i++) {
		struct covered *covered = &all[i];
		struct date holiday = clock_holiday_week(request, areas[i]);

		covered->area = areas[i];
		covered->entries = clock_entries(request, areas[i]);
		covered->usual = clock_of_usual_week(request, areas[i], &covered->entries);
		covered->has_holiday = date_given(holiday);
		if (covered->has_holiday)
			covered->holiday = clock_of_week(request, areas[i], &covered->entries, holiday);
		if (date_given(request->day))
			covered->day = clock_on(request, areas[i], &covered->entries, request->day);
	}
	return all;
}

/* ": Leith, Portobello", those that lack it in that hour of a usual week; how many they are. */
static size_t
which_lack(const struct report_request *request, const struct covered *all, int slot, enum lack lack, struct text *names)
{
	size_t areas = request->site->area_count, count = 0;
	struct text *lacking = arena_array(request->arena, struct text, areas + 1);

	for (size_t i = 0; i < areas; i++)
		if (week_lacks(&all[i].usual, slot, lack))
			lacking[count++] = all[i].area->name.text;
	*names = count == 0 ? (struct text){ 0 } : text_format(request->arena, ": %.*s",
		TEXT_ARGS(names_some(request->arena, lacking, count, MOST_NAMES)));
	return count;
}

/* Where is nobody to turn to at 3 on a Sunday morning? */
static struct text
worst_hour_words(const struct report_request *request, const struct covered *all)
{
	struct text places, lines;
	size_t no_place = which_lack(request, all, WORST_SLOT, LACK_PLACE, &places);
	size_t no_line = which_lack(request, all, WORST_SLOT, LACK_LINE, &lines);

	return text_format(request->arena, "On a Sunday at 3am, %zu of %zu areas have no place to go%.*s. "
		"%zu have no line to call%.*s.", no_place, request->site->area_count, TEXT_ARGS(places), no_line,
		TEXT_ARGS(lines));
}

/* The stretch in which most areas have no place to go, and which those are. */
static struct text
worst_stretch_words(const struct report_request *request, const struct covered *all, const unsigned *without)
{
	struct arena *arena = request->arena;
	struct text names, named;
	unsigned most = 0;
	int first = 0, length = 0, from = 0, longest = 0;

	for (int slot = 0; slot < CLOCK_WEEK; slot++)
		most = without[slot] > most ? without[slot] : most;
	if (most == 0)
		return TEXT("In a usual week every area has some place to go at every hour.");
	while (first < CLOCK_WEEK && without[first] == most)
		first++;
	for (int i = 0; i < CLOCK_WEEK; i++) {
		length = without[(first + i) % CLOCK_WEEK] == most ? length + 1 : 0;
		if (length > longest) {
			longest = length;
			from = (first + i - length + 1) % CLOCK_WEEK;
		}
	}
	which_lack(request, all, from, LACK_PLACE, &names);
	which_lack(request, all, WORST_SLOT, LACK_PLACE, &named);
	if (text_equal(names, named))
		names = TEXT(", the same ones");
	if (longest == CLOCK_WEEK)
		return text_format(arena, "All week, %u of %zu areas have no place to go%.*s.", most, request->site->area_count,
			TEXT_ARGS(names));
	return text_format(arena, "It is worst for longest from %.*s until %.*s: %u of %zu areas have no place to go%.*s.",
		TEXT_ARGS(slot_words(arena, from)), TEXT_ARGS(slot_words(arena, (from + longest) % CLOCK_WEEK)), most,
		request->site->area_count, TEXT_ARGS(names));
}

static const char *const hour_keys[CLOCK_HOURS] = { "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12",
	"13", "14", "15", "16", "17", "18", "19", "20", "21", "22", "23" };

/* Columns of which the last 24 are the hours. */
static const struct report_column *
with_hours(struct arena *arena, const struct report_column *first, size_t count)
{
	struct report_column *columns = arena_array(arena, struct report_column, count + CLOCK_HOURS);

	memcpy(columns, first, count * sizeof *columns);
	for (int hour = 0; hour < CLOCK_HOURS; hour++)
		columns[count + (size_t)hour] = (struct report_column){ hour_keys[hour], hour_keys[hour], true };
	return columns;
}

/* The figures of a chart; `rows` is what its rows are. */
static const struct report_table *
clock_table(struct arena *arena, const struct report_clock *clock, const char *key, struct report_column rows)
{
	struct report_table *table = table_new(arena, key, clock->title, with_hours(arena, &rows, 1), CLOCK_HOURS + 1);

	for (size_t row = 0; row < clock->row_count; row++) {
		struct text *cells = table_row(arena, table);

		cells[0] = clock->rows[row];
		for (size_t hour = 0; hour < CLOCK_HOURS; hour++)
			cells[hour + 1] = number(arena, clock->values[row * CLOCK_HOURS + hour]);
	}
	return table;
}

static const struct report_column day_column = { "day", "Day", false };

static const struct text *
weekdays(struct arena *arena)
{
	struct text *days = arena_array(arena, struct text, CLOCK_DAYS);

	for (int day = 0; day < CLOCK_DAYS; day++)
		days[day] = text_of(date_weekday_name((enum weekday)day));
	return days;
}

/* Where is nobody to turn to, and when? The first thing to be seen. */
static void
add_nowhere(const struct report_request *request, struct report *report, const struct covered *all)
{
	struct arena *arena = request->arena;
	unsigned *without = arena_array(arena, unsigned, CLOCK_WEEK);
	struct report_clock *clock = arena_alloc(arena, sizeof *clock);
	struct report_section *section = section_add(arena, report, TEXT("Where there is nowhere to go, and when"));

	for (size_t i = 0; i < request->site->area_count; i++)
		for (int slot = 0; slot < CLOCK_WEEK; slot++)
			without[slot] += week_lacks(&all[i].usual, slot, LACK_PLACE);
	*clock = (struct report_clock){ .title = TEXT("Areas without a place to go, in each hour of a usual week"),
		.description = text_format(arena, "Of %zu areas, how many have no place that is open to somebody in a crisis: "
			"the stronger the shade, the more. 0 is good.", request->site->area_count),
		.rows = weekdays(arena), .row_count = CLOCK_DAYS, .values = without,
		.lacking_of = (unsigned)request->site->area_count };
	words_add(arena, section, worst_hour_words(request, all));
	words_add(arena, section, worst_stretch_words(request, all, without));
	for (size_t i = 0; i < section->word_count; i++)
		summary_add(arena, report, section->words[i]);
	section->clock = report->clock = clock;
	section->table = clock_table(arena, clock, "nowhere-to-go", day_column);
}

/* The table of areas, and that of the stretches in which they have nothing. */
static void
add_areas(const struct report_request *request, struct report *report, const struct covered *all)
{
	struct arena *arena = request->arena;
	size_t areas = request->site->area_count, without[LACKS] = { 0 };
	struct report_table *table = table_new(arena, "coverage", TEXT("Hours of a week (of 168) without help"), area_columns,
		7);
	struct report_table *stretches = table_new(arena, "coverage-gaps", TEXT("When there is nothing"), stretch_columns, 6);
	struct report_section *section;

	for (size_t i = 0; i < areas; i++) {
		size_t usual[LACKS], holiday[LACKS];

		for (int lack = 0; lack < LACKS; lack++) {
			usual[lack] = add_stretches(arena, stretches, &all[i], &all[i].usual, "usual", lack);
			without[lack] += usual[lack] > 0;
		}
		for (int lack = 0; all[i].has_holiday && lack < LACKS; lack++)
			holiday[lack] = add_stretches(arena, stretches, &all[i], &all[i].holiday, "with a bank holiday", lack);
		add_area_row(arena, table, &all[i], usual, holiday);
	}
	section = section_add(arena, report, TEXT("By area"));
	words_add(arena, section, text_format(arena, "In a usual week, %zu of %zu areas have hours without a place to go, %zu "
		"have hours without a line to call, and %zu have hours with neither.", without[LACK_PLACE], areas,
		without[LACK_LINE], without[LACK_BOTH]));
	summary_add(arena, report, section->words[0]);
	section->table = table;
	section = section_add(arena, report, TEXT("When there is nothing"));
	section->table = stretches;
}

/* One chart of a week of an area: places to go, or lines to call. */
static void
add_week(struct arena *arena, struct report *report, const struct covered *covered, const struct clock_week *week,
	enum lack what, struct text heading, const char *key)
{
	unsigned *values = arena_array(arena, unsigned, CLOCK_WEEK), empty = 0;
	struct report_clock *clock = arena_alloc(arena, sizeof *clock);
	struct report_section *section = section_add(arena, report, heading);

	for (int slot = 0; slot < CLOCK_WEEK; slot++) {
		const struct clock_day *day = &week->days[slot / CLOCK_HOURS];

		values[slot] = (what == LACK_PLACE ? day->places : day->lines)[slot % CLOCK_HOURS];
		empty += values[slot] == 0;
	}
	*clock = (struct report_clock){ .title = text_format(arena, "%.*s: %s in each hour",
			TEXT_ARGS(covered->area->name.text), what == LACK_PLACE ? "places to go" : "lines to call or text"),
		.description = text_format(arena, "Of the %d hours of %.*s, %u have none.", CLOCK_WEEK,
			TEXT_ARGS(week == &covered->usual ? TEXT("a usual week") : text_format(arena, "the week from %.*s",
			TEXT_ARGS(date_words(arena, week->days[0].date)))), empty),
		.rows = weekdays(arena), .row_count = CLOCK_DAYS, .values = values };
	section->clock = clock;
	section->table = clock_table(arena, clock, key, day_column);
}

static void
add_charts(struct arena *arena, struct report *report, const struct covered *covered)
{
	struct text name = covered->area->name.text, id = covered->area->id;

	add_week(arena, report, covered, &covered->usual, LACK_PLACE,
		text_format(arena, "%.*s: places to go", TEXT_ARGS(name)), text_format(arena, "places-%.*s", TEXT_ARGS(id)).at);
	add_week(arena, report, covered, &covered->usual, LACK_LINE,
		text_format(arena, "%.*s: lines to call", TEXT_ARGS(name)), text_format(arena, "lines-%.*s", TEXT_ARGS(id)).at);
	if (!covered->has_holiday)
		return;
	add_week(arena, report, covered, &covered->holiday, LACK_PLACE,
		text_format(arena, "%.*s: places to go in a week with a bank holiday", TEXT_ARGS(name)),
		text_format(arena, "bank-holiday-places-%.*s", TEXT_ARGS(id)).at);
	add_week(arena, report, covered, &covered->holiday, LACK_LINE,
		text_format(arena, "%.*s: lines to call in a week with a bank holiday", TEXT_ARGS(name)),
		text_format(arena, "bank-holiday-lines-%.*s", TEXT_ARGS(id)).at);
}

/* "Friday 25 December 2026" */
static struct text
day_words(struct arena *arena, struct date day)
{
	return text_format(arena, "%s %.*s", date_weekday_name(date_weekday(day)), TEXT_ARGS(date_words(arena, day)));
}

/* What the calendar of bank holidays has to say of the chosen day, in the directory's own nation. */
static struct text
holiday_words(const struct report_request *request)
{
	const struct holidays *holidays = site_holidays(request->site, request->site->settings.nation.is);

	for (size_t i = 0; i < holidays->count; i++)
		if (date_compare(holidays->at[i], request->day) == 0)
			return text_format(request->arena, "It is a bank holiday: %s.", holidays->names[i]);
	if (date_given(holidays->last) && date_compare(request->day, holidays->last) > 0)
		return text_format(request->arena, "Bank holidays are known until %.*s, so hours that depend on them do not "
			"count here.", TEXT_ARGS(date_words(request->arena, holidays->last)));
	return (struct text){ 0 };
}

/* All areas on the chosen day: places to go, or lines to call. */
static void
add_day(const struct report_request *request, struct report *report, const struct covered *all, enum lack what)
{
	const char *const names = what == LACK_PLACE ? "places to go" : "lines to call or text";
	struct arena *arena = request->arena;
	size_t areas = request->site->area_count, without = 0;
	unsigned *values = arena_array(arena, unsigned, areas * CLOCK_HOURS + 1);
	struct text *rows = arena_array(arena, struct text, areas + 1), about = holiday_words(request);
	struct report_clock *clock = arena_alloc(arena, sizeof *clock);
	struct report_section *section = section_add(arena, report, text_format(arena, "On %.*s: %s",
		TEXT_ARGS(day_words(arena, request->day)), names));

	for (size_t i = 0; i < areas; i++) {
		bool lacking = false;

		rows[i] = all[i].area->name.text;
		for (int hour = 0; hour < CLOCK_HOURS; hour++) {
			values[i * CLOCK_HOURS + (size_t)hour] = (what == LACK_PLACE ? all[i].day.places : all[i].day.lines)[hour];
			lacking |= lacks(&all[i].day, hour, what);
		}
		without += lacking;
	}
	*clock = (struct report_clock){ .title = text_format(arena, "%.*s: %s in each hour, by area",
			TEXT_ARGS(day_words(arena, request->day)), names),
		.description = text_format(arena, "%zu of %zu areas have hours with none.", without, areas),
		.rows = rows, .row_count = areas, .values = values };
	if (about.size > 0)
		words_add(arena, section, about);
	words_add(arena, section, clock->description);
	summary_add(arena, report, text_format(arena, "On %.*s, %zu of %zu areas have hours without %s.",
		TEXT_ARGS(day_words(arena, request->day)), without, areas,
		what == LACK_PLACE ? "a place to go" : "a line to call"));
	section->clock = areas <= MOST_CHARTS ? clock : NULL;
	section->table = clock_table(arena, clock, what == LACK_PLACE ? "day-places" : "day-lines",
		(struct report_column){ "area", "Area", false });
}

static const struct report_column hour_columns[] = { { "area", "Area", false }, { "week", "Week", false },
	{ "open", "What is open", false }, { "date", "Date", false }, { "day", "Day", false } };

enum { HOUR_COLUMNS = sizeof hour_columns / sizeof *hour_columns };

static void
add_hours_row(struct arena *arena, struct report_table *table, const struct covered *covered,
	const struct clock_day *day, const char *week, enum lack what)
{
	struct text *cells = table_row(arena, table);

	cells[0] = covered->area->id;
	cells[1] = text_of(week);
	cells[2] = what == LACK_PLACE ? TEXT("places") : TEXT("lines");
	if (!text_is(cells[1], "usual")) /* several weeks, and so no date */
		cells[3] = date_iso(arena, day->date);
	cells[4] = text_of(date_weekday_name(date_weekday(day->date)));
	for (int hour = 0; hour < CLOCK_HOURS; hour++)
		cells[HOUR_COLUMNS + hour] = number(arena, (what == LACK_PLACE ? day->places : day->lines)[hour]);
}

/* Every hour of every area, also where there are too many of them for charts: for programs. */
static void
add_hours(const struct report_request *request, struct report *report, const struct covered *all)
{
	struct arena *arena = request->arena;
	struct report_table *table = table_new(arena, "coverage-hours", TEXT("How much is open in each hour"),
		with_hours(arena, hour_columns, HOUR_COLUMNS), HOUR_COLUMNS + CLOCK_HOURS);
	struct report_section *section = section_add(arena, report, TEXT("Every hour of every area"));

	for (size_t i = 0; i < request->site->area_count; i++)
		for (enum lack what = LACK_PLACE; what <= LACK_LINE; what++) {
			for (int day = 0; day < CLOCK_DAYS; day++)
				add_hours_row(arena, table, &all[i], &all[i].usual.days[day], "usual", what);
			for (int day = 0; all[i].has_holiday && day < CLOCK_DAYS; day++)
				add_hours_row(arena, table, &all[i], &all[i].holiday.days[day], "with a bank holiday", what);
			if (date_given(request->day))
				add_hours_row(arena, table, &all[i], &all[i].day, "chosen day", what);
		}
	words_add(arena, section, TEXT("The figures of all charts in one sheet, and in the JSON file: a usual week, the week of "
		"the next bank holiday, and the day that was asked for with --day."));
	section->table = table;
	section->data_only = true;
}

void
report_coverage(const struct report_request *request, struct report *report)
{
	const struct site *site = request->site;
	struct covered *all = count_all(request);

	*report = (struct report){ .id = "coverage", .title = "Coverage clock" };
	report->about = TEXT("How many places to go and lines to call are open to somebody in a crisis, hour by hour, who may "
		"come or call of their own accord and without a waiting list. The national crisis lines are not counted. An hour "
		"counts only when it is open all of it, in a usual week every week of the next four, and help for a part of an area "
		"is not counted for the whole. Counted is what names the crisis under “stage”, and each safe space and helpline "
		"without a “stage”.");
	add_nowhere(request, report, all);
	for (enum lack what = LACK_PLACE; date_given(request->day) && what <= LACK_LINE; what++)
		add_day(request, report, all, what);
	add_areas(request, report, all);
	for (size_t i = 0; i < site->area_count; i++)
		if (site->area_count <= MOST_CHARTS || !all[i].area->within.area)
			add_charts(request->arena, report, &all[i]);
	add_hours(request, report, all);
}
