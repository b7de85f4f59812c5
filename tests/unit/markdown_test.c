/* Bodies as HTML that loads nothing, runs nothing and nests its headings below the page's. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "render/markdown.h"

static const struct source file = { .path = TEXT_INIT("content/pages/about.md") };

static void
assert_html(const char *body, const char *expected)
{
	struct words words = { text_of(body), { &file, 10, 1, 0 } };
	struct buffer html = { 0 };

	markdown_html(words, 2, NULL, NULL, &html);
	assert_string_equal(html.at, expected);
	buffer_free(&html);
}

static void
moves_headings_down(void **state)
{
	assert_html("# A\n\n## B\n", "<h2>A</h2>\n<h3>B</h3>\n");
	assert_html("### A\n\n###### B\n", "<h2>A</h2>\n<h5>B</h5>\n");
	assert_html("# A\n\n###### B\n", "<h2>A</h2>\n<h6>B</h6>\n");
}

static void
leaves_out_raw_html_and_images(void **state)
{
	assert_html("a <b onclick=x>b</b> c\n", "<p>a b c</p>\n");
	assert_html("<script>x</script>\n\nb\n", "<p>b</p>\n");
	assert_html("![the *front* door](https://x.example/a.png)\n", "<p>the <em>front</em> door</p>\n");
	assert_html("[![in](a.png)](https://x.example)\n", "<p><a href=\"https://x.example\">in</a></p>\n");
}

static void
lets_only_known_schemes_through(void **state)
{
	assert_html("[a](javascript:x) [b](JaVaScRiPt:x) [c](data:text/html,x)\n",
		"<p>a b c</p>\n");
	assert_html("[a](//x.example) [b](ftp://x.example)\n", "<p>a b</p>\n");
	assert_html("[a](tel:999) [b](mailto:a@b.example) [c](x.html#y:z)\n",
		"<p><a href=\"tel:999\">a</a> <a href=\"mailto:a@b.example\">b</a> <a href=\"x.html#y:z\">c</a></p>\n");
}

static struct text
resolve(void *context, struct text link)
{
	return text_is(link, "entry:night-line") ? TEXT("../entries/night-line.html") : (struct text){ 0 };
}

static void
resolves_links_within_the_directory(void **state)
{
	struct words words = { TEXT("[a](entry:night-line) [b](entry:other)"), { &file, 1, 1, 0 } };
	struct buffer html = { 0 };

	markdown_html(words, 2, resolve, NULL, &html);
	assert_string_equal(html.at, "<p><a href=\"../entries/night-line.html\">a</a> b</p>\n");
	buffer_free(&html);
}

struct found {
	size_t count;
	enum markdown_part parts[4];
	uint32_t lines[4], columns[4];
};

static void
find(void *context, enum markdown_part part, struct text value, struct where where)
{
	struct found *found = context;

	assert_true(found->count < 4);
	assert_true(value.size > 0);
	found->parts[found->count] = part;
	found->lines[found->count] = where.line;
	found->columns[found->count++] = where.column;
}

static void
tells_where_links_and_html_stand(void **state)
{
	struct words words = { TEXT("é [a](b) <i>c</i>\n\n* d ![e](f)\n"), { &file, 10, 1, 0 } };
	struct found found = { 0 };
	static const enum markdown_part parts[] = { MARKDOWN_LINK, MARKDOWN_RAW_HTML, MARKDOWN_RAW_HTML,
		MARKDOWN_IMAGE };
	static const uint32_t lines[] = { 10, 10, 10, 12 }, columns[] = { 3, 10, 14, 5 };

	markdown_visit(words, find, &found);
	assert_int_equal(found.count, 4);
	assert_memory_equal(found.parts, parts, sizeof parts);
	assert_memory_equal(found.lines, lines, sizeof lines);
	assert_memory_equal(found.columns, columns, sizeof columns);
}

static void
survives_nesting(void **state)
{
	static const char *const pieces[] = { "[", "> ", "- ", "*a **a ", "![[]()" };

	for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++) {
		struct buffer body = { 0 }, html = { 0 };

		while (body.size < 30 * 1024)
			buffer_add_string(&body, pieces[i]);
		markdown_html((struct words){ buffer_text(&body), { &file, 1, 1, 0 } }, 2, NULL, NULL, &html);
		buffer_free(&body);
		buffer_free(&html);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(moves_headings_down),
		cmocka_unit_test(leaves_out_raw_html_and_images),
		cmocka_unit_test(lets_only_known_schemes_through),
		cmocka_unit_test(resolves_links_within_the_directory),
		cmocka_unit_test(tells_where_links_and_html_stand),
		cmocka_unit_test(survives_nesting),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
