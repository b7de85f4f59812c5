/*
 * What the read stage gives, as lines for the tests to compare:
 *   last_changes [-w] [-s] REPOSITORY [REV]
 * prints "PATH<tab>COMMIT<tab>DATE<tab>AUTHOR" for every source ("-" where nothing is known), or with -s
 * "PATH<tab>SIZE<tab>HASH" of its bytes ("-" = listed and not read). -w asks for the work tree.
 * Diagnostics ("[code] PATH: sentence") and the failure go to standard error. Exit status: 0 fine, 1
 * with an error among the diagnostics, 3 with a failure.
 */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "read/reading.h"

static uint64_t
hash_of(struct text bytes)
{
	uint64_t hash = 14695981039346656037u;

	for (size_t i = 0; i < bytes.size; i++)
		hash = (hash ^ (unsigned char)bytes.at[i]) * 1099511628211u;
	return hash;
}

static void
print_source(const struct source *source)
{
	printf("%.*s\t", TEXT_ARGS(source->path));
	if (source->bytes.at)
		printf("%zu\t%016" PRIx64 "\n", source->bytes.size, hash_of(source->bytes));
	else
		printf("-\t-\n");
}

static void
print_change(struct arena *arena, const struct reading *reading, const struct source *source)
{
	const struct change *change = reading_change(reading, source->path);

	printf("%.*s\t", TEXT_ARGS(source->path));
	if (change)
		printf("%.*s\t%.*s\t%.*s\n", TEXT_ARGS(change->commit), TEXT_ARGS(date_iso(arena, change->date)),
			TEXT_ARGS(change->author));
	else
		printf("-\t-\t-\n");
}

static void
print_diag(struct arena *arena, const struct diag *diag)
{
	struct text path = diag->where.source ? diag->where.source->path : TEXT("");

	fprintf(stderr, "[%s] %.*s: %.*s\n", diag_row(diag->code)->name, TEXT_ARGS(path),
		TEXT_ARGS(diag_sentence(arena, diag)));
}

int
main(int argc, char **argv)
{
	struct arena *arena = arena_new();
	struct diags diags = { .arena = arena };
	struct failure failure = { 0 };
	struct read_request request = { .jobs = 2 };
	struct reading reading;
	bool sources = false, fine;

	for (argv++, argc--; argc > 0 && argv[0][0] == '-'; argv++, argc--) {
		sources |= strcmp(argv[0], "-s") == 0;
		request.worktree |= strcmp(argv[0], "-w") == 0;
	}
	request.repository = argc > 0 ? argv[0] : ".";
	request.rev = argc > 1 ? argv[1] : NULL;
	fine = read_directory(arena, &request, &reading, &diags, &failure);
	for (size_t i = 0; fine && i < reading.count; i++)
		if (sources)
			print_source(reading.sources[i]);
		else
			print_change(arena, &reading, reading.sources[i]);
	diags_sort(&diags);
	for (size_t i = 0; i < diags.list.count; i++)
		print_diag(arena, diags.list.at[i]);
	if (!fine)
		fprintf(stderr, "failure: %s\n", failure.message);
	fine = fine && diags_count(&diags, LEVEL_ERROR) == 0;
	arena_free(arena);
	return fine ? 0 : failure.message[0] ? 3 : 1;
}
