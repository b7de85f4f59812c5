/*
 * Every field of an entry, a row each: how it is written, where it goes, what it is about. The tables
 * of docs/entry-format.md are checked against these rows. See fields.h.
 */
#include "parse/entry_file.h"

#include "parse/document.h"
#include "parse/values.h"

/* `covers: everywhere`, or areas. */
void
read_covers(struct reader *reader, const struct field *field, const struct node *key, const struct node *value,
	void *thing)
{
	struct entry *entry = thing;
	size_t count;
	struct node *const *items = fields_items(&value, &count);

	entry->covers_where = key->where;
	if (count == 1 && items[0]->kind == NODE_SCALAR && text_is(text_trim(items[0]->text), "everywhere"))
		entry->covers_everywhere = true;
	else
		read_references(reader, field, key, value, thing);
}

/* `until: 2027-03-31`, or `open-ended`. */
void
read_funding_end(struct reader *reader, const struct field *field, const struct node *key,
	const struct node *value, void *thing)
{
	struct funding_line *line = thing;

	if (value->kind == NODE_SCALAR && text_is(text_trim(value->text), "open-ended"))
		line->open_ended = true;
	else
		read_day(reader, field, key, value, thing);
}

/* `confidential: yes`. Whatever is not a plain "no" may be a yes, so nothing else lets a place be shown. */
void
read_confidential(struct reader *reader, const struct field *field, const struct node *key,
	const struct node *value, void *thing)
{
	struct place *place = thing;
	struct text answer = value->kind == NODE_SCALAR ? text_trim(value->text) : (struct text){ 0 };

	place->confidential.where = value->where;
	if (text_equal_ignoring_case(answer, TEXT("no"))) {
		place->confidential.is = ANSWER_NO;
		return;
	}
	reader->secret = true;
	if (text_equal_ignoring_case(answer, TEXT("yes")))
		place->confidential.is = ANSWER_YES;
	else
		diag_add(reader->diags, DIAG_CONFIDENTIAL_UNCLEAR, answer.size > 0 ? value->where : key->where, NULL, 0);
}

#define TO(type, member) offsetof(struct type, member)

static const struct field access_rows[] = {
	{ "how", read_choices, TO(access, how), 0,
		.detail = SET_way_in,
		.about = "The ways in.",
		.example = "how: [drop-in, self-referral]" },
	{ "referral", read_words, TO(access, referral), FIELD_TEXT,
		.about = "How a professional refers somebody.",
		.example = "referral: GPs use the form on our website." },
	{ "handover", read_words, TO(access, handover), FIELD_TEXT,
		.about = "How a link worker can hand somebody over in person rather than pass on a number.",
		.example = "handover: Link workers can call ahead and stay on the line." },
	{ "wait", read_words, TO(access, wait), FIELD_TEXT,
		.about = "How long people wait.",
		.example = "wait: about two weeks" },
	{ "next", read_words, TO(access, next), FIELD_TEXT,
		.about = "What happens when somebody comes or calls.",
		.example = "next: You are met at the door and offered a hot drink." },
	{ "accepting", read_choice, TO(access, accepting), 0,
		.detail = SET_accepting,
		.about = "Whether it takes new people at the moment.",
		.example = "accepting: waiting-list" },
};
static FIELD_TABLE(access_fields, "“access”", struct access, TO(access, where), access_rows);

static const struct field accessibility_rows[] = {
	{ "step-free", read_yes_no, TO(accessibility, step_free), 0,
		.about = "No steps from the street to the room.",
		.example = "step-free: yes" },
	{ "accessible-toilet", read_yes_no, TO(accessibility, accessible_toilet), 0,
		.about = "A toilet that a wheelchair user can use.",
		.example = "accessible-toilet: no" },
	{ "hearing-loop", read_yes_no, TO(accessibility, hearing_loop), 0,
		.about = "A loop for hearing aids.",
		.example = "hearing-loop: unknown" },
	{ "notes", read_words, TO(accessibility, notes), 0,
		.about = "What else somebody needs to know to get in.",
		.example = "notes: Press the bell for the ramp." },
};
static FIELD_TABLE(accessibility_fields, "“accessibility”", struct accessibility, TO(accessibility, where),
	accessibility_rows);

