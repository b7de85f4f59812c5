/*
 * What words find. A phrase is what the words of the index stand in; phrases are numbered through: the rows'
 * names, their names in other languages, organisations, areas, topics, the topics' synonyms, places, and for each
 * language of `said` its topics and areas. See data.h.
 */
#include "render/search/data.h"

#include "model/format.h"
#include "model/strings.h"
#include "model/wording.h"
#include "render/search/code.h"
#include "render/search/words.h"

struct writer {
	const struct site *site;
	const struct interfaces *interfaces;
	const struct search_part *part;
	struct arena *scratch;
	struct buffer *script;
	struct search_words *words;
};

void
search_example_write(const struct site *site, struct buffer *script)
{
	if (site->settings.example.is == ANSWER_YES)
		buffer_add_string(script, "example:1,");
}

/* Is the id what an ASCII name gives when its letters are small and its gaps hyphens? */
static bool
follows_from(struct text id, struct text name)
{
	size_t at = 0;

	for (size_t i = 0; i < name.size; i++) {
		char c = name.at[i];

		if (c >= 'A' && c <= 'Z')
			c = (char)(c - 'A' + 'a');
		else if (c == ' ')
			c = '-';
		else if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'))
			return false;
		if (at == id.size || id.at[at++] != c)
			return false;
	}
	return at == id.size;
}

static void
write_names(struct writer *writer)
{
	struct buffer names = { 0 }, ids = { 0 };

	for (size_t i = 0; i < writer->part->count; i++) {
		const struct entry *entry = writer->part->rows[i];

		code_value(&names, entry->name.text, i == 0);
		code_value(&ids, follows_from(entry->id, entry->name.text) ? TEXT("") : entry->id, i == 0);
		search_words_add(writer->words, entry->name.text);
	}
	code_lines(writer->script, "names", &names);
	code_lines(writer->script, "ids", &ids);
}

/* Names in other languages, so that a Polish word finds what is told in Polish. */
static void
write_other_names(struct writer *writer)
{
	struct buffer rows = { 0 }, names = { 0 };
	size_t before = 0;

	for (size_t i = 0; i < writer->part->count; i++) {
		const struct entry *entry = writer->part->rows[i];

		for (size_t j = 0; j < entry->translation_count; j++) {
			const struct entry *translation = entry->translations[j];
			struct text name = translation->name.text;

			if (name.size == 0 || text_equal(name, entry->name.text))
				continue;
			code_value(&names, text_format(writer->scratch, "%.*s %.*s", TEXT_ARGS(translation->language),
				TEXT_ARGS(name)), rows.size == 0);
			code_number(&rows, (uint32_t)(i - before));
			search_words_add(writer->words, name);
			before = i;
		}
	}
	if (rows.size == 0)
		return;
	buffer_add_string(writer->script, "also:[");
	code_string(writer->script, buffer_text(&rows), false);
	buffer_add_char(writer->script, ',');
	code_string(writer->script, buffer_text(&names), true);
	buffer_add_string(writer->script, "],");
	buffer_free(&rows);
	buffer_free(&names);
}

/* Who runs each row: 0 for nobody, then as code_table_use() gives it, and one more. */
static void
write_organisations(struct writer *writer)
{
	struct code_table names = code_table_new(writer->scratch);
	struct buffer rows = { 0 };

	for (size_t i = 0; i < writer->part->count; i++) {
		const struct organisation *organisation = writer->part->rows[i]->run_by.organisation;

		code_number(&rows, organisation ? 1 + code_table_use(&names, organisation->name.text) : 0);
	}
	code_table_write(writer->script, "organisations", &names);
	buffer_add_string(writer->script, "runBy:");
	code_string(writer->script, buffer_text(&rows), false);
	buffer_add_char(writer->script, ',');
	buffer_free(&rows);
	for (size_t i = 0; i < names.count; i++)
		search_words_add(writer->words, names.at[i]);
}

