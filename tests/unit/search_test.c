/* Tests of render/search: how numbers are written, which entries stand in which index, and the words of one. */
#include "render/search/data.h" /* before cmocka, which has a fail() of its own */

#include "check_fixture.h"

#include "derive/derive.h"
#include "render/search/code.h"
#include "render/search/words.h"

static void
assert_code(uint32_t number, const char *written)
{
	struct buffer buffer = { 0 };

	code_number(&buffer, number);
	assert_string_equal(buffer.at, written);
	buffer_free(&buffer);
}

static void
writes_numbers_in_as_few_letters_as_can_be(void **state)
{
	(void)state;
	assert_code(0, "#");
	assert_code(56, "[");
	assert_code(57, "]");
	assert_code(60, "`");
	assert_code(61, "a#");
	assert_code(2517, "{~");
	assert_code(2518, "|##");
	assert_code(19079, "}~~");
	assert_code(19080, "~####");
	assert_code(68594040, "~~~~~");
}

static void
writes_text_that_javascript_reads(void **state)
{
	struct buffer buffer = { 0 };

	(void)state;
	code_string(&buffer, TEXT("say \"\\n\"\ntwice\t"), false);
	code_string(&buffer, TEXT("a\nb"), true);
	assert_string_equal(buffer.at, "\"say \\\"\\\\n\\\" twice \"\"a\\nb\"");
	buffer_free(&buffer);
}

static void
tells_new_from_known_by_how_far_back_it_stands(void **state)
{
	struct fixture *fixture = *state;
	struct code_table table = code_table_new(fixture->arena);

	assert_int_equal(code_table_use(&table, TEXT("a")), 0);
	assert_int_equal(code_table_use(&table, TEXT("b")), 0);
	assert_int_equal(code_table_use(&table, TEXT("b")), 1);
	assert_int_equal(code_table_use(&table, TEXT("a")), 2);
	assert_int_equal(table.count, 2);
}

static void
writes_each_word_once_with_its_phrases(void **state)
{
	struct fixture *fixture = *state;
	struct search_words *words = search_words_new(fixture->arena);
	struct buffer buffer = { 0 };

	search_words_add(words, TEXT("The Lantern"));
	search_words_add(words, TEXT("Lanes, lanes"));
	search_words_add(words, TEXT("\xc3\x89mile's lantern"));
	search_words_write(words, &buffer);
	assert_string_equal(buffer.at, "words:[\"##&#\",\"emiles\\nlanes\\ntern\\nthe\",\"##$#\",\"%$#%#\"],");
	buffer_free(&buffer);
}

/* Beside Leith (0) stand the hills (1); within Leith lies a town (2). */
static void
add_areas(struct fixture *fixture)
{
	area_add(fixture, "hills", NULL);
	area_add(fixture, "town", "leith")->within.area = fixture->site->areas[0];
}

static bool
no_change(const void *context, struct text path, struct last_change *change)
{
	(void)context;
	(void)path;
	*change = (struct last_change){ 0 };
	return false;
}

static struct entry *
serving(struct fixture *fixture, const char *id, size_t area)
{
	struct entry *entry = entry_add(fixture, id, "");

	entry->topics.at[0].topic = fixture->site->topics[0];
	if (area < fixture->site->area_count) {
		entry->covers.at[0].area = fixture->site->areas[area];
	} else {
		entry->covers.count = 0;
		entry->covers_everywhere = true;
	}
	return entry;
}

static struct search_parts
parted(struct fixture *fixture, size_t most)
{
	const struct derive_history history = { .change = no_change };
	struct search_parts parts;

	search_parts_make(fixture->arena, fixture->site, derive(fixture->arena, fixture->site, &history, today, 2), most,
		&parts);
	return parts;
}

static bool
has_rows(const struct search_part *part, const char *name, const char *ids)
{
	struct text rest = text_of(ids), id;
	size_t count = 0;

	while (text_next(&rest, ' ', &id)) {
		if (count == part->count || !text_equal(part->rows[count]->id, id))
			return false;
		count++;
	}
	return text_is(part->name, name) && count == part->count;
}

