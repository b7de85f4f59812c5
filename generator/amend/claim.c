/* Claims put into a file. See claim.h. */
#include "amend/claim.h"

#include <string.h>

#include "amend/edit.h"

/* The fields a claim is about, as bits. */
static unsigned
checked_of(const struct claim *claim)
{
	unsigned bits = 0;

	for (size_t i = 0; i < claim->checked.count; i++)
		bits |= 1u << claim->checked.at[i].is;
	return bits;
}

/* The newest, when there are several. */
static const struct claim *
find_same(const struct entry *entry, const struct new_claim *claim)
{
	const struct claim *found = NULL;

	for (size_t i = 0; i < entry->claim_count; i++) {
		const struct claim *other = &entry->claims[i];

		if (text_equal(other->by.text, claim->by) && checked_of(other) == claim->checked && given(other->on)
			&& (!found || date_compare(other->on.date, found->on.date) > 0))
			found = other;
	}
	return found;
}

/* "{on: 2026-11-23, by: Harbour Mind, how: phone, checked: [hours, phone]}" */
static struct text
written(struct arena *arena, const struct new_claim *claim)
{
	struct buffer buffer = { 0 };
	const char *separator = "";
	struct text result;

	buffer_format(&buffer, "{on: %.*s, by: %.*s, how: %s", TEXT_ARGS(date_iso(arena, claim->on)),
		TEXT_ARGS(edit_scalar(arena, claim->by)), choice_written(SET_claim_method, claim->how));
	if (claim->checked != 0) {
		buffer_add_string(&buffer, ", checked: [");
		for (unsigned is = 1; is <= choice_count(SET_checked); is++)
			if (claim->checked >> is & 1) {
				buffer_format(&buffer, "%s%s", separator, choice_written(SET_checked, is));
				separator = ", ";
			}
		buffer_add_char(&buffer, ']');
	}
	buffer_add_char(&buffer, '}');
	result = text_copy(arena, buffer_text(&buffer));
	buffer_free(&buffer);
	return result;
}

/* Where a place is, in bytes. */
static size_t
offset_of(const struct source *source, struct where where)
{
	return (size_t)(edit_behind(where).at - source->bytes.at);
}

/* What stands behind the day to say how, when nothing says it: in the same braces, or on a line of its own. */
static struct text
way_added(struct arena *arena, const struct claim *old, const char *how)
{
	const struct source *source = old->where.source;

	if (text_starts(edit_behind(old->where), "{"))
		return text_format(arena, ", how: %s", how);
	return text_format(arena, "%s%*show: %s", edit_line_end(source), (int)old->where.column - 1, "", how);
}

/* The day and the way of a claim that stands there. */
static enum amended
renew(struct arena *arena, const struct claim *old, const struct new_claim *claim, struct text *bytes)
{
	const struct source *source = old->where.source;
	const char *how = choice_written(SET_claim_method, claim->how);
	struct edit edits[2];
	size_t count = 0;
	int order = date_compare(old->on.date, claim->on);

	if (order > 0)
		return AMENDED_OLDER;
	if (order == 0 && old->how.is == claim->how)
		return AMENDED_NOTHING;
	edits[count++] = edit_of(old->on.where, date_iso(arena, claim->on));
	if (given(old->how))
		edits[count++] = edit_of(old->how.where, text_of(how));
	else
		edits[0].with = text_format(arena, "%.*s%.*s", TEXT_ARGS(edits[0].with), TEXT_ARGS(way_added(arena, old, how)));
	if (count == 2 && edits[1].from < edits[0].from) {
		struct edit first = edits[1];

		edits[1] = edits[0];
		edits[0] = first;
	}
	*bytes = edit_apply(arena, source, edits, count);
	return AMENDED;
}

static enum amended
insert(struct arena *arena, const struct source *source, size_t at, struct text with, struct text *bytes)
{
	*bytes = edit_apply(arena, source, &(struct edit){ at, at, with }, 1);
	return AMENDED;
}

/* The value of the field, as YAML has it; NULL when that cannot be told. */
static const struct node *
find_value(struct arena *arena, const struct source *source)
{
	struct diags diags = { .arena = arena };
	uint32_t yaml_line, body_line;
	struct text yaml, body;

	if (!front_matter_split(source, &yaml, &yaml_line, &body, &body_line, &diags))
		return NULL;
	return node_get(yaml_parse(arena, source, yaml, yaml_line, &diags), "verified");
}

/* The line before which an item of a list with hyphens begins: its own, or the one with its hyphen above. */
static bool
find_hyphen(struct where start, struct text *before)
{
	struct text own = edit_before(start);

	*before = own;
	while (!text_is(text_trim(*before), "-")) {
		struct text line;

		if (text_trim(own).size > 0 || start.line < 2)
			return false;
		start.line--;
		line = where_line(start);
		*before = text_slice(line, 0, 0);
		for (size_t i = 0; i < line.size && before->size == 0; i++)
			if (line.at[i] == '-')
				*before = text_slice(line, 0, i + 1);
			else if (line.at[i] == '#')
				break;
			else if (line.at[i] != ' ')
				return false;
	}
	return true;
}

/* Before the first claim of a list: a line of its own, or inside the same brackets. */
static enum amended
add_to_list(struct arena *arena, const struct node *list, struct text words, struct text *bytes)
{
	struct where first = list->items[0]->where;
	const struct source *source = first.source;
	const char *end = edit_line_end(source);
	struct text before = edit_before(first);

	if (edit_is_flow(list) && text_ends(text_trim(before), "["))
		return insert(arena, source, offset_of(source, first), text_format(arena, "%.*s, ", TEXT_ARGS(words)), bytes);
	if (edit_is_flow(list) && text_trim(before).size == 0)
		return insert(arena, source, (size_t)(before.at - source->bytes.at),
			text_format(arena, "%.*s%.*s,%s", TEXT_ARGS(before), TEXT_ARGS(words), end), bytes);
	if (edit_is_flow(list) || !find_hyphen(first, &before))
		return AMENDED_STRANGE;
	return insert(arena, source, (size_t)(before.at - source->bytes.at), text_format(arena, "%.*s%s%.*s%s", TEXT_ARGS(before),
		text_ends(before, "-") ? " " : "", TEXT_ARGS(words), end), bytes);
}

