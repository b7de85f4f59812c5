/* `fingerpost import csv`: takes a sheet into the entries, and says what it could not understand. */
#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "amend/create.h"
#include "amend/write.h"
#include "command/command.h"
#include "command/findings.h"
#include "command/import_findings.h"
#include "command/load.h"
#include "sheet/encoding.h"
#include "sheet/import.h"

const char import_usage[] =
	"usage: fingerpost import csv FILE [OPTION...]\n"
	"\n"
	"Takes a sheet into the entries: one that `fingerpost export csv` wrote, or another with a mapping. Its first row\n"
	"names the columns; each further row is an entry, by its id, or a new one. Cells that say what the file says\n"
	"change nothing; an empty cell takes a field away; columns and entries that are not in it stay as they are.\n"
	"What is not understood, and what check would find wrong then and not now, is told with its row and column, and\n"
	"then nothing is written.\n"
	"\n"
	"  --mapping FILE       what headings, words and dates of another sheet mean (docs/entry-format.md)\n"
	"  --dry-run            only say what would change\n"
	"  --partly             write the rows that are understood, although others are not\n"
	"  --encoding NAME      utf-8 or windows-1252, for a file that does not tell\n"
	"  --repository FOLDER  the directory's folder (default: here)\n"
	"\n"
	"Exit status: 0 done, 1 some of it is not understood, 2 usage, 3 a file cannot be read or written.\n";

enum { SHEET_MOST = 32 * 1024 * 1024, MAPPING_MOST = 1024 * 1024 };

static bool
read_file(struct arena *arena, const char *path, size_t most, struct text *bytes, struct failure *failure)
{
	FILE *file = fopen(path, "rbe");
	struct buffer buffer = { 0 };
	size_t size;
	bool fine;

	if (!file)
		return fail(failure, "%s cannot be read: %s", path, strerror(errno));
	while (buffer.size <= most && (size = fread(buffer_reserve(&buffer, 1 << 16), 1, 1 << 16, file)) > 0)
		buffer.size += size;
	fine = !ferror(file) || fail(failure, "%s cannot be read: %s", path, strerror(errno));
	fclose(file);
	if (fine && buffer.size > most)
		fine = fail(failure, "%s is larger than %zu MB, more than any such sheet is: import it in parts", path,
			most / 1024 / 1024);
	*bytes = text_copy(arena, buffer_text(&buffer));
	buffer_free(&buffer);
	return fine;
}

/* The first line of what a cell says, as far as it fits; nothing of an entry whose place must not be known. */
static struct text
excerpt(struct arena *arena, struct text words)
{
	struct text rest = words, line = { 0 };

	text_next(&rest, '\n', &line);
	line = findings_safe(arena, line);
	if (line.size > 60) {
		size_t size = 60;

		while (size > 0 && ((unsigned char)line.at[size] & 0xc0) == 0x80)
			size--;
		return text_format(arena, "%.*s…", (int)size, line.at);
	}
	return rest.size > 0 ? text_format(arena, "%.*s…", TEXT_ARGS(line)) : line;
}

static void
print_file(struct arena *arena, const struct import_file *file)
{
	printf("%.*s (row %zu)%s\n", TEXT_ARGS(file->path), file->row, file->source ? "" : ": new");
	for (size_t i = 0; i < file->change_count && file->source && !file->confidential; i++)
		printf("  %.*s: “%.*s” becomes “%.*s”\n", TEXT_ARGS(file->changes[i].column->name),
			TEXT_ARGS(excerpt(arena, file->changes[i].before)), TEXT_ARGS(excerpt(arena, file->changes[i].after)));
}

static bool
write_file(const char *folder, const struct import_file *file, struct failure *failure)
{
	if (!file->source)
		return create_file(folder, file->path, file->bytes, false, failure);
	return amend_write(folder, file->path, file->source->bytes, file->bytes, failure);
}

static bool
write_files(struct directory *directory, const struct import_plan *plan, bool dry, struct failure *failure)
{
	const char *folder = directory->reading.work_folder;
	size_t new = 0, changed = 0;

	for (size_t i = 0; i < plan->file_count; i++) /* before the first is written: all or none */
		if (!dry && plan->files[i].source && !amend_is_as_read(folder, plan->files[i].path,
				plan->files[i].source->bytes, failure))
			return false;
	for (size_t i = 0; i < plan->file_count; i++) {
		if (!dry && !write_file(folder, &plan->files[i], failure))
			return false;
		print_file(directory->arena, &plan->files[i]);
		new += !plan->files[i].source;
		changed += plan->files[i].source != NULL;
	}
	if (plan->spoilt_count > 0)
		printf("%zu %s as the spreadsheet writes dates and numbers, such as 31/03/2027: the files say the same, and stay.\n",
			plan->spoilt_count, plan->spoilt_count == 1 ? "cell is" : "cells are");
	printf("%zu %s: %zu changed, %zu new, %zu as they were.%s\n", plan->row_count, plan->row_count == 1 ? "row" : "rows",
		changed, new, plan->same_count, dry ? " Nothing was written: this was a dry run." : "");
	return true;
}

