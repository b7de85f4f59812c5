/* An address is kept, shared and printed: it should go on leading somewhere. See lost.h. */
#include "command/lost.h"

#include "parse/alike.h"
#include "parse/file_name.h"

enum {
	ALIKE_ENOUGH = 60,    /* of a hundred bytes, as where histories are followed (parse/past.c) */
	NEWCOMERS_MOST = 500, /* each is held against each that is gone */
};

/* The id of the entry that the file holds; empty when it holds none, or a translation. */
static struct text
id_of(const struct source *source, const struct reading *reading)
{
	struct file_name name = file_name_of(source->path, reading->content);

	return name.type == FILE_ENTRY && name.language.size == 0 && source->bytes.at ? name.stem : (struct text){ 0 };
}

static void
add_ids(struct map *ids, const struct reading *reading)
{
	for (size_t i = 0; i < reading->count; i++) {
		struct text id = id_of(reading->sources[i], reading);

		if (id.size > 0)
			map_put(ids, id, reading->sources[i]);
	}
}

/* A new entry, which may have taken over the text of one that is gone. */
struct newcomer {
	struct text id;
	struct alike_lines lines;
};

struct newcomers {
	struct newcomer *at;
	size_t count;
};

static struct newcomers
newcomers_of(struct arena *arena, const struct reading *now, const struct map *before)
{
	struct newcomers newcomers = { arena_array(arena, struct newcomer, now->count), 0 };

	for (size_t i = 0; i < now->count; i++) {
		struct text id = id_of(now->sources[i], now);

		if (id.size > 0 && !map_get(before, id))
			newcomers.at[newcomers.count++] = (struct newcomer){ id, alike_lines(arena, now->sources[i]->bytes) };
	}
	return newcomers;
}

/* The newcomer that is most like what is gone, if any is enough; empty, too, where there are more than are looked through. */
static struct text
taken_over_by(struct arena *arena, const struct source *gone, const struct newcomers *newcomers)
{
	struct alike_lines lines = alike_lines(arena, gone->bytes);
	unsigned best = ALIKE_ENOUGH - 1;
	struct text id = { 0 };

	for (size_t i = 0; i < newcomers->count && newcomers->count <= NEWCOMERS_MOST; i++) {
		unsigned alike = alike_percent(&lines, &newcomers->at[i].lines);

		if (alike > best) {
			best = alike;
			id = newcomers->at[i].id;
		}
	}
	return id;
}

void
lost_addresses(struct directory *directory, const struct reading *then)
{
	const struct reading *now = &directory->reading;
	struct arena *arena = arena_new();
	struct map before = map_new(arena), known = map_new(arena);
	struct newcomers newcomers;

	add_ids(&before, then);
	add_ids(&known, now);
	newcomers = newcomers_of(arena, now, &before);
	for (size_t i = 0; i < directory->site->entry_count; i++) {
		const struct entry *entry = directory->site->entries[i];

		for (size_t j = 0; j < entry->was.count; j++)
			map_put(&known, entry->was.at[j].text, (void *)entry);
	}
	for (size_t i = 0; i < then->count; i++) {
		const struct source *source = then->sources[i];
		struct text id = id_of(source, then), other;

		if (id.size == 0 || map_get(&known, id))
			continue;
		other = taken_over_by(arena, source, &newcomers);
		diag_say(&directory->diags, DIAG_ADDRESS_LOST, where_file(source), id,
			other.size > 0 ? text_format(directory->arena, "“%.*s”", TEXT_ARGS(other)) : TEXT("another entry"));
	}
	arena_free(arena);
}
