/* A letter that no typeface has is said at the place of its field, in every field that a leaflet prints. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>

#include "leaflet/leaflet.h"
#include "wording_fixture.h"

#include <cmocka.h> /* last: its fail() is another one */

static const struct source file = { .path = TEXT_INIT("content/x.md") };

/* A directory of two entries, in which every field that is printed has a value. */
struct world {
	struct site site;
	struct derived derived;
	struct entry_derived entry_derived[2];
	struct words language;
	struct leaflet leaflet;
	struct entry entries[2], *entry_at[2];
	struct reference picked[2], covers[2], about;
	struct place places[2];
	struct crisis_line crisis;
	struct crisis_route routes[3];
	struct area areas[2], *area_at[2];
	struct topic topic, *topic_at[1];
	struct words for_whom, notes;
};

#define FIELD(format, member) { #member, LEAFLET_##format, offsetof(struct world, member) }

static const struct field {
	const char *name;
	enum leaflet_format format;
	size_t offset;
} fields[] = {
	FIELD(LIST, entries[0].name), FIELD(LIST, entries[1].summary), FIELD(LIST, entries[0].access.wait),
	FIELD(LIST, entries[0].cost), FIELD(POSTER, entries[0].cost), FIELD(LIST, entries[0].contact.phone),
	FIELD(LIST, entries[0].contact.text), FIELD(LIST, entries[0].contact.email), FIELD(LIST, entries[0].contact.website),
	FIELD(LIST, places[0].name), FIELD(LIST, places[1].address), FIELD(LIST, places[0].postcode),
	FIELD(LIST, places[0].accessibility.notes),
	FIELD(WALLET_CARD, entries[0].name), FIELD(LIST, leaflet.title), FIELD(LIST, leaflet.body),
	FIELD(LIST, for_whom), FIELD(LIST, notes), FIELD(LIST, areas[1].name), FIELD(BOOKLET, topic.name),
	FIELD(LIST, crisis.act), FIELD(LIST, crisis.when), FIELD(LIST, crisis.name), FIELD(LIST, routes[0].whom),
	FIELD(LIST, routes[0].phone), FIELD(LIST, routes[1].text), FIELD(LIST, routes[2].link),
	FIELD(LIST, site.settings.name), FIELD(LIST, site.settings.publisher.name),
	FIELD(LIST, site.settings.publisher.phone), FIELD(LIST, site.settings.publisher.email),
	FIELD(LIST, site.settings.url),
};

enum { FIELDS = sizeof fields / sizeof *fields };

static struct words *
field_of(struct world *world, size_t number)
{
	return (struct words *)((char *)world + fields[number].offset);
}

/* Each field says its name, on a line of its own. */
static struct world *
world_new(struct arena *arena)
{
	struct world *world = arena_alloc(arena, sizeof *world);

	for (size_t i = 0; i < FIELDS; i++)
		*field_of(world, i) = (struct words){ text_of(fields[i].name), { &file, (uint32_t)i + 1, 1, 1 } };
	world->language = (struct words){ TEXT("en"), { .source = &file } };
	world->crisis.also = world->routes;
	world->crisis.also_count = 3;
	for (size_t i = 0; i < 2; i++) {
		struct entry *entry = world->entry_at[i] = &world->entries[i];

		world->area_at[i] = &world->areas[i];
		world->covers[i].area = &world->areas[i];
		entry->source = &file;
		entry->number = i;
		entry->covers = (struct references){ &world->covers[i], 1 };
		entry->topics = (struct references){ &world->about, 1 };
		entry->places = &world->places[i];
		entry->place_count = 1;
		world->picked[i].entry = entry;
		world->entry_derived[i] = (struct entry_derived){ .sort_key = TEXT("a"),
			.freshness = { .is = FRESHNESS_FRESH, .checked = { 2026, 11, 1 }, .due = { 2027, 3, 1 } } };
	}
	world->about.topic = world->topic_at[0] = &world->topic;
	world->site.arena = arena;
	world->site.settings.languages = (struct words_list){ &world->language, 1 };
	world->site.settings.crisis = &world->crisis;
	world->site.settings.crisis_count = 1;
	world->site.entries = world->entry_at;
	world->site.entry_count = 2;
	world->site.areas = world->area_at;
	world->site.area_count = 2;
	world->site.topics = world->topic_at;
	world->site.topic_count = 1;
	world->derived = (struct derived){ .today = { 2026, 11, 23 }, .entries = world->entry_derived };
	world->leaflet.source = &file;
	world->leaflet.entries = (struct references){ world->picked, 2 };
	world->leaflet.order = (struct words){ TEXT("area"), { &file, 0, 0, 0 } };
	world->leaflet.edition.is = EDITION_STANDARD;
	return world;
}

/* The line of the only diagnostic when this field has the letter, 0 = there is none. */
static uint32_t
line_told(struct arena *arena, struct type *type, size_t number)
{
	struct world *world = world_new(arena);
	struct diags diags = { .arena = arena };
	struct leaflet_request request = { .site = &world->site, .derived = &world->derived, .leaflet = &world->leaflet,
		.wording = english, .wording_language = TEXT("en"), .language = TEXT("en") };
	struct leaflet_edition edition;

	field_of(world, number)->text = text_format(arena, "%s \U0001FAE0", fields[number].name);
	world->leaflet.format.is = (uint8_t)fields[number].format;
	request.for_whom = world->for_whom;
	request.notes = world->notes;
	assert_true(leaflet_begin(arena, &request, &edition, &diags));
	if (leaflet_fit(&edition, type, &diags) || diags.list.count != 1)
		return 0;
	return ((const struct diag *)diags.list.at[0])->where.line;
}

static void
test_every_field(void **state)
{
	struct failure failure = { "" };
	struct type *type;

	(void)state;
	assert_true(type_open(&type, &(struct words_list){ 0 }, &failure));
	for (size_t i = 0; i < FIELDS; i++) {
		struct arena *arena = arena_new();
		uint32_t line = line_told(arena, type, i);

		if (line == 0 || fields[line - 1].offset != fields[i].offset)
			fail_msg("a letter in %s is said to be in %s", fields[i].name, line ? fields[line - 1].name : "no field");
		type_clear(type);
		arena_free(arena);
	}
	type_close(type);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_every_field),
	};

	return cmocka_run_group_tests(tests, open_wordings, free_wordings);
}
