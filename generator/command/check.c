/* `fingerpost check`: what is wrong in the content, and nothing made. */
#include <stdio.h>

#include "command/changed.h"
#include "command/command.h"
#include "command/findings.h"
#include "command/leaflets.h"
#include "command/load.h"

const char check_usage[] =
	"usage: fingerpost check [REPOSITORY] [--rev COMMIT | --worktree] [OPTION...]\n"
	"\n"
	"Says what is wrong in the content of a directory, where, and what to write instead.\n"
	"REPOSITORY is a folder with a git repository, bare or not, or just the files (default: here).\n"
	"\n"
	"  --rev COMMIT   check that commit, tag or branch instead of the files as they stand\n"
	"  --worktree     check the files as they stand, whatever git says\n"
	"  --changed-since COMMIT\n"
	"                 only what has changed since that commit: what is wrong in the files it touches, and what it\n"
	"                 breaks elsewhere\n"
	"  --format NAME  text for people; github for annotations of a pull request; gitlab for a code quality\n"
	"                 report; json for any other program (default: text)\n"
	"  --today DATE   the day to check for, 2026-10-14 (default: today)\n"
	"  -j, --jobs N   how many processors to use (default: all)\n"
	"\n"
	"Exit status: 0 no errors, 1 errors in the content, 2 usage, 3 the directory cannot be read.\n";

/* For people on standard error; for a program on standard output, and then the summary makes way. */
static void
print_findings(struct directory *directory, enum finding_format format)
{
	struct text site_file = text_format(directory->arena, "%.*ssite.yaml", TEXT_ARGS(directory->reading.content));

	if (format == FORMAT_TEXT)
		findings_print(stderr, &directory->diags);
	else
		finding_formats_write(stdout, format, &directory->diags, site_file);
}

/* What was looked at, in words. */
static struct text
looked_at(struct directory *directory, const struct options *options, size_t touched)
{
	size_t count = directory->site->entry_count;

	if (!options->changed_since)
		return text_format(directory->arena, "%zu %s", count, count == 1 ? "entry" : "entries");
	return text_format(directory->arena, "%zu changed %s of %zu", touched, touched == 1 ? "entry" : "entries", count);
}

/* Leaflets are laid out only when nothing else is wrong with them. */
static bool
look(struct directory *directory, const struct options *options, size_t *touched, struct failure *failure)
{
	if (options->changed_since)
		return directory_check_changed(directory, options, touched, failure);
	return directory_load(directory, options, failure)
		&& (diags_count(&directory->diags, LEVEL_ERROR) > 0 || leaflets_check(directory, options, failure));
}

int
check_run(int argc, char **argv)
{
	struct options options;
	struct directory directory;
	struct failure failure = { 0 };
	struct text summary, subject;
	size_t touched = 0;
	int status;

	if (!options_read(argc, argv, OPTIONS_READ | OPTIONS_FORMAT, &options))
		return EXIT_USAGE;
	if (!look(&directory, &options, &touched, &failure)) {
		findings_print(stderr, &directory.diags);
		fprintf(stderr, "fingerpost check: %s\n", failure.message);
		directory_free(&directory);
		return EXIT_ENVIRONMENT;
	}
	print_findings(&directory, options.format);
	summary = findings_summary(directory.arena, &directory.diags);
	subject = looked_at(&directory, &options, touched);
	fprintf(options.format == FORMAT_TEXT ? stdout : stderr, "Checked %.*s: %.*s.\n", TEXT_ARGS(subject),
		TEXT_ARGS(summary));
	status = diags_count(&directory.diags, LEVEL_ERROR) > 0 ? EXIT_CONTENT : EXIT_FINE;
	directory_free(&directory);
	return status;
}
