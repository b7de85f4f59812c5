/*
 * The A4 tri-fold, for duplex printing flipped on the short edge. Outside, from left to right: the flap, the back,
 * the front; inside: three panels, of which the last is the flap's other side. The flap is 2 mm narrower, so that it
 * lies flat inside. Folded: first the flap, then the front over it. From right to left everything is mirrored.
 *
 *   outside   | flap 97 | back 100 | front 100 |
 *   inside    | 1st 100 | 2nd 100  | 3rd 97    |
 */
#include "leaflet/format.h"

enum { FRONT, FIRST, SECOND, THIRD, FLAP, BACK, PANELS };

static const double margin = MM(7), top = MM(10), bottom = MM(8), flap = MM(97), other = MM(100), mark = MM(5);

struct spot {
	size_t sheet;
	double x, width;
};

static const struct spot spots[PANELS] = {
	[FRONT] = { 0, MM(197), MM(100) },
	[FIRST] = { 1, 0, MM(100) },
	[SECOND] = { 1, MM(100), MM(100) },
	[THIRD] = { 1, MM(200), MM(97) },
	[FLAP] = { 0, 0, MM(97) },
	[BACK] = { 0, MM(97), MM(100) },
};

/* All panels have the same room, so that a block fits any of them. */
static void
add_panels(struct composer *composer, double width)
{
	struct sheets *sheets = composer->sheets;

	for (size_t i = 0; i < PANELS; i++) {
		double x = composer->edition->right_to_left ? sheets->width - spots[i].x - spots[i].width : spots[i].x;
		const struct set_block *foot = compose_foot(composer, width, TEXT(""), i == FRONT);
		struct panel panel = { .sheet = spots[i].sheet, .reading = i, .x = x, .width = spots[i].width,
			.height = sheets->height, .top = top, .inner_width = width, .foot = foot };

		panel.left = (panel.width - width) / 2;
		panel.foot_y = panel.height - bottom - (foot ? foot->height : 0);
		panel.inner_height = panel.foot_y - top - (foot ? sheets->look.size * .4 : 0);
		sheets_add_panel(sheets, panel);
	}
}

static void
add_fold_marks(struct sheets *sheets, bool mirrored)
{
	for (size_t sheet = 0; sheet < 2; sheet++)
		for (int fold = 1; fold <= 2; fold++) {
			double x = sheet == 0 ? flap + (fold - 1) * other : fold * other;

			x = mirrored ? sheets->width - x : x;
			sheets_add_mark(sheets, sheet, x, 0, x, mark);
			sheets_add_mark(sheets, sheet, x, sheets->height - mark, x, sheets->height);
		}
}

/* What goes into the panels that open, as long as there is room; false leaves all of it out. */
static bool
flow_on(struct composer *composer, struct flow *flow, const struct list *blocks, double width)
{
	struct flow from = *flow;
	size_t boxes = composer->sheets->boxes.count;

	flow_blocks(composer->sheets, composer->type, flow, compose_set_all(composer, blocks, width), blocks->count);
	if (composer->sheets->left_over.count == 0)
		return true;
	composer->sheets->left_over.count = 0;
	composer->sheets->boxes.count = boxes;
	*flow = from;
	return false;
}

/* The entries inside, and on the flap when there is no other room; behind them what has changed, what signs mean, and
 * other ways to reach help in a crisis, or else those are to go on the back. */
static void
fill_inside(struct composer *composer, struct flow *flow, double width, struct list *on_the_back)
{
	struct list entries = { 0 }, behind[3] = { 0 };
	struct block *signs;

	compose_entries(composer, &entries);
	compose_add(composer, &behind[0], changes_part(composer->edition, &composer->maker));
	if ((signs = legend_part(composer->edition, &composer->maker, &entries))) {
		compose_add(composer, &behind[1], heading_part(&composer->maker, 2,
			wording_say(composer->edition->wording, "What the signs mean")));
		compose_add(composer, &behind[1], signs);
	}
	compose_add(composer, &behind[2], routes_part(composer->edition, &composer->maker, CRISIS_LINES));
	flow_blocks(composer->sheets, composer->type, flow, compose_set_all(composer, &entries, width), entries.count);
	if (composer->sheets->left_over.count > 0)
		return;
	for (int i = 0; i < 3; i++)
		if (!flow_on(composer, flow, &behind[i], width))
			for (size_t j = 0; j < behind[i].count; j++)
				compose_add(composer, on_the_back, behind[i].at[j]);
}

/* Until when to trust it, where today's version is, and who publishes it. Where that is too much, as in Nastaliq, the
 * first of it goes behind what is inside. */
static void
fill_back(struct composer *composer, struct flow *flow, const struct list *upper, double width)
{
	const struct leaflet_edition *edition = composer->edition;
	struct list lower = { 0 }, trust = { 0 }, rest = { 0 };

	compose_add(composer, &trust, trust_part(edition, &composer->maker));
	compose_add(composer, &rest, code_part(edition, &composer->maker));
	compose_add(composer, &rest, publisher_part(edition, &composer->maker));
	compose_add(composer, &lower, trust.at[0]);
	for (size_t i = 0; i < rest.count; i++)
		compose_add(composer, &lower, rest.at[i]);
	if (compose_try_fill(composer, BACK, upper, &lower, width))
		return;
	compose_fill(composer, BACK, upper, flow_on(composer, flow, &trust, width) ? &rest : &lower, width);
}

void
format_tri_fold(struct composer *composer)
{
	struct sheets *sheets = composer->sheets;
	double width = flap - 2 * margin;
	static const size_t inside[] = { FIRST, SECOND, THIRD, FLAP };
	struct flow flow = flow_in(inside, sizeof inside / sizeof *inside);
	struct list on_the_back = { 0 };

	sheets->width = MM(297);
	sheets->height = MM(210);
	sheets->look.signs = sheets->look.narrow = true;
	composer->detail.compact = true;
	add_panels(composer, width);
	add_fold_marks(sheets, composer->edition->right_to_left);
	compose_front(composer, FRONT, width);
	if (sheets->left_over.count > 0)
		return;
	fill_inside(composer, &flow, width, &on_the_back);
	if (sheets->left_over.count == 0)
		fill_back(composer, &flow, &on_the_back, width);
}
