/* What stands around an “@” goes with it, rather too much of it than too little. See author.h. */
#include "read/author.h"

#include <string.h>

#include "read/mend.h"

static bool
is_of_an_address(char letter)
{
	return (unsigned char)letter >= 0x80 || (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'z')
		|| (letter >= 'A' && letter <= 'Z') || (letter != '\0' && strchr("@.!#$%&'*+-/=?^_`{|}~:\"", letter));
}

/* Where the address round the “@” at `at` begins, blanks before the “@” included; and where it ends. */
static size_t
begin_of(struct text name, size_t at)
{
	while (at > 0 && name.at[at - 1] == ' ')
		at--;
	while (at > 0 && is_of_an_address(name.at[at - 1]))
		at--;
	return at;
}

static size_t
end_of(struct text name, size_t at)
{
	at++;
	while (at < name.size && name.at[at] == ' ')
		at++;
	while (at < name.size && is_of_an_address(name.at[at]))
		at++;
	return at;
}

/* Takes out brackets that hold nothing any more, blanks that stand beside others, and marks at either end. */
static struct text
tidy(struct arena *arena, struct text name)
{
	char *tidied = arena_alloc(arena, name.size + 1);
	size_t size = 0, from = 0;

	for (size_t i = 0; i < name.size; i++) {
		char letter = name.at[i];
		const char *opening = letter == ')' ? "(" : letter == '>' ? "<" : letter == ']' ? "[" : NULL;

		if (opening) {
			while (size > 0 && tidied[size - 1] == ' ')
				size--;
			if (size > 0 && tidied[size - 1] == *opening) {
				size--;
				continue;
			}
		}
		if (letter != ' ' || (size > 0 && tidied[size - 1] != ' '))
			tidied[size++] = letter;
	}
	while (size > 0 && strchr(" ,;:-/|<([\"'", tidied[size - 1]))
		size--;
	while (from < size && strchr(" ,;:-/|>)]\"'", tidied[from]))
		from++;
	return (struct text){ tidied + from, size - from };
}

struct text
author_name(struct arena *arena, struct text name)
{
	struct text mended = mend_controls(arena, mend_utf8(arena, name));
	struct buffer kept = { 0 };
	size_t from = 0;
	struct text text;

	if (!memchr(mended.at ? mended.at : "", '@', mended.size))
		return mended;
	for (size_t i = 0; i < mended.size; i++) {
		size_t begin;

		if (mended.at[i] != '@')
			continue;
		begin = begin_of(mended, i);
		if (begin > from)
			buffer_add(&kept, text_slice(mended, from, begin));
		from = i = end_of(mended, i);
		i--;
	}
	buffer_add(&kept, text_slice(mended, from, mended.size));
	text = tidy(arena, buffer_text(&kept));
	buffer_free(&kept);
	return text;
}
