/* Reads a finished page as far as is needed to find two things in it. See example.h. */
#include "render/example.h"

#include <string.h>
#include <strings.h>

/* Elements whose words are not on the page itself. */
static const char *const unseen[] = { "title", "style", "script", "template" };

/* Where the word (ASCII, in any case) begins; the text's size when it is not there. */
static size_t
find_word(struct text text, const char *word)
{
	size_t size = strlen(word);

	for (size_t i = 0; i + size <= text.size; i++)
		if ((text.at[i] | 0x20) == (word[0] | 0x20) && strncasecmp(text.at + i, word, size) == 0)
			return i;
	return text.size;
}

static bool
has_word(struct text text, const char *word)
{
	return find_word(text, word) < text.size;
}

/* The tag or comment that `page` begins with. */
static struct text
first_tag(struct text page)
{
	size_t end = 0;

	if (text_starts(page, "<!--"))
		return text_slice(page, 0, find_word(page, "-->"));
	while (end < page.size && page.at[end] != '>') {
		const char *quote = page.at[end] == '"' ? memchr(page.at + end + 1, '"', page.size - end - 1) : page.at + end;

		end = quote ? (size_t)(quote - page.at) + 1 : page.size;
	}
	return text_slice(page, 0, end + 1);
}

static bool
is_tag(struct text tag, const char *element)
{
	size_t size = strlen(element);

	return tag.size > size + 1 && (tag.at[1] | 0x20) == element[0] && strncasecmp(tag.at + 1, element, size) == 0
		&& strchr(" \t\n/>", tag.at[size + 1]);
}

/* Where the element's end tag begins; the text's size when it has none. */
static size_t
find_end(struct text text, const char *element)
{
	size_t size = strlen(element), at = 0;
	const char *open;

	while (at < text.size && (open = memchr(text.at + at, '<', text.size - at))) {
		at = (size_t)(open - text.at);
		if (text.size - at > size + 1 && open[1] == '/' && strncasecmp(open + 2, element, size) == 0)
			return at;
		at++;
	}
	return text.size;
}

/* How much behind this tag is not on the page itself. */
static size_t
unseen_behind(struct text tag, struct text rest)
{
	for (size_t i = 0; i < sizeof unseen / sizeof *unseen; i++)
		if (is_tag(tag, unseen[i]))
			return find_end(rest, unseen[i]);
	return 0;
}

static bool
has_any(struct text text, const char *const *words)
{
	while (*words && !has_word(text, *words))
		words++;
	return *words != NULL;
}

const char *
example_lacks(struct text page, const char *const *words)
{
	bool invented = false, unlisted = false;

	while (page.size > 0 && !(invented && unlisted)) {
		const char *open = memchr(page.at, '<', page.size);
		size_t size = open ? (size_t)(open - page.at) : page.size;
		struct text tag;

		invented = invented || has_any(text_slice(page, 0, size), words);
		page = text_slice(page, size, page.size);
		tag = first_tag(page);
		unlisted |= is_tag(tag, "meta") && has_word(tag, "name=\"robots\"") && has_word(tag, "noindex");
		page = text_slice(page, tag.size, page.size);
		page = text_slice(page, unseen_behind(tag, page), page.size);
	}
	if (!invented)
		return unlisted ? "the word “invented”" : "the word “invented” and a robots meta with “noindex”";
	return unlisted ? NULL : "a robots meta with “noindex”";
}
