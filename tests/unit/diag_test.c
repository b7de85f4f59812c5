/* Tests of base/diag and base/where: what is found is sorted, counted, filled in, and never tells a secret. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include "base/diag.h"

static struct source first = { .path = TEXT_INIT("content/a.md"), .bytes = TEXT_INIT("one\r\ntwo\n\nfour") };
static struct source second = { .path = TEXT_INIT("content/b.md"), .bytes = TEXT_INIT("") };
static struct source hidden = { .path = TEXT_INIT("content/c.md"), .bytes = TEXT_INIT("x"), .confidential = true };

static void
every_row_is_whole(void **state)
{
	(void)state;
	for (enum diag_code code = 0; code < DIAG_COUNT; code++) {
		const struct diag_row *row = diag_row(code);

		assert_true(row->level == LEVEL_WARNING || row->level == LEVEL_ERROR);
		assert_true(strlen(row->sentence) > 0 && strlen(row->remedy) > 0);
		assert_int_equal(strspn(row->name, "abcdefghijklmnopqrstuvwxyz0123456789-"), strlen(row->name));
		assert_int_equal(diag_code_of(text_of(row->name)), code);
		assert_null(strstr(row->sentence, "{5}"));
	}
	assert_int_equal(diag_code_of(TEXT("no-such-code")), DIAG_COUNT);
}

static void
sorts_by_place_and_drops_repetitions(void **state)
{
	struct arena *arena = arena_new();
	struct diags diags = { .arena = arena }, more = { .arena = arena };
	const struct diag *sorted;

	(void)state;
	diag_say(&diags, 0, ((struct where){ .source = &second, .line = 1 }), TEXT("w"));
	diag_say(&diags, 0, ((struct where){ .source = &first, .line = 9 }), TEXT("w"));
	diag_say(&diags, 0, ((struct where){ .source = &first, .line = 2, .column = 3 }), TEXT("w"));
	diag_say(&more, 0, ((struct where){ .source = &first, .line = 2, .column = 3 }), TEXT("w"));
	diag_say(&more, 0, ((struct where){ .source = &first, .line = 2, .column = 3 }), TEXT("other"));
	diag_say(&more, 0, (struct where){ 0 }, TEXT("w"));
	diags_append(&diags, &more);
	diags_sort(&diags);
	assert_int_equal(diags.list.count, 5);
	sorted = diags.list.at[0];
	assert_null(sorted->where.source);
	sorted = diags.list.at[1];
	assert_true(text_is(sorted->words[0], "other"));
	sorted = diags.list.at[3];
	assert_int_equal(sorted->where.line, 9);
	sorted = diags.list.at[4];
	assert_ptr_equal(sorted->where.source, &second);
	assert_int_equal(diags_count(&diags, diag_row(0)->level), 5);
	arena_free(arena);
}

static void
a_line_is_found_without_its_end(void **state)
{
	(void)state;
	assert_true(text_is(where_line((struct where){ .source = &first, .line = 1 }), "one"));
	assert_true(text_is(where_line((struct where){ .source = &first, .line = 2 }), "two"));
	assert_true(text_is(where_line((struct where){ .source = &first, .line = 3 }), ""));
	assert_true(text_is(where_line((struct where){ .source = &first, .line = 4 }), "four"));
	assert_int_equal(where_line((struct where){ .source = &first, .line = 5 }).size, 0);
	assert_int_equal(where_line((struct where){ .source = &second, .line = 1 }).size, 0);
	assert_int_equal(where_line((struct where){ 0 }).size, 0);
}

/* A row that fills in a word and may be about anything. */
static enum diag_code
row_with_word(unsigned flags_not)
{
	enum diag_code code = 0;

	while (code < DIAG_COUNT && (!strstr(diag_row(code)->sentence, "{1}") || (diag_row(code)->flags & flags_not)))
		code++;
	assert_true(code < DIAG_COUNT);
	return code;
}

static void
words_stand_in_their_places_and_cannot_move_the_cursor(void **state)
{
	struct arena *arena = arena_new();
	struct diag diag = { .code = row_with_word(DIAG_SECRET), .where = { .source = &first, .line = 1 },
		.words = { TEXT("wo\033rd\xe2\x80\xae" "x"), TEXT("b"), TEXT("c"), TEXT("d") } };
	struct text sentence = diag_sentence(arena, &diag);

	(void)state;
	assert_true(text_find(sentence, "wo\\x1brd\xef\xbf\xbdx") >= 0);
	assert_int_equal(text_find(sentence, "{1}"), -1);
	assert_true(diag_may_quote(&diag));
	arena_free(arena);
}

static void
a_confidential_source_is_never_quoted(void **state)
{
	struct arena *arena = arena_new();
	struct diag diag = { .code = row_with_word(DIAG_SECRET | DIAG_OURS), .where = { .source = &hidden, .line = 1 },
		.words = { TEXT("12 Hidden Lane"), TEXT("12 Hidden Lane"), TEXT("12 Hidden Lane"), TEXT("12 Hidden Lane") } };

	(void)state;
	assert_int_equal(text_find(diag_sentence(arena, &diag), "Hidden"), -1);
	assert_int_equal(text_find(diag_remedy(arena, &diag), "Hidden"), -1);
	assert_false(diag_may_quote(&diag));
	arena_free(arena);
}

/* {1} is the file's own, and the noun and the suggestion are ours. */
static void
our_own_words_are_shown_of_a_confidential_source(void **state)
{
	struct arena *arena = arena_new();
	struct diag diag = { .code = DIAG_UNKNOWN_REFERENCE, .where = { .source = &hidden, .line = 1 },
		.words = { TEXT("hidden-lane"), TEXT("topic"), TEXT("Did you mean “anxiety”? "), TEXT("an id") } };

	(void)state;
	assert_true(text_is(diag_sentence(arena, &diag), "There is no topic with the id “(not shown)”."));
	assert_true(text_is(diag_remedy(arena, &diag), "Did you mean “anxiety”? Write an id, or take this one out."));
	diag.harmless = true;
	assert_true(text_find(diag_sentence(arena, &diag), "hidden-lane") >= 0);
	arena_free(arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_row_is_whole),
		cmocka_unit_test(sorts_by_place_and_drops_repetitions),
		cmocka_unit_test(a_line_is_found_without_its_end),
		cmocka_unit_test(words_stand_in_their_places_and_cannot_move_the_cursor),
		cmocka_unit_test(a_confidential_source_is_never_quoted),
		cmocka_unit_test(our_own_words_are_shown_of_a_confidential_source),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
