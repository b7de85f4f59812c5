/*
 * Circles. Areas and topics have one way up each, so a walk that meets itself has found one;
 * replacements branch, so they are walked depth first with a stack of our own. See circles.h.
 */
#include "check/circles.h"

#include <stdint.h>

enum { NAMED_MOST = 8 }; /* ids shown of a long circle */

static void
add_step(struct buffer *path, struct text id, size_t step)
{
	if (step > NAMED_MOST)
		return;
	if (step > 0)
		buffer_add_string(path, " → ");
	if (step == NAMED_MOST)
		buffer_add_string(path, "…");
	else
		buffer_add(path, id);
}

/* Ends the path where it began. */
static struct text
finish_path(struct buffer *path, struct text first)
{
	buffer_add_string(path, " → ");
	buffer_add(path, first);
	return buffer_text(path);
}

static void
say(struct diags *diags, enum diag_code circle, struct words id, struct text self, struct buffer *path, size_t steps)
{
	struct text shown = finish_path(path, self);

	if (steps == 1)
		diag_say(diags, DIAG_REFERENCE_TO_ITSELF, id.where, self);
	else
		diag_say(diags, circle, id.where, shown);
	buffer_clear(path);
}

/* Walks up from every area; `walk` numbers the walks, so that meeting one's own number is a circle. */
static void
cut_areas(struct site *site, uint32_t *seen, struct buffer *path, struct diags *diags)
{
	for (size_t i = 0; i < site->area_count; i++) {
		uint32_t walk = (uint32_t)i + 1;
		const struct area *area = site->areas[i], *step;
		size_t steps = 0;

		for (; area && seen[area->number] == 0; area = area->within.area)
			seen[area->number] = walk;
		if (!area || seen[area->number] != walk)
			continue;
		step = area;
		do {
			add_step(path, step->id, steps++);
			step = step->within.area;
		} while (step != area);
		say(diags, DIAG_AREA_CIRCLE, area->within.id, area->id, path, steps);
		site->areas[area->number]->within.area = NULL;
	}
}

static void
cut_topics(struct site *site, uint32_t *seen, struct buffer *path, struct diags *diags)
{
	for (size_t i = 0; i < site->topic_count; i++) {
		uint32_t walk = (uint32_t)i + 1;
		const struct topic *topic = site->topics[i], *step;
		size_t steps = 0;

		for (; topic && seen[topic->number] == 0; topic = topic->within.topic)
			seen[topic->number] = walk;
		if (!topic || seen[topic->number] != walk)
			continue;
		step = topic;
		do {
			add_step(path, step->id, steps++);
			step = step->within.topic;
		} while (step != topic);
		say(diags, DIAG_TOPIC_CIRCLE, topic->within.id, topic->id, path, steps);
		site->topics[topic->number]->within.topic = NULL;
	}
}

/* One step of the walk along replacements: an entry, and the next of its replacements to follow. */
struct step {
	struct entry *entry;
	size_t next;
};

/* What is known of an entry: not seen, done, or its place in the walk plus ON_THE_WAY. */
enum { NOT_SEEN, DONE, ON_THE_WAY };

struct walk {
	struct site *site;
	struct diags *diags;
	struct step *steps;
	uint32_t *seen;
	struct buffer path;
};

static void
say_replacements(struct walk *walk, size_t count, const struct reference *back)
{
	size_t first = walk->seen[back->entry->number] - ON_THE_WAY, named = 0;

	for (size_t i = first; i < count && named <= NAMED_MOST; i++)
		add_step(&walk->path, walk->steps[i].entry->id, named++);
	diag_say(walk->diags, DIAG_REPLACEMENT_CIRCLE, back->id.where, finish_path(&walk->path, back->entry->id));
	buffer_clear(&walk->path);
}

static void
cut_replacements_from(struct walk *walk, struct entry *from)
{
	size_t count = 0;

	walk->steps[count++] = (struct step){ from, 0 };
	walk->seen[from->number] = ON_THE_WAY;
	while (count > 0) {
		struct step *step = &walk->steps[count - 1];
		struct reference *reference;
		uint32_t *seen;

		if (step->next == step->entry->status.replaced_by.count) {
			walk->seen[step->entry->number] = DONE;
			count--;
			continue;
		}
		reference = &step->entry->status.replaced_by.at[step->next++];
		if (!reference->entry)
			continue;
		seen = &walk->seen[reference->entry->number];
		if (*seen >= ON_THE_WAY) {
			say_replacements(walk, count, reference);
			reference->entry = NULL;
		} else if (*seen == NOT_SEEN) {
			*seen = (uint32_t)count + ON_THE_WAY;
			walk->steps[count++] = (struct step){ walk->site->entries[reference->entry->number], 0 };
		}
	}
}

void
circles_cut(struct site *site, struct diags *diags)
{
	struct walk walk = { .site = site, .diags = diags };
	uint32_t *areas = arena_array(site->arena, uint32_t, site->area_count + 1);
	uint32_t *topics = arena_array(site->arena, uint32_t, site->topic_count + 1);

	walk.steps = arena_array(site->arena, struct step, site->entry_count + 1);
	walk.seen = arena_array(site->arena, uint32_t, site->entry_count + 1);
	cut_areas(site, areas, &walk.path, diags);
	cut_topics(site, topics, &walk.path, diags);
	for (size_t i = 0; i < site->entry_count; i++)
		if (walk.seen[i] == NOT_SEEN && site->entries[i]->status.replaced_by.count > 0)
			cut_replacements_from(&walk, site->entries[i]);
	buffer_free(&walk.path);
}
