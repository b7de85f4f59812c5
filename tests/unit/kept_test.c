/* Tests of parts of pages that are made once and kept (render/template/kept.h). */
/* Before cmocka, which defines fail() as a macro. */
#include "base/jobs.h"
#include "render/template/kept.h"
#include "render/template/theme.h"
#include "render/view/context.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdatomic.h>
#include <stdio.h>
#include <string.h>

struct thing {
	const char *name;
	size_t number;
};

struct stand {
	const char *title;
	const void *things[3];
};

static atomic_int asked; /* how often the name of any thing was */

static void
get_name(const struct view_context *context, const void *thing, struct view_value *value)
{
	(void)context;
	atomic_fetch_add(&asked, 1);
	value->text = text_of(((const struct thing *)thing)->name);
}

static size_t
get_number(const struct view_context *context, const void *thing)
{
	(void)context;
	return ((const struct thing *)thing)->number;
}

static const struct view_field thing_fields[] = { { "name", VIEW_TEXT, NULL, get_name, "Its name." } };
static const struct view_type thing_type = { "thing", "A thing.", VIEW_FIELDS(thing_fields), .number = get_number };

static void
get_title(const struct view_context *context, const void *stand, struct view_value *value)
{
	(void)context;
	value->text = text_of(((const struct stand *)stand)->title);
}

static void
get_things(const struct view_context *context, const void *stand, struct view_value *value)
{
	(void)context;
	value->at = ((const struct stand *)stand)->things;
	value->count = 3;
}

static const struct view_field stand_fields[] = {
	{ "title", VIEW_TEXT, NULL, get_title, "Its title." },
	{ "things", VIEW_THINGS, &thing_type, get_things, "All it has." },
};
static const struct view_type stand_type = { "stand", "What stands on a page.", VIEW_FIELDS(stand_fields) };

/* The third has no number of its own. */
static const struct thing things[] = { { "apple & pear", 0 }, { "plum", 1 }, { "quince", SIZE_MAX } };
static const struct stand stands[] = { { "Monday", { &things[0], &things[1], &things[2] } },
	{ "Friday", { &things[2], &things[1], &things[0] } } };

static struct source page = { .path = TEXT_INIT("page.html"), .bytes = TEXT_INIT(
	"<ul><li fp:each=\"one in things\"><fp:block fp:include=\"part.html\" fp:with=\"it: one\"/></li></ul>\n") };

/* Makes the pages of both stands with this part, one after the other. */
static void
make(const char *part_source, struct kept_parts *kept, const char *monday, const char *friday)
{
	struct arena *arena = arena_new();
	struct source part = { .path = TEXT("part.html"), .bytes = text_of(part_source) };
	const struct source *const sources[] = { &page, &part };
	const struct text names[] = { TEXT("page.html"), TEXT("part.html") };
	struct theme *theme = theme_of_sources(arena, sources, names, 2);
	struct diags diags = { .arena = arena };
	const struct template *template = template_compile(arena, theme, names[0], &stand_type, NULL, &diags);
	struct view_context anywhere = { 0 }, context = { .kept = kept, .anywhere = &anywhere };
	const char *const expected[] = { monday, friday };

	assert_non_null(template);
	atomic_store(&asked, 0);
	for (size_t i = 0; i < 2; i++) {
		struct buffer made = { 0 };

		assert_true(template_run(template, &context, &stands[i], &made));
		assert_int_equal(made.size, strlen(expected[i]));
		assert_memory_equal(made.at, expected[i], made.size);
		buffer_free(&made);
	}
	arena_free(arena);
}

static const char monday[] = "<ul><li><b>apple &amp; pear</b></li><li><b>plum</b></li><li><b>quince</b></li></ul>\n";
static const char friday[] = "<ul><li><b>quince</b></li><li><b>plum</b></li><li><b>apple &amp; pear</b></li></ul>\n";

static void
a_part_is_made_once_for_each_thing(void **state)
{
	static const char part[] = "<fp:block fp:takes=\"it\"><b fp:text=\"it.name\">x</b></fp:block>\n";
	struct kept_parts *kept = kept_new(1, 2);

	(void)state;
	make(part, NULL, monday, friday);
	assert_int_equal(atomic_load(&asked), 6);
	make(part, kept, monday, friday);
	assert_int_equal(atomic_load(&asked), 4); /* two with a number, and twice the one without */
	make(part, kept, monday, friday);
	assert_int_equal(atomic_load(&asked), 2);
	kept_free(kept);
}

static void
a_part_that_shows_more_is_made_each_time(void **state)
{
	struct kept_parts *kept = kept_new(1, 2);

	(void)state;
	make("<fp:block fp:takes=\"it\"><b fp:text=\"{it.name} on {title}\">x</b></fp:block>\n", kept,
		"<ul><li><b>apple &amp; pear on Monday</b></li><li><b>plum on Monday</b></li>"
		"<li><b>quince on Monday</b></li></ul>\n",
		"<ul><li><b>quince on Friday</b></li><li><b>plum on Friday</b></li>"
		"<li><b>apple &amp; pear on Friday</b></li></ul>\n");
	assert_int_equal(atomic_load(&asked), 6);
	kept_free(kept);
}

static void
a_store_says_what_it_has_room_for(void **state)
{
	struct kept_parts *kept = kept_new(2, 3);

	(void)state;
	assert_true(kept_has_room(kept, 1, 2));
	assert_false(kept_has_room(kept, 2, 0));
	assert_false(kept_has_room(kept, 0, 3));
	kept_free(kept);
}

enum { THREADS = 4, TURNS = 400, THINGS = 40 };

/* Every thread adds and finds the same few. */
static void
add_and_find(void *context, size_t turn, unsigned worker)
{
	struct kept_parts *kept = context;
	char made[16];
	struct text found, text = { made, (size_t)snprintf(made, sizeof made, "part %zu", turn % THINGS) };

	(void)worker;
	kept_add(kept, 0, turn % THINGS, text);
	found = kept_find(kept, 0, turn % THINGS);
	assert_true(text_equal(found, text) && found.at != made);
}

static void
threads_share_a_store(void **state)
{
	struct kept_parts *kept = kept_new(1, THINGS);

	(void)state;
	assert_null(kept_find(kept, 0, 7).at);
	jobs_run(THREADS, TURNS, add_and_find, kept);
	assert_true(text_is(kept_find(kept, 0, 7), "part 7"));
	kept_free(kept);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_part_is_made_once_for_each_thing),
		cmocka_unit_test(a_part_that_shows_more_is_made_each_time),
		cmocka_unit_test(a_store_says_what_it_has_room_for),
		cmocka_unit_test(threads_share_a_store),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
