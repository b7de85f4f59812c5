/* Nodes come back from their bytes as they were, and damaged bytes give none that could do harm. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "parse/packed_nodes.h"

static const char yaml[] = "name: Caf\xc3\xa9\n"
			   "summary: >\n"
			   "  folded over\n"
			   "  two lines\n"
			   "empty:\n"
			   "quoted: \"a\\tb\"\n"
			   "hours:\n"
			   "  - Oct-Mar: Wed 10am-2pm\n"
			   "  - 'Mon'\n"
			   "flow: {a: [1, 2], b: {c: d}}\n"
			   "cut: text #12 of it\n";

struct world {
	struct arena *arena;
	struct source source;
	struct diags diags;
	struct node *root;
	struct text packed;
};

static void
start(struct world *world)
{
	world->arena = arena_new();
	world->source = (struct source){ .path = TEXT("content/x.md"), .bytes = TEXT(yaml) };
	world->diags = (struct diags){ .arena = world->arena };
	world->root = yaml_parse(world->arena, &world->source, world->source.bytes, 2, &world->diags);
	assert_non_null(world->root);
	world->packed = nodes_pack(world->arena, world->root, &world->source);
}

static void
assert_same(const struct node *a, const struct node *b)
{
	assert_int_equal(a->kind, b->kind);
	assert_int_equal(a->quoted, b->quoted);
	assert_ptr_equal(a->where.source, b->where.source);
	assert_int_equal(where_compare(a->where, b->where), 0);
	assert_int_equal(a->where.length, b->where.length);
	assert_true(text_equal(a->text, b->text));
	assert_true(text_equal(a->cut, b->cut));
	assert_true(text_equal(a->source_line, b->source_line));
	assert_int_equal(a->count, b->count);
	for (size_t i = 0; i < a->count; i++) {
		if (a->kind == NODE_MAPPING)
			assert_same(a->keys[i], b->keys[i]);
		assert_same(a->items[i], b->items[i]);
	}
}

static void
nodes_come_back_as_they_were(void **state)
{
	struct world world;
	const struct node *back;

	(void)state;
	start(&world);
	assert_non_null(back = nodes_unpack(world.arena, world.packed, &world.source));
	assert_same(world.root, back);
	assert_ptr_equal(node_get(back, "name")->text.at, node_get(world.root, "name")->text.at);
	assert_true(world.packed.size < 2 * sizeof yaml);
	arena_free(world.arena);
}

/* Every byte of the text of every node is read, so that a sanitizer sees what is out of bounds. */
static size_t
sum_of(const struct node *node)
{
	size_t sum = node->where.line;
	const struct text texts[] = { node->text, node->cut, node->source_line };

	for (size_t i = 0; i < 3; i++)
		for (size_t j = 0; j < texts[i].size; j++)
			sum += (unsigned char)texts[i].at[j];
	for (size_t i = 0; i < node->count; i++)
		sum += sum_of(node->items[i]) + (node->kind == NODE_MAPPING ? sum_of(node->keys[i]) : 0);
	return sum;
}

static void
damage_is_survived(void **state)
{
	struct world world;
	size_t sum = 0;

	(void)state;
	start(&world);
	for (size_t i = 0; i < world.packed.size; i++) {
		assert_null(nodes_unpack(world.arena, text_slice(world.packed, 0, i), &world.source));
		for (unsigned value = 0; value < 256; value += 5) {
			struct arena *arena = arena_new();
			struct text damaged = text_copy(arena, world.packed);
			const struct node *back;

			((char *)damaged.at)[i] = (char)value;
			if ((back = nodes_unpack(arena, damaged, &world.source)))
				sum += sum_of(back);
			arena_free(arena);
		}
	}
	assert_true(sum > 0);
	arena_free(world.arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nodes_come_back_as_they_were),
		cmocka_unit_test(damage_is_survived),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
