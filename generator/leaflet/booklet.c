/*
 * The A5 booklet: a cover with crisis help, contents, entries, an index by need and by place, and a back cover that
 * says until when to trust it. Its pages are a multiple of four; sheets_impose() puts them on A4.
 */
#include "leaflet/format.h"

#include <stdlib.h>

#include "base/fold.h"
#include "leaflet/entry_block.h"
#include "leaflet/groups.h"

/* What staples hold; letters become smaller before there are more. */
enum { PAGES_MOST = 48 };

/* Pages of the index in one block: far fewer than fill a page. */
enum { SAID_TOGETHER = 40 };

static const double side = MM(13), top = MM(13), bottom = MM(10);

/* What every page needs to know. */
struct book {
	struct composer *composer;
	double width, foot; /* of the text; of the line at the foot */
};

static size_t
add_page(struct sheets *sheets, void *context)
{
	const struct book *book = context;
	size_t number = sheets->panels.count;

	return sheets_add_panel(sheets, (struct panel){ .sheet = number, .reading = number, .width = sheets->width,
		.height = sheets->height, .left = side, .top = top, .inner_width = book->width,
		.inner_height = sheets->height - top - bottom - book->foot });
}

/* The page an entry begins on, from 1; 0 = none. */
static size_t
page_of(const struct sheets *sheets, const struct entry *entry)
{
	for (size_t i = 0; i < sheets->boxes.count; i++) {
		const struct box *box = sheets->boxes.at[i];

		if (box->set->block->entry == entry)
			return box->panel + 1;
	}
	return 0;
}

/* The contents, some lines a block so that they can flow; before the entries have pages, with numbers as wide. */
static struct list
contents_of(struct book *book, const size_t *pages)
{
	struct composer *composer = book->composer;
	const struct selection *selection = &composer->edition->selection;
	struct list blocks = { 0 };

	compose_add(composer, &blocks, heading_part(&composer->maker, 2,
		wording_say(composer->edition->wording, "What is in this booklet")));
	for (size_t i = 0; i < selection->count; i++) {
		struct paragraph *line;
		struct text language;

		compose_add(composer, &blocks, group_part(composer->edition, &composer->maker, i, STYLE_NAME, 0));
		maker_say(&composer->maker, entry_name(composer->edition, selection->at[i], &language));
		line = maker_end(&composer->maker, STYLE_BODY, language);
		line->fact = true;
		line->label = pages ? text_format(composer->sheets->arena, "%zu", pages[i]) : TEXT("000");
		compose_add(composer, &blocks, maker_block(&composer->maker, BLOCK_INDEX));
	}
	return blocks;
}

/* Lines of a list stand close; the sheets' own gap is for entries. */
static void
flow_close(struct book *book, struct flow *flow, const struct list *blocks)
{
	struct composer *composer = book->composer;
	double gap = composer->sheets->look.gap;

	composer->sheets->look.gap = .2;
	flow_blocks(composer->sheets, composer->type, flow, compose_set_all(composer, blocks, book->width), blocks->count);
	composer->sheets->look.gap = gap;
}

/* How many pages the contents take. */
static size_t
count_contents(struct book *book, const struct list *contents)
{
	struct sheets *sheets = book->composer->sheets;
	size_t panels = sheets->panels.count, boxes = sheets->boxes.count, count;
	struct flow flow = { .more = add_page, .context = book, .panel = add_page(sheets, book) };

	flow_close(book, &flow, contents);
	count = sheets->panels.count - panels;
	sheets->panels.count = panels;
	sheets->boxes.count = boxes;
	sheets->count = panels;
	return count;
}

/* One line of an index: what it is about, and on which pages. */
struct subject {
	struct text name, language;
	struct text sort_key;
	size_t number; /* in site->topics or site->areas */
};

static int
compare_subjects(const void *a, const void *b)
{
	return text_compare(((const struct subject *)a)->sort_key, ((const struct subject *)b)->sort_key);
}

static struct subject
subject_of(const struct leaflet_edition *edition, struct text english, size_t number)
{
	struct subject subject = { .number = number };

	subject.name = content_words(edition, english, &subject.language);
	subject.sort_key = fold(edition->arena, subject.name);
	return subject;
}

static bool
is_about(const struct entry *entry, const struct references *references, const void *thing)
{
	for (size_t i = 0; i < references->count; i++)
		if ((const void *)references->at[i].topic == thing)
			return true;
	return false;
}

/* The pages of a subject, which are said once it is known how far they go on without a gap. */
struct pages {
	size_t first, last; /* 0 = none yet */
	size_t said;        /* so many in this block */
};

/* Says "4", "4, 5" or "4–9". */
static void
say_pages(struct book *book, struct pages *pages)
{
	struct maker *maker = &book->composer->maker;
	struct arena *arena = book->composer->sheets->arena;
	struct text first = text_format(arena, "%zu", pages->first), last = text_format(arena, "%zu", pages->last);

	if (pages->first == 0)
		return;
	if (pages->said++ > 0)
		maker_say(maker, TEXT(", "));
	if (pages->last > pages->first + 1) {
		maker_say_bold(maker, text_format(arena, "%.*s–%.*s", TEXT_ARGS(first), TEXT_ARGS(last)));
		return;
	}
	maker_say_bold(maker, first);
	if (pages->last > pages->first) {
		maker_say(maker, TEXT(", "));
		maker_say_bold(maker, last);
	}
}

