/*
 * Walks what is and what is wished side by side, down to the values that differ. A block of lines belongs to each pair
 * and each item: from its first line to before its neighbour's, without the comments and empty lines that lead up to
 * that. See revise.h.
 */
#include "amend/revise.h"

#include <stdlib.h>
#include <string.h>

#include "amend/edit.h"
#include "amend/emit.h"

struct revision {
	struct arena *arena;
	const struct source *source;
	const char *end;           /* of a line */
	struct text *lines;        /* of the file, without their ends; number 1 first */
	uint32_t line_count;
	struct edit *edits;
	size_t count, capacity;
	bool lost;                 /* it cannot be done */
};

/* Lines from one number to before another. */
struct block {
	uint32_t from, until;
};

static size_t
offset_of_line(const struct revision *revision, uint32_t line)
{
	if (line > revision->line_count)
		return revision->source->bytes.size;
	return (size_t)(revision->lines[line - 1].at - revision->source->bytes.at);
}

static void
add_edit(struct revision *revision, size_t from, size_t until, struct text with)
{
	if (revision->count == revision->capacity) {
		size_t capacity = revision->capacity > 0 ? revision->capacity * 2 : 16;
		struct edit *edits = arena_array(revision->arena, struct edit, capacity);

		if (revision->count > 0)
			memcpy(edits, revision->edits, revision->count * sizeof *edits);
		revision->edits = edits;
		revision->capacity = capacity;
	}
	revision->edits[revision->count++] = (struct edit){ from, until, text_copy(revision->arena, with) };
}

static bool
is_comment(struct text line)
{
	line = text_trim(line);
	return line.size == 0 || line.at[0] == '#';
}

static struct block
block_of(const struct revision *revision, uint32_t from, uint32_t until)
{
	while (until > from + 1 && is_comment(revision->lines[until - 2]))
		until--;
	return (struct block){ from, until };
}

/* Replaces whole lines; a comment among them would be lost. */
static void
replace_block(struct revision *revision, struct block block, struct text with)
{
	for (uint32_t line = block.from; line < block.until; line++)
		revision->lost = revision->lost || is_comment(revision->lines[line - 1])
			|| text_find(revision->lines[line - 1], " #") >= 0;
	add_edit(revision, offset_of_line(revision, block.from), offset_of_line(revision, block.until), with);
}

static void
replace_flow(struct revision *revision, const struct node *node, const struct wish *wished)
{
	struct text behind = edit_behind(node->where), old = text_slice(behind, 0, edit_flow_size(behind));
	size_t from = (size_t)(behind.at - revision->source->bytes.at);

	revision->lost = revision->lost || old.size == 0 || (text_find(old, "\n") >= 0 && text_find(old, "#") >= 0);
	add_edit(revision, from, from + old.size, emit_flow(revision->arena, wished));
}

/* A scalar on one line, or a line of hours. */
static bool
replace_words(struct revision *revision, const struct node *node, const struct wish *wished, bool in_flow)
{
	struct text words = in_flow ? edit_scalar(revision->arena, wished->text)
		: edit_line_scalar(revision->arena, wished->text);
	struct edit edit;

	if (node->kind == NODE_MAPPING) {
		size_t from = (size_t)(node->source_line.at - revision->source->bytes.at);

		if (node->source_line.size == 0 || edit_is_flow(node))
			return false;
		add_edit(revision, from, from + node->source_line.size, words);
		return true;
	}
	if (node->where.length == 0 || text_find(wished->text, "\n") >= 0)
		return false;
	edit = edit_of(node->where, words);
	add_edit(revision, edit.from, edit.until, edit.with);
	return true;
}

static bool revise_value(struct revision *revision, const struct wish *now, const struct wish *wished, struct block block,
	bool in_flow);

static bool
has_same_keys(const struct wish *a, const struct wish *b)
{
	bool same = a->count == b->count;

	for (size_t i = 0; same && i < a->count; i++)
		same = text_equal(a->keys[i], b->keys[i]);
	return same;
}

static size_t
indent_of(const struct node *node)
{
	return node->where.column > 0 ? node->where.column - 1 : 0;
}

static struct block
pair_block(const struct revision *revision, const struct wish *mapping, size_t i, uint32_t until)
{
	const struct node *node = mapping->node;

	return block_of(revision, node->keys[i]->where.line, i + 1 < node->count ? node->keys[i + 1]->where.line : until);
}

static void
insert_lines(struct revision *revision, uint32_t line, const struct buffer *lines)
{
	size_t at = offset_of_line(revision, line);

	add_edit(revision, at, at, buffer_text(lines));
}

/* A pair that is there: its value edited, its lines written anew, or taken away. The first pair of an item has the
 * item's hyphen before it. */
