/*
 * Cards for the reader's list. A card is made of fields that themes can see, so that what those hold back
 * (a confidential place's whereabouts) and how they put it (in the page's language) holds here too. See
 * cards.h.
 */
#include "render/cards.h"

#include "render/template/escape.h"

enum { STEPS_MOST = 3 };

/* A property of a card: its name, and the path of the field it comes from. */
struct property {
	const char *name, *path;
	const struct property *inside; /* of each thing of a list; NULL: things are items, of which the text is told */
};

static const struct property of_answer[] = {
	{ "text", "text" },
	{ "note", "note" },
	{ NULL },
};

static const struct property of_place[] = {
	{ "name", "name" },
	{ "address", "address" },
	{ "postcode", "postcode" },
	{ "private", "is-confidential" },
	{ "when", "hours.lines" },
	{ "access", "accessibility", of_answer },
	{ NULL },
};

static const struct property of_channel[] = {
	{ "name", "name" },
	{ "same", "is-as-place" },
	{ "when", "hours.lines" },
	{ NULL },
};

static const struct property of_entry[] = {
	{ "name", "name.text" },
	{ "nameIn", "name.language" },
	{ "kind", "kind.name" },
	{ "areas", "area-names" },
	{ "summary", "summary.text" },
	{ "summaryIn", "summary.language" },
	{ "paused", "is-paused" },
	{ "reopening", "pause-ended" },
	{ "closed", "is-closed" },
	{ "careful", "is-sensitive" },
	{ "places", "places", of_place },
	{ "channels", "channels", of_channel },
	{ "phone", "contact.phone" },
	{ "call", "contact.phone-link" },
	{ "text", "contact.text" },
	{ "send", "contact.text-link" },
	{ "email", "contact.email" },
	{ "website", "contact.website-link" },
	{ "ways", "ways-in" },
	{ "full", "is-full" },
	{ "cost", "cost.text" },
	{ "costIn", "cost.language" },
	{ "languages", "languages" },
	{ "checked", "last-checked" },
	{ "hours", "wire-hours" },
	{ "due", "due" },
	{ "status", "status" },
	{ "nation", "nation" },
	{ NULL },
};

/* A property with its path looked up. */
struct shown {
	const char *name;
	const struct view_field *steps[STEPS_MOST];
	const struct shown *inside;
};

static const struct view_field *
field_named(const struct view_type *type, struct text name)
{
	for (size_t i = 0; i < type->count; i++)
		if (text_is(name, type->fields[i].name))
			return &type->fields[i];
	return NULL;
}

static const struct shown *
look_up(struct arena *arena, const struct property *properties, const struct view_type *type)
{
	size_t count = 0;
	struct shown *shown;

	while (properties[count].name)
		count++;
	shown = arena_array(arena, struct shown, count + 1);
	for (size_t i = 0; i < count; i++) {
		const struct view_type *at = type;
		struct text path = text_of(properties[i].path), step;

		shown[i].name = properties[i].name;
		for (size_t j = 0; at && j < STEPS_MOST && text_next(&path, '.', &step); j++) {
			shown[i].steps[j] = field_named(at, step);
			at = shown[i].steps[j]->type;
		}
		if (properties[i].inside)
			shown[i].inside = look_up(arena, properties[i].inside, at);
	}
	return shown;
}

/* Gives the field the path ends with; its value stays empty where something on the way is absent. */
static const struct view_field *
follow(const struct view_context *context, const struct shown *shown, const void *thing, struct view_value *value)
{
	const struct view_field *last = NULL;

	for (size_t i = 0; i < STEPS_MOST && shown->steps[i]; i++) {
		if (last)
			thing = value->thing;
		last = shown->steps[i];
		*value = (struct view_value){ 0 };
		if (!thing)
			return last;
		last->get(context, thing, value);
	}
	return last;
}

static void
write_name(const char *name, bool *first, struct buffer *script)
{
	buffer_add_string(script, *first ? "\"" : ",\"");
	buffer_add_string(script, name);
	buffer_add_string(script, "\":");
	*first = false;
}

/* Adds an object of what the thing has; what is absent, empty or no is left out. */
static void
write_thing(const struct view_context *context, const struct shown *shown, const void *thing, struct buffer *script)
{
	bool first = true;

	buffer_add_char(script, '{');
	for (; shown->name; shown++) {
		struct view_value value = { 0 };
		const struct view_field *field = follow(context, shown, thing, &value);

		if (value.text.size > 0) {
			write_name(shown->name, &first, script);
			escape_json_words(script, value.text);
		} else if (field->kind == VIEW_YES_NO && value.yes) {
			write_name(shown->name, &first, script);
			buffer_add_char(script, '1');
		} else if (value.count > 0) {
			write_name(shown->name, &first, script);
			for (size_t i = 0; i < value.count; i++) {
				buffer_add_char(script, i == 0 ? '[' : ',');
				if (shown->inside)
					write_thing(context, shown->inside, value.at[i], script);
				else
					escape_json_words(script, ((const struct item *)value.at[i])->text);
			}
			buffer_add_char(script, ']');
		}
	}
	buffer_add_char(script, '}');
}

static void
write_card(const struct view_context *context, const struct shown *shown, const struct entry *entry, struct text id,
	struct buffer *script)
{
	buffer_format(script, "\n\"%.*s\":", TEXT_ARGS(id));
	write_thing(context, shown, entry, script);
}

void
cards_write(const struct view_context *context, struct buffer *script)
{
	const struct entry_list *list = context->output->list;
	const struct shown *shown = look_up(context->scratch, of_entry, &view_entry);

	buffer_add_string(script, "(self.fingerpost=self.fingerpost||{}).cards=Object.assign(self.fingerpost.cards||{},{");
	for (size_t i = 0; i < list->count; i++) {
		const struct words_list *was = &list->at[i]->was;

		/* As the entry's own page has it: its nation's holidays, its translation. */
		struct output page = { .kind = OUTPUT_ENTRY, .entry = list->at[i],
			.interface = context->output->interface,
			.translation = translation_shown(context, list->at[i]), .page = 1, .page_count = 1 };
		struct view_context own = *context;

		own.output = &page;
		buffer_add_string(script, i == 0 ? "" : ",");
		write_card(&own, shown, list->at[i], list->at[i]->id, script);
		/* Lists that were kept, shared or printed before it had this id are still right. */
		for (size_t j = 0; j < was->count; j++) {
			buffer_add_char(script, ',');
			write_card(&own, shown, list->at[i], was->at[j].text, script);
		}
	}
	buffer_add_string(script, "});\n");
}