static void
end_pages(struct book *book, struct list *blocks)
{
	maker_end(&book->composer->maker, STYLE_BODY, TEXT(""));
	compose_add(book->composer, blocks, maker_block(&book->composer->maker, BLOCK_PLAIN));
}

/* "Anxiety and worry  4, 7, 9–12": a block, several that can stand on different pages where it is on very many, or none
 * when no entry is about it. */
static void
add_subject(struct book *book, struct list *blocks, const struct subject *subject, const void *thing, bool area,
	const size_t *pages)
{
	struct composer *composer = book->composer;
	const struct selection *selection = &composer->edition->selection;
	struct pages run = { 0 };

	for (size_t i = 0; i < selection->count; i++) {
		const struct entry *entry = selection->at[i];

		if (!is_about(entry, area ? &entry->covers : &entry->topics, thing) || pages[i] == run.last)
			continue;
		if (run.first == 0) {
			maker_say_in(&composer->maker, subject->name, subject->language);
			maker_say(&composer->maker, TEXT("  "));
		}
		if (pages[i] == run.last + 1 && run.first > 0) {
			run.last++;
			continue;
		}
		say_pages(book, &run);
		if (run.said == SAID_TOGETHER) {
			maker_say(&composer->maker, TEXT(","));
			end_pages(book, blocks);
			run.said = 0;
		}
		run.first = run.last = pages[i];
	}
	if (run.first == 0)
		return;
	say_pages(book, &run);
	end_pages(book, blocks);
}

static void
flow_index(struct book *book, struct flow *flow, bool areas, const size_t *pages)
{
	struct composer *composer = book->composer;
	const struct site *site = composer->edition->site;
	size_t count = areas ? site->area_count : site->topic_count;
	struct subject *subjects = arena_array(composer->sheets->arena, struct subject, count + 1);
	struct list blocks = { 0 };

	for (size_t i = 0; i < count; i++)
		subjects[i] = subject_of(composer->edition, areas ? site->areas[i]->name.text : site->topics[i]->name.text, i);
	qsort(subjects, count, sizeof *subjects, compare_subjects);
	compose_add(composer, &blocks, heading_part(&composer->maker, 2, areas
		? wording_say(composer->edition->wording, "By place") : wording_say(composer->edition->wording, "By need")));
	for (size_t i = 0; i < count; i++)
		add_subject(book, &blocks, &subjects[i],
			areas ? (const void *)site->areas[subjects[i].number] : site->topics[subjects[i].number], areas, pages);
	flow->y += flow->y > 0 ? .8 * composer->sheets->look.size : 0;
	if (blocks.count > 1)
		flow_close(book, flow, &blocks);
}

static void
flow_legend(struct book *book, struct flow *flow, const struct list *entries)
{
	struct composer *composer = book->composer;
	struct block *legend = legend_part(composer->edition, &composer->maker, entries);
	struct list blocks = { 0 };

	if (!legend)
		return;
	compose_add(composer, &blocks, heading_part(&composer->maker, 2,
		wording_say(composer->edition->wording, "What the signs mean")));
	compose_add(composer, &blocks, legend);
	flow_blocks(composer->sheets, composer->type, flow, compose_set_all(composer, &blocks, book->width), blocks.count);
}

static void
flow_changes(struct book *book, struct flow *flow)
{
	struct composer *composer = book->composer;
	struct list blocks = { 0 };

	compose_add(composer, &blocks, changes_part(composer->edition, &composer->maker));
	flow_blocks(composer->sheets, composer->type, flow, compose_set_all(composer, &blocks, book->width), blocks.count);
}

/* Pages in front of the back cover that only make the number right are for whoever has the booklet. */
static void
add_notes(struct book *book)
{
	struct composer *composer = book->composer;
	struct list upper = { 0 }, none = { 0 };

	maker_head(&composer->maker, STYLE_HEADING, 2, wording_say(composer->edition->wording, "Notes"));
	compose_add(composer, &upper, maker_block(&composer->maker, BLOCK_PLAIN));
	while (composer->sheets->panels.count % 4 != 3)
		compose_put(composer, add_page(composer->sheets, book), &upper, &none, book->width);
}

/* The back cover: other routes to crisis help above, and below until when to trust it, where today's version is, and
 * who publishes it. Where that is too much, in large letters or in Nastaliq, the routes stand in front of the contents,
 * and then more of it behind the index. */
struct back {
	struct list upper, lower;
	struct list in_front, behind;
};

