/* Every field of a topic, a row each. See fields.h. */
#include "parse/topics_file.h"

#include "parse/document.h"
#include "parse/values.h"

#define TO(member) offsetof(struct topic, member)

static const struct field rows[] = {
	{ "name", read_words, TO(name), FIELD_NEEDED,
		.about = "The need, in the words people use.",
		.example = "name: Anxiety and worry" },
	{ "within", read_reference, TO(within), 0,
		.detail = REFERS_TO_TOPIC,
		.about = "The id of the wider topic it is part of.",
		.example = "within: mind" },
	{ "promoted", read_yes_no, TO(promoted), 0,
		.about = "Whether it stands on the home page.",
		.example = "promoted: yes" },
	{ "synonyms", read_words_list, TO(synonyms), 0,
		.about = "Other words that people search for.",
		.example = "synonyms: [panic, nerves]" },
};
FIELD_TABLE(topic_fields, "a topic", struct topic, TO(where), rows);

void
topics_file_read(struct reader *reader, struct arena *scratch, const struct source *source, struct site *site)
{
	size_t count = 0;
	void **topics = document_read_things(reader, scratch, source, &topic_fields, TO(id), &count);

	site->topics = (struct topic **)topics;
	site->topic_count = count;
}
