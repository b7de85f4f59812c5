/*
 * Wallet cards, 85 by 54 mm, eight to a side of A4: crisis numbers on one side, and on the other what fits there of
 * the entries. All eight are alike, so it does not matter on which edge the paper is flipped.
 */
#include "leaflet/format.h"

enum { COLUMNS = 2, ROWS = 4, CARDS = COLUMNS * ROWS };

static const double card_width = MM(85), card_height = MM(54), side = MM(4), top = MM(3.5), bottom = MM(3), cut = MM(5);

static void
add_cards(struct sheets *sheets, size_t sheet, const struct set_block *foot)
{
	for (size_t i = 0; i < CARDS; i++) {
		struct panel panel = { .sheet = sheet, .reading = sheet, .width = card_width, .height = card_height,
			.left = side, .top = top, .inner_width = card_width - 2 * side, .foot = foot, .copy = i > 0 };

		panel.x = (sheets->width - COLUMNS * card_width) / 2 + (double)(i % COLUMNS) * card_width;
		panel.y = (sheets->height - ROWS * card_height) / 2 + (double)(i / COLUMNS) * card_height;
		panel.foot_y = card_height - bottom - (foot ? foot->height : 0);
		panel.inner_height = panel.foot_y - top;
		sheets_add_panel(sheets, panel);
	}
}

static void
add_cutting_marks(struct sheets *sheets, size_t sheet)
{
	double left = (sheets->width - COLUMNS * card_width) / 2, right = sheets->width - left;
	double upper = (sheets->height - ROWS * card_height) / 2, lower = sheets->height - upper;

	for (int i = 0; i <= COLUMNS; i++) {
		double x = left + i * card_width;

		sheets_add_mark(sheets, sheet, x, upper - cut * 1.5, x, upper - cut * .5);
		sheets_add_mark(sheets, sheet, x, lower + cut * .5, x, lower + cut * 1.5);
	}
	for (int i = 0; i <= ROWS; i++) {
		double y = upper + i * card_height;

		sheets_add_mark(sheets, sheet, left - cut * 1.5, y, left - cut * .5, y);
		sheets_add_mark(sheets, sheet, right + cut * .5, y, right + cut * 1.5, y);
	}
}

/* The same blocks on each card of a side. */
static void
fill_side(struct composer *composer, size_t sheet, const struct list *blocks, double width)
{
	struct set_block **set = compose_set_all(composer, blocks, width);

	for (size_t i = 0; i < CARDS; i++) {
		size_t panel = sheet * CARDS + i;
		struct flow flow = flow_in(&panel, 1);
		size_t left_over = composer->sheets->left_over.count;

		flow_blocks(composer->sheets, composer->type, &flow, set, blocks->count);
		if (i > 0)
			composer->sheets->left_over.count = left_over;
	}
}

/* "Invented", until when it is good, and where more is: a card has no room for a code. */
static const struct set_block *
foot_of(struct composer *composer, bool back, double width)
{
	const struct leaflet_edition *edition = composer->edition;
	struct maker *maker = &composer->maker;

	if (edition->example) {
		maker_say_bold(maker, wording_say(edition->wording, "Invented example."));
		maker_say(maker, TEXT(" "));
	}
	if (back) {
		maker_say(maker, good_until_words(edition));
		maker_say(maker, TEXT(". "));
		maker_say_whole(maker, edition->site_address, false, TEXT(""));
	}
	if (maker->text.size == 0)
		return NULL;
	maker_end(maker, STYLE_NOTE, TEXT(""));
	return compose_set(composer, maker_block(maker, BLOCK_PLAIN), width);
}

void
format_wallet_card(struct composer *composer)
{
	const struct leaflet_edition *edition = composer->edition;
	struct sheets *sheets = composer->sheets;
	double width = card_width - 2 * side;
	struct list front = { 0 }, back = { 0 };

	sheets->width = MM(210);
	sheets->height = MM(297);
	sheets->look.size = sheets->look.smallest;
	sheets->look.narrow = true;
	sheets->look.gap = .25;
	sheets->look.spacing = .9;
	composer->detail.compact = composer->detail.brief = composer->detail.joined = true;
	compose_add(composer, &front, numbers_part(edition, &composer->maker, CRISIS_LINES));
	compose_entries(composer, &back);
	for (size_t i = 0; i < 2; i++) {
		add_cards(sheets, i, foot_of(composer, i == 1, width));
		add_cutting_marks(sheets, i);
		fill_side(composer, i, i == 0 ? &front : &back, width);
	}
}
