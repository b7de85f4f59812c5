/*
 * What the user types: `fingerpost COMMAND ...`. Each command is one file; the table in main.c names
 * them. Only commands print, and only commands look at the clock.
 */
#ifndef COMMAND_COMMAND_H
#define COMMAND_COMMAND_H

#include <stddef.h>

/* What a run ends with. */
enum exit_code {
	EXIT_FINE = 0,
	EXIT_CONTENT = 1,     /* errors in the content */
	EXIT_USAGE = 2,       /* the command line cannot be understood */
	EXIT_ENVIRONMENT = 3, /* no repository, a full disc, a folder that may not be written */
};

struct command {
	const char *name, *about;
	const char *usage;                    /* the whole text of --help */
	int (*run)(int argc, char **argv);    /* argv[0] is the command's name; gives an exit code */
};

extern const char build_usage[], check_usage[], verify_usage[], report_usage[], schema_usage[], new_usage[], init_usage[],
	leaflet_usage[], export_usage[], import_usage[], serve_usage[];
int build_run(int argc, char **argv);
int check_run(int argc, char **argv);
int verify_run(int argc, char **argv);
int report_run(int argc, char **argv);
int schema_run(int argc, char **argv);
int new_run(int argc, char **argv);
int init_run(int argc, char **argv);
int leaflet_run(int argc, char **argv);
int export_run(int argc, char **argv);
int import_run(int argc, char **argv);
int serve_run(int argc, char **argv);

/* Finds the command and runs it; answers --help and --version. */
int command_main(const struct command *commands, size_t count, int argc, char **argv);

#endif
