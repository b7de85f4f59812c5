/* `fingerpost schema`: the fields of a file as JSON Schema, for editors. */
#include <stdio.h>

#include "base/suggest.h"
#include "command/command.h"
#include "command/options.h"
#include "command/schema.h"
#include "schema/schema.h"

const char schema_usage[] =
	"usage: fingerpost schema [FILE]\n"
	"\n"
	"Writes the JSON Schema (draft 2020-12) of a kind of file, so that an editor completes and checks it while\n"
	"somebody types. FILE is entry (unless given), translation, organisation, page, leaflet, site, areas or\n"
	"topics. Every site has them, too, below schema/, with the ids of its own areas, topics and organisations.\n"
	"\n"
	"Exit status: 0 written, 2 usage.\n";

static bool
find(struct text name, enum schema *schema)
{
	struct text names[SCHEMAS], near;

	for (int i = 0; i < SCHEMAS; i++) {
		names[i] = text_of(schema_name((enum schema)i));
		*schema = (enum schema)i;
		if (text_equal(names[i], name))
			return true;
	}
	near = suggest(name, names, SCHEMAS);
	fprintf(stderr, "fingerpost schema: there is no kind of file called “%.*s”.", TEXT_ARGS(name));
	if (near.size > 0)
		fprintf(stderr, " Did you mean “%.*s”?", TEXT_ARGS(near));
	fputs(" `fingerpost schema --help` lists them.\n", stderr);
	return false;
}

int
schema_run(int argc, char **argv)
{
	struct options options;
	enum schema schema = SCHEMA_ENTRY;
	struct arena *arena;
	struct text bytes;

	if (!options_read(argc, argv, OPTIONS_WORDS, &options))
		return EXIT_USAGE;
	if (options.word_count > 1) {
		fputs("fingerpost schema: one kind of file at a time.\n", stderr);
		return EXIT_USAGE;
	}
	if (options.word_count == 1 && !find(text_of(options.words[0]), &schema))
		return EXIT_USAGE;
	arena = arena_new();
	bytes = schema_write(arena, schema, NULL);
	fwrite(bytes.at, 1, bytes.size, stdout);
	arena_free(arena);
	return EXIT_FINE;
}

void
schemas_make(struct arena *arena, const struct site *site, struct ready_file files[SCHEMAS])
{
	for (int i = 0; i < SCHEMAS; i++)
		files[i] = (struct ready_file){ text_format(arena, "schema/%s.json", schema_name((enum schema)i)),
			schema_write(arena, (enum schema)i, site) };
}
