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

void
words_data_write(const struct strings *strings, struct buffer *script)
{
	const char *before = "";

	buffer_add_string(script, "(self.fingerpost=self.fingerpost||{}).words={");
	for (size_t i = 0; i < strings->phrases.count; i++) {
		const struct phrase_line *line = strings->phrases.at[i];

		if (!line->browser || line->forms[PLURAL_OTHER].size == 0 || is_said_again(strings, i))
			continue;
		buffer_format(script, "%s\n", before);
		before = ",";
		escape_json_words(script, line->english.text);
		buffer_add_char(script, ':');
		write_forms(line, script);
	}
	buffer_add_string(script, "};\n");
}
