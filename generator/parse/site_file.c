/* Every setting of a directory, a row each. See fields.h. */
#include "parse/site_file.h"

#include "parse/document.h"
#include "parse/values.h"

#define TO(type, member) offsetof(struct type, member)

static const struct field publisher_rows[] = {
	{ "name", read_words, TO(settings, publisher.name), FIELD_NEEDED,
		.about = "Who publishes the directory.",
		.example = "name: Harbour and Glens VCSE Alliance" },
	{ "email", read_words, TO(settings, publisher.email), 0,
		.about = "Where to write about it.",
		.example = "email: hello@alliance.example" },
	{ "phone", read_words, TO(settings, publisher.phone), 0,
		.about = "Where to call about it.",
		.example = "phone: 0131 496 0000" },
};
static FIELD_TABLE(publisher_fields, "“publisher”", struct settings, TO(settings, publisher.where),
	publisher_rows);

static const struct field repository_rows[] = {
	{ "url", read_words, TO(settings, repository.url), 0,
		.about = "Where the repository can be seen.",
		.example = "url: https://github.com/example/directory" },
	{ "branch", read_words, TO(settings, repository.branch), 0,
		.about = "The branch that is published.",
		.example = "branch: main" },
	{ "forge", read_choice, TO(settings, repository.forge), 0,
		.detail = SET_forge,
		.about = "Which software runs there.",
		.example = "forge: github" },
};
static FIELD_TABLE(repository_fields, "“repository”", struct settings, TO(settings, repository.where),
	repository_rows);

static const struct field review_rows[] = {
	{ "service", read_number, TO(settings, review_days[KIND_SERVICE]), 0,
		.detail = 3660,
		.about = "After how many days a service is to be checked again.",
		.example = "service: 365" },
	{ "safe-space", read_number, TO(settings, review_days[KIND_SAFE_SPACE]), 0,
		.detail = 3660,
		.about = "The same for a safe space.",
		.example = "safe-space: 90" },
	{ "peer-group", read_number, TO(settings, review_days[KIND_PEER_GROUP]), 0,
		.detail = 3660,
		.about = "The same for a peer group.",
		.example = "peer-group: 180" },
	{ "helpline", read_number, TO(settings, review_days[KIND_HELPLINE]), 0,
		.detail = 3660,
		.about = "The same for a helpline.",
		.example = "helpline: 90" },
};
static FIELD_TABLE(review_fields, "“review-days”", struct settings, -1, review_rows);

static const struct field also_rows[] = {
	{ "for", read_words, TO(crisis_route, whom), FIELD_NEEDED,
		.about = "Whom it is for.",
		.example = "for: Text relay" },
	{ "phone", read_words, TO(crisis_route, phone), 0,
		.about = "The number to call.",
		.example = "phone: \"18000\"" },
	{ "text", read_words, TO(crisis_route, text), 0,
		.about = "The number to text.",
		.example = "text: \"85258\"" },
	{ "link", read_words, TO(crisis_route, link), 0,
		.about = "The page to open.",
		.example = "link: https://999bsl.co.uk" },
};
static FIELD_TABLE(also_fields, "“also”", struct crisis_route, TO(crisis_route, where), also_rows);

static const struct field crisis_rows[] = {
	{ "when", read_words, TO(crisis_line, when), FIELD_NEEDED,
		.about = "When it is the right one.",
		.example = "when: Someone's life is in danger" },
	{ "do", read_words, TO(crisis_line, act), FIELD_NEEDED,
		.about = "What to do.",
		.example = "do: Call 999" },
	{ "name", read_words, TO(crisis_line, name), 0,
		.about = "Who answers, in a word or two, for where there is little room.",
		.example = "name: Samaritans" },
	{ "phone", read_words, TO(crisis_line, phone), 0,
		.about = "The number to call.",
		.example = "phone: \"999\"" },
	{ "text", read_words, TO(crisis_line, text), 0,
		.about = "The number to text.",
		.example = "text: \"85258\"" },
	{ "link", read_words, TO(crisis_line, link), 0,
		.about = "The page to open.",
		.example = "link: https://111.nhs.uk" },
	{ "source", read_words, TO(crisis_line, source), 0,
		.about = "The page on which this was checked.",
		.example = "source: https://www.nhs24.scot/111/" },
	{ "checked", read_day, TO(crisis_line, checked), 0,
		.about = "The day it was checked there.",
		.example = "checked: 2026-11-01" },
	{ "nations", read_choices, TO(crisis_line, nations), 0,
		.detail = SET_nation,
		.about = "The nations it is for; all when left out.",
		.example = "nations: [scotland]" },
	{ "topics", read_references, TO(crisis_line, topics), 0,
		.detail = REFERS_TO_TOPIC,
		.about = "The topics it is the line for: it stands behind the first line on their pages and on those of topics around them, and for them on a device that keeps nothing about them.",
		.example = "topics: [domestic-abuse]" },
	{ "also", read_things, TO(crisis_line, also), 0,
		.table = &also_fields, .count = TO(crisis_line, also_count),
		.about = "Other ways to reach the same help.",
		.example = "also: [{for: Text relay, phone: \"18000\"}]" },
};
static FIELD_TABLE(crisis_fields, "a crisis line", struct crisis_line, TO(crisis_line, where), crisis_rows);