static void
revise_pair(struct revision *revision, const struct wish *now, size_t i, const struct wish *wished, struct block block)
{
	const struct node *key = now->node->keys[i];
	struct text before = edit_before(key->where);
	struct buffer lines = { 0 };

	if (wished && revise_value(revision, now->items[i], wished, block, false))
		return;
	if (wished)
		emit_pair(revision->arena, &lines, now->keys[i], wished, indent_of(key), revision->end);
	if (wished && before.size < lines.size)
		memcpy(lines.at, before.at, before.size);
	replace_block(revision, block, buffer_text(&lines));
	buffer_free(&lines);
}

/* Those of the wished pairs that go before one which is there. */
static size_t
count_before(const struct wish *wished, struct text key)
{
	size_t count = 0;

	while (count < wished->count && !text_equal(wished->keys[count], key))
		count++;
	return count;
}

/* Takes the first pairs of an item away and leaves its hyphen to what is to stand before the next one that stays, or to
 * that; gives which that is. */
static size_t
drop_first_pairs(struct revision *revision, const struct wish *now, const struct wish *wished)
{
	const struct node *node = now->node;
	struct text start = edit_behind(node->keys[0]->where), stays;
	struct buffer lines = { 0 };
	size_t first = 0;

	while (first < now->count && !wish_get(wished, now->keys[first]))
		first++;
	if (first == 0 || text_trim(edit_before(node->keys[0]->where)).size == 0)
		return 0;
	if (first == now->count) {
		revision->lost = true;
		return first;
	}
	stays = edit_behind(node->keys[first]->where);
	for (uint32_t line = node->keys[0]->where.line; line < node->keys[first]->where.line; line++)
		revision->lost = revision->lost || is_comment(revision->lines[line - 1]);
	for (size_t i = 0; i < count_before(wished, now->keys[first]); i++)
		emit_pair(revision->arena, &lines, wished->keys[i], wished->items[i], indent_of(node->keys[0]), revision->end);
	if (lines.size > 0)
		buffer_format(&lines, "%*s", (int)indent_of(node->keys[0]), "");
	add_edit(revision, (size_t)(start.at - revision->source->bytes.at), (size_t)(stays.at - revision->source->bytes.at),
		text_slice(buffer_text(&lines), indent_of(node->keys[0]), lines.size));
	buffer_free(&lines);
	return first;
}

static void
revise_mapping(struct revision *revision, const struct wish *now, const struct wish *wished, uint32_t until)
{
	const struct node *node = now->node;
	uint32_t line = pair_block(revision, now, 0, until).until; /* nothing goes before the first pair */
	size_t at = 0, first = drop_first_pairs(revision, now, wished);

	for (size_t i = first; i < now->count; i++)
		if (!wish_equal(now->items[i], wish_get(wished, now->keys[i])))
			revise_pair(revision, now, i, wish_get(wished, now->keys[i]), pair_block(revision, now, i, until));
	for (size_t i = first > 0 && first < now->count ? count_before(wished, now->keys[first]) : 0; i < wished->count; i++) {
		struct buffer lines = { 0 };

		for (at = 0; at < now->count && !text_equal(now->keys[at], wished->keys[i]); at++)
			;
		if (at < now->count) {
			line = pair_block(revision, now, at, until).until;
			continue;
		}
		emit_pair(revision->arena, &lines, wished->keys[i], wished->items[i], indent_of(node->keys[0]), revision->end);
		insert_lines(revision, line, &lines);
		buffer_free(&lines);
	}
}

/* The lines of an item: from its hyphen to before the next one's. */
static struct block
item_block(const struct revision *revision, const struct wish *list, size_t i, uint32_t until)
{
	const struct node *node = list->node;

	return block_of(revision, node->items[i]->where.line, i + 1 < node->count ? node->items[i + 1]->where.line : until);
}

static void
revise_item(struct revision *revision, const struct wish *now, const struct wish *wished, struct block block)
{
	struct text before = edit_before(now->node->where);
	struct buffer lines = { 0 };

	if (wished && revise_value(revision, now, wished, block, false))
		return;
	if (wished)
		emit_item(revision->arena, &lines, wished, before.size - 2, revision->end);
	revision->lost = revision->lost || !text_ends(before, "- ");
	replace_block(revision, block, buffer_text(&lines));
	buffer_free(&lines);
}

