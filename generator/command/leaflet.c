/* `fingerpost leaflet`: PDFs to print, of the leaflets in content/leaflets or of a list for one person. */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/folders.h"
#include "base/suggest.h"
#include "command/command.h"
#include "command/findings.h"
#include "command/leaflets.h"
#include "command/program.h"
#include "command/strings.h"

const char leaflet_usage[] =
	"usage: fingerpost leaflet [ID...] [--repository DIR] [-o DIR] [OPTION...]\n"
	"       fingerpost leaflet --ids ENTRY,ENTRY... [--for NAME] [--notes FILE] [--language CODE] [--large-print]\n"
	"                          [-o DIR] [OPTION...]\n"
	"\n"
	"Makes PDFs to print: of the leaflets with these ids, or of all of them; or a list of the entries a person\n"
	"needs, for them alone. Each says until when it can be believed. What does not fit is said, never cut off.\n"
	"\n"
	"  --repository DIR  where the directory is (default: here)\n"
	"  -o, --output DIR  where the PDFs go (default: leaflets)\n"
	"  --ids ENTRIES     the ids of entries, parted by commas, in the order they are to stand in\n"
	"  --for NAME        whom the list is for; nothing of it is kept but the PDF\n"
	"  --notes FILE      plain text to print in front of the entries\n"
	"  --language CODE   print the list in that language of the directory: pl\n"
	"  --large-print     print the list in letters of 18 points\n"
	"  --base-url URL    the site's address, instead of `url` in site.yaml\n"
	"  --rev COMMIT      use that commit, tag or branch instead of the files as they stand\n"
	"  --worktree        use the files as they stand, whatever git says\n"
	"  --today DATE      the day to print on, 2026-10-14 (default: today)\n"
	"  -j, --jobs N      how many processors to use (default: all)\n"
	"\n"
	"Exit status: 0 made, 1 errors in the content, 2 usage, 3 it cannot be read or written.\n";

enum { LARGEST_NOTES = 64 * 1024 };

/* The leaflet with this id; NULL, after saying so, when there is none. */
static const struct leaflet *
find_leaflet(const struct directory *directory, const char *id)
{
	const struct site *site = directory->site;
	const struct leaflet *leaflet = map_get(&site->leaflet_by_id, text_of(id));
	struct text *ids = arena_array(directory->arena, struct text, site->leaflet_count), near;

	if (leaflet)
		return leaflet;
	for (size_t i = 0; i < site->leaflet_count; i++)
		ids[i] = site->leaflets[i]->id;
	near = suggest(text_of(id), ids, site->leaflet_count);
	fprintf(stderr, "fingerpost leaflet: there is no leaflet “%s”.", id);
	if (near.size > 0)
		fprintf(stderr, " Did you mean “%.*s”?", TEXT_ARGS(near));
	fprintf(stderr, "\n");
	return NULL;
}

/* Reads the notes for one person. */
static bool
read_notes(struct arena *arena, const char *path, struct words *notes, struct failure *failure)
{
	FILE *file = fopen(path, "re");
	struct source *source = arena_alloc(arena, sizeof *source);
	char *bytes = arena_bytes(arena, LARGEST_NOTES + 1);
	size_t size;

	if (!file)
		return fail(failure, "cannot read “%s”: %s", path, strerror(errno));
	size = fread(bytes, 1, LARGEST_NOTES + 1, file);
	fclose(file);
	if (size > LARGEST_NOTES)
		return fail(failure, "“%s” is longer than 64 kB: notes are a page or two", path);
	*source = (struct source){ .path = text_of(path), .bytes = { bytes, size } };
	*notes = (struct words){ source->bytes, { source, 1, 1, 0 } };
	return true;
}

/* What stands in no file but behind an option; empty when that was not given. */
static struct words
words_of_option(struct arena *arena, const char *option, const char *words)
{
	struct source *source = arena_alloc(arena, sizeof *source);

	source->path = text_of(option);
	return words ? (struct words){ text_of(words), where_file(source) } : (struct words){ 0 };
}

static bool
is_published_in(const struct directory *directory, const char *language)
{
	const struct words_list *languages = &directory->site->settings.languages;

	for (size_t i = 0; i < languages->count; i++)
		if (text_is(languages->at[i].text, language))
			return true;
	fprintf(stderr, "fingerpost leaflet: the directory is not published in the language “%s”: site.yaml lists those it is in.\n",
		language);
	return false;
}