static struct back
back_of(struct book *book)
{
	struct composer *composer = book->composer;
	const struct leaflet_edition *edition = composer->edition;
	struct list none = { 0 }, lower = { 0 };
	struct back back = { 0 };

	compose_add(composer, &back.upper, routes_part(edition, &composer->maker, SIZE_MAX));
	compose_add(composer, &lower, trust_part(edition, &composer->maker, &composer->detail));
	compose_add(composer, &lower, code_part(edition, &composer->maker));
	compose_add(composer, &lower, publisher_part(edition, &composer->maker));
	if (!compose_fits(composer, 0, &back.upper, &lower, book->width)) {
		back.in_front = back.upper;
		back.upper = none;
	}
	back.lower = lower;
	while (back.lower.count > 1 && !compose_fits(composer, 0, &none, &back.lower, book->width)) {
		compose_add(composer, &back.behind, back.lower.at[0]);
		back.lower.at++;
		back.lower.count--;
	}
	return back;
}

static void
flow_behind(struct book *book, struct flow *flow, const struct back *back)
{
	struct composer *composer = book->composer;

	flow_blocks(composer->sheets, composer->type, flow, compose_set_all(composer, &back->behind, book->width),
		back->behind.count);
}

static void
add_back(struct book *book, const struct back *back)
{
	struct composer *composer = book->composer;
	size_t page;

	add_notes(book);
	page = add_page(composer->sheets, book);
	if (compose_fits(composer, page, &back->upper, &back->lower, book->width))
		compose_put(composer, page, &back->upper, &back->lower, book->width);
	else
		compose_leave(composer, &back->lower);
}

/* Pages behind the cover that go on with help in a crisis: the lines that found no room there, and other routes. */
static void
flow_more_crisis(struct book *book, size_t crisis_lines, const struct back *back)
{
	struct composer *composer = book->composer;
	struct sheets *sheets = composer->sheets;
	struct flow flow = { .more = add_page, .context = book };
	struct list blocks = { 0 };
	double page = sheets_panel(sheets, 0)->inner_height;

	compose_crisis(composer, &blocks, crisis_lines, book->width, page, page);
	for (size_t i = 0; i < back->in_front.count; i++)
		compose_add(composer, &blocks, back->in_front.at[i]);
	if (blocks.count == 0)
		return;
	flow.panel = add_page(sheets, book);
	flow_blocks(sheets, composer->type, &flow, compose_set_all(composer, &blocks, book->width), blocks.count);
}

static void
add_feet(struct book *book)
{
	struct composer *composer = book->composer;
	struct sheets *sheets = composer->sheets;

	for (size_t i = 0; i < sheets->panels.count; i++) {
		struct panel *panel = sheets_panel(sheets, i);
		struct text page = i == 0 ? TEXT("") : wording_fill(sheets->arena, composer->edition->wording, "Page {page}",
			{ "page", text_format(sheets->arena, "%zu", i + 1) });

		panel->foot = compose_foot(composer, book->width, page, i == 0);
		panel->foot_y = panel->height - bottom - (panel->foot ? panel->foot->height : 0);
	}
}

void
format_booklet(struct composer *composer)
{
	struct sheets *sheets = composer->sheets;
	const struct selection *selection = &composer->edition->selection;
	struct book book = { .composer = composer };
	struct flow flow = { .more = add_page, .context = &book }, front;
	struct list contents, entries = { 0 };
	size_t *pages = arena_array(sheets->arena, size_t, selection->count), *numbers, count, crisis_lines;
	struct back back;

	sheets->width = MM(148.5);
	sheets->height = MM(210);
	sheets->may_part = true;
	book.width = sheets->width - 2 * side;
	composer->detail.compact = true;
	composer->detail.access_notes = !composer->detail.short_summaries;
	composer->detail.run_in = composer->edition->leaflet->edition.is == EDITION_LARGE_PRINT;
	sheets->look.signs = !composer->detail.run_in;
	book.foot = compose_foot(composer, book.width, TEXT("Page 000"), true)->height + sheets->look.size * .5;
	crisis_lines = compose_front(composer, &(struct front){ .panel = add_page(sheets, &book), .at_bottom = true,
		.more_inside = true }, book.width);
	back = back_of(&book);
	flow_more_crisis(&book, crisis_lines, &back);
	contents = contents_of(&book, NULL);
	count = count_contents(&book, &contents);
	numbers = arena_array(sheets->arena, size_t, count);
	for (size_t i = 0; i < count; i++)
		numbers[i] = add_page(sheets, &book);
	flow.panel = add_page(sheets, &book);
	compose_entries(composer, &entries);
	flow_blocks(sheets, composer->type, &flow, compose_set_all(composer, &entries, book.width), entries.count);
	for (size_t i = 0; i < selection->count; i++)
		pages[i] = page_of(sheets, selection->at[i]);
	contents = contents_of(&book, pages);
	front = flow_in(numbers, count);
	flow_close(&book, &front, &contents);
	flow_legend(&book, &flow, &entries);
	flow_changes(&book, &flow);
	flow_index(&book, &flow, false, pages);
	flow_index(&book, &flow, true, pages);
	flow_behind(&book, &flow, &back);
	add_back(&book, &back);
	add_feet(&book);
	sheets->too_long = sheets->panels.count > PAGES_MOST;
}
