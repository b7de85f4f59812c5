/* Tests of base/arena: what is given out is zeroed, aligned, and survives until the arena goes. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <stdalign.h>
#include <string.h>
#include <cmocka.h>

#include "base/arena.h"

static void
gives_zeroed_aligned_memory(void **state)
{
	struct arena *arena = arena_new();

	(void)state;
	for (size_t size = 0; size < 3000; size += 7) {
		unsigned char *bytes = arena_alloc(arena, size);

		assert_non_null(bytes);
		assert_int_equal((uintptr_t)bytes % alignof(max_align_t), 0);
		for (size_t i = 0; i < size; i++)
			assert_int_equal(bytes[i], 0);
		memset(bytes, 0xff, size);
	}
	arena_free(arena);
}

static void
copies_end_with_nul(void **state)
{
	struct arena *arena = arena_new();

	(void)state;
	assert_string_equal(arena_copy(arena, "lantern room", 7), "lantern");
	assert_string_equal(arena_copy(arena, NULL, 0), "");
	arena_free(arena);
}

static void
pieces_larger_than_a_block_leave_the_rest_alone(void **state)
{
	struct arena *arena = arena_new();
	char *before = arena_copy(arena, "before", 6);
	char *large = arena_alloc(arena, 5 * 1024 * 1024);
	char *after = arena_copy(arena, "after", 5);

	(void)state;
	memset(large, 'x', 5 * 1024 * 1024);
	assert_string_equal(before, "before");
	assert_string_equal(after, "after");
	arena_free(arena);
}

/* In turns, so that each stands among blocks of every kind; and a child of each goes to the parent. */
static void
pieces_of_every_size_leave_each_other_alone(void **state)
{
	static const size_t sizes[] = { 40, 20000, 100, 300 * 1024, 5000, 2 * 1024 * 1024, 64, 1800 * 1024, 90000, 3 * 1024 * 1024 };
	enum { SIZES = sizeof sizes / sizeof *sizes, ROUNDS = 4 };
	struct arena *parent = arena_new();
	unsigned char *pieces[ROUNDS][SIZES];

	(void)state;
	for (int round = 0; round < ROUNDS; round++) {
		struct arena *arena = round % 2 ? arena_new() : parent;

		for (int i = 0; i < SIZES; i++) {
			pieces[round][i] = arena_alloc(arena, sizes[i]);
			assert_int_equal(pieces[round][i][sizes[i] - 1], 0);
			memset(pieces[round][i], round * SIZES + i + 1, sizes[i]);
		}
		if (arena != parent)
			arena_adopt(parent, arena);
	}
	for (int round = 0; round < ROUNDS; round++)
		for (int i = 0; i < SIZES; i++)
			for (size_t at = 0; at < sizes[i]; at++)
				assert_int_equal(pieces[round][i][at], round * SIZES + i + 1);
	arena_free(parent);
}

static void
adopting_keeps_what_the_child_held(void **state)
{
	struct arena *parent = arena_new(), *child = arena_new(), *empty = arena_new(), *other = arena_new();
	char *words = arena_copy(child, "held by the child", 17);
	char *more = arena_copy(other, "and by another", 14);

	(void)state;
	arena_adopt(parent, child);
	arena_adopt(parent, empty);
	assert_string_equal(arena_copy(parent, "parent", 6), "parent");
	arena_adopt(parent, other);
	assert_string_equal(words, "held by the child");
	assert_string_equal(more, "and by another");
	arena_free(parent);
}

static void
clearing_gives_zeroed_memory_again(void **state)
{
	struct arena *arena = arena_new();

	(void)state;
	arena_clear(arena);
	for (int round = 0; round < 3; round++) {
		for (int i = 0; i < 100; i++)
			memset(arena_alloc(arena, 1000), 0xff, 1000);
		arena_clear(arena);
		assert_int_equal(((unsigned char *)arena_alloc(arena, 8))[0], 0);
	}
	arena_free(arena);
}

static void
freeing_nothing_is_allowed(void **state)
{
	(void)state;
	arena_free(NULL);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(gives_zeroed_aligned_memory),
		cmocka_unit_test(copies_end_with_nul),
		cmocka_unit_test(pieces_larger_than_a_block_leave_the_rest_alone),
		cmocka_unit_test(pieces_of_every_size_leave_each_other_alone),
		cmocka_unit_test(adopting_keeps_what_the_child_held),
		cmocka_unit_test(clearing_gives_zeroed_memory_again),
		cmocka_unit_test(freeing_nothing_is_allowed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
