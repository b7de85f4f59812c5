/* Putting reports together. See build.h. */
#include "report/build.h"

#include <string.h>

/* Room for one more of something, twice as much when it is full: powers of two, so that no capacity is kept. */
static void *
grown(struct arena *arena, void *at, size_t count, size_t size)
{
	size_t capacity = count == 0 ? 4 : count * 2;
	char *more;

	if (count != 0 && (count < 4 || (count & (count - 1)) != 0))
		return at;
	more = arena_alloc(arena, capacity * size);
	if (count > 0)
		memcpy(more, at, count * size);
	return more;
}

struct report_table *
table_new(struct arena *arena, const char *key, struct text caption, const struct report_column *columns,
	size_t column_count)
{
	struct report_table *table = arena_alloc(arena, sizeof *table);

	*table = (struct report_table){ .key = key, .caption = caption, .columns = columns,
		.column_count = column_count };
	return table;
}

struct text *
table_row(struct arena *arena, struct report_table *table)
{
	table->cells = grown(arena, table->cells, table->row_count, table->column_count * sizeof *table->cells);
	memset(table->cells + table->row_count * table->column_count, 0, table->column_count * sizeof *table->cells);
	return table->cells + table->row_count++ * table->column_count;
}

struct report_section *
section_add(struct arena *arena, struct report *report, struct text heading)
{
	report->sections = grown(arena, report->sections, report->section_count, sizeof *report->sections);
	report->sections[report->section_count] = (struct report_section){ .heading = heading };
	return &report->sections[report->section_count++];
}

void
words_add(struct arena *arena, struct report_section *section, struct text words)
{
	section->words = grown(arena, section->words, section->word_count, sizeof *section->words);
	section->words[section->word_count++] = words;
}

void
summary_add(struct arena *arena, struct report *report, struct text line)
{
	report->summary = grown(arena, report->summary, report->summary_count, sizeof *report->summary);
	report->summary[report->summary_count++] = line;
}

/* Adds the areas directly inside the one of this number, and those inside them. Areas hold no circles. */
static size_t
add_inside(const struct report_request *request, size_t number, const struct area **at)
{
	const struct area_list *inside = &request->derived->areas_in[number];
	size_t count = 0;

	for (size_t i = 0; i < inside->count; i++) {
		at[count++] = inside->at[i];
		count += add_inside(request, inside->at[i]->number, at + count);
	}
	return count;
}

const struct area **
areas_in_order(const struct report_request *request)
{
	const struct area **areas = arena_array(request->arena, const struct area *, request->site->area_count + 1);

	add_inside(request, request->site->area_count, areas);
	return areas;
}

struct text
counted(struct arena *arena, size_t count, const char *one, const char *many)
{
	return text_format(arena, "%zu %s", count, count == 1 ? one : many);
}

struct text
names_some(struct arena *arena, const struct text *names, size_t count, size_t most)
{
	struct buffer buffer = { 0 };
	size_t shown = count > most ? most : count;
	struct text list;

	for (size_t i = 0; i < shown; i++) {
		buffer_add_string(&buffer, i == 0 ? "" : i + 1 == count ? " and " : ", ");
		buffer_add(&buffer, names[i]);
	}
	if (shown < count)
		buffer_format(&buffer, " and %zu more", count - shown);
	list = text_copy(arena, buffer_text(&buffer));
	buffer_free(&buffer);
	return list;
}

struct text
number(struct arena *arena, size_t value)
{
	return text_format(arena, "%zu", value);
}
