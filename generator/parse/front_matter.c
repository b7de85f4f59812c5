/*
 * libyaml's events become nodes that know their place. Texts are slices of the source wherever YAML left
 * them as they were written, so that nothing is copied for most values. See front_matter.h.
 */
#include "parse/front_matter.h"

#include <string.h>
#include <yaml.h>

#include "base/list.h"
#include "base/map.h"
#include "parse/plain_text.h"
#include "parse/yaml_mistake.h"

enum { DEPTH_MOST = 32, KEYS_COMPARED = 16 };

/* libyaml counts characters; the builder remembers the byte of the last mark. Marks come nearly in order, so
 * going on from there costs one pass over the text, whatever its shape. */
struct builder {
	yaml_parser_t parser;
	struct arena *arena;
	const struct source *source;
	struct text yaml;
	uint32_t first_line; /* of the YAML in its file */
	struct { size_t character, at; } mark; /* both from 0; `at` in bytes */
	struct diags *diags;
	bool failed;  /* libyaml gave up, or we did */
	bool refused; /* something in it has no value that could be used */
};

static bool
continues(char byte)
{
	return ((unsigned char)byte & 0xc0) == 0x80;
}

/* The byte a mark stands on. */
static size_t
offset_of(struct builder *builder, yaml_mark_t mark)
{
	struct text yaml = builder->yaml;
	size_t character = builder->mark.character, at = builder->mark.at;

	for (; character > mark.index && at > 0; character--)
		do
			at--;
		while (at > 0 && continues(yaml.at[at]));
	for (; character < mark.index && at < yaml.size; character++)
		do
			at++;
		while (at < yaml.size && continues(yaml.at[at]));
	builder->mark.character = character;
	return builder->mark.at = at;
}

static struct where
where_of(const struct builder *builder, yaml_mark_t start, yaml_mark_t end)
{
	struct where where = { builder->source, builder->first_line + (uint32_t)start.line,
		(uint32_t)start.column + 1, 0 };

	if (end.line == start.line && end.column > start.column)
		where.length = (uint32_t)(end.column - start.column);
	return where;
}

static struct text
line_from(struct text yaml, size_t at)
{
	struct text rest = text_slice(yaml, at, yaml.size), line = { 0 };

	text_next(&rest, '\n', &line);
	return line;
}

/* What stands behind a plain scalar on its line, when it reads like text that YAML took for a comment. With
 * nothing in front, "# to be asked" is a comment and "#3 is free" is not. */
static struct text
text_cut_off(struct text yaml, size_t end, bool nothing_before)
{
	struct text line = line_from(yaml, end);
	size_t spaces = 0;

	while (spaces < line.size && (line.at[spaces] == ' ' || line.at[spaces] == '\t'))
		spaces++;
	if (spaces == 0 || spaces == line.size || line.at[spaces] != '#')
		return (struct text){ 0 };
	line = text_trim(text_slice(line, spaces, line.size));
	if ((spaces > 1 || nothing_before) && (line.size == 1 || line.at[1] == ' ' || line.at[1] == '#'))
		return (struct text){ 0 };
	return line;
}

/* Escapes such as "\u202e" can bring in what the file's bytes do not hold. */
static void
check_escaped(struct builder *builder, const struct node *node)
{
	uint32_t character = 0;
	size_t at = 0;
	enum plain_text_fault fault = plain_text_next(node->text, &at, &character);

	if (fault == PLAIN_TEXT_BIDI)
		diag_say(builder->diags, DIAG_BIDI_CONTROL, node->where,
			plain_text_name(builder->diags->arena, character));
	else if (fault != PLAIN_TEXT_FINE && fault != PLAIN_TEXT_BREAK)
		diag_add(builder->diags, DIAG_YAML_ESCAPE, node->where, NULL, 0);
}

/* “Mon 9am-5pm”, or half of it where a comma or a # cut it off: does a text stand in curly quotation marks that were
 * meant as YAML's own? “Come in,” they say stands in none. */
static bool
is_in_curly_quotes(struct text text)
{
	static const char *const pairs[][2] = { { "\xe2\x80\x9c", "\xe2\x80\x9d" }, { "\xe2\x80\x98", "\xe2\x80\x99" } };
	enum { MARK = 3, DOUBLE = 0 };

	for (size_t i = 0; i < 2; i++) {
		struct text inside;

		if (!text_starts(text, pairs[i][0]))
			continue;
		inside = text_slice(text, MARK, text.size);
		if (text_find(inside, pairs[i][1]) < 0)
			return i == DOUBLE;
		return (size_t)text_find(inside, pairs[i][1]) + MARK == inside.size
			|| (i != DOUBLE && text_ends(inside, pairs[i][1]) && text_find(inside, pairs[i][0]) < 0);
	}
	return false;
}

