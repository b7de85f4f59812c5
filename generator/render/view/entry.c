/* What a theme sees of an entry: what it is, for whom, how to get in, and what else might help. */
#include "model/format.h"
#include "model/language.h"
#include "render/body.h"
#include "render/view/json_ld.h"
#include "render/view/context.h"
#include "render/view/event.h"
#include "render/view/leaflets.h"
#include "render/view/marks.h"
#include "render/view/problems.h"
#include "render/view/trust.h"

/* The words of one text field: the translation's where it has them, else the base text's own. */
static void
give_words(const struct view_context *context, const struct words *base, const struct words *translated,
	const struct entry *translation, struct view_value *value)
{
	const struct words *shown = translation && given(*translated) ? translated : base;
	struct passage *passage;

	if (!given(*shown))
		return;
	passage = arena_alloc(context->scratch, sizeof *passage);
	passage->text = shown->text;
	passage->language = language_marked(context, shown != base ? translation->language : TEXT(""));
	value->thing = passage;
}

#define ENTRY_WORDS(getter, field) \
	static void getter(const struct view_context *context, const void *thing, struct view_value *value) \
	{ \
		const struct entry *entry = thing, *translation = translation_shown(context, entry); \
		give_words(context, &entry->field, translation ? &translation->field : NULL, translation, value); \
	}

ENTRY_WORDS(entry_name, name)
ENTRY_WORDS(entry_summary, summary)
ENTRY_WORDS(entry_for, for_whom)
ENTRY_WORDS(entry_not_for, not_for)
ENTRY_WORDS(entry_referral, access.referral)
ENTRY_WORDS(entry_handover, access.handover)
ENTRY_WORDS(entry_wait, access.wait)
ENTRY_WORDS(entry_next, access.next)
ENTRY_WORDS(cost_as_written, cost)
ENTRY_WORDS(entry_because, status.because)

/* “free” is a word of the format, which the page says in its own language. */
static void
entry_cost(const struct view_context *context, const void *thing, struct view_value *value)
{
	const struct passage *written;
	struct passage *said;

	cost_as_written(context, thing, value);
	written = value->thing;
	if (!written || !text_equal_ignoring_case(written->text, TEXT("free")))
		return;
	said = arena_alloc(context->scratch, sizeof *said);
	*said = (struct passage){ .text = wording_say(context->wording, "Free"), .language = TEXT("") };
	value->thing = said;
}

static void
entry_id(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = ((const struct entry *)thing)->id;
}

static void
entry_link(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = address_of_entry(context, thing);
}

static void
entry_kind(const struct view_context *context, const void *thing, struct view_value *value)
{
	static const unsigned numbers[] = { 0, 1, 2, 3, 4 };

	value->thing = &numbers[((const struct entry *)thing)->kind.is];
}

static void
entry_is_open(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->yes = entry_status(thing) == STATUS_OPEN;
}

static void
entry_is_paused(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->yes = entry_status(thing) == STATUS_PAUSED;
}

static void
entry_is_closed(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->yes = entry_status(thing) == STATUS_CLOSED;
}

static void
entry_pause_ended(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->yes = context->derived->entries[((const struct entry *)thing)->number].pause_ended;
}

static void
entry_paused_since(const struct view_context *context, const void *thing, struct view_value *value)
{
	give_date(context, ((const struct entry *)thing)->status.since.date, value);
}

static void
entry_paused_until(const struct view_context *context, const void *thing, struct view_value *value)
{
	give_date(context, ((const struct entry *)thing)->status.until.date, value);
}

static void
entry_closed_on(const struct view_context *context, const void *thing, struct view_value *value)
{
	give_date(context, ((const struct entry *)thing)->status.on.date, value);
}

static void
give_entries(const struct view_context *context, const struct references *references, bool with_closed,
	struct view_value *value)
{
	const void **at = arena_array(context->scratch, const void *, references->count);

	for (size_t i = 0; i < references->count; i++) {
		const struct entry *entry = references->at[i].entry;

		if (entry && (with_closed || entry_status(entry) != STATUS_CLOSED))
			at[value->count++] = entry;
	}
	value->at = at;
}

static void
entry_replaced_by(const struct view_context *context, const void *thing, struct view_value *value)
{
	give_entries(context, &((const struct entry *)thing)->status.replaced_by, true, value);
}

static void
entry_if_not_this(const struct view_context *context, const void *thing, struct view_value *value)
{
	give_entries(context, &((const struct entry *)thing)->if_not_this, false, value);
}

