/* Setting blocks and letting them flow into panels. See sheets.h. */
#include "leaflet/sheets.h"

#include "leaflet/entry_block.h"

/* The room inside frames, and around signs, as parts of the body's size. */
static const double frame_padding = .7, banner_padding = .35, sign_column = 1.75, number_column = 2.4, label_gap = .8;

/* How high a logo is, and how much of a line it takes at the most. */
static const double logo_height = 3.6, logo_height_narrow = 2.8, logo_widest = .65;

struct panel *
sheets_panel(const struct sheets *sheets, size_t number)
{
	return sheets->panels.at[number];
}

size_t
sheets_add_panel(struct sheets *sheets, struct panel panel)
{
	struct panel *added = arena_alloc(sheets->arena, sizeof *added);

	*added = panel;
	list_add(sheets->arena, &sheets->panels, added);
	if (panel.sheet >= sheets->count)
		sheets->count = panel.sheet + 1;
	return sheets->panels.count - 1;
}

void
sheets_add_mark(struct sheets *sheets, size_t sheet, double from_x, double from_y, double to_x, double to_y)
{
	struct mark *mark = arena_alloc(sheets->arena, sizeof *mark);

	*mark = (struct mark){ sheet, from_x, from_y, to_x, to_y };
	list_add(sheets->arena, &sheets->marks, mark);
}

void
sheets_leave(struct sheets *sheets, const struct block *block)
{
	list_add(sheets->arena, &sheets->left_over, (void *)block);
}

void
sheets_put(struct sheets *sheets, const struct set_block *set, size_t number, double y)
{
	const struct panel *panel = sheets_panel(sheets, number);
	struct box *box = arena_alloc(sheets->arena, sizeof *box);

	*box = (struct box){ set, number, panel->x + panel->left, panel->y + panel->top + y };
	list_add(sheets->arena, &sheets->boxes, box);
}

/* Where page `page` of `count` (from 0) goes: the side of paper, and whether it is on its right half. */
static void
place_page(size_t page, size_t count, size_t *side, bool *right)
{
	size_t mirrored = page < count / 2 ? page : count - 1 - page;

	*side = mirrored;
	*right = (page < count / 2) == (mirrored % 2 == 0);
}

struct sheets *
sheets_impose(const struct sheets *pages)
{
	struct sheets *sheets = arena_alloc(pages->arena, sizeof *sheets);

	*sheets = *pages;
	sheets->panels = sheets->boxes = (struct list){ 0 };
	sheets->width = pages->width * 2;
	sheets->count = 0;
	for (size_t i = 0; i < pages->panels.count; i++) {
		struct panel panel = *sheets_panel(pages, i);
		bool right;

		place_page(i, pages->panels.count, &panel.sheet, &right);
		panel.x = right != pages->edition->right_to_left ? pages->width : 0;
		sheets_add_panel(sheets, panel);
	}
	for (size_t i = 0; i < pages->boxes.count; i++) {
		struct box *box = arena_alloc(pages->arena, sizeof *box);

		*box = *(const struct box *)pages->boxes.at[i];
		box->x += sheets_panel(sheets, box->panel)->x;
		list_add(pages->arena, &sheets->boxes, box);
	}
	for (size_t side = 0; side < sheets->count; side++) {
		sheets_add_mark(sheets, side, pages->width, 0, pages->width, MM(5));
		sheets_add_mark(sheets, side, pages->width, pages->height - MM(5), pages->width, pages->height);
	}
	return sheets;
}

/* How wide the column before facts is: for signs, or for the longest of their names. */
static double
column_of(struct sheets *sheets, struct type *type, double width)
{
	double widest = 0;

	if (sheets->look.signs)
		return sign_column * sheets->look.size;
	if (sheets->column > 0)
		return sheets->column < width * .4 ? sheets->column : width * .4;
	for (int sign = SIGN_NONE + 1; sign < SIGNS; sign++) {
		double own = type_width(type, sheets->edition, sign_words(sheets->edition->wording, (enum sign)sign),
			STYLE_STRONG, &sheets->look);

		widest = own > widest ? own : widest;
	}
	sheets->column = widest + label_gap * sheets->look.size;
	return sheets->column < width * .4 ? sheets->column : width * .4;
}

