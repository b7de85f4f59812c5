/*
 * Both states are read; files that are the same in both are the same sources, so that most of the earlier state costs
 * nothing. Findings in files that the change touches are its own. Those elsewhere are told when the earlier state had
 * no such finding; it is parsed only when there are any to compare with. See changed.h.
 */
#include "command/changed.h"

#include <string.h>

#include "check/check.h"
#include "command/leaflets.h"
#include "command/lost.h"
#include "command/program.h"
#include "parse/parse.h"

/* Does the file stand beside site.yaml, where what all the others go by is? */
static bool
is_for_all(struct text path, struct text content)
{
	struct text name = text_slice(path, content.size, path.size);

	return name.size == 0 || !memchr(name.at, '/', name.size);
}

/* Marks the files of one state that the other has not, or otherwise. */
static void
add_touched(struct touch *touch, const struct reading *one, const struct reading *other, bool removes)
{
	struct map others = map_new(touch->paths.arena);

	for (size_t i = 0; i < other->count; i++)
		map_put(&others, other->sources[i]->path, other->sources[i]);
	for (size_t i = 0; i < one->count; i++) {
		struct source *source = one->sources[i], *same = map_get(&others, source->path);

		if (same == source || (!source->bytes.at && same && !same->bytes.at))
			continue;
		map_put(&touch->paths, source->path, source);
		touch->removes = touch->removes || (removes && !same);
		touch->everything = touch->everything || is_for_all(source->path, one->content);
	}
}

/* Two findings of the same, wherever the words they quote are kept. */
static struct text
key_of(struct arena *arena, const struct diag *diag)
{
	return text_format(arena, "%d %.*s %u %u %.*s", (int)diag->code,
		TEXT_ARGS(diag->where.source ? diag->where.source->path : TEXT("")), diag->where.line, diag->where.column,
		TEXT_ARGS(diag_sentence(arena, diag)));
}

static bool
is_elsewhere(const struct touch *touch, const struct diag *diag)
{
	return !diag->where.source || !map_get(&touch->paths, diag->where.source->path);
}

static bool
has_any_elsewhere(const struct touch *touch, const struct diags *diags)
{
	for (size_t i = 0; i < diags->list.count; i++)
		if (is_elsewhere(touch, diags->list.at[i]))
			return true;
	return false;
}

/* Was the same found before, and was no less wrong then? site.yaml can make an error of what was advice. */
static bool
is_known(const struct map *known, struct arena *arena, const struct diag *diag)
{
	const struct diag *before = map_get(known, key_of(arena, diag));

	return before && before->level >= diag->level;
}

/* Drops what stands elsewhere and was found before, too. */
static void
drop_earlier(const struct touch *touch, struct diags *diags, const struct diags *earlier)
{
	struct arena *arena = arena_new();
	struct map known = map_new(arena);
	size_t kept = 0;

	for (size_t i = 0; i < earlier->list.count; i++)
		map_put(&known, key_of(arena, earlier->list.at[i]), earlier->list.at[i]);
	for (size_t i = 0; i < diags->list.count; i++)
		if (!is_elsewhere(touch, diags->list.at[i]) || !is_known(&known, arena, diags->list.at[i]))
			diags->list.at[kept++] = diags->list.at[i];
	diags->list.count = kept;
	arena_free(arena);
}

/* Parses and checks the earlier state, as far as it can tell what is new in this one. */
static void
compare(struct directory *directory, struct reading *then, const struct options *options, const struct touch *touch)
{
	const struct cache_subject subject = { options->repository, program_hash(), .only_read = true };
	const struct check_request check = { options->today, options->jobs, touch, &subject };
	struct diags earlier = { .arena = directory->arena };
	struct site *site = parse_site(directory->arena, then, &subject, options->jobs, &earlier);

	check_as_asked(site, &check, &earlier);
	drop_earlier(touch, &directory->diags, &earlier);
}

static bool
touches_leaflets(const struct touch *touch, const struct site *site)
{
	for (size_t i = 0; i < site->leaflet_count; i++)
		if (map_get(&touch->paths, site->leaflets[i]->source->path))
			return true;
	return false;
}

/* Do the leaflets that the change touches fit their paper? The others are looked at when all of the directory is. */
static bool
check_leaflets(struct directory *directory, const struct options *options, const struct touch *touch,
	struct failure *failure)
{
	struct diags before = directory->diags;
	size_t kept = 0;
	bool fine;

	directory->diags = (struct diags){ .arena = directory->arena };
	directory_derive(directory, options);
	fine = leaflets_check(directory, options, failure);
	for (size_t i = 0; i < directory->diags.list.count; i++)
		if (!is_elsewhere(touch, directory->diags.list.at[i]))
			directory->diags.list.at[kept++] = directory->diags.list.at[i];
	directory->diags.list.count = kept;
	diags_append(&directory->diags, &before);
	diags_sort(&directory->diags);
	return fine;
}

static size_t
count_touched(const struct site *site, const struct touch *touch)
{
	size_t count = 0;

	for (size_t i = 0; i < site->entry_count; i++)
		count += map_get(&touch->paths, site->entries[i]->source->path) != NULL;
	return count;
}

bool
directory_check_changed(struct directory *directory, const struct options *options, size_t *count,
	struct failure *failure)
{
	struct read_request request = { options->repository, options->rev, options->worktree, options->jobs,
		.without_history = true };
	const struct cache_subject subject = { options->repository, program_hash(), false };
	struct touch touch = { .removes = false };
	const struct check_request check = { options->today, options->jobs, &touch, &subject };
	struct reading then;
	bool fine = true;

	*directory = (struct directory){ .arena = arena_new() };
	directory->diags.arena = directory->arena;
	touch.paths = map_new(directory->arena);
	if (!read_now_and_then(directory->arena, &request, options->changed_since, &directory->reading, &then,
			&directory->diags, failure))
		return false;
	add_touched(&touch, &directory->reading, &then, false);
	add_touched(&touch, &then, &directory->reading, true);
	directory->site = parse_site(directory->arena, &directory->reading, &subject, options->jobs, &directory->diags);
	if (touch.removes)
		lost_addresses(directory, &then);
	check_as_asked(directory->site, &check, &directory->diags);
	if (has_any_elsewhere(&touch, &directory->diags))
		compare(directory, &then, options, &touch);
	diags_sort(&directory->diags);
	if (diags_count(&directory->diags, LEVEL_ERROR) == 0 && touches_leaflets(&touch, directory->site))
		fine = check_leaflets(directory, options, &touch, failure);
	*count = count_touched(directory->site, &touch);
	return fine;
}
