/* Diagnostics for programs. The only file of this folder that sees jansson.h. See finding_formats.h. */
#include "command/finding_formats.h"

#include <jansson.h>
#include <string.h>

#include "base/hash.h"
#include "base/map.h"
#include "command/findings.h"

static const char *const names[] = { "text", "github", "gitlab", "json" };

bool
finding_format_of(const char *name, enum finding_format *format)
{
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (strcmp(name, names[i]) == 0) {
			*format = (enum finding_format)i;
			return true;
		}
	return false;
}

/* Whether the finding has a place in a file, and not only a file. */
static bool
has_line(const struct diag *diag)
{
	return diag->where.source && diag->where.line > 0;
}

/* GitHub's runner reads a percent sign and two digits as one byte; a property also ends at a colon or a comma. */
static void
print_escaped(FILE *to, struct text words, const char *special)
{
	for (size_t i = 0; i < words.size; i++) {
		if (words.at[i] != '\0' && strchr(special, words.at[i]))
			fprintf(to, "%%%02X", (unsigned char)words.at[i]);
		else
			fputc(words.at[i], to);
	}
}

static void
print_github(FILE *to, const struct diag *diag, struct arena *arena)
{
	static const char in_data[] = "%\r\n", in_property[] = "%\r\n:,";

	fprintf(to, "::%s ", diag->level == LEVEL_ERROR ? "error" : "warning");
	if (diag->where.source) {
		fputs("file=", to);
		print_escaped(to, diag->where.source->path, in_property);
		fputc(',', to);
	}
	if (has_line(diag)) {
		fprintf(to, "line=%u,", diag->where.line);
		if (diag->where.column > 0)
			fprintf(to, "col=%u,endColumn=%u,", diag->where.column,
				diag->where.column + (diag->where.length > 0 ? diag->where.length : 1));
	}
	fprintf(to, "title=%s::", diag_row(diag->code)->name);
	print_escaped(to, diag_sentence(arena, diag), in_data);
	fputs("%0A", to);
	print_escaped(to, diag_remedy(arena, diag), in_data);
	fputc('\n', to);
}

/* Words of a file that is not UTF-8 may hold anything; JSON may not. */
static json_t *
words(struct arena *arena, struct text text)
{
	json_t *string = json_stringn(text.at ? text.at : "", text.size);

	if (!string) {
		text = findings_safe(arena, text);
		string = json_stringn(text.at, text.size);
	}
	return string;
}

static const char *
level_name(const struct diag *diag)
{
	return diag->level == LEVEL_ERROR ? "error" : "warning";
}

static json_t *
as_json(const struct diag *diag, struct arena *arena)
{
	json_t *object = json_object();

	json_object_set_new(object, "code", json_string(diag_row(diag->code)->name));
	json_object_set_new(object, "level", json_string(level_name(diag)));
	if (diag->where.source)
		json_object_set_new(object, "file", words(arena, diag->where.source->path));
	if (has_line(diag)) {
		json_object_set_new(object, "line", json_integer(diag->where.line));
		if (diag->where.column > 0) {
			json_object_set_new(object, "column", json_integer(diag->where.column));
			json_object_set_new(object, "length", json_integer(diag->where.length));
		}
	}
	json_object_set_new(object, "sentence", words(arena, diag_sentence(arena, diag)));
	json_object_set_new(object, "remedy", words(arena, diag_remedy(arena, diag)));
	return object;
}

/* The same finding has the same fingerprint in another commit, wherever its line went; `index` tells twins apart. */
static struct text
fingerprint(struct arena *arena, const struct diag *diag, struct text path, struct text sentence, size_t index)
{
	struct hash hash = hash_of(text_format(arena, "%s\n%.*s\n%.*s\n%zu", diag_row(diag->code)->name,
		TEXT_ARGS(path), TEXT_ARGS(sentence), index));

	return text_format(arena, "%016llx%016llx", (unsigned long long)hash.high, (unsigned long long)hash.low);
}

/* How many findings before this one read the same. */
static size_t
twins_before(struct map *twins, const struct diag *diag, struct text path, struct text sentence)
{
	struct text key = text_format(twins->arena, "%s\n%.*s\n%.*s", diag_row(diag->code)->name, TEXT_ARGS(path),
		TEXT_ARGS(sentence));
	size_t *count = map_get(twins, key);

	if (!count) {
		count = arena_alloc(twins->arena, sizeof *count);
		map_put(twins, key, count);
	}
	return (*count)++;
}

static json_t *
as_gitlab(const struct diag *diag, struct map *twins, struct text site_file, struct arena *arena)
{
	struct text path = diag->where.source ? diag->where.source->path : site_file;
	struct text sentence = diag_sentence(arena, diag), remedy = diag_remedy(arena, diag);
	struct text both = text_format(arena, "%.*s %.*s", TEXT_ARGS(sentence), TEXT_ARGS(remedy));
	json_t *object = json_object(), *location = json_object(), *lines = json_object();

	json_object_set_new(lines, "begin", json_integer(has_line(diag) ? diag->where.line : 1));
	json_object_set_new(location, "path", words(arena, path));
	json_object_set_new(location, "lines", lines);
	json_object_set_new(object, "description", words(arena, both));
	json_object_set_new(object, "check_name", json_string(diag_row(diag->code)->name));
	json_object_set_new(object, "fingerprint", words(arena, fingerprint(arena, diag, path, sentence,
		twins_before(twins, diag, path, sentence))));
	json_object_set_new(object, "severity", json_string(diag->level == LEVEL_ERROR ? "major" : "minor"));
	json_object_set_new(object, "location", location);
	return object;
}

/* An array with an object on each line. */
static void
print_array(FILE *to, enum finding_format format, const struct diags *diags, struct text site_file)
{
	struct arena *arena = arena_new(), *kept = arena_new();
	struct map twins = map_new(kept);

	fputc('[', to);
	for (size_t i = 0; i < diags->list.count; i++) {
		json_t *object = format == FORMAT_GITLAB ? as_gitlab(diags->list.at[i], &twins, site_file, arena)
			: as_json(diags->list.at[i], arena);

		fputs(i == 0 ? "\n" : ",\n", to);
		json_dumpf(object, to, JSON_COMPACT);
		json_decref(object);
		arena_clear(arena);
	}
	fputs("\n]\n", to);
	arena_free(kept);
	arena_free(arena);
}

void
finding_formats_write(FILE *to, enum finding_format format, const struct diags *diags, struct text site_file)
{
	struct arena *arena;

	if (format != FORMAT_GITHUB) {
		print_array(to, format, diags, site_file);
		return;
	}
	arena = arena_new();
	for (size_t i = 0; i < diags->list.count; i++) {
		print_github(to, diags->list.at[i], arena);
		arena_clear(arena);
	}
	arena_free(arena);
}