/* Says so, and goes on with what was meant. */
static struct text
without_curly_quotes(struct builder *builder, struct where where, struct text text)
{
	enum { MARK = 3 };

	diag_add(builder->diags, DIAG_YAML_CURLY_QUOTES, where, NULL, 0);
	text = text_slice(text, MARK, text.size);
	return text_ends(text, "\xe2\x80\x9d") || text_ends(text, "\xe2\x80\x99") ? text_slice(text, 0, text.size - MARK) : text;
}

static void
build_scalar(struct builder *builder, const yaml_event_t *event, struct node *node)
{
	struct text value = { (const char *)event->data.scalar.value, event->data.scalar.length };
	size_t start = offset_of(builder, event->start_mark);
	size_t end = offset_of(builder, event->end_mark);
	struct text written = text_slice(builder->yaml, start, end);

	node->quoted = event->data.scalar.style != YAML_PLAIN_SCALAR_STYLE;
	if (!node->quoted)
		node->cut = text_cut_off(builder->yaml, end, value.size == 0);
	if (node->quoted && written.size >= 2)
		written = text_slice(written, 1, written.size - 1);
	node->text = text_equal(written, value) ? written : text_copy(builder->arena, value);
	if (!node->quoted && is_in_curly_quotes(node->text))
		node->text = without_curly_quotes(builder, node->where, node->text);
	if (event->data.scalar.style == YAML_DOUBLE_QUOTED_SCALAR_STYLE && !text_equal(written, value))
		check_escaped(builder, node);
}

static void
refuse_alias(struct builder *builder, struct where where, const char *sign)
{
	where.length = 1;
	builder->refused = true;
	diag_say(builder->diags, DIAG_YAML_ALIAS, where, text_of(sign));
}

static void
refuse_properties(struct builder *builder, const yaml_event_t *event)
{
	struct where where = where_of(builder, event->start_mark, event->end_mark);
	const yaml_char_t *anchor = NULL, *tag = NULL;

	switch (event->type) {
	case YAML_SCALAR_EVENT:
		anchor = event->data.scalar.anchor;
		tag = event->data.scalar.tag;
		break;
	case YAML_SEQUENCE_START_EVENT:
		anchor = event->data.sequence_start.anchor;
		tag = event->data.sequence_start.tag;
		break;
	case YAML_MAPPING_START_EVENT:
		anchor = event->data.mapping_start.anchor;
		tag = event->data.mapping_start.tag;
		break;
	default:
		break;
	}
	if (anchor)
		refuse_alias(builder, where, "&");
	if (tag)
		refuse_alias(builder, where, "!");
}

static void
report(struct builder *builder)
{
	const yaml_parser_t *parser = &builder->parser;
	struct yaml_mistake mistake = { parser->problem, parser->context,
		where_of(builder, parser->problem_mark, parser->problem_mark), { 0 } };

	if (parser->context)
		mistake.context_where = where_of(builder, parser->context_mark, parser->context_mark);
	yaml_mistake_say(&mistake, builder->diags);
}

static bool
next_event(struct builder *builder, yaml_event_t *event)
{
	if (!builder->failed && yaml_parser_parse(&builder->parser, event))
		return true;
	if (!builder->failed)
		report(builder);
	builder->failed = true;
	*event = (yaml_event_t){ .type = YAML_NO_EVENT };
	return false;
}

static struct node *build(struct builder *builder, const yaml_event_t *event, unsigned depth);

static void
build_sequence(struct builder *builder, struct node *node, unsigned depth)
{
	struct list items = { 0 };
	yaml_event_t event;

	while (next_event(builder, &event) && event.type != YAML_SEQUENCE_END_EVENT) {
		struct node *item = build(builder, &event, depth + 1);

		yaml_event_delete(&event);
		list_add(builder->arena, &items, item);
	}
	yaml_event_delete(&event);
	node->items = (struct node **)items.at;
	node->count = items.count;
}

/* The keys of one mapping: compared one by one while they are few, looked up when they are many. */
struct keys {
	struct list nodes, values;
	struct map by_name;
};

