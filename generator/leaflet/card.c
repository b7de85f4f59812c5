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
fill_side(struct composer *composer, size_t sheet, const struct list *blocks, const struct set_block *foot, double width)
{
	static const struct list none = { 0 };

	add_cards(composer->sheets, sheet, foot);
	add_cutting_marks(composer->sheets, sheet);
	for (size_t i = 0; i < CARDS; i++)
		compose_put(composer, sheet * CARDS + i, blocks, &none, width);
}

static bool
fits(struct composer *composer, const struct list *blocks, const struct set_block *foot, double width)
{
	return compose_height(composer, blocks, width) <= card_height - top - bottom - (foot ? foot->height : 0) + .01;
}

/* What the foot of a card says. */
enum { FOOT_PUBLISHER = 1, FOOT_EDITION = 2, FOOT_GOOD_UNTIL = 4, FOOT_ADDRESS = 8 };

/* "Invented", who publishes it and when it was made; until when it is good, and where more is: a card has no room for a
 * code. */
static const struct set_block *
foot_of(struct composer *composer, int says, double width)
{
	const struct leaflet_edition *edition = composer->edition;
	struct maker *maker = &composer->maker;

	if (edition->example) {
		maker_say_bold(maker, wording_say(edition->wording, "Invented example."));
		maker_say(maker, TEXT(" "));
	}
	if (says & FOOT_PUBLISHER)
		say_publisher(edition, maker);
	if (says & FOOT_EDITION) {
		maker_say(maker, maker->text.size > 0 ? TEXT(" ") : TEXT(""));
		say_edition(edition, maker);
	}
	if (says & FOOT_GOOD_UNTIL) {
		maker_say(maker, good_until_words(edition));
		maker_say(maker, TEXT(". "));
		if (edition->silent_on_bank_holidays) {
			maker_say(maker, wording_say(edition->wording, "Bank holidays: call first"));
			maker_say(maker, TEXT(". "));
		}
	}
	if (says & FOOT_ADDRESS)
		maker_say_whole(maker, edition->site_address, false, TEXT(""));
	if (maker->text.size == 0)
		return NULL;
	maker_end(maker, STYLE_NOTE, TEXT(""));
	return compose_set(composer, maker_block(maker, BLOCK_PLAIN), width);
}

/* Adds crisis numbers, as many as there is room for, the most urgent ones first, and gives how many. Where all with what to do
 * are too much, the least urgent ones have their names instead. */
static size_t
add_numbers(struct composer *composer, struct list *blocks, double width)
{
	const struct set_block *foot = foot_of(composer, 0, width);

	for (size_t count = composer->sheets->crisis_lines;; count--)
		for (size_t named = 0; named <= count; named++) {
			blocks->count = 0;
			compose_add(composer, blocks, numbers_part(composer->edition, &composer->maker, count, count - named));
			if (count <= 1 || fits(composer, blocks, foot, width))
				return count;
		}
}

/* Crisis numbers, and below them, where there is still room, who publishes the card and when it was made. */
static void
fill_front(struct composer *composer, double width)
{
	static const int feet[] = { FOOT_PUBLISHER | FOOT_EDITION, FOOT_PUBLISHER, 0 };
	const struct set_block *foot;
	struct list blocks = { 0 };

	composer->sheets->crisis_left_out = composer->sheets->crisis_lines - add_numbers(composer, &blocks, width);
	for (size_t i = 0; i < sizeof feet / sizeof *feet; i++)
		if (fits(composer, &blocks, foot = foot_of(composer, feet[i], width), width)) {
			fill_side(composer, 0, &blocks, foot, width);
			return;
		}
	compose_leave(composer, &blocks);
}

/* Leaves over each entry that does not fit with those before it. */
static void
leave_entries(struct composer *composer, const struct list *entries, const struct set_block *foot, double width)
{
	struct list kept = { 0 };

	for (size_t i = 0; i < entries->count; i++) {
		compose_add(composer, &kept, entries->at[i]);
		if (!fits(composer, &kept, foot, width)) {
			sheets_leave(composer->sheets, entries->at[i]);
			kept.count--;
		}
	}
}

/* The entries: with less of each, and then without where more is, until they fit. */
static void
fill_back(struct composer *composer, double width)
{
	static const struct { enum brevity brief; int foot; } ways[] = { { BRIEF, FOOT_GOOD_UNTIL | FOOT_ADDRESS },
		{ BRIEFER, FOOT_GOOD_UNTIL | FOOT_ADDRESS }, { BRIEFER, FOOT_GOOD_UNTIL },
		{ BRIEFEST, FOOT_GOOD_UNTIL | FOOT_ADDRESS }, { BRIEFEST, FOOT_GOOD_UNTIL } };
	const struct set_block *foot = NULL;
	struct list blocks = { 0 };

	for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
		foot = foot_of(composer, ways[i].foot, width);
		blocks.count = 0;
		composer->detail.brief = ways[i].brief;
		compose_entries(composer, &blocks);
		if (fits(composer, &blocks, foot, width)) {
			fill_side(composer, 1, &blocks, foot, width);
			return;
		}
	}
	leave_entries(composer, &blocks, foot, width);
}

void
format_wallet_card(struct composer *composer)
{
	struct sheets *sheets = composer->sheets;
	double width = card_width - 2 * side;

	sheets->width = MM(210);
	sheets->height = MM(297);
	sheets->look.size = sheets->look.smallest;
	sheets->look.narrow = true;
	sheets->look.gap = .25;
	sheets->look.spacing = .9;
	sheets->look.naskh = true;
	sheets->look.trim = .12; /* of numbers, each on a line of its own, as close as lines of one paragraph */
	composer->detail.compact = composer->detail.joined = true;
	fill_front(composer, width);
	sheets->look.trim = 0;
	if (sheets->left_over.count == 0)
		fill_back(composer, width);
}
