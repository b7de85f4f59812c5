/* Whole phrases, so that each language may order them as it must. See change_words.h. */
#include "model/change_words.h"

#include <string.h>

enum { SHOWN_MOST = 120 }; /* bytes: a longer text is said to be rewritten */

void
tell(struct change_words *words, struct text sentence, struct text shown)
{
	if (words->told.count == words->room) {
		size_t room = words->room ? words->room * 2 : 8;
		struct told *told = arena_array(words->arena, struct told, room);

		if (words->told.count > 0)
			memcpy(told, words->told.at, words->told.count * sizeof *told);
		words->told.at = told;
		words->room = room;
	}
	words->told.at[words->told.count++] = (struct told){ .of = words->of, .words = sentence, .shown = shown };
}

/* "Telephone changed", without saying from what to what. */
static struct text
that_words(struct change_words *words, struct text what, const char *changed, struct text before, struct text after)
{
	const char *pattern = before.size == 0 ? PHRASE("{what} added")
		: after.size == 0 ? PHRASE("{what} taken out") : changed;

	return wording_fill(words->arena, words->wording, pattern, { "what", what });
}

static struct text
whole_words(struct change_words *words, struct text what, struct text before, struct text after)
{
	bool quoted = words->of == TOLD_TEXT || words->of == TOLD_PROSE || words->of == TOLD_PLACE;
	const char *pattern = before.size == 0 ? PHRASE("{what} added: {after}")
		: after.size == 0 ? PHRASE("{what} taken out: {before}")
		: quoted ? PHRASE("{what} changed from “{before}” to “{after}”")
		: PHRASE("{what} changed from {before} to {after}");

	return wording_fill(words->arena, words->wording, pattern, { "what", what }, { "before", before }, { "after", after });
}

void
tell_value(struct change_words *words, struct text what, enum disclosed disclosed, struct text before, struct text after)
{
	bool is_long = before.size > SHOWN_MOST || after.size > SHOWN_MOST;
	struct text sentence;

	if (text_equal(before, after))
		return;
	sentence = is_long ? that_words(words, what, PHRASE("{what} rewritten"), before, after)
		: whole_words(words, what, before, after);
	tell(words, sentence, is_long || disclosed == DISCLOSED_WHOLE ? sentence
		: that_words(words, what, PHRASE("{what} changed"), before, after));
}

/* Those of one list that the other has not, with commas between them. */
static struct text
missing_from(struct arena *arena, const struct text *one, size_t count, const struct text *other, size_t other_count)
{
	struct text list = { 0 };

	for (size_t i = 0; i < count; i++) {
		bool found = false;

		for (size_t j = 0; j < other_count && !found; j++)
			found = text_equal(one[i], other[j]);
		if (!found)
			list = text_format(arena, "%.*s%s%.*s", TEXT_ARGS(list), list.size > 0 ? ", " : "", TEXT_ARGS(one[i]));
	}
	return list;
}

void
tell_list(struct change_words *words, struct text what, enum disclosed disclosed, const struct text *before,
	size_t before_count, const struct text *after, size_t after_count)
{
	struct text added = missing_from(words->arena, after, after_count, before, before_count);
	struct text gone = missing_from(words->arena, before, before_count, after, after_count);
	struct text none = { 0 }, that = that_words(words, what, PHRASE("{what} changed"), gone, added);
	bool is_whole = disclosed == DISCLOSED_WHOLE;

	if (added.size > 0) {
		struct text sentence = whole_words(words, what, none, added);

		tell(words, sentence, is_whole ? sentence : that);
	}
	if (gone.size > 0) {
		struct text sentence = whole_words(words, what, gone, none);

		tell(words, sentence, is_whole ? sentence : added.size > 0 ? none : that);
	}
}
