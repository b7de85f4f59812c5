/* `fingerpost export csv`: the entries as a sheet, for people who live in spreadsheets. */
#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "command/command.h"
#include "command/findings.h"
#include "command/load.h"
#include "sheet/csv.h"
#include "sheet/document.h"

const char export_usage[] =
	"usage: fingerpost export csv [REPOSITORY] [--rev COMMIT | --worktree] [-o FILE]\n"
	"\n"
	"Writes all entries as one sheet: a row for each, a column for each field (“places.2.address” for what there\n"
	"can be several of), lists with semicolons. `fingerpost import csv` takes it back, and changes only what was\n"
	"changed in it. Translations are not in it. What a spreadsheet would take for a formula gets a ' before it.\n"
	"\n"
	"  --rev COMMIT       export that commit, tag or branch instead of the files as they stand\n"
	"  --worktree         export the files as they stand, whatever git says\n"
	"  -o, --output FILE  where the sheet goes (default: standard output)\n"
	"\n"
	"Exit status: 0 written, 1 an entry cannot be read and is left out, 2 usage, 3 it cannot be read or written.\n";

/* Reads all entries anew; gives how many there are, and whether any had to be left out. */
static size_t
read_documents(struct directory *directory, struct sheet_document *documents, bool *all)
{
	const struct site *site = directory->site;
	size_t count = 0;

	*all = true;
	for (size_t i = 0; i < site->entry_count; i++) {
		const struct entry *entry = site->entries[i];

		if (sheet_document_read(directory->arena, entry->source, entry->id, &documents[count])) {
			count++;
			continue;
		}
		*all = false;
		fprintf(stderr, "fingerpost export: %.*s cannot be read and is left out: `fingerpost check` says why.\n",
			TEXT_ARGS(entry->source->path));
	}
	return count;
}

static void
write_sheet(struct arena *arena, const struct sheet_document *documents, size_t count, struct buffer *sheet)
{
	const struct wish **fields = arena_array(arena, const struct wish *, count + 1);
	struct arena *scratch = arena_new();
	struct column *columns;
	size_t column_count;

	for (size_t i = 0; i < count; i++)
		fields[i] = documents[i].fields;
	columns = columns_of(arena, fields, count, &column_count);
	buffer_add_string(sheet, "\xef\xbb\xbf"); /* without it spreadsheets take the file for Windows-1252 */
	for (size_t c = 0; c < column_count; c++)
		csv_add_cell(sheet, columns[c].name, c == 0);
	csv_end_row(sheet);
	for (size_t i = 0; i < count; i++) {
		for (size_t c = 0; c < column_count; c++)
			csv_add_cell(sheet, csv_disarm(scratch, sheet_document_cell(scratch, &documents[i], &columns[c])), c == 0);
		csv_end_row(sheet);
		arena_clear(scratch);
	}
	arena_free(scratch);
}

static bool
save(const char *path, struct text bytes, struct failure *failure)
{
	FILE *file = path ? fopen(path, "wbe") : stdout;
	bool fine = file && fwrite(bytes.at, 1, bytes.size, file) == bytes.size && fflush(file) == 0;

	if (!fine)
		fail(failure, "%s cannot be written: %s", path ? path : "standard output", strerror(errno));
	if (file && path && fclose(file) != 0)
		fine = fail(failure, "%s cannot be written: %s", path, strerror(errno));
	return fine;
}

static int
export_csv(const struct options *options, struct directory *directory, struct failure *failure)
{
	struct sheet_document *documents;
	struct buffer sheet = { 0 };
	bool all, fine;
	size_t count;

	if (!directory_load(directory, options, failure))
		return EXIT_ENVIRONMENT;
	documents = arena_array(directory->arena, struct sheet_document, directory->site->entry_count + 1);
	count = read_documents(directory, documents, &all);
	write_sheet(directory->arena, documents, count, &sheet);
	fine = save(options->output, buffer_text(&sheet), failure);
	buffer_free(&sheet);
	if (!fine)
		return EXIT_ENVIRONMENT;
	if (options->output)
		printf("%zu %s in %s\n", count, count == 1 ? "entry" : "entries", options->output);
	return all ? EXIT_FINE : EXIT_CONTENT;
}

int
export_run(int argc, char **argv)
{
	struct options options;
	struct directory directory = { 0 };
	struct failure failure = { 0 };
	int status;

	if (argc < 2 || strcmp(argv[1], "csv") != 0) {
		fputs("fingerpost export: as what? There is only csv: `fingerpost export csv`.\n", stderr);
		return EXIT_USAGE;
	}
	argv[1] = argv[0];
	if (!options_read(argc - 1, argv + 1, OPTIONS_READ | OPTIONS_OUTPUT, &options))
		return EXIT_USAGE;
	status = export_csv(&options, &directory, &failure);
	if (status == EXIT_ENVIRONMENT)
		fprintf(stderr, "fingerpost export: %s\n", failure.message);
	directory_free(&directory);
	return status;
}