static int
import_sheet(struct directory *directory, const struct options *options, struct import_request *request,
	struct failure *failure)
{
	struct import_plan plan = import_plan_make(directory->arena, request);
	size_t problems = 0;

	for (size_t i = 0; i < plan.problem_count; i++) {
		import_print_problem(directory->arena, options->words[0], &plan.problems[i]);
		problems += !plan.problems[i].warning;
	}
	problems += import_check_rows(directory, options, &plan);
	if (problems > 0 && !options->partly) {
		fprintf(stderr, "fingerpost import: nothing was written: mend the sheet, or take what is understood with --partly.\n");
		return EXIT_CONTENT;
	}
	if (!write_files(directory, &plan, options->dry_run, failure))
		return EXIT_ENVIRONMENT;
	return problems > 0 ? EXIT_CONTENT : EXIT_FINE;
}

static bool
read_mapping(struct directory *directory, const struct options *options, struct mapping *mapping, bool *understood,
	struct failure *failure)
{
	struct source *source = arena_alloc(directory->arena, sizeof *source);
	struct diags diags = { .arena = directory->arena };

	*understood = true;
	if (!options->mapping)
		return true;
	source->path = text_of(options->mapping);
	if (!read_file(directory->arena, options->mapping, MAPPING_MOST, &source->bytes, failure))
		return false;
	*understood = mapping_read(directory->arena, source, mapping, &diags);
	findings_print(stderr, &diags);
	return true;
}

static int
import_csv(struct directory *directory, const struct options *options, struct failure *failure)
{
	struct import_request request = { 0 };
	struct csv_mistake mistake = { 0 };
	struct text bytes, text;
	const char *note;
	bool understood;

	if (!directory_load_to_change(directory, options, "change", failure)
		|| !read_file(directory->arena, options->words[0], SHEET_MOST, &bytes, failure)
		|| !read_mapping(directory, options, &request.mapping, &understood, failure))
		return EXIT_ENVIRONMENT;
	if (!understood)
		return EXIT_CONTENT;
	if (!encoding_read(directory->arena, bytes, options->encoding, &text, &note, &mistake)
		|| !csv_read(directory->arena, text, &request.csv, &mistake)) {
		struct import_problem problem = { .row = mistake.row, .column = mistake.column, .sentence = text_of(mistake.sentence) };

		import_print_problem(directory->arena, options->words[0], &problem);
		fprintf(stderr, "fingerpost import: nothing was written.\n");
		return EXIT_CONTENT;
	}
	if (note)
		fprintf(stderr, "%s: %s\n", options->words[0], note);
	if (request.csv.separator != ',')
		fprintf(stderr, "%s: its cells are parted by %s.\n", options->words[0], request.csv.separator == ';' ? "semicolons" : "tabs");
	request.site = directory->site;
	request.content = directory->reading.content;
	request.address = directory->site->settings.url.text;
	while (text_ends(request.address, "/"))
		request.address.size--;
	return import_sheet(directory, options, &request, failure);
}

int
import_run(int argc, char **argv)
{
	struct options options;
	struct directory directory = { 0 };
	struct failure failure = { 0 };
	int status;

	if (argc < 2 || strcmp(argv[1], "csv") != 0) {
		fputs("fingerpost import: from what? There is only csv: `fingerpost import csv FILE`.\n", stderr);
		return EXIT_USAGE;
	}
	argv[1] = argv[0];
	if (!options_read(argc - 1, argv + 1, OPTIONS_WORDS | OPTIONS_IMPORT, &options))
		return EXIT_USAGE;
	if (options.word_count != 1) {
		fputs("fingerpost import: which file? Name one: `fingerpost import csv FILE`.\n", stderr);
		return EXIT_USAGE;
	}
	status = import_csv(&directory, &options, &failure);
	if (status == EXIT_ENVIRONMENT)
		fprintf(stderr, "fingerpost import: %s\n", failure.message);
	directory_free(&directory);
	return status;
}
