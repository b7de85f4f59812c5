/*
 * The generator's own words in a reader's language. As in gettext the English phrase is the key, and a
 * phrase is a whole message with named holes, "Closed {dates}", so that each language may order it as it
 * must. What a language has no translation for is said in English.
 *
 * So that `make strings` finds every phrase, it stands as one literal where it is used: behind the name of
 * a function below, wording_say(wording, "Closed"), or in PHRASE("Closed") in a table.
 */
#ifndef MODEL_WORDING_H
#define MODEL_WORDING_H

#include "base/locale.h"
#include "base/map.h"
#include "model/language.h"

/* Marks a phrase that stands in a table, away from where it is said. */
#define PHRASE(english) english

struct wording {
	struct arena *arena;
	struct text language;          /* "cy" */
	const struct locale *locale;
	const struct wording *english; /* what is missing is taken from there; NULL in English itself */
	const struct text *languages;  /* what it calls those of languages(), in their order; empty: as in English */
	struct map phrases;            /* English to struct phrase; read by the functions below */
};

/*
 * Opens a wording without phrases, in the arena; what wording_put() is given must live as long. `english` is
 * the wording to fall back on: NULL gives the English one. NULL, with the failure told, when the language's
 * locale cannot be read.
 */
struct wording *wording_open(struct arena *arena, struct text language, const struct wording *english,
	struct failure *failure);

/* Puts a translation. Once all are put the wording does not change, and any thread may use it. */
void wording_put(struct wording *wording, struct text english, struct text translation);

/* Puts the form of a phrase for counts of one category; PLURAL_OTHER serves those that are not put. */
void wording_put_plural(struct wording *wording, struct text english, enum plural plural, struct text form);

/* Has the language words of its own for the phrase (in English: forms for its plurals)? */
bool wording_has(const struct wording *wording, struct text english);

/* The phrase's forms by the category of a count, those that are missing empty, PLURAL_OTHER never; NULL when the
 * language has no words of its own for it. One that has no plurals has that form alone. */
const struct text *wording_forms(const struct wording *wording, struct text english);

/* The translation, or the English phrase itself. */
struct text wording_say(const struct wording *wording, const char *english);
struct text wording_of(const struct wording *wording, struct text english);

/* The phrase's form for a count, its holes still open: from the language, else from the English plurals. */
struct text wording_plural(const struct wording *wording, struct text english, size_t count);

/* What goes into a hole: its name, without braces, and the words. */
struct hole {
	const char *name;
	struct text words;
};

/*
 * The translation with its holes filled, in the arena:
 *   wording_fill(arena, wording, "{first} to {last}", { "first", monday }, { "last", friday })
 * A hole nobody fills is left out; one that a translation does not use is no mistake.
 */
#define wording_fill(arena, wording, english, ...) \
	wording_fill_holes((arena), wording_say((wording), (english)), (const struct hole[]){ __VA_ARGS__, { NULL } })

/* The same with the form for a count, which stands in the hole {count}. Further holes may follow. */
#define wording_count(arena, wording, english, number, ...) \
	wording_fill_holes((arena), wording_plural((wording), text_of(english), (number)), (const struct hole[]){ \
		{ "count", text_format((arena), "%zu", (size_t)(number)) }, ##__VA_ARGS__, { NULL } })

/* Fills the holes of a pattern; the list ends with a hole without a name. */
struct text wording_fill_holes(struct arena *arena, struct text pattern, const struct hole *holes);

/* Joins words as the language does, "a, b and c"; a date in words; the weekday's name. */
struct text wording_list(struct arena *arena, const struct wording *wording, const struct text *words, size_t count);
struct text wording_date(struct arena *arena, const struct wording *wording, struct date date);
struct text wording_weekday(const struct wording *wording, enum weekday weekday);

/* What a language is called: "Polish", as its own translation has it, else CLDR. */
struct text wording_language(const struct wording *wording, const struct language *language);

/* The words with a capital at their start, as the beginning of a line has. */
struct text wording_capital(struct arena *arena, const struct wording *wording, struct text words);

#endif