static void
puts_a_small_directory_into_one_index(void **state)
{
	struct fixture *fixture = *state;
	struct search_parts parts;

	add_areas(fixture);
	serving(fixture, "b", 1);
	serving(fixture, "a", 0);
	parts = parted(fixture, 2);
	assert_false(parts.by_area);
	assert_int_equal(parts.count, 1);
	assert_true(has_rows(&parts.at[0], "", "a b"));
	assert_false(parts.at[0].has_unkept);
}

static void
keeps_apart_what_is_never_kept(void **state)
{
	struct fixture *fixture = *state;
	struct topic *within = topic_add(fixture, "refuge", "anxiety");
	struct search_parts parts;

	within->within.topic = fixture->site->topics[0];
	serving(fixture, "a", 0)->topics.at[0].topic = topic_add(fixture, "company", NULL);
	serving(fixture, "b", 0)->topics.at[0].topic = within;
	fixture->site->settings.never_keep = references_to(fixture->arena, fixture->site->settings.source, "anxiety");
	fixture->site->settings.never_keep.at[0].topic = fixture->site->topics[0];
	parts = parted(fixture, 9);
	assert_int_equal(parts.count, 2);
	assert_true(has_rows(&parts.at[0], "", "a"));
	assert_true(parts.at[0].has_unkept);
	assert_true(has_rows(&parts.at[1], "-unkept", "b"));
	assert_true(parts.at[1].unkept);
}

static void
parts_a_large_directory_by_area(void **state)
{
	struct fixture *fixture = *state;
	struct search_parts parts;

	add_areas(fixture);
	serving(fixture, "a", 0);
	serving(fixture, "b", 1);
	serving(fixture, "c", 2);
	serving(fixture, "d", 99);
	parts = parted(fixture, 3);
	assert_true(parts.by_area);
	assert_int_equal(parts.count, 2);
	assert_true(has_rows(&parts.at[0], "-hills", "b d"));
	assert_true(has_rows(&parts.at[1], "-leith", "a c d"));
	assert_ptr_equal(parts.index_of[2], fixture->site->areas[0]);
}

static void
parts_a_large_area_by_those_within_it(void **state)
{
	struct fixture *fixture = *state;
	struct search_parts parts;

	add_areas(fixture);
	serving(fixture, "a", 0);
	serving(fixture, "b", 1);
	serving(fixture, "c", 2);
	serving(fixture, "d", 99);
	parts = parted(fixture, 2);
	assert_int_equal(parts.count, 2);
	assert_true(has_rows(&parts.at[0], "-hills", "b d"));
	assert_true(has_rows(&parts.at[1], "-town", "a c d"));
	assert_null(parts.index_of[0]);
	assert_ptr_equal(parts.index_of[2], fixture->site->areas[2]);
}

static void
tells_which_index_each_area_has(void **state)
{
	const struct derive_history history = { .change = no_change };
	struct fixture *fixture = *state;
	struct search_parts parts;
	struct buffer buffer = { 0 };

	add_areas(fixture);
	serving(fixture, "a", 0);
	serving(fixture, "b", 1);
	serving(fixture, "c", 2);
	parts = parted(fixture, 1);
	search_areas_write(fixture->site, derive(fixture->arena, fixture->site, &history, today, 2), &parts, &buffer);
	assert_string_equal(buffer.at, "(self.fingerpost=self.fingerpost||{})[\"search\"]={byArea:["
				       "[\"leith\",\"A place\",0,\"\",2],[\"hills\",\"A place\",0,\"hills\",1],"
				       "[\"town\",\"A place\",1,\"town\",1]]};\n");
	buffer_free(&buffer);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(writes_numbers_in_as_few_letters_as_can_be),
		cmocka_unit_test(writes_text_that_javascript_reads),
		TEST(tells_new_from_known_by_how_far_back_it_stands),
		TEST(writes_each_word_once_with_its_phrases),
		TEST(puts_a_small_directory_into_one_index),
		TEST(keeps_apart_what_is_never_kept),
		TEST(parts_a_large_directory_by_area),
		TEST(parts_a_large_area_by_those_within_it),
		TEST(tells_which_index_each_area_has),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
