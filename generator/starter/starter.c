/* Files with answers put in. See starter.h. */
#include "starter/starter.h"

#include "amend/edit.h"
#include "parse/site_file.h"

static bool
is_for(const struct crisis_line *line, enum nation nation)
{
	for (size_t i = 0; i < line->nations.count; i++)
		if (line->nations.at[i].is == nation)
			return true;
	return line->nations.count == 0;
}

/* The lines of a file from one number to before another, counted from 1. */
static struct text
lines_between(struct text bytes, uint32_t from, uint32_t until)
{
	struct text rest = bytes, line;
	const char *start = bytes.at;
	uint32_t number = 1;

	for (; number < until && text_next(&rest, '\n', &line); number++)
		if (number < from)
			start = rest.at;
	return (struct text){ start, (size_t)((rest.at ? rest.at : bytes.at + bytes.size) - start) };
}

/* Where the crisis line behind this one begins, or what follows the last one. */
static uint32_t
end_of(const struct source *source, const struct settings *settings, size_t index)
{
	uint32_t line = settings->crisis[index].where.line;
	struct text next;

	if (index + 1 < settings->crisis_count)
		return settings->crisis[index + 1].where.line;
	do {
		line++;
		next = lines_between(source->bytes, line, line + 1);
	} while (text_starts(next, " "));
	return line;
}

/* The example's crisis lines of a nation, as they stand there. */
static struct text
crisis_lines(struct arena *arena, enum nation nation)
{
	struct source source = { .path = TEXT("site.yaml"), .bytes = starter_example };
	struct diags diags = { .arena = arena };
	struct reader reader = { .arena = arena, .diags = &diags };
	struct settings settings = { 0 };
	struct arena *scratch = arena_new();
	struct buffer lines = { 0 };
	struct text result;

	site_file_read(&reader, scratch, &source, &settings);
	for (size_t i = 0; i < settings.crisis_count; i++)
		if (is_for(&settings.crisis[i], nation))
			buffer_add(&lines, lines_between(source.bytes, settings.crisis[i].where.line,
				end_of(&source, &settings, i)));
	result = text_copy(arena, text_slice(buffer_text(&lines), 0, lines.size > 0 ? lines.size - 1 : 0));
	buffer_free(&lines);
	arena_free(scratch);
	return result;
}

struct text
starter_fill(struct arena *arena, const struct starter_file *file, const struct starter_answers *answers)
{
	const struct { const char *mark; struct text words; } marks[] = {
		{ "@NAME@", answers->name },
		{ "@NAME_AS_YAML@", edit_scalar(arena, answers->name) },
		{ "@NATION@", text_of(choice_written(SET_nation, answers->nation)) },
		{ "@SOURCE@", answers->source },
		{ "@CRISIS_LINES@", crisis_lines(arena, answers->nation) },
	};
	struct buffer buffer = { 0 };
	struct text rest = file->bytes, result;

	while (rest.size > 0) {
		size_t mark = 0, count = sizeof marks / sizeof *marks;

		while (mark < count && !text_starts(rest, marks[mark].mark))
			mark++;
		if (mark < count)
			buffer_add(&buffer, marks[mark].words);
		else
			buffer_add_char(&buffer, rest.at[0]);
		rest = text_slice(rest, mark < count ? text_of(marks[mark].mark).size : 1, rest.size);
	}
	result = text_copy(arena, buffer_text(&buffer));
	buffer_free(&buffer);
	return result;
}
