/*
 * `fingerpost build`: the whole flow on one screen. Read, parse, check and derive are directory_load();
 * then the pages are rendered and published, each as soon as it is made.
 */
#include <stdio.h>

#include "command/build.h"
#include "command/command.h"
#include "command/findings.h"
#include "command/leaflets.h"
#include "command/load.h"
#include "command/making.h"
#include "command/program.h"
#include "command/progress.h"
#include "command/schema.h"
#include "command/strings.h"
#include "interview/form.h"
#include "interview/form_answers.h"
#include "render/render.h"

const char build_usage[] =
	"usage: fingerpost build [REPOSITORY] [--rev COMMIT | --worktree] [-o DIR] [OPTION...]\n"
	"\n"
	"Makes the site of a directory. REPOSITORY is a folder with a git repository, bare or not, or just\n"
	"the files (default: here). Errors in the content stop it, and what is published stays as it is.\n"
	"\n"
	"  --rev COMMIT      build that commit, tag or branch instead of the files as they stand\n"
	"  --worktree        build the files as they stand, whatever git says\n"
	"  -o, --output DIR  where the site goes (default: public)\n"
	"  --theme DIR       a folder whose files stand in for those of the default theme\n"
	"  --base-url URL    the site's address, instead of `url` in site.yaml\n"
	"  --zip FILE        the whole site as one zip file, too, to hand round\n"
	"  --today DATE      the day to build for, 2026-10-14 (default: today)\n"
	"  -j, --jobs N      how many processors to use (default: all)\n"
	"\n"
	"Exit status: 0 made, 1 errors in the content, 2 usage, 3 it cannot be read or written.\n";

/* False with the failure set, or with a diagnostic about a page that the theme makes wrong. */
static bool
publish(struct directory *directory, const struct renderer *renderer, const struct options *options,
	const char *folder, struct publish_summary *summary, struct failure *failure)
{
	const char *sources[] = { directory_content_folder(directory), NULL };
	const struct text *paths;
	size_t count = render_plan(renderer, &paths);
	struct publisher *publisher = NULL;
	struct zip *zip = NULL;
	bool fine = (!options->zip || zip_open(&zip, options->zip, sources, options->today, failure))
		&& publish_open(&publisher, folder, sources, failure)
		&& publish_plan(publisher, paths, count, options->jobs, failure)
		&& make_outputs(renderer, publisher, count, options->jobs, &directory->diags, failure)
		&& publish_finish(publisher, summary, failure)
		&& (!zip || (publish_zip(publisher, zip, failure) && zip_finish(zip, failure)));

	zip_close(zip);
	publish_close(publisher);
	return fine;
}

static void
print_summary(struct directory *directory, const struct built *built, const char *folder, const char *zip, double seconds)
{
	const struct publish_summary *summary = &built->summary;
	struct text findings = findings_summary(directory->arena, &directory->diags);

	printf("%zu %s, %zu pages, %.*s, %.1f seconds.\n", directory->site->entry_count,
		directory->site->entry_count == 1 ? "entry" : "entries", built->pages,
		TEXT_ARGS(findings), seconds);
	printf("Files: %zu new, %zu changed, %zu as they were, %zu removed.\n", summary->added, summary->changed,
		summary->unchanged, summary->removed);
	printf("%.*s", TEXT_ARGS(built->left_out));
	if (zip)
		printf("All of it is in %s\n", zip);
	printf("Open %s/index.html\n", folder);
}

/* Publishes, unless the content or the theme is wrong; gives the exit status. */
static int
publish_or_refuse(struct directory *directory, const struct renderer *renderer, const struct options *options,
	const char *folder, struct publish_summary *summary, struct failure *failure)
{
	if (!renderer || diags_count(&directory->diags, LEVEL_ERROR) > 0)
		return EXIT_CONTENT;
	if (publish(directory, renderer, options, folder, summary, failure))
		return EXIT_FINE;
	return failure->message[0] != '\0' ? EXIT_ENVIRONMENT : EXIT_CONTENT;
}

static int
render_and_publish(struct directory *directory, const struct render_request *request, const struct options *options,
	const char *folder, struct built *built, struct failure *failure)
{
	struct renderer *renderer;
	int status;

	if (!render_open(directory->arena, directory->site, directory->derived, request, &renderer,
		&directory->diags, failure))
		return EXIT_ENVIRONMENT;
	diags_sort(&directory->diags);
	status = publish_or_refuse(directory, renderer, options, folder, &built->summary, failure);
	built->pages = renderer ? render_page_count(renderer) : 0;
	render_close(renderer);
	return status;
}

enum { SUMMARY_WIDTH = 100 }; /* columns */

