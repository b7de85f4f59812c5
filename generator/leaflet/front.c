/*
 * What stands on a front page: the title, the introduction, and what to do in a crisis, as much of it as there is room
 * for. Where not all crisis lines stand there, the first ones do, which are the most urgent. See format.h.
 */
#include "leaflet/format.h"

/* One way for crisis help to stand there: how many lines, with for whom each is, below the logo. */
struct way {
	size_t most;
	bool when, logo;
	bool last; /* only where nothing else is left to try */
	bool named; /* but for the first, by their names and numbers */
};

/* The best ones first: where the other lines find room inside, and where there is no inside. */
static const struct way ways_before_more[] = {
	{ SIZE_MAX, true, true, false }, { CRISIS_LINES, true, true, false }, { CRISIS_LINES, true, false, false },
	{ CRISIS_LINES, false, false, false }, { 3, false, false, true }, { 2, false, false, true }, { 1, false, false, true },
};
static const struct way ways_alone[] = {
	{ SIZE_MAX, true, true, false }, { SIZE_MAX, true, false, false }, { SIZE_MAX, false, false, false },
	{ SIZE_MAX, false, false, true, true }, { CRISIS_LINES, true, false, false }, { CRISIS_LINES, false, false, false },
	{ 3, false, false, true }, { 2, false, false, true },
};

/* Its blocks, with crisis help in the way it says; gives whether all fits. */
static bool
try_way(struct composer *composer, const struct front *front, const struct front *with, const struct way *way,
	struct list *upper, struct list *lower, double width)
{
	struct block *title = title_part(composer->edition, &composer->maker);
	struct list *crisis = front->at_bottom ? lower : upper;

	*upper = *lower = (struct list){ 0 };
	title->logo = way->logo ? composer->edition->logo : 0;
	compose_add(composer, upper, title);
	introduction_part(composer->edition, &composer->maker, upper);
	for (size_t i = 0; i < with->lower.count; i++)
		compose_add(composer, lower, with->lower.at[i]);
	compose_add(composer, crisis, crisis_part(composer->edition, &composer->maker, 0, way->most,
		way->named ? 1 : SIZE_MAX, way->when ? SIZE_MAX : 0));
	for (size_t i = 0; i < with->behind.count; i++)
		compose_add(composer, upper, with->behind.at[i]);
	return compose_fits(composer, front->panel, upper, lower, width);
}

size_t
compose_front(struct composer *composer, const struct front *front, double width)
{
	const struct way *ways = front->more_inside ? ways_before_more : ways_alone, *way;
	size_t count = front->more_inside ? sizeof ways_before_more / sizeof *ways : sizeof ways_alone / sizeof *ways, i;
	size_t all = composer->sheets->crisis_lines;
	struct list upper, lower;

	for (i = 0; i < count; i++) {
		way = &ways[i];
		if ((!way->last || (composer->last && (way->named || way->most < all)))
			&& try_way(composer, front, front, way, &upper, &lower, width))
			break;
	}
	if (i == count) {
		compose_leave(composer, &upper);
		compose_leave(composer, &lower);
		return all;
	}
	for (i = 0; i < front->richer_count; i++)
		if (try_way(composer, front, &front->richer[i], way, &upper, &lower, width))
			break;
	if (front->richer_count > 0 && i == front->richer_count)
		try_way(composer, front, front, way, &upper, &lower, width);
	compose_put(composer, front->panel, &upper, &lower, width);
	composer->sheets->without_logo = composer->edition->logo > 0 && !way->logo;
	return way->most < all ? way->most : all;
}

/* As many crisis lines from this one on as the room holds, but one at the least; and for whom the first of them are, as
 * far as there is room for that. */
static struct block *
crisis_that_fits(struct composer *composer, size_t from, double width, double room, size_t *count)
{
	struct block *block, *explained;

	for (*count = composer->sheets->crisis_lines - from;; --*count) {
		block = crisis_part(composer->edition, &composer->maker, from, *count, SIZE_MAX, 0);
		if (*count == 1 || compose_set(composer, block, width)->height <= room)
			break;
	}
	for (size_t i = 1; i <= *count; i++) {
		explained = crisis_part(composer->edition, &composer->maker, from, *count, SIZE_MAX, i);
		if (compose_set(composer, explained, width)->height > room)
			break;
		block = explained;
	}
	return block;
}

void
compose_crisis(struct composer *composer, struct list *blocks, size_t from, double width, double room, double page)
{
	size_t count, all = composer->sheets->crisis_lines;

	for (; from < all; from += count) {
		compose_add(composer, blocks, crisis_that_fits(composer, from, width, room, &count));
		room = page;
	}
}
