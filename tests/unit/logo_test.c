/* A logo is plain shapes; whatever else an SVG file can hold is refused before anything draws it. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <string.h>

#include "leaflet/logo.h"
#include "parse/logo_file.h"

#include <cmocka.h> /* last: its fail() is another one */

#define HEAD "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:svg=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 20\">"
#define SHAPE "<path d=\"M0 0h40v20H0z\" fill=\"#163f38\"/>"

/* Whether a file of these bytes is taken. */
static bool
is_taken(struct arena *arena, struct text bytes)
{
	struct source *source = arena_alloc(arena, sizeof *source);
	struct site *site = arena_alloc(arena, sizeof *site);
	struct diags diags = { .arena = arena };

	*source = (struct source){ .path = TEXT("content/logo.svg"), .bytes = bytes };
	logo_file_read(source, site, &diags);
	assert_int_equal(diags.list.count, site->logo == NULL);
	return site->logo != NULL;
}

static void
test_shapes_are_taken(void **state)
{
	static const char *const fine[] = {
		HEAD SHAPE "</svg>",
		"<?xml version=\"1.0\"?><!-- made by hand --><!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\""
			" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">" HEAD SHAPE "</svg>",
		HEAD "<metadata><rdf:RDF/></metadata><sodipodi:namedview id='a'/><title>Us</title>" SHAPE "</svg>",
		HEAD "<defs><linearGradient id=\"a\"/><linearGradient id=\"b\" xlink:href=\"#a\"/></defs>"
			"<g clip-path=\"url( '#c')\" style=\"fill:url(#b)\">" SHAPE "</g></svg>",
		HEAD "<style><![CDATA[.a > .b { fill: red }]]></style>" SHAPE "</svg>",
	};
	struct arena *arena = arena_new();

	for (size_t i = 0; i < sizeof fine / sizeof *fine; i++)
		assert_true(is_taken(arena, text_of(fine[i])));
	arena_free(arena);
}

static void
test_all_else_is_refused(void **state)
{
	static const char *const hostile[] = {
		"", "<html></html>", HEAD "<path d=\"M0 0", HEAD "<path d=M0/></svg>", HEAD "<path/",
		HEAD "<script>alert(1)</script></svg>",
		HEAD "<svg:script/></svg>",
		"<svg xmlns:x=\"http://www.w3.org/2000/svg\"><x:image/></svg>",
		HEAD "<image href=\"file:///etc/passwd\"/></svg>",
		HEAD "<text>Us</text></svg>", HEAD "<foreignObject/></svg>", HEAD "<filter id=\"a\"/></svg>",
		HEAD "<g id=\"a\"><use href=\"#a\"/></g></svg>",
		HEAD "<linearGradient href=\"other.svg#a\"/></svg>",
		HEAD "<path style=\"fill:url(http://other.example/a.svg#b)\"/></svg>",
		HEAD "<style>@import \"other.css\";</style></svg>",
		HEAD "<style>\\40 import \"other.css\";</style></svg>",
		HEAD "<path stroke-dasharray=\"1e-9\" d=\"M0 0H1e9\"/></svg>",
		HEAD "<path style=\"stroke-dash&#97;rray:1\"/></svg>",
		"<?xml-stylesheet href=\"other.css\"?>" HEAD SHAPE "</svg>",
		"<!DOCTYPE svg [<!ENTITY a \"bbbb\"><!ENTITY b \"&a;&a;\">]>" HEAD SHAPE "</svg>",
		"<!DOCTYPE svg [<!ATTLIST path href CDATA \"file:///etc/passwd\">]>" HEAD SHAPE "</svg>",
	};
	struct arena *arena = arena_new();
	struct buffer deep = { 0 }, large = { 0 };

	for (size_t i = 0; i < sizeof hostile / sizeof *hostile; i++)
		assert_false(is_taken(arena, text_of(hostile[i])));
	buffer_add_string(&deep, HEAD);
	for (int i = 0; i < 40; i++)
		buffer_add_string(&deep, "<g opacity=\".5\">");
	assert_false(is_taken(arena, buffer_text(&deep)));
	buffer_add_string(&large, HEAD);
	while (large.size <= LOGO_LARGEST)
		buffer_add_string(&large, SHAPE);
	buffer_add_string(&large, "</svg>");
	assert_false(is_taken(arena, buffer_text(&large)));
	buffer_free(&deep);
	buffer_free(&large);
	arena_free(arena);
}

#define BARE "<svg xmlns=\"http://www.w3.org/2000/svg\""

/* Why it cannot be printed; or, for one that can, its shape is this. */
static const char *
fault_of(const char *bytes, double expected)
{
	struct source source = { .bytes = text_of(bytes) };
	double shape;
	const char *fault = logo_measure(&source, &shape);

	assert_true(shape == expected);
	return fault;
}

static void
test_its_shape(void **state)
{
	assert_null(fault_of(HEAD SHAPE "</svg>", 2));
	assert_null(fault_of(BARE " width=\"1000\" height=\"1e3\"><path d=\"M0 0h999v600z\"/></svg>", 1));
	assert_string_equal(fault_of(HEAD SHAPE, 0), "it is no whole SVG file");
	assert_non_null(strstr(fault_of(BARE ">" "</svg>", 0), "has no size"));
	assert_non_null(strstr(fault_of(BARE " viewBox=\"0 0 0 0\">" SHAPE "</svg>", 0), "has no size"));
	assert_non_null(strstr(fault_of(BARE " viewBox=\"0 0 2000 1\">" SHAPE "</svg>", 0), "12 times as long"));
	assert_string_equal(fault_of(HEAD "</svg>", 0), "nothing can be seen of it on white paper");
	assert_string_equal(fault_of(HEAD "<path d=\"M0 0h40v20H0z\" fill=\"none\"/></svg>", 0),
		"nothing can be seen of it on white paper");
	assert_non_null(fault_of(BARE " width=\"1e9\" height=\"1e9\"/>", 0));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_shapes_are_taken),
		cmocka_unit_test(test_all_else_is_refused),
		cmocka_unit_test(test_its_shape),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
