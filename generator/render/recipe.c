/*
 * Recipes. First each entry's own: its bytes, its translations' and what is derived for it. Then, for as
 * many steps as a template takes from one entry to others (only loops lead there), each is hashed together
 * with those of the entries it leads to. Then each page's, from these. See recipe.h.
 */
#include "render/recipe.h"

#include "base/jobs.h"
#include "render/packs.h"
#include "render/view/context.h"

/* What one worker needs. */
struct desk {
	struct buffer buffer;
	const struct entry_list *list; /* the last one looked at, */
	struct hash order;             /* and its order: one list has many pages */
};

struct recipes {
	const struct site *site;
	const struct derived *derived;
	struct hash shared;   /* of what every page depends on */
	struct hash wide;     /* of what tells of the whole directory */
	struct hash unkept;   /* of which entries no device keeps unasked */
	struct hash **entries; /* of what can be seen from each within so many steps; then by number */
	unsigned steps;        /* the most that any template takes */
	size_t languages;      /* that pages are made in */
	const struct outputs *outputs;
	enum view_reach reaches[OUTPUT_PAGES]; /* of the templates */
	unsigned template_steps[OUTPUT_PAGES];
	struct hash made_by;
	struct hash *made;     /* the result */
	struct desk desks[JOBS_MOST];
};

static void
add_number(struct buffer *buffer, int64_t number)
{
	buffer_add(buffer, (struct text){ (const char *)&number, sizeof number });
}

static void
add_bytes(struct buffer *buffer, const struct source *source)
{
	if (!source)
		return;
	hash_add(buffer, hash_of(source->path));
	hash_add(buffer, hash_of(source->bytes));
}

/* The files that any page may show something of, and what else is the same for all. */
static struct hash
shared_recipe(struct buffer *buffer, const struct site *site, const struct derived *derived, struct hash made_by)
{
	buffer_clear(buffer);
	hash_add(buffer, made_by);
	add_number(buffer, date_number(derived->today));
	add_bytes(buffer, site->settings.source);
	if (site->area_count > 0)
		add_bytes(buffer, site->areas[0]->where.source);
	if (site->topic_count > 0)
		add_bytes(buffer, site->topics[0]->where.source);
	for (size_t i = 0; i < site->organisation_count; i++)
		add_bytes(buffer, site->organisations[i]->source);
	for (size_t i = 0; i < site->page_count; i++)
		add_bytes(buffer, site->pages[i]->source);
	for (size_t i = 0; i < derived->printed.count; i++) {
		add_bytes(buffer, derived->printed.at[i].leaflet->source);
		for (size_t j = 0; j < derived->printed.at[i].entry_count; j++)
			hash_add(buffer, hash_of(derived->printed.at[i].entries[j]->id));
	}
	for (unsigned kind = KIND_SERVICE; kind <= KIND_HELPLINE; kind++)
		add_number(buffer, derived->kind[kind].count > 0);
	add_number(buffer, derived->everywhere.count > 0);
	for (int time = 0; time < OPEN_TIMES; time++)
		add_number(buffer, derived->open[time][OPEN_ANY_DAY].count > 0);
	for (unsigned way = 0; way < WAYS_IN; way++)
		add_number(buffer, derived->way_in[way].count > 0);
	return hash_of(buffer_text(buffer));
}

/* What is told of what became of an entry. */
static void
add_past(struct buffer *buffer, const struct entry_derived *own, size_t languages)
{
	for (size_t i = 0; i < own->past_count; i++) {
		const struct event *event = own->past[i];

		buffer_add(buffer, event->commit);
		add_number(buffer, (int64_t)event->is);
		for (size_t j = 0; j < languages; j++)
			for (size_t k = 0; k < event->told[j].count; k++)
				buffer_add(buffer, event->told[j].at[k].shown);
	}
}

static struct hash
own_recipe(const struct recipes *recipes, const struct entry *entry, struct buffer *buffer)
{
	const struct entry_derived *own = &recipes->derived->entries[entry->number];

	buffer_clear(buffer);
	hash_add(buffer, recipes->shared);
	add_bytes(buffer, entry->source);
	for (size_t i = 0; i < entry->translation_count; i++)
		add_bytes(buffer, entry->translations[i]->source);
	add_number(buffer, own->change.time);
	add_number(buffer, date_given(own->change.date) ? date_number(own->change.date) : 0);
	add_past(buffer, own, recipes->languages);
	return hash_of(buffer_text(buffer));
}

static void
add_led_to(struct buffer *buffer, const struct references *references, const struct hash *before)
{
	for (size_t i = 0; i < references->count; i++)
		hash_add(buffer, references->at[i].entry ? before[references->at[i].entry->number] : (struct hash){ 0 });
}

static void
make_own(void *context, size_t number, unsigned worker)
{
	struct recipes *recipes = context;

	recipes->entries[0][number] = own_recipe(recipes, recipes->site->entries[number], &recipes->desks[worker].buffer);
}

