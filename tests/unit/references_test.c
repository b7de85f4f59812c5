/* Tests of linking: unknown, old and odd ids, and circles that must end. */
#include "check_fixture.h"

static void
test_links(void **state)
{
	struct fixture *fixture = *state;
	struct entry *entry = entry_add(fixture, "lantern", "");

	check_site(fixture->site, today, 2, &fixture->diags);
	assert_int_equal(fixture->diags.list.count, 0);
	assert_ptr_equal(entry->run_by.organisation, fixture->site->organisations[0]);
	assert_ptr_equal(entry->topics.at[0].topic, fixture->site->topics[0]);
	assert_ptr_equal(entry->covers.at[0].area, fixture->site->areas[0]);
}

static void
test_unknown(void **state)
{
	struct fixture *fixture = *state;
	struct entry *entry = entry_add(fixture, "lantern", "");
	struct diag *diag;

	entry->run_by.id.text = TEXT("harbor-mind");
	entry->covers.at[0].id.text = TEXT("../areas/Leith");
	check_site(fixture->site, today, 2, &fixture->diags);
	assert_said(fixture, DIAG_UNKNOWN_REFERENCE, DIAG_REFERENCE_FORM);
	diag = fixture->diags.list.at[0];
	assert_true(text_find(diag_remedy(fixture->arena, diag), "“harbour-mind”") >= 0);
	diag = fixture->diags.list.at[1];
	assert_true(text_find(diag_remedy(fixture->arena, diag), "“leith”") >= 0);
	assert_null(entry->run_by.organisation);
}

static void
test_old_ids(void **state)
{
	struct fixture *fixture = *state;
	struct entry *one = entry_add(fixture, "one", ""), *two = entry_add(fixture, "two", "");
	struct words was[] = { words_at(one->source, "old"), words_at(one->source, "two"),
		words_at(one->source, "No Id") };
	struct words again[] = { words_at(two->source, "old") };

	one->was = (struct words_list){ was, 3 };
	two->was = (struct words_list){ again, 1 };
	two->if_not_this = references_to(fixture->arena, two->source, "old");
	check_references_of(fixture);
	assert_said(fixture, DIAG_OLD_ID_IN_USE, DIAG_OLD_ID_FORM, DIAG_OLD_ID_TWICE, DIAG_REFERENCE_RENAMED);
}

static void
test_area_circles_end(void **state)
{
	struct fixture *fixture = *state;
	const struct area *step = area_add(fixture, "a", "b");
	int steps = 0;

	area_add(fixture, "b", "c");
	area_add(fixture, "c", "a");
	area_add(fixture, "outside", "a");
	area_add(fixture, "self", "self");
	topic_add(fixture, "p", "q");
	topic_add(fixture, "q", "p");
	check_references_of(fixture);
	assert_said(fixture, DIAG_AREA_CIRCLE, DIAG_REFERENCE_TO_ITSELF, DIAG_TOPIC_CIRCLE);
	for (; step; step = step->within.area)
		assert_true(steps++ < 5);
}

static void
close_entry(struct fixture *fixture, struct entry *entry, const char *replaced_by)
{
	entry->status.is = (struct choice){ STATUS_CLOSED, where_file(entry->source) };
	entry->status.on = (struct day){ { 2026, 1, 1 }, where_file(entry->source) };
	entry->status.replaced_by = references_to(fixture->arena, entry->source, replaced_by);
}

static void
test_replacement_circles_end(void **state)
{
	struct fixture *fixture = *state;

	close_entry(fixture, entry_add(fixture, "a", ""), "b c");
	close_entry(fixture, entry_add(fixture, "b", ""), "c");
	close_entry(fixture, entry_add(fixture, "c", ""), "d a");
	close_entry(fixture, entry_add(fixture, "d", ""), "d");
	check_references_of(fixture);
	assert_said(fixture, DIAG_REFERENCE_TO_ITSELF, DIAG_REPLACEMENT_CIRCLE);
	assert_true(text_is(((struct diag *)fixture->diags.list.at[1])->words[0], "a → b → c → a"));
}

/* A chain of thousands needs neither recursion nor time; where everything leads back, each circle is
 * said once. */
static void
test_long_chains(void **state)
{
	struct fixture *fixture = *state;

	for (int i = 0; i < 4000; i++) {
		char id[16], within[16];

		snprintf(id, sizeof id, "n%d", i);
		snprintf(within, sizeof within, "n%d n0", i + 1);
		close_entry(fixture, entry_add(fixture, id, ""), i < 3999 ? within : "n0");
	}
	check_references_of(fixture);
	assert_int_equal(said(fixture, DIAG_REPLACEMENT_CIRCLE), 3998 + 1);
	assert_int_equal(said(fixture, DIAG_REFERENCE_TO_ITSELF), 1);
}

static void
test_closed_things(void **state)
{
	struct fixture *fixture = *state;
	struct entry *open = entry_add(fixture, "a", ""), *closed = entry_add(fixture, "b", "");

	close_entry(fixture, closed, "");
	open->if_not_this = references_to(fixture->arena, open->source, "b b");
	close_entry(fixture, entry_add(fixture, "c", ""), "b");
	fixture->site->organisations[0]->status.is.is = STATUS_CLOSED;
	check_references_of(fixture);
	assert_int_equal(said(fixture, DIAG_REFERENCE_REPEATED), 1);
	assert_int_equal(said(fixture, DIAG_ALTERNATIVE_CLOSED), 2);
	assert_int_equal(said(fixture, DIAG_REPLACEMENT_CLOSED), 1);
	assert_int_equal(said(fixture, DIAG_ORGANISATION_CLOSED), 1);
}

static void
test_body_links(void **state)
{
	struct fixture *fixture = *state;
	struct entry *entry = entry_add(fixture, "lantern", "---\n---\nSee [us](entry:lantern),\n[x](../pages/abaut.md).\n");
	struct diag *diag;

	entry->body = (struct words){ text_slice(entry->source->bytes, 8, 100),
		{ .source = entry->source, .line = 3, .column = 1 } };
	check_references_of(fixture);
	assert_said(fixture, DIAG_UNKNOWN_REFERENCE);
	diag = fixture->diags.list.at[0];
	assert_int_equal(diag->where.line, 4);
	assert_int_equal(diag->where.column, 5);
	assert_true(text_is(diag->words[0], "abaut"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_links),
		TEST(test_unknown),
		TEST(test_old_ids),
		TEST(test_area_circles_end),
		TEST(test_replacement_circles_end),
		TEST(test_long_chains),
		TEST(test_closed_things),
		TEST(test_body_links),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
