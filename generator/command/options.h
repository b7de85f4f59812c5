/* The options of a command line: a table of them, read by one function. */
#ifndef COMMAND_OPTIONS_H
#define COMMAND_OPTIONS_H

#include <stdbool.h>

#include "base/date.h"
#include "command/finding_formats.h"

/* What every command that reads a directory takes. */
struct options {
	const char *repository; /* "." unless given */
	const char *rev;
	bool worktree;
	const char *output;     /* -o; NULL unless given */
	const char *theme;
	unsigned jobs;          /* how many processors there are, unless given */
	struct date today;      /* the local day, unless given */
	const char *base_url;   /* instead of site.yaml's url */
	enum finding_format format;
};

enum option_set {
	OPTIONS_READ = 1 << 0,  /* REPOSITORY --rev --worktree --jobs --today */
	OPTIONS_WRITE = 1 << 1, /* -o --theme --base-url */
	OPTIONS_FORMAT = 1 << 2, /* --format */
};

/* Reads the command line (argv[0] is the command's name). False after printing what is wrong with it. */
bool options_read(int argc, char **argv, unsigned sets, struct options *options);

#endif