static const struct node *
known_key(struct builder *builder, struct keys *keys, struct node *key)
{
	if (keys->nodes.count < KEYS_COMPARED) {
		for (size_t i = 0; i < keys->nodes.count; i++)
			if (text_equal(((struct node *)keys->nodes.at[i])->text, key->text))
				return keys->nodes.at[i];
		return NULL;
	}
	if (keys->nodes.count == KEYS_COMPARED) {
		keys->by_name = map_new(builder->arena);
		for (size_t i = 0; i < keys->nodes.count; i++)
			map_put(&keys->by_name, ((struct node *)keys->nodes.at[i])->text, keys->nodes.at[i]);
	}
	return map_get(&keys->by_name, key->text);
}

static void
add_pair(struct builder *builder, struct keys *keys, struct node *key, struct node *value)
{
	const struct node *first;

	if (key->kind != NODE_SCALAR) {
		diag_say(builder->diags, DIAG_YAML_SYNTAX, key->where,
			TEXT("a list or fields stand where a field's name should"));
		return;
	}
	if ((first = known_key(builder, keys, key))) {
		diag_say(builder->diags, DIAG_DUPLICATE_FIELD, key->where, key->text,
			text_format(builder->diags->arena, "%u", (unsigned)first->where.line));
		return;
	}
	if (keys->nodes.count >= KEYS_COMPARED)
		map_put(&keys->by_name, key->text, key);
	list_add(builder->arena, &keys->nodes, key);
	list_add(builder->arena, &keys->values, value);
}

/* In {notes: Ring the bell, then wait} the comma makes "then wait" a key that has no colon. */
static bool
is_cut_by_comma(const struct builder *builder, const struct node *key, const struct node *value, size_t key_end)
{
	struct text rest = text_slice(builder->yaml, key_end, builder->yaml.size);

	if (key->kind != NODE_SCALAR || value->kind != NODE_SCALAR || value->quoted || value->text.size > 0)
		return false;
	rest = text_trim(text_slice(rest, 0, 80));
	return !text_starts(rest, ":");
}

/* Gives the byte it ends on. */
static size_t
build_mapping(struct builder *builder, struct node *node, bool in_braces, unsigned depth)
{
	struct keys keys = { .nodes = { 0 } };
	yaml_event_t event;
	bool first = true;
	size_t end;

	while (next_event(builder, &event) && event.type != YAML_MAPPING_END_EVENT) {
		struct node *key = build(builder, &event, depth + 1), *value;
		size_t key_end = event.type == YAML_SCALAR_EVENT ? offset_of(builder, event.end_mark) : 0;

		yaml_event_delete(&event);
		if (!next_event(builder, &event))
			break;
		value = build(builder, &event, depth + 1);
		yaml_event_delete(&event);
		if (builder->failed)
			break;
		if (in_braces && is_cut_by_comma(builder, key, value, key_end))
			diag_say(builder->diags, yaml_lacks_space(key->text) ? DIAG_YAML_NO_SPACE
				: first ? DIAG_YAML_NO_COLON : DIAG_YAML_COMMA, key->where, key->text);
		else
			add_pair(builder, &keys, key, value);
		first = false;
	}
	end = builder->failed ? builder->yaml.size : offset_of(builder, event.end_mark);
	yaml_event_delete(&event);
	node->keys = (struct node **)keys.nodes.at;
	node->items = (struct node **)keys.values.at;
	node->count = keys.nodes.count;
	return end;
}

/* The source of a mapping that is an item of a list: `Oct-Mar: Wed 10am-2pm`, without a comment. */
static struct text
source_line(struct text yaml, size_t start, size_t end)
{
	struct text line = line_from(text_slice(yaml, 0, end), start);
	ptrdiff_t comment = text_find(line, " #");

	return text_trim(comment < 0 ? line : text_slice(line, 0, (size_t)comment));
}

static struct node *
build(struct builder *builder, const yaml_event_t *event, unsigned depth)
{
	struct node *node = arena_alloc(builder->arena, sizeof *node);

	node->where = where_of(builder, event->start_mark, event->end_mark);
	if (depth > DEPTH_MOST) {
		if (!builder->failed)
			diag_say(builder->diags, DIAG_YAML_DEPTH, node->where, TEXT("32"));
		builder->failed = true;
		return node;
	}
	refuse_properties(builder, event);
	if (event->type == YAML_SCALAR_EVENT) {
		node->kind = NODE_SCALAR;
		build_scalar(builder, event, node);
	} else if (event->type == YAML_ALIAS_EVENT) {
		refuse_alias(builder, node->where, "*");
	} else if (event->type == YAML_SEQUENCE_START_EVENT) {
		node->kind = NODE_SEQUENCE;
		node->where.length = 0;
		build_sequence(builder, node, depth);
	} else if (event->type == YAML_MAPPING_START_EVENT) {
		size_t start = offset_of(builder, event->start_mark), end;
		bool in_braces = start < builder->yaml.size && builder->yaml.at[start] == '{';

		node->kind = NODE_MAPPING;
		node->where.length = 0;
		end = build_mapping(builder, node, in_braces, depth);
		if (!in_braces)
			node->source_line = source_line(builder->yaml, start, end);
	}
	return node;
}

