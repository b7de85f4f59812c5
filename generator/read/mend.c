/* Makes bytes of unknown origin fit to be shown. See mend.h. */
#include "read/mend.h"

#include <stdint.h>
#include <string.h>

/* How many bytes the well-formed character at `at` takes, or 0 (RFC 3629, section 4). */
static size_t
character_size(const unsigned char *at, size_t room, uint32_t *point)
{
	static const uint32_t smallest[] = { 0, 0, 0x80, 0x800, 0x10000 };
	size_t size = at[0] < 0x80 ? 1 : at[0] < 0xc0 ? 0 : at[0] < 0xe0 ? 2 : at[0] < 0xf0 ? 3 : at[0] < 0xf8 ? 4 : 0;
	uint32_t sum;

	if (size == 0 || size > room)
		return 0;
	sum = size == 1 ? at[0] : at[0] & (0x7fu >> size);
	for (size_t i = 1; i < size; i++) {
		if ((at[i] & 0xc0) != 0x80)
			return 0;
		sum = sum << 6 | (at[i] & 0x3f);
	}
	if (sum < smallest[size] || sum > 0x10ffff || (sum >= 0xd800 && sum <= 0xdfff))
		return 0;
	*point = sum;
	return size;
}

static bool
is_control(uint32_t point)
{
	return point < 0x20 || (point >= 0x7f && point < 0xa0) || point == 0x061c || point == 0x200e
		|| point == 0x200f || (point >= 0x2028 && point <= 0x202e) || (point >= 0x2066 && point <= 0x2069);
}

static bool
is_plain(struct text text)
{
	for (size_t i = 0; i < text.size; i++)
		if (text.at[i] < 0x20 || text.at[i] > 0x7e)
			return false;
	return true;
}

static struct text
mend(struct arena *arena, struct text text, bool controls)
{
	const unsigned char *at = (const unsigned char *)text.at;
	char *copy, *to;
	bool mended = false;

	if (is_plain(text))
		return text;
	copy = to = arena_alloc(arena, text.size * 3 + 1);
	for (size_t i = 0; i < text.size;) {
		uint32_t point = 0;
		size_t size = character_size(at + i, text.size - i, &point);

		if (size > 0 && !(controls && is_control(point))) {
			memcpy(to, at + i, size);
			to += size;
		} else {
			memcpy(to, "\xef\xbf\xbd", 3);
			to += 3;
			mended = true;
		}
		i += size > 0 ? size : 1;
	}
	return mended ? (struct text){ copy, (size_t)(to - copy) } : text;
}

struct text
mend_utf8(struct arena *arena, struct text text)
{
	return mend(arena, text, false);
}

struct text
mend_controls(struct arena *arena, struct text text)
{
	return mend(arena, text, true);
}
