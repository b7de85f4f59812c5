/* Any bytes as an entry, and its body as HTML. */
#include "render/markdown.h"
#include "parse/parse.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *arena = arena_new();
	struct text bytes = { arena_copy(arena, (const char *)data, size), size };
	struct source entry = { .path = TEXT("content/entries/x.md"), .bytes = bytes };
	struct source translation = { .path = TEXT("content/entries/x.easy.md"), .bytes = bytes };
	struct source *sources[] = { &translation, &entry };
	struct reading reading = { .content = TEXT("content/"), .sources = sources, .count = 2 };
	struct diags diags = { .arena = arena };
	struct site *site = parse_site(arena, &reading, NULL, 1, &diags);
	struct buffer html = { 0 };

	for (size_t i = 0; i < site->entry_count; i++)
		markdown_html(site->entries[i]->body, 2, NULL, NULL, &html);
	buffer_free(&html);
	diags_sort(&diags);
	for (size_t i = 0; i < diags.list.count; i++)
		diag_sentence(arena, diags.list.at[i]);
	arena_free(arena);
	return 0;
}
