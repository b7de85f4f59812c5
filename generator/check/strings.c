/*
 * A translation whose English has been changed is not shown, so that nobody is told yesterday's words of a crisis
 * line; here it is said that it is not. See strings.h.
 */
#include "check/strings.h"

#include "base/suggest.h"
#include "model/strings.h"

static bool
is_language(const struct settings *settings, struct text language)
{
	for (size_t i = 0; i < settings->languages.count; i++)
		if (text_equal(settings->languages.at[i].text, language))
			return true;
	return false;
}

static bool
has_phrase(const struct strings *strings, struct words english)
{
	for (size_t i = 0; i < strings->phrases.count; i++) {
		const struct phrase_line *line = strings->phrases.at[i];

		if (text_equal(line->english.text, english.text))
			return line->forms[PLURAL_OTHER].size > 0;
	}
	return !given(english);
}

static void
check_phrases(const struct strings *strings, const struct text *sayings, size_t count, struct diags *diags)
{
	for (size_t i = 0; i < strings->phrases.count; i++) {
		struct words english = ((const struct phrase_line *)strings->phrases.at[i])->english;
		struct text near;
		size_t at = 0;

		while (at < count && !text_equal(sayings[at], english.text))
			at++;
		if (at < count)
			continue;
		near = suggest(english.text, sayings, count);
		diag_say(diags, DIAG_STRINGS_UNKNOWN, english.where, english.text, near.size > 0
			? text_format(diags->arena, "Did you mean “%.*s”?", TEXT_ARGS(near)) : TEXT("Check the spelling."));
	}
}

/* Its crisis lines are what a language is needed for first. */
static void
check_crisis_words(const struct strings *strings, const struct settings *settings, struct diags *diags)
{
	for (size_t i = 0; i < settings->crisis_count; i++) {
		const struct words *said[] = { &settings->crisis[i].when, &settings->crisis[i].act };

		for (size_t j = 0; j < sizeof said / sizeof *said; j++)
			if (!has_phrase(strings, *said[j]))
				diag_say(diags, DIAG_STRINGS_CRISIS, where_file(strings->source), said[j]->text);
	}
}

void
check_strings(const struct site *site, struct diags *diags)
{
	struct list list = { 0 };
	struct text *sayings;

	if (site->strings.count == 0)
		return;
	list = site_sayings(diags->arena, site);
	sayings = arena_array(diags->arena, struct text, list.count);
	for (size_t i = 0; i < list.count; i++)
		sayings[i] = *(const struct text *)list.at[i];
	for (size_t i = 0; i < site->strings.count; i++) {
		const struct strings *strings = site->strings.at[i];

		if (!is_language(&site->settings, strings->language)) {
			diag_say(diags, DIAG_STRINGS_LANGUAGE, where_file(strings->source), strings->language);
			continue;
		}
		check_phrases(strings, sayings, list.count, diags);
		check_crisis_words(strings, &site->settings, diags);
	}
}
