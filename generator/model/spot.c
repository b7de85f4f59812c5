/* Places within texts. See spot.h. */
#include "model/spot.h"

#include <string.h>

#include "base/fold.h"

static bool
is_slice_of(struct text part, struct text whole)
{
	return part.at && whole.at && part.at >= whole.at && part.at + part.size <= whole.at + whole.size;
}

/* Counts from the start of the text, whose own place is known. */
static struct where
count_from_start(struct words words, struct text part)
{
	struct where where = words.where;
	const char *line = words.text.at, *found;

	while ((found = memchr(line, '\n', (size_t)(part.at - line)))) {
		line = found + 1;
		where.line++;
		where.column = 1;
	}
	where.column += (uint32_t)characters((struct text){ line, (size_t)(part.at - line) });
	where.length = (uint32_t)characters(part);
	return where;
}

struct where
spot_in(struct words words, struct text part)
{
	struct where where = words.where;
	struct text line;
	ptrdiff_t found;

	if (!where.source || where.line == 0 || part.size == 0)
		return where;
	if (is_slice_of(part, words.text) && is_slice_of(words.text, where.source->bytes))
		return count_from_start(words, part);
	line = where_line(where);
	for (size_t skip = 1; skip < where.column && line.size > 0; skip++) {
		do
			line = text_slice(line, 1, line.size);
		while (line.size > 0 && ((unsigned char)line.at[0] & 0xc0) == 0x80);
	}
	if (line.size < part.size || !(line.at = memmem(line.at, line.size, part.at, part.size)))
		return where;
	found = line.at - where_line(where).at;
	where.column = (uint32_t)characters(text_slice(where_line(where), 0, (size_t)found)) + 1;
	where.length = (uint32_t)characters(part);
	return where;
}

struct where
spot_next(struct words *rest, struct text part)
{
	struct where where = spot_in(*rest, part);

	if (is_slice_of(part, rest->text) && rest->where.source && is_slice_of(rest->text, rest->where.source->bytes)) {
		rest->text = text_slice(rest->text, (size_t)(part.at - rest->text.at), rest->text.size);
		rest->where = where;
	}
	return where;
}