/* What is the same at both ends stays; what is between is changed one by one, taken away or added. */
static void
revise_list(struct revision *revision, const struct wish *now, const struct wish *wished, uint32_t until)
{
	size_t first = 0, last = 0, most = now->count < wished->count ? now->count : wished->count;
	struct text before = edit_before(now->node->items[0]->where);
	struct buffer lines = { 0 };
	uint32_t line;

	while (first < most && wish_equal(now->items[first], wished->items[first]))
		first++;
	while (last < most - first && wish_equal(now->items[now->count - 1 - last], wished->items[wished->count - 1 - last]))
		last++;
	for (size_t i = first; i < now->count - last; i++)
		revise_item(revision, now->items[i], i < wished->count - last ? wished->items[i] : NULL,
			item_block(revision, now, i, until));
	if (now->count >= wished->count)
		return;
	revision->lost = revision->lost || !text_ends(before, "- ");
	for (size_t i = now->count - last; i < wished->count - last; i++)
		emit_item(revision->arena, &lines, wished->items[i], before.size >= 2 ? before.size - 2 : 0, revision->end);
	line = now->count - last > 0 ? item_block(revision, now, now->count - last - 1, until).until
		: now->node->items[0]->where.line;
	insert_lines(revision, line, &lines);
	buffer_free(&lines);
}

/* Edits a value inside its block; false when its lines are to be written anew. */
static bool
revise_value(struct revision *revision, const struct wish *now, const struct wish *wished, struct block block, bool in_flow)
{
	const struct node *node = now->node;

	if (wish_equal(now, wished))
		return true;
	if (now->kind == NODE_SCALAR && wished->kind == NODE_SCALAR)
		return replace_words(revision, node, wished, in_flow);
	if (node->count > 0 && edit_is_flow(node) && node->kind == NODE_MAPPING && wished->kind == NODE_MAPPING
		&& has_same_keys(now, wished)) {
		bool fine = true;

		for (size_t i = 0; i < now->count; i++)
			fine = revise_value(revision, now->items[i], wished->items[i], block, true) && fine;
		revision->lost = revision->lost || !fine;
		return true;
	}
	if (edit_is_flow(node)) {
		replace_flow(revision, node, wished);
		return true;
	}
	if (node->count == 0 || in_flow || now->kind != wished->kind)
		return false;
	if (now->kind == NODE_MAPPING)
		revise_mapping(revision, now, wished, block.until);
	else
		revise_list(revision, now, wished, block.until);
	return true;
}

static void
part_lines(struct revision *revision)
{
	struct text rest = revision->source->bytes, line;
	size_t count = 0;

	for (size_t i = 0; i < rest.size; i++)
		count += rest.at[i] == '\n';
	revision->lines = arena_array(revision->arena, struct text, count + 1);
	while (text_next(&rest, '\n', &line))
		revision->lines[revision->line_count++] = line;
}

static int
compare_edits(const void *a, const void *b)
{
	const struct edit *const *left = a, *const *right = b;

	if ((*left)->from != (*right)->from)
		return (*left)->from < (*right)->from ? -1 : 1;
	/* what is put before a line comes before what takes its place; both are in one array, in the order they were made */
	if ((*left)->until != (*right)->until)
		return (*left)->until < (*right)->until ? -1 : 1;
	return *left < *right ? -1 : *left > *right;
}

static struct text
apply(const struct revision *revision)
{
	struct edit **order = arena_array(revision->arena, struct edit *, revision->count + 1);
	struct edit *sorted = arena_array(revision->arena, struct edit, revision->count + 1);

	for (size_t i = 0; i < revision->count; i++)
		order[i] = &revision->edits[i];
	qsort(order, revision->count, sizeof *order, compare_edits);
	for (size_t i = 0; i < revision->count; i++)
		sorted[i] = *order[i];
	return edit_apply(revision->arena, revision->source, sorted, revision->count);
}

/* Read again, do the fields say what was wished? */
static bool
says(struct arena *arena, const struct source *before, struct text bytes, const struct field_table *table,
	const struct wish *wished)
{
	struct source source = { .path = before->path, .bytes = bytes };
	struct diags diags = { .arena = arena };
	uint32_t yaml_line, body_line;
	struct text yaml, body;
	const struct node *node;

	return front_matter_split(&source, &yaml, &yaml_line, &body, &body_line, &diags)
		&& (node = yaml_parse(arena, &source, yaml, yaml_line, &diags)) && diags.list.count == 0
		&& wish_equal(wish_of(arena, table, node), wished);
}

bool
revise(struct arena *arena, const struct source *source, const struct field_table *table, const struct wish *now,
	const struct wish *wished, struct text *bytes)
{
	struct revision revision = { .arena = arena, .source = source, .end = edit_line_end(source) };
	struct where fence;
	struct text line;

	if (wish_equal(now, wished)) {
		*bytes = source->bytes;
		return true;
	}
	if (now->count == 0 || edit_is_flow(now->node) || !edit_find_end(source, &line))
		return false;
	part_lines(&revision);
	fence = where_inside(source, line);
	revise_mapping(&revision, now, wished, fence.line);
	*bytes = apply(&revision);
	return !revision.lost && says(arena, source, *bytes, table, wished);
}