static void
set_label(struct sheets *sheets, struct type *type, struct set_paragraph *set, double x, double width)
{
	struct paragraph *label = arena_alloc(sheets->arena, sizeof *label);
	double height;

	label->style = STYLE_STRONG;
	label->text = set->paragraph->label.size > 0 ? set->paragraph->label
		: sign_words(sheets->edition->wording, set->paragraph->sign);
	set->label = type_set(type, sheets->edition, label, &sheets->look, width, &height);
	set->label_x = x;
}

/* The frame around a block. */
static double
padding_of(const struct sheets *sheets, const struct block *block)
{
	return block->is == BLOCK_CRISIS || block->is == BLOCK_NOTICE ? frame_padding * sheets->look.size : 0;
}

/* The edge of a QR code: 25 mm, which phones read at arm's length, and what is beside it. */
static double
place_code(const struct sheets *sheets, struct set_block *set, double *x, double *width)
{
	double gap = sheets->look.size;

	set->code = MM(25);
	if (set->width < MM(110)) {
		set->code_x = sheets->edition->right_to_left ? set->width - set->code : 0;
		return set->code + gap * .4;
	}
	set->code_x = sheets->edition->right_to_left ? set->width - set->code : 0;
	*x = sheets->edition->right_to_left ? 0 : set->code + gap;
	*width = set->width - set->code - gap;
	return 0;
}

/* The logo above a title: some three lines high, but never most of a line wide. Gives where the title begins. */
static double
place_logo(const struct sheets *sheets, struct set_block *set)
{
	double size = sheets->look.size, widest = set->width * logo_widest;

	set->logo_height = size * (sheets->look.narrow ? logo_height_narrow : logo_height);
	set->logo_width = set->logo_height * set->block->logo;
	if (set->logo_width > widest) {
		set->logo_width = widest;
		set->logo_height = widest / set->block->logo;
	}
	set->logo_x = sheets->edition->right_to_left ? set->width - set->logo_width : 0;
	return set->logo_height + size * .6;
}

/* Not of a title, whose high strokes would touch what is above it, nor of a banner, out of which low ones would stick; and in
 * Urdu not of what is in Naskh or in another language or script, such as a number, whose lines are not tall. */
static double
trim_of(const struct sheets *sheets, const struct paragraph *paragraph)
{
	bool other = text_is(sheets->edition->language, "ur")
		&& (sheets->look.naskh || paragraph->language.size > 0 || !has_right_to_left(paragraph->text));

	return other || paragraph->style == STYLE_TITLE || paragraph->style == STYLE_BANNER ? 0
		: sheets->look.trim * style_size(paragraph->style, &sheets->look);
}

static double
set_paragraph(struct sheets *sheets, struct type *type, struct set_block *set, size_t number, double x, double width,
	double y, double column)
{
	struct set_paragraph *own = &set->at[number];
	const struct paragraph *paragraph = own->paragraph = &set->block->at[number];
	bool beside = paragraph->fact && column > 0, rtl = sheets->edition->right_to_left;
	double trim = trim_of(sheets, paragraph);

	if (number > 0)
		y += style_row(paragraph->style)->before * sheets->look.size;
	if (paragraph->sign != SIGN_NONE && number > 0)
		y += .2 * sheets->look.size;
	own->x = beside && !rtl ? x + column : x;
	own->y = y - trim / 2;
	own->width = beside ? width - column : width;
	own->setting = type_set(type, sheets->edition, paragraph, &sheets->look, own->width, &own->height);
	if (paragraph->label.size > 0 || (paragraph->sign != SIGN_NONE && !sheets->look.signs && column > 0))
		set_label(sheets, type, own, rtl ? x + width - column : x, column);
	return y + own->height - trim;
}

/* Do the lines of a crisis block stand in two columns? Large print has one, since whoever sees little of a page at a time
 * misses the other one. */
static bool
has_two_columns(const struct sheets *sheets, const struct set_block *set)
{
	return sheets->edition->leaflet->edition.is != EDITION_LARGE_PRINT && set->width >= MM(150);
}

/* The paragraph that begins the second column, so that both are as short as they can be; `count` when there is one line
 * only. They stand in one column so far, from `top`. */
static size_t
second_column(const struct set_block *set, double top, double bottom)
{
	size_t second = set->count;
	double lowest = bottom;

	for (size_t i = 2; i < set->count; i++) {
		double first = set->at[i - 1].y + set->at[i - 1].height - top, rest = bottom - set->at[i].y;
		double higher = first > rest ? first : rest;

		if (set->at[i].paragraph->style == STYLE_NUMBER && higher < lowest) {
			lowest = higher;
			second = i;
		}
	}
	return second;
}

