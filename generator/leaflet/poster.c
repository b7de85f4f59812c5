/* A poster, A4 or A3, on one side: a few entries in large letters, for a wall. */
#include "leaflet/format.h"

/* Its letters are larger than those of a page in the hand. */
static const double times_a4 = 16. / 14, times_a3 = 22. / 14;

/* Who reads until when to believe it, and whom to ask, stands in front of it: small print takes less room. */
static const double times_note_a3 = 15. / 12;

/* What stands below the title and crisis help. */
static struct front
poster_of(struct composer *composer, const struct list *entries, bool routes, bool legend, enum about about)
{
	struct front front = { .panel = 0 };

	for (size_t i = 0; i < entries->count; i++)
		compose_add(composer, &front.behind, entries->at[i]);
	if (routes)
		compose_add(composer, &front.behind, routes_part(composer->edition, &composer->maker, SIZE_MAX));
	if (legend)
		compose_add(composer, &front.behind, legend_part(composer->edition, &composer->maker, entries));
	compose_add(composer, &front.lower, trust_code_part(composer->edition, &composer->maker, about));
	return front;
}

/* Where not all entries fit, those that would, if the others were not there, are no longer left over. */
static void
leave_last_entries(struct composer *composer, const struct list *entries, double width)
{
	struct list some = *entries, left = composer->sheets->left_over;

	while (some.count > 1) {
		struct front front;

		some.count--;
		composer->sheets->left_over = (struct list){ 0 };
		front = poster_of(composer, &some, false, false, ABOUT_LITTLE);
		compose_front(composer, &front, width);
		if (composer->sheets->left_over.count > 0)
			continue;
		for (size_t i = some.count; i < entries->count; i++)
			sheets_leave(composer->sheets, entries->at[i]);
		return;
	}
	composer->sheets->left_over = left;
}

/* With what every leaflet says of itself, and more where there is room; at the last resort with as much of it as fits. */
static void
fill_poster(struct composer *composer, double width)
{
	static const enum about less[] = { ABOUT_ALL_CLOSE, ABOUT_EDITION, ABOUT_CHECKS };
	struct list entries = { 0 };
	struct front front, richer[3 + sizeof less / sizeof *less];
	size_t count = 0;

	compose_entries(composer, &entries);
	richer[count++] = poster_of(composer, &entries, true, true, ABOUT_ALL);
	richer[count++] = poster_of(composer, &entries, true, false, ABOUT_ALL);
	richer[count++] = poster_of(composer, &entries, false, false, ABOUT_ALL);
	for (size_t i = 0; composer->last && i < sizeof less / sizeof *less; i++)
		richer[count++] = poster_of(composer, &entries, false, false, less[i]);
	front = poster_of(composer, &entries, false, false, composer->last ? ABOUT_LITTLE : ABOUT_ALL_CLOSE);
	front.richer = richer;
	front.richer_count = count;
	composer->sheets->crisis_left_out = composer->sheets->crisis_lines - compose_front(composer, &front, width);
	if (composer->last && composer->sheets->left_over.count > 0)
		leave_last_entries(composer, &entries, width);
}

/* The sheet and what is on it; `closer`: with smaller headings and margins. */
static void
make_poster(struct composer *composer, bool closer)
{
	struct sheets *sheets = composer->sheets;
	bool large = composer->edition->leaflet->paper.is == PAPER_A3;
	double times = large ? times_a3 : times_a4, edge = closer ? .7 : 1, width;
	double side = edge * MM(large ? 24 : 17), top = edge * MM(large ? 22 : 15);
	const struct set_block *foot;
	struct panel panel = { .left = side, .top = top };

	sheets->width = MM(large ? 297 : 210);
	sheets->height = MM(large ? 420 : 297);
	sheets->look.note = sheets->look.smallest * (large ? times_note_a3 : 1);
	sheets->look.size *= times;
	sheets->look.smallest *= times;
	sheets->look.signs = true;
	sheets->look.narrow = closer;
	if (closer)
		look_closer(&sheets->look, composer->edition);
	width = sheets->width - 2 * side;
	foot = compose_foot(composer, width, TEXT(""), false);
	panel.width = sheets->width;
	panel.height = sheets->height;
	panel.inner_width = width;
	panel.foot = foot;
	panel.foot_y = sheets->height - top * (closer ? 1 : .8) - (foot ? foot->height : 0);
	panel.inner_height = panel.foot_y - top - (foot ? sheets->look.size * .3 : 0);
	sheets_add_panel(sheets, panel);
	fill_poster(composer, width);
}

void
format_poster(struct composer *composer)
{
	static const struct { bool closer, last; } ways[] = { { false, false }, { true, false }, { true, true } };
	const struct sheets begun = *composer->sheets;
	bool last = composer->last;

	composer->detail.compact = composer->detail.joined = true;
	for (size_t i = 0; i < sizeof ways / sizeof *ways && (last || !ways[i].last); i++) {
		*composer->sheets = begun;
		composer->last = ways[i].last;
		make_poster(composer, ways[i].closer);
		if (composer->sheets->left_over.count == 0 && composer->sheets->crisis_left_out == 0)
			break;
	}
	composer->last = last;
}
