/*
 * A shape for each reader of values (parse/values.h, parse/fields.h): what it takes, said in JSON Schema. Editors
 * read YAML 1.2, in which `yes` and a date are text, and only digits are a number. See shape.h.
 */
#include "schema/shape.h"

#include "base/diag.h"
#include "parse/entry_file.h"
#include "parse/site_file.h"
#include "parse/values.h"

static const char id_pattern[] = "^[a-z0-9-]{1,64}$";

/* Text is whatever a line holds: `cost: 5` is text, too. */
static json_t *
words_shape(const struct shaping *shaping, const struct field *field)
{
	(void)shaping;
	(void)field;
	return json_pack("{s:[s,s,s], s:i}", "type", "string", "number", "boolean", "minLength", 1);
}

static json_t *
either(json_t *one, json_t *other)
{
	return json_pack("{s:[o,o]}", "anyOf", one, other);
}

/* A list; one item may stand without brackets. */
static json_t *
list_of(json_t *item)
{
	return either(json_pack("{s:s, s:O}", "type", "array", "items", item), item);
}

static json_t *
words_list_shape(const struct shaping *shaping, const struct field *field)
{
	return list_of(words_shape(shaping, field));
}

static json_t *
choice_shape(const struct shaping *shaping, const struct field *field)
{
	enum choice_set set = (enum choice_set)field->detail;
	json_t *words = json_array();

	(void)shaping;
	for (unsigned is = 1; is <= choice_count(set); is++)
		json_array_append_new(words, json_string(choice_written(set, is)));
	return json_pack("{s:o}", "enum", words);
}

static json_t *
choices_shape(const struct shaping *shaping, const struct field *field)
{
	return list_of(choice_shape(shaping, field));
}

static json_t *
add_id(json_t *ids, struct text id)
{
	json_array_append_new(ids, json_stringn(id.at, id.size));
	return ids;
}

/* The ids a reference may lead to, as far as they are few enough to be offered; NULL when there are none. */
static json_t *
known_ids(const struct site *site, enum refers_to to)
{
	json_t *ids = json_array();

	for (size_t i = 0; site && to == REFERS_TO_AREA && i < site->area_count; i++)
		add_id(ids, site->areas[i]->id);
	for (size_t i = 0; site && to == REFERS_TO_TOPIC && i < site->topic_count; i++)
		add_id(ids, site->topics[i]->id);
	for (size_t i = 0; site && to == REFERS_TO_ORGANISATION && i < site->organisation_count; i++)
		add_id(ids, site->organisations[i]->id);
	if (json_array_size(ids) > 0)
		return ids;
	json_decref(ids);
	return NULL;
}

/* Ids are offered and no others refused: the site may be older than the file. */
static json_t *
reference_shape(const struct shaping *shaping, const struct field *field)
{
	json_t *shape = json_pack("{s:[s,s], s:s}", "type", "string", "integer", "pattern", id_pattern);
	json_t *ids = known_ids(shaping->site, (enum refers_to)field->detail);

	return ids ? either(json_pack("{s:o}", "enum", ids), shape) : shape;
}

static json_t *
references_shape(const struct shaping *shaping, const struct field *field)
{
	return list_of(reference_shape(shaping, field));
}

static json_t *
covers_shape(const struct shaping *shaping, const struct field *field)
{
	return either(json_pack("{s:s}", "const", "everywhere"), references_shape(shaping, field));
}

