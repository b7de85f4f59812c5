/* What lapses when, and who would be left with nothing. See report.h; the rule is derive/runway.h's. */
#include "report/build.h"
#include "report/report.h"
#include "report/serving.h"

enum { MONTHS = 24, KINDS = KIND_HELPLINE, RUNWAYS = RUNWAY_UNKNOWN + 1 };

static const char *const kind_names[] = { "Services", "Safe spaces", "Peer groups", "Helplines" };

static const char *const runway_names[RUNWAYS] = { "secure", "renewal due", "at risk", "ended", "volunteers only",
	"unknown" };

static const struct runway *
runway(const struct report_request *request, const struct entry *entry)
{
	return &request->derived->entries[entry->number].runway;
}

static bool
counts_at_all(const struct entry *entry)
{
	return entry_status(entry) != STATUS_CLOSED && !entry->broken && entry->kind.is;
}

/* Months from today's to a date's: 0 = this month. */
static int
months_until(struct date today, struct date date)
{
	return (date.year - today.year) * 12 + date.month - today.month;
}

/* "Mar 2027" and "2027-03": the month so many after today's. */
static struct text
month_words(struct arena *arena, struct date today, int months)
{
	int month = today.month - 1 + months;

	return text_format(arena, "%.3s %d", date_month_name(month % 12 + 1), today.year + month / 12);
}

static const char *
month_key(struct arena *arena, struct date today, int months)
{
	int month = today.month - 1 + months;

	return text_format(arena, "%d-%02d", today.year + month / 12, month % 12 + 1).at;
}

/* The entries that lapse within the months, each with its month. */
struct lapse {
	const struct entry *entry;
	int month;
};

static size_t
find_lapses(const struct report_request *request, struct lapse **lapses)
{
	size_t count = 0;

	*lapses = arena_array(request->arena, struct lapse, request->site->entry_count + 1);
	for (size_t i = 0; i < request->site->entry_count; i++) {
		const struct entry *entry = request->site->entries[i];
		struct date until = runway(request, entry)->until;
		int month = months_until(request->derived->today, until);

		if (counts_at_all(entry) && date_given(until) && month < MONTHS)
			(*lapses)[count++] = (struct lapse){ entry, month };
	}
	return count;
}

static void
add_months(const struct report_request *request, struct report *report)
{
	static const struct report_column columns[] = { { "month", "Month", false }, { "services", "Services", true },
		{ "safe-spaces", "Safe spaces", true }, { "peer-groups", "Peer groups", true },
		{ "helplines", "Helplines", true }, { "which", "Which", false } };
	struct arena *arena = request->arena;
	unsigned *values = arena_array(arena, unsigned, MONTHS * KINDS);
	struct text *labels = arena_array(arena, struct text, MONTHS), *years = arena_array(arena, struct text, MONTHS);
	struct buffer which[MONTHS] = { 0 };
	struct report_table *table = table_new(arena, "funding-by-month", TEXT("What lapses in each month, if nothing is "
		"renewed"), columns, 6);
	struct report_bars *bars = arena_alloc(arena, sizeof *bars);
	struct report_section *section = section_add(arena, report, TEXT("What lapses when"));
	struct lapse *lapses;
	size_t total = find_lapses(request, &lapses);

	for (size_t i = 0; i < total; i++) {
		int month = lapses[i].month;

		values[month * KINDS + (int)lapses[i].entry->kind.is - 1]++;
		if (which[month].size > 0)
			buffer_add_string(&which[month], "; ");
		buffer_add(&which[month], lapses[i].entry->name.text);
	}
	for (int month = 0; month < MONTHS; month++) {
		struct text *cells = table_row(arena, table);

		cells[0] = month_words(arena, request->derived->today, month);
		labels[month] = text_slice(cells[0], 0, 3);
		years[month] = text_slice(cells[0], 4, cells[0].size);
		for (int kind = 0; kind < KINDS; kind++)
			cells[1 + kind] = number(arena, values[month * KINDS + kind]);
		cells[5] = text_copy(arena, buffer_text(&which[month]));
		buffer_free(&which[month]);
	}
	*bars = (struct report_bars){ .title = TEXT("Entries whose funding ends, by month"),
		.description = text_format(arena, "%zu entries have a known end of funding within %d months.", total, MONTHS),
		.labels = labels, .groups = years, .label_count = MONTHS, .series = kind_names, .series_count = KINDS, .values = values };
	words_add(arena, section, bars->description);
	section->bars = bars;
	section->table = table;
}

/* Columns: what the rows are, how many lapse in all, and each month. */
static const struct report_column *
month_columns(const struct report_request *request, struct report_column rows)
{
	struct report_column *columns = arena_array(request->arena, struct report_column, MONTHS + 2);

	columns[0] = rows;
	columns[1] = (struct report_column){ "all", "All", true };
	for (int month = 0; month < MONTHS; month++)
		columns[month + 2] = (struct report_column){ month_key(request->arena, request->derived->today, month),
			month_words(request->arena, request->derived->today, month).at, true, ALARM_AT_SOME };
	return columns;
}

