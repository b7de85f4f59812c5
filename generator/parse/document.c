/* From bytes to fields and a body, one file at a time. See document.h. */
#include "parse/document.h"

#include <ctype.h>
#include <string.h>

#include "base/list.h"
#include "parse/id.h"
#include "parse/plain_text.h"

/* The body without blank lines at its start and white space at its end, but with its first line's
 * indent, which is code to Markdown. */
static struct words
trimmed_body(const struct source *source, struct text body, uint32_t line_number)
{
	struct words words = { body, { source, line_number, 1, 0 } };
	struct text rest = body, line;

	while (text_next(&rest, '\n', &line) && text_trim(line).size == 0) {
		words.text = rest;
		words.where.line++;
	}
	while (words.text.size > 0 && isspace((unsigned char)words.text.at[words.text.size - 1]))
		words.text.size--;
	return words.text.size > 0 ? words : (struct words){ 0 };
}

bool
document_read(struct reader *reader, struct arena *scratch, const struct source *source,
	const struct field_table *table, void *thing, struct words *body)
{
	struct text yaml, behind;
	uint32_t yaml_line, body_line;
	size_t findings = reader->diags->list.count;
	const struct node *known, *fields;

	if (!source->bytes.at) /* which the read stage said */
		return false;
	if (source->bytes.size > DOCUMENT_MOST) {
		diag_say(reader->diags, DIAG_FILE_TOO_LARGE, where_file(source), TEXT("1 MB"));
		return false;
	}
	fields = known = notes_recall(reader->noting, scratch, source);
	if ((!known && !plain_text_check(source, reader->diags))
		|| !front_matter_split(source, &yaml, &yaml_line, &behind, &body_line, reader->diags)
		|| (!known && !(fields = yaml_parse(scratch, source, yaml, yaml_line, reader->diags))))
		return false;
	if (!known && reader->diags->list.count == findings && !source->confidential)
		notes_take(reader->noting, fields, source);
	fields_read(reader, table, fields, thing);
	*body = trimmed_body(source, behind, body_line);
	if (given(*body))
		plain_text_check_breaks(source, body->text, DIAG_LINE_SEPARATOR, reader->diags);
	if (body->text.size > BODY_MOST) {
		diag_say(reader->diags, DIAG_BODY_TOO_LONG, body->where, TEXT("100 kB"));
		*body = (struct words){ 0 };
	}
	return true;
}

const struct node *
document_read_yaml(struct reader *reader, struct arena *scratch, const struct source *source)
{
	if (!plain_text_check(source, reader->diags))
		return NULL;
	return yaml_parse(scratch, source, plain_text_of(source), 1, reader->diags);
}

static int
compare_keys(const void *a, const void *b)
{
	const struct node *const *left = a, *const *right = b;

	return text_compare((*left)->text, (*right)->text);
}

/* Where a mapping's keys are, in their order. */
static struct list
sorted_keys(struct arena *scratch, const struct node *mapping)
{
	struct list keys = { 0 };

	for (size_t i = 0; i < mapping->count; i++)
		list_add(scratch, &keys, &mapping->keys[i]);
	list_sort(&keys, compare_keys);
	return keys;
}

void **
document_read_things(struct reader *reader, struct arena *scratch, const struct source *source,
	const struct field_table *table, size_t id_offset, size_t *count)
{
	const struct node *fields = document_read_yaml(reader, scratch, source);
	struct field place = { .name = table->name, .example = "leith: {name: Leith}" };
	struct list things = { 0 }, keys;

	*count = 0;
	if (!fields)
		return NULL;
	keys = sorted_keys(scratch, fields);
	for (size_t i = 0; i < keys.count; i++) {
		struct node **at = keys.at[i];
		const struct node *key = *at, *value = fields->items[at - fields->keys];
		struct text id = text_copy(reader->arena, key->text);
		char *thing;

		if (!id_is_good(id)) {
			struct text mended = id_mended(reader->diags->arena, id);

			diag_say(reader->diags, DIAG_BAD_ID, key->where, id,
				mended.size > 0 ? mended : TEXT("a-short-name"));
			continue;
		}
		thing = arena_alloc(reader->arena, table->size);
		memcpy(thing + id_offset, &id, sizeof id);
		memcpy(thing + table->where, &key->where, sizeof key->where);
		if (value->kind == NODE_SCALAR && value->text.size == 0)
			diag_say(reader->diags, DIAG_EMPTY_FIELD, key->where, id);
		else if (value->kind == NODE_MAPPING)
			fields_read(reader, table, value, thing);
		else
			fields_wrong_shape(reader, &place, value, "a set of fields");
		list_add(reader->arena, &things, thing);
	}
	*count = things.count;
	return things.at;
}
