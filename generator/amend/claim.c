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

static const struct claim *
find_same(const struct entry *entry, const struct new_claim *claim)
{
	for (size_t i = 0; i < entry->claim_count; i++)
		if (text_equal(entry->claims[i].by.text, claim->by) && checked_of(&entry->claims[i]) == claim->checked
			&& given(entry->claims[i].on))
			return &entry->claims[i];
	return NULL;
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

/* The day and the way of a claim that stands there. */
static enum amended
renew(struct arena *arena, const struct claim *old, const struct new_claim *claim, struct text *bytes)
{
	const struct source *source = old->where.source;
	struct edit edits[2];
	size_t count = 0;
	int order = date_compare(old->on.date, claim->on);

	if (order > 0)
		return AMENDED_OLDER;
	if (order == 0 && old->how.is == claim->how)
		return AMENDED_NOTHING;
	edits[count++] = edit_of(old->on.where, date_iso(arena, claim->on));
	if (given(old->how))
		edits[count++] = edit_of(old->how.where, text_of(choice_written(SET_claim_method, claim->how)));
	else
		edits[0].with = text_format(arena, "%.*s, how: %s", TEXT_ARGS(edits[0].with),
			choice_written(SET_claim_method, claim->how));
	if (!given(old->how) && !text_starts(edit_behind(old->where), "{"))
		return AMENDED_STRANGE;
	if (count == 2 && edits[1].from < edits[0].from) {
		struct edit first = edits[1];

		edits[1] = edits[0];
		edits[0] = first;
	}
	*bytes = edit_apply(arena, source, edits, count);
	return AMENDED;
}

/* Before the first claim, in the way that one is written: a line of its own, or inside the same brackets. */
static enum amended
add_before(struct arena *arena, const struct claim *first, struct text words, struct text *bytes)
{
	const struct source *source = first->where.source;
	struct where start = first->where;
	struct text before = edit_before(start), trimmed = text_trim(before);
	struct edit edit = { .from = (size_t)(before.at + before.size - source->bytes.at) };

	if (text_is(trimmed, "-")) {
		edit.from = (size_t)(before.at - source->bytes.at);
		edit.with = text_format(arena, "%.*s%.*s%s", TEXT_ARGS(before), TEXT_ARGS(words), edit_line_end(source));
	} else if (text_ends(trimmed, "[")) {
		edit.with = text_format(arena, "%.*s, ", TEXT_ARGS(words));
	} else {
		return AMENDED_STRANGE;
	}
	edit.until = edit.from;
	*bytes = edit_apply(arena, source, &edit, 1);
	return AMENDED;
}

/* Where nothing is claimed yet: below an empty `verified:`, or as the last field but for what helps a reader on. */
static enum amended
add_field(struct arena *arena, const struct entry *entry, struct text words, struct text *bytes)
{
	static const char *const followers[] = { "if-not-this", "status", "waive", "was" };
	const struct source *source = entry->source;
	const char *end = edit_line_end(source);
	struct text line, value;
	struct edit edit = { 0 };

	if (edit_find_field(source, "verified", &line)) {
		value = text_trim(text_slice(line, strlen("verified:"), line.size));
		if (value.size > 0 && !text_is(value, "[]") && value.at[0] != '#')
			return AMENDED_STRANGE;
		edit.from = (size_t)(line.at - source->bytes.at);
		edit.until = edit.from + line.size;
		edit.with = text_format(arena, "verified:%s%.*s%s  - %.*s", value.size > 0 && value.at[0] == '#' ? "  " : "",
			value.size > 0 && value.at[0] == '#' ? (int)value.size : 0, value.at, end, TEXT_ARGS(words));
	} else {
		for (size_t i = 0; i < sizeof followers / sizeof *followers; i++)
			if (edit_find_field(source, followers[i], &line))
				break;
		if (!line.at && !edit_find_end(source, &line))
			return AMENDED_STRANGE;
		edit.from = edit.until = (size_t)(line.at - source->bytes.at);
		edit.with = text_format(arena, "verified:%s  - %.*s%s", end, TEXT_ARGS(words), end);
	}
	*bytes = edit_apply(arena, source, &edit, 1);
	return AMENDED;
}

enum amended
amend_claim(struct arena *arena, const struct entry *entry, const struct new_claim *claim, struct text *bytes)
{
	const struct claim *same = find_same(entry, claim);

	if (same)
		return renew(arena, same, claim, bytes);
	if (entry->claim_count > 0)
		return add_before(arena, &entry->claims[0], written(arena, claim), bytes);
	return add_field(arena, entry, written(arena, claim), bytes);
}
