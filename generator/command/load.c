/* Read, parse, check, derive: the half of the flow that every command shares. See load.h. */
#include "command/load.h"

#include "amend/turn.h"
#include "check/check.h"
#include "command/program.h"
#include "derive/derive.h"
#include "parse/parse.h"
#include "parse/past.h"

static bool
find_change(const void *context, struct text path, struct last_change *last)
{
	const struct change *change = reading_change(context, path);

	if (!change)
		return false;
	*last = (struct last_change){ change->date, change->time, change->commit };
	return true;
}

static bool
load(struct directory *directory, const struct options *options, struct failure *failure)
{
	struct read_request request = { options->repository, options->rev, options->worktree,
		options->jobs };
	const struct cache_subject subject = { options->repository, program_hash(), false };
	const struct check_request check = { .today = options->today, .jobs = options->jobs, .subject = &subject };

	directory->diags.arena = directory->arena;
	if (!read_directory(directory->arena, &request, &directory->reading, &directory->diags, failure))
		return false;
	directory->site = parse_site(directory->arena, &directory->reading, &subject, options->jobs, &directory->diags);
	check_as_asked(directory->site, &check, &directory->diags);
	diags_sort(&directory->diags);
	directory_derive(directory, options);
	return true;
}

bool
directory_load(struct directory *directory, const struct options *options, struct failure *failure)
{
	*directory = (struct directory){ .arena = arena_new() };
	return load(directory, options, failure);
}

bool
directory_load_to_change(struct directory *directory, const struct options *options, const char *verb,
	struct failure *failure)
{
	const struct read_request request = { .repository = options->repository, .rev = options->rev };
	const char *folder;

	*directory = (struct directory){ .arena = arena_new() };
	if (!reading_folder(directory->arena, &request, &folder, failure))
		return false;
	if (!folder)
		return fail(failure, "a bare repository has no files to %s: clone it, and %s there", verb, verb);
	directory->turn = turn_take(directory->arena, folder, failure);
	return directory->turn && load(directory, options, failure);
}

void
directory_derive(struct directory *directory, const struct options *options)
{
	const struct derive_history history = {
		.change = find_change,
		.context = &directory->reading,
		.commit = directory->reading.commit,
		.commit_date = directory->reading.commit_date,
		.known = directory->reading.has_history,
		.shallow = directory->reading.shallow,
		.uncommitted = directory->reading.work_folder != NULL,
	};
	directory->derived = derive(directory->arena, directory->site, &history, options->today, options->jobs);
}

bool
directory_history(struct directory *directory, struct arena *arena, const struct options *options,
	const struct tellings *tellings, struct revisions *revisions, const struct history **history, struct failure *failure)
{
	const struct read_request request = { options->repository, options->rev, options->worktree, options->jobs,
		.without_history = false };
	const struct cache_subject subject = { options->repository, program_hash(), false };
	const struct past_request past = { .site = directory->site, .reading = &directory->reading, .revisions = revisions,
		.subject = &subject, .purpose = tellings->purpose, .for_readers = tellings->for_readers, .wordings = tellings->wordings,
		.wording_count = tellings->count, .words = tellings->words };

	*revisions = (struct revisions){ 0 };
	if (!revisions_read(arena, &request, &directory->reading, revisions, failure))
		return false;
	*history = past_read(arena, &past);
	if ((*history)->partial)
		diag_say(&directory->diags, DIAG_HISTORY_PARTIAL, (struct where){ 0 });
	return true;
}

bool
directory_prints_changes(const struct directory *directory)
{
	for (size_t i = 0; i < directory->site->leaflet_count; i++)
		if (given(directory->site->leaflets[i]->since))
			return true;
	return false;
}

bool
directory_pasts(struct directory *directory, const struct options *options, const struct strings_list *strings,
	struct hash words, struct failure *failure)
{
	const struct wording **wordings = arena_array(directory->arena, const struct wording *, strings->count);
	const struct tellings tellings = { "pages", true, wordings, strings->count, words };
	const struct history *history;
	struct arena *passing; /* most of a history is not told */
	struct revisions revisions;
	bool fine;

	for (size_t i = 0; i < strings->count; i++)
		wordings[i] = strings->at[i]->wording;
	passing = arena_new();
	fine = directory_history(directory, passing, options, &tellings, &revisions, &history, failure);
	revisions_close(&revisions);
	if (fine)
		pasts_make(directory->arena, directory->site, history, strings->count, directory->derived);
	arena_free(passing);
	return fine;
}

struct list
directory_uncommitted(struct directory *directory, const struct options *options)
{
	const struct read_request request = { options->repository, options->rev, options->worktree, options->jobs,
		.without_history = true };
	struct list paths = { 0 };

	reading_uncommitted(directory->arena, &request, &directory->reading, &paths);
	directory->derived->is_changed = paths.count > 0;
	return paths;
}

const char *
directory_content_folder(const struct directory *directory)
{
	const struct reading *reading = &directory->reading;

	if (!reading->work_folder || reading->content.size == 0)
		return reading->work_folder;
	return text_format(directory->arena, "%s/%.*s", reading->work_folder,
		TEXT_ARGS(text_slice(reading->content, 0, reading->content.size - 1))).at;
}

void
directory_free(struct directory *directory)
{
	turn_end(directory->turn);
	arena_free(directory->arena);
	*directory = (struct directory){ 0 };
}
