/* Questions about an entry that need nothing but the entry. See entry.h. */
#include "model/entry.h"

enum entry_status
entry_status(const struct entry *entry)
{
	return entry->status.is.is ? (enum entry_status)entry->status.is.is : STATUS_OPEN;
}

bool
entry_welcomes_anybody(const struct entry *entry)
{
	const struct choices *how = &entry->access.how;

	if (entry->access.accepting.is == ACCEPTING_NO || entry->access.accepting.is == ACCEPTING_WAITING_LIST)
		return false;
	for (size_t i = 0; i < how->count; i++)
		if (how->at[i].is == WAY_IN_DROP_IN || how->at[i].is == WAY_IN_SELF_REFERRAL)
			return true;
	return how->count == 0;
}

bool
entry_is_confidential(const struct entry *entry)
{
	for (size_t i = 0; i < entry->place_count; i++)
		if (entry->places[i].confidential.is == ANSWER_YES)
			return true;
	return false;
}

uint32_t
entry_open_hours(const struct entry *entry, struct date date, const struct holidays *holidays)
{
	uint32_t hours = 0;

	for (size_t i = 0; i < entry->place_count; i++)
		hours |= hours_open_hours(&entry->places[i].hours, date, holidays).some;
	for (size_t i = 0; i < CHANNELS; i++)
		hours |= hours_open_hours(&entry->channels[i].hours, date, holidays).some;
	return hours;
}
