/* What has changed, for a newsletter or the next leaflet; and the evidence for every claim. See report.h. */
#include <string.h>

#include "model/entry_changes.h"
#include "report/build.h"
#include "report/report.h"

enum { SHORT_COMMIT = 10 };

static bool
is_told_of(const struct report_request *request, const struct event *event)
{
	return date_given(request->since) ? date_compare(event->date, request->since) >= 0
		: map_get(request->since_commits, event->commit) != NULL;
}

static const struct report_column change_columns[] = { { "date", "Day", false }, { "id", "Entry's id", false },
	{ "name", "Name", false }, { "change", "What changed", false }, { "author", "Who wrote it down", false },
	{ "commit", "Commit", false } };

enum { DATE, ID, NAME, CHANGE, AUTHOR, COMMIT, COLUMNS };

static void
add_row(struct arena *arena, struct report_table *table, const struct event *event, struct text change)
{
	struct text *cells = table_row(arena, table);

	cells[DATE] = date_iso(arena, event->date);
	cells[ID] = event->entry ? event->entry->id : (struct text){ 0 };
	cells[NAME] = event->name;
	cells[CHANGE] = change;
	cells[AUTHOR] = event->author;
	cells[COMMIT] = text_slice(event->commit, 0, SHORT_COMMIT);
}

/* A line for each thing that changed; how many of them readers would want to know. */
static void
add_event(struct arena *arena, struct report_table *table, const struct event *event)
{
	if (event->is == EVENT_ADDED)
		add_row(arena, table, event, TEXT("New in the directory"));
	if (event->is == EVENT_REMOVED)
		add_row(arena, table, event, TEXT("Taken out of the directory"));
	for (size_t i = 0; event->is != EVENT_REMOVED && i < event->told->count; i++)
		add_row(arena, table, event, event->told->at[i].words);
}

/* “3 October 2026. The Lantern: Friday closing time changed from midnight to 2am.” */
static struct text
sentence_of(struct arena *arena, const struct event *event)
{
	struct text words = event->is == EVENT_ADDED ? TEXT("new in the directory")
		: event->is == EVENT_REMOVED ? TEXT("taken out of the directory") : (struct text){ 0 };

	for (size_t i = 0; event->is == EVENT_CHANGED && i < event->told->count; i++)
		if (event->told->at[i].of != TOLD_FUNDING && event->told->at[i].of != TOLD_CLAIM)
			words = text_format(arena, "%.*s%s%.*s", TEXT_ARGS(words), words.size > 0 ? "; " : "",
				TEXT_ARGS(event->told->at[i].words));
	if (words.size == 0)
		return words;
	return text_format(arena, "%.*s. %.*s: %.*s.", TEXT_ARGS(date_words(arena, event->date)), TEXT_ARGS(event->name),
		TEXT_ARGS(words));
}

/* What was there before cannot be told from what is new when the two have no past in common. */
static void
add_apart(const struct report_request *request, struct report *report, struct report_section *section)
{
	struct text apart = text_format(request->arena, "“%.*s” is no part of this history: it has been rewritten since, or that "
		"is another branch. What is told here may have been there before.", TEXT_ARGS(request->since_words));

	summary_add(request->arena, report, apart);
	words_add(request->arena, section, apart);
}

static void
add_changes(const struct report_request *request, struct report *report)
{
	struct arena *arena = request->arena;
	const struct history *history = request->history;
	struct report_table *table = table_new(arena, "changes", TEXT("Everything that has changed, with its commit"),
		change_columns, COLUMNS);
	struct report_section *section = section_add(arena, report, text_format(arena, "Since %.*s",
		TEXT_ARGS(request->since_words)));
	size_t counts[EVENT_REMOVED + 1] = { 0 };
	struct text line;

	if (request->since_apart)
		add_apart(request, report, section);
	for (size_t i = 0; i < history->event_count; i++) {
		const struct event *event = &history->events[i];
		struct text sentence;

		if (!is_told_of(request, event))
			continue;
		counts[event->is] += event->is != EVENT_CHANGED || event->told->count > 0;
		add_event(arena, table, event);
		if ((sentence = sentence_of(arena, event)).size > 0)
			words_add(arena, section, sentence);
	}
	line = text_format(arena, "Since %.*s: %s, %zu taken out, %s.", TEXT_ARGS(request->since_words),
		counted(arena, counts[EVENT_ADDED], "new entry", "new entries").at, counts[EVENT_REMOVED],
		counted(arena, counts[EVENT_CHANGED], "change", "changes").at);
	summary_add(arena, report, line);
	if (section->word_count == (request->since_apart ? 1 : 0))
		words_add(arena, section, TEXT("Nothing that readers would see has changed."));
	section->table = table->row_count > 0 ? table : NULL;
}