/* A leaflet that stands in no file: the entries of --ids. NULL after saying which of them, or what language, is not there. */
static const struct leaflet *
list_for_one(struct directory *directory, const struct options *options)
{
	struct leaflet *leaflet = arena_alloc(directory->arena, sizeof *leaflet);
	struct source *source = arena_alloc(directory->arena, sizeof *source);
	struct text rest = text_of(options->ids), id;

	if (options->language && !is_published_in(directory, options->language))
		return NULL;
	source->path = TEXT("--ids");
	*leaflet = (struct leaflet){ .source = source, .format = { .is = LEAFLET_LIST }, .overdue = { .is = ANSWER_YES },
		.edition = { .is = options->large_print ? EDITION_LARGE_PRINT : EDITION_STANDARD },
		.language = words_of_option(directory->arena, "--language", options->language) };
	leaflet->entries.at = arena_array(directory->arena, struct reference, rest.size + 1);
	while (text_next(&rest, ',', &id)) {
		const struct entry *entry = map_get(&directory->site->entry_by_id, text_trim(id));

		if (!entry) {
			fprintf(stderr, "fingerpost leaflet: there is no entry “%.*s”.\n", TEXT_ARGS(text_trim(id)));
			return NULL;
		}
		leaflet->entries.at[leaflet->entries.count++].entry = entry;
	}
	return leaflet;
}

/* Puts a file in the place of what was there, whole. */
static bool
put_file(struct arena *arena, const char *folder, struct text name, const char *ending, struct text bytes,
	struct failure *failure)
{
	const char *path = text_format(arena, "%s/%.*s%s", folder, TEXT_ARGS(name), ending).at;
	const char *next = text_format(arena, "%s.next", path).at;
	FILE *file = fopen(next, "we");
	bool fine;

	if (!file)
		return fail(failure, "cannot write “%s”: %s", next, strerror(errno));
	fine = fwrite(bytes.at, 1, bytes.size, file) == bytes.size;
	fine = fclose(file) == 0 && fine;
	if (fine && rename(next, path) == 0)
		return true;
	fail(failure, "cannot write “%s”: %s", path, strerror(errno));
	unlink(next);
	return false;
}

/* The name of its file, without an ending. */
static struct text
name_of(const struct leaflet_made *made)
{
	return made->leaflet->id.size > 0 ? made->leaflet->id : TEXT("list");
}

/* Puts what was made of one into the folder whose name this points to. */
static bool
put(void *to, struct leaflet_made *made, struct failure *failure)
{
	const char *folder = *(const char *const *)to;
	struct text within = text_format(made->arena, "%s/", folder);
	char *path = arena_copy(made->arena, within.at, within.size);

	if (!folders_make_above(path))
		return fail(failure, "cannot make the folder “%s”: %s", path, strerror(errno));
	return put_file(made->arena, folder, name_of(made), ".pdf", buffer_text(&made->bytes[LEAFLET_PDF]), failure)
		&& (made->bytes[LEAFLET_PRINT].size == 0 || put_file(made->arena, folder, name_of(made), ".print.pdf",
			buffer_text(&made->bytes[LEAFLET_PRINT]), failure));
}

static void
print_left_out(const struct leaflet_made *made)
{
	static const char *const reasons[LEFT_OUT] = { "closed", "not checked in good time", "without easy words" };

	for (int i = 0; i < LEFT_OUT; i++) {
		const struct list *left = &made->edition.selection.left[i];

		if (left->count == 0)
			continue;
		printf("  left out, %s:", reasons[i]);
		if (i == LEFT_CLOSED) {
			printf(" %.*s\n", TEXT_ARGS(made->closed));
			continue;
		}
		for (size_t j = 0; j < left->count; j++)
			printf(" %.*s", TEXT_ARGS(((const struct entry *)left->at[j])->id));
		printf("\n");
	}
}

static void
print_made(struct arena *arena, const struct leaflet_made *made, const char *folder)
{
	const struct selection *selection = &made->edition.selection;
	struct text until = date_words(arena, selection->good_until);

	printf("%s/%.*s.pdf: %zu %s, %zu %s, letters of %.0f points%s; good until %.*s\n", folder, TEXT_ARGS(name_of(made)), selection->count,
		selection->count == 1 ? "entry" : "entries", made->pages, made->pages == 1 ? "page" : "pages", made->letters, made->did,
		TEXT_ARGS(until));
	print_left_out(made);
}

/* Nobody is to take an old PDF for the one that was asked for. */
static void
print_old(struct arena *arena, const struct leaflet_made *made, const char *folder)
{
	const char *path = text_format(arena, "%s/%.*s.pdf", folder, TEXT_ARGS(name_of(made))).at;

	if (access(path, F_OK) == 0)
		printf("%s: NOT made; the file there is an old one\n", path);
}

/* What is to be made; false after saying what is wrong with it. */
static bool
gather(struct directory *directory, const struct options *options, struct leaflet_made **leaflets, size_t *count,
	struct failure *failure)
{
	const struct site *site = directory->site;

