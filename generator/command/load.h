/* The first half of every command: read, parse, check, derive. */
#ifndef COMMAND_LOAD_H
#define COMMAND_LOAD_H

#include "base/diag.h"
#include "base/failure.h"
#include "base/hash.h"
#include "command/options.h"
#include "model/derived.h"
#include "model/history.h"
#include "model/strings.h"
#include "read/revisions.h"

/* A directory in memory; everything lives in the arena. */
struct directory {
	struct arena *arena;
	struct turn *turn;       /* while it is loaded to be changed, else NULL */
	struct diags diags;      /* sorted */
	struct reading reading;
	struct site *site;
	struct derived *derived;
};

/* Reads the directory the options name, and derives what follows from it. Content mistakes are in
 * `diags`. False with the failure set when there is nothing to read. Free it in both cases. */
bool directory_load(struct directory *directory, const struct options *options, struct failure *failure);

/* The same for whoever goes on to change its files: waits until no other process does, and keeps others waiting until
 * directory_free(). False with the failure set, too, when there are no files: `verb` is what was to be done there. */
bool directory_load_to_change(struct directory *directory, const struct options *options, const char *verb,
	struct failure *failure);

/* The last of it alone: fills `derived` of a directory that was read, parsed and checked. */
void directory_derive(struct directory *directory, const struct options *options);

/* The languages that something is told in, and the hash of what they say. */
struct tellings {
	const char *purpose; /* "report": see past.h */
	bool for_readers;
	const struct wording *const *wordings;
	size_t count;
	struct hash words;
};

/* Works out what became of the entries, in each of the languages; lives in the arena. revisions_close()
 * belongs to either result. False with the failure set when the repository is damaged. */
bool directory_history(struct directory *directory, struct arena *arena, const struct options *options,
	const struct tellings *tellings, struct revisions *revisions, const struct history **history, struct failure *failure);

/* Does some leaflet tell of what has changed? */
bool directory_prints_changes(const struct directory *directory);

/* Fills in what became of each entry as far as readers are told, in the languages of `strings`, whose hash `words` is.
 * False as above. */
bool directory_pasts(struct directory *directory, const struct options *options, const struct strings_list *strings,
	struct hash words, struct failure *failure);

/* Notes whether the files differ from the commit they belong to, for what is printed, and gives the paths (struct text)
 * of those that do. */
struct list directory_uncommitted(struct directory *directory, const struct options *options);

/* The folder the content was read from, which nothing may be written into; NULL when it came from a commit. */
const char *directory_content_folder(const struct directory *directory);

void directory_free(struct directory *directory);

#endif
