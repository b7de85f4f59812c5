/* Prints diagnostics. Columns count characters, so that the caret stands right under any script. */
#include "command/findings.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/fold.h"

enum { WIDEST = 100 }; /* a longer line is shown around the caret only */

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

/* A tab as one space, and anything that would move the cursor or reorder the line as a dot. */
static struct text
made_safe(struct arena *arena, struct text line)
{
	struct buffer safe = { 0 };
	struct text result;

	for (size_t i = 0; i < line.size; i++) {
		unsigned char c = (unsigned char)line.at[i];
		bool bidi = c == 0xe2 && i + 2 < line.size
			&& ((line.at[i + 1] == '\x80' && (unsigned char)line.at[i + 2] >= 0xaa
				    && (unsigned char)line.at[i + 2] <= 0xae)
				|| (line.at[i + 1] == '\x81' && (unsigned char)line.at[i + 2] >= 0xa6
					&& (unsigned char)line.at[i + 2] <= 0xa9));

		if (bidi) {
			buffer_add_string(&safe, "·");
			i += 2;
		} else {
			buffer_add_char(&safe, c == '\t' ? ' ' : c < 0x20 || c == 0x7f ? '.' : (char)c);
		}
	}
	result = text_copy(arena, buffer_text(&safe));
	buffer_free(&safe);
	return result;
}

static void
print_quote(FILE *to, const struct diag *diag, const struct style *style, struct arena *arena)
{
	struct text line = made_safe(arena, where_line(diag->where));
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
	fprintf(to, "%s%6u | %s%s%.*s%s\n", style->faint, diag->where.line, style->plain, cut_front ? "…" : "",
		TEXT_ARGS(shown), cut_back ? "…" : "");
	if (diag->where.column == 0)
		return;
	if (column + length > until)
		length = until > column ? until - column : 0;
	fprintf(to, "%s       | %s%*s%s", style->faint, style->plain,
		(int)(columns(text_slice(line, byte_of(line, from), byte_of(line, column))) + cut_front), "",
		style->warning);
	for (size_t i = 0; i < (length > 0 ? columns(text_slice(line, byte_of(line, column),
					byte_of(line, column + length))) : 1); i++)
		fputc('^', to);
	fprintf(to, "%s\n", style->plain);
}

static void
print_finding(FILE *to, const struct diag *diag, const struct style *style, struct arena *arena)
{
	struct text sentence = diag_sentence(arena, diag), remedy = diag_remedy(arena, diag), line;
	bool is_error = diag->level == LEVEL_ERROR;

	if (diag->where.source) {
		fprintf(to, "%s%.*s", style->place, TEXT_ARGS(diag->where.source->path));
		if (diag->where.line > 0)
			fprintf(to, ":%u", diag->where.line);
		if (diag->where.line > 0 && diag->where.column > 0)
			fprintf(to, ":%u", diag->where.column);
		fprintf(to, ":%s ", style->plain);
	}
	fprintf(to, "%s%s:%s %.*s %s[%s]%s\n", is_error ? style->error : style->warning,
		is_error ? "error" : "warning", style->plain, TEXT_ARGS(sentence), style->faint,
		diag_row(diag->code)->name, style->plain);
	if (diag_may_quote(diag))
		print_quote(to, diag, style, arena);
	for (struct text rest = remedy; text_next(&rest, '\n', &line);)
		fprintf(to, "         %.*s\n", TEXT_ARGS(line));
}

void
findings_print(FILE *to, const struct diags *diags)
{
	const struct style *style = findings_in_colour(to) ? &in_colour : &in_plain;
	struct arena *arena = arena_new();

	for (size_t i = 0; i < diags->list.count; i++) {
		print_finding(to, diags->list.at[i], style, arena);
		fputc('\n', to);
		arena_clear(arena);
	}
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
