/* Any bytes as a strings file, and what scripts are told of it. */
#include "parse/strings_file.h"
#include "render/words_data.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *arena = arena_new(), *scratch = arena_new();
	struct source source = { .path = TEXT("pl.yaml"), .bytes = { arena_copy(arena, (const char *)data, size), size } };
	struct diags diags = { .arena = arena };
	struct reader reader = { .arena = arena, .diags = &diags };
	struct failure failure = { 0 };
	struct wording *english = wording_open(arena, TEXT("en"), NULL, &failure);
	struct strings strings = { .wording = wording_open(arena, TEXT("pl"), english, &failure) };
	struct buffer script = { 0 };

	strings_file_read(&reader, scratch, &source, false, &strings);
	arena_free(scratch);
	words_data_write(&strings, strings.wording, &script);
	for (size_t i = 0; i < strings.phrases.count; i++) {
		const struct phrase_line *line = strings.phrases.at[i];

		wording_plural(strings.wording, line->english.text, i);
		wording_forms(strings.wording, line->english.text);
	}
	diags_sort(&diags);
	for (size_t i = 0; i < diags.list.count; i++)
		diag_sentence(arena, diags.list.at[i]);
	buffer_free(&script);
	arena_free(arena);
	return 0;
}
