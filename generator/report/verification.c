/* What is to be checked again, and by whom to ask. See report.h. */
#include <stdlib.h>

#include "base/failure.h"
#include "model/asking.h"
#include "report/build.h"
#include "report/report.h"

enum { DAYS_IN_A_WEEK = 7 };

static const struct report_column columns[] = {
	{ "id", "Entry's id", false },
	{ "name", "Name", false },
	{ "kind", "Kind", false },
	{ "state", "State", false },
	{ "last-checked", "Last checked", false },
	{ "check-by", "Check again by", false },
	{ "missing", "Never checked", false },
	{ "ask", "Whom to ask", false },
	{ "command", "When you have asked", false },
};

enum { ID, NAME, KIND, STATE, LAST_CHECKED, CHECK_BY, MISSING, ASK, COMMAND, COLUMNS };

struct waiting {
	const struct entry *entry;
	const struct freshness *freshness;
};

/* Overdue ones by the day they were due, then those nobody ever checked, then those that will be due. */
static int
urgency(const struct freshness *freshness)
{
	return freshness->is == FRESHNESS_OVERDUE ? 0 : freshness->is == FRESHNESS_NEVER ? 1 : 2;
}

static int
by_urgency(const void *a, const void *b)
{
	const struct waiting *left = a, *right = b;
	int order = urgency(left->freshness) - urgency(right->freshness);

	if (order == 0)
		order = date_compare(left->freshness->due, right->freshness->due);
	return order != 0 ? order : text_compare(left->entry->id, right->entry->id);
}

/* The fields it has that no claim speaks of. */
static struct text
never_checked(struct arena *arena, const struct entry *entry, const struct freshness *freshness)
{
	struct text list = { 0 };
	const bool has[CHECKED_ADDRESS + 1] = { [CHECKED_HOURS] = true, [CHECKED_PHONE] = given(entry->contact.phone),
		[CHECKED_ACCESS] = entry->access.how.count > 0, [CHECKED_ADDRESS] = entry->place_count > 0
			&& !entry_is_confidential(entry) };

	for (unsigned field = CHECKED_HOURS; field <= CHECKED_ADDRESS; field++)
		if (has[field] && !date_given(freshness->field[field]))
			list = text_format(arena, "%.*s%s%s", TEXT_ARGS(list), list.size > 0 ? ", " : "",
				choice_shown(SET_checked, field));
	return list;
}

static void
add_entry(const struct report_request *request, struct report_table *table, const struct waiting *waiting)
{
	static const char *const states[] = { [FRESHNESS_DUE] = "due soon", [FRESHNESS_OVERDUE] = "overdue",
		[FRESHNESS_NEVER] = "never checked" };
	struct arena *arena = request->arena;
	const struct entry *entry = waiting->entry;
	struct text *cells = table_row(arena, table);

	cells[ID] = entry->id;
	cells[NAME] = entry->name.text;
	cells[KIND] = text_of(entry->kind.is ? choice_shown(SET_kind, entry->kind.is) : "");
	cells[STATE] = text_of(states[waiting->freshness->is]);
	if (date_given(waiting->freshness->checked))
		cells[LAST_CHECKED] = date_iso(arena, waiting->freshness->checked);
	if (date_given(waiting->freshness->due))
		cells[CHECK_BY] = date_iso(arena, waiting->freshness->due);
	if (waiting->freshness->is == FRESHNESS_NEVER)
		cells[MISSING] = never_checked(arena, entry, waiting->freshness);
	cells[ASK] = asking_of(arena, entry).whom;
	cells[COMMAND] = asking_command(arena, entry);
}

static size_t
collect(const struct report_request *request, struct waiting *waiting)
{
	size_t count = 0;

	for (size_t i = 0; i < request->site->entry_count; i++) {
		const struct entry *entry = request->site->entries[i];
		const struct freshness *freshness = &request->derived->entries[i].freshness;

		if (entry_status(entry) != STATUS_CLOSED && !entry->broken && freshness->is != FRESHNESS_FRESH)
			waiting[count++] = (struct waiting){ entry, freshness };
	}
	qsort(waiting, count, sizeof *waiting, by_urgency);
	return count;
}

static bool
has_any_due(const struct report_request *request)
{
	for (size_t i = 0; i < request->site->entry_count; i++)
		if (entry_status(request->site->entries[i]) != STATUS_CLOSED
			&& date_given(request->derived->entries[i].freshness.due))
			return true;
	return false;
}

void
report_verification(const struct report_request *request, struct report *report)
{
	struct arena *arena = request->arena;
	struct waiting *waiting = calloc(request->site->entry_count + 1, sizeof *waiting);
	size_t counts[FRESHNESS_NEVER + 1] = { 0 }, count, within_week = 0;
	struct report_section *section;
	struct report_table *table;

	if (!waiting)
		fail_out_of_memory();
	*report = (struct report){ .id = "verification", .title = "Verification" };
	report->about = TEXT("What nobody has held against the world in time, most urgent first. Ask, put right what is wrong, "
		"and write down with the command that it was checked.");
	count = collect(request, waiting);
	table = table_new(arena, "verification", TEXT("Entries to check"), columns, COLUMNS);
	for (size_t i = 0; i < count; i++) {
		counts[waiting[i].freshness->is]++;
		within_week += waiting[i].freshness->is == FRESHNESS_DUE && date_compare(waiting[i].freshness->due,
			date_add_days(request->derived->today, DAYS_IN_A_WEEK)) <= 0;
		add_entry(request, table, &waiting[i]);
	}
	free(waiting);
	summary_add(arena, report, text_format(arena, "%zu overdue, %zu never checked, %zu due soon (%zu within a week).",
		counts[FRESHNESS_OVERDUE], counts[FRESHNESS_NEVER], counts[FRESHNESS_DUE], within_week));
	section = section_add(arena, report, TEXT("What to check"));
	words_add(arena, section, count > 0 ? report->summary[0] : TEXT("Everything has been checked in time."));
	section->table = count > 0 ? table : NULL;
	report->has_days = has_any_due(request);
}
