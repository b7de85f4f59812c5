/* `fingerpost verify`: writes down that somebody has held entries against the world. */
#include <stdio.h>
#include <string.h>

#include "amend/claim.h"
#include "amend/write.h"
#include "base/suggest.h"
#include "check/check.h"
#include "command/command.h"
#include "command/findings.h"
#include "command/load.h"
#include "model/format.h"
#include "parse/parse.h"

const char verify_usage[] =
	"usage: fingerpost verify ID... --by NAME --how phone|email|visit|website [OPTION...]\n"
	"\n"
	"Writes into the files of these entries that somebody checked them, and changes nothing else there.\n"
	"A claim by the same name about the same fields gets the new day; claims of others stay.\n"
	"\n"
	"  --by NAME            who checked it: a group's name rather than a person's, since it is published\n"
	"  --how HOW            phone, email, visit or website\n"
	"  --checked FIELDS     what was checked, of hours, phone, access and address (default: everything)\n"
	"  --on DATE            the day it was checked, 2026-10-14 (default: today)\n"
	"  --repository FOLDER  the directory's folder (default: here)\n"
	"\n"
	"Exit status: 0 written, 1 an entry cannot be changed, 2 usage, 3 a file cannot be read or written.\n";

/* One entry's file, before and after. */
struct amendment {
	const struct entry *entry;
	enum amended amended;
	struct text bytes;
};

static const struct entry *
find_entry(const struct site *site, struct text id)
{
	for (size_t i = 0; i < site->entry_count; i++)
		if (text_equal(site->entries[i]->id, id))
			return site->entries[i];
	return NULL;
}

static bool
complain_unknown(struct directory *directory, struct text id)
{
	const struct site *site = directory->site;
	struct text *ids = arena_array(directory->arena, struct text, site->entry_count + 1), near;

	for (size_t i = 0; i < site->entry_count; i++)
		ids[i] = site->entries[i]->id;
	near = suggest(id, ids, site->entry_count);
	fprintf(stderr, "fingerpost verify: there is no entry “%.*s”.", TEXT_ARGS(id));
	if (near.size > 0)
		fprintf(stderr, " Did you mean “%.*s”?", TEXT_ARGS(near));
	fprintf(stderr, " An id is the name of the entry's file, without “.md”.\n");
	return false;
}

/* Works out one entry's new file; false after saying why there is none. */
static bool
prepare(struct directory *directory, const struct entry *entry, const struct new_claim *claim, struct amendment *change)
{
	const char *path = text_string(directory->arena, entry->source->path);

	*change = (struct amendment){ .entry = entry, .amended = AMENDED_STRANGE };
	if (!entry->broken)
		change->amended = amend_claim(directory->arena, entry, claim, &change->bytes);
	switch (change->amended) {
	case AMENDED_OLDER:
		fprintf(stderr, "fingerpost verify: %s: the same claim was made on a later day; it stays.\n", path);
		return false;
	case AMENDED_STRANGE:
		fprintf(stderr, entry->broken ? "fingerpost verify: %s cannot be read: `fingerpost check` says why.\n"
			: "fingerpost verify: %s: “verified” is written in a way that is not changed here. Write each claim on "
			"a line of its own, “  - {on: ..., by: ..., how: ...}”, and try again.\n", path);
		return false;
	default:
		return true;
	}
}

/* Reads the directory again with the new bytes: every file is as sound as before, and the claims are there. */
static bool
holds(struct directory *directory, const struct options *options, const struct new_claim *claim,
	const struct amendment *changes, size_t count)
{
	struct diags diags = { .arena = directory->arena };
	struct site *site;

	for (size_t i = 0; i < count; i++)
		for (size_t j = 0; j < directory->reading.count; j++)
			if (directory->reading.sources[j] == changes[i].entry->source && changes[i].amended == AMENDED)
				directory->reading.sources[j]->bytes = changes[i].bytes;
	site = parse_site(directory->arena, &directory->reading, NULL, options->jobs, &diags);
	check_site(site, options->today, options->jobs, &diags);
	for (size_t i = 0; i < count; i++) {
		const struct entry *entry = find_entry(site, changes[i].entry->id);
		bool found = false;

		for (size_t j = 0; entry && j < entry->claim_count; j++)
			found |= date_compare(entry->claims[j].on.date, claim->on) == 0
				&& text_equal(entry->claims[j].by.text, claim->by) && entry->claims[j].how.is == claim->how;
		if (!found || entry->claim_count < changes[i].entry->claim_count)
			return false;
	}
	return diags_count(&diags, LEVEL_ERROR) <= diags_count(&directory->diags, LEVEL_ERROR);
}