static void
entry_related(const struct view_context *context, const void *thing, struct view_value *value)
{
	const struct entry_derived *own = &context->derived->entries[((const struct entry *)thing)->number];

	value->at = (const void *const *)own->related;
	value->count = own->related_count;
}

static void
entry_run_by(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->thing = ((const struct entry *)thing)->run_by.organisation;
}

static void
entry_topics(const struct view_context *context, const void *thing, struct view_value *value)
{
	const struct references *topics = &((const struct entry *)thing)->topics;
	struct item **items = items_new(context, topics->count);

	for (size_t i = 0; i < topics->count; i++) {
		if (!topics->at[i].topic)
			continue;
		items[value->count]->text = content_said(context, topics->at[i].topic->name.text,
			&items[value->count]->text_language);
		items[value->count++]->address = address_of_topic(context, topics->at[i].topic);
	}
	value->at = (const void *const *)items;
}

static void
entry_areas(const struct view_context *context, const void *thing, struct view_value *value)
{
	const struct references *areas = &((const struct entry *)thing)->covers;
	struct item **items = items_new(context, areas->count);

	for (size_t i = 0; i < areas->count; i++) {
		if (!areas->at[i].area)
			continue;
		items[value->count]->text = content_said(context, areas->at[i].area->name.text,
			&items[value->count]->text_language);
		items[value->count++]->address = address_of_area(context, areas->at[i].area);
	}
	value->at = (const void *const *)items;
}

static void
entry_area_names(const struct view_context *context, const void *thing, struct view_value *value)
{
	const struct entry *entry = thing;
	struct text *names;
	size_t count = 0;

	if (entry->covers.count == 1 && entry->covers.at[0].area) {
		value->text = entry->covers.at[0].area->name.text;
		return;
	}
	names = arena_array(context->scratch, struct text, entry->covers.count);
	for (size_t i = 0; i < entry->covers.count; i++)
		if (entry->covers.at[i].area)
			names[count++] = entry->covers.at[i].area->name.text;
	value->text = entry->covers_everywhere ? wording_say(context->wording, "Everywhere")
		: wording_list(context->scratch, context->wording, names, count);
}

static void
entry_is_everywhere(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->yes = ((const struct entry *)thing)->covers_everywhere;
}

static void
give_choices(const struct view_context *context, enum choice_set set, const struct choices *choices,
	struct view_value *value)
{
	struct item **items = items_new(context, choices->count);

	for (size_t i = 0; i < choices->count; i++)
		if (choices->at[i].is)
			items[value->count++]->text = choice_said(context, set, choices->at[i].is);
	value->at = (const void *const *)items;
}

static void
entry_stages(const struct view_context *context, const void *thing, struct view_value *value)
{
	give_choices(context, SET_stage, &((const struct entry *)thing)->stages, value);
}

static void
entry_ways_in(const struct view_context *context, const void *thing, struct view_value *value)
{
	give_choices(context, SET_way_in, &((const struct entry *)thing)->access.how, value);
}

static void
entry_formats(const struct view_context *context, const void *thing, struct view_value *value)
{
	give_choices(context, SET_format, &((const struct entry *)thing)->formats, value);
}

static void
entry_accepting(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = choice_said(context, SET_accepting, ((const struct entry *)thing)->access.accepting.is);
}

static void
entry_is_full(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->yes = ((const struct entry *)thing)->access.accepting.is == ACCEPTING_NO;
}

static void
entry_is_free(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->yes = text_equal_ignoring_case(((const struct entry *)thing)->cost.text, TEXT("free"));
}

static void
entry_ages(const struct view_context *context, const void *thing, struct view_value *value)
{
	const struct ages *ages = &((const struct entry *)thing)->ages;
	struct text youngest = text_format(context->scratch, "%d", ages->from);
	struct text oldest = text_format(context->scratch, "%d", ages->until);

	if (!given(*ages))
		return;
	if (ages->all)
		give_said(context, "All ages", value);
	else if (ages->until == 255)
		value->text = wording_fill(context->scratch, context->wording, "{youngest} or over", { "youngest", youngest });
	else if (ages->from == 0)
		value->text = wording_fill(context->scratch, context->wording, "Up to {oldest}", { "oldest", oldest });
	else
		value->text = wording_fill(context->scratch, context->wording, "{youngest} to {oldest}",
			{ "youngest", youngest }, { "oldest", oldest });
}

