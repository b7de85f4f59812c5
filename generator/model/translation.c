/* Which texts are translated, and their hash. See translation.h. */
#include "model/translation.h"

#include <inttypes.h>
#include <stddef.h>

static const struct translatable {
	const char *name;
	size_t offset;
} texts[TRANSLATABLE] = {
	{ "name", offsetof(struct entry, name) },
	{ "summary", offsetof(struct entry, summary) },
	{ "for", offsetof(struct entry, for_whom) },
	{ "not-for", offsetof(struct entry, not_for) },
	{ "referral", offsetof(struct entry, access.referral) },
	{ "handover", offsetof(struct entry, access.handover) },
	{ "wait", offsetof(struct entry, access.wait) },
	{ "next", offsetof(struct entry, access.next) },
	{ "cost", offsetof(struct entry, cost) },
	{ "because", offsetof(struct entry, status.because) },
	{ "text", offsetof(struct entry, body) },
};

const struct words *
entry_translatable(const struct entry *entry, size_t index)
{
	return (const struct words *)(const void *)((const char *)entry + texts[index].offset);
}

const char *
entry_translatable_name(size_t index)
{
	return texts[index].name;
}

static uint64_t
add_byte(uint64_t hash, unsigned char byte)
{
	return (hash ^ byte) * UINT64_C(1099511628211);
}

/* Spaces and line ends are held back until something else follows them: spaces before a line end, and
 * anything at the end of the text, never count. */
static uint64_t
add_text(uint64_t hash, const char *name, struct text text)
{
	size_t lines = 0, spaces = 0;

	if (text_trim(text).size == 0)
		return hash;
	for (; *name; name++)
		hash = add_byte(hash, (unsigned char)*name);
	hash = add_byte(hash, 0);
	for (size_t i = 0; i < text.size; i++) {
		char c = text.at[i];

		if (c == '\n') {
			lines++;
			spaces = 0;
		} else if (c == ' ' || c == '\t' || c == '\r') {
			spaces++;
		} else {
			for (; lines > 0; lines--)
				hash = add_byte(hash, '\n');
			for (; spaces > 0; spaces--)
				hash = add_byte(hash, ' ');
			hash = add_byte(hash, (unsigned char)c);
		}
	}
	return add_byte(hash, 0);
}

static const uint64_t start = UINT64_C(14695981039346656037);

struct text
entry_text_hash(struct arena *arena, const struct entry *base)
{
	uint64_t hash = start;

	for (size_t i = 0; i < TRANSLATABLE; i++)
		hash = add_text(hash, texts[i].name, entry_translatable(base, i)->text);
	return text_format(arena, "%016" PRIx64, hash);
}

struct text
page_text_hash(struct arena *arena, const struct page *base)
{
	uint64_t hash = start;

	hash = add_text(hash, "title", base->title.text);
	hash = add_text(hash, "summary", base->summary.text);
	hash = add_text(hash, "text", base->body.text);
	return text_format(arena, "%016" PRIx64, hash);
}
