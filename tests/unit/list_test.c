/* Tests of base/list: growing, and sorting that keeps the order of equals. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/list.h"

struct pair {
	int key, order;
};

static int
by_key(const void *a, const void *b)
{
	return ((const struct pair *)a)->key - ((const struct pair *)b)->key;
}

static void
keeps_what_was_added_in_order(void **state)
{
	struct arena *arena = arena_new();
	struct list list = { 0 };
	int numbers[1000];

	(void)state;
	for (int i = 0; i < 1000; i++) {
		numbers[i] = i;
		list_add(arena, &list, &numbers[i]);
	}
	assert_int_equal(list.count, 1000);
	for (int i = 0; i < 1000; i++)
		assert_ptr_equal(list.at[i], &numbers[i]);
	arena_free(arena);
}

static void
sorts_stably(void **state)
{
	struct arena *arena = arena_new();
	struct list list = { 0 };
	struct pair pairs[777];

	(void)state;
	for (int i = 0; i < 777; i++) {
		pairs[i] = (struct pair){ i * 7919 % 13, i };
		list_add(arena, &list, &pairs[i]);
	}
	list_sort(&list, by_key);
	for (size_t i = 1; i < list.count; i++) {
		const struct pair *before = list.at[i - 1], *after = list.at[i];

		assert_true(before->key < after->key || (before->key == after->key && before->order < after->order));
	}
	arena_free(arena);
}

static void
sorts_nothing_and_one(void **state)
{
	struct arena *arena = arena_new();
	struct list list = { 0 };
	struct pair only = { 1, 1 };

	(void)state;
	list_sort(&list, by_key);
	list_add(arena, &list, &only);
	list_sort(&list, by_key);
	assert_ptr_equal(list.at[0], &only);
	arena_free(arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(keeps_what_was_added_in_order),
		cmocka_unit_test(sorts_stably),
		cmocka_unit_test(sorts_nothing_and_one),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
