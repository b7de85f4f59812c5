/* The checks in their order. See check.h. */
#include "check/check.h"

#include "base/jobs.h"
#include "check/duplicates.h"
#include "check/said.h"
#include "check/strings.h"
#include "check/touch.h"

/* What is asked of one entry, each on its own: the findings go into the entry's own slot, so that they
 * stand in the same order on any number of threads. */
struct round {
	const struct checking *checking;
	struct arena *arenas[JOBS_MOST]; /* by worker */
	struct diags *found;             /* by entry; behind them, what is found of two alike */
	struct hash *plain;              /* by entry: what known_plain.h keeps */
};

/* All is asked of an entry at once, while it is in the processor's cache. */
static void
check_one(void *context, size_t index, unsigned worker)
{
	struct round *round = context;
	struct checking checking = *round->checking;
	const struct entry *entry = checking.site->entries[index];

	if (checking.touch && !touches_entry(checking.touch, entry))
		return;
	round->found[index].arena = round->arenas[worker];
	checking.diags = &round->found[index];
	checking.plain = &round->plain[index];
	check_entry_fields(&checking, entry);
	check_entry_safety(&checking, entry);
	check_entry_language(&checking, entry);
}

/* Looking for two alike, which takes longest and needs all entries, comes first, beside all others. */
static void
check_at_once(void *context, size_t index, unsigned worker)
{
	struct round *round = context;
	const struct site *site = round->checking->site;

	if (!round->arenas[worker])
		round->arenas[worker] = arena_new();
	if (index > 0) {
		check_one(round, index - 1, worker);
		return;
	}
	round->found[site->entry_count].arena = round->arenas[worker];
	check_duplicates(site, &round->found[site->entry_count]);
}

static void
check_entries(struct checking *checking, unsigned jobs)
{
	struct site *site = checking->site;
	struct round round = { .checking = checking,
		.found = arena_array(site->arena, struct diags, site->entry_count + 1),
		.plain = arena_array(site->arena, struct hash, site->entry_count) };

	jobs_run(jobs, site->entry_count + 1, check_at_once, &round);
	for (size_t i = 0; i < site->entry_count; i++) {
		if (!checking->touch || checking->touch->removes || touches_entry(checking->touch, site->entries[i]))
			check_entry_references(checking, site->entries[i]);
		diags_append(checking->diags, &round.found[i]);
	}
	diags_append(checking->diags, &round.found[site->entry_count]);
	if (!checking->touch)
		known_plain_write(&checking->known, site->arena, round.plain, site->entry_count);
	for (unsigned i = 0; i < JOBS_MOST; i++)
		if (round.arenas[i])
			arena_adopt(checking->diags->arena, round.arenas[i]);
}

void
check_site(struct site *site, struct date today, unsigned jobs, struct diags *diags)
{
	const struct check_request request = { .today = today, .jobs = jobs };

	check_as_asked(site, &request, diags);
}

void
check_as_asked(struct site *site, const struct check_request *request, struct diags *diags)
{
	struct checking checking = { .site = site, .today = request->today, .diags = diags, .touch = request->touch };
	size_t first;

	checking.misread = unreadable_collect(site->arena, diags);
	check_references(&checking);
	first = diags->list.count;
	checking.unreadable = unreadable_collect(site->arena, diags);
	phrases_index(&checking.phrases, site->arena, &site->settings, diags);
	known_plain_read(&checking.known, site->arena, request->subject, &checking.phrases);

	check_fields(&checking);
	checking.english = text_starts(site->settings.languages.at[0].text, "en");
	check_safety(&checking);
	check_language(&checking);
	check_strings(site, diags);
	check_entries(&checking, request->jobs);
	said_drop_repeated(site->arena, diags, first);
	check_levels(site, request->touch, diags);
}
