/* What formats share, and the steps of fitting. See format.h. */
#include "leaflet/format.h"

#include "base/fold.h"
#include "leaflet/entry_block.h"
#include "leaflet/groups.h"
#include "leaflet/leaflet.h"
#include "leaflet/letter.h"

/* By enum leaflet_format. */
static format_compose *const formats[] = { NULL, format_tri_fold, format_booklet, format_list, format_poster,
	format_wallet_card };

struct set_block *
compose_set(struct composer *composer, const struct block *block, double width)
{
	return sheets_set(composer->sheets, composer->type, block, width);
}

struct set_block **
compose_set_all(struct composer *composer, const struct list *blocks, double width)
{
	struct set_block **set = arena_array(composer->sheets->arena, struct set_block *, blocks->count);

	for (size_t i = 0; i < blocks->count; i++)
		set[i] = compose_set(composer, blocks->at[i], width);
	return set;
}

void
compose_add(struct composer *composer, struct list *blocks, struct block *block)
{
	if (block)
		list_add(composer->sheets->arena, blocks, block);
}

void
compose_entries(struct composer *composer, struct list *blocks)
{
	const struct leaflet_edition *edition = composer->edition;
	int level = edition->has_groups ? 3 : 2;

	for (size_t i = 0; i < edition->selection.count; i++) {
		compose_add(composer, blocks, group_part(edition, &composer->maker, i, STYLE_HEADING, 2));
		compose_add(composer, blocks, entry_block(edition, &composer->maker, edition->selection.at[i], level,
			&composer->detail));
	}
}

const struct set_block *
compose_foot(struct composer *composer, double width, struct text page, bool good_until)
{
	const struct leaflet_edition *edition = composer->edition;
	struct maker *maker = &composer->maker;

	if (edition->example) {
		maker_say_bold(maker, wording_say(edition->wording, "Invented example."));
		maker_say(maker, TEXT(" "));
		maker_say(maker, wording_say(edition->wording, "Real crisis numbers."));
	}
	if (good_until) {
		maker_say(maker, maker->text.size > 0 ? TEXT("  ") : TEXT(""));
		maker_say(maker, good_until_words(edition));
		maker_say(maker, TEXT("."));
	}
	if (page.size > 0) {
		maker_say(maker, maker->text.size > 0 ? TEXT("  ") : TEXT(""));
		maker_say_kept(maker, page);
	}
	if (maker->text.size == 0)
		return NULL;
	maker_end(maker, STYLE_NOTE, TEXT(""));
	return compose_set(composer, maker_block(maker, BLOCK_PLAIN), width);
}

double
compose_height(struct composer *composer, const struct list *blocks, double width)
{
	double height = 0, gap = composer->sheets->look.gap * composer->sheets->look.size;

	for (size_t i = 0; i < blocks->count; i++)
		height += compose_set(composer, blocks->at[i], width)->height + (i > 0 ? gap : 0);
	return height;
}

bool
compose_fits(struct composer *composer, size_t panel, const struct list *upper, const struct list *lower, double width)
{
	double gap = upper->count > 0 && lower->count > 0 ? composer->sheets->look.gap * composer->sheets->look.size : 0;

	return compose_height(composer, upper, width) + gap + compose_height(composer, lower, width)
		<= sheets_panel(composer->sheets, panel)->inner_height + .01;
}

void
compose_put(struct composer *composer, size_t panel, const struct list *upper, const struct list *lower, double width)
{
	struct sheets *sheets = composer->sheets;
	struct flow flow = flow_in(&panel, 1);
	struct set_block **set = compose_set_all(composer, lower, width);
	double gap = sheets->look.gap * sheets->look.size, height = compose_height(composer, lower, width);
	double room = sheets_panel(sheets, panel)->inner_height;

	flow_blocks(sheets, composer->type, &flow, compose_set_all(composer, upper, width), upper->count);
	for (size_t i = 0; i < lower->count; i++) {
		sheets_put(sheets, set[i], panel, room - height);
		height -= set[i]->height + gap;
	}
}

void
compose_leave(struct composer *composer, const struct list *blocks)
{
	for (size_t i = 0; i < blocks->count; i++)
		sheets_leave(composer->sheets, blocks->at[i]);
}