/* Sets the lines below a crisis block's banner from this paragraph on in one column, and gives where they end. */
static double
set_column(struct sheets *sheets, struct type *type, struct set_block *set, size_t from, double x, double width)
{
	double y = set->banner;

	for (size_t i = from; i < set->count; i++)
		y = set_paragraph(sheets, type, set, i, x, width, y, 0);
	return y;
}

/* Sets the lines below a crisis block's banner, and gives where they end. */
static double
set_crisis(struct sheets *sheets, struct type *type, struct set_block *set, double padding)
{
	double inner = set->width - 2 * padding, gap = sheets->look.size * 1.2, width = (inner - gap) / 2, bottom, lowest;
	bool rtl = sheets->edition->right_to_left;
	double first_x = rtl ? padding + width + gap : padding, second_x = rtl ? padding : padding + width + gap;
	size_t second;

	set->banner = set_paragraph(sheets, type, set, 0, padding, inner, banner_padding * sheets->look.size, 0)
		+ banner_padding * sheets->look.size;
	if (!has_two_columns(sheets, set))
		return set_column(sheets, type, set, 1, padding, inner);
	bottom = set_column(sheets, type, set, 1, first_x, width);
	second = second_column(set, set->banner, bottom);
	if (second == set->count)
		return set_column(sheets, type, set, 1, padding, inner);
	lowest = set->at[second - 1].y + set->at[second - 1].height;
	bottom = set_column(sheets, type, set, second, second_x, width);
	return bottom > lowest ? bottom : lowest;
}

struct set_block *
sheets_set(struct sheets *sheets, struct type *type, const struct block *block, double width)
{
	struct set_block *set = arena_alloc(sheets->arena, sizeof *set);
	double padding = padding_of(sheets, block);
	double column = block->is == BLOCK_INDEX ? number_column * sheets->look.size : column_of(sheets, type, width);
	double x = padding, inner = width - 2 * padding, y = padding;

	*set = (struct set_block){ .block = block, .width = width, .count = block->count,
		.at = arena_array(sheets->arena, struct set_paragraph, block->count) };
	if (block->code.size > 0)
		y = place_code(sheets, set, &x, &inner);
	if (block->logo > 0)
		y = place_logo(sheets, set);
	if (block->is == BLOCK_ENTRY)
		y = .5 * sheets->look.size;
	if (block->is == BLOCK_CRISIS)
		y = set_crisis(sheets, type, set, padding);
	else
		for (size_t i = 0; i < block->count; i++)
			y = set_paragraph(sheets, type, set, i, x, inner, y, column);
	if (y < set->code_y + set->code)
		y = set->code_y + set->code;
	set->height = y + padding;
	return set;
}

struct flow
flow_in(const size_t *panels, size_t count)
{
	return (struct flow){ .panel = panels[0], .panels = panels, .panel_count = count, .next = 1 };
}

/* Goes on in the next panel; false when there is none. */
static bool
turn(struct sheets *sheets, struct flow *flow)
{
	if (flow->more)
		flow->panel = flow->more(sheets, flow->context);
	else if (flow->next < flow->panel_count)
		flow->panel = flow->panels[flow->next++];
	else
		return false;
	flow->y = 0;
	return true;
}

/* "The Glens Library Van, continued", for what goes on overleaf. */
static struct paragraph
continued(const struct sheets *sheets, const struct block *whole)
{
	return (struct paragraph){ .style = STYLE_NAME, .language = whole->at[0].language,
		.text = wording_fill(sheets->arena, sheets->edition->wording, "{name}, continued", { "name", whole->at[0].text }) };
}

/* What tells somebody who reads of an entry at the foot of a page to turn it. */
static struct paragraph
to_be_continued(const struct sheets *sheets, const struct paragraph *last)
{
	return (struct paragraph){ .style = STYLE_NOTE, .fact = last->fact,
		.text = wording_say(sheets->edition->wording, "Continued on the next page") };
}

/* As many of a block's paragraphs, from *first, which moves behind them, as the room holds, or as stand in front of a fact
 * that may go on overleaf; its last one never stands alone, and an entry that goes on says which it is. */
