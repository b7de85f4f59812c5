/* Prints diagnostics. Columns count characters, so that the caret stands right under any script. */
#include "command/findings.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/fold.h"

enum {
	WIDEST = 100,       /* a longer line is shown around the caret only */
	LONGEST = 16 * 1024 /* bytes: nobody wrote a longer line, and with many findings on it to show it takes hours */
};

struct style {
	const char *error, *warning, *place, *faint, *plain;
};

static const struct style in_colour = { "\033[1;31m", "\033[1;33m", "\033[1m", "\033[2m", "\033[0m" };
static const struct style in_plain = { "", "", "", "", "" };

bool
findings_in_colour(FILE *to)
{
	const char *no_color = getenv("NO_COLOR"), *terminal = getenv("TERM");

	return isatty(fileno(to)) && !(no_color && no_color[0]) && !(terminal && strcmp(terminal, "dumb") == 0);
}

/* The byte at which character number `count` (from 0) starts. */
static size_t
byte_of(struct text line, size_t count)
{
	size_t at = 0;

	while (at < line.size && count > 0) {
		at++;
		while (at < line.size && ((unsigned char)line.at[at] & 0xc0) == 0x80)
			at++;
		count--;
	}
	return at;
}

/* Characters without a shape of their own, and those that would reorder the line. */
static bool
is_unseen(uint32_t c)
{
	return (c >= 0x7f && c < 0xa0) || c == 0xad || c == 0x200b || (c >= 0x2028 && c <= 0x202e)
		|| (c >= 0x2060 && c <= 0x2069) || c == 0xfeff || c == 0xfffe || c == 0xffff;
}

struct text
findings_safe(struct arena *arena, struct text line)
{
	struct buffer safe = { 0 };
	struct text result;
	size_t size;

	for (size_t at = 0; at < line.size; at += size) {
		uint32_t character;

		size = character_read(line, at, &character);
		if (is_unseen(character))
			buffer_add_string(&safe, "·");
		else if (character == 0xfffd)
			buffer_add_string(&safe, "\xef\xbf\xbd");
		else if (character < 0x20)
			buffer_add_char(&safe, character == '\t' ? ' ' : '.');
		else
			buffer_add(&safe, text_slice(line, at, at + size));
	}
	result = text_copy(arena, buffer_text(&safe));
	buffer_free(&safe);
	return result;
}

/* Findings come in the order of their lines, so that each goes on from the one before. */
struct reader {
	const struct source *source;
	struct text rest, line;
	uint32_t number; /* of `line` */
};

static struct text
read_line(struct reader *reader, struct where where)
{
	if (reader->source != where.source || reader->number > where.line)
		*reader = (struct reader){ .source = where.source, .rest = where.source->bytes };
	while (reader->number < where.line && text_next(&reader->rest, '\n', &reader->line))
		reader->number++;
	if (reader->number < where.line)
		return (struct text){ 0 };
	return text_ends(reader->line, "\r") ? text_slice(reader->line, 0, reader->line.size - 1) : reader->line;
}

static void
add_quote(struct buffer *to, const struct diag *diag, struct text quoted, const struct style *style, struct arena *arena)
{
	struct text line = findings_safe(arena, quoted);
	size_t column = diag->where.column > 0 ? diag->where.column - 1 : 0, length = diag->where.length;
	size_t from = 0, until = characters(line);
	bool cut_front, cut_back;
	struct text shown;

	if (until > WIDEST) {
		from = column > WIDEST / 2 ? column - WIDEST / 2 : 0;
		if (from + WIDEST < until)
			until = from + WIDEST;
	}
	cut_front = from > 0;
	cut_back = until < characters(line);
	shown = text_slice(line, byte_of(line, from), byte_of(line, until));
	buffer_format(to, "%s%6u | %s%s%.*s%s\n", style->faint, diag->where.line, style->plain, cut_front ? "…" : "",
		TEXT_ARGS(shown), cut_back ? "…" : "");
	if (diag->where.column == 0)
		return;
	if (column + length > until)
		length = until > column ? until - column : 0;
	buffer_format(to, "%s       | %s%*s%s", style->faint, style->plain,
		(int)(columns(text_slice(line, byte_of(line, from), byte_of(line, column))) + cut_front), "",
		style->warning);
	for (size_t i = 0; i < (length > 0 ? columns(text_slice(line, byte_of(line, column),
					byte_of(line, column + length))) : 1); i++)
		buffer_add_char(to, '^');
	buffer_format(to, "%s\n", style->plain);
}

static void
add_finding(struct buffer *to, const struct diag *diag, struct reader *reader, const struct style *style,
	struct arena *arena)
{
	struct text sentence = diag_sentence(arena, diag), remedy = diag_remedy(arena, diag), line;
	bool is_error = diag->level == LEVEL_ERROR;

	if (diag->where.source) {
		buffer_format(to, "%s%.*s", style->place, TEXT_ARGS(diag->where.source->path));
		if (diag->where.line > 0)
			buffer_format(to, ":%u", diag->where.line);
		if (diag->where.line > 0 && diag->where.column > 0)
			buffer_format(to, ":%u", diag->where.column);
		buffer_format(to, ":%s ", style->plain);
	}
	buffer_format(to, "%s%s:%s %.*s %s[%s]%s\n", is_error ? style->error : style->warning,
		is_error ? "error" : "warning", style->plain, TEXT_ARGS(sentence), style->faint,
		diag_row(diag->code)->name, style->plain);
	if (diag_may_quote(diag) && (line = read_line(reader, diag->where)).size <= LONGEST)
		add_quote(to, diag, line, style, arena);
	for (struct text rest = remedy; text_next(&rest, '\n', &line);)
		buffer_format(to, "         %.*s\n", TEXT_ARGS(line));
}

void
findings_print(FILE *to, const struct diags *diags)
{
	const struct style *style = findings_in_colour(to) ? &in_colour : &in_plain;
	struct arena *arena = arena_new();
	struct reader reader = { 0 };
	struct buffer finding = { 0 };

	/* Each in one go: what goes to stderr is not collected there. */
	for (size_t i = 0; i < diags->list.count; i++) {
		add_finding(&finding, diags->list.at[i], &reader, style, arena);
		buffer_add_char(&finding, '\n');
		fwrite(finding.at, 1, finding.size, to);
		buffer_clear(&finding);
		arena_clear(arena);
	}
	buffer_free(&finding);
	arena_free(arena);
}

static const char *
plural(size_t count)
{
	return count == 1 ? "" : "s";
}

struct text
findings_summary(struct arena *arena, const struct diags *diags)
{
	size_t errors = diags_count(diags, LEVEL_ERROR), warnings = diags_count(diags, LEVEL_WARNING);

	if (errors == 0 && warnings == 0)
		return TEXT("no errors, no warnings");
	if (errors == 0)
		return text_format(arena, "no errors, %zu warning%s", warnings, plural(warnings));
	return text_format(arena, "%zu error%s, %zu warning%s", errors, plural(errors), warnings, plural(warnings));
}