static void
entry_audiences(const struct view_context *context, const void *thing, struct view_value *value)
{
	const struct words_list *list = &((const struct entry *)thing)->audiences;
	struct item **items = items_new(context, list->count);

	for (value->count = 0; value->count < list->count; value->count++)
		items[value->count]->text = wording_of(context->wording,
			id_in_words(context->scratch, list->at[value->count].text));
	value->at = (const void *const *)items;
}

static void
entry_languages(const struct view_context *context, const void *thing, struct view_value *value)
{
	const struct words_list *list = &((const struct entry *)thing)->languages;
	struct item **items = items_new(context, list->count);

	for (size_t i = 0; i < list->count; i++) {
		const struct language *language = language_of(list->at[i].text);
		struct item *item = items[value->count++];

		item->text = language ? wording_language(context->wording, language) : list->at[i].text;
		if (language && !text_equal_ignoring_case(item->text, text_of(language->own))) {
			item->note = text_of(language->own);
			item->language = list->at[i].text;
		}
	}
	value->at = (const void *const *)items;
}

static void
entry_places(const struct view_context *context, const void *thing, struct view_value *value)
{
	const struct entry *entry = thing;
	const void **at = arena_array(context->scratch, const void *, entry->place_count);

	for (value->count = 0; value->count < entry->place_count; value->count++)
		at[value->count] = &entry->places[value->count];
	value->at = at;
}

static void
entry_channels(const struct view_context *context, const void *thing, struct view_value *value)
{
	const struct entry *entry = thing;
	const void **at = arena_array(context->scratch, const void *, CHANNELS);

	for (size_t i = 0; i < CHANNELS; i++) {
		struct channel_shown *shown;

		if (!given(entry->channels[i]))
			continue;
		shown = arena_alloc(context->scratch, sizeof *shown);
		*shown = (struct channel_shown){ (enum channel)i, &entry->channels[i].hours,
			entry->place_count == 1 && hours_are_same(&entry->channels[i].hours, &entry->places[0].hours) };
		at[value->count++] = shown;
	}
	value->at = at;
}

static void
entry_when(const struct view_context *context, const void *thing, struct view_value *value)
{
	const struct lines *lines = &context->when[((const struct entry *)thing)->number];

	value->at = (const void *const *)lines->at;
	value->count = lines->count;
}

static void
entry_is_confidential_place(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->yes = entry_is_confidential(thing);
}

static void
entry_is_sensitive(const struct view_context *context, const void *thing, struct view_value *value)
{
	const struct settings *settings = &context->site->settings;

	value->yes = entry_is_about(thing, &settings->leave_quickly.topics) || entry_is_about(thing, &settings->never_keep);
}

static void
entry_contact(const struct view_context *context, const void *thing, struct view_value *value)
{
	const struct contact *contact = &((const struct entry *)thing)->contact;

	if (given(contact->phone) || given(contact->text) || given(contact->email) || given(contact->website))
		value->thing = contact;
}

static void
entry_body(const struct view_context *context, const void *thing, struct view_value *value)
{
	const struct entry *entry = thing, *translation = translation_shown(context, entry);

	value->text = body_html(context->scratch, translation && given(translation->body) ? translation->body : entry->body, 3,
		context->output->interface->ending);
}

static void
entry_has_body(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->yes = given(((const struct entry *)thing)->body);
}

static void
entry_body_language(const struct view_context *context, const void *thing, struct view_value *value)
{
	const struct entry *translation = translation_shown(context, thing);

	value->text = language_marked(context, translation && given(translation->body) ? translation->language : TEXT(""));
}

static void
entry_body_direction(const struct view_context *context, const void *thing, struct view_value *value)
{
	entry_body_language(context, thing, value);
	value->text = view_direction(context, value->text);
}

/* Every language the entry can be read in, this page's own marked. */
static void
entry_translations(const struct view_context *context, const void *thing, struct view_value *value)
{
	const struct entry *entry = thing, *shown = translation_shown(context, entry);
	struct item **items;

	if (entry->translation_count == 0)
		return;
	items = items_new(context, entry->translation_count + 1);
	*items[0] = version_of(context, TEXT(""), !shown);
	for (size_t i = 0; i < entry->translation_count; i++)
		*items[i + 1] = version_of(context, entry->translations[i]->language, entry->translations[i] == shown);
	value->at = (const void *const *)items;
	value->count = entry->translation_count + 1;
}

static void
entry_translation(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->thing = translation_shown(context, thing);
}

static void
entry_json_ld(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = json_ld_of_entry(context, thing);
}

static bool
is_unkept(const struct view_context *context, const void *thing)
{
	return context->derived->entries[((const struct entry *)thing)->number].unkept;
}

