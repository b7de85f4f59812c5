/* The places of what stands in a theme's file. See markup.h. */
#include <string.h>

#include "render/template/markup.h"

enum { LONGEST_PART = 200 }; /* so that finding it stays quick */

/* How many characters these bytes are. */
static uint32_t
characters(struct text text)
{
	uint32_t count = 0;

	for (size_t i = 0; i < text.size; i++)
		count += ((unsigned char)text.at[i] & 0xc0) != 0x80;
	return count;
}

struct where
markup_where(const struct source *source, size_t at, size_t size)
{
	struct text before = text_slice(source->bytes, 0, at),
				span = text_slice(source->bytes, at, at + size), line;
	struct where where = { .source = source, .line = 1 };
	const char *end = before.size > 0 ? memrchr(before.at, '\n', before.size) : NULL;

	for (size_t i = 0; i < before.size; i++)
		where.line += before.at[i] == '\n';
	line = end ? text_slice(before, (size_t)(end - before.at) + 1, before.size) : before;
	end = span.size > 0 ? memchr(span.at, '\n', span.size) : NULL;
	if (end)
		span.size = (size_t)(end - span.at);
	where.column = characters(line) + 1;
	where.length = characters(span);
	return where;
}

struct where
markup_node_where(const struct markup *markup, const struct markup_node *node)
{
	return markup_where(markup->source, node->at, node->name.size);
}

struct where
markup_name_where(const struct markup *markup, const struct markup_attribute *attribute)
{
	return markup_where(markup->source, attribute->name_at, attribute->name.size);
}

/* How often `part` stands in `text` before byte `before`. */
static size_t
times_before(struct text text, struct text part, size_t before)
{
	size_t times = 0;

	for (size_t i = 0; i < before && i + part.size <= text.size; i++)
		times += memcmp(text.at + i, part.at, part.size) == 0;
	return times;
}

/* The source may write the same value with entities, so the part is found by counting. */
struct where
markup_part_where(
	const struct markup *markup, const struct markup_attribute *attribute, struct text part)
{
	struct text value = attribute->value;
	struct text raw = text_slice(markup->source->bytes, attribute->value_at,
		(size_t)attribute->value_at + attribute->value_size);
	size_t times;

	if (part.size == 0 || part.size > LONGEST_PART || part.at < value.at
		|| part.at + part.size > value.at + value.size)
		return markup_where(markup->source, attribute->value_at, attribute->value_size);
	times = times_before(value, part, (size_t)(part.at - value.at));
	for (size_t i = 0; i + part.size <= raw.size; i++)
		if (memcmp(raw.at + i, part.at, part.size) == 0 && times-- == 0)
			return markup_where(markup->source, attribute->value_at + i, part.size);
	return markup_where(markup->source, attribute->value_at, attribute->value_size);
}

struct where
markup_words_where(
	const struct markup *markup, const struct markup_node *words, struct text part)
{
	struct text raw = text_slice(markup->source->bytes, words->at, markup->source->bytes.size);
	size_t times = times_before(words->words, part, (size_t)(part.at - words->words.at));

	for (size_t i = 0; i + part.size <= raw.size; i++)
		if (memcmp(raw.at + i, part.at, part.size) == 0 && times-- == 0)
			return markup_where(markup->source, words->at + i, part.size);
	return markup_where(markup->source, words->at, 0);
}

const struct markup_attribute *
markup_attribute(const struct markup_node *node, const char *name)
{
	for (size_t i = 0; i < node->attribute_count; i++)
		if (text_is(node->attributes[i].name, name))
			return &node->attributes[i];
	return NULL;
}
