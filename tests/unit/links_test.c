/* Tests of the scanner for links and raw HTML, and of what is said of them. */
#include "check_fixture.h"

#include "check/body_links.h"
#include "check/links.h"
#include "model/body_link.h"

static void
note(void *context, enum link_part part, struct text found)
{
	struct buffer *seen = context;

	buffer_format(seen, "%s%.*s\n", part == LINK_HTML ? "html " : "", TEXT_ARGS(found));
}

static void
test_scanner(void **state)
{
	static const char *const cases[][2] = {
		{ "plain words, 5 < 6 and [brackets]", "" },
		{ "[a](https://x.org) [b](<y z>)", "https://x.org\ny z\n" },
		{ "[a](https://x.org/(b)c \"title\")", "https://x.org/(b)c\n" },
		{ "![a](cat.jpg)", "cat.jpg\n" },
		{ "<https://x.org> <a@x.org>", "https://x.org\na@x.org\n" },
		{ "<b>bold</b>", "html <b>\nhtml </b>\n" },
		{ "<a href=\"javascript:x\">", "html <a href=\"javascript:x\">\n" },
		{ "[a]: https://x.org\n", "https://x.org\n" },
		{ "`[a](b)` and ``<b>`` \\[a\\](b) \\<b>", "" },
		{ "```\n<b>\n```\n<i>", "html <i>\n" },
		{ "`unclosed [a](b)", "b\n" },
		{ "<<<<a", "" }, { "[a](", "" }, { "<", "" }, { "`", "" }, { "\\", "" }, { "[a](<", "" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct buffer seen = { 0 };

		links_visit(text_of(cases[i][0]), note, &seen);
		assert_string_equal(buffer_text(&seen).at, cases[i][1]);
		buffer_free(&seen);
	}
}

/* Each of these made a scanner quadratic somewhere. */
static void
test_hostile_bodies_are_quick(void **state)
{
	static const char *const pieces[] = { "<a ", "<", "`", "``` ", "[a](", "[a](x ", "](", "\\", "a]:", "[a](x)", "`` `",
		"<a@b>", "[x](javascript:x) " };

	struct fixture *fixture = *state;

	for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++) {
		struct entry *entry = entry_add(fixture, "hostile", "");
		struct buffer body = { 0 };

		while (body.size < 300000)
			buffer_add_string(&body, pieces[i]);
		((struct source *)(uintptr_t)entry->source)->bytes = text_copy(fixture->arena, buffer_text(&body));
		entry->body = words_at(entry->source, "");
		entry->body.text = entry->source->bytes;
		fixture->diags.list.count = 0;
		check_body_links(entry->body, &fixture->diags);
		assert_true(fixture->diags.list.count <= 20);
		buffer_free(&body);
	}
}

static void
test_findings(void **state)
{
	static const struct { const char *body; enum diag_code code; } cases[] = {
		{ "[a](javascript:alert)", DIAG_LINK_SCHEME }, { "[a](www.x.org)", DIAG_LINK_WITHOUT_SCHEME },
		{ "[a](leaflet.pdf)", DIAG_LINK_INTO_NOTHING }, { "[a](https://bit.ly/x)", DIAG_LINK_BETWEEN },
		{ "[a](https://x.org/?utm_source=y)", DIAG_LINK_TRACKS }, { "a <b>c</b>", DIAG_RAW_HTML },
		{ "[a](mailto:nobody)", DIAG_BAD_EMAIL }, { "[a](tel:12)", DIAG_BAD_PHONE }, { "[a](https://x)", DIAG_LINK_BROKEN },
		{ "[a](https://x.org/) <a@x.org> [b](tel:0131-496-0101) [c](#top) <!-- note -->", DIAG_COUNT },
		{ "[a](entry:x) [b](../pages/about.md)", DIAG_COUNT },
	};
	struct fixture *fixture = *state;

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct entry *entry = entry_add(fixture, "x", cases[i].body);

		entry->body = words_at(entry->source, "");
		entry->body.text = entry->source->bytes;
		fixture->diags.list.count = 0;
		check_body_links(entry->body, &fixture->diags);
		if (cases[i].code == DIAG_COUNT)
			assert_int_equal(fixture->diags.list.count, 0);
		else
			assert_said(fixture, cases[i].code);
	}
}

static void
test_links_inside(void **state)
{
	static const struct { const char *written; enum target target; const char *id, *language; } cases[] = {
		{ "../entries/crisis/lantern.md#hours", TARGET_ENTRY, "lantern", "" },
		{ "pages/about.cy.md", TARGET_PAGE, "about", "cy" },
		{ "../organisations/harbour-mind.md", TARGET_ORGANISATION, "harbour-mind", "" },
		{ "lantern.md", TARGET_ENTRY, "lantern", "" },
		{ "topic:anxiety", TARGET_TOPIC, "anxiety", "" },
		{ ".md", TARGET_ENTRY, "", "" },
	};
	struct body_link link;

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		assert_true(body_link_read(text_of(cases[i].written), &link));
		assert_int_equal(link.target, cases[i].target);
		assert_true(text_is(link.id, cases[i].id));
		assert_true(text_is(link.language, cases[i].language));
	}
	assert_false(body_link_read(TEXT("https://x.org/entries/x.md"), &link));
	assert_false(body_link_read(TEXT("leaflet.pdf"), &link));
	assert_false(body_link_read(TEXT(""), &link));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_scanner),
		TEST(test_hostile_bodies_are_quick),
		TEST(test_findings),
		cmocka_unit_test(test_links_inside),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