static const struct field leave_rows[] = {
	{ "to", read_words, TO(settings, leave_quickly.to), FIELD_NEEDED,
		.about = "The harmless page it goes to.",
		.example = "to: https://www.bbc.co.uk/weather" },
	{ "topics", read_references, TO(settings, leave_quickly.topics), 0,
		.detail = REFERS_TO_TOPIC,
		.about = "The topics whose pages and entries have it.",
		.example = "topics: [domestic-abuse]" },
	{ "pages", read_words_list, TO(settings, leave_quickly.pages), 0,
		.about = "The pages that have it.",
		.example = "pages: [safety]" },
};
static FIELD_TABLE(leave_fields, "“leave-quickly”", struct settings, TO(settings, leave_quickly.where),
	leave_rows);

static const struct field history_rows[] = {
	{ "pages", read_yes_no, TO(settings, history.pages), 0,
		.about = "Are there pages of what has changed in each entry? They are made when left out.",
		.example = "pages: no" },
	{ "names", read_yes_no, TO(settings, history.names), 0,
		.about = "Do they say who wrote a change down? They do not when left out.",
		.example = "names: yes" },
};
static FIELD_TABLE(history_fields, "“history”", struct settings, TO(settings, history.where), history_rows);

static const struct field level_rows[] = {
	{ "code", read_words, TO(level_setting, code), 0,
		.about = "The check.",
		.example = "long-sentence: off" },
	{ "level", read_choice, TO(level_setting, level), 0,
		.detail = SET_level,
		.about = "What it is here.",
		.example = "long-sentence: off" },
};
static FIELD_TABLE(level_fields, "“levels”", struct level_setting, -1, level_rows);

static const struct field jargon_rows[] = {
	{ "word", read_words, TO(jargon, word), 0,
		.about = "The word or the abbreviation.",
		.example = "HALO: the housing advice office" },
	{ "plainer", read_words, TO(jargon, plainer), 0,
		.about = "What to write instead, or keep when everybody here knows it.",
		.example = "HALO: the housing advice office" },
};
static FIELD_TABLE(jargon_fields, "“jargon”", struct jargon, -1, jargon_rows);

void
read_crisis(struct reader *reader, const struct field *field, const struct node *key, const struct node *value,
	void *thing)
{
	((struct settings *)thing)->crisis_where = key->where;
	read_things(reader, field, key, value, thing);
}

