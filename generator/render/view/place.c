/* What a theme sees of where, when and how to get in touch: places, channels, hours, contact. */
#include "model/format.h"
#include "model/hours_week.h"
#include "model/hours_when.h"
#include "model/hours_words.h"
#include "render/view/context.h"

/* Hours as a theme sees them, worked out once for a place or channel. */
struct hours_view {
	const struct hours *hours;
	struct hours_week week;
};

struct day_view {
	struct text days, times;
};

static void
give_hours(const struct view_context *context, const struct hours *hours, struct view_value *value)
{
	struct hours_view *view;

	if (!given(*hours))
		return;
	view = arena_alloc(context->scratch, sizeof *view);
	view->hours = hours;
	view->week = hours_week(context->scratch, context->wording, hours);
	value->thing = view;
}

static void
hours_lines(const struct view_context *context, const void *thing, struct view_value *value)
{
	const struct hours_view *view = thing;
	struct text *lines;
	size_t count = hours_words_on(context->scratch, context->wording, view->hours, context->derived->today,
		site_holidays(context->site, nation_of_page(context)), &lines);
	struct item **items = items_new(context, count);

	for (size_t i = 0; i < count; i++)
		items[i]->text = lines[i];
	value->at = (const void *const *)items;
	value->count = count;
}

/* The week as a table, days with the same times in one row: "Monday to Friday". It would only repeat most lines. */
static void
hours_days(const struct view_context *context, const void *thing, struct view_value *value)
{
	const struct hours_view *view = thing;
	const struct text *times = view->week.times;
	const void **at = arena_array(context->scratch, const void *, 7);

	if (!view->week.adds_up)
		return;
	for (int first = MONDAY, last; first <= SUNDAY; first = last + 1) {
		struct day_view *row = arena_alloc(context->scratch, sizeof *row);

		for (last = first; last < SUNDAY && text_equal(times[last + 1], times[first]); last++)
			continue;
		row->times = times[first];
		row->days = wording_capital(context->scratch, context->wording,
			hours_stretch_words(context->scratch, context->wording, (enum weekday)first, (enum weekday)last));
		at[value->count++] = row;
	}
	value->at = at;
}

static void
hours_has_more(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->yes = !((const struct hours_view *)thing)->week.whole;
}

static const struct view_field hours_fields[] = {
	{ "lines", VIEW_THINGS, &view_item, hours_lines, "The hours in words, a rule a line." },
	{ "days", VIEW_THINGS, &view_day, hours_days,
		"A usual week as rows of a table, when several lines hold on one day; otherwise the lines say it." },
	{ "has-more", VIEW_YES_NO, NULL, hours_has_more,
		"Is a usual week not the whole truth (seasons, every second week, closures)?" },
};

const struct view_type view_hours = { "hours", "When it is open or answered.", VIEW_FIELDS(hours_fields) };

static void
day_days(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = ((const struct day_view *)thing)->days;
}

static void
day_times(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = ((const struct day_view *)thing)->times;
}

static const struct view_field day_fields[] = {
	{ "days", VIEW_TEXT, NULL, day_days, "“Monday to Friday”." },
	{ "times", VIEW_TEXT, NULL, day_times, "“9am to 5pm”, or “Closed”." },
};

const struct view_type view_day = { "day", "Days of a usual week that have the same times.",
	VIEW_FIELDS(day_fields) };

static void
place_is_confidential(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->yes = ((const struct place *)thing)->confidential.is == ANSWER_YES;
}

/* Errors keep a confidential place's whereabouts out of a build; this keeps them out once more. */
static void
give_whereabouts(const struct view_context *context, const struct place *place, const struct words *words,
	struct view_value *value)
{
	if (place->confidential.is != ANSWER_YES)
		give_written(context, words->text, value);
}

static void
place_name(const struct view_context *context, const void *thing, struct view_value *value)
{
	give_whereabouts(context, thing, &((const struct place *)thing)->name, value);
}

static void
place_address(const struct view_context *context, const void *thing, struct view_value *value)
{
	give_whereabouts(context, thing, &((const struct place *)thing)->address, value);
}

static void
place_postcode(const struct view_context *context, const void *thing, struct view_value *value)
{
	struct postcode postcode;

	give_whereabouts(context, thing, &((const struct place *)thing)->postcode, value);
	if (value->text.size > 0 && postcode_parse(value->text, &postcode))
		value->text = text_copy(context->scratch, text_of(postcode.text));
}

static void
place_travel(const struct view_context *context, const void *thing, struct view_value *value)
{
	give_whereabouts(context, thing, &((const struct place *)thing)->travel, value);
}

static void
place_hours(const struct view_context *context, const void *thing, struct view_value *value)
{
	give_hours(context, &((const struct place *)thing)->hours, value);
}

static void
place_accessibility(const struct view_context *context, const void *thing, struct view_value *value)
{
	static const char *const answers[] = { PHRASE("not known"), PHRASE("yes"), PHRASE("no") };
	const struct accessibility *given_there = &((const struct place *)thing)->accessibility;
	const struct { const char *name; const struct yes_no *is; } rows[] = {
		{ PHRASE("Step-free"), &given_there->step_free },
		{ PHRASE("Accessible toilet"), &given_there->accessible_toilet },
		{ PHRASE("Hearing loop"), &given_there->hearing_loop },
	};
	struct item **items = items_new(context, COUNT_OF(rows));

	for (size_t i = 0; i < COUNT_OF(rows); i++) {
		if (!given(*rows[i].is))
			continue;
		items[value->count]->text = wording_say(context->wording, rows[i].name);
		items[value->count++]->note = wording_say(context->wording, answers[rows[i].is->is]);
	}
	value->at = (const void *const *)items;
}

