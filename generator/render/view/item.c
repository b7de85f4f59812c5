/* The smallest types a theme sees: a line of a list, and words with their language. */
#include "model/language.h"
#include "render/view/context.h"

static void
item_text(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = ((const struct item *)thing)->text;
	value->language = ((const struct item *)thing)->text_language;
}

static void
item_address(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = ((const struct item *)thing)->address;
}

static void
item_note(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = ((const struct item *)thing)->note;
}

static void
item_language(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = ((const struct item *)thing)->language;
}

static void
item_direction(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = view_direction(context, ((const struct item *)thing)->language);
}

static void
item_count(const struct view_context *context, const void *thing, struct view_value *value)
{
	const struct item *item = thing;

	if (item->has_count)
		value->text = text_format(context->scratch, "%zu", item->count);
}

static void
item_is_current(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->yes = ((const struct item *)thing)->current;
}

static void
item_is_gap(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->yes = ((const struct item *)thing)->gap;
}

static bool
item_is_unkept(const struct view_context *context, const void *thing)
{
	return ((const struct item *)thing)->unkept;
}

static void
item_is_on_paper(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->yes = ((const struct item *)thing)->on_paper;
}

static const struct view_field item_fields[] = {
	{ "text", VIEW_TEXT, NULL, item_text, "The words." },
	{ "address", VIEW_ADDRESS, NULL, item_address, "Where it leads, if anywhere." },
	{ "note", VIEW_TEXT, NULL, item_note, "A few words beside it, if any." },
	{ "language", VIEW_TEXT, NULL, item_language, "The language of the words, if not the page's own: “cy”." },
	{ "direction", VIEW_TEXT, NULL, item_direction, "“rtl” or “ltr”, when that language is not written the way the page is." },
	{ "count", VIEW_TEXT, NULL, item_count, "How many entries stand behind it, where that is counted." },
	{ "is-current", VIEW_YES_NO, NULL, item_is_current, "Is it the page being read?" },
	{ "is-gap", VIEW_YES_NO, NULL, item_is_gap, "Are some page numbers left out here?" },
	{ "is-on-paper", VIEW_YES_NO, NULL, item_is_on_paper, "Is it for paper only, where a page is short on a screen?" },
};

const struct view_type view_item = { "item", "One line of a list.", VIEW_FIELDS(item_fields),
	.is_unkept = item_is_unkept };

static void
passage_text(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = ((const struct passage *)thing)->text;
	value->language = ((const struct passage *)thing)->language;
}

static void
passage_language(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = ((const struct passage *)thing)->language;
}

static void
passage_direction(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = view_direction(context, ((const struct passage *)thing)->language);
}

static const struct view_field passage_fields[] = {
	{ "text", VIEW_TEXT, NULL, passage_text, "The words." },
	{ "language", VIEW_TEXT, NULL, passage_language, "Their language, if not the page's own: “cy”." },
	{ "direction", VIEW_TEXT, NULL, passage_direction, "“rtl” or “ltr”, when that language is not written the way the page is." },
};

const struct view_type view_passage = { "passage", "Words that somebody wrote, with their language.",
	VIEW_FIELDS(passage_fields) };
