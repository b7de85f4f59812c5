/* Addresses, items and other small things that every view needs. See context.h. */
#include "render/view/context.h"

#include "model/language.h"

struct item **
items_new(const struct view_context *context, size_t count)
{
	struct item **pointers = arena_array(context->scratch, struct item *, count);
	struct item *items = arena_array(context->scratch, struct item, count);

	for (size_t i = 0; i < count; i++)
		pointers[i] = &items[i];
	return pointers;
}

static struct text
joined(struct arena *arena, struct text a, struct text b, struct text c, struct text d)
{
	return text_join(arena, (const struct text[]){ a, b, c, d }, 4);
}

struct text
address_of(const struct view_context *context, struct text path)
{
	return joined(context->scratch, context->to_root, path, TEXT(""), TEXT(""));
}

struct text
address_of_stem(const struct view_context *context, struct text stem)
{
	return joined(context->scratch, context->to_root, stem, context->output->interface->ending, TEXT(""));
}

struct text
address_of_entry(const struct view_context *context, const struct entry *entry)
{
	return joined(context->scratch, context->to_root, TEXT("entries/"), entry->id, context->output->interface->ending);
}

struct text
address_of_area(const struct view_context *context, const struct area *area)
{
	return joined(context->scratch, context->to_root, TEXT("areas/"), area->id, context->output->interface->ending);
}

struct text
address_of_topic(const struct view_context *context, const struct topic *topic)
{
	return joined(context->scratch, context->to_root, TEXT("topics/"), topic->id, context->output->interface->ending);
}

struct text
address_of_organisation(const struct view_context *context, const struct organisation *organisation)
{
	return joined(context->scratch, context->to_root, TEXT("organisations/"), organisation->id,
		context->output->interface->ending);
}

struct text
address_of_kind(const struct view_context *context, unsigned kind)
{
	return joined(context->scratch, context->to_root, TEXT("kinds/"),
		text_of(choice_written(SET_kind, kind)), context->output->interface->ending);
}

struct text
address_of_open_time(const struct view_context *context, enum open_time time, int day)
{
	return joined(context->scratch, context->to_root, TEXT("open/"), output_open_id(context->scratch, time, day),
		context->output->interface->ending);
}

struct text
address_of_way_in(const struct view_context *context, unsigned way)
{
	return joined(context->scratch, context->to_root, TEXT("ways/"), output_way_in_id(way),
		context->output->interface->ending);
}

struct text
address_of_document(const struct view_context *context, const struct page *document)
{
	return joined(context->scratch, context->to_root, TEXT("pages/"), document->id,
		context->output->interface->ending);
}

struct text
address_in_full(const struct view_context *context, struct text path)
{
	if (context->base_url.size == 0)
		return (struct text){ 0 };
	if (text_is(path, "index.html"))
		path = TEXT("");
	return joined(context->scratch, context->base_url, TEXT("/"), path, TEXT(""));
}

const struct entry *
translation_shown(const struct view_context *context, const struct entry *entry)
{
	const struct output *output = context->output;

	if (output->kind == OUTPUT_ENTRY && output->entry == entry)
		return output->translation;
	for (size_t i = 0; output->interface->number > 0 && i < entry->translation_count; i++)
		if (text_equal(entry->translations[i]->language, output->interface->language))
			return entry->translations[i];
	return NULL;
}

struct text
language_of_page(const struct view_context *context)
{
	return context->output->interface->language;
}

struct text
language_of_content(const struct view_context *context)
{
	const struct words_list *languages = &context->site->settings.languages;

	return languages->count > 0 ? languages->at[0].text : TEXT("en");
}

struct text
language_marked(const struct view_context *context, struct text language)
{
	if (language.size == 0 || text_is(language, "easy"))
		language = language_of_content(context);
	return text_equal(language, language_of_page(context)) ? TEXT("") : language;
}

struct text
language_own_name(struct text language)
{
	const struct language *known = language_of(language);

	if (text_is(language, "easy"))
		return TEXT("Easy words");
	return known ? text_of(known->own) : language;
}

struct item
version_of(const struct view_context *context, struct text language, bool current)
{
	struct text shown = language.size > 0 ? language : language_of_content(context);

	return (struct item){
		.text = language_own_name(shown),
		.address = text_format(context->scratch, "%.*s%.*s%s%.*s.html", TEXT_ARGS(context->to_root),
			TEXT_ARGS(context->output->stem), language.size > 0 ? "." : "", TEXT_ARGS(language)),
		.language = text_is(shown, "easy") ? language_of_content(context) : shown,
		.current = current,
	};
}

static bool
is_right_to_left(struct text language)
{
	const struct language *known = language_of(language);

	return known && known->right_to_left;
}

struct kept_parts *
view_kept(const struct view_context *context)
{
	return context->kept;
}

const struct view_context *
view_anywhere(const struct view_context *context)
{
	return context->anywhere;
}

struct text
view_direction(const struct view_context *context, struct text language)
{
	bool right_to_left = is_right_to_left(language);

	if (language.size == 0 || right_to_left == is_right_to_left(language_of_page(context)))
		return TEXT("");
	return right_to_left ? TEXT("rtl") : TEXT("ltr");
}

struct text
content_said(const struct view_context *context, struct text words, struct text *language)
{
	*language = words.size > 0 ? language_marked(context, TEXT("")) : TEXT("");
	if (language->size == 0 || !wording_has(context->wording, words))
		return words;
	*language = TEXT("");
	return wording_of(context->wording, words);
}

void
give_written(const struct view_context *context, struct text words, struct view_value *value)
{
	value->text = words;
	value->language = language_marked(context, TEXT(""));
}

void
give_content(const struct view_context *context, struct text words, struct view_value *value)
{
	value->text = content_said(context, words, &value->language);
}

void
give_said(const struct view_context *context, const char *english, struct view_value *value)
{
	value->text = wording_say(context->wording, english);
	if (context->wording->english && !wording_has(context->wording, text_of(english)))
		value->language = TEXT("en");
}

struct text
choice_said(const struct view_context *context, enum choice_set set, unsigned is)
{
	return is ? wording_say(context->wording, choice_shown(set, is)) : TEXT("");
}

struct text
number_shown(const struct view_context *context, struct text number)
{
	struct buffer kept = { 0 };
	struct text shown, rest = number, group;

	if (!locale_is_right_to_left(context->wording->locale) || text_find(number, " ") < 0)
		return number;
	while (text_next(&rest, ' ', &group)) {
		if (kept.size > 0)
			buffer_add_string(&kept, "\u00a0");
		buffer_add(&kept, group);
	}
	shown = text_copy(context->scratch, buffer_text(&kept));
	buffer_free(&kept);
	return shown;
}

void
give_date(const struct view_context *context, struct date date, struct view_value *value)
{
	if (date_given(date))
		value->text = wording_date(context->scratch, context->wording, date);
}