/* One step further, to which `entries` has come with `steps`. */
static void
make_next(void *context, size_t number, unsigned worker)
{
	struct recipes *recipes = context;
	const struct hash *before = recipes->entries[recipes->steps];
	const struct entry *entry = recipes->site->entries[number];
	const struct entry_derived *own = &recipes->derived->entries[number];
	struct buffer *buffer = &recipes->desks[worker].buffer;

	buffer_clear(buffer);
	hash_add(buffer, before[number]);
	add_led_to(buffer, &entry->if_not_this, before);
	add_led_to(buffer, &entry->status.replaced_by, before);
	for (size_t i = 0; i < own->related_count; i++)
		hash_add(buffer, before[own->related[i]->number]);
	recipes->entries[recipes->steps + 1][number] = hash_of(buffer_text(buffer));
}

static void
make_entries(struct arena *arena, struct recipes *recipes, unsigned steps, unsigned jobs)
{
	size_t count = recipes->site->entry_count;

	recipes->entries = arena_array(arena, struct hash *, steps + 1);
	for (unsigned step = 0; step <= steps; step++)
		recipes->entries[step] = arena_array(arena, struct hash, count);
	jobs_run(jobs, count, make_own, recipes);
	for (recipes->steps = 0; recipes->steps < steps; recipes->steps++)
		jobs_run(jobs, count, make_next, recipes);
}

/* All counts, and what areas show of the areas around them. */
static struct hash
wide_recipe(const struct recipes *recipes, struct buffer *buffer)
{
	const struct site *site = recipes->site;
	const struct derived *derived = recipes->derived;

	buffer_clear(buffer);
	add_number(buffer, (int64_t)site->entry_count);
	add_number(buffer, (int64_t)derived->closed.count);
	for (unsigned kind = KIND_SERVICE; kind <= KIND_HELPLINE; kind++)
		add_number(buffer, (int64_t)derived->kind[kind].count);
	for (size_t i = 0; i < site->topic_count; i++)
		add_number(buffer, (int64_t)derived->topic[i].count);
	for (size_t i = 0; i < site->organisation_count; i++) {
		add_number(buffer, (int64_t)derived->organisation[i].count);
		add_number(buffer, derived->organisation_unkept[i]);
	}
	for (size_t i = 0; i < site->area_count; i++) {
		add_number(buffer, (int64_t)derived->area[i].count);
		add_number(buffer, (int64_t)derived->area_wider[i].count);
		for (size_t j = 0; j < derived->area_wider[i].count; j++)
			hash_add(buffer, recipes->entries[recipes->steps][derived->area_wider[i].at[j]->number]);
	}
	return hash_of(buffer_text(buffer));
}

/* What a page of a list shows of the entries on its other pages: where headings begin, and whether any is never kept. */
static struct hash
order_of(const struct recipes *recipes, const struct entry_list *list, struct desk *desk)
{
	struct buffer *buffer = &desk->buffer;

	if (desk->list == list)
		return desk->order;
	buffer_clear(buffer);
	add_number(buffer, list->cut);
	for (size_t i = 0; i < list->count; i++) {
		const struct entry *entry = list->at[i];
		struct text key = recipes->derived->entries[entry->number].sort_key;

		add_number(buffer, (int64_t)entry->number);
		buffer_add_char(buffer, (char)entry->kind.is);
		buffer_add_char(buffer, (char)entry_status(entry));
		buffer_add_char(buffer, key.size > 0 ? key.at[0] : '\0');
		buffer_add_char(buffer, recipes->derived->entries[entry->number].unkept);
	}
	desk->list = list;
	return desk->order = hash_of(buffer_text(buffer));
}

static struct hash
listing_recipe(const struct recipes *recipes, const struct output *output, struct hash wide, struct desk *desk)
{
	unsigned steps = recipes->template_steps[output->kind];
	struct hash order = order_of(recipes, output->list, desk);
	size_t most = output->kind == OUTPUT_A_TO_Z ? NAMES_MOST : LISTING_MOST;
	const struct hash *entries = recipes->entries[steps > 0 ? steps - 1 : 0]; /* the first step leads to them */
	struct buffer *buffer = &desk->buffer;

	buffer_clear(buffer);
	hash_add(buffer, recipes->shared);
	hash_add(buffer, wide);
	hash_add(buffer, order);
	add_number(buffer, (int64_t)output->page_count);
	if (output->kind == OUTPUT_ORGANISATION)
		add_number(buffer, recipes->derived->organisation_unkept[output->organisation->number]);
	for (size_t i = (output->page - 1) * most; i < output->page * most && i < output->list->count; i++)
		hash_add(buffer, entries[output->list->at[i]->number]);
	return hash_of(buffer_text(buffer));
}

static struct hash
entry_recipe(const struct recipes *recipes, const struct output *output, struct hash wide, struct buffer *buffer)
{
	unsigned steps = recipes->template_steps[output->kind];

	buffer_clear(buffer);
	hash_add(buffer, recipes->entries[steps][output->entry->number]);
	hash_add(buffer, wide);
	return hash_of(buffer_text(buffer));
}

