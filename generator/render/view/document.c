/* What a theme sees of a page of content/pages, in whichever language it is shown. */
#include "model/language.h"
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

	value->text = body_html(context->scratch, (translation ? translation : (const struct page *)thing)->body, 2);
}

static void
document_language(const struct view_context *context, const void *thing, struct view_value *value)
{
	const struct page *translation = context->output->document_translation;

	if (translation && !text_is(translation->language, "easy"))
		value->text = translation->language;
}

static void
document_direction(const struct view_context *context, const void *thing, struct view_value *value)
{
	document_language(context, thing, value);
	value->text = language_direction(value->text);
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
	const struct words_list *languages = &context->site->settings.languages;
	struct text base = languages->count > 0 ? languages->at[0].text : TEXT("en");
	struct item **items;

	if (page->translation_count == 0)
		return;
	items = items_new(context, page->translation_count + 1);
	for (size_t i = 0; i <= page->translation_count; i++) {
		const struct page *translation = i > 0 ? page->translations[i - 1] : NULL;
		struct text code = translation ? translation->language : base;
		const struct language *language = language_of(code);

		*items[i] = (struct item){
			.text = text_is(code, "easy") ? TEXT("Easy words") : language ? text_of(language->own) : code,
			.address = translation ? text_format(context->scratch, "%.*spages/%.*s.%.*s.html",
							 TEXT_ARGS(context->to_root), TEXT_ARGS(page->id), TEXT_ARGS(code))
					       : address_of_document(context, page),
			.language = text_is(code, "easy") ? base : code,
			.current = context->output->document_translation == translation,
		};
	}
	value->at = (const void *const *)items;
	value->count = page->translation_count + 1;
}

static const struct view_field document_fields[] = {
	{ "name", VIEW_TEXT, NULL, document_name, "Its title." },
	{ "body", VIEW_MARKUP, NULL, document_body, "Its text, as HTML." },
	{ "language", VIEW_TEXT, NULL, document_language, "Its language, if not the page's own." },
	{ "direction", VIEW_TEXT, NULL, document_direction, "“rtl” when that is written from right to left." },
	{ "is-old", VIEW_YES_NO, NULL, document_is_old, "Has the base text changed since this translation was made?" },
	{ "is-unreviewed", VIEW_YES_NO, NULL, document_is_unreviewed, "Has no second person read this translation?" },
	{ "translations", VIEW_THINGS, &view_item, document_translations, "Every language it can be read in." },
};

const struct view_type view_document = { "document", "A page of content/pages.", VIEW_FIELDS(document_fields) };
