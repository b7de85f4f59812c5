/* A walk over the operators of a page as Cairo writes them. See artifacts.h. */
#include "leaflet/artifacts.h"

#include <string.h>

/* A stretch of content outside of marked content, while it is read. */
struct stretch {
	size_t from;   /* where it begins */
	bool paints;
};

static bool
is_space(char c)
{
	return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\0' || c == '\f';
}

static bool
is_delimiter(char c)
{
	return memchr("()<>[]{}/%", c, 10) != NULL;
}

/* Where a string in parentheses ends. */
static size_t
end_of_string(struct text content, size_t at)
{
	int depth = 0;

	for (; at < content.size; at++) {
		char c = content.at[at];

		if (c == '\\')
			at++;
		else if (c == '(')
			depth++;
		else if (c == ')' && --depth == 0)
			return at + 1;
	}
	return content.size;
}

/* The next token, an operator or an operand; strings and names are one each. */
static struct text
next_token(struct text content, size_t *at)
{
	size_t from;

	while (*at < content.size && is_space(content.at[*at]))
		++*at;
	from = *at;
	if (from == content.size)
		return TEXT("");
	if (content.at[from] == '(') {
		*at = end_of_string(content, from);
	} else {
		++*at;
		if (!is_delimiter(content.at[from]) || content.at[from] == '/')
			while (*at < content.size && !is_space(content.at[*at]) && !is_delimiter(content.at[*at]))
				++*at;
	}
	return text_slice(content, from, *at);
}

static bool
is_among(struct text token, const char *const *words, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (text_is(token, words[i]))
			return true;
	return false;
}

static bool
paints(struct text token)
{
	static const char *const painters[] = { "f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "Do", "sh", "Tj", "TJ", "'",
		"\"" };

	return is_among(token, painters, sizeof painters / sizeof *painters);
}

/* A stretch goes out as it is, or as an artifact. */
static void
end_stretch(struct text content, const struct stretch *stretch, size_t until, struct buffer *marked)
{
	if (stretch->paints)
		buffer_add_string(marked, "/Artifact BMC\n");
	buffer_add(marked, text_slice(content, stretch->from, until));
	if (stretch->paints)
		buffer_add_string(marked, "\nEMC\n");
}

/* Where the operands of an operator that ends at `at` begin: behind the last line end. */
static size_t
line_of(struct text content, size_t at)
{
	while (at > 0 && content.at[at - 1] != '\n')
		at--;
	return at;
}

bool
artifacts_mark(struct text content, struct buffer *marked)
{
	struct stretch stretch = { 0 };
	int depth = 0, inner = 0; /* of tagged content; of what only says which letters a picture of them stands for */
	size_t at = 0;

	for (;;) {
		struct text token = next_token(content, &at);

		if (token.size == 0)
			break;
		if (text_is(token, "BDC") || text_is(token, "BMC")) {
			size_t until = line_of(content, at - token.size);

			if (depth == 0 && text_find(text_slice(content, until, at), "/MCID") < 0) {
				inner++;
			} else if (depth++ == 0) {
				end_stretch(content, &stretch, until, marked);
				stretch = (struct stretch){ .from = until };
			}
		} else if (text_is(token, "EMC") && depth == 0 && inner > 0) {
			inner--;
		} else if (text_is(token, "EMC")) {
			if (--depth < 0)
				return false;
			if (depth == 0) {
				buffer_add(marked, text_slice(content, stretch.from, at));
				buffer_add_char(marked, '\n');
				stretch = (struct stretch){ .from = at };
			}
		} else if (depth == 0 && paints(token)) {
			stretch.paints = true;
		}
	}
	end_stretch(content, &stretch, content.size, marked);
	return depth == 0;
}
