/* Lines are known by their hashes, each as often as it occurs; a long one weighs more than a short one. See alike.h. */
#include "parse/alike.h"

#include <stdlib.h>

#include "base/hash.h"

static int
by_hash(const void *a, const void *b)
{
	const struct alike_line *one = a, *two = b;

	return (one->hash > two->hash) - (one->hash < two->hash);
}

struct alike_lines
alike_lines(struct arena *arena, struct text bytes)
{
	struct alike_lines lines = { 0 };
	struct text rest = bytes, line;
	size_t most = 1;

	for (size_t i = 0; i < bytes.size; i++)
		most += bytes.at[i] == '\n';
	lines.at = arena_array(arena, struct alike_line, most + 1);
	while (text_next(&rest, '\n', &line)) {
		line = text_trim(line);
		if (line.size == 0)
			continue;
		lines.at[lines.count++] = (struct alike_line){ hash_short(line), line.size };
		lines.size += line.size;
	}
	if (lines.count > 0)
		qsort(lines.at, lines.count, sizeof *lines.at, by_hash);
	return lines;
}

unsigned
alike_percent(const struct alike_lines *one, const struct alike_lines *two)
{
	size_t i = 0, j = 0, common = 0, most = one->size > two->size ? one->size : two->size;

	while (i < one->count && j < two->count) {
		if (one->at[i].hash == two->at[j].hash) {
			common += one->at[i].size;
			i++;
			j++;
		} else if (one->at[i].hash < two->at[j].hash) {
			i++;
		} else {
			j++;
		}
	}
	return most == 0 ? 0 : (unsigned)(common * 100 / most);
}
