/*
 * The tables of fields against docs/entry-format.md: every row stands in it word for word, every word that a
 * choice can have is named, and every row's own example can be read.
 */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>

#include "model/choice.h"
#include "model/language.h"
#include "parse/areas_file.h"
#include "parse/entry_file.h"
#include "parse/leaflet_file.h"
#include "parse/organisation_file.h"
#include "parse/page_file.h"
#include "parse/site_file.h"
#include "parse/topics_file.h"
#include "parse/values.h"

static const struct field_table *const tables[] = { &entry_fields, &organisation_fields, &page_fields,
	&leaflet_fields, &site_fields, &area_fields, &topic_fields };

struct world {
	struct arena *arena;
	struct text document;
	size_t wrong;
};

static struct text
read_document(struct arena *arena)
{
	FILE *file = fopen("docs/entry-format.md", "rb");
	struct buffer buffer = { 0 };
	struct text text;
	int c;

	if (!file)
		fail_msg("the tests run in the project's folder");
	while ((c = getc(file)) != EOF)
		buffer_add_char(&buffer, (char)c);
	fclose(file);
	text = text_copy(arena, buffer_text(&buffer));
	buffer_free(&buffer);
	return text;
}

static void
want(struct world *world, struct text line)
{
	if (text_find(world->document, text_string(world->arena, line)) >= 0)
		return;
	print_error("docs/entry-format.md lacks: %.*s\n", TEXT_ARGS(line));
	world->wrong++;
}

static void
want_words(struct world *world, const struct field *field)
{
	enum choice_set set = (enum choice_set)field->detail;

	for (unsigned i = 1; i <= choice_count(set); i++)
		want(world, text_format(world->arena, "`%s`", choice_written(set, i)));
}

/* Reads the row's example as a file of that one field, also as a translation would. */
static void
read_example(struct world *world, const struct field_table *table, const struct field *field)
{
	struct source source = { .path = TEXT("example"), .bytes = text_of(field->example) };
	struct diags diags = { .arena = world->arena };
	struct reader reader = { .arena = world->arena, .diags = &diags };
	const struct node *node = yaml_parse(world->arena, &source, source.bytes, 1, &diags);

	if (field->flags & FIELD_TRANSLATION)
		reader.translation_of = TEXT("the-lantern.md");
	if (node)
		fields_read(&reader, table, node, arena_alloc(world->arena, table->size));
	for (size_t i = 0; i < diags.list.count; i++) {
		print_error("the example of “%s”: %.*s\n", field->name,
			TEXT_ARGS(diag_sentence(world->arena, diags.list.at[i])));
		world->wrong++;
	}
}

static void
walk(struct world *world, const struct field_table *table, bool pairs)
{
	for (size_t i = 0; i < table->count; i++) {
		const struct field *field = &table->fields[i];

		want(world, text_format(world->arena, "| `%s` | %s | `%s` |", field->name, field->about, field->example));
		if (field->read == read_choice || field->read == read_choices)
			want_words(world, field);
		if (!pairs)
			read_example(world, table, field);
		if (field->table)
			walk(world, field->table, field->read == read_pairs);
	}
}

static void
documents_every_field(void **state)
{
	struct world world = { .arena = arena_new() };

	world.document = read_document(world.arena);
	for (size_t i = 0; i < sizeof tables / sizeof *tables; i++)
		walk(&world, tables[i], false);
	assert_int_equal(world.wrong, 0);
	arena_free(world.arena);
}

/* Word for word and in their order, so that none stands in the table that is not known either. */
static void
documents_every_language(void **state)
{
	struct world world = { .arena = arena_new() };
	struct buffer buffer = { 0 };
	const struct language *rows;
	size_t count;

	world.document = read_document(world.arena);
	rows = languages(&count);
	buffer_add_string(&buffer, "|---|---|---|\n");
	for (size_t i = 0; i < count; i++) {
		struct text line = text_format(world.arena, "| `%s` | %s | %s |", rows[i].code, rows[i].english, rows[i].own);

		want(&world, line);
		buffer_add(&buffer, line);
		buffer_add_char(&buffer, '\n');
	}
	assert_int_equal(world.wrong, 0);
	assert_true(text_ends(world.document, text_string(world.arena, buffer_text(&buffer))));
	buffer_free(&buffer);
	arena_free(world.arena);
}

static void
names_no_field_twice(void **state)
{
	for (size_t t = 0; t < sizeof tables / sizeof *tables; t++)
		for (size_t i = 0; i < tables[t]->count; i++)
			for (size_t k = i + 1; k < tables[t]->count; k++)
				assert_string_not_equal(tables[t]->fields[i].name, tables[t]->fields[k].name);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(documents_every_field),
		cmocka_unit_test(documents_every_language),
		cmocka_unit_test(names_no_field_twice),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
