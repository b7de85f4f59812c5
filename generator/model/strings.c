/* Phrases into a wording, and what of the content is a phrase. See strings.h. */
#include "model/strings.h"

#include "model/format.h"

void
strings_add(struct arena *arena, struct strings *strings, struct phrase_line *line)
{
	list_add(arena, &strings->phrases, line);
	if (!strings->wording || line->forms[PLURAL_OTHER].size == 0)
		return;
	for (enum plural plural = 0; plural < PLURALS; plural++)
		wording_put_plural(strings->wording, line->english.text, plural, line->forms[plural]);
}

struct sayings {
	struct arena *arena;
	struct map known;
	struct list all;
};

static void
add(struct sayings *sayings, struct text words)
{
	struct text *saying;

	if (words.size == 0 || map_get(&sayings->known, words))
		return;
	saying = arena_alloc(sayings->arena, sizeof *saying);
	*saying = words;
	map_put(&sayings->known, words, saying);
	list_add(sayings->arena, &sayings->all, saying);
}

struct list
site_sayings(struct arena *arena, const struct site *site)
{
	const struct settings *settings = &site->settings;
	struct sayings sayings = { .arena = arena, .known = map_new(arena) };

	add(&sayings, settings->about.text);
	for (size_t i = 0; i < settings->crisis_count; i++) {
		const struct crisis_line *line = &settings->crisis[i];

		add(&sayings, line->name.text);
		add(&sayings, line->when.text);
		add(&sayings, line->act.text);
		for (size_t j = 0; j < line->also_count; j++)
			add(&sayings, line->also[j].whom.text);
	}
	for (size_t i = 0; i < site->area_count; i++)
		add(&sayings, site->areas[i]->name.text);
	for (size_t i = 0; i < site->topic_count; i++)
		add(&sayings, site->topics[i]->name.text);
	for (size_t i = 0; i < site->entry_count; i++)
		for (size_t j = 0; j < site->entries[i]->audiences.count; j++)
			add(&sayings, id_in_words(arena, site->entries[i]->audiences.at[j].text));
	return sayings.all;
}
