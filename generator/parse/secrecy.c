/* A raw search for `confidential:` and for who runs the place. See secrecy.h. */
#include "parse/secrecy.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

#include "base/jobs.h"
#include "parse/file_name.h"
#include "parse/id.h"

static bool
is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '"' || c == '\'';
}

/* Does a name that starts at `at` stand where a field's name does, rather than inside a sentence? */
static bool
is_key_start(struct text bytes, size_t at)
{
	while (at > 0 && is_blank(bytes.at[at - 1]))
		at--;
	return at == 0 || strchr("\n\r{,-?[", bytes.at[at - 1]) != NULL;
}

/* The value behind the next field whose name starts with `stem`, its first letter in either case; moves
 * *at behind the name. False when there is none. */
static bool
next_value(struct text bytes, const char *stem, size_t *at, struct text *value)
{
	size_t size = strlen(stem);

	while (*at + size < bytes.size) {
		const char *found = memmem(bytes.at + *at, bytes.size - *at, stem + 1, size - 1);
		size_t start, end;

		if (!found)
			return false;
		start = (size_t)(found - bytes.at);
		*at = start + size;
		if (start == 0 || strncasecmp(bytes.at + start - 1, stem, 1) != 0 || !is_key_start(bytes, start - 1))
			continue;
		end = start + size - 1;
		while (end < bytes.size && (isalpha((unsigned char)bytes.at[end]) || is_blank(bytes.at[end])
				|| bytes.at[end] == '\n' || bytes.at[end] == '\r'))
			end++;
		if (end >= bytes.size || bytes.at[end] != ':')
			continue;
		start = ++end;
		while (start < bytes.size && (is_blank(bytes.at[start]) || bytes.at[start] == '\n'
				|| bytes.at[start] == '\r'))
			start++;
		end = start;
		while (end < bytes.size && !strchr("\n\r,}\"'# \t", bytes.at[end]))
			end++;
		*value = text_slice(bytes, start, end);
		return true;
	}
	return false;
}

/* Where the fields end: at the second line of three hyphens, or with the file. */
static size_t
fields_end(struct text bytes)
{
	ptrdiff_t end = text_find(text_slice(bytes, 3, bytes.size), "\n---");

	return end < 0 ? bytes.size : (size_t)end + 3;
}

static bool
is_one_of(struct text value, const char *const *words, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (text_equal_ignoring_case(value, text_of(words[i])))
			return true;
	return false;
}

static bool
is_harmless(struct text value)
{
	static const char *const answers[] = { "no", "false" };

	return is_one_of(value, answers, sizeof answers / sizeof *answers);
}

/* "- confidential yes", "confidential = yes": a line that was meant as the field and is none. */
static bool
is_said_without_colon(struct text bytes, size_t start, size_t end)
{
	static const char *const answers[] = { "", "yes", "y", "true", "on" };
	struct text rest = text_slice(bytes, end, bytes.size), line = { 0 };
	size_t from = 0;

	if (!is_key_start(bytes, start))
		return false;
	text_next(&rest, '\n', &line);
	while (from < line.size && !isalnum((unsigned char)line.at[from]))
		from++;
	return is_one_of(text_trim(text_slice(line, from, line.size)), answers, sizeof answers / sizeof *answers);
}

/* Is there such a line among the fields? In the text below them the word may stand anywhere. */
static bool
has_line_without_colon(struct text bytes)
{
	struct text fields = text_slice(bytes, 0, fields_end(bytes));

	for (size_t at = 0; at < fields.size;) {
		const char *found = memmem(fields.at + at, fields.size - at, "onfid", 5);
		size_t start;

		if (!found)
			return false;
		start = (size_t)(found - fields.at);
		at = start + 5;
		while (at < fields.size && isalpha((unsigned char)fields.at[at]))
			at++;
		if (start > 0 && tolower((unsigned char)fields.at[start - 1]) == 'c' && is_said_without_colon(fields, start - 1, at))
			return true;
	}
	return false;
}

/* Is there anything of the word, in small letters or capitals? Nearly no file has it, and no letter of it is as rare
 * as its “f”. */
static bool
holds_stem(struct text bytes)
{
	static const char letters[] = { 'f', 'F' };

	for (size_t i = 0; i < sizeof letters; i++) {
		struct text rest = bytes;
		const char *found;

		while (rest.size > 0 && (found = memchr(rest.at, letters[i], rest.size))) {
			size_t at = (size_t)(found - bytes.at);

			if (at >= 2 && text_equal_ignoring_case(text_slice(bytes, at - 2, at + 3), TEXT("onfid")))
				return true;
			rest = text_slice(bytes, at + 1, bytes.size);
		}
	}
	return false;
}