/* A row for an area or a need of which something lapses: how much of it in each month. */
static void
add_months_row(struct arena *arena, struct report_table *table, struct text name, const unsigned counts[MONTHS])
{
	struct text *cells;
	size_t all = 0;

	for (int month = 0; month < MONTHS; month++)
		all += counts[month];
	if (all == 0)
		return;
	cells = table_row(arena, table);
	cells[0] = name;
	cells[1] = number(arena, all);
	for (int month = 0; month < MONTHS; month++)
		cells[month + 2] = number(arena, counts[month]);
}

static void
add_months_by_area(const struct report_request *request, struct report *report)
{
	struct arena *arena = request->arena;
	struct report_table *table = table_new(arena, "funding-by-area", TEXT("What lapses in each month, by the areas it "
		"serves"), month_columns(request, (struct report_column){ "area", "Area", false }), MONTHS + 2);
	struct report_section *section = section_add(arena, report, TEXT("What lapses when, by area"));
	const struct area **areas = areas_in_order(request);
	struct lapse *lapses;
	size_t count = find_lapses(request, &lapses);

	for (size_t i = 0; i < request->site->area_count; i++) {
		unsigned counts[MONTHS] = { 0 };

		for (size_t j = 0; j < count; j++)
			counts[lapses[j].month] += serves_area(lapses[j].entry, areas[i]);
		add_months_row(arena, table, areas[i]->name.text, counts);
	}
	words_add(arena, section, TEXT("An entry is counted in every area that it serves, or a part or the surroundings of "
		"which it serves. Areas in which nothing lapses are left out."));
	section->table = table;
}

static void
add_months_by_topic(const struct report_request *request, struct report *report)
{
	struct arena *arena = request->arena;
	struct report_table *table = table_new(arena, "funding-by-topic", TEXT("What lapses in each month, by the needs it "
		"answers"), month_columns(request, (struct report_column){ "need", "Need", false }), MONTHS + 2);
	struct report_section *section = section_add(arena, report, TEXT("What lapses when, by need"));
	struct lapse *lapses;
	size_t count = find_lapses(request, &lapses);

	for (size_t i = 0; i < request->site->topic_count; i++) {
		unsigned counts[MONTHS] = { 0 };

		for (size_t j = 0; j < count; j++)
			counts[lapses[j].month] += serves_need(lapses[j].entry, request->site->topics[i]);
		add_months_row(arena, table, request->site->topics[i]->name.text, counts);
	}
	words_add(arena, section, TEXT("An entry is counted for every need that it answers. Needs for which nothing lapses are "
		"left out."));
	section->table = table;
}

static void
add_states(const struct report_request *request, struct report *report)
{
	static const struct report_column columns[] = { { "state", "Funding", false }, { "services", "Services", true },
		{ "safe-spaces", "Safe spaces", true }, { "peer-groups", "Peer groups", true },
		{ "helplines", "Helplines", true }, { "all", "All", true } };
	struct arena *arena = request->arena;
	size_t counts[RUNWAYS][KINDS + 1] = { 0 }, all = 0;
	struct report_table *table = table_new(arena, "funding-by-kind", TEXT("How long most of what each entry needs is "
		"paid for"), columns, 6);
	struct report_section *section = section_add(arena, report, TEXT("How it stands"));
	struct text line;

	for (size_t i = 0; i < request->site->entry_count; i++) {
		const struct entry *entry = request->site->entries[i];

		if (!counts_at_all(entry))
			continue;
		counts[runway(request, entry)->is][entry->kind.is - 1]++;
		counts[runway(request, entry)->is][KINDS]++;
		all++;
	}
	for (int is = 0; is < RUNWAYS; is++) {
		struct text *cells = table_row(arena, table);

		cells[0] = text_of(runway_names[is]);
		for (int kind = 0; kind <= KINDS; kind++)
			cells[1 + kind] = number(arena, counts[is][kind]);
	}
	line = text_format(arena, "Of %zu entries, %zu are funded for less than six months, %zu for six to twelve, and the "
		"funding of %zu has ended. %zu are run by volunteers alone. Of %zu nobody knows.", all,
		counts[RUNWAY_AT_RISK][KINDS], counts[RUNWAY_RENEWAL_DUE][KINDS], counts[RUNWAY_ENDED][KINDS],
		counts[RUNWAY_VOLUNTEERS][KINDS], counts[RUNWAY_UNKNOWN][KINDS]);
	words_add(arena, section, line);
	words_add(arena, section, TEXT("Secure is more than twelve months from today, renewal due six to twelve, at risk under "
		"six. An entry counts as paid for while secured lines carry more than half of what it needs."));
	summary_add(arena, report, line);
	section->table = table;
}

/* The entries that hold some place open, and the day on which the last of them lapses. */
struct last_one {
	size_t count;
	bool endless;           /* some have no known end within the two years */
	struct date until;
	const struct entry *entry;
};

