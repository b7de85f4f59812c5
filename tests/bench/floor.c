/*
 * The floor under every build: reads the same entries, runs libyaml and cmark over them on as many
 * threads, and writes the same files with the same bytes to the same place. Nothing can do that work in
 * less; what a build takes above it is the generator's own.
 * Usage: floor ENTRIES-FOLDER FINISHED-SITE NEW-FOLDER THREADS
 * The finished site is held in memory before the clock starts. Prints "wall cpu" in seconds.
 */
#include <cmark.h>
#include <fcntl.h>
#include <ftw.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>
#include <yaml.h>

struct file {
	char *path; /* below the folder it was found in */
	char *bytes;
	size_t size;
};

struct files {
	struct file *at;
	size_t count, capacity;
};

static struct files folders, site, entries;
static struct files *wanted, *wanted_folders; /* where nftw's callback puts what it finds */
static size_t skipped;                        /* bytes of the path of the folder itself */
static const char *new_folder, *entries_folder;
static atomic_size_t next_file;
static atomic_size_t html_bytes; /* so that no compiler leaves the work out */

static _Noreturn void
give_up(const char *what)
{
	perror(what);
	exit(3);
}

static void
remember(struct files *files, const char *path)
{
	if (files->count == files->capacity) {
		files->capacity = files->capacity * 2 + 64;
		if (!(files->at = realloc(files->at, files->capacity * sizeof *files->at)))
			give_up("memory");
	}
	files->at[files->count++] = (struct file){ .path = strdup(path) };
}

static int
found(const char *path, const struct stat *about, int kind, struct FTW *depth)
{
	const char *inside = path + skipped;

	(void)about;
	if (strstr(path, "/.fingerpost"))
		return 0;
	if (kind == FTW_F)
		remember(wanted, inside);
	else if (kind == FTW_D && wanted_folders && depth->level > 0)
		remember(wanted_folders, inside);
	return 0;
}

static void
list(const char *folder, struct files *files, struct files *folders_there)
{
	wanted = files;
	wanted_folders = folders_there;
	skipped = strlen(folder) + 1;
	if (nftw(folder, found, 32, FTW_PHYS) != 0)
		give_up(folder);
}

static void
load(const char *folder, struct file *file)
{
	char path[4096];
	struct stat about;
	int in;

	snprintf(path, sizeof path, "%s/%s", folder, file->path);
	if ((in = open(path, O_RDONLY)) < 0 || fstat(in, &about) != 0
		|| !(file->bytes = malloc((size_t)about.st_size + 1)))
		give_up(path);
	if (read(in, file->bytes, (size_t)about.st_size) != about.st_size)
		give_up(path);
	file->size = (size_t)about.st_size;
	file->bytes[file->size] = '\0';
	close(in);
}

static void
run_yaml(const char *at, size_t size)
{
	yaml_parser_t parser;
	yaml_event_t event;
	int done = 0;

	yaml_parser_initialize(&parser);
	yaml_parser_set_input_string(&parser, (const unsigned char *)at, size);
	while (!done && yaml_parser_parse(&parser, &event)) {
		done = event.type == YAML_STREAM_END_EVENT;
		yaml_event_delete(&event);
	}
	yaml_parser_delete(&parser);
}

static void *
read_entries(void *unused)
{
	size_t i;

	(void)unused;
	while ((i = atomic_fetch_add(&next_file, 1)) < entries.count) {
		struct file *file = &entries.at[i];
		const char *end, *body;
		char *html;

		load(entries_folder, file);
		end = strstr(file->bytes, "\n---\n");
		body = end ? end + 5 : file->bytes;
		run_yaml(file->bytes, end ? (size_t)(end + 1 - file->bytes) : 0);
		html = cmark_markdown_to_html(body, file->size - (size_t)(body - file->bytes), CMARK_OPT_DEFAULT);
		atomic_fetch_add(&html_bytes, strlen(html));
		free(html);
		free(file->bytes);
	}
	return NULL;
}

static void *
write_site(void *unused)
{
	size_t i;

	(void)unused;
	while ((i = atomic_fetch_add(&next_file, 1)) < site.count) {
		const struct file *file = &site.at[i];
		char path[4096];
		int out;

		snprintf(path, sizeof path, "%s/%s", new_folder, file->path);
		if ((out = open(path, O_WRONLY | O_CREAT | O_EXCL, 0666)) < 0
			|| write(out, file->bytes, file->size) != (ssize_t)file->size || close(out) != 0)
			give_up(path);
	}
	return NULL;
}

static void
on_threads(unsigned threads, void *(*work)(void *))
{
	pthread_t thread[64];

	atomic_store(&next_file, 0);
	for (unsigned i = 1; i < threads; i++)
		pthread_create(&thread[i], NULL, work, NULL);
	work(NULL);
	for (unsigned i = 1; i < threads; i++)
		pthread_join(thread[i], NULL);
}

static double
wall(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static double
processor(void)
{
	struct rusage used;

	getrusage(RUSAGE_SELF, &used);
	return (double)(used.ru_utime.tv_sec + used.ru_stime.tv_sec)
		+ (double)(used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e6;
}

int
main(int argc, char **argv)
{
	unsigned threads = argc == 5 ? (unsigned)strtoul(argv[4], NULL, 10) : 0;
	double wall_before, processor_before;

	if (threads < 1 || threads > 64) {
		fputs("usage: floor ENTRIES-FOLDER FINISHED-SITE NEW-FOLDER THREADS\n", stderr);
		return 2;
	}
	entries_folder = argv[1];
	new_folder = argv[3];
	list(argv[2], &site, &folders);
	for (size_t i = 0; i < site.count; i++)
		load(argv[2], &site.at[i]);

	wall_before = wall();
	processor_before = processor();
	list(entries_folder, &entries, NULL);
	on_threads(threads, read_entries);
	mkdir(new_folder, 0777);
	for (size_t i = 0; i < folders.count; i++) {
		char path[4096];

		snprintf(path, sizeof path, "%s/%s", new_folder, folders.at[i].path);
		mkdir(path, 0777);
	}
	on_threads(threads, write_site);
	printf("%.4f %.4f\n", wall() - wall_before, processor() - processor_before);
	return atomic_load(&html_bytes) == 0;
}
