/*
 * R. Tarjan, “Depth-first search and linear graph algorithms” (1972): what can be reached from each other is found in one
 * walk. The walk keeps its own stack, since a chain of alternatives may be as long as the directory. See circles.h.
 */
#include "report/circles.h"

#include <stdlib.h>

#include "base/failure.h"

/* An entry in the walk. */
struct node {
	size_t met, lowest; /* when it was come to, from 1; and the earliest that it leads back to */
	size_t next;        /* which alternative is to be followed */
	bool waiting;       /* on the stack: it is not known yet with which it goes */
	size_t circle;      /* the number of those it goes with, from 1 */
};

struct walk {
	const struct site *site;
	struct node *nodes;       /* by number */
	const struct entry **way; /* from where the walk began to where it is */
	const struct entry **stack;
	size_t way_size, stack_size, met, circles;
};

static void
enter(struct walk *walk, const struct entry *entry)
{
	struct node *node = &walk->nodes[entry->number];

	node->met = node->lowest = ++walk->met;
	node->waiting = true;
	walk->way[walk->way_size++] = walk->stack[walk->stack_size++] = entry;
}

/* All that was come to since the entry and waits goes with it. */
static void
leave(struct walk *walk, const struct entry *entry)
{
	struct node *node = &walk->nodes[entry->number];
	const struct entry *last;

	if (node->lowest == node->met) {
		walk->circles++;
		do {
			last = walk->stack[--walk->stack_size];
			walk->nodes[last->number].waiting = false;
			walk->nodes[last->number].circle = walk->circles;
		} while (last != entry);
	}
	if (--walk->way_size > 0) {
		struct node *before = &walk->nodes[walk->way[walk->way_size - 1]->number];

		before->lowest = node->lowest < before->lowest ? node->lowest : before->lowest;
	}
}

static void
walk_from(struct walk *walk, const struct entry *first)
{
	enter(walk, first);
	while (walk->way_size > 0) {
		const struct entry *entry = walk->way[walk->way_size - 1];
		struct node *node = &walk->nodes[entry->number];
		const struct entry *to;

		if (node->next == entry->if_not_this.count) {
			leave(walk, entry);
			continue;
		}
		to = entry->if_not_this.at[node->next++].entry;
		if (to && walk->nodes[to->number].met == 0)
			enter(walk, to);
		else if (to && walk->nodes[to->number].waiting && walk->nodes[to->number].met < node->lowest)
			node->lowest = walk->nodes[to->number].met;
	}
}

/* What those that go together are: how many, and whether any way leads out of them. */
struct together {
	size_t count;
	bool leads_out, several; /* has any of them more than one alternative? */
	struct circle *circle;
};

static struct together *
judge(const struct walk *walk)
{
	struct together *all = calloc(walk->circles + 1, sizeof *all);

	if (!all)
		fail_out_of_memory();
	for (size_t i = 0; i < walk->site->entry_count; i++) {
		const struct references *to = &walk->site->entries[i]->if_not_this;
		struct together *own = &all[walk->nodes[i].circle];
		size_t ways = 0;

		own->count++;
		for (size_t j = 0; j < to->count; j++) {
			ways += to->at[j].entry != NULL;
			own->leads_out |= to->at[j].entry && walk->nodes[to->at[j].entry->number].circle != walk->nodes[i].circle;
		}
		own->several |= ways > 1;
	}
	return all;
}

static const struct circle **
gather(struct arena *arena, const struct walk *walk)
{
	const struct circle **of = arena_array(arena, const struct circle *, walk->site->entry_count + 1);
	struct together *all = judge(walk);

	for (size_t i = 0; i < walk->site->entry_count; i++) {
		struct together *own = &all[walk->nodes[i].circle];

		if (own->count < 2 || own->leads_out)
			continue;
		if (!own->circle) {
			own->circle = arena_alloc(arena, sizeof *own->circle);
			*own->circle = (struct circle){ arena_array(arena, const struct entry *, own->count), 0, !own->several };
		}
		own->circle->at[own->circle->count++] = walk->site->entries[i];
		of[i] = own->circle;
	}
	free(all);
	return of;
}

const struct entry *
circle_next(const struct entry *entry)
{
	for (size_t i = 0; i < entry->if_not_this.count; i++)
		if (entry->if_not_this.at[i].entry)
			return entry->if_not_this.at[i].entry;
	return NULL;
}

const struct circle **
circles_find(struct arena *arena, const struct site *site)
{
	size_t room = site->entry_count + 1;
	struct walk walk = { .site = site, .nodes = calloc(room, sizeof *walk.nodes), .way = calloc(room, sizeof *walk.way),
		.stack = calloc(room, sizeof *walk.stack) };
	const struct circle **of;

	if (!walk.nodes || !walk.way || !walk.stack)
		fail_out_of_memory();
	for (size_t i = 0; i < site->entry_count; i++)
		if (walk.nodes[i].met == 0)
			walk_from(&walk, site->entries[i]);
	of = gather(arena, &walk);
	free(walk.nodes);
	free(walk.way);
	free(walk.stack);
	return of;
}
