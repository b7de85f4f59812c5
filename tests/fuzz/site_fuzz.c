/* Any bytes as site.yaml, areas.yaml, topics.yaml and the files that site.yaml names. */
#include "parse/parse.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *arena = arena_new();
	struct text bytes = { arena_copy(arena, (const char *)data, size), size };
	struct source sources[] = {
		{ .path = TEXT("areas.yaml"), .bytes = bytes }, { .path = TEXT("holidays.json"), .bytes = bytes },
		{ .path = TEXT("outcodes.csv"), .bytes = bytes }, { .path = TEXT("site.yaml"), .bytes = bytes },
		{ .path = TEXT("topics.yaml"), .bytes = bytes },
	};
	struct source *at[] = { &sources[0], &sources[1], &sources[2], &sources[3], &sources[4] };
	struct reading reading = { .sources = at, .count = 5 };
	struct diags diags = { .arena = arena };
	struct text names = TEXT("bank-holidays: holidays.json\ngazetteer: outcodes.csv\n");

	parse_site(arena, &reading, NULL, 1, &diags);
	sources[3].bytes = names;
	parse_site(arena, &reading, NULL, 1, &diags);
	diags_sort(&diags);
	for (size_t i = 0; i < diags.list.count; i++)
		diag_sentence(arena, diags.list.at[i]);
	arena_free(arena);
	return 0;
}
