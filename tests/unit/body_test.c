/* Bodies as HTML: where links between files lead, and what never reaches a page. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <string.h>

#include "render/body.h"

#include <cmocka.h>

static void
assert_html(const char *markdown, const char *expected)
{
	static const struct source file = { .path = TEXT_INIT("content/entries/x.md") };
	struct arena *arena = arena_new();
	struct words body = { text_of(markdown), { &file, 1, 1, 0 } };

	assert_string_equal(body_html(arena, body, 3, TEXT(".html")).at, expected);
	arena_free(arena);
}

static void
leads_from_file_to_page(void **state)
{
	(void)state;
	assert_html("[a](entry:night-line)", "<p><a href=\"../entries/night-line.html\">a</a></p>\n");
	assert_html("[a](../crisis/night-line.md#hours)", "<p><a href=\"../entries/night-line.html#hours\">a</a></p>\n");
	assert_html("[a](../../pages/about.md)", "<p><a href=\"../pages/about.html\">a</a></p>\n");
	assert_html("[a](night-line.cy.md)", "<p><a href=\"../entries/night-line.cy.html\">a</a></p>\n");
	assert_html("[a](../organisations/harbour-mind.md)",
		"<p><a href=\"../organisations/harbour-mind.html\">a</a></p>\n");
	assert_html("[a](topic:anxiety)", "<p><a href=\"../topics/anxiety.html\">a</a></p>\n");
	assert_html("[a](area:leith)", "<p><a href=\"../areas/leith.html\">a</a></p>\n");
}

static void
leaves_other_links_alone(void **state)
{
	(void)state;
	assert_html("[a](https://lantern.example/a.md)", "<p><a href=\"https://lantern.example/a.md\">a</a></p>\n");
	assert_html("[a](#below)", "<p><a href=\"#below\">a</a></p>\n");
	assert_html("[a](mailto:hello@lantern.example)", "<p><a href=\"mailto:hello@lantern.example\">a</a></p>\n");
}

static void
lets_nothing_run(void **state)
{
	(void)state;
	assert_html("[a](javascript:alert(1)) <script>alert(1)</script>", "<p>a alert(1)</p>\n");
	assert_html("![alt](https://elsewhere.example/pixel.png)", "<p>alt</p>\n");
	assert_html("[a](entry:\"><script>)", "<p><a href=\"../entries/%22%3E%3Cscript%3E.html\">a</a></p>\n");
}

static void
puts_headings_below_the_page(void **state)
{
	(void)state;
	assert_html("# One\n\n## Two", "<h3>One</h3>\n<h4>Two</h4>\n");
	assert_html("## One\n\n### Two", "<h3>One</h3>\n<h4>Two</h4>\n");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(leads_from_file_to_page),
		cmocka_unit_test(leaves_other_links_alone),
		cmocka_unit_test(lets_nothing_run),
		cmocka_unit_test(puts_headings_below_the_page),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