static const struct field rows[] = {
	{ "name", read_words, TO(settings, name), FIELD_NEEDED,
		.about = "The directory's name.",
		.example = "name: Harbour and Glens support directory" },
	{ "about", read_words, TO(settings, about), 0,
		.about = "What it is, in a sentence or two.",
		.example = "about: Support for people in Harbour and the Glens, checked by the people who live there." },
	{ "example", read_yes_no, TO(settings, example), 0,
		.about = "Yes when its contents are invented.",
		.example = "example: yes" },
	{ "url", read_words, TO(settings, url), 0,
		.about = "Its address on the web.",
		.example = "url: https://harbour-and-glens.example" },
	{ "languages", read_words_list, TO(settings, languages), FIELD_NEEDED,
		.about = "The languages it is in; the first is the one entries are written in.",
		.example = "languages: [en, cy]" },
	{ "timezone", read_words, TO(settings, timezone), 0,
		.about = "The time zone of all opening hours.",
		.example = "timezone: Europe/London" },
	{ "nation", read_choice, TO(settings, nation), 0,
		.detail = SET_nation,
		.about = "The nation of areas that do not say otherwise.",
		.example = "nation: scotland" },
	{ "publisher", read_inside, 0, 0,
		.table = &publisher_fields,
		.about = "Who publishes it.",
		.example = "publisher: {name: Harbour and Glens VCSE Alliance}" },
	{ "licence", read_words, TO(settings, licence), 0,
		.about = "How others may use its data.",
		.example = "licence: CC-BY-4.0" },
	{ "repository", read_inside, 0, 0,
		.table = &repository_fields,
		.about = "Where its files are kept.",
		.example = "repository: {url: https://github.com/example/directory, branch: main, forge: github}" },
	{ "review-days", read_inside, 0, 0,
		.table = &review_fields,
		.about = "After how many days each kind is to be checked again.",
		.example = "review-days: {safe-space: 90}" },
	{ "leaflet-days", read_number, TO(settings, leaflet_days), 0,
		.detail = 3660,
		.about = "For how many days a leaflet may be believed at the most; 180 when left out.",
		.example = "leaflet-days: 120" },
	{ "leaflet-colour", read_words, TO(settings, leaflet_colour), 0,
		.about = "The colour of headings and names on leaflets, in quotes; a deep green when left out.",
		.example = "leaflet-colour: \"#14365c\"" },
	{ "leaflet-logo", read_words, TO(settings, leaflet_logo), 0,
		.about = "The file of your logo, an SVG of plain shapes, for the front of leaflets.",
		.example = "leaflet-logo: logo.svg" },
	{ "leaflet-font", read_words_list, TO(settings, leaflet_font), 0,
		.about = "The typeface of leaflets, or several of which the first that is installed is taken; Noto Sans when left out.",
		.example = "leaflet-font: [Atkinson Hyperlegible, Noto Serif]" },
	{ "crisis", read_crisis, TO(settings, crisis), 0,
		.table = &crisis_fields, .count = TO(settings, crisis_count),
		.about = "The national crisis lines, most urgent first.",
		.example = "crisis: [{when: Someone's life is in danger, do: Call 999, phone: \"999\"}]" },
	{ "leave-quickly", read_inside, 0, 0,
		.table = &leave_fields,
		.about = "Where the way off a page leads, and which pages have it.",
		.example = "leave-quickly: {to: https://www.bbc.co.uk/weather, topics: [domestic-abuse]}" },
	{ "never-keep", read_references, TO(settings, never_keep), 0,
		.detail = REFERS_TO_TOPIC,
		.about = "The topics whose entries are never stored on a device unasked.",
		.example = "never-keep: [domestic-abuse]" },
	{ "history", read_inside, 0, 0,
		.table = &history_fields,
		.about = "Whether the pages of what has changed are made, and whom they name.",
		.example = "history: {names: yes}" },
	{ "bank-holidays", read_words, TO(settings, bank_holidays), 0,
		.about = "The file of bank holidays, as GOV.UK publishes it.",
		.example = "bank-holidays: bank-holidays.json" },
	{ "gazetteer", read_words, TO(settings, gazetteer), 0,
		.about = "The file of postcode districts and where they are.",
		.example = "gazetteer: outcodes.csv" },
	{ "levels", read_pairs, TO(settings, levels), 0,
		.table = &level_fields, .count = TO(settings, level_count),
		.about = "Checks that are to be stricter or milder.",
		.example = "levels: {long-sentence: off}" },
	{ "jargon", read_pairs, TO(settings, jargon), 0,
		.table = &jargon_fields, .count = TO(settings, jargon_count),
		.about = "Words that readers may not know, and plainer ones.",
		.example = "jargon: {HALO: the housing advice office, CAMHS: keep}" },
};
FIELD_TABLE(site_fields, "site.yaml", struct settings, -1, rows);

void
site_file_read(struct reader *reader, struct arena *scratch, const struct source *source,
	struct settings *settings)
{
	const struct node *fields = document_read_yaml(reader, scratch, source);

	settings->source = source;
	if (fields)
		fields_read(reader, &site_fields, fields, settings);
}
