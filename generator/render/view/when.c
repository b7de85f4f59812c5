/* The hours of every entry in a few lines, made once: an entry stands in many lists. */
#include "model/hours_words.h"
#include "render/view/context.h"

enum {
	WHEN_MOST = 3,   /* lines that a list shows of an entry's first hours */
	LINES_MOST = 24, /* and that it has of an entry on paper */
};

enum where_shown { EVERYWHERE, ON_SCREEN, ON_PAPER };

/* The lines of one entry while they are made. */
struct lines_maker {
	struct arena *arena, *scratch;
	const struct wording *wording;
	const struct hours *seen[CHANNELS + 4]; /* so that what is open at the same hours is said once */
	size_t seen_count;
	struct lines lines;
};

static bool
is_seen(struct lines_maker *maker, const struct hours *hours)
{
	for (size_t i = 0; i < maker->seen_count; i++)
		if (hours_are_same(maker->seen[i], hours))
			return true;
	return false;
}

static void
add_line(struct lines_maker *maker, struct text words, enum where_shown shown)
{
	struct item *item = arena_alloc(maker->arena, sizeof *item);

	if (maker->lines.count == LINES_MOST)
		return;
	*item = (struct item){ .text = text_copy(maker->arena, words), .gap = shown == ON_SCREEN,
		.on_paper = shown == ON_PAPER };
	maker->lines.at[maker->lines.count++] = item;
}

/* Paper leads nowhere, so what a screen leaves out stands there. */
static void
add_cut(struct lines_maker *maker, struct text name, const struct text *words, size_t count)
{
	struct text first = wording_fill(maker->scratch, maker->wording, "{hours}, and more", { "hours", words[0] });

	add_line(maker, wording_fill(maker->scratch, maker->wording, "{place}: {hours}", { "place", name },
		{ "hours", first }), ON_SCREEN);
	for (size_t i = 0; i < count; i++)
		add_line(maker, wording_fill(maker->scratch, maker->wording, "{place}: {hours}", { "place", name },
			{ "hours", words[i] }), ON_PAPER);
}

/* The first hours without a name, in a few lines; others behind the name of what is open then, in one. Without the
 * next dates, which stand on the entry's own page. */
static void
add_hours(struct lines_maker *maker, const struct hours *hours, struct text name)
{
	struct text *words;
	size_t count;

	if (!given(*hours) || maker->seen_count == COUNT_OF(maker->seen) || is_seen(maker, hours))
		return;
	count = hours_words(maker->scratch, maker->wording, hours, &words);
	if (maker->seen_count++ == 0) {
		for (size_t i = 0; i < count; i++)
			add_line(maker, words[i], i < WHEN_MOST ? EVERYWHERE : ON_PAPER);
		if (count > WHEN_MOST)
			add_line(maker, wording_say(maker->wording, "and more"), ON_SCREEN);
		if (hours_are_silent_on_bank_holidays(hours))
			add_line(maker, wording_say(maker->wording, "Bank holidays: call first"), ON_PAPER);
	} else if (count > 1 && name.size > 0) {
		add_cut(maker, name, words, count);
	} else if (count > 0 && name.size > 0) {
		add_line(maker, wording_fill(maker->scratch, maker->wording, "{place}: {hours}", { "place", name },
			{ "hours", words[0] }), EVERYWHERE);
	}
	maker->seen[maker->seen_count - 1] = hours;
}

static struct lines
lines_of(struct arena *arena, struct arena *scratch, const struct entry *entry, const struct wording *wording)
{
	struct lines_maker maker = { .arena = arena, .scratch = scratch, .wording = wording };

	maker.lines.at = arena_array(arena, struct item *, LINES_MOST);
	for (size_t i = 0; i < entry->place_count; i++)
		add_hours(&maker, &entry->places[i].hours, entry->places[i].name.text);
	for (int i = 0; i < CHANNELS; i++)
		add_hours(&maker, &entry->channels[i].hours, channel_said(wording, (enum channel)i));
	return maker.lines;
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