/* Their ids in lines of the summary, each line indented. */
static void
add_ids(struct buffer *lines, const struct list *entries)
{
	size_t column = 0;

	for (size_t i = 0; i < entries->count; i++) {
		struct text id = ((const struct entry *)entries->at[i])->id;
		bool fits = column > 0 && column + 1 + id.size <= SUMMARY_WIDTH;

		buffer_add_string(lines, fits ? " " : "\n  ");
		buffer_add(lines, id);
		column = (fits ? column + 1 : 2) + id.size;
	}
	buffer_add_char(lines, '\n');
}

/* "Left out of leaflets/easy-words.pdf, since nobody has written easy words for them (2):" and their ids, for each leaflet. */
static struct text
lacking_easy_words(struct arena *arena, const struct leaflet_made *leaflets, size_t count)
{
	struct buffer lines = { 0 };
	struct text kept;

	for (size_t i = 0; i < count; i++) {
		const struct list *left = &leaflets[i].edition.selection.left[LEFT_WITHOUT_EASY_WORDS];

		if (!leaflets[i].made || left->count == 0)
			continue;
		buffer_format(&lines, "Left out of leaflets/%.*s.pdf, since nobody has written easy words for them (%zu):",
			TEXT_ARGS(leaflets[i].leaflet->id), left->count);
		add_ids(&lines, left);
	}
	kept = text_copy(arena, buffer_text(&lines));
	buffer_free(&lines);
	return kept;
}

int
build_site(const struct options *options, struct directory *directory, const char *folder, struct built *built,
	struct failure *failure)
{
	const char *themes[3] = { options->theme, NULL, NULL };
	struct strings_list strings;
	struct ready_file *files;
	struct spool *spool = NULL;
	struct leaflet_made *leaflets;
	struct leaflets_order order = { .strings = &strings, .base_url = options->base_url, .jobs = options->jobs,
		.want = WANT_PDF_AND_PICTURE, .hand_over = leaflet_set_aside };
	struct render_request request = { .themes = themes, .base_url = options->base_url, .strings = &strings,
		.program = program_hash(), .write_answers = form_answers_write, .jobs = options->jobs };
	int status = EXIT_ENVIRONMENT;

	if (!directory_load(directory, options, failure))
		return EXIT_ENVIRONMENT;
	themes[options->theme ? 1 : 0] = program_theme(directory->arena, "default");
	if (!themes[0] || (options->theme && !themes[1])) {
		fail(failure, "the default theme is missing: install Fingerpost again");
		return EXIT_ENVIRONMENT;
	}
	if (!strings_load(directory->arena, themes, directory->site, &strings, &request.strings_hash,
		&directory->diags, failure))
		return EXIT_ENVIRONMENT;
	if (diags_count(&directory->diags, LEVEL_ERROR) == 0
		&& (directory->site->settings.history.pages.is != ANSWER_NO || directory_prints_changes(directory))
		&& !directory_pasts(directory, options, &strings, request.strings_hash, failure))
		return EXIT_ENVIRONMENT;
	request.form = form_make(directory->arena, directory->site);
	request.files = files = arena_array(directory->arena, struct ready_file,
		SCHEMAS + LEAFLET_FILES * directory->site->leaflet_count);
	schemas_make(directory->arena, directory->site, files);
	if (directory->site->leaflet_count > 0 && !spool_open(&spool, failure))
		return EXIT_ENVIRONMENT;
	if (directory->site->leaflet_count > 0)
		directory_uncommitted(directory, options);
	order.strings_hash = request.strings_hash;
	order.to = spool;
	if (leaflets_make_all(directory, &order, &leaflets, failure)) {
		built->left_out = lacking_easy_words(directory->arena, leaflets, directory->site->leaflet_count);
		request.file_count = SCHEMAS + leaflets_publish(directory, leaflets, directory->site->leaflet_count, spool,
			files + SCHEMAS);
		status = render_and_publish(directory, &request, options, folder, built, failure);
	}
	spool_close(spool);
	return status;
}

/* Errors in the content stop publishing. */
static void
print_refusal(struct directory *directory)
{
	struct text findings = findings_summary(directory->arena, &directory->diags);

	fprintf(stderr, "fingerpost build: nothing was published: %.*s.\n", TEXT_ARGS(findings));
}

int
build_run(int argc, char **argv)
{
	struct options options;
	struct directory directory = { 0 };
	struct failure failure = { 0 };
	struct built built = { 0 };
	double started = progress_seconds();
	const char *folder;
	int status;

	if (!options_read(argc, argv, OPTIONS_READ | OPTIONS_OUTPUT | OPTIONS_WRITE, &options))
		return EXIT_USAGE;
	folder = options.output ? options.output : "public";
	status = build_site(&options, &directory, folder, &built, &failure);
	findings_print(stderr, &directory.diags);
	if (status == EXIT_FINE)
		print_summary(&directory, &built, folder, options.zip, progress_seconds() - started);
	else if (status == EXIT_CONTENT)
		print_refusal(&directory);
	else
		fprintf(stderr, "fingerpost build: %s\n", failure.message);
	directory_free(&directory);
	return status;
}
