/* Entries as fields and a body. See document.h. */
#include "sheet/document.h"

#include "amend/edit.h"
#include "amend/emit.h"
#include "amend/revise.h"
#include "parse/entry_file.h"

bool
sheet_document_read(struct arena *arena, const struct source *source, struct text id, struct sheet_document *document)
{
	struct diags diags = { .arena = arena };
	uint32_t yaml_line, body_line;
	struct text yaml, body;
	const struct node *node;

	if (!source->bytes.at || !front_matter_split(source, &yaml, &yaml_line, &body, &body_line, &diags)
		|| !(node = yaml_parse(arena, source, yaml, yaml_line, &diags)) || diags.list.count > 0)
		return false;
	*document = (struct sheet_document){ source, id, wish_of(arena, &entry_fields, node), text_trim(body) };
	return true;
}

static struct text
without_returns(struct arena *arena, struct text words)
{
	struct buffer buffer = { 0 };
	struct text result;

	if (text_find(words, "\r\n") < 0)
		return words;
	for (size_t i = 0; i < words.size; i++)
		if (words.at[i] != '\r' || i + 1 == words.size || words.at[i + 1] != '\n')
			buffer_add_char(&buffer, words.at[i]);
	result = text_copy(arena, buffer_text(&buffer));
	buffer_free(&buffer);
	return result;
}

struct text
sheet_document_cell(struct arena *arena, const struct sheet_document *document, const struct column *column)
{
	if (column->form == CELL_ID)
		return document->id;
	if (column->form == CELL_BODY)
		return without_returns(arena, document->body);
	return text_trim(without_returns(arena, cell_get(arena, document->fields, column)));
}

/* Lines end as those of the file do. */
static struct text
with_ends(struct arena *arena, struct text words, const char *end)
{
	struct buffer buffer = { 0 };
	struct text rest = words, line, result;

	while (text_next(&rest, '\n', &line)) {
		buffer_add_string(&buffer, buffer.size > 0 ? end : "");
		buffer_add(&buffer, line);
	}
	result = text_copy(arena, buffer_text(&buffer));
	buffer_free(&buffer);
	return result;
}

static struct text
replace_body(struct arena *arena, struct text bytes, struct text old, struct text body, const char *end)
{
	size_t tail = 0, from;

	/* the body is the last thing in the file but for white space, whatever was changed before it */
	while (tail < bytes.size && (bytes.at[bytes.size - 1 - tail] == '\n' || bytes.at[bytes.size - 1 - tail] == '\r'
			|| bytes.at[bytes.size - 1 - tail] == ' ' || bytes.at[bytes.size - 1 - tail] == '\t'))
		tail++;
	if (old.size == 0)
		return text_format(arena, "%.*s%s%.*s%s", TEXT_ARGS(text_slice(bytes, 0, bytes.size - tail)), end,
			TEXT_ARGS(with_ends(arena, body, end)), end);
	from = bytes.size - tail - old.size;
	return text_format(arena, "%.*s%.*s%.*s", TEXT_ARGS(text_slice(bytes, 0, from)),
		TEXT_ARGS(with_ends(arena, body, end)), TEXT_ARGS(text_slice(bytes, bytes.size - tail, bytes.size)));
}

bool
sheet_document_revise(struct arena *arena, const struct sheet_document *document, const struct wish *fields,
	struct text body, struct text *bytes)
{
	if (!revise(arena, document->source, &entry_fields, document->fields, fields, bytes))
		return false;
	if (!text_equal(body, without_returns(arena, document->body)))
		*bytes = replace_body(arena, *bytes, document->body, body, edit_line_end(document->source));
	return true;
}

struct text
sheet_document_new(struct arena *arena, const struct wish *fields, struct text body, struct text address)
{
	struct buffer buffer = { 0 };
	struct text result;

	buffer_add_string(&buffer, "---\n");
	if (address.size > 0)
		buffer_format(&buffer, "# yaml-language-server: $schema=%.*s/schema/entry.json\n", TEXT_ARGS(address));
	for (size_t i = 0; i < fields->count; i++)
		emit_pair(arena, &buffer, fields->keys[i], fields->items[i], 0, "\n");
	buffer_format(&buffer, "---\n%.*s%s", TEXT_ARGS(body), body.size > 0 ? "\n" : "");
	result = text_copy(arena, buffer_text(&buffer));
	buffer_free(&buffer);
	return result;
}
