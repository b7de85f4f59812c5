/* What a change touches. See touch.h. */
#include "check/touch.h"

bool
touches(const struct touch *touch, const struct source *source)
{
	return !touch || touch->everything || map_get(&touch->paths, source->path);
}

static bool
touches_any(const struct touch *touch, const struct references *entries)
{
	for (size_t i = 0; i < entries->count; i++)
		if (entries->at[i].entry && touches(touch, entries->at[i].entry->source))
			return true;
	return false;
}

bool
touches_entry(const struct touch *touch, const struct entry *entry)
{
	if (touches(touch, entry->source) || touches_any(touch, &entry->if_not_this)
		|| touches_any(touch, &entry->status.replaced_by))
		return true;
	for (size_t i = 0; i < entry->translation_count; i++)
		if (touches(touch, entry->translations[i]->source))
			return true;
	return entry->run_by.organisation && touches(touch, entry->run_by.organisation->source);
}
