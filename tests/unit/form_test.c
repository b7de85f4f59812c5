/* The form of the site asks for every field there is, in the way in which the checker reads it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>
#include <jansson.h>

#include "interview/form.h"
#include "interview/form_answers.h"
#include "parse/entry_file.h"
#include "parse/values.h"

static const struct form_question *
find_question(const struct form *form, struct text path)
{
	for (size_t i = 0; i < form->part_count; i++)
		for (size_t j = 0; j < form->parts[i]->question_count; j++)
			if (text_equal(form->parts[i]->questions[j]->path, path))
				return form->parts[i]->questions[j];
	return NULL;
}

/* Every field of the table, and of the tables inside, has a question or a reason to have none. */
static void
asks_for_fields(struct arena *arena, const struct form *form, const struct field_table *table, struct text inside)
{
	for (size_t i = 0; i < table->count; i++) {
		const struct field *field = &table->fields[i];
		struct text path = text_format(arena, "%.*s%s", TEXT_ARGS(inside), field->name);
		const struct form_question *question = find_question(form, path);
		enum form_shape shape;

		if (form_left_out(path)) {
			assert_null(question);
			continue;
		}
		if (field->table) {
			asks_for_fields(arena, form, field->table, text_format(arena, "%.*s.", TEXT_ARGS(path)));
			continue;
		}
		if (!question)
			print_error("nothing in the form asks for “%.*s”\n", TEXT_ARGS(path));
		assert_non_null(question);
		assert_true(form_shape_of(field, &shape));
		assert_true(question->shape == shape || (shape == FORM_LINE && question->shape == FORM_WORDS));
	}
}

static void
asks_for_every_field_of_the_checker(void **state)
{
	struct arena *arena = arena_new();
	struct site site = { 0 };

	(void)state;
	asks_for_fields(arena, form_make(arena, &site), &entry_fields, TEXT(""));
	arena_free(arena);
}

/* And it asks for nothing that the checker would not know. */
static void
asks_for_nothing_else(void **state)
{
	struct arena *arena = arena_new();
	struct site site = { 0 };
	const struct form *form = form_make(arena, &site);

	(void)state;
	for (size_t i = 0; i < form->part_count; i++)
		for (size_t j = 0; j < form->parts[i]->question_count; j++) {
			const struct form_question *question = form->parts[i]->questions[j];

			assert_true(text_is(question->path, "body") || form_field(question->path));
			assert_non_null(question->ask);
			assert_true(form->parts[i]->list.size == 0 || text_starts(question->path, form->parts[i]->list.at));
		}
	arena_free(arena);
}

/* The answers offered are the words that the checker takes, all of them. */
static void
offers_the_words_of_each_choice(void **state)
{
	struct arena *arena = arena_new();
	struct site site = { 0 };
	const struct form *form = form_make(arena, &site);

	(void)state;
	for (size_t i = 0; i < form->part_count; i++)
		for (size_t j = 0; j < form->parts[i]->question_count; j++) {
			const struct form_question *question = form->parts[i]->questions[j];
			const struct field *field = form_field(question->path);

			if (!field || (field->read != read_choice && field->read != read_choices))
				continue;
			assert_int_equal(question->answer_count, choice_count((enum choice_set)field->detail));
			for (size_t k = 0; k < question->answer_count; k++)
				assert_int_equal(choice_find((enum choice_set)field->detail, question->answers[k]->value), k + 1);
		}
	arena_free(arena);
}

static const char file[] = "---\n"
	"name: The Lantern\nkind: safe-space\nages: 16-25\ncovers: everywhere\n"
	"access: {how: [drop-in], accepting: no}\n"
	"places:\n"
	"  - {name: Quay, address: 1 Quay, at: \"55.9757, -3.1669\", hours: [\"Mon 6pm-8pm\", closed bank holidays]}\n"
	"  - {confidential: yes, address: 7 Hidden Row, travel: by bus, hours: [Tue 6pm-8pm], accessibility: {step-free: yes}}\n"
	"funding: [{funder: Council, kind: grant}]\n"
	"verified: [{on: 2026-10-14, by: Somebody}]\n"
	"status: {is: paused, since: 2026-08-01}\n---\nWords.\n";

/* What is told of a file is what stands in it: but for what is nobody's business. */
static void
tells_what_a_file_says(void **state)
{
	struct arena *arena = arena_new();
	struct source source = { .path = TEXT("content/entries/the-lantern.md"), .bytes = TEXT(file) };
	struct diags diags = { .arena = arena };
	struct reader reader = { .arena = arena, .diags = &diags };
	struct entry entry = { .source = &source };
	struct buffer told = { 0 };
	json_t *told_json, *expected = json_loads("{\"path\": \"content/entries/the-lantern.md\", \"name\": \"The Lantern\", "
		"\"kind\": \"safe-space\", \"ages\": \"16-25\", \"covers\": [\"everywhere\"], "
		"\"access\": {\"how\": [\"drop-in\"], \"accepting\": \"no\"}, "
		"\"places\": [{\"name\": \"Quay\", \"address\": \"1 Quay\", \"at\": \"55.9757,-3.1669\", "
		"\"hours\": [\"Mon 6pm-8pm\", \"closed bank holidays\"]}, "
		"{\"confidential\": \"yes\", \"hours\": [\"Tue 6pm-8pm\"], \"accessibility\": {\"step-free\": \"yes\"}}], "
		"\"status\": {\"is\": \"paused\", \"since\": \"2026-08-01\"}, \"body\": \"Words.\"}", 0, NULL);

	(void)state;
	entry_file_read(&reader, arena, &entry);
	form_answers_write(&entry, &told);
	told_json = json_loadb(told.at, told.size, 0, NULL);
	if (!json_equal(told_json, expected))
		print_error("%s\n", told.at);
	assert_true(json_equal(told_json, expected));
	json_decref(told_json);
	json_decref(expected);
	buffer_free(&told);
	arena_free(arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(asks_for_every_field_of_the_checker),
		cmocka_unit_test(asks_for_nothing_else),
		cmocka_unit_test(offers_the_words_of_each_choice),
		cmocka_unit_test(tells_what_a_file_says),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
