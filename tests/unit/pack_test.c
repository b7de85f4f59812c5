/* Tests of render/pack: what goes in comes out again, each line once, and nothing that must not be kept. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include "render/pack.h"

static struct text
packed(struct buffer *bytes, const char *const *pages)
{
	struct pack_writer *writer = pack_writer_new();

	for (size_t i = 0; pages[i]; i += 2)
		pack_add(writer, text_of(pages[i]), text_of(pages[i + 1]));
	pack_end(writer, TEXT("area-leith"), bytes);
	pack_writer_free(writer);
	return buffer_text(bytes);
}

/* The part of a pack behind its first line, up to its last. */
static struct text
inside(struct text pack)
{
	ptrdiff_t from = text_find(pack, "\n"), to = text_find(pack, "\nend ");

	assert_true(from > 0 && to > from);
	return text_slice(pack, (size_t)from + 1, (size_t)to);
}

static void
assert_text(struct text text, const char *expected)
{
	assert_int_equal(text.size, strlen(expected));
	assert_memory_equal(text.at, expected, text.size);
}

static void
lines_that_come_again_are_there_once(void **state)
{
	static const char *const pages[] = {
		"one.html", "<p>A line that is long enough.</p>\n<p>Another line, as long as that.</p>\nend\n",
		"two.html", "<p>Another line, as long as that.</p>\n<p>Something new, and long enough.</p>\nend\n", NULL };
	struct buffer bytes = { 0 };

	(void)state;
	assert_text(inside(packed(&bytes, pages)), "{\"one.html\":[0,4],\"two.html\":[1,2,4,5,2,4]}\n"
		"<p>A line that is long enough.</p>\n<p>Another line, as long as that.</p>\nend\n\n"
		"<p>Something new, and long enough.</p>");
	buffer_free(&bytes);
}

static void
both_ends_tell_the_same_hash(void **state)
{
	static const char *const pages[] = { "one.html", "words", NULL };
	struct buffer bytes = { 0 };
	struct text pack = packed(&bytes, pages);
	struct text hash = text_slice(pack, PACK_HASH_AT, PACK_HASH_AT + PACK_HASH_SIZE);

	(void)state;
	assert_true(text_starts(pack, "fingerpost-pack "));
	assert_memory_equal(hash.at + hash.size, " area-leith\n", 12);
	assert_memory_equal(pack.at + pack.size - PACK_HASH_SIZE - 1, hash.at, PACK_HASH_SIZE);
	buffer_free(&bytes);
}

static void
a_writer_begins_anew_with_every_pack(void **state)
{
	struct pack_writer *writer = pack_writer_new();
	struct buffer first = { 0 }, second = { 0 };

	(void)state;
	pack_add(writer, TEXT("one.html"), TEXT("words"));
	pack_end(writer, TEXT("site"), &first);
	pack_add(writer, TEXT("one.html"), TEXT("words"));
	pack_end(writer, TEXT("site"), &second);
	assert_true(text_equal(buffer_text(&first), buffer_text(&second)));
	buffer_clear(&first);
	pack_end(writer, TEXT("site"), &first);
	assert_text(inside(buffer_text(&first)), "{}");
	pack_writer_free(writer);
	buffer_free(&first);
	buffer_free(&second);
}

static void
what_is_marked_is_left_out(void **state)
{
	static const char *const pages[][2] = {
		{ "a<!--unkept--><li>b</li><!--/unkept-->c<!--unkept-->d<!--/unkept-->", "ac" },
		{ "a<!--unkept-->b<!--unkept-->c<!--/unkept-->d<!--/unkept-->e", "ae" },
		{ "a<!--unkept-->never closed, so nothing more", "a" },
		{ "<script type=\"application/ld+json\">{}</script><p>a</p>", "<p>a</p>" },
		{ "nothing marked", "nothing marked" },
		{ "", "" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof pages / sizeof *pages; i++) {
		struct buffer kept = { 0 };

		pack_page(text_of(pages[i][0]), &kept);
		assert_text(buffer_text(&kept), pages[i][1]);
		buffer_free(&kept);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(lines_that_come_again_are_there_once),
		cmocka_unit_test(both_ends_tell_the_same_hash),
		cmocka_unit_test(a_writer_begins_anew_with_every_pack),
		cmocka_unit_test(what_is_marked_is_left_out),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
