/* The table of diagnostics and the list of findings. See diag.h. */
#include "base/diag.h"

#include <string.h>

static const struct diag_row rows[] = {
#define DIAG(symbol, name, level, flags, sentence, remedy) { name, level, flags, sentence, remedy },
#include "base/diag.def"
#undef DIAG
};

const struct diag_row *
diag_row(enum diag_code code)
{
	return &rows[code];
}

enum diag_code
diag_code_of(struct text name)
{
	enum diag_code code = 0;

	while (code < DIAG_COUNT && !text_is(name, rows[code].name))
		code++;
	return code;
}

void
diag_add(struct diags *diags, enum diag_code code, struct where where, const struct text *words, size_t count)
{
	struct diag *diag = arena_alloc(diags->arena, sizeof *diag);

	*diag = (struct diag){ .code = code, .level = rows[code].level, .where = where };
	for (size_t i = 0; i < count && i < sizeof diag->words / sizeof *diag->words; i++)
		diag->words[i] = text_copy(diags->arena, words[i]);
	list_add(diags->arena, &diags->list, diag);
}

void
diags_append(struct diags *to, const struct diags *from)
{
	for (size_t i = 0; i < from->list.count; i++)
		list_add(to->arena, &to->list, from->list.at[i]);
}

static int
diag_compare(const void *a, const void *b)
{
	const struct diag *left = a, *right = b;
	int order = where_compare(left->where, right->where);

	if (order != 0)
		return order;
	if (left->code != right->code)
		return left->code < right->code ? -1 : 1;
	for (size_t i = 0; i < sizeof left->words / sizeof *left->words; i++)
		if ((order = text_compare(left->words[i], right->words[i])) != 0)
			return order;
	return 0;
}

void
diags_sort(struct diags *diags)
{
	size_t kept = 0;

	list_sort(&diags->list, diag_compare);
	for (size_t i = 0; i < diags->list.count; i++)
		if (kept == 0 || diag_compare(diags->list.at[kept - 1], diags->list.at[i]) != 0)
			diags->list.at[kept++] = diags->list.at[i];
	diags->list.count = kept;
}

size_t
diags_count(const struct diags *diags, enum level level)
{
	size_t count = 0;

	for (size_t i = 0; i < diags->list.count; i++)
		count += ((const struct diag *)diags->list.at[i])->level == level;
	return count;
}

void
diags_keep(struct diags *diags, enum level level)
{
	size_t kept = 0;

	for (size_t i = 0; i < diags->list.count; i++)
		if (((const struct diag *)diags->list.at[i])->level == level)
			diags->list.at[kept++] = diags->list.at[i];
	diags->list.count = kept;
}

static bool
hides_word(const struct diag *diag, size_t index)
{
	unsigned flags = rows[diag->code].flags;
	bool ours = diag->harmless || (flags & (DIAG_OURS_1 << index));

	return (flags & DIAG_SECRET) || (diag->where.source && diag->where.source->confidential && !ours);
}

/* Control characters would move a terminal's cursor, and bidi controls would reorder its line. */
static void
add_shown(struct buffer *buffer, struct text words)
{
	for (size_t i = 0; i < words.size; i++) {
		unsigned char c = (unsigned char)words.at[i];

		if (c == '\n') {
			buffer_add_string(buffer, "(a line break)");
		} else if (c < 0x20 || c == 0x7f) {
			buffer_format(buffer, "\\x%02x", c);
		} else if (i + 2 < words.size && c == 0xe2
			&& (((unsigned char)words.at[i + 1] == 0x80 && (unsigned char)words.at[i + 2] >= 0xaa
					&& (unsigned char)words.at[i + 2] <= 0xae)
				|| ((unsigned char)words.at[i + 1] == 0x81 && (unsigned char)words.at[i + 2] >= 0xa6
					&& (unsigned char)words.at[i + 2] <= 0xa9))) {
			buffer_add_string(buffer, "\xef\xbf\xbd");
			i += 2;
		} else {
			buffer_add_char(buffer, (char)c);
		}
	}
}

/* A word of the case. Nobody reads a longer one, and a hostile file can hold one of a megabyte. */
static void
add_word(struct buffer *buffer, struct text word)
{
	enum { LONGEST = 1000 };
	size_t size = word.size;

	if (size > LONGEST)
		for (size = LONGEST; size > 0 && ((unsigned char)word.at[size] & 0xc0) == 0x80; size--)
			;
	add_shown(buffer, text_slice(word, 0, size));
	if (size < word.size)
		buffer_add_string(buffer, "…");
}

static struct text
fill_in(struct arena *arena, const struct diag *diag, const char *pattern)
{
	struct buffer buffer = { 0 };
	struct text filled;

	for (const char *at = pattern; *at; at++) {
		if (at[0] == '{' && at[1] >= '1' && at[1] <= '4' && at[2] == '}') {
			if (hides_word(diag, (size_t)(at[1] - '1')))
				buffer_add_string(&buffer, "(not shown)");
			else
				add_word(&buffer, diag->words[at[1] - '1']);
			at += 2;
		} else {
			buffer_add_char(&buffer, *at);
		}
	}
	filled = text_copy(arena, buffer_text(&buffer));
	buffer_free(&buffer);
	return filled;
}

struct text
diag_sentence(struct arena *arena, const struct diag *diag)
{
	return fill_in(arena, diag, rows[diag->code].sentence);
}

struct text
diag_remedy(struct arena *arena, const struct diag *diag)
{
	return fill_in(arena, diag, rows[diag->code].remedy);
}

bool
diag_may_quote(const struct diag *diag)
{
	return diag->where.source && diag->where.line > 0 && !diag->where.source->confidential
		&& !(rows[diag->code].flags & DIAG_SECRET);
}
