/* What a theme sees of what entries are grouped by: areas, topics, kinds, organisations. */
#include "render/body.h"
#include "render/view/leaflets.h"

static void
area_name(const struct view_context *context, const void *thing, struct view_value *value)
{
	give_content(context, ((const struct area *)thing)->name.text, value);
}

static void
area_link(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = address_of_area(context, thing);
}

static void
area_count(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = text_format(context->scratch, "%zu",
		context->derived->area[((const struct area *)thing)->number].count);
}

static void
area_within(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->thing = ((const struct area *)thing)->within.area;
}

static void
area_inside(const struct view_context *context, const void *thing, struct view_value *value)
{
	const struct area_list *list = &context->derived->areas_in[((const struct area *)thing)->number];

	value->at = (const void *const *)list->at;
	value->count = list->count;
}

static void
area_wider(const struct view_context *context, const void *thing, struct view_value *value)
{
	const struct entry_list *list = &context->derived->area_wider[((const struct area *)thing)->number];

	value->at = (const void *const *)list->at;
	value->count = list->count;
}

static void
area_id(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = ((const struct area *)thing)->id;
}

static const struct view_field area_fields[] = {
	{ "id", VIEW_TEXT, NULL, area_id, "Its id, for scripts." },
	{ "name", VIEW_TEXT, NULL, area_name, "Its name." },
	{ "link", VIEW_ADDRESS, NULL, area_link, "The address of its page." },
	{ "count", VIEW_TEXT, NULL, area_count, "How many entries serve it or a place within it.", .reach = VIEW_WIDE },
	{ "within", VIEW_THING, &view_area, area_within, "The area it is within, if any." },
	{ "inside", VIEW_THINGS, &view_area, area_inside, "The areas directly within it." },
	{ "wider", VIEW_THINGS, &view_entry, area_wider,
		"Safe spaces and helplines that serve it because they serve an area around it.",
		.reach = VIEW_WIDE },
	{ "leaflets", VIEW_THINGS, &view_leaflet, area_leaflets, "The leaflets for it, or for an area around it." },
};

const struct view_type view_area = { "area", "A place that entries serve.", VIEW_FIELDS(area_fields) };

static void
topic_name(const struct view_context *context, const void *thing, struct view_value *value)
{
	give_content(context, ((const struct topic *)thing)->name.text, value);
}

static void
topic_link(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = address_of_topic(context, thing);
}

static void
topic_count(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = text_format(context->scratch, "%zu",
		context->derived->topic[((const struct topic *)thing)->number].count);
}

static void
topic_within(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->thing = ((const struct topic *)thing)->within.topic;
}

static void
topic_inside(const struct view_context *context, const void *thing, struct view_value *value)
{
	const struct topic_list *list = &context->derived->topics_in[((const struct topic *)thing)->number];

	value->at = (const void *const *)list->at;
	value->count = list->count;
}

static void
topic_synonyms(const struct view_context *context, const void *thing, struct view_value *value)
{
	const struct words_list *list = &((const struct topic *)thing)->synonyms;
	struct text *words = arena_array(context->scratch, struct text, list->count);

	for (size_t i = 0; i < list->count; i++)
		words[i] = list->at[i].text;
	value->language = language_marked(context, TEXT(""));
	value->text = wording_list(context->scratch, context->wording, words, list->count);
}

static void
topic_is_promoted(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->yes = ((const struct topic *)thing)->promoted.is == ANSWER_YES;
}

static const struct view_field topic_fields[] = {
	{ "name", VIEW_TEXT, NULL, topic_name, "Its name." },
	{ "link", VIEW_ADDRESS, NULL, topic_link, "The address of its page." },
	{ "count", VIEW_TEXT, NULL, topic_count, "How many entries are about it or a topic within it.", .reach = VIEW_WIDE },
	{ "within", VIEW_THING, &view_topic, topic_within, "The topic it is within, if any." },
	{ "inside", VIEW_THINGS, &view_topic, topic_inside, "The topics directly within it." },
	{ "synonyms", VIEW_TEXT, NULL, topic_synonyms, "Other words for it." },
	{ "is-promoted", VIEW_YES_NO, NULL, topic_is_promoted, "Does it stand on the home page?" },
	{ "leaflets", VIEW_THINGS, &view_leaflet, topic_leaflets, "The leaflets about it, or about a topic around it." },
};

const struct view_type view_topic = { "topic", "A need, in the words people use.", VIEW_FIELDS(topic_fields) };

/* A kind is a pointer to its number. */
static unsigned
kind_number(const void *thing)
{
	return *(const unsigned *)thing;
}

static void
kind_name(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = choice_said(context, SET_kind, kind_number(thing));
}

struct text
kind_in_plural(const struct view_context *context, unsigned kind)
{
	return wording_say(context->wording, choice_plural(kind));
}

