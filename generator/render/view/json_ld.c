/* Entries in schema.org's words. The only file that sees jansson.h in this stage; what it is given was
 * found to be UTF-8 when it was read, so that is not looked at again. See json_ld.h. */
#include "render/view/json_ld.h"

#include <jansson.h>

#include "model/format.h"
#include "model/hours_words.h"

static json_t *
words(struct text text)
{
	return json_stringn_nocheck(text.at ? text.at : "", text.size);
}

static void
set_words(json_t *object, const char *name, struct text text)
{
	if (text.size > 0)
		json_object_set_new_nocheck(object, name, words(text));
}

static json_t *
thing(const char *type)
{
	json_t *object = json_object();

	json_object_set_new_nocheck(object, "@type", json_string_nocheck(type));
	return object;
}

static void
set_time(const struct view_context *context, json_t *object, const char *name, int minute)
{
	set_words(object, name, text_format(context->scratch, "%02d:%02d", minute / 60 % 24, minute % 60));
}

/* Adds the list when there is something in it; it is the object's own from here on. */
static void
set_list(json_t *object, const char *name, json_t *list)
{
	if (json_array_size(list) > 0)
		json_object_set_nocheck(object, name, list);
	json_decref(list);
}

static json_t *
specification(const struct view_context *context, const struct hours_span *span)
{
	json_t *object = thing("OpeningHoursSpecification"), *days = json_array();

	for (int day = MONDAY; day <= SUNDAY; day++)
		if (span->days & 1 << day)
			json_array_append_new(days, json_string_nocheck(date_weekday_name((enum weekday)day)));
	set_list(object, "dayOfWeek", days);
	set_time(context, object, "opens", span->opens);
	set_time(context, object, "closes", span->closes);
	if (date_given(span->valid_from))
		set_words(object, "validFrom", date_iso(context->scratch, span->valid_from));
	if (date_given(span->valid_through))
		set_words(object, "validThrough", date_iso(context->scratch, span->valid_through));
	return object;
}

static void
add_opening_hours(const struct view_context *context, const struct hours *hours, json_t *list)
{
	struct hours_span *spans;
	size_t count = hours_spans(context->scratch, hours, context->derived->today, &spans);

	for (size_t i = 0; i < count; i++)
		json_array_append_new(list, specification(context, &spans[i]));
}

/* Days that are closed open and close at 00:00, as search engines read it:
 * https://developers.google.com/search/docs/appearance/structured-data/local-business */
static void
add_closures(const struct view_context *context, const struct hours *hours, json_t *list)
{
	struct hours_span *spans;
	size_t count = hours_closures(context->scratch, hours, context->derived->today,
		site_holidays(context->site, nation_of_page(context)), &spans);

	for (size_t i = 0; i < count; i++)
		json_array_append_new(list, specification(context, &spans[i]));
}

static json_t *
location(const struct view_context *context, const struct place *place)
{
	json_t *object = thing("Place"), *address = thing("PostalAddress");
	json_t *hours = json_array(), *closures = json_array();

	set_words(object, "name", place->name.text);
	set_words(address, "streetAddress", place->address.text);
	set_words(address, "postalCode", place->postcode.text);
	json_object_set_new_nocheck(object, "address", address);
	if (given(place->at)) {
		json_t *geo = thing("GeoCoordinates");

		json_object_set_new_nocheck(geo, "latitude", json_real(place->at.latitude));
		json_object_set_new_nocheck(geo, "longitude", json_real(place->at.longitude));
		json_object_set_new_nocheck(object, "geo", geo);
	}
	add_opening_hours(context, &place->hours, hours);
	set_list(object, "openingHoursSpecification", hours);
	add_closures(context, &place->hours, closures);
	set_list(object, "specialOpeningHoursSpecification", closures);
	return object;
}

