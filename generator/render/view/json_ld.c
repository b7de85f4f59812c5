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

static json_t *
opening_hours(const struct view_context *context, const struct hours *hours)
{
	struct hours_span *spans;
	size_t count = hours_spans(context->scratch, hours, context->derived->today, &spans);
	json_t *list = json_array();

	for (size_t i = 0; i < count; i++) {
		json_t *span = thing("OpeningHoursSpecification"), *days = json_array();

		for (int day = MONDAY; day <= SUNDAY; day++)
			if (spans[i].days & 1 << day)
				json_array_append_new(days, json_string_nocheck(date_weekday_name((enum weekday)day)));
		json_object_set_new_nocheck(span, "dayOfWeek", days);
		set_words(span, "opens", text_format(context->scratch, "%02d:%02d", spans[i].opens / 60,
			spans[i].opens % 60));
		set_words(span, "closes", text_format(context->scratch, "%02d:%02d", spans[i].closes % MINUTES_A_DAY / 60,
			spans[i].closes % 60));
		if (date_given(spans[i].valid_from))
			set_words(span, "validFrom", date_iso(context->scratch, spans[i].valid_from));
		if (date_given(spans[i].valid_through))
			set_words(span, "validThrough", date_iso(context->scratch, spans[i].valid_through));
		json_array_append_new(list, span);
	}
	return list;
}

static json_t *
location(const struct view_context *context, const struct place *place)
{
	json_t *object = thing("Place"), *address = thing("PostalAddress"), *hours;

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
	hours = opening_hours(context, &place->hours);
	if (json_array_size(hours) > 0)
		json_object_set_new_nocheck(object, "openingHoursSpecification", hours);
	else
		json_decref(hours);
	return object;
}

static json_t *
phone(const struct entry *entry)
{
	json_t *object = thing("ContactPoint");

	set_words(object, "telephone", entry->contact.phone.text);
	return object;
}

static json_t *
channels(const struct view_context *context, const struct entry *entry)
{
	json_t *list = json_array();

	for (size_t i = 0; i < entry->place_count; i++) {
		json_t *channel;

		if (entry->places[i].confidential.is == ANSWER_YES)
			continue;
		channel = thing("ServiceChannel");
		json_object_set_new_nocheck(channel, "serviceLocation", location(context, &entry->places[i]));
		json_array_append_new(list, channel);
	}
	if (given(entry->contact.phone)) {
		json_t *channel = thing("ServiceChannel");

		json_object_set_new_nocheck(channel, "servicePhone", phone(entry));
		json_array_append_new(list, channel);
	}
	return list;
}

static json_t *
service(const struct view_context *context, const struct entry *entry)
{
	json_t *object = json_object(), *areas = json_array(), *ways, *languages = json_array();
	bool example = context->site->settings.example.is == ANSWER_YES;

	json_object_set_new_nocheck(object, "@context", json_string_nocheck("https://schema.org"));
	json_object_set_new_nocheck(object, "@type", json_string_nocheck("Service"));
	set_words(object, "name", entry->name.text);
	set_words(object, "description", example ? text_format(context->scratch, "Invented example, not a real service. %.*s",
		TEXT_ARGS(entry->summary.text)) : entry->summary.text);
	set_words(object, "serviceType", text_of(choice_shown(SET_kind, entry->kind.is)));
	set_words(object, "url", address_in_full(context, context->output->path));
	if (entry->run_by.organisation) {
		json_t *provider = thing("Organization");

		set_words(provider, "name", entry->run_by.organisation->name.text);
		json_object_set_new_nocheck(object, "provider", provider);
	}
	for (size_t i = 0; i < entry->covers.count; i++)
		if (entry->covers.at[i].area)
			json_array_append_new(areas, words(entry->covers.at[i].area->name.text));
	json_object_set_new_nocheck(object, "areaServed", areas);
	for (size_t i = 0; i < entry->languages.count; i++)
		json_array_append_new(languages, words(entry->languages.at[i].text));
	if (json_array_size(languages) > 0)
		json_object_set_nocheck(object, "availableLanguage", languages);
	json_decref(languages);
	if (text_equal_ignoring_case(entry->cost.text, TEXT("free")))
		json_object_set_new_nocheck(object, "isAccessibleForFree", json_true());
	ways = channels(context, entry);
	if (json_array_size(ways) > 0)
		json_object_set_nocheck(object, "availableChannel", ways);
	json_decref(ways);
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