static json_t *
day_shape(const struct shaping *shaping, const struct field *field)
{
	(void)shaping;
	(void)field;
	return json_pack("{s:s, s:s, s:s}", "type", "string", "format", "date", "pattern",
		"^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
}

static json_t *
funding_end_shape(const struct shaping *shaping, const struct field *field)
{
	return either(json_pack("{s:s}", "const", "open-ended"), day_shape(shaping, field));
}

static json_t *
number_shape(const struct shaping *shaping, const struct field *field)
{
	(void)shaping;
	return json_pack("{s:s, s:i, s:i}", "type", "integer", "minimum", 1, "maximum", (int)field->detail);
}

/* Capital letters count as small ones. */
static json_t *
yes_no_shape(const struct shaping *shaping, const struct field *field)
{
	(void)shaping;
	(void)field;
	return either(json_pack("{s:[s,s,s]}", "enum", "yes", "no", "unknown"),
		json_pack("{s:s, s:s}", "type", "string", "pattern",
			"^([Yy][Ee][Ss]|[Nn][Oo]|[Uu][Nn][Kk][Nn][Oo][Ww][Nn])$"));
}

static json_t *
confidential_shape(const struct shaping *shaping, const struct field *field)
{
	(void)shaping;
	(void)field;
	return either(json_pack("{s:[s,s]}", "enum", "yes", "no"),
		json_pack("{s:s, s:s}", "type", "string", "pattern", "^([Yy][Ee][Ss]|[Nn][Oo])$"));
}

static json_t *
point_shape(const struct shaping *shaping, const struct field *field)
{
	(void)shaping;
	(void)field;
	return either(json_pack("{s:s, s:s}", "type", "string", "pattern",
			"^ *-?[0-9]+([.][0-9]+)? *, *-?[0-9]+([.][0-9]+)? *$"),
		json_pack("{s:s, s:[{s:s, s:i, s:i}, {s:s, s:i, s:i}], s:i, s:b}", "type", "array", "prefixItems",
			"type", "number", "minimum", -90, "maximum", 90,
			"type", "number", "minimum", -180, "maximum", 180, "minItems", 2, "items", 0));
}

static json_t *
ages_shape(const struct shaping *shaping, const struct field *field)
{
	(void)shaping;
	(void)field;
	return json_pack("{s:s, s:s}", "type", "string", "pattern",
		"^(all|up to +[0-9]{1,3}|[0-9]{1,3} *([+]|(-|–|to ) *[0-9]{1,3}))$");
}

/* `Oct-Mar: Wed 10am-2pm` is a mapping to YAML. */
static json_t *
hours_shape(const struct shaping *shaping, const struct field *field)
{
	return list_of(either(words_shape(shaping, field), json_pack("{s:s, s:{s:s}, s:i, s:i}", "type", "object",
		"additionalProperties", "type", "string", "minProperties", 1, "maxProperties", 1)));
}

static json_t *
inside_shape(const struct shaping *shaping, const struct field *field)
{
	return shape_of_thing(shaping, field->table);
}

static json_t *
status_shape(const struct shaping *shaping, const struct field *field)
{
	static const struct field word = { .detail = SET_entry_status };
	json_t *fields = inside_shape(shaping, field);

	return shaping->translation ? fields : either(choice_shape(shaping, &word), fields);
}

static json_t *
things_shape(const struct shaping *shaping, const struct field *field)
{
	return list_of(inside_shape(shaping, field));
}

/* The checks that a directory or an entry may have an opinion about. */
static json_t *
check_names(void)
{
	json_t *names = json_array();

	for (int code = 0; code < DIAG_COUNT; code++)
		if (!(diag_row((enum diag_code)code)->flags & DIAG_FIXED))
			json_array_append_new(names, json_string(diag_row((enum diag_code)code)->name));
	return names;
}

static json_t *
pairs_shape(const struct shaping *shaping, const struct field *field)
{
	const struct field *name = &field->table->fields[0], *value = &field->table->fields[1];
	json_t *shape = json_pack("{s:s, s:o}", "type", "object", "additionalProperties", shape_of_field(shaping, value));

	if (text_is(text_of(name->name), "code"))
		json_object_set_new(shape, "propertyNames", json_pack("{s:o}", "enum", check_names()));
	return shape;
}

static const struct {
	field_reader *read;
	json_t *(*shape)(const struct shaping *shaping, const struct field *field);
} shapes[] = {
	{ read_words, words_shape }, { read_words_list, words_list_shape },
	{ read_choice, choice_shape }, { read_choices, choices_shape },
	{ read_reference, reference_shape }, { read_references, references_shape },
	{ read_day, day_shape }, { read_number, number_shape }, { read_yes_no, yes_no_shape },
	{ read_point, point_shape }, { read_ages, ages_shape }, { read_hours, hours_shape },
	{ read_inside, inside_shape }, { read_things, things_shape }, { read_pairs, pairs_shape },
	{ read_status, status_shape }, { read_covers, covers_shape }, { read_funding_end, funding_end_shape },
	{ read_confidential, confidential_shape }, { read_crisis, things_shape },
};

/* The example behind the field's name, as JSON; whatever a line holds is text, but for numbers. */
static json_t *
value_of_node(const struct field *field, const struct node *node)
{
	json_t *value;
	long number;

	switch (node->kind) {
	case NODE_SEQUENCE:
		value = json_array();
		for (size_t i = 0; i < node->count; i++)
			json_array_append_new(value, value_of_node(field, node->items[i]));
		return value;
	case NODE_MAPPING:
		value = json_object();
		for (size_t i = 0; i < node->count; i++)
			json_object_setn_new(value, node->keys[i]->text.at, node->keys[i]->text.size,
				value_of_node(field, node->items[i]));
		return value;
	default:
		if ((field->read == read_number || field->detail == 0) && !node->quoted && text_number(node->text, &number))
			return json_integer(number);
		return json_stringn(node->text.at, node->text.size);
	}
}

static json_t *
example_of(const struct field *field)
{
	struct arena *arena = arena_new();
	struct source source = { .path = TEXT("example"), .bytes = text_of(field->example) };
	struct diags diags = { .arena = arena };
	const struct node *node = yaml_parse(arena, &source, source.bytes, 1, &diags);
	json_t *example = node && node->count == 1 ? value_of_node(field, node->items[0]) : NULL;

	arena_free(arena);
	return example;
}

json_t *
shape_of_field(const struct shaping *shaping, const struct field *field)
{
	for (size_t i = 0; i < sizeof shapes / sizeof *shapes; i++)
		if (shapes[i].read == field->read)
			return shapes[i].shape(shaping, field);
	return NULL;
}

static bool
may_stand(const struct shaping *shaping, const struct field *field)
{
	if (shaping->translation)
		return field->flags & (FIELD_TEXT | FIELD_WITHIN | FIELD_TRANSLATION);
	return !(field->flags & FIELD_TRANSLATION);
}

static void
set_needed(json_t *thing, const struct shaping *shaping, const struct field_table *table)
{
	json_t *needed = json_array();

	for (size_t i = 0; i < table->count && !shaping->translation; i++)
		if (table->fields[i].flags & FIELD_NEEDED)
			json_array_append_new(needed, json_string(table->fields[i].name));
	if (json_array_size(needed) > 0)
		json_object_set(thing, "required", needed);
	json_decref(needed);
}

json_t *
shape_of_thing(const struct shaping *shaping, const struct field_table *table)
{
	json_t *thing = json_pack("{s:s}", "type", "object"), *fields = json_object();

	for (size_t i = 0; i < table->count; i++) {
		const struct field *field = &table->fields[i];
		json_t *shape = may_stand(shaping, field) ? shape_of_field(shaping, field) : NULL;
		json_t *told = shape ? json_pack("{s:s, s:s}", "title", field->name, "description", field->about) : NULL;
		json_t *example = shape ? example_of(field) : NULL;

		if (!shape)
			continue;
		json_object_update_new(told, shape);
		if (example)
			json_object_set_new(told, "examples", json_pack("[o]", example));
		json_object_set_new(fields, field->name, told);
	}
	json_object_set_new(thing, "properties", fields);
	json_object_set_new(thing, "additionalProperties", json_false());
	set_needed(thing, shaping, table);
	return thing;
}