/* One claim that stands without a list, in braces, becomes the second of one in brackets. */
static enum amended
enclose(struct arena *arena, const struct node *alone, struct text words, struct text *bytes)
{
	const struct source *source = alone->where.source;
	size_t from = offset_of(source, alone->where), size = edit_flow_size(edit_behind(alone->where));
	const struct edit edits[] = { { from, from, text_format(arena, "[%.*s, ", TEXT_ARGS(words)) },
		{ from + size, from + size, TEXT("]") } };

	if (size == 0)
		return AMENDED_STRANGE;
	*bytes = edit_apply(arena, source, edits, 2);
	return AMENDED;
}

/* One that stands without a list, on lines of its own, gets a hyphen, and its other lines move in by as much. */
static enum amended
indent(struct arena *arena, const struct node *alone, struct text words, struct text *bytes)
{
	struct where first = alone->keys[0]->where;
	const struct source *source = first.source;
	struct text before = edit_before(first);
	size_t at = (size_t)(before.at - source->bytes.at);
	struct text rest = text_slice(source->bytes, at, source->bytes.size), line;
	struct buffer lines = { 0 };
	struct edit edit = { at, at, { 0 } };

	if (text_trim(before).size > 0)
		return AMENDED_STRANGE;
	buffer_format(&lines, "%.*s- %.*s%s", TEXT_ARGS(before), TEXT_ARGS(words), edit_line_end(source));
	while (text_next(&rest, '\n', &line)) {
		size_t margin = 0;

		while (margin < line.size && line.at[margin] == ' ')
			margin++;
		if (margin < before.size && text_trim(line).size > 0)
			break;
		if (text_trim(line).size == 0)
			buffer_format(&lines, "%.*s\n", TEXT_ARGS(line));
		else
			buffer_format(&lines, "%.*s%s%.*s\n", TEXT_ARGS(before), edit.until == at ? "- " : "  ",
				TEXT_ARGS(text_slice(line, before.size, line.size)));
		edit.until = (size_t)(rest.at - source->bytes.at);
	}
	edit.with = text_copy(arena, buffer_text(&lines));
	buffer_free(&lines);
	*bytes = edit_apply(arena, source, &edit, 1);
	return AMENDED;
}

/* What stands behind "verified:" on its line, without a list in which nothing is: a note, or nothing. */
static bool
take_note(struct text line, struct text *note)
{
	*note = text_trim(text_slice(line, strlen("verified:"), line.size));
	if (text_starts(*note, "[")) {
		*note = text_trim(text_slice(*note, 1, note->size));
		if (!text_starts(*note, "]"))
			return false;
		*note = text_trim(text_slice(*note, 1, note->size));
	}
	return note->size == 0 || note->at[0] == '#';
}

/* Below a field that is there and empty, or inside its brackets. */
static enum amended
fill(struct arena *arena, const struct node *empty, struct text words, struct text *bytes)
{
	const struct source *source = empty->where.source;
	struct text line, note;
	struct edit edit;
	bool is_alone = edit_find_field(source, "verified", &line) && take_note(line, &note);

	if (is_alone && (empty->kind == NODE_SCALAR || where_inside(source, line).line == empty->where.line)) {
		edit.from = (size_t)(line.at - source->bytes.at);
		edit.until = edit.from + line.size;
		edit.with = text_format(arena, "verified:%s%.*s%s  - %.*s", note.size > 0 ? "  " : "", TEXT_ARGS(note),
			edit_line_end(source), TEXT_ARGS(words));
		*bytes = edit_apply(arena, source, &edit, 1);
		return AMENDED;
	}
	return empty->kind == NODE_SEQUENCE ? insert(arena, source, offset_of(source, empty->where) + 1, words, bytes)
		: AMENDED_STRANGE;
}

/* As the last field but for what helps a reader on. */
static enum amended
add_field(struct arena *arena, const struct source *source, struct text words, struct text *bytes)
{
	static const char *const followers[] = { "if-not-this", "status", "waive", "was" };
	const char *end = edit_line_end(source);
	struct text line;

	for (size_t i = 0; i < sizeof followers / sizeof *followers; i++)
		if (edit_find_field(source, followers[i], &line))
			break;
	if (!line.at && !edit_find_end(source, &line))
		return AMENDED_STRANGE;
	return insert(arena, source, (size_t)(line.at - source->bytes.at),
		text_format(arena, "verified:%s  - %.*s%s", end, TEXT_ARGS(words), end), bytes);
}

enum amended
amend_claim(struct arena *arena, const struct entry *entry, const struct new_claim *claim, struct text *bytes)
{
	const struct claim *same = find_same(entry, claim);
	const struct node *there = find_value(arena, entry->source);
	struct text words = written(arena, claim);

	if (same)
		return renew(arena, same, claim, bytes);
	if (!there)
		return add_field(arena, entry->source, words, bytes);
	if (there->count == 0)
		return fill(arena, there, words, bytes);
	if (there->kind == NODE_SEQUENCE)
		return add_to_list(arena, there, words, bytes);
	return edit_is_flow(there) ? enclose(arena, there, words, bytes) : indent(arena, there, words, bytes);
}
