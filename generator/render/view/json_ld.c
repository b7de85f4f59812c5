/* Entries in schema.org's words. See json_ld.h. */
#include "render/view/json_ld.h"

#include "base/json.h"
#include "model/format.h"
#include "model/hours_spans.h"

static void
add_words(struct json *json, const char *name, struct text text)
{
	if (text.size == 0)
		return;
	json_name(json, name);
	json_words(json, text);
}

/* Begins a thing of a type of schema.org's. */
static void
begin_thing(struct json *json, const char *type)
{
	json_begin_object(json);
	json_name(json, "@type");
	json_words(json, text_of(type));
}

/* "09:30" of the minute of a day. */
static void
add_time(struct json *json, const char *name, int minute)
{
	int hour = minute / 60 % 24;
	char time[] = { (char)('0' + hour / 10), (char)('0' + hour % 10), ':', (char)('0' + minute % 60 / 10),
		(char)('0' + minute % 10) };

	add_words(json, name, (struct text){ time, sizeof time });
}

static void
add_specification(const struct view_context *context, struct json *json, const struct hours_span *span)
{
	begin_thing(json, "OpeningHoursSpecification");
	if (span->days) {
		json_name(json, "dayOfWeek");
		json_begin_array(json);
		for (int day = MONDAY; day <= SUNDAY; day++)
			if (span->days & 1 << day)
				json_words(json, text_of(date_weekday_name((enum weekday)day)));
		json_end_array(json);
	}
	add_time(json, "opens", span->opens);
	add_time(json, "closes", span->closes);
	if (date_given(span->valid_from))
		add_words(json, "validFrom", date_iso(context->scratch, span->valid_from));
	if (date_given(span->valid_through))
		add_words(json, "validThrough", date_iso(context->scratch, span->valid_through));
	json_end_object(json);
}

/* Spans as search engines read them. */
struct spans {
	struct hours_span *at;
	size_t count;
};

static struct spans
opening_hours(const struct view_context *context, const struct hours *hours)
{
	struct spans spans;

	spans.count = hours_spans(context->scratch, hours, context->derived->today, &spans.at);
	return spans;
}

/* Days that are closed open and close at 00:00, as search engines read it:
 * https://developers.google.com/search/docs/appearance/structured-data/local-business */
static struct spans
closures(const struct view_context *context, const struct hours *hours)
{
	struct spans spans;

	spans.count = hours_closures(context->scratch, hours, context->derived->today,
		site_holidays(context->site, nation_of_page(context)), &spans.at);
	return spans;
}

static void
add_specifications(const struct view_context *context, struct json *json, struct spans spans)
{
	for (size_t i = 0; i < spans.count; i++)
		add_specification(context, json, &spans.at[i]);
}

static void
add_list(const struct view_context *context, struct json *json, const char *name, struct spans spans)
{
	if (spans.count == 0)
		return;
	json_name(json, name);
	json_begin_array(json);
	add_specifications(context, json, spans);
	json_end_array(json);
}

static void
add_location(const struct view_context *context, struct json *json, const struct place *place)
{
	begin_thing(json, "Place");
	add_words(json, "name", place->name.text);
	json_name(json, "address");
	begin_thing(json, "PostalAddress");
	add_words(json, "streetAddress", place->address.text);
	add_words(json, "postalCode", place->postcode.text);
	json_end_object(json);
	if (given(place->at)) {
		json_name(json, "geo");
		begin_thing(json, "GeoCoordinates");
		json_name(json, "latitude");
		json_number(json, place->at.latitude);
		json_name(json, "longitude");
		json_number(json, place->at.longitude);
		json_end_object(json);
	}
	add_list(context, json, "openingHoursSpecification", opening_hours(context, &place->hours));
	add_list(context, json, "specialOpeningHoursSpecification", closures(context, &place->hours));
	json_end_object(json);
}

/* A number, with when somebody answers. A point has no special hours apart: closures stand among the others. */
static void
add_number(const struct view_context *context, struct json *json, struct text telephone, const char *type,
	const struct hours *answered)
{
	struct spans open = opening_hours(context, answered);

	begin_thing(json, "ContactPoint");
	add_words(json, "telephone", telephone);
	add_words(json, "contactType", text_of(type));
	if (open.count > 0) {
		json_name(json, "hoursAvailable");
		json_begin_array(json);
		add_specifications(context, json, open);
		add_specifications(context, json, closures(context, answered));
		json_end_array(json);
	}
	json_end_object(json);
}

