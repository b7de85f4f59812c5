/* The hours of every entry in a few lines, made once: an entry stands in many lists. */
#include "model/hours_words.h"
#include "render/view/context.h"

enum { WHEN_MOST = 3 }; /* lines that a list shows of an entry */

/* The hours of the first place or channel that has any. */
static const struct hours *
first_hours(const struct entry *entry)
{
	for (size_t i = 0; i < entry->place_count; i++)
		if (given(entry->places[i].hours))
			return &entry->places[i].hours;
	for (size_t i = 0; i < CHANNELS; i++)
		if (given(entry->channels[i].hours))
			return &entry->channels[i].hours;
	return NULL;
}

/* Without the next dates and bank holidays, which stand on the entry's own page. */
static struct lines
lines_of(struct arena *arena, struct arena *scratch, const struct entry *entry, const struct wording *wording)
{
	const struct hours *hours = first_hours(entry);
	struct text *words;
	size_t count = hours ? hours_words(scratch, wording, hours, &words) : 0;
	struct lines lines = { arena_array(arena, struct item *, WHEN_MOST + 1), 0 };

	for (size_t i = 0; i < count && i <= WHEN_MOST; i++) {
		struct item *item = arena_alloc(arena, sizeof *item);

		item->text = text_copy(arena, i < WHEN_MOST ? words[i] : wording_say(wording, "and more"));
		lines.at[lines.count++] = item;
	}
	return lines;
}

const struct lines *
when_of_entries(struct arena *arena, const struct site *site, const struct wording *wording)
{
	struct lines *lines = arena_array(arena, struct lines, site->entry_count);
	struct arena *scratch = arena_new();

	for (size_t i = 0; i < site->entry_count; i++) {
		lines[i] = lines_of(arena, scratch, site->entries[i], wording);
		arena_clear(scratch);
	}
	arena_free(scratch);
	return lines;
}
