/* See phrases.h. */
#include "render/phrases.h"

#include "base/map.h"
#include "base/suggest.h"
#include "render/template/escape.h"

/* Warns of what a directory's own theme says in other words than anything is said in; `known` has the English. */
static void
say_unknown(const struct strings *strings, const struct map *known, const struct text *all, size_t count,
	struct diags *diags)
{
	for (size_t i = 0; i < strings->phrases.count; i++) {
		const struct phrase_line *line = strings->phrases.at[i];
		struct text near;

		if (!line->own || map_get(known, line->english.text))
			continue;
		near = suggest(line->english.text, all, count);
		diag_say(diags, DIAG_STRINGS_UNKNOWN, line->english.where, line->english.text, near.size > 0
			? text_format(diags->arena, "Did you mean “%.*s”?", TEXT_ARGS(near)) : TEXT("Check the spelling."));
	}
}

/* Only when every template has been compiled is it known what they say. */
void
phrases_say_unknown(struct arena *arena, const struct strings_list *list, const struct theme *theme,
	struct diags *diags)
{
	const struct theme_phrase *const *phrases;
	size_t count = theme_phrases(theme, &phrases), all_count = 0;
	struct text *all = arena_array(arena, struct text, count + list->known.count);
	struct map known = map_new(arena);

	for (size_t i = 0; i < count + list->known.count; i++) {
		struct text english = i < count ? phrases[i]->english
			: ((const struct phrase_line *)list->known.at[i - count])->english.text;

		if (!map_put(&known, english, arena))
			all[all_count++] = english;
	}
	for (size_t i = 0; i < list->count; i++)
		say_unknown(list->at[i], &known, all, all_count, diags);
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