/* "confid" also finds the misspelt field, whose neighbours a message would otherwise quote. */
static bool
is_confidential(struct text bytes)
{
	static const char *const stems[] = { "confid", "CONFID" };
	bool stem = holds_stem(bytes);

	for (size_t i = 0; stem && i < sizeof stems / sizeof *stems; i++) {
		struct text value;
		size_t at = 0;

		while (next_value(bytes, stems[i], &at, &value))
			if (!is_harmless(value))
				return true;
	}
	/* In UTF-16 a zero stands between all letters, so that no search finds them. */
	return (stem && has_line_without_colon(bytes)) || (bytes.size > 0 && memchr(bytes.at, '\0', bytes.size));
}

/* What belongs to a field from `at` on: the rest of its line, and the indented ones below. */
static struct text
value_block(struct text bytes, size_t at)
{
	size_t end = at;

	while (end < bytes.size && (bytes.at[end] != '\n' || (end + 1 < bytes.size
			&& (is_blank(bytes.at[end + 1]) || bytes.at[end + 1] == '-'))))
		end++;
	return text_slice(bytes, at, end);
}

static bool
is_id_byte(char c)
{
	return isalnum((unsigned char)c) || c == '-';
}

/* Puts every word of the text into the map as an id would be written, and the whole of it. */
static void
put_words(struct map *map, struct text text, void *value)
{
	map_put(map, id_mended(map->arena, text), value);
	for (size_t at = 0; at < text.size;) {
		size_t start = at;

		while (at < text.size && is_id_byte(text.at[at]))
			at++;
		if (at > start)
			map_put(map, id_mended(map->arena, text_slice(text, start, at)), value);
		else
			at++;
	}
}

/* "run-by", "run by", "run_by", "Runby" */
static void
put_runners(struct map *organisations, struct source *source)
{
	struct text bytes = text_slice(source->bytes, 0, fields_end(source->bytes));

	for (size_t at = 0; at < bytes.size;) {
		const char *found = memmem(bytes.at + at, bytes.size - at, "un", 2);
		size_t start;

		if (!found)
			return;
		start = (size_t)(found - bytes.at);
		at = start + 2;
		if (start == 0 || tolower((unsigned char)bytes.at[start - 1]) != 'r' || !is_key_start(bytes, start - 1))
			continue;
		at += at < bytes.size && strchr("-_ ", bytes.at[at]) != NULL;
		if (text_equal_ignoring_case(text_slice(bytes, at, at + 2), TEXT("by")))
			put_words(organisations, value_block(bytes, at + 2), source);
	}
}

/* Is it one of those that run a confidential place, by its id or by an older one? */
static bool
is_runner(const struct map *organisations, struct text bytes, struct text id)
{
	struct text value;
	size_t at = 0;

	if (map_get(organisations, id))
		return true;
	while (next_value(bytes, "was", &at, &value)) {
		struct text words = value_block(bytes, (size_t)(value.at - bytes.at));

		for (size_t from = 0, to; from < words.size; from = to + 1) {
			for (to = from; to < words.size && is_id_byte(words.at[to]);)
				to++;
			if (to > from && map_get(organisations, text_slice(words, from, to)))
				return true;
		}
	}
	return false;
}

static void
mark_one(void *context, size_t index, unsigned worker)
{
	const struct reading *reading = context;
	struct source *source = reading->sources[index];

	if (file_name_of(source->path, reading->content).type >= FILE_ENTRY && is_confidential(source->bytes))
		source->confidential = true;
}

void
secrecy_mark(const struct reading *reading, unsigned jobs)
{
	struct arena *scratch = arena_new();
	struct map entries = map_new(scratch), organisations = map_new(scratch);

	jobs_run(jobs, reading->count, mark_one, (void *)reading);
	for (size_t i = 0; i < reading->count; i++) {
		struct source *source = reading->sources[i];
		struct file_name name = file_name_of(source->path, reading->content);

		if (!source->confidential || name.type != FILE_ENTRY)
			continue;
		map_put(&entries, id_mended(scratch, name.stem), source);
		put_runners(&organisations, source);
	}
	for (size_t i = 0; entries.count > 0 && i < reading->count; i++) {
		struct source *source = reading->sources[i];
		struct file_name name = file_name_of(source->path, reading->content);
		struct text id;

		if (name.type != FILE_ENTRY && name.type != FILE_ORGANISATION)
			continue;
		id = id_is_good(name.stem) ? name.stem : id_mended(scratch, name.stem);
		if (name.type == FILE_ENTRY ? map_get(&entries, id) != NULL
				: is_runner(&organisations, source->bytes, id))
			source->confidential = true;
	}
	arena_free(scratch);
}
