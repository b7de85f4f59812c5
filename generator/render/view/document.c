/* What a theme sees of a page of content/pages, in whichever language it is shown. */
#include "model/translation.h"
#include "render/body.h"
#include "render/view/context.h"

static void
document_name(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = subject_name(context);
}

static void
document_body(const struct view_context *context, const void *thing, struct view_value *value)
{
	const struct page *translation = context->output->document_translation;

	value->text = body_html(context->scratch, (translation ? translation : (const struct page *)thing)->body, 2,
		context->output->interface->ending);
}

static void
document_language(const struct view_context *context, const void *thing, struct view_value *value)
{
	const struct page *translation = context->output->document_translation;

	value->text = language_marked(context, translation ? translation->language : TEXT(""));
}

static void
document_direction(const struct view_context *context, const void *thing, struct view_value *value)
{
	document_language(context, thing, value);
	value->text = view_direction(context, value->text);
}

static void
document_is_old(const struct view_context *context, const void *thing, struct view_value *value)
{
	const struct page *translation = context->output->document_translation;

	value->yes = translation && !text_equal(translation->of.text, page_text_hash(context->scratch, thing));
}

static void
document_is_unreviewed(const struct view_context *context, const void *thing, struct view_value *value)
{
	const struct page *translation = context->output->document_translation;

	value->yes = translation && !given(translation->reviewed_by);
}

static void
document_translations(const struct view_context *context, const void *thing, struct view_value *value)
{
	const struct page *page = thing;
	struct item **items;

	if (page->translation_count == 0)
		return;
	items = items_new(context, page->translation_count + 1);
	for (size_t i = 0; i <= page->translation_count; i++) {
		const struct page *translation = i > 0 ? page->translations[i - 1] : NULL;

		*items[i] = version_of(context, translation ? translation->language : TEXT(""),
			context->output->document_translation == translation);
	}
	value->at = (const void *const *)items;
	value->count = page->translation_count + 1;
}

static const struct view_field document_fields[] = {
	{ "name", VIEW_TEXT, NULL, document_name, "Its title." },
	{ "body", VIEW_MARKUP, NULL, document_body, "Its text, as HTML." },
	{ "language", VIEW_TEXT, NULL, document_language, "Its language, if not the page's own." },
	{ "direction", VIEW_TEXT, NULL, document_direction, "“rtl” or “ltr”, when that is not written the way the page is." },
	{ "is-old", VIEW_YES_NO, NULL, document_is_old, "Has the base text changed since this translation was made?" },
	{ "is-unreviewed", VIEW_YES_NO, NULL, document_is_unreviewed, "Has no second person read this translation?" },
	{ "translations", VIEW_THINGS, &view_item, document_translations, "Every language it can be read in." },
};

const struct view_type view_document = { "document", "A page of content/pages.", VIEW_FIELDS(document_fields) };
