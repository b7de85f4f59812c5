/* Every field of a leaflet, a row each. See fields.h. */
#include "parse/leaflet_file.h"

#include "parse/document.h"
#include "parse/values.h"

#define TO(member) offsetof(struct leaflet, member)

static const struct field show_rows[] = {
	{ "kinds", read_choices, TO(kinds), 0,
		.detail = SET_kind,
		.about = "Only entries of these kinds.",
		.example = "kinds: [safe-space, helpline]" },
	{ "stages", read_choices, TO(stages), 0,
		.detail = SET_stage,
		.about = "Only entries for these stages.",
		.example = "stages: [crisis]" },
	{ "topics", read_references, TO(topics), 0,
		.detail = REFERS_TO_TOPIC,
		.about = "Only entries on these topics, or on topics within them.",
		.example = "topics: [anxiety]" },
	{ "areas", read_references, TO(areas), 0,
		.detail = REFERS_TO_AREA,
		.about = "Only entries that serve these areas.",
		.example = "areas: [leith]" },
	{ "audiences", read_words_list, TO(audiences), 0,
		.about = "Only entries especially for these people.",
		.example = "audiences: [carers]" },
	{ "languages", read_words_list, TO(languages), 0,
		.about = "Only entries where these languages are spoken.",
		.example = "languages: [pl]" },
	{ "entries", read_references, TO(entries), 0,
		.detail = REFERS_TO_ENTRY,
		.about = "These entries, whatever else is asked for.",
		.example = "entries: [night-line]" },
	{ "open", read_words, TO(open), 0,
		.about = "Only entries open then: evenings, nights or weekends.",
		.example = "open: evenings" },
	{ "overdue", read_yes_no, TO(overdue), 0,
		.about = "Yes to show entries that were not checked in good time as well, marked with “call first”.",
		.example = "overdue: yes" },
};
static FIELD_TABLE(show_fields, "“show”", struct leaflet, -1, show_rows);

static const struct field rows[] = {
	{ "title", read_words, TO(title), FIELD_NEEDED,
		.about = "What stands on its front.",
		.example = "title: Somewhere to go tonight" },
	{ "format", read_choice, TO(format), FIELD_NEEDED,
		.detail = SET_leaflet_format,
		.about = "How it is folded.",
		.example = "format: tri-fold" },
	{ "edition", read_choice, TO(edition), 0,
		.detail = SET_edition,
		.about = "How it is set.",
		.example = "edition: large-print" },
	{ "paper", read_choice, TO(paper), 0,
		.detail = SET_paper,
		.about = "How large a poster is; everything else is printed on A4.",
		.example = "paper: A3" },
	{ "show", read_inside, 0, 0,
		.table = &show_fields,
		.about = "Which entries it shows.",
		.example = "show: {kinds: [helpline]}" },
	{ "order", read_words, TO(order), 0,
		.about = "In which order it shows them.",
		.example = "order: open-latest" },
	{ "changes-since", read_day, TO(since), 0,
		.about = "The day of the last edition: what has changed since then is told at the end.",
		.example = "changes-since: 2026-09-01" },
	{ "language", read_words, TO(language), 0,
		.about = "In which language it is.",
		.example = "language: en" },
};
FIELD_TABLE(leaflet_fields, "a leaflet", struct leaflet, -1, rows);

void
leaflet_file_read(struct reader *reader, struct arena *scratch, struct leaflet *leaflet)
{
	leaflet->broken = !document_read(reader, scratch, leaflet->source, &leaflet_fields, leaflet,
		&leaflet->body);
}