static int
write_all(struct directory *directory, const struct amendment *changes, const struct text *before, size_t count,
	struct failure *failure)
{
	for (size_t i = 0; i < count; i++) /* before the first is written: all or none */
		if (!amend_is_as_read(directory->reading.work_folder, changes[i].entry->source->path, before[i], failure))
			return EXIT_ENVIRONMENT;
	for (size_t i = 0; i < count; i++) {
		struct text path = changes[i].entry->source->path;

		if (changes[i].amended == AMENDED
			&& !amend_write(directory->reading.work_folder, path, before[i], changes[i].bytes, failure))
			return EXIT_ENVIRONMENT;
		printf("%.*s: %s\n", TEXT_ARGS(path), changes[i].amended == AMENDED ? "written" : "says so already");
	}
	return EXIT_FINE;
}

static bool
is_named_before(const struct options *options, size_t word)
{
	for (size_t i = 0; i < word; i++)
		if (strcmp(options->words[i], options->words[word]) == 0)
			return true;
	return false;
}

static int
verify(const struct options *options, struct directory *directory, struct failure *failure)
{
	const struct new_claim claim = { date_given(options->on) ? options->on : options->today, text_of(options->by),
		options->how, options->checked };
	struct amendment *changes;
	struct text *before;
	size_t count = 0;
	bool fine = true;

	if (!directory_load_to_change(directory, options, "change", failure))
		return EXIT_ENVIRONMENT;
	changes = arena_array(directory->arena, struct amendment, options->word_count);
	before = arena_array(directory->arena, struct text, options->word_count);
	for (size_t i = 0; i < options->word_count; i++) {
		const struct entry *entry = find_entry(directory->site, text_of(options->words[i]));

		if (is_named_before(options, i))
			continue;
		fine &= entry ? prepare(directory, entry, &claim, &changes[count])
			: complain_unknown(directory, text_of(options->words[i]));
		before[count++] = entry ? entry->source->bytes : (struct text){ 0 };
	}
	if (fine && !holds(directory, options, &claim, changes, count)) {
		fprintf(stderr, "fingerpost verify: the files would not say what was meant, so they are as they were.\n");
		fine = false;
	}
	return fine ? write_all(directory, changes, before, count, failure) : EXIT_CONTENT;
}

/* What must be given, and was not. */
static const char *
missing(const struct options *options)
{
	if (options->word_count == 0)
		return "which entry was checked? Give its id, the name of its file without “.md”";
	if (!options->by)
		return "who checked it? Say so with --by NAME";
	if (name_holds_contact(text_of(options->by)))
		return "--by is published beside the entry: give the name of the group, and no address or number";
	if (!options->how)
		return "how was it checked? Say so with --how phone, email, visit or website";
	if (date_compare(options->on, options->today) > 0)
		return "nothing can have been checked on a day that is still to come (--on)";
	return NULL;
}

int
verify_run(int argc, char **argv)
{
	struct options options;
	struct directory directory = { 0 };
	struct failure failure = { 0 };
	int status;

	if (!options_read(argc, argv, OPTIONS_WORDS | OPTIONS_CLAIM, &options))
		return EXIT_USAGE;
	if (missing(&options)) {
		fprintf(stderr, "fingerpost verify: %s. `fingerpost verify --help` tells more.\n", missing(&options));
		return EXIT_USAGE;
	}
	status = verify(&options, &directory, &failure);
	if (status == EXIT_ENVIRONMENT)
		fprintf(stderr, "fingerpost verify: %s\n", failure.message);
	directory_free(&directory);
	return status;
}
