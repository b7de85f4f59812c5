/* An entry's hours as scripts read them. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include "model/hours_wire.h"
#include "parse/hours_text.h"

enum { RULES_MOST = 8 };

static const struct source source = { .path = TEXT_INIT("entries/x.md") };

/* Hours of rules parted by " | ". */
static struct hours
hours_of(struct arena *arena, const char *written)
{
	struct hours hours = { .rules = arena_array(arena, struct hours_rule, RULES_MOST), .where = { &source, 1, 1, 0 } };
	struct diags diags = { .arena = arena };
	struct text rest = text_of(written), rule;

	while (text_next(&rest, '|', &rule))
		assert_true(hours_parse_rule(arena, (struct words){ text_trim(rule), { &source, 1, 1, 0 } },
			&hours.rules[hours.count++], &diags));
	return hours;
}

static void
wires(const struct entry *entry, const char *expected)
{
	struct buffer wire = { 0 };

	hours_wire(entry, &wire);
	assert_int_equal(wire.size, strlen(expected));
	assert_memory_equal(wire.at ? wire.at : "", expected, wire.size);
	buffer_free(&wire);
}

static void
each_rule_is_told_whole(void **state)
{
	static const struct { const char *written, *wire; } rows[] = {
		{ "Mon-Fri 9am-5pm | closed 25 Dec", "Po12345t0900-1700;cs1225-1225" },
		{ "24/7", "Po*t0000-2400" },
		{ "Fri 10pm-2am", "Po5t2200-2600" },
		{ "Mon 9am-12noon, 1pm-5pm", "Po1t0900-1200,1300-1700" },
		{ "2nd & 4th Thu 11am-3pm | last Fri 6pm-8pm", "Po4n24t1100-1500;o5nlt1800-2000" },
		{ "every 2 weeks Wed 10am-12noon from 7 Jan 2026", "Po3w2@20260107t1000-1200" },
		{ "Oct 2026 - Mar 2027: Wed 10am-12noon", "Po3s20261001-20270331t1000-1200" },
		{ "Sat, Sun and bank holidays 10am-2pm | closed bank holidays", "Po67ht1000-1400;x" },
		{ "Tue by appointment | open bank holidays", "Pa2;b" },
	};
	struct arena *arena = arena_new();

	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct place place = { .hours = hours_of(arena, rows[i].written) };

		wires(&(struct entry){ .places = &place, .place_count = 1 }, rows[i].wire);
	}
	arena_free(arena);
}

static void
each_way_to_use_it_is_told_apart(void **state)
{
	struct arena *arena = arena_new();
	struct where given = { &source, 1, 1, 0 };
	struct place places[] = { { .hours = hours_of(arena, "Mon 9am-5pm") }, { .hours = { .where = { 0 } } } };
	struct entry entry = { .places = places, .place_count = 2 };

	(void)state;
	wires(&(struct entry){ 0 }, "");
	entry.channels[BY_PHONE] = (struct channel_hours){ given, hours_of(arena, "Mon 9am-5pm") };
	entry.channels[BY_TEXT] = (struct channel_hours){ given, hours_of(arena, "daily 9am-5pm") };
	entry.channels[ONLINE] = (struct channel_hours){ given, { 0 } };
	wires(&entry, "Po1t0900-1700|P|T=|Xo*t0900-1700|O");
	entry.place_count = 0;
	wires(&entry, "To1t0900-1700|Xo*t0900-1700|O");
	arena_free(arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_rule_is_told_whole),
		cmocka_unit_test(each_way_to_use_it_is_told_apart),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
