/* The checker asked about a file that is to be. See hold.h. */
#include "interview/hold.h"

#include "check/check.h"
#include "parse/file_name.h"
#include "parse/parse.h"

static struct source *
source_of(struct arena *arena, const struct planned_file *file)
{
	struct source *source = arena_alloc(arena, sizeof *source);

	*source = (struct source){ .path = file->path, .bytes = text_copy(arena, file->bytes) };
	return source;
}

/* Sources that a check may mark are copied: what holds for a file that is to be may not hold for what is. */
static struct reading
with_files(struct arena *arena, const struct holding *holding, const struct planned_file *files, size_t count, bool whole)
{
	const struct reading *before = holding->reading;
	struct reading reading = *before;

	reading.sources = arena_array(arena, struct source *, before->count + count);
	reading.count = 0;
	for (size_t i = 0; i < before->count; i++) {
		struct source *source = before->sources[i];

		if (!whole && file_name_of(source->path, before->content).type == FILE_ENTRY)
			continue;
		reading.sources[reading.count] = arena_alloc(arena, sizeof *source);
		*reading.sources[reading.count++] = *source;
	}
	for (size_t i = 0; i < count; i++)
		reading.sources[reading.count++] = source_of(arena, &files[i]);
	return reading;
}

struct diags
hold_files(struct arena *arena, const struct holding *holding, const struct planned_file *files, size_t count, bool whole)
{
	struct reading reading = with_files(arena, holding, files, count, whole);
	const struct source *first = reading.sources[reading.count - count];
	struct diags all = { .arena = arena }, about = { .arena = arena };
	struct site *site = parse_site(arena, &reading, NULL, holding->jobs, &all);

	check_site(site, holding->today, holding->jobs, &all);
	diags_sort(&all);
	for (size_t i = 0; i < all.list.count; i++)
		if (((const struct diag *)all.list.at[i])->where.source == first)
			list_add(arena, &about.list, all.list.at[i]);
	return about;
}
