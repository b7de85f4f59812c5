/* Phrases as the properties of one object. See words_data.h. */
#include "render/words_data.h"

#include "render/template/escape.h"

static void
write_forms(const struct phrase_line *line, struct buffer *script)
{
	bool first = true;

	if (!line->plural) {
		escape_json_words(script, line->forms[PLURAL_OTHER]);
		return;
	}
	for (enum plural plural = 0; plural < PLURALS; plural++) {
		if (line->forms[plural].size == 0)
			continue;
		buffer_format(script, "%s\"%s\":", first ? "{" : ",", plural_name(plural));
		escape_json_words(script, line->forms[plural]);
		first = false;
	}
	buffer_add_char(script, '}');
}

/* Does a later line of the section say the phrase again? The directory's own theme stands behind the default one. */
static bool
is_said_again(const struct strings *strings, size_t index)
{
	const struct phrase_line *line = strings->phrases.at[index];

	for (size_t i = index + 1; i < strings->phrases.count; i++) {
		const struct phrase_line *later = strings->phrases.at[i];

		if (later->own && later->browser && text_equal(later->english.text, line->english.text))
			return true;
	}
	return false;
}

static void
write_name(struct text english, struct text name, struct buffer *script)
{
	escape_json_words(script, english);
	buffer_add_char(script, ':');
	escape_json_words(script, name);
}

/* Months as they stand beside a day, the only way scripts say them. */
static void
write_days_and_months(const struct wording *wording, struct buffer *script)
{
	const struct locale *own = wording->locale, *english = wording->english->locale;

	for (enum weekday day = MONDAY; day <= SUNDAY; day++) {
		buffer_add_string(script, day == MONDAY ? "\n" : ",");
		write_name(locale_weekday(english, day), locale_weekday(own, day), script);
	}
	for (int month = 1; month <= 12; month++) {
		buffer_add_string(script, month == 1 ? ",\n" : ",");
		write_name(locale_month_beside_day(english, month), locale_month_beside_day(own, month), script);
	}
}

void
words_data_write(const struct strings *strings, const struct wording *wording, struct buffer *script)
{
	buffer_add_string(script, "(self.fingerpost=self.fingerpost||{}).words={");
	write_days_and_months(wording, script);
	for (size_t i = 0; i < strings->phrases.count; i++) {
		const struct phrase_line *line = strings->phrases.at[i];

		if (!line->browser || line->forms[PLURAL_OTHER].size == 0 || is_said_again(strings, i))
			continue;
		buffer_add_string(script, ",\n");
		escape_json_words(script, line->english.text);
		buffer_add_char(script, ':');
		write_forms(line, script);
	}
	buffer_add_string(script, "};\n");
}
