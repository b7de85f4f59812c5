/* Look-ups in choice.def. See choice.h. */
#include "model/choice.h"

#include "model/wording.h"

struct row {
	enum choice_set set;
	const char *written, *shown;
};

static const struct row rows[] = {
#define CHOICE(set, symbol, written, shown) { SET_##set, written, shown },
#include "model/choice.def"
#undef CHOICE
};

enum { ROWS = sizeof rows / sizeof *rows };

static size_t
first_of(enum choice_set set)
{
	size_t first = 0;

	while (rows[first].set != set)
		first++;
	return first;
}

size_t
choice_count(enum choice_set set)
{
	size_t count = 0;

	for (size_t i = 0; i < ROWS; i++)
		count += rows[i].set == set;
	return count;
}

const char *
choice_written(enum choice_set set, unsigned is)
{
	return rows[first_of(set) + is - 1].written;
}

const char *
choice_shown(enum choice_set set, unsigned is)
{
	return rows[first_of(set) + is - 1].shown;
}

const char *
choice_plural(enum kind kind)
{
	static const char *const names[] = { "", PHRASE("Services"), PHRASE("Safe spaces"), PHRASE("Peer groups"),
		PHRASE("Helplines") };

	return names[kind];
}

unsigned
choice_find(enum choice_set set, struct text written)
{
	for (size_t i = first_of(set), first = i; i < ROWS && rows[i].set == set; i++)
		if (text_is(written, rows[i].written))
			return (unsigned)(i - first + 1);
	return 0;
}