/* [id, name, number of the one around it, from 1; 0 for none] */
static void
write_tree_item(struct buffer *script, struct text id, struct text name, size_t around)
{
	buffer_add_char(script, '[');
	code_string(script, id, false);
	buffer_add_char(script, ',');
	code_string(script, name, false);
	buffer_format(script, ",%zu", around);
}

/* All areas, and those each row serves: 0 for everywhere, else an area's number from 1. */
static void
write_areas(struct writer *writer)
{
	struct code_lists covers = { 0 };

	buffer_add_string(writer->script, "areas:[");
	for (size_t i = 0; i < writer->site->area_count; i++) {
		const struct area *area = writer->site->areas[i], *around = area->within.area;

		write_tree_item(writer->script, area->id, area->name.text, around ? around->number + 1 : 0);
		buffer_add_string(writer->script, i + 1 < writer->site->area_count ? "]," : "]");
		search_words_add(writer->words, area->name.text);
	}
	buffer_add_string(writer->script, "],");
	for (size_t i = 0; i < writer->part->count; i++) {
		const struct entry *entry = writer->part->rows[i];

		code_number(&covers.counts, (uint32_t)entry->covers.count + entry->covers_everywhere);
		if (entry->covers_everywhere)
			code_number(&covers.values, 0);
		for (size_t j = 0; j < entry->covers.count; j++)
			code_number(&covers.values, (uint32_t)entry->covers.at[j].area->number + 1);
	}
	code_lists_write(writer->script, "covers", &covers);
}

/* All topics with their synonyms, and those each row is about. */
static void
write_topics(struct writer *writer)
{
	const struct site *site = writer->site;
	struct code_lists about = { 0 };

	buffer_add_string(writer->script, "topics:[");
	for (size_t i = 0; i < site->topic_count; i++) {
		const struct topic *topic = site->topics[i], *around = topic->within.topic;

		write_tree_item(writer->script, topic->id, topic->name.text, around ? around->number + 1 : 0);
		for (size_t j = 0; j < topic->synonyms.count; j++) {
			buffer_add_char(writer->script, ',');
			code_string(writer->script, topic->synonyms.at[j].text, false);
		}
		buffer_add_string(writer->script, i + 1 < site->topic_count ? "]," : "]");
		search_words_add(writer->words, topic->name.text);
	}
	buffer_add_string(writer->script, "],");
	for (size_t i = 0; i < site->topic_count; i++)
		for (size_t j = 0; j < site->topics[i]->synonyms.count; j++)
			search_words_add(writer->words, site->topics[i]->synonyms.at[j].text);
	for (size_t i = 0; i < writer->part->count; i++) {
		const struct references *topics = &writer->part->rows[i]->topics;

		code_number(&about.counts, (uint32_t)topics->count);
		for (size_t j = 0; j < topics->count; j++)
			code_number(&about.values, (uint32_t)topics->at[j].topic->number);
	}
	code_lists_write(writer->script, "about", &about);
}

/* A row's places as they are gathered. */
struct whereabouts {
	struct arena *scratch;
	struct code_table places;
	struct code_lists lists;
	uint32_t count;
};

static void
add_whereabout(struct whereabouts *whereabouts, struct text text)
{
	if (text.size == 0)
		return;
	code_number(&whereabouts->lists.values, code_table_use(&whereabouts->places, text));
	whereabouts->count++;
}

/* The name, the towns, and the outward part of the postcode. */
static void
add_place(struct whereabouts *whereabouts, const struct place *place)
{
	struct text rest = towns_of(place), town;
	struct postcode postcode;

	add_whereabout(whereabouts, place->name.text);
	while (next_town(&rest, &town))
		add_whereabout(whereabouts, town);
	if (postcode_parse(place->postcode.text, &postcode))
		add_whereabout(whereabouts, text_copy(whereabouts->scratch,
			(struct text){ postcode.text, postcode.outcode_size }));
}

