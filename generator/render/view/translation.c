/* What a theme sees of a translation: its language, and who stands for it. */
#include "model/translation.h"

#include "render/view/context.h"

static void
translation_language(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = ((const struct entry *)thing)->language;
}

static void
translation_direction(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = view_direction(context, ((const struct entry *)thing)->language);
}

static void
translation_is_old(const struct view_context *context, const void *thing, struct view_value *value)
{
	const struct entry *translation = thing;

	value->yes = !text_equal(translation->of.text, entry_text_hash(context->scratch, translation->base));
}

static void
translation_is_unreviewed(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->yes = !given(((const struct entry *)thing)->reviewed_by);
}

static void
translation_by(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = ((const struct entry *)thing)->translated_by.text;
}

static void
translation_reviewed_by(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = ((const struct entry *)thing)->reviewed_by.text;
}

static const struct view_field translation_fields[] = {
	{ "language", VIEW_TEXT, NULL, translation_language, "Its language, “cy”, or “easy” for easy words." },
	{ "direction", VIEW_TEXT, NULL, translation_direction, "“rtl” or “ltr”, when that is not written the way the page is." },
	{ "is-old", VIEW_YES_NO, NULL, translation_is_old, "Has the base text changed since it was made?" },
	{ "is-unreviewed", VIEW_YES_NO, NULL, translation_is_unreviewed, "Has no second person read it?" },
	{ "translated-by", VIEW_TEXT, NULL, translation_by, "Who translated it." },
	{ "reviewed-by", VIEW_TEXT, NULL, translation_reviewed_by, "Who read it against the base text." },
};

const struct view_type view_translation = { "translation", "A text in another language, and who stands for it.",
	VIEW_FIELDS(translation_fields) };
