/*
 * Recipes of entries' pages. First each entry's own: its bytes, its translations' and what is derived for
 * it. Then, in as many rounds as loops stand inside each other in the template, each is hashed together
 * with those of the entries it leads to: a loop is the only way from one entry to others. See recipe.h.
 */
#include "render/recipe.h"

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
shared_recipe(const struct site *site, const struct derived *derived, struct hash made_by)
{
	struct buffer buffer = { 0 };
	struct hash hash;

	hash_add(&buffer, made_by);
	add_number(&buffer, date_number(derived->today));
	add_bytes(&buffer, site->settings.source);
	if (site->area_count > 0)
		add_bytes(&buffer, site->areas[0]->where.source);
	if (site->topic_count > 0)
		add_bytes(&buffer, site->topics[0]->where.source);
	for (size_t i = 0; i < site->organisation_count; i++)
		add_bytes(&buffer, site->organisations[i]->source);
	for (size_t i = 0; i < site->page_count; i++)
		add_bytes(&buffer, site->pages[i]->source);
	for (unsigned kind = KIND_SERVICE; kind <= KIND_HELPLINE; kind++)
		add_number(&buffer, derived->kind[kind].count > 0);
	add_number(&buffer, derived->everywhere.count > 0);
	hash = hash_of(buffer_text(&buffer));
	buffer_free(&buffer);
	return hash;
}

static struct hash
own_recipe(struct buffer *buffer, const struct entry *entry, const struct entry_derived *own, struct hash shared)
{
	buffer_clear(buffer);
	hash_add(buffer, shared);
	add_bytes(buffer, entry->source);
	for (size_t i = 0; i < entry->translation_count; i++)
		add_bytes(buffer, entry->translations[i]->source);
	add_number(buffer, own->change.time);
	add_number(buffer, date_given(own->change.date) ? date_number(own->change.date) : 0);
	return hash_of(buffer_text(buffer));
}

static void
add_led_to(struct buffer *buffer, const struct references *references, const struct hash *before)
{
	for (size_t i = 0; i < references->count; i++)
		hash_add(buffer, references->at[i].entry ? before[references->at[i].entry->number] : (struct hash){ 0 });
}

static void
add_neighbours(struct buffer *buffer, const struct entry *entry, const struct entry_derived *own,
	const struct hash *before)
{
	add_led_to(buffer, &entry->if_not_this, before);
	add_led_to(buffer, &entry->status.replaced_by, before);
	for (size_t i = 0; i < own->related_count; i++)
		hash_add(buffer, before[own->related[i]->number]);
}

struct hash *
recipes_of_entries(struct arena *arena, const struct site *site, const struct derived *derived,
	const struct template *template, struct hash made_by)
{
	struct hash *recipes = arena_array(arena, struct hash, site->entry_count);
	struct hash *before = arena_array(arena, struct hash, site->entry_count);
	struct hash shared = shared_recipe(site, derived, made_by);
	struct buffer buffer = { 0 };

	for (size_t i = 0; i < site->entry_count; i++)
		recipes[i] = own_recipe(&buffer, site->entries[i], &derived->entries[i], shared);
	for (unsigned round = 0; round < template_loops(template); round++) {
		struct hash *swapped = before;

		before = recipes;
		recipes = swapped;
		for (size_t i = 0; i < site->entry_count; i++) {
			buffer_clear(&buffer);
			hash_add(&buffer, before[i]);
			add_neighbours(&buffer, site->entries[i], &derived->entries[i], before);
			recipes[i] = hash_of(buffer_text(&buffer));
		}
	}
	buffer_free(&buffer);
	return recipes;
}
