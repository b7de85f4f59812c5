/* The schemas tell of every field there is: none can be read and be unknown to editors. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <jansson.h>

#include "parse/values.h"
#include "schema/schema.h"
#include "schema/shape.h"

static void
holds_fields(json_t *thing, const struct field_table *table, bool translation);

/* Finds the fields of a thing inside, wherever the choices of shapes have put them. */
static void
holds_inside(json_t *shape, const struct field_table *table, bool translation)
{
	json_t *one;
	size_t i;

	if (json_object_get(shape, "properties"))
		holds_fields(shape, table, translation);
	else if (json_object_get(shape, "items"))
		holds_inside(json_object_get(shape, "items"), table, translation);
	json_array_foreach(json_object_get(shape, "anyOf"), i, one)
		holds_inside(one, table, translation);
}

static void
holds_fields(json_t *thing, const struct field_table *table, bool translation)
{
	for (size_t i = 0; i < table->count; i++) {
		const struct field *field = &table->fields[i];
		json_t *told = json_object_get(json_object_get(thing, "properties"), field->name);
		bool stands = translation ? field->flags & (FIELD_TEXT | FIELD_WITHIN | FIELD_TRANSLATION)
			: !(field->flags & FIELD_TRANSLATION);

		if (stands && (!told || json_object_size(told) < 4))
			print_error("the schema of %s does not tell of “%s”\n", table->name, field->name);
		assert_int_equal(stands, told != NULL);
		if (told && field->table && field->read != read_pairs)
			holds_inside(told, field->table, translation);
	}
}

static void
tells_of_every_field(void **state)
{
	struct arena *arena = arena_new();

	for (int i = 0; i < SCHEMAS; i++) {
		enum schema schema = (enum schema)i;
		struct text bytes = schema_write(arena, schema, NULL);
		json_t *whole = json_loadb(bytes.at, bytes.size, JSON_REJECT_DUPLICATES, NULL), *thing;

		assert_non_null(whole);
		thing = json_object_get(whole, "properties") ? whole : json_object_get(whole, "additionalProperties");
		holds_fields(thing, schema_fields(schema), schema == SCHEMA_TRANSLATION);
		json_decref(whole);
	}
	arena_free(arena);
}

static void
offers_the_ids_of_a_site(void **state)
{
	struct arena *arena = arena_new();
	struct topic grief = { .id = TEXT("grief") };
	struct topic *topics[] = { &grief };
	struct site site = { .arena = arena, .topics = topics, .topic_count = 1 };
	struct text with = schema_write(arena, SCHEMA_ENTRY, &site), without = schema_write(arena, SCHEMA_ENTRY, NULL);

	assert_true(text_find(with, "\"grief\"") > 0);
	assert_true(text_find(without, "\"grief\"") < 0);
	arena_free(arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(tells_of_every_field),
		cmocka_unit_test(offers_the_ids_of_a_site),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
