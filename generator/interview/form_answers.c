/* A walk over the table of fields, the other way round than parsing: from the model to what was written. See form_answers.h. */
#include "interview/form_answers.h"

#include <stdio.h>
#include <string.h>

#include "base/json.h"
#include "interview/form.h"
#include "parse/entry_file.h"
#include "parse/values.h"

static void write_thing(struct json *json, const struct field_table *table, const void *thing);

static const void *
member(const struct field *field, const void *thing)
{
	return (const char *)thing + field->offset;
}

static void
write_words(struct json *json, const struct field *field, const void *thing)
{
	const struct words *words = member(field, thing);

	if (words->text.size == 0)
		return;
	json_name(json, field->name);
	json_words(json, words->text);
}

static void
write_words_list(struct json *json, const struct field *field, const void *thing)
{
	const struct words_list *list = member(field, thing);

	if (list->count == 0)
		return;
	json_name(json, field->name);
	json_begin_array(json);
	for (size_t i = 0; i < list->count; i++)
		json_words(json, list->at[i].text);
	json_end_array(json);
}

static struct text
choice_text(const struct field *field, const struct choice *choice)
{
	return text_of(choice_written((enum choice_set)field->detail, choice->is));
}

static void
write_choice(struct json *json, const struct field *field, const void *thing)
{
	const struct choice *choice = member(field, thing);

	if (choice->is == 0)
		return;
	json_name(json, field->name);
	json_words(json, choice_text(field, choice));
}

static void
write_choices(struct json *json, const struct field *field, const void *thing)
{
	const struct choices *choices = member(field, thing);

	if (choices->count == 0)
		return;
	json_name(json, field->name);
	json_begin_array(json);
	for (size_t i = 0; i < choices->count; i++)
		json_words(json, choice_text(field, &choices->at[i]));
	json_end_array(json);
}

static void
write_yes_no(struct json *json, const struct field *field, const void *thing)
{
	static const char *const words[] = { [ANSWER_UNKNOWN] = "unknown", [ANSWER_YES] = "yes", [ANSWER_NO] = "no" };
	const struct yes_no *answer = member(field, thing);

	if (!given(*answer))
		return;
	json_name(json, field->name);
	json_words(json, text_of(words[answer->is]));
}

static void
write_reference(struct json *json, const struct field *field, const void *thing)
{
	const struct reference *reference = member(field, thing);

	if (reference->id.text.size == 0)
		return;
	json_name(json, field->name);
	json_words(json, reference->id.text);
}

static void
write_references(struct json *json, const struct field *field, const void *thing)
{
	const struct references *references = member(field, thing);

	if (references->count == 0)
		return;
	json_name(json, field->name);
	json_begin_array(json);
	for (size_t i = 0; i < references->count; i++)
		json_words(json, references->at[i].id.text);
	json_end_array(json);
}

static void
write_covers(struct json *json, const struct field *field, const void *thing)
{
	if (!((const struct entry *)thing)->covers_everywhere) {
		write_references(json, field, thing);
		return;
	}
	json_name(json, field->name);
	json_begin_array(json);
	json_words(json, TEXT("everywhere"));
	json_end_array(json);
}

static void
write_day(struct json *json, const struct field *field, const void *thing)
{
	const struct day *day = member(field, thing);
	char text[16];

	if (!date_given(day->date))
		return;
	snprintf(text, sizeof text, "%04d-%02d-%02d", day->date.year, day->date.month, day->date.day);
	json_name(json, field->name);
	json_words(json, text_of(text));
}

static void
write_point(struct json *json, const struct field *field, const void *thing)
{
	const struct point *point = member(field, thing);
	struct buffer text = { 0 };
	struct json number = { &text, false };

	if (!given(*point))
		return;
	json_number(&number, point->latitude);
	json_number(&number, point->longitude);
	json_name(json, field->name);
	json_words(json, buffer_text(&text));
	buffer_free(&text);
}