/* A number, with when somebody answers. A point has no special hours apart: closures stand among the others. */
static json_t *
number(const struct view_context *context, struct text telephone, const char *type, const struct hours *answered)
{
	json_t *object = thing("ContactPoint"), *hours = json_array();

	set_words(object, "telephone", telephone);
	set_words(object, "contactType", text_of(type));
	add_opening_hours(context, answered, hours);
	if (json_array_size(hours) > 0)
		add_closures(context, answered, hours);
	set_list(object, "hoursAvailable", hours);
	return object;
}

static void
add_channel(json_t *list, const char *property, json_t *value)
{
	json_t *channel = thing("ServiceChannel");

	json_object_set_new_nocheck(channel, property, value);
	json_array_append_new(list, channel);
}

static json_t *
channels(const struct view_context *context, const struct entry *entry)
{
	json_t *list = json_array();

	for (size_t i = 0; i < entry->place_count; i++)
		if (entry->places[i].confidential.is != ANSWER_YES)
			add_channel(list, "serviceLocation", location(context, &entry->places[i]));
	if (given(entry->contact.phone))
		add_channel(list, "servicePhone", number(context, entry->contact.phone.text, "",
			&entry->channels[BY_PHONE].hours));
	if (given(entry->contact.text))
		add_channel(list, "serviceSmsNumber", number(context, entry->contact.text.text, "text messages",
			&entry->channels[BY_TEXT].hours));
	if (given(entry->contact.website))
		add_channel(list, "serviceUrl", words(entry->contact.website.text));
	return list;
}

/* Who runs it. A channel has no place for an e-mail address, so the provider has it. */
static json_t *
provider(const struct entry *entry)
{
	json_t *object = thing("Organization");

	set_words(object, "name", entry->run_by.organisation->name.text);
	if (given(entry->contact.email)) {
		json_t *point = thing("ContactPoint");

		set_words(point, "contactType", entry->name.text);
		set_words(point, "email", entry->contact.email.text);
		json_object_set_new_nocheck(object, "contactPoint", point);
	}
	return object;
}

static json_t *
service(const struct view_context *context, const struct entry *entry)
{
	json_t *object = json_object(), *areas = json_array(), *languages = json_array();
	bool example = context->site->settings.example.is == ANSWER_YES;

	json_object_set_new_nocheck(object, "@context", json_string_nocheck("https://schema.org"));
	json_object_set_new_nocheck(object, "@type", json_string_nocheck("Service"));
	set_words(object, "name", entry->name.text);
	set_words(object, "description", example ? text_format(context->scratch, "Invented example, not a real service. %.*s",
		TEXT_ARGS(entry->summary.text)) : entry->summary.text);
	set_words(object, "serviceType", text_of(choice_shown(SET_kind, entry->kind.is)));
	set_words(object, "url", address_in_full(context, context->output->path));
	if (entry->run_by.organisation)
		json_object_set_new_nocheck(object, "provider", provider(entry));
	for (size_t i = 0; i < entry->covers.count; i++)
		if (entry->covers.at[i].area)
			json_array_append_new(areas, words(entry->covers.at[i].area->name.text));
	json_object_set_new_nocheck(object, "areaServed", areas);
	for (size_t i = 0; i < entry->languages.count; i++)
		json_array_append_new(languages, words(entry->languages.at[i].text));
	set_list(object, "availableLanguage", languages);
	if (text_equal_ignoring_case(entry->cost.text, TEXT("free")))
		json_object_set_new_nocheck(object, "isAccessibleForFree", json_true());
	set_list(object, "availableChannel", channels(context, entry));
	return object;
}

static int
add_written(const char *bytes, size_t size, void *buffer)
{
	buffer_add(buffer, (struct text){ bytes, size });
	return 0;
}

struct text
json_ld_of_entry(const struct view_context *context, const struct entry *entry)
{
	struct buffer written = { 0 };
	struct text result = { 0 };
	json_t *object;

	if (entry_status(entry) == STATUS_CLOSED)
		return result;
	object = service(context, entry);
	if (json_dump_callback(object, add_written, &written, JSON_COMPACT | JSON_REAL_PRECISION(9)) == 0)
		result = text_copy(context->scratch, buffer_text(&written));
	buffer_free(&written);
	json_decref(object);
	return result;
}
