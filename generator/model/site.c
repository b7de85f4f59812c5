/* Questions about the directory as its files say it. See site.h. */
#include "model/site.h"

enum { DEEPEST = 64 }; /* no real nesting is this deep; a cycle is */

int
site_review_days(const struct site *site, enum kind kind)
{
	static const int defaults[] = { 365, 365, 90, 180, 90 };

	return given(site->settings.review_days[kind]) ? (int)site->settings.review_days[kind].is : defaults[kind];
}

unsigned
site_nation_of(const struct site *site, const struct area *area)
{
	for (int depth = 0; area && depth < DEEPEST; depth++, area = area->within.area)
		if (area->nation.is)
			return area->nation.is;
	return site->settings.nation.is;
}

unsigned
site_nation_of_entry(const struct site *site, const struct entry *entry)
{
	return site_nation_of(site, entry->covers.count > 0 ? entry->covers.at[0].area : NULL);
}

bool
area_is_within(const struct area *area, const struct area *whole)
{
	for (int depth = 0; area && depth < DEEPEST; depth++, area = area->within.area)
		if (area == whole)
			return true;
	return false;
}

bool
topic_is_within(const struct topic *topic, const struct topic *whole)
{
	for (int depth = 0; topic && depth < DEEPEST; depth++, topic = topic->within.topic)
		if (topic == whole)
			return true;
	return false;
}

bool
topic_is_among(const struct topic *topic, const struct references *topics)
{
	for (size_t i = 0; i < topics->count; i++)
		if (topics->at[i].topic && topic && topic_is_within(topic, topics->at[i].topic))
			return true;
	return false;
}

bool
entry_is_about(const struct entry *entry, const struct references *topics)
{
	for (size_t i = 0; i < entry->topics.count; i++)
		if (topic_is_among(entry->topics.at[i].topic, topics))
			return true;
	return false;
}

const struct holidays *
site_holidays(const struct site *site, unsigned nation)
{
	return &site->holidays[nation];
}

const struct district *
site_district(const struct site *site, struct text outcode)
{
	size_t low = 0, high = site->district_count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		int order = text_compare(site->districts[middle].outcode, outcode);

		if (order == 0)
			return &site->districts[middle];
		if (order < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return NULL;
}
