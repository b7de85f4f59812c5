/* Which entries stand in which lists, and in what order. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <stdlib.h>
#include <cmocka.h>

#include "derive/derive.h"
#include "parse/hours_text.h"

static const struct source file = { .path = TEXT_INIT("content/entries/x.md") };
static const struct date today = { 2026, 11, 23 };

/* City (0) holds shore (1); wellbeing (0) holds worry (1); one organisation. */
struct world {
	struct arena *arena;
	struct site site;
	struct area areas[2], *area_at[2];
	struct topic topics[2], *topic_at[2];
	struct organisation organisation, *organisation_at[1];
	struct entry entries[8], *entry_at[8];
	struct reference covers[8], topic_of[8];
	struct claim claims[8];
	struct place places[8];
};

static struct world *
world_new(void)
{
	struct arena *arena = arena_new();
	struct world *world = arena_alloc(arena, sizeof *world);

	world->arena = arena;
	for (size_t i = 0; i < 2; i++) {
		world->areas[i].number = world->topics[i].number = i;
		world->areas[i].name.text = i == 0 ? TEXT("City") : TEXT("Shore");
		world->topics[i].name.text = i == 0 ? TEXT("Wellbeing") : TEXT("Worry");
		world->area_at[i] = &world->areas[i];
		world->topic_at[i] = &world->topics[i];
	}
	world->areas[1].within.area = &world->areas[0];
	world->topics[1].within.topic = &world->topics[0];
	world->organisation_at[0] = &world->organisation;
	world->site.areas = world->area_at;
	world->site.topics = world->topic_at;
	world->site.area_count = world->site.topic_count = 2;
	world->site.organisations = world->organisation_at;
	world->site.organisation_count = 1;
	world->site.entries = world->entry_at;
	return world;
}

static struct entry *
add(struct world *world, const char *name, enum kind kind, size_t area, int checked_ago)
{
	size_t number = world->site.entry_count++;
	struct entry *entry = &world->entries[number];

	world->covers[number].area = &world->areas[area];
	world->topic_of[number].topic = &world->topics[1];
	world->claims[number] = (struct claim){ .where.source = &file, .on.date = date_add_days(today, -checked_ago) };
	*entry = (struct entry){ .source = &file, .number = number, .id = text_of(name), .name.text = text_of(name),
		.kind.is = (uint8_t)kind, .covers = { &world->covers[number], 1 }, .topics = { &world->topic_of[number], 1 },
		.run_by.organisation = &world->organisation,
		.claims = &world->claims[number], .claim_count = 1 };
	world->entry_at[number] = entry;
	return entry;
}

static bool
no_change(const void *context, struct text path, struct last_change *change)
{
	(void)context, (void)path, (void)change;
	return false;
}

static struct derived *
derived_of(struct world *world)
{
	struct derive_history history = { .change = no_change };

	return derive(world->arena, &world->site, &history, today, 2);
}

/* "Name, Name" in the list's order. */
static void
assert_names(struct world *world, const struct entry_list *list, const char *expected)
{
	struct buffer names = { 0 };

	for (size_t i = 0; i < list->count; i++)
		buffer_format(&names, "%s%s", i > 0 ? ", " : "", text_string(world->arena, list->at[i]->name.text));
	buffer_add_string(&names, "");
	assert_string_equal(names.at, expected);
	buffer_free(&names);
}

