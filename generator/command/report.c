/* `fingerpost report`: what stewards and commissioners need to know, as pages, tables and a summary. */
#include <stdio.h>

#include "base/jobs.h"
#include "command/command.h"
#include "command/findings.h"
#include "command/load.h"
#include "command/program.h"
#include "publish/publish.h"
#include "render/report/pages.h"
#include "report/report.h"

const char report_usage[] =
	"usage: fingerpost report [REPOSITORY] [--rev COMMIT | --worktree] [-o DIR] [OPTION...]\n"
	"\n"
	"Makes reports for stewards and commissioners: what is to be checked again, whose funding ends when, in\n"
	"which hours of the week there is nobody to turn to, what is missing where, where readers get no\n"
	"further, what has changed, and which checks are waived and why. They hold what readers are not shown, so\n"
	"they go into a folder of their own, never into that of a site.\n"
	"\n"
	"  --day DATE        tell, too, who is open in each hour of that day, such as 2026-12-25, in every area\n"
	"  --rev COMMIT      report on that commit, tag or branch instead of the files as they stand\n"
	"  --since WHEN      tell of what has changed since that day, 2026-10-01, or that commit, tag or branch\n"
	"                    (default: three months ago)\n"
	"  --worktree        report on the files as they stand, whatever git says\n"
	"  -o, --output DIR  where the reports go (default: report)\n"
	"  --today DATE      the day to report for, 2026-10-14 (default: today)\n"
	"  -j, --jobs N      how many processors to use (default: all)\n"
	"\n"
	"Exit status: 0 made, 1 errors in the content, 2 usage, 3 it cannot be read or written.\n";

/* In the order in which the overview shows them. */
static void (*const makers[])(const struct report_request *request, struct report *report) = {
	report_verification, report_funding, report_coverage, report_gaps, report_dead_ends,
	report_changes, report_exceptions,
};

enum { REPORTS = sizeof makers / sizeof *makers, DAYS_TOLD = 92 };

/* Where a site goes by default, here and beside the content. */
static bool
is_apart(struct publisher *publisher, const char *repository, struct arena *arena, struct failure *failure)
{
	const char *sites[] = { "public", text_format(arena, "%s/public", repository).at, NULL };

	return publish_apart(publisher, REPORT_CALENDAR, sites, failure);
}

/* What is put at once, each worker at a desk of its own. */
struct putting {
	const struct report_pages *pages;
	struct publisher *publisher;
	struct arena *scratch[JOBS_MOST];
	struct buffer bytes[JOBS_MOST];
	struct failure failures[JOBS_MOST];
};

static void
put_one(void *context, size_t number, unsigned worker)
{
	struct putting *putting = context;
	struct buffer *bytes = &putting->bytes[worker];

	if (!putting->scratch[worker])
		putting->scratch[worker] = arena_new();
	buffer_clear(bytes);
	report_pages_write(putting->pages, number, putting->scratch[worker], bytes);
	arena_clear(putting->scratch[worker]);
	publish_put(putting->publisher, number, buffer_text(bytes), (struct hash){ 0 }, &putting->failures[worker]);
}

static bool
put_all(const struct report_pages *pages, struct publisher *publisher, size_t count, unsigned jobs, struct failure *failure)
{
	struct putting putting = { .pages = pages, .publisher = publisher };
	bool fine = true;

	jobs_run(jobs, count, put_one, &putting);
	for (unsigned i = 0; i < JOBS_MOST; i++) {
		if (fine && putting.failures[i].message[0] != '\0')
			fine = fail(failure, "%s", putting.failures[i].message);
		arena_free(putting.scratch[i]);
		buffer_free(&putting.bytes[i]);
	}
	return fine;
}

static bool
publish(const struct report_pages *pages, const struct options *options, const struct directory *directory,
	const char *folder, struct failure *failure)
{
	const char *sources[] = { directory_content_folder(directory), NULL };
	struct publish_summary summary;
	struct publisher *publisher = NULL;
	size_t count;
	const struct text *paths = report_pages_paths(pages, &count);
	bool fine = publish_open(&publisher, folder, sources, failure)
		&& is_apart(publisher, options->repository, directory->arena, failure)
		&& publish_plan(publisher, paths, count, options->jobs, failure)
		&& put_all(pages, publisher, count, options->jobs, failure)
		&& publish_finish(publisher, &summary, failure);

	publish_close(publisher);
	return fine;
}

