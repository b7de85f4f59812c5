/* `fingerpost init`: a whole new directory, with all that checks and publishes it. */
#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "amend/create.h"
#include "command/command.h"
#include "command/options.h"
#include "starter/starter.h"

const char init_usage[] =
	"usage: fingerpost init DIR --nation NATION [--name NAME] [--source ADDRESS]\n"
	"\n"
	"Begins a directory in a new or empty folder: settings with the crisis lines of the nation, areas, topics,\n"
	"a few invented entries to go by, pages, and what GitHub and GitLab need to check and publish it.\n"
	"\n"
	"  --nation NATION   scotland, england, wales or northern-ireland: crisis lines and bank holidays differ\n"
	"  --name NAME       what it is called (default: Our support directory)\n"
	"  --source ADDRESS  where Fingerpost's own source can be had, for the forge to install it from\n"
	"\n"
	"Exit status: 0 written, 2 usage, 3 the folder is not empty or cannot be written.\n";

/* Is the folder missing or empty? A new git repository counts as empty. */
static bool
is_free(const char *folder, struct failure *failure)
{
	DIR *listing = opendir(folder);
	struct dirent *entry;
	bool empty = true;

	if (!listing)
		return errno == ENOENT || fail(failure, "%s: %s", folder, strerror(errno));
	while (empty && (entry = readdir(listing)))
		empty = strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0
			|| strcmp(entry->d_name, ".git") == 0;
	closedir(listing);
	return empty || fail(failure, "%s is not empty, and nothing is written over: name a new folder", folder);
}

static bool
write_all(struct arena *arena, const char *folder, const struct starter_answers *answers, struct failure *failure)
{
	bool fine = is_free(folder, failure);

	for (size_t i = 0; fine && i < starter_file_count; i++)
		fine = create_file(folder, text_of(starter_files[i].path), starter_fill(arena, &starter_files[i], answers),
			starter_files[i].program, failure);
	return fine;
}

static const char *
missing(const struct options *options)
{
	if (options->word_count != 1)
		return "which folder? Name one new or empty folder";
	if (options->nation == 0)
		return "which nation is it for? Say so with --nation scotland, england, wales or northern-ireland";
	return NULL;
}

int
init_run(int argc, char **argv)
{
	struct options options;
	struct starter_answers answers;
	struct failure failure = { 0 };
	struct arena *arena;
	bool fine;

	if (!options_read(argc, argv, OPTIONS_INIT, &options))
		return EXIT_USAGE;
	if (missing(&options)) {
		fprintf(stderr, "fingerpost init: %s. `fingerpost init --help` tells more.\n", missing(&options));
		return EXIT_USAGE;
	}
	answers = (struct starter_answers){ text_of(options.name ? options.name : "Our support directory"),
		(enum nation)options.nation, text_of(options.source) };
	arena = arena_new();
	fine = write_all(arena, options.words[0], &answers, &failure);
	arena_free(arena);
	if (!fine) {
		fprintf(stderr, "fingerpost init: %s\n", failure.message);
		return EXIT_ENVIRONMENT;
	}
	printf("Written: %zu files in %s. Its first entries are invented, and every page says so.\n"
	       "Next, in that folder:\n"
	       "  fingerpost check    says what is wrong; nothing is yet\n"
	       "  fingerpost serve    shows it in a browser while you write\n"
	       "  fingerpost new      asks for an entry of your own, and writes it\n"
	       "README.md tells the rest.\n", starter_file_count, options.words[0]);
	return EXIT_FINE;
}