static struct sheets *
compose_way(const struct leaflet_edition *edition, struct type *type, const struct step *step, bool last, bool parts_entries)
{
	struct sheets *sheets = arena_alloc(edition->arena, sizeof *sheets);
	struct composer composer = { .edition = edition, .sheets = sheets, .type = type, .last = last,
		.maker = { .arena = edition->arena, .wording = edition->wording, .right_to_left = edition->right_to_left } };

	*sheets = (struct sheets){ .arena = edition->arena, .edition = edition, .look = look_of(edition), .step = step,
		.parts_entries = parts_entries, .crisis_lines = crisis_count(edition) };
	look_step(&sheets->look, edition, step);
	composer.detail.short_summaries = step->short_summaries;
	formats[edition->leaflet->format.is](&composer);
	maker_free(&composer.maker);
	return sheets;
}

/* One try: with entries in one piece, unless pages, which can be as many as it takes, are fewer with some of them parted. */
static struct sheets *
compose(const struct leaflet_edition *edition, struct type *type, const struct step *step, bool last)
{
	struct sheets *whole = compose_way(edition, type, step, last, false), *parted;

	if (!whole->may_part || whole->left_over.count > 0 || whole->count == 1)
		return whole;
	parted = compose_way(edition, type, step, last, true);
	return parted->left_over.count == 0 && parted->count < whole->count ? parted : whole;
}

/* Says which letter no typeface has, where somebody wrote it, or else where the leaflet begins. */
static void
say_missing(const struct leaflet_edition *edition, struct text letter, struct text words, struct where where,
	struct diags *diags)
{
	uint32_t character;

	letter_find(edition, letter, words, &where);
	character_read(letter, 0, &character);
	diag_say(diags, DIAG_LEAFLET_LETTER, where, letter, words,
		text_format(edition->arena, "U+%04X", (unsigned)character));
}

/* Nothing is left over; a booklet has more pages than staples hold only when nothing else is left to try. */
static bool
is_fine(const struct sheets *sheets, bool last)
{
	return sheets->left_over.count == 0 && (!sheets->too_long || last);
}

/* At this step it fits, but leaves crisis lines out: a later one may hold them all. */
static struct sheets *
with_more_crisis_lines(const struct leaflet_edition *edition, struct type *type, size_t step)
{
	size_t count;
	const struct step *steps = look_steps(edition, &count);

	for (size_t i = step + 1; i < count; i++) {
		struct sheets *sheets;

		type_clear(type);
		sheets = compose(edition, type, &steps[i], i + 1 == count);
		if (is_fine(sheets, false) && sheets->crisis_left_out == 0)
			return sheets;
	}
	type_clear(type);
	return compose(edition, type, &steps[step], step + 1 == count);
}

/* Beyond the last step: a date that goes on in the next line is better than no leaflet. */
static struct sheets *
with_parted_dates(const struct leaflet_edition *edition, struct type *type, const struct step *last)
{
	struct step *step = arena_alloc(edition->arena, sizeof *step);

	*step = *last;
	step->parts_dates = true;
	return compose(edition, type, step, true);
}

/* Where there may be more room, the least of it first. */
static const struct other {
	enum leaflet_format format;
	enum paper paper;
	const char *said;
} others[] = {
	{ LEAFLET_POSTER, PAPER_A4, "poster" },
	{ LEAFLET_POSTER, PAPER_A3, "poster with “paper: A3”" },
	{ LEAFLET_TRI_FOLD, PAPER_A4, "tri-fold" },
	{ LEAFLET_BOOKLET, PAPER_A4, "booklet" },
	{ LEAFLET_LIST, PAPER_A4, "list" },
};

/* The first of them that is tried instead of a format. */
static size_t
first_other(const struct leaflet *leaflet)
{
	switch (leaflet->format.is) {
	case LEAFLET_WALLET_CARD: return 0;
	case LEAFLET_POSTER: return leaflet->paper.is == PAPER_A3 ? 2 : 1;
	case LEAFLET_TRI_FOLD: return 3;
	case LEAFLET_BOOKLET: return 4;
	default: return sizeof others / sizeof *others;
	}
}