static size_t
number(const struct view_context *context, const void *thing)
{
	const struct entry *entry = thing;

	return context->site->entries[entry->number] == entry ? entry->number : SIZE_MAX;
}

static void
entry_is_unkept(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->yes = is_unkept(context, thing);
}

static const struct view_field fields[] = {
	{ "id", VIEW_TEXT, NULL, entry_id, "Its id, which is its file's name." },
	{ "link", VIEW_ADDRESS, NULL, entry_link, "The address of its page." },
	{ "name", VIEW_THING, &view_passage, entry_name, "Its name." },
	{ "summary", VIEW_THING, &view_passage, entry_summary, "What it is, in a line or two." },
	{ "kind", VIEW_THING, &view_kind, entry_kind, "Service, safe space, peer group or helpline." },
	{ "is-open", VIEW_YES_NO, NULL, entry_is_open, "Is it neither paused nor closed? (Not: open at this hour.)" },
	{ "is-paused", VIEW_YES_NO, NULL, entry_is_paused, "Is it paused?" },
	{ "is-closed", VIEW_YES_NO, NULL, entry_is_closed, "Is it closed for good?" },
	{ "pause-ended", VIEW_YES_NO, NULL, entry_pause_ended,
		"Is it paused, and was due to reopen before the day of the build?" },
	{ "paused-since", VIEW_TEXT, NULL, entry_paused_since, "The day a pause began." },
	{ "paused-until", VIEW_TEXT, NULL, entry_paused_until, "The day it is due to reopen." },
	{ "closed-on", VIEW_TEXT, NULL, entry_closed_on, "The day it closed for good." },
	{ "because", VIEW_THING, &view_passage, entry_because, "Why it is paused or closed." },
	{ "replaced-by", VIEW_THINGS, &view_entry, entry_replaced_by, "What to try instead of a closed one." },
	{ "run-by", VIEW_THING, &view_organisation, entry_run_by, "The organisation that runs it." },
	{ "topics", VIEW_THINGS, &view_item, entry_topics, "The needs it is for, with their pages." },
	{ "stages", VIEW_THINGS, &view_item, entry_stages, "When in somebody's life it helps." },
	{ "areas", VIEW_THINGS, &view_item, entry_areas, "The areas it serves, with their pages." },
	{ "area-names", VIEW_TEXT, NULL, entry_area_names, "The areas it serves, in words." },
	{ "is-everywhere", VIEW_YES_NO, NULL, entry_is_everywhere, "Does it serve everybody, wherever they are?" },
	{ "for", VIEW_THING, &view_passage, entry_for, "Who it is for." },
	{ "not-for", VIEW_THING, &view_passage, entry_not_for, "Who or what it is not for." },
	{ "ages", VIEW_TEXT, NULL, entry_ages, "The ages it is for: “16 or over”." },
	{ "audiences", VIEW_THINGS, &view_item, entry_audiences, "Whom it is especially for." },
	{ "ways-in", VIEW_THINGS, &view_item, entry_ways_in, "How to get in: “Just come in”." },
	{ "referral", VIEW_THING, &view_passage, entry_referral, "How a professional refers somebody." },
	{ "handover", VIEW_THING, &view_passage, entry_handover, "How a professional hands somebody over warmly." },
	{ "wait", VIEW_THING, &view_passage, entry_wait, "How long the wait is." },
	{ "next", VIEW_THING, &view_passage, entry_next, "What happens next." },
	{ "accepting", VIEW_TEXT, NULL, entry_accepting, "Whether it takes new people." },
	{ "is-full", VIEW_YES_NO, NULL, entry_is_full, "Does it take nobody new at the moment?" },
	{ "cost", VIEW_THING, &view_passage, entry_cost, "What it costs." },
	{ "is-free", VIEW_YES_NO, NULL, entry_is_free, "Is it free?" },
	{ "places", VIEW_THINGS, &view_place, entry_places, "Where it is." },
	{ "channels", VIEW_THINGS, &view_channel, entry_channels, "By phone, by text, by video, online." },
	{ "when", VIEW_THINGS, &view_item, entry_when, "Its hours in a few lines, for a list." },
	{ "is-confidential", VIEW_YES_NO, NULL, entry_is_confidential_place, "Is its address only told in private?" },
	{ "is-sensitive", VIEW_YES_NO, NULL, entry_is_sensitive,
		"Is it about a topic that site.yaml says to leave quickly, or never to keep on a device?" },
	{ "contact", VIEW_THING, &view_contact, entry_contact, "How to get in touch." },
	{ "languages", VIEW_THINGS, &view_item, entry_languages, "The languages spoken there." },
	{ "formats", VIEW_THINGS, &view_item, entry_formats, "The formats it can give people." },
	{ "if-not-this", VIEW_THINGS, &view_entry, entry_if_not_this, "What to try if this is not right." },
	{ "related", VIEW_THINGS, &view_entry, entry_related, "Others for the same needs in the same places." },
	{ "has-body", VIEW_YES_NO, NULL, entry_has_body, "Does it say what it is like?" },
	{ "body", VIEW_MARKUP, NULL, entry_body, "What it is like, as HTML." },
	{ "body-language", VIEW_TEXT, NULL, entry_body_language, "The body's language, if not the page's own." },
	{ "body-direction", VIEW_TEXT, NULL, entry_body_direction, "“rtl” or “ltr”, when that is not written the way the page is." },
	{ "translations", VIEW_THINGS, &view_item, entry_translations,
		"Every language it can be read in, when there are several." },
	{ "translation", VIEW_THING, &view_translation, entry_translation,
		"The translation this page shows; absent on the page of the base text." },
	{ "is-fresh", VIEW_YES_NO, NULL, entry_is_fresh, "Was it checked recently?" },
	{ "is-due", VIEW_YES_NO, NULL, entry_is_due, "Is it to be checked again soon?" },
	{ "is-overdue", VIEW_YES_NO, NULL, entry_is_overdue, "Is it past the day it should have been checked again?" },
	{ "is-unverified", VIEW_YES_NO, NULL, entry_is_unverified, "Has nobody checked all of it yet?" },
	{ "last-checked", VIEW_TEXT, NULL, entry_last_checked, "The day it was last checked." },
	{ "review-due", VIEW_TEXT, NULL, entry_review_due, "The day it is to be checked again." },
	{ "claim", VIEW_THING, &view_claim, entry_claim, "The claim that day comes from." },
	{ "claims", VIEW_THINGS, &view_claim, entry_claims, "Every claim, as its file lists them." },
	{ "funding", VIEW_THINGS, &view_funding, entry_funding, "The funding it has agreed to show." },
	{ "funded-until", VIEW_TEXT, NULL, entry_funded_until,
		"The day that most of what it costs is paid for until, when it has agreed to show all of its funding." },
	{ "is-funded-open-ended", VIEW_YES_NO, NULL, entry_is_funded_open_ended, "The same, when no end of that is known." },
	{ "is-run-by-volunteers", VIEW_YES_NO, NULL, entry_is_run_by_volunteers,
		"Is nobody paid? When it has agreed to show that." },
	{ "changed-on", VIEW_TEXT, NULL, entry_changed_on, "The day its file last changed, when that is known." },
	{ "history", VIEW_THINGS, &view_event, entry_history, "What has changed in it, the newest first." },
	{ "history-link", VIEW_ADDRESS, NULL, entry_history_link, "The page of that, when anything has changed." },
	{ "problems", VIEW_THINGS, &view_item, entry_problems,
		"What can be wrong with it, each leading to an e-mail; nothing when site.yaml gives no address." },
	{ "change-link", VIEW_ADDRESS, NULL, entry_change_link, "The page on which a change to it can be suggested." },
	{ "edit-link", VIEW_ADDRESS, NULL, entry_edit_link, "Its file on the forge, where it can be edited." },
	{ "wire-hours", VIEW_TEXT, NULL, entry_wire_hours,
		"Its hours for scripts, for “data-hours”; generator/model/hours_wire.h says how." },
	{ "due", VIEW_TEXT, NULL, entry_due,
		"The day it is to be checked again, for “data-due”: “2027-01-12”; nothing when nobody has checked it." },
	{ "nation", VIEW_TEXT, NULL, entry_nation, "Whose bank holidays it goes by, for “data-nation”: “scotland”." },
	{ "status", VIEW_TEXT, NULL, entry_status_code, "“open”, “paused” or “closed”, for “data-status”." },
	{ "is-unkept", VIEW_YES_NO, NULL, entry_is_unkept, "About a topic that site.yaml calls `never-keep`." },
	{ "leaflets", VIEW_THINGS, &view_leaflet, entry_leaflets, "The leaflets it is in." },
	{ "json-ld", VIEW_JSON, NULL, entry_json_ld, "The entry in schema.org's words." },
};

const struct view_type view_entry = { "entry", "A service, safe space, peer group or helpline.",
	VIEW_FIELDS(fields), .is_unkept = is_unkept, .number = number };
