/* Findings of a file, by its path, for looking back. See said.h. */
#include "check/said.h"

#include "base/map.h"

enum { LOOKED_AT_MOST = 100 }; /* a file with more has been told enough */

/* The earlier findings of one file in a chain. */
struct said {
	struct diag *diag;
	struct said *next;
};

/* Does the finding speak of the field, as a word of its own or as “field” in a longer one? */
static bool
names(const struct diag *diag, struct text field, struct text quoted)
{
	for (size_t i = 0; i < sizeof diag->words / sizeof *diag->words; i++)
		if (text_equal(diag->words[i], field)
			|| (diag->words[i].size > field.size && text_find(diag->words[i], quoted.at) >= 0))
			return true;
	return false;
}

/* Is a finding at `where` about the item of a list at `item`, and not about a later one in which the same is missing? */
static bool
is_within(struct where where, struct where item, struct text field, const struct diag **all, size_t count)
{
	if (item.line == 0)
		return true;
	for (size_t i = 0; i < count; i++)
		if (all[i]->code == DIAG_MISSING_FIELD && text_equal(all[i]->words[1], field)
			&& all[i]->where.source == item.source && where_compare(item, all[i]->where) < 0
			&& where_compare(all[i]->where, where) <= 0)
			return false;
	return where_compare(item, where) <= 0;
}

/* `all`: the findings that are looked through, this one among them. */
static bool
was_said(const struct said *said, const struct diag *diag, const struct diag **all, size_t count, struct arena *arena)
{
	struct text field = diag->words[1], quoted = text_format(arena, "“%.*s”", TEXT_ARGS(field));

	for (size_t i = 0; said; said = said->next, i++)
		if (i == LOOKED_AT_MOST || (said->diag->level >= diag->level && names(said->diag, field, quoted)
			&& is_within(said->diag->where, diag->where, field, all, count)))
			return true;
	return false;
}

/* A field that must be there and has nothing behind its name is one finding: the error, on the field's line. */
static void
take_over_empty(struct said *said, struct diag *diag)
{
	for (size_t i = 0; said && i < LOOKED_AT_MOST; said = said->next, i++)
		if (said->diag->code == DIAG_EMPTY_FIELD && text_equal(said->diag->words[0], diag->words[1])
			&& said->diag->level != LEVEL_OFF && diag->where.line == 0) {
			diag->where = said->diag->where;
			said->diag->level = LEVEL_OFF;
			return;
		}
}

void
said_drop_repeated(struct arena *arena, struct diags *diags, size_t first)
{
	struct map by_path = map_new(arena);
	size_t kept = first, count = diags->list.count - first;
	const struct diag **all = arena_array(arena, const struct diag *, count);

	for (size_t i = 0; i < count; i++)
		all[i] = diags->list.at[first + i];
	for (size_t i = first; i > 0; i--) {
		struct diag *diag = diags->list.at[i - 1];
		struct said *said;

		if (!diag->where.source)
			continue;
		said = arena_alloc(arena, sizeof *said);
		*said = (struct said){ diag, map_get(&by_path, diag->where.source->path) };
		map_put(&by_path, diag->where.source->path, said);
	}
	for (size_t i = first; i < diags->list.count; i++) {
		struct diag *diag = diags->list.at[i];
		struct said *said = NULL;

		if ((diag->code == DIAG_MISSING_FIELD || diag->code == DIAG_WANTED_FIELD) && diag->where.source)
			said = map_get(&by_path, diag->where.source->path);
		if (diag->code == DIAG_MISSING_FIELD)
			take_over_empty(said, diag);
		if (!said || !was_said(said, diag, all, count, arena))
			diags->list.at[kept++] = diag;
	}
	diags->list.count = kept;
}
