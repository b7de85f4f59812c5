/* Where the directory leads nobody anywhere. See report.h. */
#include <stdlib.h>

#include "base/failure.h"
#include "report/build.h"
#include "report/circles.h"
#include "report/report.h"
#include "report/serving.h"

/* A reader who has more than CIRCLE_MOST places to try is not led round, except where each of them leads to one more. */
enum { NOWHERE = -1, WORST_HOUR = 3 * 60, CIRCLE_MOST = 8, NAMES_MOST = 8 };

/* Does an entry give help itself: some way to reach it, or a way in? */
static bool
gives_help(const struct entry *entry)
{
	bool has_channel = false;

	for (size_t i = 0; i < CHANNELS; i++)
		has_channel |= given(entry->channels[i]);
	return has_channel || entry->place_count > 0 || given(entry->contact.phone) || given(entry->contact.text)
		|| given(entry->contact.email) || given(entry->contact.website);
}

static const struct report_column entry_columns[] = { { "id", "Entry's id", false }, { "name", "Name", false },
	{ "why", "Why", false } };

static void
add_row(struct arena *arena, struct report_table *table, const struct entry *entry, struct text why)
{
	struct text *cells = table_row(arena, table);

	cells[0] = entry->id;
	cells[1] = entry->name.text;
	cells[2] = why;
}

static void
finish_section(struct arena *arena, struct report *report, const char *heading, struct report_table *table,
	const char *none)
{
	struct report_section *section = section_add(arena, report, text_of(heading));

	words_add(arena, section, table->row_count == 0 ? text_of(none)
		: counted(arena, table->row_count, "entry:", "entries:"));
	summary_add(arena, report, text_format(arena, "%s: %zu.", heading, table->row_count));
	section->table = table->row_count > 0 ? table : NULL;
}

static void
add_signposts(const struct report_request *request, struct report *report)
{
	struct report_table *table = table_new(request->arena, "signposts", TEXT("Entries that only point elsewhere"),
		entry_columns, 3);

	for (size_t i = 0; i < request->site->entry_count; i++)
		if (serves_at_all(request->site->entries[i]) && !gives_help(request->site->entries[i]))
			add_row(request->arena, table, request->site->entries[i],
				TEXT("It has no place, telephone, text number, e-mail or website of its own."));
	finish_section(request->arena, report, "Entries that only point elsewhere", table,
		"Every entry gives some way to reach it.");
}

/* What can be reached from one entry by “if not this”. */
struct reach {
	bool *reached;              /* by number */
	const struct entry **queue; /* those, */
	size_t count;               /* and how many */
	bool useful;                /* is there help among them, other than the entry's own? */
};

/* Goes on until there is help: to know that is enough. */
static void
reach_from(const struct entry *from, struct reach *reach)
{
	size_t head = 0;

	reach->count = 0;
	reach->useful = false;
	for (const struct entry *entry = from; entry && !reach->useful;
		entry = head < reach->count ? reach->queue[head++] : NULL)
		for (size_t i = 0; i < entry->if_not_this.count; i++) {
			const struct entry *next = entry->if_not_this.at[i].entry;

			if (!next || reach->reached[next->number])
				continue;
			reach->reached[next->number] = true;
			reach->queue[reach->count++] = next;
			reach->useful = reach->useful || (next != from && serves_at_all(next) && gives_help(next));
		}
}

static struct text
names_reached(const struct report_request *request, const bool *reached, size_t most)
{
	struct text names = { 0 };
	size_t count = 0;

	for (size_t i = 0; i < request->site->entry_count; i++)
		if (reached[i] && count++ < most)
			names = text_format(request->arena, "%.*s%s%.*s", TEXT_ARGS(names), count > 1 ? ", " : "",
				TEXT_ARGS(request->site->entries[i]->name.text));
	return names;
}

/* "The Net → The Loft → The Net", from this entry round and back to it. */
static struct text
way_round(struct arena *arena, const struct circle *circle, const struct entry *entry)
{
	struct buffer way = { 0 };
	size_t shown = circle->count < NAMES_MOST ? circle->count : NAMES_MOST;
	const struct entry *at = entry;
	struct text words;

	for (size_t i = 0; i < shown; i++, at = circle_next(at))
		buffer_format(&way, "%.*s → ", TEXT_ARGS(at->name.text));
	if (shown < circle->count)
		buffer_format(&way, "%zu more → ", circle->count - shown);
	buffer_add(&way, entry->name.text);
	words = text_copy(arena, buffer_text(&way));
	buffer_free(&way);
	return words;
}

static void
add_circle(struct arena *arena, struct report_table *circles, const struct circle *circle, const struct entry *entry)
{
	struct text *names = arena_array(arena, struct text, circle->count);
	size_t count = 0;

	if (circle->one_way) {
		add_row(arena, circles, entry, text_format(arena, "Its alternatives lead round and back to it: %.*s.",
			TEXT_ARGS(way_round(arena, circle, entry))));
		return;
	}
	for (size_t i = 0; i < circle->count; i++)
		if (circle->at[i] != entry)
			names[count++] = circle->at[i]->name.text;
	add_row(arena, circles, entry, text_format(arena, "It leads to %.*s alone, and %s back.",
		TEXT_ARGS(names_some(arena, names, count, NAMES_MOST)), count == 1 ? "that leads" : "they lead"));
}

