/* `fingerpost serve`: the site as it will be, in a browser on this computer, built again whenever a file changes. */
#include <errno.h>
#include <ftw.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/signalfd.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/json.h"
#include "command/build.h"
#include "command/command.h"
#include "command/findings.h"
#include "command/progress.h"
#include "command/stage.h"
#include "preview/watch.h"

const char serve_usage[] =
	"usage: fingerpost serve [REPOSITORY] [OPTION...]\n"
	"\n"
	"Shows the site in a browser on this computer, and builds it again whenever a file changes: open pages load\n"
	"themselves. What is wrong stands below the page, over the last one that was right. Ctrl-C ends it; nothing\n"
	"is left behind.\n"
	"\n"
	"  --port N        the port to listen on (default: the first free one from 8000 to 8009)\n"
	"  --host ADDRESS  this machine's address to listen on (default: 127.0.0.1, which no other machine can reach);\n"
	"                  0.0.0.0 lets everybody on the network see it\n"
	"  --theme DIR     a folder whose files stand in for those of the default theme\n"
	"  --today DATE    the day to build for, 2026-10-14 (default: today)\n"
	"  -j, --jobs N    how many processors to use (default: all)\n"
	"\n"
	"Exit status: 0 ended, 2 usage, 3 nothing can be read or served.\n";

enum { PORT_FIRST = 8000, PORT_LAST = 8009, FINDINGS_SHOWN = 50 };

struct serving {
	const struct options *options;
	const struct preview_stage *stage;
	const char *folder; /* where the site is built; it goes when this ends */
	struct preview *preview;
	int stop;           /* can be read when somebody ends it */
};

static void
write_finding(struct json *json, struct arena *arena, const struct diag *diag)
{
	struct where where = diag->where;
	struct text place = { 0 };

	if (where.source)
		place = text_format(arena, where.line > 0 ? "%.*s:%u" : "%.*s", TEXT_ARGS(where.source->path), where.line);
	json_begin_object(json);
	json_name(json, "level");
	json_words(json, diag->level == LEVEL_ERROR ? TEXT("error") : TEXT("warning"));
	json_name(json, "place");
	json_words(json, findings_safe(arena, place));
	json_name(json, "sentence");
	json_words(json, findings_safe(arena, diag_sentence(arena, diag)));
	json_name(json, "remedy");
	json_words(json, findings_safe(arena, diag_remedy(arena, diag)));
	json_name(json, "code");
	json_words(json, text_of(diag_row(diag->code)->name));
	json_end_object(json);
}

/* What open pages show of a build: errors first. */
static void
write_state(struct buffer *state, struct arena *arena, const struct diags *diags, const char *failure)
{
	struct json json = { .to = state };
	size_t shown = 0;

	json_begin_object(&json);
	json_name(&json, "errors");
	json_number(&json, (double)diags_count(diags, LEVEL_ERROR));
	json_name(&json, "warnings");
	json_number(&json, (double)diags_count(diags, LEVEL_WARNING));
	json_name(&json, "failure");
	json_words(&json, findings_safe(arena, text_of(failure)));
	json_name(&json, "findings");
	json_begin_array(&json);
	for (enum level level = LEVEL_ERROR; level > LEVEL_OFF; level--)
		for (size_t i = 0; i < diags->list.count && shown < FINDINGS_SHOWN; i++)
			if (((const struct diag *)diags->list.at[i])->level == level) {
				write_finding(&json, arena, diags->list.at[i]);
				shown++;
			}
	json_end_array(&json);
	json_name(&json, "more");
	json_number(&json, (double)(diags->list.count - shown));
	json_end_object(&json);
}

static void
print_built(struct directory *directory, const struct built *built, int status, const struct failure *failure, double seconds)
{
	struct text findings;

	findings_print(stderr, &directory->diags);
	if (status == EXIT_ENVIRONMENT) {
		fprintf(stderr, "fingerpost serve: %s\n", failure->message);
		return;
	}
	findings = findings_summary(directory->arena, &directory->diags);
	if (status == EXIT_FINE)
		printf("Built %zu pages in %.1f seconds: %.*s.\n", built->pages, seconds, TEXT_ARGS(findings));
	else
		printf("Not built, the last good pages stay: %.*s.\n", TEXT_ARGS(findings));
	fflush(stdout);
}

