/* Reports as tables of names. Charts are worked out here, as shapes in the units of their drawing. See view.h. */
#include "render/report/view.h"

#include "render/report/pages.h"

enum { WIDTH = 720, HEIGHT = 260, LEFT = 40, BOTTOM = 40, TOP = 10, CELL = 24, ROW_NAME = 96, LETTER = 7, ROW_NAME_MOST = 30, HOURS = 24,
	LABEL_EVERY = 3, TICK = 5, LABEL_DOWN = 18, GROUP_DOWN = 34 };

/* Of columns of numbers: more than so many are set small on paper, and no more than so many stand beside each other. */
enum { NARROW_MOST = 9, PART_MOST = 25 };

/* A rectangle or a word of a chart. */
struct shape {
	int x, y, width, height;
	struct text words, tone;
};

struct text
report_file_name(struct arena *arena, const char *name, const char *ending)
{
	return text_format(arena, "%s.%s", name, ending);
}

static void
give_number(const struct view_context *context, int number, struct view_value *value)
{
	value->text = text_format(context->scratch, "%d", number);
}

#define SHAPE_NUMBER(member) \
	static void shape_##member(const struct view_context *context, const void *thing, struct view_value *value) \
	{ \
		give_number(context, ((const struct shape *)thing)->member, value); \
	}

SHAPE_NUMBER(x)
SHAPE_NUMBER(y)
SHAPE_NUMBER(width)
SHAPE_NUMBER(height)

static void
shape_words(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = ((const struct shape *)thing)->words;
}

static void
shape_tone(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = ((const struct shape *)thing)->tone;
}

static const struct view_field shape_fields[] = {
	{ "x", VIEW_TEXT, NULL, shape_x, "From the left of the drawing." },
	{ "y", VIEW_TEXT, NULL, shape_y, "From its top." },
	{ "width", VIEW_TEXT, NULL, shape_width, "How wide." },
	{ "height", VIEW_TEXT, NULL, shape_height, "How high." },
	{ "words", VIEW_TEXT, NULL, shape_words, "What stands there." },
	{ "tone", VIEW_TEXT, NULL, shape_tone, "Which of its fillings it has." },
};

static const struct view_type view_shape = { "shape", "A piece of a chart.", VIEW_FIELDS(shape_fields) };

/* Room for so many shapes; `add` gives the next one. */
static void
shapes_begin(const struct view_context *context, struct view_value *value, size_t most)
{
	value->at = arena_array(context->scratch, const void *, most);
	value->count = 0;
}

static struct shape *
shape_add(const struct view_context *context, struct view_value *value)
{
	struct shape *shape = arena_alloc(context->scratch, sizeof *shape);

	((const void **)value->at)[value->count++] = shape;
	return shape;
}

static unsigned
height_of(const struct report_bars *bars, size_t label)
{
	unsigned sum = 0;

	for (size_t i = 0; i < bars->series_count; i++)
		sum += bars->values[label * bars->series_count + i];
	return sum;
}

/* The top of the scale: a number whose half and quarters are whole. */
static unsigned
scale_of(const struct report_bars *bars)
{
	unsigned most = 4;

	for (size_t i = 0; i < bars->label_count; i++)
		if (height_of(bars, i) > most)
			most = height_of(bars, i);
	return (most + 3) / 4 * 4;
}

static int
bar_y(unsigned value, unsigned scale)
{
	return HEIGHT - BOTTOM - (int)(value * (unsigned)(HEIGHT - BOTTOM - TOP) / scale);
}

static int
bar_x(const struct report_bars *bars, size_t label)
{
	return LEFT + (int)(label * (WIDTH - LEFT) / bars->label_count);
}