static void
kind_plural(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = kind_in_plural(context, kind_number(thing));
}

static void
kind_about(const struct view_context *context, const void *thing, struct view_value *value)
{
	static const char *const words[] = { "", PHRASE("Somebody to see or talk to over time, or practical help."),
		PHRASE("Somewhere to go when things feel too much."), PHRASE("People who have been through something alike."),
		PHRASE("Somebody to talk to or text with.") };

	give_said(context, words[kind_number(thing)], value);
}

static void
kind_code(const struct view_context *context, const void *thing, struct view_value *value)
{
	if (kind_number(thing))
		value->text = text_of(choice_written(SET_kind, kind_number(thing)));
}

static void
kind_link(const struct view_context *context, const void *thing, struct view_value *value)
{
	if (kind_number(thing))
		value->text = address_of_kind(context, kind_number(thing));
}

static void
kind_count(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = text_format(context->scratch, "%zu", context->derived->kind[kind_number(thing)].count);
}

static const struct view_field kind_fields[] = {
	{ "name", VIEW_TEXT, NULL, kind_name, "“Safe space”." },
	{ "plural", VIEW_TEXT, NULL, kind_plural, "“Safe spaces”." },
	{ "about", VIEW_TEXT, NULL, kind_about, "What such an entry is, in a line." },
	{ "code", VIEW_TEXT, NULL, kind_code, "As the entry's file has it: “safe-space”." },
	{ "link", VIEW_ADDRESS, NULL, kind_link, "The address of its page." },
	{ "count", VIEW_TEXT, NULL, kind_count, "How many there are.", .reach = VIEW_WIDE },
};

const struct view_type view_kind = { "kind", "Service, safe space, peer group or helpline.",
	VIEW_FIELDS(kind_fields) };

static void
organisation_name(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = ((const struct organisation *)thing)->name.text;
}

static void
organisation_link(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = address_of_organisation(context, thing);
}

static void
organisation_type(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = choice_said(context, SET_organisation_type, ((const struct organisation *)thing)->type.is);
}

static void
organisation_ids(const struct view_context *context, const void *thing, struct view_value *value)
{
	const struct words_list *list = &((const struct organisation *)thing)->ids;
	struct item **items = items_new(context, list->count);

	for (value->count = 0; value->count < list->count; value->count++)
		items[value->count]->text = list->at[value->count].text;
	value->at = (const void *const *)items;
}

static void
organisation_contact(const struct view_context *context, const void *thing, struct view_value *value)
{
	const struct contact *contact = &((const struct organisation *)thing)->contact;

	if (given(contact->phone) || given(contact->text) || given(contact->email) || given(contact->website))
		value->thing = contact;
}

static void
organisation_is_closed(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->yes = ((const struct organisation *)thing)->status.is.is == STATUS_CLOSED;
}

static void
organisation_body(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = body_html(context->scratch, ((const struct organisation *)thing)->body, 2,
		context->output->interface->ending);
}

static void
organisation_body_language(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = language_marked(context, TEXT(""));
}

static void
organisation_body_direction(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = view_direction(context, language_marked(context, TEXT("")));
}

static void
organisation_count(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = text_format(context->scratch, "%zu",
		context->derived->organisation[((const struct organisation *)thing)->number].count);
}

static bool
organisation_is_unkept(const struct view_context *context, const void *thing)
{
	return context->derived->organisation_unkept[((const struct organisation *)thing)->number];
}

static const struct view_field organisation_fields[] = {
	{ "name", VIEW_TEXT, NULL, organisation_name, "Its name." },
	{ "link", VIEW_ADDRESS, NULL, organisation_link, "The address of its page." },
	{ "type", VIEW_TEXT, NULL, organisation_type, "“Charity”, “Community group” and so on." },
	{ "ids", VIEW_THINGS, &view_item, organisation_ids, "Its numbers in public registers." },
	{ "contact", VIEW_THING, &view_contact, organisation_contact, "How to get in touch." },
	{ "is-closed", VIEW_YES_NO, NULL, organisation_is_closed, "Is it no more?" },
	{ "body", VIEW_MARKUP, NULL, organisation_body, "What it is, as HTML." },
	{ "body-language", VIEW_TEXT, NULL, organisation_body_language, "The body's language, if not the page's own." },
	{ "body-direction", VIEW_TEXT, NULL, organisation_body_direction,
		"“rtl” or “ltr”, when that is not written the way the page is." },
	{ "count", VIEW_TEXT, NULL, organisation_count, "How many entries it runs.", .reach = VIEW_WIDE },
};

const struct view_type view_organisation = { "organisation", "Who runs an entry.",
	VIEW_FIELDS(organisation_fields), .is_unkept = organisation_is_unkept };
