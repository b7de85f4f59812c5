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

/* Puts these below what stands in a panel that was left with as much room, since an entry is never parted; false when none
 * was. */
static bool
fill_gap(struct composer *composer, const struct flow *flow, const struct list *blocks, double width)
{
	struct sheets *sheets = composer->sheets;
	struct set_block **set = compose_set_all(composer, blocks, width);
	double gap = sheets->look.gap * sheets->look.size, height = compose_height(composer, blocks, width);

	for (size_t i = 0; i + 1 < flow->next; i++) {
		const struct panel *panel = sheets_panel(sheets, flow->panels[i]);
		double y = 0;

		for (size_t j = 0; j < sheets->boxes.count; j++) {
			const struct box *box = sheets->boxes.at[j];
			double lowest = box->y + box->set->height - panel->y - panel->top + gap;

			y = box->panel == flow->panels[i] && lowest > y ? lowest : y;
		}
		if (y + height > panel->inner_height + .01)
			continue;
		for (size_t j = 0; j < blocks->count; j++) {
			sheets_put(sheets, set[j], flow->panels[i], y);
			y += set[j]->height + gap;
		}
		return true;
	}
	return false;
}

/* What stands behind the front of crisis help: the lines that are not on it, with for whom they are, and of so many lines the
 * other ways to reach them. Where those lines find no room, all that can are on the front. */
struct more {
	bool lines, explained;
	size_t routes;
	bool last; /* only where nothing else is left to try */
};

static const struct more mores[] = {
	{ true, true, SIZE_MAX, false }, { true, false, SIZE_MAX, false }, { true, false, 2, true },
	{ false, false, SIZE_MAX, false }, { false, false, 2, true },
};

/* The entries inside, and on the flap when there is no other room; behind them the other crisis lines, what has changed,
 * what signs mean, and other ways to reach help in a crisis, or else those are to go on the back. */
static void
fill_inside(struct composer *composer, struct flow *flow, size_t crisis_lines, const struct more *more, double width,
	struct list *on_the_back)
{
	struct list entries = { 0 }, behind[4] = { 0 };
	struct block *signs;

	compose_entries(composer, &entries);
	compose_add(composer, &behind[0], crisis_part(composer->edition, &composer->maker, crisis_lines,
		more->lines ? SIZE_MAX : 0, SIZE_MAX, more->explained ? SIZE_MAX : 0));
	compose_add(composer, &behind[1], changes_part(composer->edition, &composer->maker));
	if ((signs = legend_part(composer->edition, &composer->maker, &entries))) {
		compose_add(composer, &behind[2], heading_part(&composer->maker, 2,
			wording_say(composer->edition->wording, "What the signs mean")));
		compose_add(composer, &behind[2], signs);
	}
	compose_add(composer, &behind[3], routes_part(composer->edition, &composer->maker, more->routes));
	flow_blocks(composer->sheets, composer->type, flow, compose_set_all(composer, &entries, width), entries.count);
	if (composer->sheets->left_over.count > 0)
		return;
	for (int i = 0; i < 4; i++)
		if (behind[i].count > 0 && !fill_gap(composer, flow, &behind[i], width)
			&& !flow_on(composer, flow, &behind[i], width))
			for (size_t j = 0; j < behind[i].count; j++)
				compose_add(composer, on_the_back, behind[i].at[j]);
}

/* Until when to trust it, where today's version is, and who publishes it. Where that is too much, as in Nastaliq, the
 * first of it goes behind what is inside. False when there is no room for that either. */
static bool
try_back(struct composer *composer, struct flow *flow, const struct list *upper, double width)
{
	const struct leaflet_edition *edition = composer->edition;
	struct list lower = { 0 }, trust = { 0 }, rest = { 0 };

	compose_add(composer, &trust, trust_part(edition, &composer->maker, &composer->detail));
	compose_add(composer, &rest, code_part(edition, &composer->maker));
	compose_add(composer, &rest, publisher_part(edition, &composer->maker));
	compose_add(composer, &lower, trust.at[0]);
	for (size_t i = 0; i < rest.count; i++)
		compose_add(composer, &lower, rest.at[i]);
	if (compose_fits(composer, BACK, upper, &lower, width)) {
		compose_put(composer, BACK, upper, &lower, width);
		return true;
	}
	if (!compose_fits(composer, BACK, upper, &rest, width) || !(fill_gap(composer, flow, &trust, width)
			|| flow_on(composer, flow, &trust, width)))
		return false;
	compose_put(composer, BACK, upper, &rest, width);
	return true;
}

/* Fills what is behind the front, with the crisis lines from this one on. What has no room is left over. */
static void
fill_rest(struct composer *composer, size_t crisis_lines, const struct more *more, double width)
{
	static const size_t inside[] = { FIRST, SECOND, THIRD, FLAP };
	struct flow flow = flow_in(inside, sizeof inside / sizeof *inside);
	struct list on_the_back = { 0 };

	fill_inside(composer, &flow, crisis_lines, more, width, &on_the_back);
	if (composer->sheets->left_over.count > 0 || try_back(composer, &flow, &on_the_back, width))
		return;
	compose_leave(composer, &on_the_back);
	sheets_leave(composer->sheets, trust_part(composer->edition, &composer->maker, &composer->detail));
}

/* One way; true unless another one may do better. */
static bool
try_more(struct composer *composer, const struct more *more, double width)
{
	struct sheets *sheets = composer->sheets;
	size_t crisis_lines;

	sheets->boxes.count = sheets->left_over.count = 0;
	crisis_lines = compose_front(composer,
		&(struct front){ .panel = FRONT, .at_bottom = true, .more_inside = more->lines }, width);
	if (sheets->left_over.count > 0)
		return true;
	fill_rest(composer, crisis_lines, more, width);
	sheets->crisis_left_out = more->lines ? 0 : sheets->crisis_lines - crisis_lines;
	return sheets->left_over.count == 0 || ((const struct block *)sheets->left_over.at[0])->entry;
}

void
format_tri_fold(struct composer *composer)
{
	struct sheets *sheets = composer->sheets;
	double width = flap - 2 * margin;

	sheets->width = MM(297);
	sheets->height = MM(210);
	sheets->look.signs = sheets->look.narrow = true;
	composer->detail.compact = true;
	composer->detail.access_notes = !composer->detail.short_summaries;
	add_panels(composer, width);
	add_fold_marks(sheets, composer->edition->right_to_left);
	for (size_t i = 0; i < sizeof mores / sizeof *mores; i++)
		if ((!mores[i].last || composer->last) && try_more(composer, &mores[i], width))
			return;
}
