/* Headings and words of other sheets. See mapping.h. */
#include "sheet/mapping.h"

#include "base/suggest.h"
#include "parse/plain_text.h"

static bool
is_known(const struct node *key, struct diags *diags)
{
	static const struct text known[] = { TEXT_INIT("columns"), TEXT_INIT("values") };
	struct text near;

	if (text_equal(key->text, known[0]) || text_equal(key->text, known[1]))
		return true;
	near = suggest(key->text, known, 2);
	diag_say(diags, DIAG_UNKNOWN_FIELD, key->where, key->text, TEXT("a mapping file"),
		near.size > 0 ? text_format(diags->arena, "Did you mean “%.*s”?", TEXT_ARGS(near))
			: TEXT("Write “columns” or “values”."));
	return false;
}

static bool
is_pairs(const struct node *node, const char *name, struct diags *diags)
{
	bool fine = !node || node->kind == NODE_MAPPING;

	for (size_t i = 0; fine && node && i < node->count; i++)
		fine = node->items[i]->kind == (text_is(text_of(name), "columns") ? NODE_SCALAR : NODE_MAPPING);
	if (!fine)
		diag_say(diags, DIAG_WRONG_SHAPE, node->where, text_of(name), TEXT("lines with a name, a colon and what it means"),
			TEXT("something else"), TEXT("columns: {Service name: name}, or values: {kind: {Café: safe-space}}"));
	return fine;
}

bool
mapping_read(struct arena *arena, const struct source *source, struct mapping *mapping, struct diags *diags)
{
	const struct node *root = plain_text_check(source, diags) ? yaml_parse(arena, source, plain_text_of(source), 1, diags)
		: NULL;
	bool fine = root != NULL;

	for (size_t i = 0; root && i < root->count; i++)
		fine = is_known(root->keys[i], diags) && fine;
	*mapping = (struct mapping){ node_get(root, "columns"), node_get(root, "values") };
	return fine && is_pairs(mapping->columns, "columns", diags) && is_pairs(mapping->values, "values", diags);
}

static struct text
meaning_of(const struct node *pairs, struct text words)
{
	for (size_t i = 0; pairs && i < pairs->count; i++)
		if (text_equal_ignoring_case(pairs->keys[i]->text, words) && pairs->items[i]->kind == NODE_SCALAR)
			return pairs->items[i]->text;
	return words;
}

struct text
mapping_column(const struct mapping *mapping, struct text heading)
{
	return meaning_of(mapping->columns, heading);
}

struct text
mapping_value(const struct mapping *mapping, struct text column, struct text cell)
{
	for (size_t i = 0; mapping->values && i < mapping->values->count; i++)
		if (text_equal(mapping->values->keys[i]->text, column))
			return meaning_of(mapping->values->items[i], cell);
	return cell;
}
