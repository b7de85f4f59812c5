/* Finds the command that was asked for. See command.h. */
#include "command/command.h"

#include <stdio.h>
#include <string.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

#include "base/suggest.h"

static void
print_help(FILE *to, const struct command *commands, size_t count)
{
	fputs("Fingerpost turns a repository of Markdown entries into a directory people can trust.\n\n"
	      "usage: fingerpost COMMAND [OPTION...]\n\n", to);
	for (size_t i = 0; i < count; i++)
		fprintf(to, "  %-8s %s\n", commands[i].name, commands[i].about);
	fputs("\n`fingerpost COMMAND --help` says more about one of them, `fingerpost --version` which version this is.\n", to);
}

static int
unknown_command(const struct command *commands, size_t count, const char *name)
{
	struct text names[16], near;
	size_t known = 0;

	while (known < count && known < sizeof names / sizeof *names) {
		names[known] = text_of(commands[known].name);
		known++;
	}
	near = suggest(text_of(name), names, known);
	fprintf(stderr, "fingerpost: there is no command “%s”.", name);
	if (near.size > 0)
		fprintf(stderr, " Did you mean “%.*s”?", TEXT_ARGS(near));
	fputs(" `fingerpost --help` lists them.\n", stderr);
	return EXIT_USAGE;
}

/* The larger what is freed, the more glibc keeps of all that is freed later: a build would carry 15 MB of what it has
 * long read and written to its end. Other libraries have no such habit. */
static void
keep_little_memory(void)
{
#ifdef __GLIBC__
	enum { MOST = 1024 * 1024 };

	mallopt(M_MMAP_THRESHOLD, MOST);
	mallopt(M_TRIM_THRESHOLD, MOST);
#endif
}

int
command_main(const struct command *commands, size_t count, int argc, char **argv)
{
	keep_little_memory();
	if (argc < 2) {
		print_help(stderr, commands, count);
		return EXIT_USAGE;
	}
	if (strcmp(argv[1], "help") == 0 && argc == 3) {
		argv[1] = argv[2];
		argv[2] = "--help";
	}
	if (strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "-h") == 0 || strcmp(argv[1], "help") == 0) {
		print_help(stdout, commands, count);
		return EXIT_FINE;
	}
	if (strcmp(argv[1], "--version") == 0) {
		puts("fingerpost " FINGERPOST_VERSION);
		return EXIT_FINE;
	}
	for (size_t i = 0; i < count; i++) {
		if (strcmp(argv[1], commands[i].name) != 0)
			continue;
		for (int j = 2; j < argc; j++) {
			if (strcmp(argv[j], "--help") == 0 || strcmp(argv[j], "-h") == 0) {
				fputs(commands[i].usage, stdout);
				return EXIT_FINE;
			}
		}
		return commands[i].run(argc - 1, argv + 1);
	}
	return unknown_command(commands, count, argv[1]);
}
