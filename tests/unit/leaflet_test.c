/*
 * Whatever the entries are, nothing on paper overlaps or leaves its panel, everything that was asked for is there
 * exactly once, and no letter is smaller than the floor.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <stdlib.h>

#include "leaflet/leaflet.h"
#include "wording_fixture.h"

#include <cmocka.h> /* last: its fail() is another one */

enum { ENTRIES = 24, ROUNDS = 24 };

static const struct source file = { .path = TEXT_INIT("content/entries/x.md") };
static const struct date today = { 2026, 11, 23 };

struct dice {
	uint64_t state;
};

static unsigned
below(struct dice *dice, unsigned limit)
{
	dice->state = dice->state * 6364136223846793005u + 1442695040888963407u;
	return (unsigned)(dice->state >> 33) % limit;
}

static struct words
words(struct text text)
{
	return (struct words){ text, { .source = &file } };
}

/* Words of all lengths, now and then one far longer than a line. */
static struct words
some_words(struct arena *arena, struct dice *dice, unsigned most)
{
	static const char *const vocabulary[] = { "a", "warm", "room", "counselling", "Friday", "czwartek", "شانتی", "ঘর", "tea" };
	struct buffer buffer = { 0 };
	struct words made;

	for (unsigned i = 1 + below(dice, most); i > 0; i--) {
		buffer_add_string(&buffer, vocabulary[below(dice, 9)]);
		buffer_add_char(&buffer, below(dice, 9) == 0 ? '.' : ' ');
	}
	for (unsigned i = below(dice, 12) == 0 ? 300 : 0; i > 0; i--)
		buffer_add_char(&buffer, 'x');
	made = words(text_copy(arena, buffer_text(&buffer)));
	buffer_free(&buffer);
	return made;
}

struct world {
	struct arena *arena;
	struct site site;
	struct derived derived;
	struct words language;
	struct leaflet leaflet;
	struct entry entries[ENTRIES], *entry_at[ENTRIES];
	struct reference picked[ENTRIES];
	struct entry_derived entry_derived[ENTRIES];
	struct place places[ENTRIES * 2];
	struct crisis_line crisis[3];
	struct area areas[3];
	struct reference covers[3];
};

static void
make_entry(struct world *world, struct dice *dice, size_t i)
{
	struct arena *arena = world->arena;
	struct entry *entry = &world->entries[i];

	*entry = (struct entry){ .source = &file, .number = i, .id = text_format(arena, "entry-%zu", i) };
	entry->name = some_words(arena, dice, 6);
	entry->summary = some_words(arena, dice, 30);
	entry->kind.is = (uint8_t)(1 + below(dice, 4));
	entry->covers = (struct references){ &world->covers[below(dice, 3)], below(dice, 2) };
	entry->cost = some_words(arena, dice, 5);
	entry->access.wait = some_words(arena, dice, 8);
	if (below(dice, 3) > 0)
		entry->contact.phone = words(TEXT("0131 496 0101"));
	if (below(dice, 3) > 0)
		entry->contact.website = some_words(arena, dice, 1);
	entry->places = &world->places[i * 2];
	for (entry->place_count = below(dice, 3); i > 0 && entry->place_count > 2; entry->place_count--)
		continue;
	for (size_t j = 0; j < entry->place_count; j++) {
		entry->places[j] = (struct place){ .name = some_words(arena, dice, 3), .address = some_words(arena, dice, 8),
			.postcode = words(TEXT("EH6 7BT")) };
		entry->places[j].confidential.is = below(dice, 5) == 0 ? ANSWER_YES : ANSWER_NO;
	}
	world->entry_at[i] = entry;
	world->picked[i] = (struct reference){ .entry = entry };
	world->entry_derived[i] = (struct entry_derived){ .sort_key = entry->name.text,
		.freshness = { .is = FRESHNESS_FRESH, .checked = { 2026, 11, 1 }, .due = { 2027, 3, 1 } } };
}

static struct world *
world_new(struct dice *dice)
{
	static const char *const orders[] = { "name", "kind", "area", "open-latest" };
	struct arena *arena = arena_new();
	struct world *world = arena_alloc(arena, sizeof *world);
	size_t count = 1 + below(dice, ENTRIES);

	world->arena = arena;
	world->language = words(TEXT("en"));
	world->site.arena = arena;
	world->site.settings.name = words(TEXT("A directory"));
	world->site.settings.languages = (struct words_list){ &world->language, 1 };
	world->site.settings.example.is = below(dice, 2) ? ANSWER_YES : ANSWER_NO;
	world->site.settings.url = words(TEXT("https://directory.example"));
	for (size_t i = 0; i < 3; i++)
		world->crisis[i] = (struct crisis_line){ .when = some_words(arena, dice, 8), .act = words(TEXT("Call 999")),
			.phone = words(TEXT("999")) };
	world->site.settings.crisis = world->crisis;
	world->site.settings.crisis_count = below(dice, 4);
	for (size_t i = 0; i < 3; i++) {
		world->areas[i] = (struct area){ .name = some_words(arena, dice, 4) };
		world->covers[i] = (struct reference){ .area = &world->areas[i] };
	}
	for (size_t i = 0; i < count; i++)
		make_entry(world, dice, i);
	world->site.entries = world->entry_at;
	world->site.entry_count = count;
	world->derived = (struct derived){ .today = today, .entries = world->entry_derived };
	world->leaflet = (struct leaflet){ .source = &file, .id = TEXT("x"), .title = some_words(arena, dice, 5),
		.entries = { world->picked, count } };
	world->leaflet.order = words(text_of(orders[below(dice, 4)]));
	world->leaflet.format.is = (uint8_t)(1 + below(dice, 5));
	world->leaflet.edition.is = (uint8_t)(1 + below(dice, 2));
	world->leaflet.paper.is = (uint8_t)(1 + below(dice, 2));
	return world;
}