static const struct field place_rows[] = {
	{ "confidential", read_confidential, TO(place, confidential), FIELD_SECRET,
		.about = "Yes when where it is must not be known: then only hours and accessibility may be given.",
		.example = "confidential: yes" },
	{ "name", read_words, TO(place, name), 0,
		.about = "The building or room.",
		.example = "name: Customs Wharf" },
	{ "address", read_words, TO(place, address), 0,
		.about = "Where it is, as on an envelope, without the postcode.",
		.example = "address: 12 Constitution Place, Leith, Edinburgh" },
	{ "postcode", read_words, TO(place, postcode), 0,
		.about = "Its postcode.",
		.example = "postcode: EH6 7BT" },
	{ "at", read_point, TO(place, at), 0,
		.about = "Its latitude and longitude in degrees.",
		.example = "at: 55.9757, -3.1669" },
	{ "hours", read_hours, TO(place, hours), 0,
		.about = "When it is open, one rule a line.",
		.example = "hours: [Mon-Fri 9am-5pm]" },
	{ "accessibility", read_inside, TO(place, accessibility), 0,
		.table = &accessibility_fields,
		.about = "Whether a disabled person can get in.",
		.example = "accessibility: {step-free: yes}" },
	{ "travel", read_words, TO(place, travel), 0,
		.about = "How to get there.",
		.example = "travel: The tram stops two minutes away." },
};
static FIELD_TABLE(place_fields, "a place", struct place, TO(place, where), place_rows);

static const struct field channel_rows[] = {
	{ "hours", read_hours, TO(channel_hours, hours), 0,
		.about = "When somebody answers.",
		.example = "hours: [24/7]" },
};
static FIELD_TABLE(channel_fields, "a way to get in touch", struct channel_hours, TO(channel_hours, where),
	channel_rows);

static const struct field contact_rows[] = {
	{ "phone", read_words, TO(contact, phone), 0,
		.about = "The number to call.",
		.example = "phone: 0131 496 0101" },
	{ "text", read_words, TO(contact, text), 0,
		.about = "The number to text.",
		.example = "text: 07700 900123" },
	{ "email", read_words, TO(contact, email), 0,
		.about = "An e-mail address that somebody reads.",
		.example = "email: hello@lantern.example" },
	{ "website", read_words, TO(contact, website), 0,
		.about = "Its website.",
		.example = "website: https://lantern.example" },
};
FIELD_TABLE(contact_fields, "“contact”", struct contact, TO(contact, where), contact_rows);

static const struct field funding_rows[] = {
	{ "funder", read_words, TO(funding_line, funder), 0,
		.about = "Who pays.",
		.example = "funder: City of Edinburgh Council" },
	{ "kind", read_choice, TO(funding_line, kind), 0,
		.detail = SET_funding_kind,
		.about = "What kind of money it is.",
		.example = "kind: grant" },
	{ "from", read_day, TO(funding_line, from), 0,
		.about = "Its first day.",
		.example = "from: 2025-04-01" },
	{ "until", read_funding_end, TO(funding_line, until), 0,
		.about = "Its last day, or open-ended; left out when nobody knows.",
		.example = "until: 2027-03-31" },
	{ "status", read_choice, TO(funding_line, status), 0,
		.detail = SET_funding_status,
		.about = "Whether it is certain.",
		.example = "status: secured" },
	{ "share", read_choice, TO(funding_line, share), 0,
		.detail = SET_share,
		.about = "How much of the cost it covers.",
		.example = "share: most" },
	{ "source", read_words, TO(funding_line, source), 0,
		.about = "Where this can be looked up.",
		.example = "source: council award list, 2 April 2026" },
	{ "publish", read_yes_no, TO(funding_line, publish), 0,
		.about = "Whether the group agrees to show it to the public.",
		.example = "publish: yes" },
};
static FIELD_TABLE(funding_fields, "a line of “funding”", struct funding_line, TO(funding_line, where),
	funding_rows);

static const struct field claim_rows[] = {
	{ "on", read_day, TO(claim, on), FIELD_NEEDED,
		.about = "The day it was checked.",
		.example = "on: 2026-10-14" },
	{ "by", read_words, TO(claim, by), FIELD_NEEDED,
		.about = "Who checked it: a group's or a role's name.",
		.example = "by: Harbour Mind" },
	{ "how", read_choice, TO(claim, how), 0,
		.detail = SET_claim_method,
		.about = "How it was checked.",
		.example = "how: phone" },
	{ "checked", read_choices, TO(claim, checked), 0,
		.detail = SET_checked,
		.about = "What was checked; left out when it was everything.",
		.example = "checked: [hours, phone]" },
};
static FIELD_TABLE(claim_fields, "a line of “verified”", struct claim, TO(claim, where), claim_rows);

