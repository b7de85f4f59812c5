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

struct where
where_inside(const struct source *source, struct text part)
{
	struct where where = { source, 1, 1, 0 };
	const char *at = source->bytes.at;

	if (part.at < at || part.at > at + source->bytes.size)
		return where_file(source);
	for (; at < part.at; at++) {
		if (*at == '\n') {
			where.line++;
			where.column = 1;
		} else {
			where.column += ((unsigned char)*at & 0xc0) != 0x80;
		}
	}
	for (; at < part.at + part.size && *at != '\n'; at++)
		where.length += ((unsigned char)*at & 0xc0) != 0x80;
	return where;
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