static void
take(const struct report_request *request, struct last_one *last, const struct entry *entry)
{
	const struct runway *own = runway(request, entry);

	last->count++;
	if (!date_given(own->until) || months_until(request->derived->today, own->until) >= MONTHS) {
		last->endless |= own->is != RUNWAY_ENDED;
		return;
	}
	if (!last->entry || date_compare(own->until, last->until) > 0) {
		last->until = own->until;
		last->entry = entry;
	}
}

static void
add_last(const struct report_request *request, struct report_table *table, struct text what,
	const struct last_one *last)
{
	struct text *cells;

	if (last->count == 0 || last->endless || !last->entry)
		return;
	cells = table_row(request->arena, table);
	cells[0] = what;
	cells[1] = date_iso(request->arena, last->until);
	cells[2] = last->entry->name.text;
	cells[3] = number(request->arena, last->count);
}

static void
add_last_section(struct report *report, struct arena *arena, struct text heading, struct report_table *table,
	const char *what)
{
	struct report_section *section = section_add(arena, report, heading);

	words_add(arena, section, table->row_count > 0
		? text_format(arena, "If nothing is renewed, %s would be left with none within two years:",
			counted(arena, table->row_count, text_format(arena, "%s", what).at,
				text_format(arena, "%ss", what).at).at)
		: text_format(arena, "None: every %s keeps at least one, as far as is known.", what));
	summary_add(arena, report, text_format(arena, "%.*s: %zu.", TEXT_ARGS(heading), table->row_count));
	section->table = table->row_count > 0 ? table : NULL;
}

static const struct report_column last_columns[] = { { "where", "Where", false }, { "until", "Until", false },
	{ "last", "The last one", false }, { "how-many", "How many there are today", true, ALARM_NEVER } };

static void
add_areas(const struct report_request *request, struct report *report)
{
	struct report_table *table = table_new(request->arena, "last-safe-spaces",
		TEXT("Areas, and the day after which they have no safe space"), last_columns, 4);

	for (size_t i = 0; i < request->site->area_count; i++) {
		struct last_one last = { 0 };

		for (size_t j = 0; j < request->site->entry_count; j++) {
			const struct entry *entry = request->site->entries[j];

			if (counts_at_all(entry) && entry->kind.is == KIND_SAFE_SPACE && serves_area(entry, request->site->areas[i]))
				take(request, &last, entry);
		}
		add_last(request, table, request->site->areas[i]->name.text, &last);
	}
	add_last_section(report, request->arena, TEXT("Areas that would lose their last safe space"), table, "area");
}

static void
add_topics(const struct report_request *request, struct report *report)
{
	struct report_table *table = table_new(request->arena, "last-services",
		TEXT("Needs, and the day after which nothing answers them"), last_columns, 4);

	for (size_t i = 0; i < request->site->topic_count; i++) {
		struct last_one last = { 0 };

		for (size_t j = 0; j < request->site->entry_count; j++)
			if (counts_at_all(request->site->entries[j])
				&& serves_need(request->site->entries[j], request->site->topics[i]))
				take(request, &last, request->site->entries[j]);
		add_last(request, table, request->site->topics[i]->name.text, &last);
	}
	add_last_section(report, request->arena, TEXT("Needs that would lose their last service"), table, "need");
}

static void
add_entries(const struct report_request *request, struct report *report)
{
	static const struct report_column columns[] = { { "id", "Entry's id", false }, { "name", "Name", false },
		{ "kind", "Kind", false }, { "funding", "Funding", false }, { "until", "Until", false } };
	struct arena *arena = request->arena;
	struct report_table *table = table_new(arena, "funding", TEXT("Every entry"), columns, 5);
	struct report_section *section = section_add(arena, report, TEXT("Every entry"));

	for (size_t i = 0; i < request->site->entry_count; i++) {
		const struct entry *entry = request->site->entries[i];
		struct text *cells;

		if (!counts_at_all(entry))
			continue;
		cells = table_row(arena, table);
		cells[0] = entry->id;
		cells[1] = entry->name.text;
		cells[2] = text_of(choice_shown(SET_kind, entry->kind.is));
		cells[3] = text_of(runway_names[runway(request, entry)->is]);
		if (date_given(runway(request, entry)->until))
			cells[4] = date_iso(arena, runway(request, entry)->until);
	}
	section->table = table;
}

void
report_funding(const struct report_request *request, struct report *report)
{
	*report = (struct report){ .id = "funding", .title = "Funding cliff" };
	report->about = TEXT("How long most of what each entry needs is paid for, as far as the entries say. It holds funding "
		"that is not shown to readers: think before you hand it on.");
	add_states(request, report);
	add_months(request, report);
	add_months_by_area(request, report);
	add_months_by_topic(request, report);
	add_areas(request, report);
	add_topics(request, report);
	add_entries(request, report);
}
