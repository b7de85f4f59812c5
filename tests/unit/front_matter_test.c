/* YAML as located nodes: where every value stood, and what YAML would have made of it silently. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "parse/front_matter.h"

struct world {
	struct arena *arena;
	struct source source;
	struct diags diags;
};

static struct node *
parse(struct world *world, const char *yaml)
{
	world->arena = arena_new();
	world->source = (struct source){ .path = TEXT("content/site.yaml"), .bytes = text_of(yaml) };
	world->diags = (struct diags){ .arena = world->arena };
	return yaml_parse(world->arena, &world->source, world->source.bytes, 1, &world->diags);
}

static void
assert_text(struct text text, const char *expected)
{
	assert_int_equal(text.size, strlen(expected));
	assert_memory_equal(text.at, expected, text.size);
}

static void
assert_where(struct where where, uint32_t line, uint32_t column, uint32_t length)
{
	assert_int_equal(where.line, line);
	assert_int_equal(where.column, column);
	assert_int_equal(where.length, length);
}

/* The document has exactly this one mistake, there. */
static void
assert_mistake(const char *yaml, enum diag_code code, uint32_t line, uint32_t column)
{
	struct world world;
	const struct diag *diag;

	parse(&world, yaml);
	assert_int_equal(world.diags.list.count, 1);
	diag = world.diags.list.at[0];
	assert_string_equal(diag_row(diag->code)->name, diag_row(code)->name);
	assert_int_equal(diag->where.line, line);
	assert_int_equal(diag->where.column, column);
	arena_free(world.arena);
}

static void
knows_where_values_stood(void **state)
{
	struct world world;
	const struct node *root = parse(&world, "name: Caffi Dŵr\nlist: [é, b]\nplace:\n  at:  \"x y\"\n"), *node;

	assert_int_equal(world.diags.list.count, 0);
	assert_text(root->items[0]->text, "Caffi Dŵr");
	assert_where(root->items[0]->where, 1, 7, 9);
	assert_where(root->keys[1]->where, 2, 1, 4);
	node = node_get(root, "list");
	assert_int_equal(node->kind, NODE_SEQUENCE);
	assert_where(node->items[1]->where, 2, 11, 1);
	node = node_get(node_get(root, "place"), "at");
	assert_text(node->text, "x y");
	assert_true(node->quoted);
	assert_where(node->where, 4, 8, 5);
	arena_free(world.arena);
}

static void
keeps_texts_as_slices_of_the_source(void **state)
{
	struct world world;
	const struct node *root = parse(&world, "a: one\nb: 'two'\nc: \"th\\u0072ee\"\nd: four\n  five\n");
	const char *bytes = world.source.bytes.at;

	assert_ptr_equal(root->items[0]->text.at, bytes + 3);
	assert_ptr_equal(root->items[1]->text.at, bytes + 11);
	assert_text(root->items[2]->text, "three");
	assert_text(root->items[3]->text, "four five");
	arena_free(world.arena);
}

static void
keeps_words_as_they_were_written(void **state)
{
	struct world world;
	const struct node *root = parse(&world, "a: no\nb: 2026-10-03\nc: 0131\nd: 1e3\ne: ~\nf:\n");
	static const char *const written[] = { "no", "2026-10-03", "0131", "1e3", "~", "" };

	for (size_t i = 0; i < root->count; i++)
		assert_text(root->items[i]->text, written[i]);
	arena_free(world.arena);
}

static void
gives_the_line_of_an_item_that_looks_like_a_field(void **state)
{
	struct world world;
	const struct node *root = parse(&world,
		"hours:\n  - Oct-Mar: Wed 10am-2pm  # winter\n  - Mon 9am-5pm\nflow: [Oct-Mar: Wed 10am-2pm, Mon 9am-5pm]\n");
	const struct node *hours = node_get(root, "hours"), *flow = node_get(root, "flow");

	assert_int_equal(hours->items[0]->kind, NODE_MAPPING);
	assert_text(hours->items[0]->source_line, "Oct-Mar: Wed 10am-2pm");
	assert_text(flow->items[0]->source_line, "Oct-Mar: Wed 10am-2pm");
	assert_text(flow->items[1]->text, "Mon 9am-5pm");
	arena_free(world.arena);
}

static void
tells_text_from_a_comment(void **state)
{
	struct world world;
	const struct node *root = parse(&world, "a: Room #12\nb: free  # or words\nc: x  #y\nd: \"Room #12\" # so\ne: f#g\n");

	assert_text(root->items[0]->cut, "#12");
	assert_int_equal(root->items[1]->cut.size, 0);
	assert_text(root->items[2]->cut, "#y");
	assert_int_equal(root->items[3]->cut.size, 0);
	assert_text(root->items[4]->text, "f#g");
	arena_free(world.arena);
}