static const struct report_column evidence_columns[] = { { "id", "Entry's id", false }, { "name", "Name", false },
	{ "claim", "Claim", false }, { "checked-on", "Checked on", false }, { "written-on", "Written down on", false },
	{ "author", "Who wrote it down", false }, { "commit", "Commit", false } };

enum { CLAIM = 2, CHECKED_ON, WRITTEN_ON, WRITER, BROUGHT_BY, EVIDENCE_COLUMNS };

static struct text
key_of(struct arena *arena, const struct entry *entry, struct text words)
{
	return text_format(arena, "%zu %.*s", entry->number, TEXT_ARGS(words));
}

/* Which commit brought each claim in, by its entry and its words: the newest that did. */
static struct map
claims_by_words(const struct report_request *request)
{
	struct map claims = map_new(request->arena);

	for (size_t i = 0; i < request->history->event_count; i++) {
		struct event *event = &request->history->events[i];

		for (size_t j = 0; event->entry && j < event->told->count; j++) {
			struct text key = key_of(request->arena, event->entry, event->told->at[j].words);

			if (event->told->at[j].of == TOLD_CLAIM && !map_get(&claims, key))
				map_put(&claims, key, event);
		}
	}
	return claims;
}

static void
add_claim(const struct report_request *request, struct report_table *table, const struct entry *entry,
	const struct told *claim, const struct event *event)
{
	struct text *cells = table_row(request->arena, table);

	cells[0] = entry->id;
	cells[1] = entry->name.text;
	cells[CLAIM] = claim->words;
	cells[CHECKED_ON] = date_iso(request->arena, claim->claimed);
	if (!event)
		return;
	cells[WRITTEN_ON] = date_iso(request->arena, event->date);
	cells[WRITER] = event->author;
	cells[BROUGHT_BY] = text_slice(event->commit, 0, SHORT_COMMIT);
}

static void
finish_evidence(struct arena *arena, struct report *report, const char *heading, struct report_table *table,
	const char *none, const char *some)
{
	struct report_section *section = section_add(arena, report, text_of(heading));

	words_add(arena, section, text_of(table->row_count > 0 ? some : none));
	section->table = table->row_count > 0 ? table : NULL;
}

static void
add_evidence(const struct report_request *request, struct report *report)
{
	struct arena *arena = request->arena;
	struct map brought = claims_by_words(request);
	struct report_table *all = table_new(arena, "evidence", TEXT("Who checked what, and the commit that says so"),
		evidence_columns, EVIDENCE_COLUMNS);
	struct report_table *early = table_new(arena, "claims-before-their-day",
		TEXT("Claims that were written down before the day they speak of"), evidence_columns, EVIDENCE_COLUMNS);

	for (size_t i = 0; i < request->site->entry_count; i++) {
		const struct entry *entry = request->site->entries[i];
		struct told_list claims = entry_claims_told(arena, request->wording, entry);

		for (size_t j = 0; j < claims.count; j++) {
			const struct event *event = map_get(&brought, key_of(arena, entry, claims.at[j].words));

			add_claim(request, all, entry, &claims.at[j], event);
			if (event && date_compare(claims.at[j].claimed, event->date) > 0)
				add_claim(request, early, entry, &claims.at[j], event);
		}
	}
	summary_add(arena, report, text_format(arena, "Claims written down before the day they speak of: %zu.",
		early->row_count));
	finish_evidence(arena, report, "Claims from the future", early, "No claim was written down before its day.",
		"Nobody can have checked anything on a day that was still to come: ask who wrote these.");
	finish_evidence(arena, report, "The evidence for every claim", all, "Nobody claims to have checked anything.",
		"A claim without a commit is in a file that is not committed yet, or came before the history begins.");
}

/* What entries said earlier is not all there. */
static void
add_partial(struct arena *arena, struct report *report)
{
	struct report_section *section = section_add(arena, report, TEXT("Part of the history"));

	words_add(arena, section, TEXT("What some entries said earlier is not here, so what became of them is not told. The repository "
		"was cloned with “--filter”: git fetch --refetch --no-filter fetches the rest."));
	summary_add(arena, report, TEXT("Part of the history is not here: git fetch --refetch --no-filter fetches it."));
}

void
report_changes(const struct report_request *request, struct report *report)
{
	*report = (struct report){ .id = "changes", .title = "Changes" };
	report->about = TEXT("What has changed in the entries, worked out from their files before and after each commit. Who "
		"wrote something down is for stewards alone: readers are never told.");
	if (!request->history->known) {
		struct report_section *section = section_add(request->arena, report, TEXT("No history"));

		words_add(request->arena, section, TEXT("These files have no history, or only the newest part of it is here: "
			"git fetch --unshallow fetches the rest."));
		summary_add(request->arena, report, TEXT("No history is known."));
		return;
	}
	if (request->history->partial)
		add_partial(request->arena, report);
	add_changes(request, report);
	add_evidence(request, report);
}
