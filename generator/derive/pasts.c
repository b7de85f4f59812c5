/* What became of each entry, for its page: only what readers are told of. See derive.h. */
#include "derive/derive.h"

static bool
is_shown(const struct event *event)
{
	for (size_t i = 0; i < event->told->count; i++)
		if (event->told->at[i].shown.size > 0)
			return true;
	return false;
}

static bool
is_kept(const struct event *event)
{
	return event->entry && (event->is == EVENT_ADDED || (event->is == EVENT_CHANGED && is_shown(event)));
}

static struct event *
event_copy(struct arena *arena, const struct event *event, size_t languages)
{
	struct event *copy = arena_alloc(arena, sizeof *copy);

	*copy = *event;
	copy->name = text_copy(arena, event->name);
	copy->commit = text_copy(arena, event->commit);
	copy->author = text_copy(arena, event->author);
	copy->told = arena_array(arena, struct told_list, languages);
	for (size_t i = 0; i < languages; i++) {
		const struct told_list *told = &event->told[i];

		copy->told[i].at = arena_array(arena, struct told, told->count);
		for (size_t j = 0; j < told->count; j++)
			if (told->at[j].shown.size > 0)
				copy->told[i].at[copy->told[i].count++] = (struct told){ .of = told->at[j].of,
					.shown = text_copy(arena, told->at[j].shown), .claimed = told->at[j].claimed };
	}
	return copy;
}

void
pasts_make(struct arena *arena, const struct site *site, const struct history *history, size_t languages,
	struct derived *derived)
{
	size_t *counts = arena_array(arena, size_t, site->entry_count + 1);
	bool *changed = arena_array(arena, bool, site->entry_count + 1);

	derived->has_pasts = history->known;
	for (size_t i = 0; i < history->event_count; i++) {
		const struct event *event = &history->events[i];

		if (event->entry && event->is == EVENT_ADDED && !date_given(derived->entries[event->entry->number].added))
			derived->entries[event->entry->number].added = event->date;
		if (!is_kept(event))
			continue;
		counts[event->entry->number]++;
		changed[event->entry->number] |= event->is == EVENT_CHANGED;
	}
	for (size_t i = 0; i < site->entry_count; i++)
		if (changed[i])
			derived->entries[i].past = arena_array(arena, const struct event *, counts[i]);
	for (size_t i = 0; i < history->event_count; i++) {
		const struct event *event = &history->events[i];
		struct entry_derived *own = event->entry ? &derived->entries[event->entry->number] : NULL;

		if (own && own->past && is_kept(event))
			own->past[own->past_count++] = event_copy(arena, event, languages);
	}
}
