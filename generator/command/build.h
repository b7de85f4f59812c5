/* The whole flow, for the commands that make a site. */
#ifndef COMMAND_BUILD_H
#define COMMAND_BUILD_H

#include "command/load.h"
#include "publish/publish.h"

/* What came of it. */
struct built {
	size_t pages; /* that a person reads */
	struct text left_out; /* lines that say which entries leaflets in easy words do without */
	struct publish_summary summary;
};

/*
 * Reads the directory the options name and publishes its site in the folder. Prints nothing; gives the exit status:
 * EXIT_FINE; EXIT_CONTENT with errors in the directory's diagnostics, when what is published stays as it was; or
 * EXIT_ENVIRONMENT with the failure set. Free the directory in all cases.
 */
int build_site(const struct options *options, struct directory *directory, const char *folder, struct built *built,
	struct failure *failure);

#endif