/* Begins a way to the service; its value follows. */
static void
begin_channel(struct json *json, const char *property)
{
	begin_thing(json, "ServiceChannel");
	json_name(json, property);
}

static bool
has_channels(const struct entry *entry)
{
	for (size_t i = 0; i < entry->place_count; i++)
		if (entry->places[i].confidential.is != ANSWER_YES)
			return true;
	return given(entry->contact.phone) || given(entry->contact.text) || given(entry->contact.website);
}

static void
add_channels(const struct view_context *context, struct json *json, const struct entry *entry)
{
	const struct contact *contact = &entry->contact;

	json_name(json, "availableChannel");
	json_begin_array(json);
	for (size_t i = 0; i < entry->place_count; i++) {
		if (entry->places[i].confidential.is == ANSWER_YES)
			continue;
		begin_channel(json, "serviceLocation");
		add_location(context, json, &entry->places[i]);
		json_end_object(json);
	}
	if (given(contact->phone)) {
		begin_channel(json, "servicePhone");
		add_number(context, json, contact->phone.text, "", &entry->channels[BY_PHONE].hours);
		json_end_object(json);
	}
	if (given(contact->text)) {
		begin_channel(json, "serviceSmsNumber");
		add_number(context, json, contact->text.text, "text messages", &entry->channels[BY_TEXT].hours);
		json_end_object(json);
	}
	if (given(contact->website)) {
		begin_channel(json, "serviceUrl");
		json_words(json, contact->website.text);
		json_end_object(json);
	}
	json_end_array(json);
}

/* Who runs it. A channel has no place for an e-mail address, so the provider has it. */
static void
add_provider(struct json *json, const struct entry *entry)
{
	json_name(json, "provider");
	begin_thing(json, "Organization");
	add_words(json, "name", entry->run_by.organisation->name.text);
	if (given(entry->contact.email)) {
		json_name(json, "contactPoint");
		begin_thing(json, "ContactPoint");
		add_words(json, "contactType", entry->name.text);
		add_words(json, "email", entry->contact.email.text);
		json_end_object(json);
	}
	json_end_object(json);
}

static void
add_areas(struct json *json, const struct references *covers)
{
	if (covers->count == 0) /* everywhere */
		return;
	json_name(json, "areaServed");
	json_begin_array(json);
	for (size_t i = 0; i < covers->count; i++)
		if (covers->at[i].area)
			json_words(json, covers->at[i].area->name.text);
	json_end_array(json);
}

static void
add_languages(struct json *json, const struct words_list *languages)
{
	if (languages->count == 0)
		return;
	json_name(json, "availableLanguage");
	json_begin_array(json);
	for (size_t i = 0; i < languages->count; i++)
		json_words(json, languages->at[i].text);
	json_end_array(json);
}

static void
add_service(const struct view_context *context, struct json *json, const struct entry *entry)
{
	bool example = context->site->settings.example.is == ANSWER_YES;

	json_begin_object(json);
	add_words(json, "@context", TEXT("https://schema.org"));
	add_words(json, "@type", TEXT("Service"));
	add_words(json, "name", entry->name.text);
	add_words(json, "description", example ? text_format(context->scratch, "Invented example, not a real service. %.*s",
		TEXT_ARGS(entry->summary.text)) : entry->summary.text);
	add_words(json, "serviceType", text_of(choice_shown(SET_kind, entry->kind.is)));
	add_words(json, "url", address_in_full(context, context->output->path));
	if (entry->run_by.organisation)
		add_provider(json, entry);
	add_areas(json, &entry->covers);
	add_languages(json, &entry->languages);
	if (text_equal_ignoring_case(entry->cost.text, TEXT("free"))) {
		json_name(json, "isAccessibleForFree");
		json_yes(json, true);
	}
	if (has_channels(entry))
		add_channels(context, json, entry);
	json_end_object(json);
}

struct text
json_ld_of_entry(const struct view_context *context, const struct entry *entry)
{
	struct buffer written = { 0 };
	struct json json = { &written, false };
	struct text result;

	if (entry_status(entry) == STATUS_CLOSED)
		return (struct text){ 0 };
	add_service(context, &json, entry);
	result = text_copy(context->scratch, buffer_text(&written));
	buffer_free(&written);
	return result;
}
