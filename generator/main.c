/* The command table, nothing else. */
#include "command/command.h"

static const struct command commands[] = {
	{ "build", "make the site", build_usage, build_run },
	{ "check", "say what is wrong in the content, and make nothing", check_usage, check_run },
	{ "init", "begin a new directory", init_usage, init_run },
	{ "new", "write a new entry, asking or told", new_usage, new_run },
	{ "leaflet", "make PDFs to print", leaflet_usage, leaflet_run },
	{ "serve", "show the site while it is written", serve_usage, serve_run },
	{ "verify", "write down that somebody checked an entry", verify_usage, verify_run },
	{ "export", "write the entries as a sheet", export_usage, export_run },
	{ "import", "take a sheet into the entries", import_usage, import_run },
	{ "schema", "write what a file may hold, for editors", schema_usage, schema_run },
	{ "report", "make reports for stewards and commissioners", report_usage, report_run },
};

int
main(int argc, char **argv)
{
	return command_main(commands, sizeof commands / sizeof *commands, argc, argv);
}