static void
ranks_what_a_worried_person_needs_first(void **state)
{
	struct world *world = world_new();
	struct derived *derived;

	(void)state;
	add(world, "Counselling", KIND_SERVICE, 1, 10);
	add(world, "Walking group", KIND_PEER_GROUP, 1, 10);
	add(world, "Old lantern", KIND_SAFE_SPACE, 1, 400);
	add(world, "The Lantern", KIND_SAFE_SPACE, 1, 10);
	add(world, "Attic", KIND_SAFE_SPACE, 1, 10)->status.is.is = STATUS_PAUSED;
	add(world, "Night line", KIND_HELPLINE, 1, 10);
	add(world, "Gone", KIND_SERVICE, 1, 10)->status.is.is = STATUS_CLOSED;
	derived = derived_of(world);
	assert_names(world, &derived->area[1],
		"The Lantern, Old lantern, Night line, Walking group, Counselling, Attic");
	assert_names(world, &derived->topic[0],
		"The Lantern, Old lantern, Night line, Walking group, Counselling, Attic");
	assert_names(world, &derived->organisation[0],
		"The Lantern, Old lantern, Night line, Walking group, Counselling, Attic");
	assert_names(world, &derived->closed, "Gone");
	/* by name, "The" apart, and the closed ones too */
	assert_names(world, &derived->a_to_z,
		"Attic, Counselling, Gone, The Lantern, Night line, Old lantern, Walking group");
	arena_free(world->arena);
}

static void
begins_letters_where_their_names_do(void **state)
{
	static const struct letter expected[] = { { '0', 0, false }, { 'a', 2, false }, { 'l', 3, false }, { '#', 5, false } };
	struct world *world = world_new();
	struct derived *derived;

	(void)state;
	add(world, "বন্ধু", KIND_PEER_GROUP, 1, 10);
	add(world, "The Lantern", KIND_SAFE_SPACE, 1, 10);
	add(world, "42nd Street", KIND_SERVICE, 1, 10);
	add(world, "Áine's", KIND_SERVICE, 1, 10);
	add(world, "Lodge", KIND_SERVICE, 1, 10);
	add(world, "24/7 line", KIND_HELPLINE, 1, 10);
	derived = derived_of(world);
	assert_int_equal(derived->letters.count, sizeof expected / sizeof *expected);
	for (size_t i = 0; i < derived->letters.count; i++) {
		assert_int_equal(derived->letters.at[i].is, expected[i].is);
		assert_int_equal(derived->letters.at[i].first, expected[i].first);
	}
	arena_free(world->arena);
}

static void
ranks_what_takes_nobody_new_after_what_does(void **state)
{
	struct world *world = world_new();
	struct derived *derived;

	(void)state;
	add(world, "Attic", KIND_SAFE_SPACE, 1, 10)->access.accepting.is = ACCEPTING_NO;
	add(world, "Barn", KIND_SAFE_SPACE, 1, 10)->access.accepting.is = ACCEPTING_WAITING_LIST;
	add(world, "Old attic", KIND_SAFE_SPACE, 1, 400)->access.accepting.is = ACCEPTING_NO;
	add(world, "Old barn", KIND_SAFE_SPACE, 1, 400);
	add(world, "Night line", KIND_HELPLINE, 1, 10);
	derived = derived_of(world);
	assert_names(world, &derived->area[1], "Barn, Attic, Old barn, Old attic, Night line");
	arena_free(world->arena);
}

static void
nests_areas_and_shows_urgent_help_from_around(void **state)
{
	struct world *world = world_new();
	struct derived *derived;

	(void)state;
	add(world, "City safe space", KIND_SAFE_SPACE, 0, 10);
	add(world, "City counselling", KIND_SERVICE, 0, 10);
	add(world, "Shore group", KIND_PEER_GROUP, 1, 10);
	derived = derived_of(world);
	assert_names(world, &derived->area[0], "City safe space, Shore group, City counselling");
	assert_names(world, &derived->area[1], "Shore group");
	assert_names(world, &derived->area_wider[1], "City safe space");
	assert_names(world, &derived->area_wider[0], "");
	assert_int_equal(derived->areas_in[2].count, 1);
	assert_int_equal(derived->areas_in[0].count, 1);
	assert_ptr_equal(derived->areas_in[0].at[0], &world->areas[1]);
	arena_free(world->arena);
}