static void
assert_inside(const struct sheets *sheets, const struct box *box)
{
	const struct panel *panel = sheets_panel(sheets, box->panel);

	assert_true(box->x >= panel->x + panel->left - .1);
	assert_true(box->y >= panel->y + panel->top - .1);
	assert_true(box->x + box->set->width <= panel->x + panel->left + panel->inner_width + .1);
	assert_true(box->y + box->set->height <= panel->y + panel->top + panel->inner_height + .1);
	assert_true(panel->x >= -.1 && panel->x + panel->width <= sheets->width + .1);
	assert_true(panel->y >= -.1 && panel->y + panel->height <= sheets->height + .1);
	assert_true(panel->sheet < sheets->count);
	for (size_t i = 0; i < box->set->count; i++)
		assert_true(style_size(box->set->at[i].paragraph->style, &sheets->look) >= sheets->look.smallest - .001);
}

static void
assert_apart(const struct sheets *sheets)
{
	for (size_t i = 0; i < sheets->boxes.count; i++)
		for (size_t j = i + 1; j < sheets->boxes.count; j++) {
			const struct box *a = sheets->boxes.at[i], *b = sheets->boxes.at[j];

			if (sheets_panel(sheets, a->panel)->sheet == sheets_panel(sheets, b->panel)->sheet)
				assert_true(a->x + a->set->width <= b->x + .1 || b->x + b->set->width <= a->x + .1
					|| a->y + a->set->height <= b->y + .1 || b->y + b->set->height <= a->y + .1);
		}
}

/* How often the name of an entry stands there; parts of a long one that went overleaf do not have it. */
static size_t
count_of(const struct sheets *sheets, const struct entry *entry)
{
	size_t count = 0;

	for (size_t i = 0; i < sheets->boxes.count; i++) {
		const struct box *box = sheets->boxes.at[i];

		if (box->set->block->entry == entry && !sheets_panel(sheets, box->panel)->copy
			&& box->set->block->at[0].level > 0)
			count++;
	}
	return count;
}

static void
assert_no_lonely_headings(const struct sheets *sheets)
{
	for (size_t i = 0; i < sheets->boxes.count; i++) {
		const struct box *box = sheets->boxes.at[i], *next = i + 1 < sheets->boxes.count ? sheets->boxes.at[i + 1] : NULL;

		if (box->set->block->with_next)
			assert_true(next && next->panel == box->panel && next->y > box->y);
	}
}

static void
assert_laid_out_well(const struct sheets *sheets, const struct world *world)
{
	for (size_t i = 0; i < sheets->boxes.count; i++)
		assert_inside(sheets, sheets->boxes.at[i]);
	assert_apart(sheets);
	assert_no_lonely_headings(sheets);
	for (size_t i = 0; i < world->site.entry_count; i++)
		assert_int_equal(count_of(sheets, world->entry_at[i]), 1);
	assert_true(sheets->look.smallest >= (world->leaflet.edition.is == EDITION_LARGE_PRINT ? 18 : 12));
}

static void
test_whatever_the_entries(void **state)
{
	struct dice dice = { 7 };
	struct failure failure = { "" };
	struct type *type;
	size_t fitted = 0;

	assert_true(type_open(&type, &(struct words_list){ 0 }, &failure));
	for (int i = 0; i < ROUNDS; i++) {
		struct world *world = world_new(&dice);
		struct diags diags = { .arena = world->arena };
		struct leaflet_request request = { .site = &world->site, .derived = &world->derived, .leaflet = &world->leaflet,
			.wording = english, .wording_language = TEXT("en"), .language = TEXT("en") };
		struct leaflet_edition edition;
		const struct sheets *sheets;

		assert_true(leaflet_begin(world->arena, &request, &edition, &diags));
		if ((sheets = leaflet_fit(&edition, type, &diags))) {
			fitted++;
			assert_laid_out_well(sheets, world);
			if (world->leaflet.format.is == LEAFLET_BOOKLET) {
				assert_int_equal(sheets->panels.count % 4, 0);
				assert_laid_out_well(sheets_impose(sheets), world);
			}
		} else {
			assert_int_not_equal(diags.list.count, 0);
		}
		type_clear(type);
		arena_free(world->arena);
	}
	assert_true(fitted > ROUNDS / 4);
	type_close(type);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_whatever_the_entries),
	};

	return cmocka_run_group_tests(tests, open_wordings, free_wordings);
}
