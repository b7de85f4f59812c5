/* The A4 list: for a surgery wall, a desk folder, or one person. As many pages as it takes. */
#include "leaflet/format.h"

/* A line of 170 mm holds about 65 letters of 14 points. */
static const double side = MM(20), top = MM(16), bottom = MM(12);

static size_t
add_page(struct sheets *sheets, void *context)
{
	const double *foot = context;
	size_t number = sheets->count;

	return sheets_add_panel(sheets, (struct panel){ .sheet = number, .reading = number, .width = sheets->width,
		.height = sheets->height, .left = side, .top = top, .inner_width = sheets->width - 2 * side,
		.inner_height = sheets->height - top - bottom - *foot, .foot_y = sheets->height - bottom - *foot });
}

static void
number_pages(struct composer *composer, double width)
{
	const struct leaflet_edition *edition = composer->edition;
	struct sheets *sheets = composer->sheets;

	for (size_t i = 0; i < sheets->count; i++) {
		struct text page = wording_fill(sheets->arena, edition->wording, "Page {page} of {pages}",
			{ "page", text_format(sheets->arena, "%zu", i + 1) },
			{ "pages", text_format(sheets->arena, "%zu", sheets->count) });
		struct panel *panel = sheets_panel(sheets, i);

		panel->foot = compose_foot(composer, width, page, true);
		panel->foot_y = panel->height - bottom - panel->foot->height;
	}
}

/* Help in a crisis belongs on the first page: below the introduction, or in front of it when that leaves no room for a
 * line of it. What is too much for the page goes on overleaf. */
static void
add_front(struct composer *composer, struct list *blocks, double width, double page)
{
	const struct leaflet_edition *edition = composer->edition;
	double gap = composer->sheets->look.gap * composer->sheets->look.size, room;
	struct list title = { 0 }, introduction = { 0 }, first = { 0 };

	compose_add(composer, &title, title_part(edition, &composer->maker));
	introduction_part(edition, &composer->maker, &introduction);
	compose_add(composer, &first, crisis_part(edition, &composer->maker, 0, 1, SIZE_MAX, 0));
	room = page - compose_height(composer, &title, width) - gap;
	compose_add(composer, blocks, title.at[0]);
	if (introduction.count > 0 && compose_height(composer, &introduction, width) + gap
			+ compose_height(composer, &first, width) > room)
		compose_crisis(composer, blocks, 0, width, room, page);
	for (size_t i = 0; i < introduction.count; i++)
		compose_add(composer, blocks, introduction.at[i]);
	if (blocks->count == 1 + introduction.count)
		compose_crisis(composer, blocks, 0, width, room - compose_height(composer, &introduction, width)
			- (introduction.count > 0 ? gap : 0), page);
}

/* Until when to trust it, where today's version is and who publishes it: together, when a page holds that. */
static void
add_end(struct composer *composer, struct list *blocks, double width, double page)
{
	const struct leaflet_edition *edition = composer->edition;
	struct list end = { 0 };
	bool together;

	compose_add(composer, &end, trust_part(edition, &composer->maker, &composer->detail));
	compose_add(composer, &end, code_part(edition, &composer->maker));
	compose_add(composer, &end, publisher_part(edition, &composer->maker));
	together = compose_height(composer, &end, width) <= page;
	for (size_t i = 0; i < end.count; i++) {
		struct block *block = end.at[i];

		block->with_next = together && i + 1 < end.count;
		compose_add(composer, blocks, block);
	}
}

void
format_list(struct composer *composer)
{
	const struct leaflet_edition *edition = composer->edition;
	struct sheets *sheets = composer->sheets;
	struct list blocks = { 0 };
	struct flow flow = { .more = add_page };
	double width, foot;

	sheets->width = MM(210);
	sheets->height = MM(297);
	sheets->may_part = true;
	width = sheets->width - 2 * side;
	composer->detail.web = composer->detail.access_notes = composer->detail.checked = true;
	composer->detail.run_in = composer->detail.compact = edition->leaflet->edition.is == EDITION_LARGE_PRINT;
	foot = compose_foot(composer, width, TEXT("Page 000 of 000"), true)->height + sheets->look.size * .5;
	flow.context = &foot;
	flow.panel = add_page(sheets, &foot);
	add_front(composer, &blocks, width, sheets_panel(sheets, flow.panel)->inner_height);
	notes_part(edition, &composer->maker, &blocks);
	compose_add(composer, &blocks, routes_part(edition, &composer->maker, SIZE_MAX));
	compose_entries(composer, &blocks);
	compose_add(composer, &blocks, changes_part(edition, &composer->maker));
	add_end(composer, &blocks, width, sheets_panel(sheets, flow.panel)->inner_height);
	flow_blocks(sheets, composer->type, &flow, compose_set_all(composer, &blocks, width), blocks.count);
	number_pages(composer, width);
}