static void
write_ages(struct json *json, const struct field *field, const void *thing)
{
	const struct ages *ages = member(field, thing);
	char text[32];

	if (!given(*ages))
		return;
	if (ages->all)
		snprintf(text, sizeof text, "all");
	else if (ages->until == 255)
		snprintf(text, sizeof text, "%u+", ages->from);
	else if (ages->from == 0)
		snprintf(text, sizeof text, "up to %u", ages->until);
	else
		snprintf(text, sizeof text, "%u-%u", ages->from, ages->until);
	json_name(json, field->name);
	json_words(json, text_of(text));
}

static void
write_hours(struct json *json, const struct field *field, const void *thing)
{
	const struct hours *hours = member(field, thing);

	if (hours->count == 0)
		return;
	json_name(json, field->name);
	json_begin_array(json);
	for (size_t i = 0; i < hours->count; i++)
		json_words(json, hours->rules[i].written.text);
	json_end_array(json);
}

static void
write_inside(struct json *json, const struct field *field, const void *thing)
{
	struct json before = *json;
	size_t start = json->to->size, empty;

	json_name(json, field->name);
	json_begin_object(json);
	empty = json->to->size;
	write_thing(json, field->table, member(field, thing));
	if (json->to->size > empty) {
		json_end_object(json);
	} else {
		json->to->size = start;
		*json = before;
	}
}

/* Whatever else such a place's file says is an error, and goes nowhere. */
static bool
may_be_told(const struct field_table *table, const struct field *field, const void *thing)
{
	static const char *const told[] = { "confidential", "hours", "accessibility" };

	if (table->fields[0].read != read_confidential
		|| ((const struct place *)thing)->confidential.is != ANSWER_YES)
		return true;
	for (size_t i = 0; i < sizeof told / sizeof *told; i++)
		if (strcmp(field->name, told[i]) == 0)
			return true;
	return false;
}

static void
write_things(struct json *json, const struct field *field, const void *thing)
{
	const char *things;
	size_t count;

	memcpy(&things, member(field, thing), sizeof things);
	memcpy(&count, (const char *)thing + field->count, sizeof count);
	if (count == 0)
		return;
	json_name(json, field->name);
	json_begin_array(json);
	for (size_t i = 0; i < count; i++) {
		json_begin_object(json);
		write_thing(json, field->table, things + i * field->table->size);
		json_end_object(json);
	}
	json_end_array(json);
}

static const struct {
	field_reader *read;
	void (*write)(struct json *json, const struct field *field, const void *thing);
} writers[] = {
	{ read_words, write_words }, { read_words_list, write_words_list }, { read_choice, write_choice },
	{ read_choices, write_choices }, { read_yes_no, write_yes_no }, { read_confidential, write_yes_no },
	{ read_reference, write_reference }, { read_references, write_references }, { read_covers, write_covers },
	{ read_day, write_day }, { read_point, write_point }, { read_ages, write_ages }, { read_hours, write_hours },
	{ read_inside, write_inside }, { read_status, write_inside }, { read_things, write_things },
};

static void
write_thing(struct json *json, const struct field_table *table, const void *thing)
{
	for (size_t i = 0; i < table->count; i++) {
		const struct field *field = &table->fields[i];

		if (table == &entry_fields && (form_left_out(text_of(field->name)) || strcmp(field->name, "funding") == 0))
			continue;
		if (!may_be_told(table, field, thing))
			continue;
		for (size_t j = 0; j < sizeof writers / sizeof *writers; j++)
			if (writers[j].read == field->read)
				writers[j].write(json, field, thing);
	}
}

void
form_answers_write(const struct entry *entry, struct buffer *bytes)
{
	struct json json = { bytes, false };

	json_begin_object(&json);
	json_name(&json, "path");
	json_words(&json, entry->source->path);
	write_thing(&json, &entry_fields, entry);
	if (entry->body.text.size > 0) {
		json_name(&json, "body");
		json_words(&json, entry->body.text);
	}
	json_end_object(&json);
}
