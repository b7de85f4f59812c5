/* Any bytes as a Markdown file: split, parsed, and every place inside the file. */
#include <stdlib.h>

#include "parse/front_matter.h"
#include "parse/plain_text.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
walk(const struct node *node, const struct source *source)
{
	struct text line = where_line(node->where);

	if (node->where.source != source || node->where.line == 0 || node->where.column > line.size + 1)
		abort();
	for (size_t i = 0; i < node->count; i++) {
		if (node->kind == NODE_MAPPING)
			walk(node->keys[i], source);
		walk(node->items[i], source);
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *arena = arena_new();
	struct source source = { .path = TEXT("content/entries/x.md"),
		.bytes = { arena_copy(arena, (const char *)data, size), size } };
	struct diags diags = { .arena = arena };
	struct text yaml, body;
	uint32_t yaml_line, body_line;
	const struct node *root;

	if (plain_text_check(&source, &diags)
		&& front_matter_split(&source, &yaml, &yaml_line, &body, &body_line, &diags)
		&& (root = yaml_parse(arena, &source, yaml, yaml_line, &diags)) && root->count > 0)
		walk(root, &source);
	for (size_t i = 0; i < diags.list.count; i++) {
		diag_sentence(arena, diags.list.at[i]);
		diag_remedy(arena, diags.list.at[i]);
	}
	arena_free(arena);
	return 0;
}
