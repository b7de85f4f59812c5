/* Questions about an entry that need nothing but the entry. See entry.h. */
#include "model/entry.h"

enum entry_status
entry_status(const struct entry *entry)
{
	return entry->status.is.is ? (enum entry_status)entry->status.is.is : STATUS_OPEN;
}

bool
entry_is_confidential(const struct entry *entry)
{
	for (size_t i = 0; i < entry->place_count; i++)
		if (entry->places[i].confidential.is == ANSWER_YES)
			return true;
	return false;
}
