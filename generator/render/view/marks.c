/*
 * What a page tells scripts of an entry, for them to say how it stands at the moment somebody reads: pages
 * themselves never know the time. generator/browser/open_now.js reads it.
 */
#include "render/view/marks.h"

#include "model/hours_wire.h"

const struct text *
wire_hours_of_entries(struct arena *arena, const struct site *site)
{
	struct text *texts = arena_array(arena, struct text, site->entry_count);
	struct buffer wire = { 0 };

	for (size_t i = 0; i < site->entry_count; i++) {
		buffer_clear(&wire);
		hours_wire(site->entries[i], &wire);
		texts[i] = text_copy(arena, buffer_text(&wire));
	}
	buffer_free(&wire);
	return texts;
}

void
entry_wire_hours(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = context->wire_hours[((const struct entry *)thing)->number];
}

/* Absent for what nobody has checked: that is not to be relied on either. */
void
entry_due(const struct view_context *context, const void *thing, struct view_value *value)
{
	struct date due = context->derived->entries[((const struct entry *)thing)->number].freshness.due;

	if (date_given(due))
		value->text = date_iso(context->scratch, due);
}

void
entry_nation(const struct view_context *context, const void *thing, struct view_value *value)
{
	unsigned nation = site_nation_of_entry(context->site, thing);

	if (nation > 0)
		value->text = text_of(choice_written(SET_nation, nation));
}

void
entry_status_code(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = text_of(choice_written(SET_entry_status, entry_status(thing)));
}
