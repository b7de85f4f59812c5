/* A poster, A4 or A3, on one side: a few entries in large letters, for a wall. */
#include "leaflet/format.h"

/* Its letters are larger than those of a page in the hand. */
static const double times_a4 = 16. / 14, times_a3 = 22. / 14;

static void
fill_poster(struct composer *composer, double width)
{
	struct front front = { .panel = 0 };

	compose_entries(composer, &front.behind);
	compose_add(composer, &front.lower, trust_code_part(composer->edition, &composer->maker));
	composer->sheets->crisis_left_out = crisis_count(composer->edition) - compose_front(composer, &front, width);
}

void
format_poster(struct composer *composer)
{
	struct sheets *sheets = composer->sheets;
	bool large = composer->edition->leaflet->paper.is == PAPER_A3;
	double times = large ? times_a3 : times_a4, side = MM(large ? 24 : 17), top = MM(large ? 22 : 15), width;
	const struct set_block *foot;
	struct panel panel = { .left = side, .top = top };

	sheets->width = MM(large ? 297 : 210);
	sheets->height = MM(large ? 420 : 297);
	sheets->look.size *= times;
	sheets->look.smallest *= times;
	sheets->look.signs = true;
	composer->detail.compact = composer->detail.joined = true;
	width = sheets->width - 2 * side;
	foot = compose_foot(composer, width, TEXT(""), false);
	panel.width = sheets->width;
	panel.height = sheets->height;
	panel.inner_width = width;
	panel.foot = foot;
	panel.foot_y = sheets->height - top * .8 - (foot ? foot->height : 0);
	panel.inner_height = panel.foot_y - top - (foot ? sheets->look.size * .3 : 0);
	sheets_add_panel(sheets, panel);
	fill_poster(composer, width);
}
