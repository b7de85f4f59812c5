/* Files with errors. See unreadable.h. */
#include "check/unreadable.h"

struct unreadable
unreadable_collect(struct arena *arena, const struct diags *diags)
{
	struct unreadable unreadable = { map_new(arena) };

	for (size_t i = 0; i < diags->list.count; i++) {
		struct diag *diag = diags->list.at[i];

		if (diag->level == LEVEL_ERROR && diag->where.source)
			map_put(&unreadable.paths, diag->where.source->path, diag);
	}
	return unreadable;
}

bool
is_unreadable(const struct unreadable *unreadable, const struct source *source)
{
	return source && map_get(&unreadable->paths, source->path);
}

bool
is_unreadable_named(const struct diags *diags, const char *name)
{
	for (size_t i = 0; i < diags->list.count; i++) {
		const struct diag *diag = diags->list.at[i];

		if (diag->level == LEVEL_ERROR && diag->where.source && text_ends(diag->where.source->path, name))
			return true;
	}
	return false;
}

bool
entry_is_blank(const struct entry *entry)
{
	return !given(entry->name) && !given(entry->kind) && !given(entry->summary) && !given(entry->run_by.id)
		&& entry->topics.count == 0;
}