static void
bars_rectangles(const struct view_context *context, const void *thing, struct view_value *value)
{
	const struct report_bars *bars = thing;
	unsigned scale = scale_of(bars);

	shapes_begin(context, value, bars->label_count * bars->series_count + 1);
	for (size_t label = 0; label < bars->label_count; label++) {
		unsigned below = 0;

		for (size_t i = 0; i < bars->series_count; i++) {
			unsigned own = bars->values[label * bars->series_count + i];
			struct shape *shape;

			if (own == 0)
				continue;
			shape = shape_add(context, value);
			*shape = (struct shape){ bar_x(bars, label) + 3, bar_y(below + own, scale),
				bar_x(bars, label + 1) - bar_x(bars, label) - 6,
				bar_y(below, scale) - bar_y(below + own, scale) };
			shape->words = text_format(context->scratch, "%.*s %.*s: %u %s", TEXT_ARGS(bars->labels[label]),
				TEXT_ARGS(bars->groups[label]), own, bars->series[i]);
			shape->tone = text_format(context->scratch, "%zu", i);
			below += own;
		}
	}
}

static void
bars_lines(const struct view_context *context, const void *thing, struct view_value *value)
{
	unsigned scale = scale_of(thing);

	shapes_begin(context, value, 5);
	for (unsigned i = 0; i <= 4; i++) {
		struct shape *shape = shape_add(context, value);

		*shape = (struct shape){ LEFT, bar_y(scale * i / 4, scale), WIDTH, 0 };
		shape->words = text_format(context->scratch, "%u", scale * i / 4);
	}
}

static int
bar_middle(const struct report_bars *bars, size_t label)
{
	return (bar_x(bars, label) + bar_x(bars, label + 1)) / 2;
}

static bool
begins_group(const struct report_bars *bars, size_t label)
{
	return label == 0 || !text_equal(bars->groups[label], bars->groups[label - 1]);
}

/* Each stands below the middle of its bar. */
static void
bars_labels(const struct view_context *context, const void *thing, struct view_value *value)
{
	const struct report_bars *bars = thing;

	shapes_begin(context, value, bars->label_count + 1);
	for (size_t i = 0; i < bars->label_count; i++)
		*shape_add(context, value) = (struct shape){ bar_middle(bars, i), HEIGHT - BOTTOM + LABEL_DOWN, 0, 0,
			bars->labels[i] };
}

static void
bars_groups(const struct view_context *context, const void *thing, struct view_value *value)
{
	const struct report_bars *bars = thing;

	shapes_begin(context, value, bars->label_count + 1);
	for (size_t i = 0; i < bars->label_count; i++)
		if (begins_group(bars, i))
			*shape_add(context, value) = (struct shape){ bar_middle(bars, i), HEIGHT - BOTTOM + GROUP_DOWN, 0, 0,
				bars->groups[i] };
}

static void
bars_ticks(const struct view_context *context, const void *thing, struct view_value *value)
{
	const struct report_bars *bars = thing;

	shapes_begin(context, value, bars->label_count + 1);
	for (size_t i = 0; i < bars->label_count; i++)
		*shape_add(context, value) = (struct shape){ bar_middle(bars, i), HEIGHT - BOTTOM, 0,
			HEIGHT - BOTTOM + TICK };
}

static void
bars_legend(const struct view_context *context, const void *thing, struct view_value *value)
{
	const struct report_bars *bars = thing;

	shapes_begin(context, value, bars->series_count + 1);
	for (size_t i = 0; i < bars->series_count; i++) {
		struct shape *shape = shape_add(context, value);

		*shape = (struct shape){ 0 };
		shape->words = text_of(bars->series[i]);
		shape->tone = text_format(context->scratch, "%zu", i);
	}
}