static struct node *
empty_mapping(const struct builder *builder)
{
	struct node *node = arena_alloc(builder->arena, sizeof *node);

	node->kind = NODE_MAPPING;
	node->where = (struct where){ builder->source, builder->first_line, 1, 0 };
	return node;
}

/* Reads the one document a stream may hold. */
static struct node *
build_document(struct builder *builder)
{
	struct node *root = NULL;
	yaml_event_t event;
	bool going = true;

	while (going && next_event(builder, &event)) {
		if (event.type == YAML_DOCUMENT_START_EVENT && root) {
			diag_add(builder->diags, DIAG_YAML_DOCUMENT,
				where_of(builder, event.start_mark, event.end_mark), NULL, 0);
			going = false;
		} else if (event.type == YAML_STREAM_END_EVENT) {
			going = false;
		} else if (event.type != YAML_STREAM_START_EVENT && event.type != YAML_DOCUMENT_START_EVENT
			&& event.type != YAML_DOCUMENT_END_EVENT) {
			root = build(builder, &event, 1);
		}
		yaml_event_delete(&event);
	}
	if (builder->failed || builder->refused)
		return NULL;
	if (!root || (root->kind == NODE_SCALAR && root->text.size == 0))
		return empty_mapping(builder);
	if (root->kind == NODE_MAPPING)
		return root;
	diag_add(builder->diags, DIAG_YAML_NO_FIELDS, root->where, NULL, 0);
	return NULL;
}

struct node *
yaml_parse(struct arena *arena, const struct source *source, struct text yaml, uint32_t line,
	struct diags *diags)
{
	struct builder builder = { .arena = arena, .source = source, .yaml = yaml, .first_line = line,
		.diags = diags };
	struct node *root;

	/* YAML would count other lines than everybody else, and cut a value in two. */
	if (yaml.at && !plain_text_check_breaks(source, yaml, DIAG_CONTROL_CHARACTER, diags))
		return NULL;
	if (!yaml_parser_initialize(&builder.parser)) {
		diag_say(diags, DIAG_YAML_SYNTAX, where_file(source), TEXT("there is not enough memory to read it"));
		return NULL;
	}
	yaml_parser_set_encoding(&builder.parser, YAML_UTF8_ENCODING);
	yaml_parser_set_input_string(&builder.parser, (const unsigned char *)(yaml.at ? yaml.at : ""), yaml.size);
	root = build_document(&builder);
	yaml_parser_delete(&builder.parser);
	return root;
}

const struct node *
node_get(const struct node *mapping, const char *key)
{
	for (size_t i = 0; mapping && mapping->kind == NODE_MAPPING && i < mapping->count; i++)
		if (text_is(mapping->keys[i]->text, key))
			return mapping->items[i];
	return NULL;
}

static bool
is_fence(struct text line)
{
	return text_starts(line, "---") && text_trim(text_slice(line, 3, line.size)).size == 0;
}

bool
front_matter_split(const struct source *source, struct text *yaml, uint32_t *yaml_line, struct text *body,
	uint32_t *body_line, struct diags *diags)
{
	struct text rest = plain_text_of(source), line = { 0 };
	struct text start = rest;
	uint32_t number = 1;

	if (!text_next(&rest, '\n', &line) || !is_fence(line)) {
		diag_add(diags, DIAG_FRONT_MATTER_MISSING, (struct where){ source, 1, 1, 0 }, NULL, 0);
		return false;
	}
	start = rest;
	while (number++, text_next(&rest, '\n', &line)) {
		if (!is_fence(line))
			continue;
		*yaml = text_slice(start, 0, (size_t)(line.at - start.at));
		*yaml_line = 2;
		*body = rest;
		*body_line = number + 1;
		return true;
	}
	diag_add(diags, DIAG_FRONT_MATTER_UNCLOSED, (struct where){ source, 1, 1, 3 }, NULL, 0);
	return false;
}