/* Would it fit in this format, at the last step? */
static bool
fits_as(const struct leaflet_edition *edition, struct type *type, const struct other *other, const struct step *last)
{
	struct leaflet leaflet = *edition->leaflet;
	struct leaflet_edition changed = *edition;

	leaflet.format.is = (uint8_t)other->format;
	leaflet.paper.is = (uint8_t)other->paper;
	changed.leaflet = &leaflet;
	type_clear(type);
	return is_fine(with_parted_dates(&changed, type, last), true);
}

/* ", or choose a format with more room: booklet or list": those in which it was seen to fit; empty when there is none. */
static struct text
say_others(const struct leaflet_edition *edition, struct type *type, const struct step *last)
{
	size_t count = sizeof others / sizeof *others, found = 0;
	struct text list = { 0 }, before = { 0 };

	for (size_t i = first_other(edition->leaflet); i < count; i++) {
		if (!fits_as(edition, type, &others[i], last))
			continue;
		if (found++ > 0)
			list = text_format(edition->arena, "%.*s%s%.*s", TEXT_ARGS(list), found > 2 ? ", " : "", TEXT_ARGS(before));
		before = text_of(others[i].said);
	}
	if (found == 0)
		return (struct text){ 0 };
	return text_format(edition->arena, ", or choose a format with more room: %.*s%s%.*s", TEXT_ARGS(list),
		found > 1 ? " or " : "", TEXT_ARGS(before));
}

/* What to take out or to say in fewer words, of so many entries that found no room. */
static struct text
say_remedy(const struct leaflet_edition *edition, size_t left, struct text formats_with_room)
{
	size_t all = edition->selection.count;
	const char *or_else = formats_with_room.size > 0 ? "," : ", or";

	if (all == 1)
		return TEXT("Make its words shorter");
	return text_format(edition->arena, "Take %s out of “show”%s make the words of all shorter",
		left == 1 ? "it" : "these", or_else);
}

/* Names what found no room at the last step: entries, or else the parts around them. */
static void
say_left_over(const struct sheets *sheets, struct type *type, const struct step *last, struct where where, struct diags *diags)
{
	const struct leaflet_edition *edition = sheets->edition;
	struct text with_room = say_others(edition, type, last);
	struct buffer ids = { 0 };
	size_t count = 0, all = edition->selection.count;

	for (size_t i = 0; i < sheets->left_over.count; i++) {
		const struct block *block = sheets->left_over.at[i];

		if (!block->entry)
			continue;
		buffer_format(&ids, "%s%.*s", count++ > 0 ? ", " : "", TEXT_ARGS(block->entry->id));
	}
	if (count > 0)
		diag_say(diags, DIAG_LEAFLET_FULL, where, all == 1 ? TEXT("Its only entry does")
			: text_format(sheets->arena, "%zu of its %zu entries %s", count, all, count == 1 ? "does" : "do"),
			buffer_text(&ids), say_remedy(edition, count, with_room), with_room);
	else
		diag_say(diags, DIAG_LEAFLET_HEAD, where, ((const struct block *)sheets->left_over.at[0])->at[0].text,
			text_of(with_room.size > 0 ? "," : ", or"), with_room);
	buffer_free(&ids);
}

struct sheets *
leaflet_fit(const struct leaflet_edition *edition, struct type *type, struct diags *diags)
{
	struct where where = given(edition->leaflet->title) ? edition->leaflet->title.where
		: where_file(edition->leaflet->source);
	struct text letter, words;
	size_t count;
	const struct step *steps = look_steps(edition, &count);
	struct sheets *sheets = NULL;

	for (size_t i = 0; i < count; i++) {
		sheets = compose(edition, type, &steps[i], i + 1 == count);
		if (type_missing(type, &letter, &words)) {
			say_missing(edition, letter, words, where, diags);
			return NULL;
		}
		if (is_fine(sheets, i + 1 == count))
			return sheets->crisis_left_out > 0 ? with_more_crisis_lines(edition, type, i) : sheets;
		type_clear(type);
	}
	if (!is_fine(sheets = with_parted_dates(edition, type, &steps[count - 1]), true)) {
		say_left_over(sheets, type, &steps[count - 1], where, diags);
		return NULL;
	}
	return sheets;
}