static void
print_summary(const struct report *reports, const char *folder)
{
	for (int i = 0; i < REPORTS; i++) {
		printf("%s\n", reports[i].title);
		for (size_t j = 0; j < reports[i].summary_count; j++)
			printf("  %.*s\n", TEXT_ARGS(reports[i].summary[j]));
	}
	printf("Open %s/index.html\n", folder);
}

/* What became of the entries, and since when it is to be told. */
static bool
add_history(struct report_request *request, struct directory *directory, const struct options *options,
	struct failure *failure)
{
	struct map *commits = arena_alloc(directory->arena, sizeof *commits);
	bool by_day = !options->since || date_parse(text_of(options->since), &request->since), fine;
	const struct tellings english = { "report", false, &request->wording, 1, { 0 } };
	struct revisions revisions = { 0 };

	if (!options->since)
		request->since = date_add_days(options->today, -DAYS_TOLD);
	request->since_words = by_day ? date_words(directory->arena, request->since) : text_of(options->since);
	request->since_commits = commits;
	fine = (request->wording = wording_open(directory->arena, TEXT("en"), NULL, failure))
		&& directory_history(directory, directory->arena, options, &english, &revisions, &request->history, failure)
		&& (by_day || revisions_since(directory->arena, &revisions, &directory->reading, options->since, commits,
			&request->since_apart, failure));
	revisions_close(&revisions);
	return fine;
}

/* What is made at once, each in an arena of its own. */
struct making {
	const struct report_request *request;
	struct report reports[REPORTS];
	struct arena *arenas[REPORTS];
};

static void
make_one(void *context, size_t index, unsigned worker)
{
	struct making *making = context;
	struct report_request own = *making->request;

	own.arena = making->arenas[index];
	makers[index](&own, &making->reports[index]);
}

static int
report(const struct options *options, struct directory *directory, struct making *making, struct failure *failure)
{
	const char *folder = options->output ? options->output : "report";
	struct report_request request;
	struct report_pages_request wanted = { .reports = making->reports, .report_count = REPORTS };
	struct report_pages *pages;

	if (!directory_load(directory, options, failure))
		return EXIT_ENVIRONMENT;
	if (diags_count(&directory->diags, LEVEL_ERROR) > 0)
		return EXIT_CONTENT;
	request = (struct report_request){ .arena = directory->arena, .site = directory->site,
		.derived = directory->derived, .day = options->day };
	if (!add_history(&request, directory, options, failure))
		return EXIT_ENVIRONMENT;
	making->request = &request;
	jobs_run(options->jobs, REPORTS, make_one, making);
	wanted.site = directory->site;
	wanted.derived = directory->derived;
	if (!(wanted.theme = program_theme(directory->arena, "report"))) {
		fail(failure, "the theme of reports is missing: install Fingerpost again");
		return EXIT_ENVIRONMENT;
	}
	if (!report_pages_open(directory->arena, &wanted, &pages, &directory->diags, failure))
		return EXIT_ENVIRONMENT;
	if (!pages)
		return EXIT_CONTENT;
	if (!publish(pages, options, directory, folder, failure))
		return EXIT_ENVIRONMENT;
	print_summary(making->reports, folder);
	return EXIT_FINE;
}

static bool
is_past(const struct options *options)
{
	struct date since;

	if (!options->since || !date_parse(text_of(options->since), &since) || date_compare(since, options->today) <= 0)
		return true;
	fprintf(stderr, "fingerpost report: nothing can have changed since a day that is still to come (--since). `fingerpost "
		"report --help` tells more.\n");
	return false;
}

int
report_run(int argc, char **argv)
{
	struct options options;
	struct directory directory = { 0 };
	struct failure failure = { 0 };
	struct making making = { 0 };
	int status;

	if (!options_read(argc, argv, OPTIONS_READ | OPTIONS_OUTPUT | OPTIONS_SINCE, &options) || !is_past(&options))
		return EXIT_USAGE;
	for (int i = 0; i < REPORTS; i++)
		making.arenas[i] = arena_new();
	status = report(&options, &directory, &making, &failure);
	if (status != EXIT_FINE)
		findings_print(stderr, &directory.diags);
	if (status == EXIT_ENVIRONMENT)
		fprintf(stderr, "fingerpost report: %s\n", failure.message);
	if (status == EXIT_CONTENT)
		fprintf(stderr, "fingerpost report: put the errors right first; no report was made.\n");
	for (int i = 0; i < REPORTS; i++)
		arena_free(making.arenas[i]);
	directory_free(&directory);
	return status;
}