/* The alternatives of each entry, followed as far as they go. */
static void
add_alternatives(const struct report_request *request, struct report *report)
{
	const struct site *site = request->site;
	struct arena *arena = request->arena;
	struct report_table *nowhere = table_new(arena, "alternatives-nowhere",
		TEXT("Alternatives that end in what is closed, paused or only points elsewhere"), entry_columns, 3);
	struct report_table *circles = table_new(arena, "alternatives-circles",
		TEXT("Alternatives that only lead round in a circle"), entry_columns, 3);
	struct report_table *none = table_new(arena, "alternatives-none", TEXT("Entries without an alternative"),
		entry_columns, 3);
	const struct circle **in_circle = circles_find(arena, site);
	struct reach reach = { .reached = calloc(site->entry_count + 1, sizeof *reach.reached),
		.queue = calloc(site->entry_count + 1, sizeof *reach.queue) };

	if (!reach.reached || !reach.queue)
		fail_out_of_memory();
	for (size_t i = 0; i < site->entry_count; i++) {
		const struct entry *entry = site->entries[i];

		if (!serves_at_all(entry))
			continue;
		reach_from(entry, &reach);
		if (entry->if_not_this.count == 0)
			add_row(arena, none, entry, TEXT("It says nothing of what to try instead."));
		else if (!reach.useful)
			add_row(arena, nowhere, entry, text_format(arena, "It leads to %.*s, and on to nothing that is open.",
				TEXT_ARGS(names_reached(request, reach.reached, 5))));
		else if (in_circle[i] && (in_circle[i]->one_way || in_circle[i]->count <= CIRCLE_MOST))
			add_circle(arena, circles, in_circle[i], entry);
		for (size_t j = 0; j < reach.count; j++)
			reach.reached[reach.queue[j]->number] = false;
	}
	finish_section(arena, report, "Alternatives that lead nowhere", nowhere, "Every alternative leads to something open.");
	finish_section(arena, report, "Alternatives that go round in a circle", circles, "None go round in a circle.");
	finish_section(arena, report, "Entries without an alternative", none, "Every entry says what to try instead.");
	free(reach.reached);
	free(reach.queue);
}

/* The next Sunday from today on: at three in the morning of it, least is open. */
static struct date
next_sunday(struct date today)
{
	return date_add_days(today, (SUNDAY - (int)date_weekday(today) + 7) % 7);
}

/* For each entry the next one on a shortest way to something that is open, and how many steps that is. */
struct way {
	int steps;
	const struct entry *next;
};

/* Goes on until no way gets shorter: as many rounds as the longest way has steps. */
static void
find_ways(const struct site *site, struct way *ways, struct date date)
{
	bool changed = true;

	for (size_t i = 0; i < site->entry_count; i++)
		ways[i].steps = serves_at_all(site->entries[i])
			&& serves_at(site, site->entries[i], date, WORST_HOUR) ? 0 : NOWHERE;
	while (changed) {
		changed = false;
		for (size_t i = 0; i < site->entry_count; i++)
			for (size_t j = 0; j < site->entries[i]->if_not_this.count; j++) {
				const struct entry *next = site->entries[i]->if_not_this.at[j].entry;
				int steps = next ? ways[next->number].steps : NOWHERE;

				if (steps != NOWHERE && (ways[i].steps == NOWHERE || steps + 1 < ways[i].steps)) {
					ways[i] = (struct way){ steps + 1, next };
					changed = true;
				}
			}
	}
}

static void
add_ways(const struct report_request *request, struct report *report)
{
	static const struct report_column columns[] = { { "id", "Entry's id", false }, { "name", "Name", false },
		{ "steps", "Steps", true }, { "way", "The way", false } };
	const struct site *site = request->site;
	struct arena *arena = request->arena;
	struct way *ways = arena_array(arena, struct way, site->entry_count + 1);
	struct report_table *table = table_new(arena, "ways-to-open",
		TEXT("The shortest way by “if not this” to help that is open on a Sunday at 3am"), columns, 4);
	struct report_section *section = section_add(arena, report, TEXT("The way to help at 3am on a Sunday"));
	size_t lost = 0;

	find_ways(site, ways, next_sunday(request->derived->today));
	for (size_t i = 0; i < site->entry_count; i++) {
		const struct entry *entry = site->entries[i];
		struct text *cells, way = entry->name.text;

		if (!serves_at_all(entry))
			continue;
		cells = table_row(arena, table);
		cells[0] = entry->id;
		cells[1] = entry->name.text;
		if (ways[i].steps == NOWHERE) {
			lost++;
			cells[3] = TEXT("no way");
			continue;
		}
		for (const struct way *at = &ways[i]; at->next; at = &ways[at->next->number])
			way = text_format(arena, "%.*s → %.*s", TEXT_ARGS(way), TEXT_ARGS(at->next->name.text));
		cells[2] = number(arena, (size_t)ways[i].steps);
		cells[3] = way;
	}
	words_add(arena, section, text_format(arena, "From %zu of %zu entries no alternative leads to anything that is open then. "
		"The national crisis lines, which stand on every page, are not counted.", lost, table->row_count));
	summary_add(arena, report, text_format(arena, "No way to open help at 3am on a Sunday: %zu of %zu.", lost,
		table->row_count));
	section->table = table;
}

void
report_dead_ends(const struct report_request *request, struct report *report)
{
	*report = (struct report){ .id = "dead-ends", .title = "Dead ends" };
	report->about = TEXT("A good fingerpost points at the place itself, never at another fingerpost. These are the entries "
		"from which a reader gets no further.");
	add_signposts(request, report);
	add_alternatives(request, report);
	add_ways(request, report);
}