static const struct field status_rows[] = {
	{ "is", read_choice, TO(status, is), FIELD_NEEDED,
		.detail = SET_entry_status,
		.about = "Whether it is going on.",
		.example = "is: paused" },
	{ "since", read_day, TO(status, since), 0,
		.about = "The first day of a pause.",
		.example = "since: 2026-08-01" },
	{ "until", read_day, TO(status, until), 0,
		.about = "The last day of a pause, when that is known.",
		.example = "until: 2026-09-30" },
	{ "because", read_words, TO(status, because), FIELD_TEXT,
		.about = "Why.",
		.example = "because: The hall is being repaired." },
	{ "on", read_day, TO(status, on), 0,
		.about = "The day it closed for good.",
		.example = "on: 2026-06-30" },
	{ "replaced-by", read_references, TO(status, replaced_by), 0,
		.detail = REFERS_TO_ENTRY,
		.about = "The entries that took its place.",
		.example = "replaced-by: [night-line]" },
};
FIELD_TABLE(status_fields, "“status”", struct status, TO(status, where), status_rows);

/* `status: open`, on one line; a message about it names the field that stands there. */
static const struct field short_status = { "status", read_choice, TO(status, is), 0,
	.detail = SET_entry_status, .example = "status: open" };

void
read_status(struct reader *reader, const struct field *field, const struct node *key, const struct node *value,
	void *thing)
{
	if (value->kind == NODE_SCALAR && reader->translation_of.size > 0) {
		diag_say(reader->diags, DIAG_TRANSLATION_FACT, key->where, text_of(field->name),
			reader->translation_of);
	} else if (value->kind == NODE_SCALAR) {
		struct status *status = (struct status *)((char *)thing + field->offset);

		status->where = key->where;
		read_choice(reader, &short_status, key, value, status);
	} else {
		read_inside(reader, field, key, value, thing);
	}
}

static const struct field waiver_rows[] = {
	{ "code", read_words, TO(waiver, code), 0,
		.about = "The check that does not fit.",
		.example = "long-sentence: why it stays" },
	{ "reason", read_words, TO(waiver, reason), 0,
		.about = "Why it does not.",
		.example = "long-sentence: quoted from the group" },
};
static FIELD_TABLE(waiver_fields, "“waive”", struct waiver, -1, waiver_rows);

