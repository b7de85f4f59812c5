/* The walk over a table of fields, and the readers of things that hold other things. See fields.h. */
#include "parse/fields.h"

#include <string.h>

#include "base/suggest.h"
#include "parse/yaml_mistake.h"

static const struct field *
find_field(const struct field_table *table, struct text name)
{
	char first = name.size > 0 ? name.at[0] : '\0';

	for (size_t i = 0; i < table->count; i++)
		if (table->fields[i].name[0] == first && text_is(name, table->fields[i].name))
			return &table->fields[i];
	return NULL;
}

struct text
fields_alternatives(struct arena *arena, struct text wrong, const struct text *known, size_t count)
{
	struct text near = suggest(wrong, known, count), list;
	struct buffer buffer = { 0 };

	if (near.size > 0)
		return text_format(arena, "Did you mean “%.*s”?", TEXT_ARGS(near));
	buffer_add_string(&buffer, "Choose one of these: ");
	for (size_t i = 0; i < count; i++) {
		buffer_add_string(&buffer, i == 0 ? "" : i + 1 == count ? " or " : ", ");
		buffer_add(&buffer, known[i]);
	}
	buffer_add_char(&buffer, '.');
	list = text_copy(arena, buffer_text(&buffer));
	buffer_free(&buffer);
	return list;
}

/* Translations hold text and say where it came from; every fact stands in the base file alone. */
static bool
may_stand(const struct reader *reader, const struct field *field)
{
	if (reader->translation_of.size > 0)
		return field->flags & (FIELD_TEXT | FIELD_WITHIN | FIELD_TRANSLATION);
	return !(field->flags & FIELD_TRANSLATION);
}

/* Is there no value? YAML's words for nothing are taken for that and not for text. */
static bool
is_nothing(const struct node *value)
{
	struct text text = text_trim(value->text);

	return value->kind == NODE_SCALAR && (text.size == 0 || (!value->quoted && (text_is(text, "~")
		|| text_is(text, "null") || text_is(text, "Null") || text_is(text, "NULL"))));
}

/* Could this unknown field be meant for the one that keeps its neighbours secret? */
static bool
may_mean_secret(const struct field_table *table, const struct node *key, const struct node *value)
{
	for (size_t i = 0; i < table->count; i++) {
		struct text name = text_of(table->fields[i].name);

		if (table->fields[i].flags & FIELD_SECRET)
			return suggest(key->text, &name, 1).size > 0
				|| (value->kind == NODE_SCALAR && text_is(text_trim(value->text), "yes"));
	}
	return false;
}

static void
say_unknown(struct reader *reader, const struct field_table *table, const struct node *key)
{
	struct arena *arena = reader->diags->arena;
	struct text *names = arena_array(arena, struct text, table->count);
	size_t count = 0;

	for (size_t i = 0; i < table->count; i++)
		if (may_stand(reader, &table->fields[i]))
			names[count++] = text_of(table->fields[i].name);
	diag_say(reader->diags, DIAG_UNKNOWN_FIELD, key->where, key->text, text_of(table->name),
		fields_alternatives(arena, key->text, names, count));
}

static void
say_misplaced(struct reader *reader, const struct field *field, const struct node *key)
{
	if (field->flags & FIELD_TRANSLATION)
		diag_say(reader->diags, DIAG_TRANSLATION_ONLY, key->where, text_of(field->name));
	else
		diag_say(reader->diags, DIAG_TRANSLATION_FACT, key->where, text_of(field->name),
			reader->translation_of);
}

