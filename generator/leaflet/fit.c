/* What formats share, and the steps of fitting. See format.h. */
#include "leaflet/format.h"
#include "leaflet/leaflet.h"

#include "leaflet/entry_block.h"
#include "leaflet/groups.h"

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
		maker_say(maker, page);
	}
	if (maker->text.size == 0)
		return NULL;
	maker_end(maker, STYLE_NOTE, TEXT(""));
	return compose_set(composer, maker_block(maker, BLOCK_PLAIN), width);
}

/* A logo makes room before anything else does; false when there is none. */
static bool
drop_logo(const struct list *upper)
{
	struct block *title = upper->count > 0 ? upper->at[0] : NULL;

	if (!title || title->logo == 0)
		return false;
	title->logo = 0;
	return true;
}

bool
compose_try_fill(struct composer *composer, size_t panel, const struct list *upper, const struct list *lower, double width)
{
	struct sheets *sheets = composer->sheets;
	struct flow flow = flow_in(&panel, 1);
	struct set_block **set = compose_set_all(composer, lower, width);
	double height = 0, gap = sheets->look.gap * sheets->look.size, room = sheets_panel(sheets, panel)->inner_height;

	for (size_t i = 0; i < lower->count; i++)
		height += set[i]->height + (i > 0 ? gap : 0);
	for (size_t i = 0; i < upper->count; i++)
		height += compose_set(composer, upper->at[i], width)->height + gap;
	if (height > room + .01)
		return drop_logo(upper) && compose_try_fill(composer, panel, upper, lower, width);
	flow_blocks(sheets, composer->type, &flow, compose_set_all(composer, upper, width), upper->count);
	height -= flow.y > 0 ? flow.y + gap : 0;
	for (size_t i = 0; i < lower->count; i++) {
		sheets_put(sheets, set[i], panel, room - height);
		height -= set[i]->height + gap;
	}
	return true;
}

void
compose_fill(struct composer *composer, size_t panel, const struct list *upper, const struct list *lower, double width)
{
	if (compose_try_fill(composer, panel, upper, lower, width))
		return;
	for (size_t i = 0; i < upper->count; i++)
		sheets_leave(composer->sheets, upper->at[i]);
	for (size_t i = 0; i < lower->count; i++)
		sheets_leave(composer->sheets, lower->at[i]);
}

void
compose_front(struct composer *composer, size_t panel, double width)
{
	struct list upper = { 0 }, full = { 0 }, brief = { 0 };

	compose_add(composer, &upper, title_part(composer->edition, &composer->maker));
	introduction_part(composer->edition, &composer->maker, &upper);
	compose_add(composer, &full, crisis_part(composer->edition, &composer->maker, CRISIS_LINES, true));
	compose_add(composer, &brief, crisis_part(composer->edition, &composer->maker, CRISIS_LINES, false));
	if (!compose_try_fill(composer, panel, &upper, &full, width))
		compose_fill(composer, panel, &upper, &brief, width);
}

/* One try. */
static struct sheets *
compose(const struct leaflet_edition *edition, struct type *type, const struct step *step)
{
	struct sheets *sheets = arena_alloc(edition->arena, sizeof *sheets);
	struct composer composer = { .edition = edition, .sheets = sheets, .type = type,
		.maker = { .arena = edition->arena, .wording = edition->wording, .right_to_left = edition->right_to_left } };

	*sheets = (struct sheets){ .arena = edition->arena, .edition = edition, .look = look_of(edition), .step = step };
	look_step(&sheets->look, step);
	composer.detail.short_summaries = step->short_summaries;
	formats[edition->leaflet->format.is](&composer);
	maker_free(&composer.maker);
	return sheets;
}

/* Names what found no room at the last step: entries, or else the parts around them. */
static void
say_left_over(const struct sheets *sheets, struct where where, struct diags *diags)
{
	struct buffer ids = { 0 };
	size_t count = 0;

	for (size_t i = 0; i < sheets->left_over.count; i++) {
		const struct block *block = sheets->left_over.at[i];

		if (!block->entry)
			continue;
		buffer_format(&ids, "%s%.*s", count++ > 0 ? ", " : "", TEXT_ARGS(block->entry->id));
	}
	if (count > 0)
		diag_say(diags, DIAG_LEAFLET_FULL, where, text_format(sheets->arena, "%zu", count), buffer_text(&ids));
	else
		diag_say(diags, DIAG_LEAFLET_HEAD, where,
			((const struct block *)sheets->left_over.at[0])->at[0].text);
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
		sheets = compose(edition, type, &steps[i]);
		if (type_missing(type, &letter, &words)) {
			diag_say(diags, DIAG_LEAFLET_LETTER, where, letter, words);
			return NULL;
		}
		if (sheets->left_over.count == 0 && (!sheets->too_long || i + 1 == count))
			return sheets;
		type_clear(type);
	}
	say_left_over(sheets, where, diags);
	return NULL;
}