static struct set_block *
set_part(struct sheets *sheets, struct type *type, const struct set_block *whole, size_t *first, double room,
	bool between_facts)
{
	struct block *part = arena_alloc(sheets->arena, sizeof *part);
	size_t all = whole->block->count - *first, head = *first > 0 && whole->block->entry ? 1 : 0;
	struct paragraph *paragraphs = arena_array(sheets->arena, struct paragraph, all + head + 1);

	*part = *whole->block;
	part->is = *first > 0 ? BLOCK_PLAIN : part->is;
	part->at = paragraphs;
	if (head > 0)
		paragraphs[0] = continued(sheets, whole->block);
	for (size_t i = 0; i < all; i++)
		paragraphs[head + i] = whole->block->at[*first + i];
	for (size_t count = all; count > 0; count--) {
		struct set_block *set;

		if ((count + 1 == all && all > 2) || (between_facts && count < all && !paragraphs[head + count].may_turn))
			continue;
		part->count = head + count;
		if (count < all && whole->block->entry)
			paragraphs[part->count++] = to_be_continued(sheets, &paragraphs[head + count - 1]);
		set = sheets_set(sheets, type, part, whole->width);
		if (set->height <= room + .01) {
			*first += count;
			return set;
		}
	}
	return NULL;
}

/* Puts a block against what the panel has so far. */
static void
put_next(struct sheets *sheets, struct flow *flow, const struct set_block *set)
{
	flow->y += flow->y > 0 ? sheets->look.gap * sheets->look.size : 0;
	sheets_put(sheets, set, flow->panel, flow->y);
	flow->y += set->height;
}

/* The room below what the panel has so far. */
static double
room_in(const struct sheets *sheets, const struct flow *flow)
{
	double gap = flow->y > 0 ? sheets->look.gap * sheets->look.size : 0;

	return sheets_panel(sheets, flow->panel)->inner_height - flow->y - gap;
}

/* A block longer than an empty panel, or than what its heading leaves of one, over several of them; or the rest of one. */
static void
flow_long(struct sheets *sheets, struct type *type, struct flow *flow, const struct set_block *whole, size_t first)
{
	while (first < whole->block->count) {
		const struct set_block *part = sheets->may_part
			? set_part(sheets, type, whole, &first, room_in(sheets, flow), false) : NULL;

		if (part) {
			put_next(sheets, flow, part);
		} else if (flow->y == 0 || !turn(sheets, flow)) {
			sheets_leave(sheets, whole->block);
			return;
		}
	}
}

/* The height of a block and of those that must not be parted from it. */
static double
height_of_group(const struct sheets *sheets, struct set_block *const *blocks, size_t count, size_t *group)
{
	double gap = sheets->look.gap * sheets->look.size, height = blocks[0]->height;

	for (*group = 1; blocks[*group - 1]->block->with_next && *group < count; ++*group)
		height += gap + blocks[*group]->height;
	return height;
}

/* Begins an entry, below its headings, where more than a third of a page is left, and goes on with it overleaf; false when
 * too little of it finds room. */
static bool
part_entry(struct sheets *sheets, struct type *type, struct flow *flow, struct set_block *const *blocks, size_t group,
	double height)
{
	const struct set_block *whole = blocks[group - 1], *part;
	double room = room_in(sheets, flow);
	size_t first = 0;

	if (!whole->block->entry || room < sheets_panel(sheets, flow->panel)->inner_height / 3)
		return false;
	part = set_part(sheets, type, whole, &first, room - (height - whole->height), true);
	if (!part)
		return false;
	for (size_t i = 0; i + 1 < group; i++)
		put_next(sheets, flow, blocks[i]);
	put_next(sheets, flow, part);
	turn(sheets, flow);
	flow_long(sheets, type, flow, whole, first);
	return true;
}

void
flow_blocks(struct sheets *sheets, struct type *type, struct flow *flow, struct set_block *const *blocks, size_t count)
{
	size_t group;

	for (size_t i = 0; i < count; i += group) {
		double height = height_of_group(sheets, blocks + i, count - i, &group);

		if (sheets->parts_entries && flow->y > 0 && height > room_in(sheets, flow) + .01
			&& part_entry(sheets, type, flow, blocks + i, group, height))
			continue;
		while (flow->y > 0 && height > room_in(sheets, flow) + .01)
			if (!turn(sheets, flow)) {
				for (; i < count; i++)
					sheets_leave(sheets, blocks[i]->block);
				return;
			}
		if (height > sheets_panel(sheets, flow->panel)->inner_height + .01) {
			for (size_t j = 0; j < group; j++)
				flow_long(sheets, type, flow, blocks[i + j], 0);
			continue;
		}
		for (size_t j = 0; j < group; j++)
			put_next(sheets, flow, blocks[i + j]);
	}
}
