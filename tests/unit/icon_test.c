/* Tests of render/icon: what is drawn, where, and what is left to others. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "render/icon.h"

#define SVG(inside) TEXT("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 32 32\">" inside "</svg>")

static void
pictures_of_plain_paths_can_be_drawn(void **state)
{
	(void)state;
	assert_true(icon_is_plain(SVG("<path fill=\"#7a4a1e\" d=\"M10 3h4v26h-4z\"/>")));
	assert_true(icon_is_plain(SVG("<title>A sign</title><path fill=\"#fff\" d=\"m4,6 19,0L29-1.5C1 2 3 4 5 6H4V3z\"/>")));
}

static void
others_cannot(void **state)
{
	static const char *const not_plain[] = {
		"", "<svg>", "<svg viewBox=\"0 0 32 16\"></svg>", "<svg viewBox=\"0 0 0 0\"></svg>", "<svg viewBox=\"a\"></svg>",
		"<svg viewBox=\"0 0 32 32\"><circle r=\"4\"/></svg>",
		"<svg viewBox=\"0 0 32 32\"><path fill=\"red\" d=\"M0 0\"/></svg>",
		"<svg viewBox=\"0 0 32 32\"><path fill=\"#12345g\" d=\"M0 0\"/></svg>",
		"<svg viewBox=\"0 0 32 32\"><path fill=\"#123\" stroke=\"#000\" d=\"M0 0\"/></svg>",
		"<svg viewBox=\"0 0 32 32\"><path fill=\"#123\" d=\"M0 0a5 5 0 0 1 5 5z\"/></svg>",
		"<svg viewBox=\"0 0 32 32\"><path fill=\"#123\" d=\"M0 0L5\"/></svg>",
		"<svg viewBox=\"0 0 32 32\"><path fill=\"#123\" d=\"5 5\"/></svg>",
		"<path fill=\"#123\" d=\"M0 0\"/>",
	};

	(void)state;
	for (size_t i = 0; i < sizeof not_plain / sizeof *not_plain; i++)
		assert_false(icon_is_plain(text_of(not_plain[i])));
}

static void
the_picture_is_a_png_of_its_size(void **state)
{
	struct buffer png = { 0 }, again = { 0 };
	struct text svg = SVG("<path fill=\"#000\" d=\"M-99999999 0L99999999 99999999 0 32z\"/>");

	(void)state;
	icon_draw(svg, 192, 0xffffff, &png);
	icon_draw(svg, 192, 0xffffff, &again);
	assert_memory_equal(png.at, "\211PNG\r\n\32\n\0\0\0\15IHDR\0\0\0\300\0\0\0\300\10\6\0\0\0", 29);
	assert_memory_equal(png.at + png.size - 12, "\0\0\0\0IEND\256B`\202", 12);
	assert_true(text_equal(buffer_text(&png), buffer_text(&again)));
	buffer_free(&png);
	buffer_free(&again);
}

static void
colours_are_three_or_six_digits(void **state)
{
	(void)state;
	assert_int_equal(icon_colour(TEXT("#163f38")), 0x163f38);
	assert_int_equal(icon_colour(TEXT("#fb0")), 0xffbb00);
	assert_int_equal(icon_colour(TEXT("#fffff")), -1);
	assert_int_equal(icon_colour(TEXT("163f38")), -1);
	assert_int_equal(icon_colour(TEXT("")), -1);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(pictures_of_plain_paths_can_be_drawn),
		cmocka_unit_test(others_cannot),
		cmocka_unit_test(the_picture_is_a_png_of_its_size),
		cmocka_unit_test(colours_are_three_or_six_digits),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