static struct hash
cards_recipe(const struct recipes *recipes, const struct output *output, struct buffer *buffer)
{
	buffer_clear(buffer);
	hash_add(buffer, recipes->shared);
	for (size_t i = 0; i < output->list->count; i++)
		hash_add(buffer, recipes->entries[recipes->steps][output->list->at[i]->number]);
	return hash_of(buffer_text(buffer));
}

static struct hash
part_recipe(const struct recipes *recipes, const struct search_part *part, struct buffer *buffer)
{
	buffer_clear(buffer);
	hash_add(buffer, recipes->shared);
	add_number(buffer, part->has_unkept);
	for (size_t i = 0; i < part->count; i++)
		hash_add(buffer, recipes->entries[recipes->steps][part->rows[i]->number]);
	return hash_of(buffer_text(buffer));
}

/* Which entries and organisations a pack may not speak of. */
static struct hash
unkept_recipe(const struct recipes *recipes, struct buffer *buffer)
{
	const struct site *site = recipes->site;

	buffer_clear(buffer);
	for (size_t i = 0; i < site->entry_count; i++)
		if (entry_is_about(site->entries[i], &site->settings.never_keep))
			hash_add(buffer, hash_of(site->entries[i]->id));
	for (size_t i = 0; i < site->organisation_count; i++)
		if (recipes->derived->organisation_unkept[i])
			hash_add(buffer, hash_of(site->organisations[i]->id));
	return hash_of(buffer_text(buffer));
}

/* What goes into the pack and how it is called; none when any of its files is always made. */
static struct hash
pack_recipe(const struct recipes *recipes, const struct outputs *outputs, const struct pack *pack, const struct hash *made,
	struct buffer *buffer)
{
	buffer_clear(buffer);
	hash_add(buffer, recipes->shared);
	hash_add(buffer, recipes->unkept);
	buffer_add(buffer, pack->id);
	for (size_t i = 0; i < pack->count; i++) {
		if (!hash_given(made[pack->members[i]]))
			return (struct hash){ 0 };
		hash_add(buffer, made[pack->members[i]]);
		hash_add(buffer, hash_of(outputs->at[pack->members[i]].path));
	}
	return hash_of(buffer_text(buffer));
}

/* Of an output that is not a pack; none when it is always made. */
static void
make_output(void *context, size_t index, unsigned worker)
{
	struct recipes *recipes = context;
	struct desk *desk = &recipes->desks[worker];
	const struct output *output = &recipes->outputs->at[index];
	enum view_reach reach = output->kind < OUTPUT_PAGES ? recipes->reaches[output->kind] : VIEW_EDITION;
	struct hash wide = reach == VIEW_WIDE ? recipes->wide : (struct hash){ 0 };
	struct hash *made = &recipes->made[index];

	if (output->kind == OUTPUT_ICON)
		*made = recipes->made_by; /* the theme is in it */
	else if (output->kind == OUTPUT_CARDS || output->kind == OUTPUT_WRITTEN)
		*made = cards_recipe(recipes, output, &desk->buffer);
	else if (output->kind == OUTPUT_SEARCH || output->kind == OUTPUT_FACETS)
		*made = part_recipe(recipes, output->part, &desk->buffer);
	else if (reach != VIEW_EDITION && (output->kind == OUTPUT_ENTRY || output->kind == OUTPUT_HISTORY))
		*made = entry_recipe(recipes, output, wide, &desk->buffer);
	else if (reach != VIEW_EDITION && output->list)
		*made = listing_recipe(recipes, output, wide, desk);
}

/* Gives the most steps that any template takes. */
static unsigned
look_at_templates(struct recipes *recipes, const struct template *const *templates)
{
	unsigned most = 0;

	for (int kind = 0; kind < OUTPUT_PAGES; kind++) {
		recipes->reaches[kind] = template_reach(templates[kind]);
		recipes->template_steps[kind] = template_steps(templates[kind], &view_entry);
		if (recipes->template_steps[kind] > most)
			most = recipes->template_steps[kind];
	}
	return most;
}

struct hash *
recipes_make(struct arena *arena, const struct site *site, const struct derived *derived, const struct outputs *outputs,
	const struct template *const *templates, struct hash made_by, unsigned jobs)
{
	struct recipes *recipes = arena_alloc(arena, sizeof *recipes);
	struct hash *made = arena_array(arena, struct hash, outputs->count);
	struct buffer *buffer = &recipes->desks[0].buffer;

	*recipes = (struct recipes){ .site = site, .derived = derived, .languages = outputs->interfaces.count,
		.outputs = outputs, .made_by = made_by, .made = made };
	recipes->shared = shared_recipe(buffer, site, derived, made_by);
	make_entries(arena, recipes, look_at_templates(recipes, templates), jobs);
	recipes->wide = wide_recipe(recipes, buffer);
	jobs_run(jobs, outputs->count, make_output, recipes);
	recipes->unkept = unkept_recipe(recipes, buffer);
	for (size_t i = 0; i < outputs->packs->count; i++)
		made[outputs->packs->at[i].output] = pack_recipe(recipes, outputs, &outputs->packs->at[i], made, buffer);
	for (unsigned i = 0; i < JOBS_MOST; i++)
		buffer_free(&recipes->desks[i].buffer);
	return made;
}