#define CHART_WORDS(type, member) \
	static void type##_##member(const struct view_context *context, const void *thing, struct view_value *value) \
	{ \
		value->text = ((const struct report_##type *)thing)->member; \
	}

CHART_WORDS(bars, title)
CHART_WORDS(bars, description)
CHART_WORDS(clock, title)
CHART_WORDS(clock, description)

static const struct view_field bars_fields[] = {
	{ "title", VIEW_TEXT, NULL, bars_title, "What it shows." },
	{ "description", VIEW_TEXT, NULL, bars_description, "What can be seen in it." },
	{ "rectangles", VIEW_THINGS, &view_shape, bars_rectangles, "The bars." },
	{ "lines", VIEW_THINGS, &view_shape, bars_lines, "The lines of the scale, with their numbers." },
	{ "labels", VIEW_THINGS, &view_shape, bars_labels, "The words below the bars." },
	{ "groups", VIEW_THINGS, &view_shape, bars_groups, "The words below those, where they change." },
	{ "ticks", VIEW_THINGS, &view_shape, bars_ticks, "The lines from the bars to their words: from `y` to `height`." },
	{ "legend", VIEW_THINGS, &view_shape, bars_legend, "Which filling is what." },
};

static const struct view_type view_bars = { "bars", "Columns that stand on each other.", VIEW_FIELDS(bars_fields) };

/* The name of a row, as far as there is room for it. */
static struct text
row_name(const struct view_context *context, struct text name)
{
	size_t size = 0;

	for (size_t letters = 0; size < name.size; size++)
		if (((unsigned char)name.at[size] & 0xc0) != 0x80 && ++letters > ROW_NAME_MOST)
			return text_format(context->scratch, "%.*s…", (int)size, name.at);
	return name;
}

static int
row_names_width(const struct view_context *context, const struct report_clock *clock)
{
	int width = ROW_NAME;

	for (size_t i = 0; i < clock->row_count; i++) {
		int own = (int)row_name(context, clock->rows[i]).size * LETTER + 2 * LETTER;

		width = own > width ? own : width;
	}
	return width;
}

/* Which filling: for counts of help the more, the darker, up to 3; for counts of areas without, in thirds. */
static struct text
clock_tone(const struct view_context *context, const struct report_clock *clock, unsigned count)
{
	if (clock->lacking_of > 0)
		return text_format(context->scratch, "lack-%u", (count * 3 + clock->lacking_of - 1) / clock->lacking_of);
	return text_format(context->scratch, "%u", count < 3 ? count : 3);
}

static void
clock_cells(const struct view_context *context, const void *thing, struct view_value *value)
{
	const struct report_clock *clock = thing;
	int left = row_names_width(context, clock);

	shapes_begin(context, value, clock->row_count * HOURS);
	for (size_t row = 0; row < clock->row_count; row++)
		for (int hour = 0; hour < HOURS; hour++) {
			unsigned count = clock->values[row * HOURS + (size_t)hour];
			struct shape *shape = shape_add(context, value);

			*shape = (struct shape){ left + hour * CELL, (int)(row + 1) * CELL, CELL, CELL };
			shape->words = text_format(context->scratch, "%u", count);
			shape->tone = clock_tone(context, clock, count);
		}
}

/* The names of the rows and hours around the cells. */
static void
clock_labels(const struct view_context *context, const void *thing, struct view_value *value)
{
	const struct report_clock *clock = thing;
	int left = row_names_width(context, clock);

	shapes_begin(context, value, clock->row_count + HOURS);
	for (size_t row = 0; row < clock->row_count; row++)
		*shape_add(context, value) = (struct shape){ LETTER, (int)(row + 1) * CELL + 17, 0, 0,
			row_name(context, clock->rows[row]) };
	for (int hour = 0; hour < HOURS; hour += LABEL_EVERY)
		*shape_add(context, value) = (struct shape){ left + hour * CELL + 2, CELL - 6, 0, 0,
			hour == 0 ? TEXT("midnight") : hour == 12 ? TEXT("midday")
			: text_format(context->scratch, "%d%s", hour % 12, hour < 12 ? "am" : "pm") };
}

static void
clock_width(const struct view_context *context, const void *thing, struct view_value *value)
{
	give_number(context, row_names_width(context, thing) + HOURS * CELL + 4, value);
}

static void
clock_height(const struct view_context *context, const void *thing, struct view_value *value)
{
	give_number(context, (int)(((const struct report_clock *)thing)->row_count + 1) * CELL + 4, value);
}

static const struct view_field clock_fields[] = {
	{ "title", VIEW_TEXT, NULL, clock_title, "What it shows." },
	{ "description", VIEW_TEXT, NULL, clock_description, "What can be seen in it." },
	{ "width", VIEW_TEXT, NULL, clock_width, "How wide the drawing is." },
	{ "height", VIEW_TEXT, NULL, clock_height, "How high it is." },
	{ "cells", VIEW_THINGS, &view_shape, clock_cells, "An hour each." },
	{ "labels", VIEW_THINGS, &view_shape, clock_labels, "Days or areas, and hours." },
};

static const struct view_type view_clock = { "clock", "Hours of a week or of a day.", VIEW_FIELDS(clock_fields) };

/* One cell of a table with its column, or a heading. */
struct cell {
	const struct report_column *column;
	struct text words;
};

static void
cell_words(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = ((const struct cell *)thing)->words;
}

static void
cell_is_number(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->yes = ((const struct cell *)thing)->column->is_number;
}

static void
cell_is_day(const struct view_context *context, const void *thing, struct view_value *value)
{
	struct date date;

	value->yes = date_parse(((const struct cell *)thing)->words, &date);
}

static void
cell_is_alarming(const struct view_context *context, const void *thing, struct view_value *value)
{
	const struct cell *cell = thing;
	bool is_none = text_is(cell->words, "0");

	value->yes = cell->words.size > 0 && ((cell->column->alarm == ALARM_AT_NONE && is_none)
		|| (cell->column->alarm == ALARM_AT_SOME && !is_none));
}

static const struct view_field cell_fields[] = {
	{ "words", VIEW_TEXT, NULL, cell_words, "What stands in it." },
	{ "is-number", VIEW_YES_NO, NULL, cell_is_number, "Is it a number?" },
	{ "is-day", VIEW_YES_NO, NULL, cell_is_day, "Is it a day, which no line may break?" },
	{ "is-alarming", VIEW_YES_NO, NULL, cell_is_alarming, "Is it a number to do something about?" },
};

static const struct view_type view_cell = { "cell", "A cell of a table.", VIEW_FIELDS(cell_fields) };

/* A table, or as many of its columns as a page has room for: the first, which says what a row is, and some more. */
struct part {
	const struct report_table *table;
	size_t from, until; /* columns */
};

/* A row, as its part and its number. */
struct row {
	const struct part *part;
	size_t number;
};

static const struct cell *
cell_of(const struct view_context *context, const struct report_table *table, const struct text *cells, size_t column)
{
	struct cell *cell = arena_alloc(context->scratch, sizeof *cell);

	*cell = (struct cell){ &table->columns[column], cells ? cells[column] : text_of(table->columns[column].title) };
	return cell;
}

/* Those of the part, from a row or from the titles of the columns. */
static void
give_cells(const struct view_context *context, const struct part *part, const struct text *cells, struct view_value *value)
{
	const void **at = arena_array(context->scratch, const void *, part->table->column_count + 1);

	if (!cells)
		at[value->count++] = cell_of(context, part->table, NULL, 0);
	for (size_t i = part->from; i < part->until; i++)
		at[value->count++] = cell_of(context, part->table, cells, i);
	value->at = at;
}

static const struct text *
row_texts(const struct row *row)
{
	return row->part->table->cells + row->number * row->part->table->column_count;
}

static void
row_heading(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = row_texts(thing)[0];
}

static void
row_cells(const struct view_context *context, const void *thing, struct view_value *value)
{
	give_cells(context, ((const struct row *)thing)->part, row_texts(thing), value);
}

static const struct view_field row_fields[] = {
	{ "heading", VIEW_TEXT, NULL, row_heading, "Its first cell." },
	{ "cells", VIEW_THINGS, &view_cell, row_cells, "The others." },
};

static const struct view_type view_row = { "row", "A row of a table.", VIEW_FIELDS(row_fields) };

static void
part_columns(const struct view_context *context, const void *thing, struct view_value *value)
{
	give_cells(context, thing, NULL, value);
}

static void
part_rows(const struct view_context *context, const void *thing, struct view_value *value)
{
	const struct part *part = thing;
	const void **at = arena_array(context->scratch, const void *, part->table->row_count + 1);

	for (size_t i = 0; i < part->table->row_count; i++) {
		struct row *row = arena_alloc(context->scratch, sizeof *row);

		*row = (struct row){ part, i };
		at[value->count++] = row;
	}
	value->at = at;
}

static const struct view_field part_fields[] = {
	{ "columns", VIEW_THINGS, &view_cell, part_columns, "Its headings." },
	{ "rows", VIEW_THINGS, &view_row, part_rows, "Its rows." },
};

static const struct view_type view_part = { "part of a table", "As many columns as a page has room for.",
	VIEW_FIELDS(part_fields) };

static void
table_caption(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = ((const struct report_table *)thing)->caption;
}

static bool
is_wide(const struct report_table *table)
{
	size_t numbers = 0;

	for (size_t i = 0; i < table->column_count; i++)
		numbers += table->columns[i].is_number;
	return numbers > NARROW_MOST;
}

static void
table_width(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = is_wide(thing) ? TEXT("wide") : TEXT("narrow");
}

static void
table_parts(const struct view_context *context, const void *thing, struct view_value *value)
{
	const struct report_table *table = thing;
	const void **at = arena_array(context->scratch, const void *, table->column_count / PART_MOST + 2);
	size_t from = 1;

	do {
		struct part *part = arena_alloc(context->scratch, sizeof *part);

		*part = (struct part){ table, from, table->column_count };
		if (is_wide(table) && part->until - from > PART_MOST)
			part->until = from + PART_MOST;
		from = part->until;
		at[value->count++] = part;
	} while (from < table->column_count);
	value->at = at;
}

static void
table_file(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = report_file_name(context->scratch, ((const struct report_table *)thing)->key, "csv");
}

static const struct view_field table_fields[] = {
	{ "caption", VIEW_TEXT, NULL, table_caption, "What it shows." },
	{ "width", VIEW_TEXT, NULL, table_width, "`wide` where it has many columns of numbers, or `narrow`." },
	{ "parts", VIEW_THINGS, &view_part, table_parts, "All of it, below each other where it is too wide for a page." },
	{ "file", VIEW_ADDRESS, NULL, table_file, "The same as a CSV file." },
};

static const struct view_type view_table = { "table", "Figures.", VIEW_FIELDS(table_fields) };

static void
section_heading(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = ((const struct report_section *)thing)->heading;
}

static void
give_lines(const struct view_context *context, const struct text *lines, size_t count, struct view_value *value)
{
	struct item **items = items_new(context, count);

	for (size_t i = 0; i < count; i++)
		items[i]->text = lines[i];
	value->at = (const void *const *)items;
	value->count = count;
}

static void
section_words(const struct view_context *context, const void *thing, struct view_value *value)
{
	const struct report_section *section = thing;

	give_lines(context, section->words, section->word_count, value);
}

#define SECTION_THING(member) \
	static void section_##member(const struct view_context *context, const void *thing, struct view_value *value) \
	{ \
		value->thing = ((const struct report_section *)thing)->member; \
	}

SECTION_THING(bars)
SECTION_THING(clock)

static void
section_table(const struct view_context *context, const void *thing, struct view_value *value)
{
	const struct report_section *section = thing;

	value->thing = section->data_only ? NULL : section->table;
}

static void
section_data(const struct view_context *context, const void *thing, struct view_value *value)
{
	const struct report_section *section = thing;

	value->thing = section->data_only ? section->table : NULL;
}

static const struct view_field section_fields[] = {
	{ "heading", VIEW_TEXT, NULL, section_heading, "Its heading." },
	{ "words", VIEW_THINGS, &view_item, section_words, "Its paragraphs." },
	{ "bars", VIEW_THING, &view_bars, section_bars, "A chart of columns." },
	{ "clock", VIEW_THING, &view_clock, section_clock, "A chart of hours." },
	{ "table", VIEW_THING, &view_table, section_table, "The same figures as a table, or more." },
	{ "data", VIEW_THING, &view_table, section_data, "A table that is too long for a page: its file alone." },
};

static const struct view_type view_report_section = { "section", "A part of a report.", VIEW_FIELDS(section_fields) };

static void
report_title(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = text_of(((const struct report *)thing)->title);
}

static void
report_about(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = ((const struct report *)thing)->about;
}

static void
report_page_file(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = report_file_name(context->scratch, ((const struct report *)thing)->id, "html");
}

static void
report_data_file(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = report_file_name(context->scratch, ((const struct report *)thing)->id, "json");
}

static void
report_calendar_file(const struct view_context *context, const void *thing, struct view_value *value)
{
	if (((const struct report *)thing)->has_days)
		value->text = TEXT(REPORT_CALENDAR);
}

static void
report_summary(const struct view_context *context, const void *thing, struct view_value *value)
{
	const struct report *report = thing;

	give_lines(context, report->summary, report->summary_count, value);
}

static void
report_sections(const struct view_context *context, const void *thing, struct view_value *value)
{
	const struct report *report = thing;
	const void **at = arena_array(context->scratch, const void *, report->section_count + 1);

	for (size_t i = 0; i < report->section_count; i++)
		at[value->count++] = &report->sections[i];
	value->at = at;
}

static void
report_clock(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->thing = ((const struct report *)thing)->clock;
}

static const struct view_field report_fields[] = {
	{ "title", VIEW_TEXT, NULL, report_title, "Its title." },
	{ "about", VIEW_TEXT, NULL, report_about, "What it tells." },
	{ "link", VIEW_ADDRESS, NULL, report_page_file, "Its page." },
	{ "data", VIEW_ADDRESS, NULL, report_data_file, "The same as a JSON file." },
	{ "calendar", VIEW_ADDRESS, NULL, report_calendar_file, "The days on which it asks for something, as a calendar." },
	{ "summary", VIEW_THINGS, &view_item, report_summary, "The most important figures, a line each." },
	{ "clock", VIEW_THING, &view_clock, report_clock, "What is to be seen of it at once." },
	{ "sections", VIEW_THINGS, &view_report_section, report_sections, "Its parts." },
};

static const struct view_type view_report = { "report", "A report.", VIEW_FIELDS(report_fields) };

static void
page_report(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->thing = ((const struct report_page *)thing)->report;
}

static void
page_reports(const struct view_context *context, const void *thing, struct view_value *value)
{
	const struct report_page *page = thing;
	const void **at = arena_array(context->scratch, const void *, page->report_count + 1);

	for (size_t i = 0; i < page->report_count; i++)
		at[value->count++] = &page->reports[i];
	value->at = at;
}

static void
page_name(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = context->site->settings.name.text;
}

static void
page_made_on(const struct view_context *context, const void *thing, struct view_value *value)
{
	give_date(context, context->derived->today, value);
}

static void
page_is_example(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->yes = context->site->settings.example.is == ANSWER_YES;
}

static const struct view_field page_fields[] = {
	{ "report", VIEW_THING, &view_report, page_report, "The report of this page; none on the overview." },
	{ "reports", VIEW_THINGS, &view_report, page_reports, "All reports." },
	{ "directory", VIEW_TEXT, NULL, page_name, "The directory's name." },
	{ "made-on", VIEW_TEXT, NULL, page_made_on, "The day it was made for." },
	{ "is-example", VIEW_YES_NO, NULL, page_is_example, "Is the directory invented?" },
};

const struct view_type view_report_page = { "report page", "The names the templates of reports start from.",
	VIEW_FIELDS(page_fields) };
