/* A scanner for links and raw HTML. See links.h. */
#include "check/links.h"

#include <stdint.h>
#include <string.h>

enum { BACKTICKS_MOST = 16, TAG_MOST = 1000, MARKS = 4 };

struct scan {
	struct text body;
	void (*visit)(void *context, enum link_part part, struct text found);
	void *context;
	bool unclosed[BACKTICKS_MOST + 1]; /* no code span of so many backticks ends any more */
	size_t next[MARKS];                /* where each mark stands next; looked for when it is passed */
};

static char
byte_at(const struct scan *scan, size_t at)
{
	return at < scan->body.size ? scan->body.at[at] : '\0';
}

static void
tell(struct scan *scan, enum link_part part, size_t from, size_t until)
{
	struct text found = text_trim(text_slice(scan->body, from, until));

	if (found.size > 0)
		scan->visit(scan->context, part, found);
}

static size_t
run_of(const struct scan *scan, size_t at, char c)
{
	size_t size = 0;

	while (byte_at(scan, at + size) == c)
		size++;
	return size;
}

/* Gives where a code span or fence that opens here ends, or where its backticks do when it does not. */
static size_t
skip_code(struct scan *scan, size_t at)
{
	size_t ticks = run_of(scan, at, '`'), from = at + ticks;

	if (ticks > BACKTICKS_MOST || scan->unclosed[ticks])
		return from;
	for (size_t i = from; i < scan->body.size; i++) {
		const char *found = memchr(scan->body.at + i, '`', scan->body.size - i);
		size_t run;

		if (!found)
			break;
		i = (size_t)(found - scan->body.at);
		run = run_of(scan, i, '`');
		if (run == ticks)
			return i + run;
		i += run - 1;
	}
	scan->unclosed[ticks] = true;
	return from;
}

static bool
is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* "<": an automatic link when it holds a ":" or "@" and no space, else HTML when it ends. */
static size_t
read_angle(struct scan *scan, size_t at)
{
	char next = byte_at(scan, at + 1);
	bool link = false, space = false;
	size_t end = at + 1;

	if (!is_letter(next) && next != '/' && next != '!' && next != '?')
		return at + 1;
	for (; end < scan->body.size && end - at < TAG_MOST && byte_at(scan, end) != '>'; end++) {
		char c = byte_at(scan, end);

		if (c == '<')
			return end;
		space = space || c == ' ' || c == '\n' || c == '\t' || (c == '=' && !link);
		link = link || (!space && (c == ':' || c == '@'));
	}
	if (byte_at(scan, end) != '>')
		return at + 1;
	if (link && !space)
		tell(scan, LINK_ADDRESS, at + 1, end);
	else
		tell(scan, LINK_HTML, at, end + 1);
	return end + 1;
}

/* The address behind "](" or "]:". */
static size_t
read_address(struct scan *scan, size_t at)
{
	size_t from, depth = 0;

	while (byte_at(scan, at) == ' ' || byte_at(scan, at) == '\n')
		at++;
	if (byte_at(scan, at) == '<') {
		for (from = ++at; byte_at(scan, at) && byte_at(scan, at) != '>' && byte_at(scan, at) != '\n'; at++)
			;
		tell(scan, LINK_ADDRESS, from, at);
		return at;
	}
	for (from = at; at < scan->body.size; at++) {
		char c = byte_at(scan, at);

		if ((unsigned char)c <= ' ' || (c == ')' && depth == 0))
			break;
		depth += c == '(';
		depth -= c == ')';
	}
	tell(scan, LINK_ADDRESS, from, at);
	return at;
}

/* Behind "]": a link's address or a definition's, which begins its line with "[". */
static size_t
read_bracket(struct scan *scan, size_t at)
{
	if (byte_at(scan, at + 1) == '(')
		return read_address(scan, at + 2);
	if (byte_at(scan, at + 1) == ':') {
		size_t line = at;

		while (line > 0 && at - line < TAG_MOST && scan->body.at[line - 1] != '\n')
			line--;
		if (scan->body.at[line] == '[')
			return read_address(scan, at + 2);
	}
	return at + 1;
}

/* The next "<", "]", "`" or "\" from `at` on. Each is looked for on its own, because memchr() is ten
 * times faster than a loop, and only again once it has been passed. */
static size_t
next_of(struct scan *scan, size_t at)
{
	static const char marks[MARKS] = { '<', ']', '`', '\\' };
	size_t nearest = scan->body.size;

	for (size_t i = 0; i < MARKS; i++) {
		if (scan->next[i] < at || scan->next[i] == SIZE_MAX) {
			const char *found = memchr(scan->body.at + at, marks[i], scan->body.size - at);

			scan->next[i] = found ? (size_t)(found - scan->body.at) : scan->body.size;
		}
		if (scan->next[i] < nearest)
			nearest = scan->next[i];
	}
	return nearest;
}

void
links_visit(struct text body, void (*visit)(void *context, enum link_part part, struct text found), void *context)
{
	struct scan scan = { .body = body, .visit = visit, .context = context };

	if (body.size == 0)
		return;
	for (size_t i = 0; i < MARKS; i++)
		scan.next[i] = SIZE_MAX;
	for (size_t at = 0; (at = next_of(&scan, at)) < body.size;) {
		switch (body.at[at]) {
		case '<':
			at = read_angle(&scan, at);
			break;
		case ']':
			at = read_bracket(&scan, at);
			break;
		case '`':
			at = skip_code(&scan, at);
			break;
		default:
			at += 2;
		}
		if (at > body.size)
			at = body.size;
	}
}
