/* Everything that follows from the model on one day, in order. See derive.h. */
#include "derive/derive.h"

#include "base/fold.h"
#include "derive/runway.h"

/* "The Lantern" is looked for under L. */
static struct text
sort_key(struct arena *arena, struct text name)
{
	struct text folded = fold(arena, name);

	return text_starts(folded, "the ") ? text_slice(folded, 4, folded.size) : folded;
}

/* Of those that run something at all. */
static void
find_unkept_organisations(struct arena *arena, const struct site *site, struct derived *derived)
{
	bool *unkept = derived->organisation_unkept = arena_array(arena, bool, site->organisation_count);

	for (size_t i = 0; i < site->entry_count; i++)
		if (site->entries[i]->run_by.organisation && derived->entries[i].unkept)
			unkept[site->entries[i]->run_by.organisation->number] = true;
	for (size_t i = 0; i < site->entry_count; i++)
		if (site->entries[i]->run_by.organisation && !derived->entries[i].unkept)
			unkept[site->entries[i]->run_by.organisation->number] = false;
}


struct derived *
derive(struct arena *arena, const struct site *site, const struct derive_history *history, struct date today)
{
	struct derived *derived = arena_alloc(arena, sizeof *derived);

	derived->today = today;
	derived->commit = history->commit;
	derived->commit_date = history->commit_date;
	derived->has_history = history->known;
	derived->shallow = history->shallow;
	derived->has_uncommitted = history->uncommitted;
	derived->entries = arena_array(arena, struct entry_derived, site->entry_count);
	for (size_t i = 0; i < site->entry_count; i++) {
		const struct entry *entry = site->entries[i];
		struct entry_derived *own = &derived->entries[i];

		own->freshness = freshness_of(site, entry, today);
		own->runway = runway_of(entry, today);
		own->sort_key = sort_key(arena, entry->name.text);
		own->unkept = entry_is_about(entry, &site->settings.never_keep);
		own->pause_ended = entry_status(entry) == STATUS_PAUSED && given(entry->status.until)
			&& date_compare(entry->status.until.date, today) < 0;
		history->change(history->context, entry->source->path, &own->change);
	}
	find_unkept_organisations(arena, site, derived);
	listings_make(arena, site, derived);
	related_make(site, derived);
	return derived;
}
