/* Positions in source files. See where.h. */
#include "base/where.h"

#include <string.h>

struct where
where_file(const struct source *source)
{
	return (struct where){ .source = source };
}

struct text
where_line(struct where where)
{
	struct text rest, line = { 0 };

	if (!where.source || where.line == 0)
		return line;
	rest = where.source->bytes;
	for (uint32_t i = 0; i < where.line; i++)
		if (!text_next(&rest, '\n', &line))
			return (struct text){ 0 };
	if (line.size > 0 && line.at[line.size - 1] == '\r')
		line.size--;
	return line;
}

int
where_compare(struct where a, struct where b)
{
	int order;

	if (a.source != b.source) {
		if (!a.source || !b.source)
			return a.source ? 1 : -1;
		if ((order = text_compare(a.source->path, b.source->path)) != 0)
			return order;
	}
	if (a.line != b.line)
		return a.line < b.line ? -1 : 1;
	if (a.column != b.column)
		return a.column < b.column ? -1 : 1;
	return 0;
}