static void
write_places(struct writer *writer)
{
	struct whereabouts whereabouts = { .scratch = writer->scratch, .places = code_table_new(writer->scratch) };

	for (size_t i = 0; i < writer->part->count; i++) {
		const struct entry *entry = writer->part->rows[i];

		whereabouts.count = 0;
		for (size_t j = 0; j < entry->place_count && !entry_is_confidential(entry); j++)
			add_place(&whereabouts, &entry->places[j]);
		code_number(&whereabouts.lists.counts, whereabouts.count);
	}
	code_table_write(writer->script, "places", &whereabouts.places);
	code_lists_write(writer->script, "at", &whereabouts.lists);
	for (size_t i = 0; i < whereabouts.places.count; i++)
		search_words_add(writer->words, whereabouts.places.at[i]);
}

/* A name as the strings files say it, which the words are to find too; empty when they do not. */
static void
add_said(struct writer *writer, const struct wording *wording, struct buffer *names, struct text name, bool first)
{
	struct text said = wording_has(wording, name) ? wording_of(wording, name) : TEXT("");

	code_value(names, said, first);
	search_words_add(writer->words, said);
}

/* What topics and areas are called in other languages: `said:{pl:["topic\ntopic…","area\narea…"]},`. */
static void
write_said(struct writer *writer)
{
	const struct site *site = writer->site;

	if (writer->interfaces->count < 2)
		return;
	buffer_add_string(writer->script, "said:{");
	for (size_t i = 1; i < writer->interfaces->count; i++) {
		const struct interface *interface = &writer->interfaces->at[i];
		struct buffer topics = { 0 }, areas = { 0 };

		for (size_t j = 0; j < site->topic_count; j++)
			add_said(writer, interface->strings->wording, &topics, site->topics[j]->name.text, j == 0);
		for (size_t j = 0; j < site->area_count; j++)
			add_said(writer, interface->strings->wording, &areas, site->areas[j]->name.text, j == 0);
		if (i > 1)
			buffer_add_char(writer->script, ',');
		code_string(writer->script, interface->language, false);
		buffer_add_string(writer->script, ":[");
		code_string(writer->script, buffer_text(&topics), true);
		buffer_add_char(writer->script, ',');
		code_string(writer->script, buffer_text(&areas), true);
		buffer_add_char(writer->script, ']');
		buffer_free(&topics);
		buffer_free(&areas);
	}
	buffer_add_string(writer->script, "},");
}

void
search_data_write(const struct site *site, const struct interfaces *interfaces, const struct search_part *part,
	struct arena *scratch, struct buffer *script)
{
	struct writer writer = { site, interfaces, part, scratch, script, search_words_new(scratch) };

	code_begin(script, "search", part->name);
	search_example_write(site, script);
	buffer_format(script, "count:%zu,", part->count);
	if (part->has_unkept)
		buffer_add_string(script, "unkept:1,");
	write_names(&writer);
	write_other_names(&writer);
	write_organisations(&writer);
	write_areas(&writer);
	write_topics(&writer);
	write_places(&writer);
	write_said(&writer);
	search_words_write(writer.words, script);
	code_end(script);
}

void
search_areas_write(const struct site *site, const struct derived *derived, const struct search_parts *parts,
	struct buffer *script)
{
	code_begin(script, "search", TEXT(""));
	search_example_write(site, script);
	buffer_add_string(script, "byArea:[");
	for (size_t i = 0; i < site->area_count; i++) {
		const struct area *area = site->areas[i], *around = area->within.area, *index = parts->index_of[i];

		write_tree_item(script, area->id, area->name.text, around ? around->number + 1 : 0);
		buffer_add_char(script, ',');
		code_string(script, index ? index->id : TEXT(""), false);
		buffer_format(script, ",%zu]%s", derived->area[i].count, i + 1 < site->area_count ? "," : "");
	}
	buffer_add_string(script, "],");
	code_end(script);
}
