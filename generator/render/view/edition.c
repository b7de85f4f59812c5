/*
 * What a theme sees of the edition: what it was made from, when, and how true it is. Only the pages
 * about the edition and its changes should show these: they change every day, and every page that
 * shows them is written again.
 */
#include "render/view/context.h"

enum { CHANGES_MOST = 100 };

static const struct derived *
derived_of(const void *thing)
{
	return thing;
}

static void
edition_made_on(const struct view_context *context, const void *thing, struct view_value *value)
{
	give_date(context, derived_of(thing)->today, value);
}

static void
edition_commit(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = text_slice(derived_of(thing)->commit, 0, 12);
}

static void
edition_commit_date(const struct view_context *context, const void *thing, struct view_value *value)
{
	give_date(context, derived_of(thing)->commit_date, value);
}

static void
edition_is_uncommitted(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->yes = derived_of(thing)->has_uncommitted;
}

static void
edition_has_history(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->yes = derived_of(thing)->has_history;
}

static void
edition_is_shallow(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->yes = derived_of(thing)->shallow;
}

static void
give_count(const struct view_context *context, enum freshness_is is, struct view_value *value)
{
	size_t count = 0;

	for (size_t i = 0; i < context->site->entry_count; i++)
		count += context->derived->entries[i].freshness.is == is
			&& entry_status(context->site->entries[i]) != STATUS_CLOSED;
	value->text = text_format(context->scratch, "%zu", count);
}

static void
edition_fresh(const struct view_context *context, const void *thing, struct view_value *value)
{
	give_count(context, FRESHNESS_FRESH, value);
}

static void
edition_due(const struct view_context *context, const void *thing, struct view_value *value)
{
	give_count(context, FRESHNESS_DUE, value);
}

static void
edition_overdue(const struct view_context *context, const void *thing, struct view_value *value)
{
	give_count(context, FRESHNESS_OVERDUE, value);
}

static void
edition_unverified(const struct view_context *context, const void *thing, struct view_value *value)
{
	give_count(context, FRESHNESS_NEVER, value);
}

static void
edition_crisis(const struct view_context *context, const void *thing, struct view_value *value)
{
	const struct settings *settings = &context->site->settings;
	const void **at = arena_array(context->scratch, const void *, settings->crisis_count);

	for (value->count = 0; value->count < settings->crisis_count; value->count++)
		at[value->count] = &settings->crisis[value->count];
	value->at = at;
}

static void
edition_changes(const struct view_context *context, const void *thing, struct view_value *value)
{
	const struct entry_list *changed = &derived_of(thing)->changed;

	value->at = (const void *const *)changed->at;
	value->count = changed->count < CHANGES_MOST ? changed->count : CHANGES_MOST;
}

static struct date
day_of_change(const struct view_context *context, const struct entry *entry)
{
	return context->derived->entries[entry->number].change.date;
}

static void
edition_days(const struct view_context *context, const void *thing, struct view_value *value)
{
	const struct entry_list *changed = &derived_of(thing)->changed;
	size_t count = changed->count < CHANGES_MOST ? changed->count : CHANGES_MOST;
	const void **at = arena_array(context->scratch, const void *, count + 1);

	for (size_t i = 0, end; i < count; i = end) {
		struct section *day = arena_alloc(context->scratch, sizeof *day);
		struct date date = day_of_change(context, changed->at[i]);
		struct view_value heading = { 0 };

		for (end = i + 1; end < count && date_compare(day_of_change(context, changed->at[end]), date) == 0; end++)
			continue;
		give_date(context, date, &heading);
		*day = (struct section){ heading.text, (struct text){ 0 }, changed->at + i, end - i };
		at[value->count++] = day;
	}
	value->at = at;
}

static const struct view_field fields[] = {
	{ "made-on", VIEW_TEXT, NULL, edition_made_on, "The day it was made for." },
	{ "commit", VIEW_TEXT, NULL, edition_commit, "The commit it was made from, shortened." },
	{ "commit-date", VIEW_TEXT, NULL, edition_commit_date, "That commit's day." },
	{ "is-uncommitted", VIEW_YES_NO, NULL, edition_is_uncommitted,
		"Was it made from files as they stood, which may differ from the commit?" },
	{ "has-history", VIEW_YES_NO, NULL, edition_has_history, "Is it known when entries changed?" },
	{ "is-shallow", VIEW_YES_NO, NULL, edition_is_shallow, "Was only the newest part of the history there?" },
	{ "fresh", VIEW_TEXT, NULL, edition_fresh, "How many entries were checked in good time." },
	{ "due", VIEW_TEXT, NULL, edition_due, "How many are to be checked again soon." },
	{ "overdue", VIEW_TEXT, NULL, edition_overdue, "How many are past that day." },
	{ "unverified", VIEW_TEXT, NULL, edition_unverified, "How many nobody has checked." },
	{ "crisis", VIEW_THINGS, &view_crisis_line, edition_crisis, "Every crisis line, of every nation." },
	{ "changes", VIEW_THINGS, &view_entry, edition_changes, "What changed last, newest first." },
	{ "days", VIEW_THINGS, &view_section, edition_days, "The same by days, each under its date." },
};

const struct view_type view_edition = { "edition", "What the site was made from, and how fresh it is.",
	VIEW_FIELDS(fields) };
