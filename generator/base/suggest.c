/* Edit distance, bounded so that a hostile word costs no more than a long one. See suggest.h. */
#include "base/suggest.h"

enum { LONGEST = 64 }; /* as long as an id may be; nobody mistypes a longer word */

static unsigned char
lower(char c)
{
	return (unsigned char)(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
}

static unsigned
least(unsigned a, unsigned b)
{
	return a < b ? a : b;
}

/* The optimal string alignment distance of two words of at most LONGEST bytes. */
static unsigned
distance(struct text a, struct text b)
{
	unsigned rows[3][LONGEST + 1];
	unsigned *before = rows[0], *above = rows[1], *row = rows[2];

	for (unsigned j = 0; j <= b.size; j++)
		above[j] = j;
	for (unsigned i = 1; i <= a.size; i++) {
		unsigned *spare = before;

		row[0] = i;
		for (unsigned j = 1; j <= b.size; j++) {
			unsigned other = lower(a.at[i - 1]) != lower(b.at[j - 1]);

			row[j] = least(least(above[j], row[j - 1]) + 1, above[j - 1] + other);
			if (i > 1 && j > 1 && lower(a.at[i - 1]) == lower(b.at[j - 2])
				&& lower(a.at[i - 2]) == lower(b.at[j - 1]))
				row[j] = least(row[j], before[j - 2] + 1);
		}
		before = above;
		above = row;
		row = spare;
	}
	return above[b.size];
}

struct text
suggest(struct text wrong, const struct text *known, size_t count)
{
	struct text nearest = { 0 };
	unsigned best = wrong.size < 6 ? 2 : (unsigned)wrong.size / 3 + 1;

	if (wrong.size == 0 || wrong.size > LONGEST)
		return nearest;
	for (size_t i = 0; i < count && best > 0; i++) {
		size_t longer = known[i].size > wrong.size ? known[i].size - wrong.size : wrong.size - known[i].size;
		unsigned differs;

		if (known[i].size > LONGEST || longer >= best || known[i].size == 0)
			continue;
		if ((differs = distance(wrong, known[i])) < best) {
			best = differs;
			nearest = known[i];
		}
	}
	return nearest;
}
