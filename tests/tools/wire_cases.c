/*
 * The rows of tests/hours/cases.txt with the rules as scripts are given them, for the browser's own reading
 * to be held against the same table:
 *   wire_cases <tests/hours/cases.txt
 * prints "WIRE<tab>DATE<tab>HOLIDAYS<tab>EXPECTED<tab>RULES". Exit status 1 when a rule cannot be read.
 */
#include <stdio.h>
#include <stdlib.h>

#include "model/hours_wire.h"
#include "parse/hours_text.h"

enum { RULES_MOST = 8 };

static const struct source source = { .path = TEXT_INIT("entries/x.md") };

static bool
read_rules(struct arena *arena, struct text written, struct hours *hours)
{
	struct diags diags = { .arena = arena };
	struct text rule;

	hours->rules = arena_array(arena, struct hours_rule, RULES_MOST);
	while (text_next(&written, '|', &rule)) {
		struct words words = { text_trim(rule), { &source, 3, 1, 0 } };

		if (hours->count == RULES_MOST || !hours_parse_rule(arena, words, &hours->rules[hours->count++], &diags))
			return false;
	}
	return true;
}

static bool
print_row(struct arena *arena, struct text line)
{
	struct place place = { .hours = { .where = { &source, 3, 1, 0 } } };
	struct entry entry = { .places = &place, .place_count = 1 };
	struct buffer wire = { 0 };
	struct text rules;
	bool fine;

	text_next(&line, '\t', &rules);
	fine = read_rules(arena, rules, &place.hours);
	hours_wire(&entry, &wire);
	printf("%.*s\t%.*s\t%.*s\n", TEXT_ARGS(buffer_text(&wire)), TEXT_ARGS(line), TEXT_ARGS(rules));
	buffer_free(&wire);
	return fine;
}

int
main(void)
{
	struct arena *arena = arena_new();
	char *line = NULL;
	size_t size = 0;
	bool fine = true;

	for (ssize_t length; (length = getline(&line, &size, stdin)) >= 0;) {
		struct text row = text_trim((struct text){ line, (size_t)length });

		if (row.size > 0 && row.at[0] != '#')
			fine = print_row(arena, row) && fine;
	}
	free(line);
	arena_free(arena);
	return fine ? 0 : 1;
}