static void
names_the_mistake(void **state)
{
	assert_mistake("a: b\n\tc: d\n", DIAG_YAML_TAB, 2, 1);
	assert_mistake("a: b: c\n", DIAG_YAML_COLON, 1, 5);
	assert_mistake("a: b\n  c: d\n", DIAG_YAML_INDENT, 2, 3);
	assert_mistake("a: b\nc:d\ne: f\n", DIAG_YAML_NO_COLON, 2, 1);
	assert_mistake("a: 'it's'\n", DIAG_YAML_QUOTE, 1, 8);
	assert_mistake("a: \"b\nc: d\n", DIAG_YAML_QUOTE, 1, 4);
	assert_mistake("a: [b, c\nd: e\n", DIAG_YAML_BRACKET, 1, 4);
	assert_mistake("a: @b\n", DIAG_YAML_CHARACTER, 1, 4);
	assert_mistake("a: - b\n", DIAG_YAML_CHARACTER, 1, 4);
	assert_mistake("a: [b] c\n", DIAG_YAML_CHARACTER, 1, 4);
	assert_mistake("a:\n  - {b: c} d\n", DIAG_YAML_CHARACTER, 2, 5);
	assert_mistake("a: \"\\d\"\n", DIAG_YAML_ESCAPE, 1, 5);
	assert_mistake("a: &x b\n", DIAG_YAML_ALIAS, 1, 4);
	assert_mistake("a: !!str b\n", DIAG_YAML_ALIAS, 1, 4);
	assert_mistake("a: b\n---\nc: d\n", DIAG_YAML_DOCUMENT, 2, 1);
	assert_mistake("a: {b: c, d}\n", DIAG_YAML_COMMA, 1, 11);
	assert_mistake("a: b\na: c\n", DIAG_DUPLICATE_FIELD, 2, 1);
	assert_mistake("- a\n", DIAG_YAML_NO_FIELDS, 1, 1);
	assert_mistake("a: b\xc2\x85" "c\n", DIAG_CONTROL_CHARACTER, 1, 5);
	assert_mistake("a: \"\\u202e\"\n", DIAG_BIDI_CONTROL, 1, 4);
}

static void
finds_duplicates_among_many_keys(void **state)
{
	struct buffer yaml = { 0 };

	for (int i = 0; i < 40000; i++)
		buffer_format(&yaml, "key-%d: x\n", i);
	buffer_add_string(&yaml, "key-17: y\n");
	assert_mistake(yaml.at, DIAG_DUPLICATE_FIELD, 40001, 1);
	buffer_free(&yaml);
}

static void
survives_nesting(void **state)
{
	struct world world;
	struct buffer yaml = { 0 };

	buffer_add_string(&yaml, "a: ");
	for (int i = 0; i < 100000; i++)
		buffer_add_char(&yaml, '[');
	assert_null(parse(&world, yaml.at));
	assert_int_equal(((struct diag *)world.diags.list.at[0])->code, DIAG_YAML_DEPTH);
	arena_free(world.arena);
	buffer_free(&yaml);
}

static void
takes_nothing_for_no_fields(void **state)
{
	static const char *const empty[] = { "", "\n\n", "# nothing yet\n", "---\n" };

	for (size_t i = 0; i < sizeof empty / sizeof *empty; i++) {
		struct world world;
		const struct node *root = parse(&world, empty[i]);

		assert_non_null(root);
		assert_int_equal(root->kind, NODE_MAPPING);
		assert_int_equal(root->count, 0);
		assert_int_equal(world.diags.list.count, 0);
		arena_free(world.arena);
	}
}

static void
splits_fields_from_the_body(void **state)
{
	struct world world = { .arena = arena_new() };
	struct text yaml, body;
	uint32_t yaml_line, body_line;

	world.diags.arena = world.arena;
	world.source.bytes = TEXT("---\r\nname: x\r\n--- \r\nBody\n---\nmore\n");
	assert_true(front_matter_split(&world.source, &yaml, &yaml_line, &body, &body_line, &world.diags));
	assert_text(yaml, "name: x\r\n");
	assert_int_equal(yaml_line, 2);
	assert_text(body, "Body\n---\nmore\n");
	assert_int_equal(body_line, 4);
	world.source.bytes = TEXT("---\nname: x\n");
	assert_false(front_matter_split(&world.source, &yaml, &yaml_line, &body, &body_line, &world.diags));
	world.source.bytes = TEXT("");
	assert_false(front_matter_split(&world.source, &yaml, &yaml_line, &body, &body_line, &world.diags));
	assert_int_equal(world.diags.list.count, 2);
	arena_free(world.arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(knows_where_values_stood),
		cmocka_unit_test(keeps_texts_as_slices_of_the_source),
		cmocka_unit_test(keeps_words_as_they_were_written),
		cmocka_unit_test(gives_the_line_of_an_item_that_looks_like_a_field),
		cmocka_unit_test(tells_text_from_a_comment),
		cmocka_unit_test(names_the_mistake),
		cmocka_unit_test(finds_duplicates_among_many_keys),
		cmocka_unit_test(survives_nesting),
		cmocka_unit_test(takes_nothing_for_no_fields),
		cmocka_unit_test(splits_fields_from_the_body),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
