/* See phrases.h. */
#include "render/phrases.h"

#include "base/map.h"
#include "base/suggest.h"
#include "render/template/escape.h"
#include "render/view/context.h"

/* Everything that can be said, for suggestions, and to be looked up. */
struct sayings {
	struct map known;
	struct list all; /* of struct text */
};

static void
add(struct sayings *sayings, struct text english)
{
	struct text *saying;

	if (english.size == 0 || map_get(&sayings->known, english))
		return;
	saying = arena_alloc(sayings->known.arena, sizeof *saying);
	*saying = english;
	map_put(&sayings->known, english, saying);
	list_add(sayings->known.arena, &sayings->all, saying);
}

static void
say_unknown(const struct strings *strings, const struct sayings *sayings, const struct text *all, struct diags *diags)
{
	for (size_t i = 0; i < strings->phrases.count; i++) {
		const struct phrase_line *line = strings->phrases.at[i];
		struct text near;

		if (!line->own || map_get(&sayings->known, line->english.text))
			continue;
		near = suggest(line->english.text, all, sayings->all.count);
		diag_say(diags, DIAG_STRINGS_UNKNOWN, line->english.where, line->english.text, near.size > 0
			? text_format(diags->arena, "Did you mean “%.*s”?", TEXT_ARGS(near)) : TEXT("Check the spelling."));
	}
}

static bool
has_own(const struct strings_list *list)
{
	for (size_t i = 0; i < list->count; i++)
		for (size_t j = 0; j < list->at[i]->phrases.count; j++)
			if (((const struct phrase_line *)list->at[i]->phrases.at[j])->own)
				return true;
	return false;
}

void
phrases_say_unknown(struct arena *arena, const struct site *site, const struct strings_list *list,
	const struct theme *theme, struct diags *diags)
{
	struct sayings sayings = { .known = map_new(arena) };
	const struct theme_phrase *const *phrases;
	size_t count = theme_phrases(theme, &phrases);
	struct list content;
	struct text *all;

	if (!has_own(list))
		return;
	content = site_sayings(arena, site);
	for (size_t i = 0; i < count; i++)
		add(&sayings, phrases[i]->english);
	for (size_t i = 0; i < list->known.count; i++)
		add(&sayings, ((const struct phrase_line *)list->known.at[i])->english.text);
	for (size_t i = 0; i < content.count; i++)
		add(&sayings, *(const struct text *)content.at[i]);
	all = arena_array(arena, struct text, sayings.all.count);
	for (size_t i = 0; i < sayings.all.count; i++)
		all[i] = *(const struct text *)sayings.all.at[i];
	for (size_t i = 0; i < list->count; i++)
		say_unknown(list->at[i], &sayings, all, diags);
}

const char *const *
phrases_of_invention(struct arena *arena, const struct wording *wording, const struct theme *theme)
{
	const struct theme_phrase *const *phrases;
	size_t count = theme_phrases(theme, &phrases), found = 1;
	const char **words = arena_array(arena, const char *, count + 2);

	words[0] = "invented";
	for (size_t i = 0; i < count; i++) {
		struct text english = phrases[i]->english;
		struct buffer escaped = { 0 };

		if ((text_find(english, "invented") < 0 && text_find(english, "Invented") < 0)
			|| !wording_has(wording, english))
			continue;
		escape_words(&escaped, wording_of(wording, english));
		words[found++] = text_string(arena, buffer_text(&escaped));
		buffer_free(&escaped);
	}
	return words;
}
