/* Which ids there can be. See id.h. */
#include "parse/id.h"

#include <ctype.h>

#include "base/fold.h"

static bool
is_good(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
}

bool
id_is_good(struct text id)
{
	for (size_t i = 0; i < id.size; i++)
		if (!is_good(id.at[i]))
			return false;
	return id.size >= 1 && id.size <= ID_MOST;
}

struct text
id_mended(struct arena *arena, struct text name)
{
	char *spaced = arena_copy(arena, name.at, name.size);
	struct text folded;
	char *id;
	size_t size = 0;

	for (size_t i = 0; i < name.size; i++)
		if ((unsigned char)spaced[i] < 0x80 && !isalnum((unsigned char)spaced[i]))
			spaced[i] = ' ';
	folded = fold(arena, (struct text){ spaced, name.size });
	id = arena_copy(arena, folded.at, folded.size);
	for (size_t i = 0; i < folded.size && size < ID_MOST; i++) {
		if (folded.at[i] == ' ' && size > 0 && id[size - 1] != '-')
			id[size++] = '-';
		else if (is_good(folded.at[i]))
			id[size++] = folded.at[i];
	}
	while (size > 0 && id[size - 1] == '-')
		size--;
	return (struct text){ id, size };
}
