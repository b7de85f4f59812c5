/* Phrases by their English, and the filling of holes. See wording.h. */
#include "model/wording.h"

#include <string.h>

enum { PIECES_MOST = 32 };

struct phrase {
	struct text forms[PLURALS]; /* PLURAL_OTHER: the translation, or the form for most counts */
};

/* The names of all languages; NULL with the failure told. Our own English ones are those that people search for
 * ("Farsi", which CLDR calls Persian). */
static const struct text *
name_languages(struct arena *arena, struct text language, struct failure *failure)
{
	size_t count;
	const struct language *rows = languages(&count);
	const char **codes = arena_array(arena, const char *, count);
	struct text *names = arena_array(arena, struct text, count);

	for (size_t i = 0; i < count; i++)
		codes[i] = rows[i].code;
	if (text_is(language, "en") || locale_name_languages(arena, language, codes, count, names, failure))
		return names;
	return NULL;
}

struct wording *
wording_open(struct arena *arena, struct text language, const struct wording *english, struct failure *failure)
{
	struct wording *wording = arena_alloc(arena, sizeof *wording);

	*wording = (struct wording){ arena, language, locale_open(arena, language, failure), english,
		name_languages(arena, language, failure), map_new(arena) };
	return wording->locale && wording->languages ? wording : NULL;
}

void
wording_put_plural(struct wording *wording, struct text english, enum plural plural, struct text form)
{
	struct phrase *phrase = map_get(&wording->phrases, english);

	if (!phrase) {
		phrase = arena_alloc(wording->arena, sizeof *phrase);
		map_put(&wording->phrases, english, phrase);
	}
	phrase->forms[plural] = form;
}

void
wording_put(struct wording *wording, struct text english, struct text translation)
{
	wording_put_plural(wording, english, PLURAL_OTHER, translation);
}

bool
wording_has(const struct wording *wording, struct text english)
{
	return map_get(&wording->phrases, english) != NULL;
}

const struct text *
wording_forms(const struct wording *wording, struct text english)
{
	const struct phrase *phrase = map_get(&wording->phrases, english);

	return phrase && phrase->forms[PLURAL_OTHER].size > 0 ? phrase->forms : NULL;
}

struct text
wording_plural(const struct wording *wording, struct text english, size_t count)
{
	const struct phrase *phrase = map_get(&wording->phrases, english);
	struct text form;

	if (!phrase)
		return wording->english ? wording_plural(wording->english, english, count) : english;
	form = phrase->forms[locale_plural(wording->locale, count)];
	return form.size > 0 ? form : phrase->forms[PLURAL_OTHER];
}

struct text
wording_of(const struct wording *wording, struct text english)
{
	const struct phrase *phrase = map_get(&wording->phrases, english);

	return phrase && phrase->forms[PLURAL_OTHER].size > 0 ? phrase->forms[PLURAL_OTHER] : english;
}

struct text
wording_say(const struct wording *wording, const char *english)
{
	return wording_of(wording, text_of(english));
}

static struct text
words_of(const struct hole *holes, struct text name)
{
	while (holes->name && !text_is(name, holes->name))
		holes++;
	return holes->words;
}

struct text
wording_fill_holes(struct arena *arena, struct text pattern, const struct hole *holes)
{
	struct text pieces[PIECES_MOST];
	size_t count = 0, from = 0;

	while (from < pattern.size && count + 2 < PIECES_MOST) {
		const char *open = memchr(pattern.at + from, '{', pattern.size - from);
		const char *close = open ? memchr(open, '}', (size_t)(pattern.at + pattern.size - open)) : NULL;
		size_t until = close ? (size_t)(open - pattern.at) : pattern.size;

		pieces[count++] = text_slice(pattern, from, until);
		if (!close)
			break;
		pieces[count++] = words_of(holes, (struct text){ open + 1, (size_t)(close - open - 1) });
		from = (size_t)(close + 1 - pattern.at);
	}
	return text_join(arena, pieces, count);
}

struct text
wording_list(struct arena *arena, const struct wording *wording, const struct text *words, size_t count)
{
	return locale_list(arena, wording->locale, words, count);
}

struct text
wording_date(struct arena *arena, const struct wording *wording, struct date date)
{
	return locale_date(arena, wording->locale, date);
}

struct text
wording_weekday(const struct wording *wording, enum weekday weekday)
{
	return locale_weekday(wording->locale, weekday);
}

struct text
wording_language(const struct wording *wording, const struct language *language)
{
	size_t count;
	struct text name = wording->languages[language - languages(&count)], english = text_of(language->english);

	return wording_has(wording, english) || name.size == 0 ? wording_of(wording, english) : name;
}

struct text
wording_capital(struct arena *arena, const struct wording *wording, struct text words)
{
	return locale_capital(arena, wording->locale, words);
}