static void
relates_entries_that_share_a_need(void **state)
{
	struct world *world = world_new();
	struct entry *lantern, *closed;
	struct derived *derived;

	(void)state;
	lantern = add(world, "Lantern", KIND_SAFE_SPACE, 1, 10);
	add(world, "Attic", KIND_SAFE_SPACE, 1, 10);
	add(world, "Group", KIND_PEER_GROUP, 1, 10);
	closed = add(world, "Closed", KIND_SAFE_SPACE, 1, 10);
	closed->status.is.is = STATUS_CLOSED;
	derived = derived_of(world);
	assert_int_equal(derived->entries[lantern->number].related_count, 2);
	assert_string_equal(derived->entries[lantern->number].related[0]->name.text.at, "Attic");
	assert_string_equal(derived->entries[lantern->number].related[1]->name.text.at, "Group");
	arena_free(world->arena);
}

/* Gives the entry a place with these hours, one rule a line. */
static void
set_hours(struct world *world, struct entry *entry, const char *written)
{
	struct hours *hours = &world->places[entry->number].hours;
	struct text rest = text_of(written), line;
	struct diags diags = { .arena = world->arena };

	*hours = (struct hours){ .rules = arena_array(world->arena, struct hours_rule, 4), .where.source = &file };
	while (text_next(&rest, '\n', &line))
		assert_true(hours_parse_rule(world->arena, (struct words){ line, { &file, 1, 1, 0 } },
			&hours->rules[hours->count++], &diags));
	entry->places = &world->places[entry->number];
	entry->place_count = 1;
}

static void
lists_what_is_open_in_the_evening_and_after_midnight(void **state)
{
	struct world *world = world_new();
	struct derived *derived;
	struct entry_list(*open)[OPEN_DAYS];

	(void)state;
	set_hours(world, add(world, "Office", KIND_SERVICE, 1, 10), "Mon-Fri 9am-6pm");
	set_hours(world, add(world, "Club", KIND_PEER_GROUP, 1, 10), "1st Tue 5pm-6.30pm");
	set_hours(world, add(world, "Lantern", KIND_SAFE_SPACE, 1, 10), "Fri 10pm-2am\nSat 6pm-10pm");
	set_hours(world, add(world, "Always", KIND_HELPLINE, 1, 10), "24/7");
	set_hours(world, add(world, "Dawn", KIND_SERVICE, 1, 10), "Sun 4am-8am");
	set_hours(world, add(world, "Asked", KIND_SERVICE, 1, 10), "by appointment Mon 6pm-8pm");
	set_hours(world, add(world, "Mistake", KIND_SERVICE, 1, 10), "Sun 10.30pm-5.30pm");
	set_hours(world, add(world, "Paused", KIND_SERVICE, 1, 10), "24/7");
	world->entries[7].status.is.is = STATUS_PAUSED;
	derived = derived_of(world);
	open = derived->open;
	assert_names(world, &open[OPEN_EVENING][OPEN_ANY_DAY], "Always, Lantern, Club");
	assert_names(world, &open[OPEN_EVENING][MONDAY], "Always");
	assert_names(world, &open[OPEN_EVENING][TUESDAY], "Always, Club");
	assert_names(world, &open[OPEN_EVENING][FRIDAY], "Always");
	assert_names(world, &open[OPEN_EVENING][SATURDAY], "Always, Lantern");
	/* the night that follows the day: Sunday 4am is Saturday night */
	assert_names(world, &open[OPEN_AFTER_MIDNIGHT][FRIDAY], "Always, Lantern");
	assert_names(world, &open[OPEN_AFTER_MIDNIGHT][SATURDAY], "Always, Dawn");
	assert_names(world, &open[OPEN_AFTER_MIDNIGHT][SUNDAY], "Always");
	assert_names(world, &open[OPEN_WEEKEND][OPEN_ANY_DAY], "Always, Lantern, Dawn");
	assert_names(world, &open[OPEN_WEEKEND][SUNDAY], "Always, Dawn");
	assert_int_equal(open[OPEN_WEEKEND][FRIDAY].count, 0);
	arena_free(world->arena);
}

