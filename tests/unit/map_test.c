/* Tests of base/map: what is put under a key is found there, and only there. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/map.h"

static void
an_empty_map_holds_nothing(void **state)
{
	struct arena *arena = arena_new();
	struct map map = map_new(arena);

	(void)state;
	assert_null(map_get(&map, TEXT("leith")));
	assert_int_equal(map.count, 0);
	arena_free(arena);
}

static void
finds_many_keys_after_growing(void **state)
{
	enum { MANY = 5000 };
	struct arena *arena = arena_new();
	struct map map = map_new(arena);
	static int numbers[MANY];

	(void)state;
	for (int i = 0; i < MANY; i++)
		assert_null(map_put(&map, text_format(arena, "entry-%d", i), &numbers[i]));
	assert_int_equal(map.count, MANY);
	for (int i = 0; i < MANY; i++)
		assert_ptr_equal(map_get(&map, text_format(arena, "entry-%d", i)), &numbers[i]);
	assert_null(map_get(&map, TEXT("entry-5000")));
	assert_null(map_get(&map, TEXT("entry-")));
	arena_free(arena);
}

static void
putting_again_gives_what_stood_there(void **state)
{
	struct arena *arena = arena_new();
	struct map map = map_new(arena);
	int first, second;

	(void)state;
	assert_null(map_put(&map, TEXT("leith"), &first));
	assert_ptr_equal(map_put(&map, TEXT("leith"), &second), &first);
	assert_ptr_equal(map_get(&map, TEXT("leith")), &second);
	assert_int_equal(map.count, 1);
	arena_free(arena);
}

static void
the_empty_key_is_a_key(void **state)
{
	struct arena *arena = arena_new();
	struct map map = map_new(arena);
	int value;

	(void)state;
	map_put(&map, TEXT(""), &value);
	assert_ptr_equal(map_get(&map, (struct text){ 0 }), &value);
	arena_free(arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_empty_map_holds_nothing),
		cmocka_unit_test(finds_many_keys_after_growing),
		cmocka_unit_test(putting_again_gives_what_stood_there),
		cmocka_unit_test(the_empty_key_is_a_key),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
