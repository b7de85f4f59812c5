/* A raw search for `confidential:` and for who runs the place. See secrecy.h. */
#include "parse/secrecy.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

#include "parse/file_name.h"

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

static bool
is_harmless(struct text value)
{
	static const char *const answers[] = { "no", "false", "unknown" };

	for (size_t i = 0; i < sizeof answers / sizeof *answers; i++)
		if (text_equal_ignoring_case(value, text_of(answers[i])))
			return true;
	return false;
}

/* "confid" also finds the misspelt field, whose neighbours a message would otherwise quote. */
static bool
is_confidential(struct text bytes)
{
	static const char *const stems[] = { "confid", "CONFID" };

	for (size_t i = 0; i < sizeof stems / sizeof *stems; i++) {
		struct text value;
		size_t at = 0;

		while (next_value(bytes, stems[i], &at, &value))
			if (!is_harmless(value))
				return true;
	}
	return false;
}

void
secrecy_mark(const struct reading *reading)
{
	struct arena *scratch = arena_new();
	struct map entries = map_new(scratch), organisations = map_new(scratch);

	for (size_t i = 0; i < reading->count; i++) {
		struct source *source = reading->sources[i];
		struct file_name name = file_name_of(source->path, reading->content);
		struct text run_by;
		size_t at = 0;

		if (name.type != FILE_ENTRY || !is_confidential(source->bytes))
			continue;
		source->confidential = true;
		map_put(&entries, name.stem, source);
		while (next_value(source->bytes, "run-by", &at, &run_by))
			map_put(&organisations, run_by, source);
	}
	for (size_t i = 0; i < reading->count; i++) {
		struct source *source = reading->sources[i];
		struct file_name name = file_name_of(source->path, reading->content);

		if ((name.type == FILE_ENTRY && map_get(&entries, name.stem))
			|| (name.type == FILE_ORGANISATION && map_get(&organisations, name.stem)))
			source->confidential = true;
	}
	arena_free(scratch);
}