static void
lists_what_was_not_checked_behind_what_was(void **state)
{
	struct world *world = world_new();
	struct derived *derived;

	(void)state;
	set_hours(world, add(world, "Old", KIND_SAFE_SPACE, 1, 400), "Mon 6pm-2am");
	set_hours(world, add(world, "Late", KIND_SERVICE, 1, 10), "Mon 6pm-11pm");
	set_hours(world, add(world, "Early", KIND_SAFE_SPACE, 1, 10), "Mon 6pm-7pm");
	derived = derived_of(world);
	assert_names(world, &derived->open[OPEN_EVENING][MONDAY], "Late, Early, Old");
	assert_false(derived->open[OPEN_EVENING][MONDAY].cut);
	arena_free(world->arena);
}

/* Every page has room for so many of them. */
static void
gives_each_area_a_turn_in_the_crisis_part(void **state)
{
	struct world *world = world_new();
	const struct derived *derived;

	(void)state;
	set_hours(world, add(world, "A city day", KIND_SAFE_SPACE, 0, 10), "daily 1pm-5pm");
	set_hours(world, add(world, "B city night", KIND_SAFE_SPACE, 0, 10), "daily 6pm-4am");
	set_hours(world, add(world, "C city overdue", KIND_SAFE_SPACE, 0, 400), "24/7");
	set_hours(world, add(world, "D city line", KIND_HELPLINE, 0, 10), "24/7");
	set_hours(world, add(world, "E city day too", KIND_SAFE_SPACE, 0, 10), "daily 1pm-5pm");
	set_hours(world, add(world, "F shore", KIND_SAFE_SPACE, 1, 10), "Mon 1pm-5pm");
	set_hours(world, add(world, "G everywhere", KIND_HELPLINE, 1, 10), "Mon 1pm-5pm");
	world->entries[6].covers_everywhere = true;
	set_hours(world, add(world, "H service", KIND_SERVICE, 1, 10), "24/7");
	derived = derived_of(world);
	assert_names(world, &derived->local, "G everywhere, B city night, F shore, D city line, A city day, E city day too, "
		"C city overdue");
	arena_free(world->arena);
}

static void
lists_ways_in(void **state)
{
	static struct choice drop_in[] = { { .is = WAY_IN_DROP_IN }, { .is = WAY_IN_SELF_REFERRAL } };
	static struct choice invited[] = { { .is = WAY_IN_INVITATION } };
	struct world *world = world_new();
	struct derived *derived;

	(void)state;
	add(world, "Open door", KIND_SERVICE, 1, 10)->access.how = (struct choices){ drop_in, 2 };
	add(world, "Circle", KIND_PEER_GROUP, 1, 10)->access.how = (struct choices){ invited, 1 };
	add(world, "Unsaid", KIND_SERVICE, 1, 10);
	derived = derived_of(world);
	assert_names(world, &derived->way_in[WAY_IN_NO_REFERRAL], "Open door");
	assert_names(world, &derived->way_in[WAY_IN_SELF_REFERRAL], "Open door");
	assert_names(world, &derived->way_in[WAY_IN_PROFESSIONAL_REFERRAL], "");
	assert_names(world, &derived->way_in[WAY_IN_INVITATION], "Circle");
	arena_free(world->arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(ranks_what_a_worried_person_needs_first),
		cmocka_unit_test(begins_letters_where_their_names_do),
		cmocka_unit_test(ranks_what_takes_nobody_new_after_what_does),
		cmocka_unit_test(nests_areas_and_shows_urgent_help_from_around),
		cmocka_unit_test(relates_entries_that_share_a_need),
		cmocka_unit_test(lists_what_is_open_in_the_evening_and_after_midnight),
		cmocka_unit_test(lists_what_was_not_checked_behind_what_was),
		cmocka_unit_test(gives_each_area_a_turn_in_the_crisis_part),
		cmocka_unit_test(lists_ways_in),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