static void
place_accessibility_notes(const struct view_context *context, const void *thing, struct view_value *value)
{
	give_written(context, ((const struct place *)thing)->accessibility.notes.text, value);
}

static const struct view_field place_fields[] = {
	{ "is-confidential", VIEW_YES_NO, NULL, place_is_confidential, "Is its address only told in private?" },
	{ "name", VIEW_TEXT, NULL, place_name, "Its name." },
	{ "address", VIEW_TEXT, NULL, place_address, "Its address, without the postcode if that was given apart." },
	{ "postcode", VIEW_TEXT, NULL, place_postcode, "Its postcode." },
	{ "travel", VIEW_TEXT, NULL, place_travel, "How to get there." },
	{ "hours", VIEW_THING, &view_hours, place_hours, "When it is open." },
	{ "accessibility", VIEW_THINGS, &view_item, place_accessibility, "What is known of access, a line each." },
	{ "accessibility-notes", VIEW_TEXT, NULL, place_accessibility_notes, "Notes on access." },
};

const struct view_type view_place = { "place", "Somewhere to go.", VIEW_FIELDS(place_fields) };

static const char *const channel_names[CHANNELS] = { PHRASE("By phone"), PHRASE("By text"), PHRASE("By video"),
	PHRASE("Online") };

struct text
channel_said(const struct wording *wording, enum channel channel)
{
	return wording_say(wording, channel_names[channel]);
}

static void
channel_name(const struct view_context *context, const void *thing, struct view_value *value)
{
	give_said(context, channel_names[((const struct channel_shown *)thing)->channel], value);
}

static void
channel_hours_of(const struct view_context *context, const void *thing, struct view_value *value)
{
	give_hours(context, ((const struct channel_shown *)thing)->hours, value);
}

static void
channel_is_as_place(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->yes = ((const struct channel_shown *)thing)->as_place;
}

static const struct view_field channel_fields[] = {
	{ "name", VIEW_TEXT, NULL, channel_name, "“By phone”, “By text”, “By video” or “Online”." },
	{ "hours", VIEW_THING, &view_hours, channel_hours_of, "When somebody answers." },
	{ "is-as-place", VIEW_YES_NO, NULL, channel_is_as_place, "Are the hours the same as those of its only place?" },
};

const struct view_type view_channel = { "channel", "A way to use an entry without going anywhere.",
	VIEW_FIELDS(channel_fields) };

static void
contact_phone(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = number_shown(context, ((const struct contact *)thing)->phone.text);
}

static void
contact_phone_link(const struct view_context *context, const void *thing, struct view_value *value)
{
	char digits[PHONE_SIZE];

	if (phone_parse(((const struct contact *)thing)->phone.text, digits))
		value->text = text_format(context->scratch, "tel:%s", digits);
}

static void
contact_text(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = number_shown(context, ((const struct contact *)thing)->text.text);
}

static void
contact_text_link(const struct view_context *context, const void *thing, struct view_value *value)
{
	char digits[PHONE_SIZE];

	if (text_number_parse(((const struct contact *)thing)->text.text, digits))
		value->text = text_format(context->scratch, "sms:%s", digits);
}

static void
contact_email(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = ((const struct contact *)thing)->email.text;
}

static void
contact_email_link(const struct view_context *context, const void *thing, struct view_value *value)
{
	struct text email = ((const struct contact *)thing)->email.text;

	if (email.size > 0)
		value->text = text_format(context->scratch, "mailto:%.*s", TEXT_ARGS(email));
}

static void
contact_website_link(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = ((const struct contact *)thing)->website.text;
}

/* Without the scheme and a last slash, as people say it. */
static void
contact_website(const struct view_context *context, const void *thing, struct view_value *value)
{
	struct text shown = ((const struct contact *)thing)->website.text;

	if (text_starts(shown, "https://"))
		shown = text_slice(shown, 8, shown.size);
	else if (text_starts(shown, "http://"))
		shown = text_slice(shown, 7, shown.size);
	if (text_starts(shown, "www."))
		shown = text_slice(shown, 4, shown.size);
	value->text = text_ends(shown, "/") ? text_slice(shown, 0, shown.size - 1) : shown;
}

static const struct view_field contact_fields[] = {
	{ "phone", VIEW_TEXT, NULL, contact_phone, "The number to call, as written." },
	{ "phone-link", VIEW_ADDRESS, NULL, contact_phone_link, "The same for a link: “tel:”." },
	{ "text", VIEW_TEXT, NULL, contact_text, "The number to text." },
	{ "text-link", VIEW_ADDRESS, NULL, contact_text_link, "The same for a link: “sms:”." },
	{ "email", VIEW_TEXT, NULL, contact_email, "The e-mail address." },
	{ "email-link", VIEW_ADDRESS, NULL, contact_email_link, "The same for a link: “mailto:”." },
	{ "website", VIEW_TEXT, NULL, contact_website, "The website's address as people say it." },
	{ "website-link", VIEW_ADDRESS, NULL, contact_website_link, "The same for a link." },
};

const struct view_type view_contact = { "contact", "How to get in touch.", VIEW_FIELDS(contact_fields) };
