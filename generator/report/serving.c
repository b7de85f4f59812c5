/* Whom and when an entry serves. See serving.h. */
#include "report/serving.h"

bool
serves_at_all(const struct entry *entry)
{
	return !entry->broken && entry_status(entry) == STATUS_OPEN;
}

bool
serves_area(const struct entry *entry, const struct area *area)
{
	for (size_t i = 0; i < entry->covers.count; i++) {
		const struct area *covered = entry->covers.at[i].area;

		if (covered && (area_is_within(area, covered) || area_is_within(covered, area)))
			return true;
	}
	return entry->covers_everywhere;
}

bool
serves_need(const struct entry *entry, const struct topic *topic)
{
	for (size_t i = 0; i < entry->topics.count; i++)
		if (entry->topics.at[i].topic && topic_is_within(entry->topics.at[i].topic, topic))
			return true;
	return false;
}

uint32_t
serves_in_hours(const struct site *site, const struct entry *entry, struct date date)
{
	return entry_open_hours(entry, date, site_holidays(site, site->settings.nation.is));
}

bool
serves_at(const struct site *site, const struct entry *entry, struct date date, int minute)
{
	const struct holidays *holidays = site_holidays(site, site->settings.nation.is);

	for (size_t i = 0; i < entry->place_count; i++)
		if (hours_open_at(&entry->places[i].hours, date, minute, holidays))
			return true;
	for (size_t i = 0; i < CHANNELS; i++)
		if (hours_open_at(&entry->channels[i].hours, date, minute, holidays))
			return true;
	return false;
}
