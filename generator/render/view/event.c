/*
 * What a theme sees of what became of an entry. Whoever wrote something down is named only where site.yaml says so: a
 * volunteer's name beside a mental-health group can harm them.
 */
#include "render/view/event.h"

enum { SHORT_COMMIT = 10 };

void
entry_history(const struct view_context *context, const void *thing, struct view_value *value)
{
	const struct entry_derived *own = &context->derived->entries[((const struct entry *)thing)->number];

	value->at = (const void *const *)own->past;
	value->count = own->past_count;
}

void
entry_history_link(const struct view_context *context, const void *thing, struct view_value *value)
{
	const struct entry *entry = thing;

	if (output_has_history(context->site, context->derived, entry))
		value->text = address_of_stem(context, text_format(context->scratch, "history/%.*s", TEXT_ARGS(entry->id)));
}

/* Is it the newest of its day? */
static void
event_begins_day(const struct view_context *context, const void *thing, struct view_value *value)
{
	const struct event *event = thing;
	const struct entry_derived *own = &context->derived->entries[event->entry->number];
	size_t at = 0;

	while (own->past[at] != event)
		at++;
	value->yes = at == 0 || date_compare(own->past[at - 1]->date, event->date) != 0;
}

static void
event_on(const struct view_context *context, const void *thing, struct view_value *value)
{
	give_date(context, ((const struct event *)thing)->date, value);
}

static void
event_is_new(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->yes = ((const struct event *)thing)->is == EVENT_ADDED;
}

static void
event_changes(const struct view_context *context, const void *thing, struct view_value *value)
{
	const struct told_list *told = &((const struct event *)thing)->told[context->output->interface->number];
	struct item **items = items_new(context, told->count + 1);

	for (size_t i = 0; i < told->count; i++)
		if (told->at[i].shown.size > 0)
			*items[value->count++] = (struct item){ .text = told->at[i].shown };
	value->at = (const void *const *)items;
}

static void
event_commit(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = text_slice(((const struct event *)thing)->commit, 0, SHORT_COMMIT);
}

static void
event_author(const struct view_context *context, const void *thing, struct view_value *value)
{
	if (context->site->settings.history.names.is == ANSWER_YES)
		value->text = ((const struct event *)thing)->author;
}

static const struct view_field fields[] = {
	{ "on", VIEW_TEXT, NULL, event_on, "The day it was written down." },
	{ "begins-day", VIEW_YES_NO, NULL, event_begins_day, "Does the one before it stand under another day?" },
	{ "is-new", VIEW_YES_NO, NULL, event_is_new, "Is it the day it came into the directory?" },
	{ "changes", VIEW_THINGS, &view_item, event_changes,
		"What changed, in words: “Friday closing time changed from midnight to 2am”." },
	{ "commit", VIEW_TEXT, NULL, event_commit, "The commit that says so, shortened." },
	{ "author", VIEW_TEXT, NULL, event_author, "Who wrote it down, where site.yaml says `history: {names: yes}`." },
};

const struct view_type view_event = { "event", "What one commit did to an entry.", VIEW_FIELDS(fields) };