	*count = options->ids ? 1 : options->word_count > 0 ? options->word_count : site->leaflet_count;
	*leaflets = arena_array(directory->arena, struct leaflet_made, *count + 1);
	for (size_t i = 0; i < *count; i++) {
		struct leaflet_made *made = &(*leaflets)[i];

		made->leaflet = options->ids ? list_for_one(directory, options)
			: options->word_count > 0 ? find_leaflet(directory, options->words[i]) : site->leaflets[i];
		if (!made->leaflet)
			return false;
		made->for_whom = words_of_option(directory->arena, "--for", options->for_whom);
		if (options->notes && !read_notes(directory->arena, options->notes, &made->notes, failure))
			return false;
	}
	return true;
}

/* Paper names the commit it was made from, which is not the whole truth when files differ from it. */
static void
warn_uncommitted(struct directory *directory, const struct options *options)
{
	struct list paths = directory_uncommitted(directory, options);
	struct text first, others = TEXT("");

	if (paths.count == 0)
		return;
	first = *(const struct text *)paths.at[0];
	if (paths.count > 1)
		others = text_format(directory->arena, " and %zu more", paths.count - 1);
	diag_say(&directory->diags, DIAG_LEAFLET_UNCOMMITTED, (struct where){ 0 },
		text_slice(directory->reading.commit, 0, 10), text_format(directory->arena, "%.*s%.*s", TEXT_ARGS(first),
			TEXT_ARGS(others)));
}

/* Diagnostics of the leaflets alone: those of the whole directory are for `check`. */
static int
make_leaflets(struct directory *directory, const struct options *options, struct leaflet_made *leaflets, size_t count,
	struct failure *failure)
{
	const char *themes[2] = { program_theme(directory->arena, "default"), NULL };
	const char *folder = options->output ? options->output : "leaflets";
	struct strings_list strings;
	struct leaflets_order order = { .strings = &strings, .base_url = options->base_url, .jobs = options->jobs,
		.want = WANT_PDF, .hand_over = put, .to = &folder };
	size_t made = 0;

	if (!themes[0]) {
		fail(failure, "the default theme is missing: install Fingerpost again");
		return EXIT_ENVIRONMENT;
	}
	if (!strings_load(directory->arena, themes, directory->site, &strings, &order.strings_hash, &directory->diags, failure))
		return EXIT_ENVIRONMENT;
	directory->diags.list.count = 0;
	if (directory_prints_changes(directory)
		&& !directory_pasts(directory, options, &strings, order.strings_hash, failure))
		return EXIT_ENVIRONMENT;
	warn_uncommitted(directory, options);
	if (!leaflets_make(directory, &order, leaflets, count, failure))
		return EXIT_ENVIRONMENT;
	for (size_t i = 0; i < count; i++)
		if (leaflets[i].made) {
			print_made(directory->arena, &leaflets[i], folder);
			made++;
		} else {
			print_old(directory->arena, &leaflets[i], folder);
		}
	diags_sort(&directory->diags);
	findings_print(stderr, &directory->diags);
	return made == count ? EXIT_FINE : EXIT_CONTENT;
}

static int
leaflet(const struct options *options, struct directory *directory, struct failure *failure)
{
	struct leaflet_made *leaflets;
	size_t count;

	if (!directory_load(directory, options, failure))
		return EXIT_ENVIRONMENT;
	diags_keep(&directory->diags, LEVEL_ERROR); /* warnings are for `check` */
	if (directory->diags.list.count > 0) {
		findings_print(stderr, &directory->diags);
		fprintf(stderr, "fingerpost leaflet: put the errors right first; no leaflet was made.\n");
		return EXIT_CONTENT;
	}
	if (!gather(directory, options, &leaflets, &count, failure))
		return failure->message[0] != '\0' ? EXIT_ENVIRONMENT : EXIT_USAGE;
	if (count == 0) {
		printf("There are no leaflets in content/leaflets. docs/leaflets.md says how one is written.\n");
		return EXIT_FINE;
	}
	return make_leaflets(directory, options, leaflets, count, failure);
}

int
leaflet_run(int argc, char **argv)
{
	struct options options;
	struct directory directory = { 0 };
	struct failure failure = { 0 };
	int status;

	if (!options_read(argc, argv, OPTIONS_WORDS | OPTIONS_OUTPUT | OPTIONS_LEAFLET, &options))
		return EXIT_USAGE;
	if (options.ids ? options.word_count > 0
		: options.for_whom || options.notes || options.language || options.large_print) {
		fprintf(stderr, "fingerpost leaflet: --for, --notes, --language and --large-print go with --ids, and --ids with no other leaflet.\n");
		return EXIT_USAGE;
	}
	status = leaflet(&options, &directory, &failure);
	if (status == EXIT_ENVIRONMENT)
		fprintf(stderr, "fingerpost leaflet: %s\n", failure.message);
	directory_free(&directory);
	return status;
}