static const struct field rows[] = {
	{ "name", read_words, TO(entry, name), FIELD_TEXT | FIELD_NEEDED,
		.about = "What the people who run it call it.",
		.example = "name: The Lantern" },
	{ "kind", read_choice, TO(entry, kind), FIELD_NEEDED,
		.detail = SET_kind,
		.about = "What it is.",
		.example = "kind: safe-space" },
	{ "run-by", read_reference, TO(entry, run_by), 0,
		.detail = REFERS_TO_ORGANISATION,
		.about = "The id of the organisation that runs it.",
		.example = "run-by: harbour-mind" },
	{ "summary", read_words, TO(entry, summary), FIELD_TEXT | FIELD_NEEDED_OPEN,
		.about = "What it is, in a sentence or two.",
		.example = "summary: A calm place to go in the evening when things feel too much." },
	{ "topics", read_references, TO(entry, topics), 0,
		.detail = REFERS_TO_TOPIC,
		.about = "What it helps with: ids from topics.yaml.",
		.example = "topics: [crisis, anxiety]" },
	{ "stage", read_choices, TO(entry, stages), 0,
		.detail = SET_stage,
		.about = "When in somebody's life it helps.",
		.example = "stage: [crisis, early-help]" },
	{ "for", read_words, TO(entry, for_whom), FIELD_TEXT,
		.about = "Who may come.",
		.example = "for: Anyone aged 16 or over." },
	{ "not-for", read_words, TO(entry, not_for), FIELD_TEXT,
		.about = "Whom it cannot help, and who can.",
		.example = "not-for: If someone is badly hurt, call 999." },
	{ "ages", read_ages, TO(entry, ages), 0,
		.about = "How old people are who may come.",
		.example = "ages: 16+" },
	{ "audiences", read_words_list, TO(entry, audiences), 0,
		.about = "Whom it is especially for.",
		.example = "audiences: [carers]" },
	{ "access", read_inside, TO(entry, access), FIELD_WITHIN,
		.table = &access_fields,
		.about = "How to get in.",
		.example = "access: {how: [drop-in]}" },
	{ "cost", read_words, TO(entry, cost), FIELD_TEXT,
		.about = "What it costs.",
		.example = "cost: free" },
	{ "covers", read_covers, TO(entry, covers), 0,
		.detail = REFERS_TO_AREA,
		.about = "The areas it serves, or everywhere.",
		.example = "covers: [leith]" },
	{ "places", read_things, TO(entry, places), 0,
		.table = &place_fields, .count = TO(entry, place_count),
		.about = "Where it is.",
		.example = "places: [{name: Customs Wharf}]" },
	{ "by-phone", read_inside, TO(entry, channels[BY_PHONE]), 0,
		.table = &channel_fields,
		.about = "When it can be called.",
		.example = "by-phone: {hours: [24/7]}" },
	{ "by-text", read_inside, TO(entry, channels[BY_TEXT]), 0,
		.table = &channel_fields,
		.about = "When it answers texts.",
		.example = "by-text: {hours: [24/7]}" },
	{ "by-video", read_inside, TO(entry, channels[BY_VIDEO]), 0,
		.table = &channel_fields,
		.about = "When it can be seen by video.",
		.example = "by-video: {hours: [Mon 6pm-8pm]}" },
	{ "online", read_inside, TO(entry, channels[ONLINE]), 0,
		.table = &channel_fields,
		.about = "When somebody answers on its website.",
		.example = "online: {hours: [24/7]}" },
	{ "contact", read_inside, TO(entry, contact), 0,
		.table = &contact_fields,
		.about = "How to get in touch.",
		.example = "contact: {phone: 0131 496 0101}" },
	{ "languages", read_words_list, TO(entry, languages), 0,
		.about = "The languages that people there speak.",
		.example = "languages: [en, pl, bfi]" },
	{ "formats", read_choices, TO(entry, formats), 0,
		.detail = SET_format,
		.about = "The forms in which it gives information.",
		.example = "formats: [large-print, bsl]" },
	{ "funding", read_things, TO(entry, funding), 0,
		.table = &funding_fields, .count = TO(entry, funding_count),
		.about = "What pays for it, and until when.",
		.example = "funding: [{kind: grant, until: 2027-03-31}]" },
	{ "verified", read_things, TO(entry, claims), 0,
		.table = &claim_fields, .count = TO(entry, claim_count),
		.about = "Who checked the facts, when and how.",
		.example = "verified: [{on: 2026-10-14, by: Harbour Mind, how: phone}]" },
	{ "if-not-this", read_references, TO(entry, if_not_this), 0,
		.detail = REFERS_TO_ENTRY,
		.about = "What to try instead: ids of entries.",
		.example = "if-not-this: [night-line]" },
	{ "status", read_status, TO(entry, status), FIELD_WITHIN,
		.table = &status_fields,
		.about = "Open, paused or closed.",
		.example = "status: open" },
	{ "waive", read_pairs, TO(entry, waivers), 0,
		.table = &waiver_fields, .count = TO(entry, waiver_count),
		.about = "Checks that do not fit this entry, and why.",
		.example = "waive: {long-sentence: quoted from the group}" },
	{ "was", read_words_list, TO(entry, was), 0,
		.about = "Ids it had before, so that old addresses still work.",
		.example = "was: [old-id]" },
	{ "of", read_words, TO(entry, of), FIELD_TRANSLATION,
		.about = "Which version of the base text this was made from.",
		.example = "of: 4f0c2a91" },
	{ "translated-by", read_words, TO(entry, translated_by), FIELD_TRANSLATION,
		.about = "Who translated it.",
		.example = "translated-by: Menter Iaith" },
	{ "reviewed-by", read_words, TO(entry, reviewed_by), FIELD_TRANSLATION,
		.about = "Who read the translation through.",
		.example = "reviewed-by: Harbour Mind" },
};
FIELD_TABLE(entry_fields, "an entry", struct entry, -1, rows);

void
entry_file_read(struct reader *reader, struct arena *scratch, struct entry *entry)
{
	entry->broken = !document_read(reader, scratch, entry->source, &entry_fields, entry, &entry->body);
}
