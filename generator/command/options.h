/* The options of a command line: a table of them, read by one function. */
#ifndef COMMAND_OPTIONS_H
#define COMMAND_OPTIONS_H

#include <stdbool.h>

#include "base/date.h"
#include "command/finding_formats.h"
#include "sheet/encoding.h"

/* What every command that reads a directory takes. */
struct options {
	const char *repository; /* "." unless given */
	const char *rev;
	bool worktree;
	const char *output;     /* -o; NULL unless given */
	const char *theme;
	const char *zip;        /* NULL unless given */
	unsigned jobs;          /* how many processors there are, unless given */
	struct date today;      /* the local day, unless given */
	const char *base_url;   /* instead of site.yaml's url */
	enum finding_format format;
	struct date day;           /* of which to tell the hours; zero unless given */
	const char *since;         /* a day or a commit; NULL unless given */
	const char *changed_since; /* a commit; NULL unless given */
	char **words;           /* the arguments that are no options, in argv's own memory */
	size_t word_count;
	const char *by;         /* who claims; NULL unless given */
	unsigned how, checked;  /* enum claim_method; enum checked as bits, 0 = everything */
	struct date on;
	const char *id, *folder; /* of a new entry; NULL unless given */
	const char *name, *source; /* of a new directory, and of the program; NULL unless given */
	unsigned nation;           /* enum nation; 0 unless given */
	const char *ids;        /* of entries, parted by commas; NULL unless given */
	const char *for_whom, *notes; /* a name; a file; NULL unless given */
	const char *language;   /* of a list for one person; NULL unless given */
	bool large_print;
	const char *mapping;       /* of a sheet; NULL unless given */
	enum encoding encoding;
	bool dry_run, partly;
	const char *host;          /* to listen on; NULL unless given */
	unsigned port;             /* 0 unless given */
};

enum option_set {
	OPTIONS_READ = 1 << 0,  /* REPOSITORY --rev --worktree --jobs --today */
	OPTIONS_WRITE = 1 << 1, /* --theme --base-url --zip */
	OPTIONS_FORMAT = 1 << 2, /* --format --changed-since */
	OPTIONS_WORDS = 1 << 3,  /* several arguments, none of them the repository: --repository --jobs --today */
	OPTIONS_CLAIM = 1 << 4,  /* --by --how --checked --on */
	OPTIONS_OUTPUT = 1 << 5, /* -o */
	OPTIONS_NEW = 1 << 6,    /* --id --in --repository --jobs --today, and no REPOSITORY */
	OPTIONS_INIT = 1 << 7,   /* a folder, --name --nation --source */
	OPTIONS_LEAFLET = 1 << 8, /* --ids --for --notes --base-url --rev --worktree */
	OPTIONS_SINCE = 1 << 10, /* --since --day */
	OPTIONS_IMPORT = 1 << 9, /* --mapping --encoding --dry-run --partly */
	OPTIONS_SERVE = 1 << 10, /* --host --port --theme */
};

/* Reads the command line (argv[0] is the command's name). False after printing what is wrong with it. */
bool options_read(int argc, char **argv, unsigned sets, struct options *options);

#endif