/* Builds, and tells the pages. `watched` is the folder to watch; what it was before when nothing could be read. */
static int
build_once(struct serving *serving, char **watched)
{
	struct directory directory = { 0 };
	struct failure failure = { 0 };
	struct built built = { 0 };
	struct buffer state = { 0 };
	double started = progress_seconds();
	int status = build_site(serving->options, &directory, serving->folder, &built, &failure);

	print_built(&directory, &built, status, &failure, progress_seconds() - started);
	write_state(&state, directory.arena, &directory.diags, failure.message);
	serving->stage->tell(serving->preview, buffer_text(&state), status == EXIT_FINE
		&& built.summary.added + built.summary.changed + built.summary.removed > 0);
	buffer_free(&state);
	if (!*watched && directory_content_folder(&directory))
		*watched = strdup(directory_content_folder(&directory));
	directory_free(&directory);
	return status;
}

/* Until somebody ends it. */
static int
serve_until_stopped(struct serving *serving, struct failure *failure)
{
	char *content = NULL;
	const char *folders[3] = { NULL, NULL, NULL };
	struct watch *watch;
	int status = build_once(serving, &content);

	if (status == EXIT_ENVIRONMENT) {
		free(content);
		return EXIT_ENVIRONMENT; /* which was said */
	}
	printf("Open http://%s:%u/ in a browser. Ctrl-C ends it.\n", serving->options->host, serving->stage->port(serving->preview));
	fflush(stdout);
	folders[0] = content ? content : serving->options->theme;
	folders[1] = content ? serving->options->theme : NULL;
	if (!(watch = watch_open(folders, failure))) {
		free(content);
		fprintf(stderr, "fingerpost serve: %s\n", failure->message);
		return EXIT_ENVIRONMENT;
	}
	while (watch_wait(watch, serving->stop) == WATCH_CHANGED)
		build_once(serving, &content);
	watch_close(watch);
	free(content);
	printf("\nEnded.\n");
	return EXIT_FINE;
}

/* Ctrl-C and its kind as a file descriptor, before any thread is there to be interrupted. */
static int
stop_descriptor(void)
{
	sigset_t signals;

	sigemptyset(&signals);
	sigaddset(&signals, SIGINT);
	sigaddset(&signals, SIGTERM);
	sigaddset(&signals, SIGHUP);
	sigprocmask(SIG_BLOCK, &signals, NULL);
	signal(SIGPIPE, SIG_IGN); /* a browser, or whoever reads what this prints, may leave at any time */
	return signalfd(-1, &signals, SFD_CLOEXEC);
}

static int
remove_one(const char *path, const struct stat *status, int type, struct FTW *walk)
{
	(void)status;
	(void)type;
	(void)walk;
	return remove(path);
}

/* A folder's name where things are put that need not last. */
static char *
temporary_folder(struct arena *arena)
{
	const char *place = getenv("TMPDIR");
	struct text path = text_format(arena, "%s/fingerpost-serve-XXXXXX", place && place[0] ? place : "/tmp");

	return arena_copy(arena, path.at, path.size);
}

static int
serve(const struct options *options)
{
	struct arena *arena = arena_new();
	char *folder = temporary_folder(arena);
	struct failure failure = { 0 };
	struct serving serving = { .options = options, .stop = stop_descriptor() };
	struct preview_request request = { folder, options->host, options->port > 0 ? options->port : PORT_FIRST,
		options->port > 0 ? options->port : PORT_LAST };
	int status = EXIT_ENVIRONMENT;

	if (!(serving.stage = stage_preview(&failure))) {
		fprintf(stderr, "fingerpost serve: %s\n", failure.message);
		arena_free(arena);
		return EXIT_ENVIRONMENT;
	}
	if (!mkdtemp(folder)) {
		fprintf(stderr, "fingerpost serve: %s cannot be made: %s\n", folder, strerror(errno));
		arena_free(arena);
		return EXIT_ENVIRONMENT;
	}
	serving.folder = folder;
	if ((serving.preview = serving.stage->open(&request, &failure)))
		status = serve_until_stopped(&serving, &failure);
	else
		fprintf(stderr, "fingerpost serve: %s.\n", failure.message);
	serving.stage->close(serving.preview);
	nftw(folder, remove_one, 16, FTW_DEPTH | FTW_PHYS);
	close(serving.stop);
	arena_free(arena);
	return status;
}

int
serve_run(int argc, char **argv)
{
	struct options options;

	if (!options_read(argc, argv, OPTIONS_READ | OPTIONS_SERVE, &options))
		return EXIT_USAGE;
	if (!options.host)
		options.host = "127.0.0.1";
	return serve(&options);
}
