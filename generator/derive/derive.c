/* Everything that follows from the model on one day, in order. See derive.h. */
#include "derive/derive.h"

#include "base/fold.h"
#include "base/jobs.h"
#include "derive/runway.h"

/* "The Lantern" is looked for under L. */
static struct text
sort_key(struct arena *arena, struct text name)
{
	struct text folded = fold(arena, name);

	return text_starts(folded, "the ") ? text_slice(folded, 4, folded.size) : folded;
}

static char
letter_of(struct text key)
{
	char first = key.size > 0 ? key.at[0] : '#';

	if (first >= '0' && first <= '9')
		return '0';
	return first >= 'a' && first <= 'z' ? first : '#';
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

/* What is worked out of each entry on its own. */
struct deriving {
	const struct site *site;
	const struct derive_history *history;
	struct derived *derived;
	struct arena *arenas[JOBS_MOST]; /* by worker */
};

static void
derive_entry(void *context, size_t number, unsigned worker)
{
	struct deriving *deriving = context;
	const struct site *site = deriving->site;
	const struct entry *entry = site->entries[number];
	struct entry_derived *own = &deriving->derived->entries[number];
	struct date today = deriving->derived->today;

	if (!deriving->arenas[worker])
		deriving->arenas[worker] = arena_new();
	own->freshness = freshness_of(site, entry, today);
	own->runway = runway_of(entry, today);
	own->sort_key = sort_key(deriving->arenas[worker], entry->name.text);
	own->letter = letter_of(own->sort_key);
	own->unkept = entry_is_about(entry, &site->settings.never_keep);
	own->pause_ended = entry_status(entry) == STATUS_PAUSED && given(entry->status.until)
		&& date_compare(entry->status.until.date, today) < 0;
	deriving->history->change(deriving->history->context, entry->source->path, &own->change);
}

static void
derive_entries(struct arena *arena, unsigned jobs, struct deriving *deriving)
{
	deriving->derived->entries = arena_array(arena, struct entry_derived, deriving->site->entry_count);
	jobs_run(jobs, deriving->site->entry_count, derive_entry, deriving);
	for (unsigned i = 0; i < JOBS_MOST; i++)
		if (deriving->arenas[i])
			arena_adopt(arena, deriving->arenas[i]);
}

struct derived *
derive(struct arena *arena, const struct site *site, const struct derive_history *history, struct date today, unsigned jobs)
{
	struct derived *derived = arena_alloc(arena, sizeof *derived);
	struct deriving deriving = { site, history, derived, { NULL } };

	derived->today = today;
	derived->commit = history->commit;
	derived->commit_date = history->commit_date;
	derived->has_history = history->known;
	derived->shallow = history->shallow;
	derived->has_uncommitted = history->uncommitted;
	derive_entries(arena, jobs, &deriving);
	find_unkept_organisations(arena, site, derived);
	listings_make(arena, site, derived);
	local_help_make(arena, derived);
	related_make(site, derived, jobs);
	return derived;
}