void
fields_read(struct reader *reader, const struct field_table *table, const struct node *mapping,
	void *thing)
{
	for (size_t i = 0; i < mapping->count; i++) {
		const struct node *key = mapping->keys[i], *value = mapping->items[i];
		const struct field *field = find_field(table, key->text);
		bool nothing = is_nothing(value);

		if (!field) {
			reader->secret = reader->secret || may_mean_secret(table, key, value);
			say_unknown(reader, table, key);
		} else if (!may_stand(reader, field))
			say_misplaced(reader, field, key);
		else if (nothing && value->cut.size > 0)
			diag_say(reader->diags, DIAG_YAML_COMMENT_CUT, where_inside(value->where.source, value->cut),
				value->cut);
		else if (nothing && !(field->flags & FIELD_SECRET))
			diag_say(reader->diags, DIAG_EMPTY_FIELD, key->where, text_of(field->name));
		else
			field->read(reader, field, key, value, thing);
	}
}

void
fields_wrong_shape(struct reader *reader, const struct field *field, const struct node *value,
	const char *expected)
{
	static const char *const shapes[] = { "a single value", "a list", "a set of fields" };
	bool inner = value->kind == NODE_SEQUENCE && text_starts(text_of(expected), "a list");

	/* "phone:0131 496 0101" on a line of its own below "contact:" */
	if (field->table && value->kind == NODE_SCALAR && !value->quoted && yaml_lacks_space(value->text)) {
		diag_say(reader->diags, DIAG_YAML_NO_SPACE, value->where, value->text);
		return;
	}
	diag_say(reader->diags, DIAG_WRONG_SHAPE, value->where, text_of(field->name), text_of(expected),
		text_of(inner ? "a list inside a list" : shapes[value->kind]), text_of(field->example));
}

struct node *const *
fields_items(const struct node *const *value, size_t *count)
{
	bool list = (*value)->kind == NODE_SEQUENCE;

	*count = list ? (*value)->count : 1;
	return list ? (*value)->items : (struct node *const *)value;
}

void
read_inside(struct reader *reader, const struct field *field, const struct node *key, const struct node *value,
	void *thing)
{
	char *inside = (char *)thing + field->offset;

	if (value->kind != NODE_MAPPING) {
		fields_wrong_shape(reader, field, value, "a set of fields");
		return;
	}
	if (field->table->where >= 0)
		memcpy(inside + field->table->where, &key->where, sizeof key->where);
	fields_read(reader, field->table, value, inside);
}

/* Puts the array of things and its count where the field wants them. */
static void
keep_things(const struct field *field, void *thing, char *things, size_t count)
{
	memcpy((char *)thing + field->offset, &things, sizeof things);
	memcpy((char *)thing + field->count, &count, sizeof count);
}

void
read_things(struct reader *reader, const struct field *field, const struct node *key, const struct node *value,
	void *thing)
{
	const struct field_table *table = field->table;
	size_t count, kept = 0;
	struct node *const *items = fields_items(&value, &count);
	char *things = arena_alloc(reader->arena, count * table->size);

	for (size_t i = 0; i < count; i++) {
		char *item = things + kept * table->size;

		if (items[i]->kind != NODE_MAPPING) {
			fields_wrong_shape(reader, field, items[i], "a list in which each item is a set of fields");
			continue;
		}
		if (table->where >= 0)
			memcpy(item + table->where, &items[i]->where, sizeof items[i]->where);
		fields_read(reader, table, items[i], item);
		kept++;
	}
	keep_things(field, thing, things, kept);
}

void
read_pairs(struct reader *reader, const struct field *field, const struct node *key, const struct node *value,
	void *thing)
{
	const struct field_table *table = field->table;
	char *things;

	if (value->kind != NODE_MAPPING) {
		fields_wrong_shape(reader, field, value, "a set of lines with a name, a colon and a value each");
		return;
	}
	things = arena_alloc(reader->arena, value->count * table->size);
	for (size_t i = 0; i < value->count; i++)
		for (size_t part = 0; part < 2; part++)
			table->fields[part].read(reader, &table->fields[part], value->keys[i],
				part == 0 ? value->keys[i] : value->items[i], things + i * table->size);
	keep_things(field, thing, things, value->count);
}
