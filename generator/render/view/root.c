/* The names that every template starts from. The root's thing is the output being made. */
#include "render/view/context.h"

static void
moved_name(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = context->output->moved_name;
}

static void
moved_address(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = address_of(context, context->output->moved_to);
}

static const struct view_field moved_fields[] = {
	{ "name", VIEW_TEXT, NULL, moved_name, "What has moved." },
	{ "address", VIEW_ADDRESS, NULL, moved_address, "Its address now." },
};

const struct view_type view_moved = { "moved", "An old address, and where it leads.", VIEW_FIELDS(moved_fields) };

static void
root_site(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->thing = context->site;
}

static void
root_page(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->thing = thing;
}

static void
root_listing(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->thing = context->output->list;
}

static void
root_edition(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->thing = context->derived;
}

static void
root_kind(const struct view_context *context, const void *thing, struct view_value *value)
{
	if (context->output->kind == OUTPUT_KIND)
		value->thing = &context->output->entry_kind;
}

static void
root_open(const struct view_context *context, const void *thing, struct view_value *value)
{
	if (context->output->kind == OUTPUT_OPEN)
		value->thing = context->output;
}

static void
root_way_in(const struct view_context *context, const void *thing, struct view_value *value)
{
	if (context->output->kind == OUTPUT_WAY_IN)
		value->thing = context->output;
}

#define ROOT_SUBJECT(getter, of_kind, member) \
	static void getter(const struct view_context *context, const void *thing, struct view_value *value) \
	{ \
		if (context->output->kind == (of_kind)) \
			value->thing = context->output->member; \
	}

ROOT_SUBJECT(root_area, OUTPUT_AREA, area)
ROOT_SUBJECT(root_topic, OUTPUT_TOPIC, topic)
ROOT_SUBJECT(root_organisation, OUTPUT_ORGANISATION, organisation)
ROOT_SUBJECT(root_document, OUTPUT_DOCUMENT, document)
ROOT_SUBJECT(root_leaflet, OUTPUT_LEAFLET, printed)

static void
root_entry(const struct view_context *context, const void *thing, struct view_value *value)
{
	if (context->output->kind == OUTPUT_ENTRY || context->output->kind == OUTPUT_HISTORY)
		value->thing = context->output->entry;
}

static void
root_moved(const struct view_context *context, const void *thing, struct view_value *value)
{
	if (context->output->kind == OUTPUT_MOVED)
		value->thing = context->output;
}

static void
root_form(const struct view_context *context, const void *thing, struct view_value *value)
{
	if (context->output->kind == OUTPUT_ADD || context->output->kind == OUTPUT_CHANGE)
		value->thing = context->form;
}

static const struct view_field root_fields[] = {
	{ "site", VIEW_THING, &view_site, root_site, "The directory as a whole; on every page." },
	{ "page", VIEW_THING, &view_page, root_page, "The page being made; on every page." },
	{ "edition", VIEW_THING, &view_edition, root_edition, "What this edition was made from; on every page.", .reach = VIEW_EDITION },
	{ "entry", VIEW_THING, &view_entry, root_entry, "In entry.html and history.html: the entry." },
	{ "area", VIEW_THING, &view_area, root_area, "In area.html: the area." },
	{ "topic", VIEW_THING, &view_topic, root_topic, "In topic.html: the topic." },
	{ "kind", VIEW_THING, &view_kind, root_kind, "In kind.html: the kind." },
	{ "open", VIEW_THING, &view_open_time, root_open, "In open.html: when it is that the entries are open." },
	{ "way-in", VIEW_THING, &view_way_in, root_way_in, "In ways.html: the way in." },
	{ "organisation", VIEW_THING, &view_organisation, root_organisation, "In organisation.html: the organisation." },
	{ "document", VIEW_THING, &view_document, root_document, "In document.html: the page of content/pages." },
	{ "leaflet", VIEW_THING, &view_leaflet, root_leaflet, "In leaflet.html: the leaflet." },
	{ "listing", VIEW_THING, &view_listing, root_listing, "On pages that list entries: the list." },
	{ "form", VIEW_THING, &view_form, root_form, "In add.html and change.html: the form." },
	{ "moved", VIEW_THING, &view_moved, root_moved, "In moved.html: where the old address leads." },
};

const struct view_type view_root = { "root", "The names every template starts from.", VIEW_FIELDS(root_fields) };
