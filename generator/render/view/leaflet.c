/* What a theme sees of leaflets: what they are, where their PDFs are, and until when they are good. */
#include "render/view/leaflets.h"

static const struct printed *
printed_of(const void *thing)
{
	return thing;
}

static void
leaflet_title(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = printed_of(thing)->leaflet->title.text;
	value->language = language_marked(context, printed_of(thing)->language);
}

static void
leaflet_link(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = address_of_stem(context, text_format(context->scratch, "leaflets/%.*s",
		TEXT_ARGS(printed_of(thing)->leaflet->id)));
}

static void
leaflet_pdf(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = address_of(context, printed_of(thing)->pdf);
}

static void
leaflet_print(const struct view_context *context, const void *thing, struct view_value *value)
{
	if (printed_of(thing)->print.size > 0)
		value->text = address_of(context, printed_of(thing)->print);
}

static void
leaflet_picture(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = address_of(context, printed_of(thing)->picture);
}

static void
leaflet_width(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = text_format(context->scratch, "%d", printed_of(thing)->picture_width);
}

static void
leaflet_height(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = text_format(context->scratch, "%d", printed_of(thing)->picture_height);
}

/* Bytes as people know them, a thousand of them at least. */
static void
give_size(const struct view_context *context, size_t size, struct view_value *value)
{
	value->text = text_format(context->scratch, "%zu kB", (size + 999) / 1000);
}

static void
leaflet_size(const struct view_context *context, const void *thing, struct view_value *value)
{
	give_size(context, printed_of(thing)->pdf_size, value);
}

static void
leaflet_print_size(const struct view_context *context, const void *thing, struct view_value *value)
{
	if (printed_of(thing)->print.size > 0)
		give_size(context, printed_of(thing)->print_size, value);
}

static void
leaflet_pages(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = text_format(context->scratch, "%zu", printed_of(thing)->pages);
}

static void
leaflet_format(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = choice_said(context, SET_leaflet_format, printed_of(thing)->leaflet->format.is);
}

static void
leaflet_edition(const struct view_context *context, const void *thing, struct view_value *value)
{
	unsigned is = printed_of(thing)->leaflet->edition.is;

	if (is > EDITION_STANDARD)
		value->text = choice_said(context, SET_edition, is);
}

static void
leaflet_good_until(const struct view_context *context, const void *thing, struct view_value *value)
{
	give_date(context, printed_of(thing)->good_until, value);
}

static void
leaflet_entries(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->at = (const void *const *)printed_of(thing)->entries;
	value->count = printed_of(thing)->entry_count;
}

static const struct view_field fields[] = {
	{ "title", VIEW_TEXT, NULL, leaflet_title, "What stands on its front." },
	{ "link", VIEW_ADDRESS, NULL, leaflet_link, "The address of its page." },
	{ "pdf", VIEW_ADDRESS, NULL, leaflet_pdf, "The address of its PDF." },
	{ "size", VIEW_TEXT, NULL, leaflet_size, "How large that is: “48 kB”.", .reach = VIEW_EDITION },
	{ "print", VIEW_ADDRESS, NULL, leaflet_print, "Of a booklet: the PDF with its pages in the order for printing." },
	{ "print-size", VIEW_TEXT, NULL, leaflet_print_size, "How large that is.", .reach = VIEW_EDITION },
	{ "picture", VIEW_ADDRESS, NULL, leaflet_picture, "The address of a picture of its first page." },
	{ "picture-width", VIEW_TEXT, NULL, leaflet_width, "How wide that is, in pixels." },
	{ "picture-height", VIEW_TEXT, NULL, leaflet_height, "How high that is, in pixels." },
	{ "pages", VIEW_TEXT, NULL, leaflet_pages, "How many sides of paper, or pages of a booklet.", .reach = VIEW_EDITION },
	{ "format", VIEW_TEXT, NULL, leaflet_format, "“Tri-fold leaflet”, “Booklet” and so on." },
	{ "edition", VIEW_TEXT, NULL, leaflet_edition, "“Large print” or “Easy words”; empty for others." },
	{ "good-until", VIEW_TEXT, NULL, leaflet_good_until, "The day until which it can be believed.",
		.reach = VIEW_EDITION },
	{ "entries", VIEW_THINGS, &view_entry, leaflet_entries, "What is in it.", .reach = VIEW_EDITION },
};

const struct view_type view_leaflet = { "leaflet", "A PDF to print.", VIEW_FIELDS(fields) };

/* Gives the leaflets that something is in. */
static void
give_leaflets(const struct view_context *context, bool (*is_in)(const struct printed *printed, const void *thing),
	const void *thing, struct view_value *value)
{
	const struct printed_list *list = &context->derived->printed;
	const void **at;

	if (list->count == 0)
		return;
	at = arena_array(context->scratch, const void *, list->count);
	for (size_t i = 0; i < list->count; i++)
		if (is_in(&list->at[i], thing))
			at[value->count++] = &list->at[i];
	value->at = at;
}

static bool
is_any(const struct printed *printed, const void *thing)
{
	return true;
}

static bool
holds_entry(const struct printed *printed, const void *thing)
{
	for (size_t i = 0; i < printed->entry_count; i++)
		if (printed->entries[i] == thing)
			return true;
	return false;
}

static bool
is_for_area(const struct printed *printed, const void *thing)
{
	const struct references *areas = &printed->leaflet->areas;

	for (size_t i = 0; i < areas->count; i++)
		if (areas->at[i].area && area_is_within(thing, areas->at[i].area))
			return true;
	return false;
}

static bool
is_for_topic(const struct printed *printed, const void *thing)
{
	return topic_is_among(thing, &printed->leaflet->topics);
}

void
site_leaflets(const struct view_context *context, const void *thing, struct view_value *value)
{
	give_leaflets(context, is_any, thing, value);
}

void
entry_leaflets(const struct view_context *context, const void *thing, struct view_value *value)
{
	give_leaflets(context, holds_entry, thing, value);
}

void
area_leaflets(const struct view_context *context, const void *thing, struct view_value *value)
{
	give_leaflets(context, is_for_area, thing, value);
}

void
topic_leaflets(const struct view_context *context, const void *thing, struct view_value *value)
{
	give_leaflets(context, is_for_topic, thing, value);
}
