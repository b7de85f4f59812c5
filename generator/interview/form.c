/* Questions for the fields. See form.h. */
#include "interview/form.h"

#include <string.h>

#include "interview/questions.h"
#include "model/wording.h"
#include "parse/entry_file.h"
#include "parse/values.h"

enum part { PART_GROUP, PART_PLACES, PART_REACH, PART_MORE, PART_ELSEWHERE, PART_FUNDING, PART_STATUS, PARTS };

static const struct form_part parts[PARTS] = {
	[PART_STATUS] = { PHRASE("Is it still going on?"), .changing = true },
	[PART_GROUP] = { PHRASE("What it is"), .adding = true, .changing = true },
	[PART_PLACES] = { PHRASE("Where and when"),
		PHRASE("Leave this part empty if everything happens by phone or online."),
		PHRASE("Add another place"), TEXT_INIT("places"), .adding = true, .changing = true },
	[PART_REACH] = { PHRASE("How people get in, and in touch"),
		PHRASE("Give at least one way to get in touch, or a place with its hours. Give numbers and addresses that belong to the group rather than to a person."),
		.enough = true, .adding = true, .changing = true },
	[PART_MORE] = { PHRASE("What helps people decide"), .adding = true, .changing = true },
	[PART_ELSEWHERE] = { PHRASE("By text, by video and online"), .adding = true, .changing = true },
	[PART_FUNDING] = { PHRASE("How it is paid for"),
		PHRASE("It lets the directory's stewards see in good time what may end. Amounts are never asked."),
		PHRASE("Add another line"), TEXT_INIT("funding"), .adding = true },
};

/* A question; `ask` NULL = as `fingerpost new` asks it. */
struct row {
	enum part part;
	const char *path, *ask, *hint;
	bool sentences; /* there is room for some */
};

#define RULES PHRASE("A line for each rule, such as “Mon-Fri 9am-5pm”, “1st Tue 6pm-8pm”, “closed bank holidays” or “24/7”.")

static const struct row rows[] = {
	{ PART_GROUP, "name", NULL, PHRASE("What the people who run it call it.") },
	{ PART_GROUP, "kind", NULL,
		PHRASE("A safe space is somewhere to go when things feel too much. A peer group is people in the same boat.") },
	{ PART_GROUP, "summary", NULL,
		PHRASE("Say what it is, for whom, and how to start. Between 50 and 200 letters are best."), true },
	{ PART_GROUP, "run-by", NULL, PHRASE("The organisation by its name, or the group itself.") },
	{ PART_GROUP, "topics", NULL, NULL },
	{ PART_GROUP, "covers", NULL, NULL },

	{ PART_PLACES, "places.confidential", PHRASE("Must its address stay secret?"),
		PHRASE("Say yes for a refuge and the like. Then write its address nowhere: readers are told that it is shared when they get in touch.") },
	{ PART_PLACES, "places.name", PHRASE("What is the building or room called?"), NULL },
	{ PART_PLACES, "places.address", PHRASE("What is its address?"),
		PHRASE("As on an envelope, on one line, without the postcode.") },
	{ PART_PLACES, "places.postcode", PHRASE("What is its postcode?"), NULL },
	{ PART_PLACES, "places.hours", NULL, RULES },
	{ PART_PLACES, "places.accessibility.step-free", PHRASE("Is it step-free from the street to the room?"), NULL },
	{ PART_PLACES, "places.accessibility.accessible-toilet",
		PHRASE("Is there a toilet that a wheelchair user can use?"), NULL },
	{ PART_PLACES, "places.accessibility.hearing-loop", PHRASE("Is there a loop for hearing aids?"), NULL },
	{ PART_PLACES, "places.accessibility.notes", PHRASE("What else is there to know to get in?"),
		PHRASE("“Press the bell for the ramp.”") },
	{ PART_PLACES, "places.travel", PHRASE("How do people get there?"), NULL },
	{ PART_PLACES, "places.at", PHRASE("Where is it on the map?"),
		PHRASE("Latitude and longitude in degrees, such as 55.9757, -3.1669. Leave it out if you are not sure.") },

	{ PART_REACH, "access.how", NULL, NULL },
	{ PART_REACH, "contact.phone", NULL, NULL },
	{ PART_REACH, "by-phone.hours", PHRASE("When does somebody answer the phone?"), RULES },
	{ PART_REACH, "contact.text", NULL, NULL },
	{ PART_REACH, "contact.email", NULL, NULL },
	{ PART_REACH, "contact.website", NULL, PHRASE("The whole address, with https://") },

	{ PART_MORE, "for", NULL, PHRASE("“Anyone who cares for somebody, 16 or over.”"), true },
	{ PART_MORE, "not-for", PHRASE("Whom can it not help, and who can?"), NULL, true },
	{ PART_MORE, "ages", NULL, PHRASE("Write 16+, 18-25, up to 17, or all.") },
	{ PART_MORE, "audiences", PHRASE("Whom is it especially for?"),
		PHRASE("With commas between them: carers, veterans, new parents.") },
	{ PART_MORE, "stage", PHRASE("When in somebody's life does it help?"), NULL },
	{ PART_MORE, "cost", NULL, PHRASE("“Free”, or words with an amount: “£2, and nobody is turned away”.") },
	{ PART_MORE, "access.next", NULL,
		PHRASE("The first five minutes: “You are met at the door and offered a hot drink.”"), true },
	{ PART_MORE, "access.wait", PHRASE("How long do people wait?"), PHRASE("“None”, or “about two weeks”.") },
	{ PART_MORE, "access.accepting", PHRASE("Can new people come at the moment?"), NULL },
	{ PART_MORE, "languages", PHRASE("Which languages do people there speak?"),
		PHRASE("Their short codes, with commas between them: en for English, pl for Polish, bfi for British Sign Language.") },
	{ PART_MORE, "formats", PHRASE("In which forms does it give information?"), NULL },
	{ PART_MORE, "if-not-this", NULL,
		PHRASE("The addresses of their pages in this directory, one a line. In a crisis, one that is open when this is not.") },
	{ PART_MORE, "access.referral", PHRASE("How does a professional refer somebody?"), NULL, true },
	{ PART_MORE, "access.handover", PHRASE("How can a link worker hand somebody over in person?"),
		PHRASE("“Link workers can call ahead and stay on the line.”"), true },
	{ PART_MORE, "body", NULL, PHRASE("What no question above asked, in plain words.") },

	{ PART_ELSEWHERE, "by-text.hours", PHRASE("When are texts answered?"), RULES },
	{ PART_ELSEWHERE, "by-video.hours", PHRASE("When can people meet you by video?"), RULES },
	{ PART_ELSEWHERE, "online.hours", PHRASE("When does somebody answer on the website?"), RULES },

	{ PART_FUNDING, "funding.funder", PHRASE("Who pays?"), NULL },
	{ PART_FUNDING, "funding.kind", PHRASE("What kind of money is it?"), NULL },
	{ PART_FUNDING, "funding.from", PHRASE("What is its first day?"), NULL },
	{ PART_FUNDING, "funding.until", PHRASE("What is its last day?"),
		PHRASE("As 2027-03-31, or “open-ended”. Leave it out if nobody knows.") },
	{ PART_FUNDING, "funding.status", PHRASE("Is it certain?"), NULL },
	{ PART_FUNDING, "funding.share", PHRASE("How much of the cost does it cover?"), NULL },
	{ PART_FUNDING, "funding.source", PHRASE("Where can this be looked up?"), NULL },
	{ PART_FUNDING, "funding.publish", PHRASE("May readers see it?"), NULL },

	{ PART_STATUS, "status.is", PHRASE("How do things stand?"), NULL },
	{ PART_STATUS, "status.since", PHRASE("If it is paused: since when?"), NULL },
	{ PART_STATUS, "status.until", PHRASE("And until when, as far as that is known?"), NULL },
	{ PART_STATUS, "status.because", PHRASE("Why?"), NULL, true },
	{ PART_STATUS, "status.on", PHRASE("If it has closed: on which day?"), NULL },
	{ PART_STATUS, "status.replaced-by", PHRASE("What took its place?"),
		PHRASE("The addresses of their pages in this directory, one a line.") },
};

const char *
form_left_out(struct text path)
{
	static const struct { const char *path, *why; } left_out[] = {
		{ "verified", "a claim is made by whoever checked it (fingerpost verify)" },
		{ "waive", "it is for stewards" }, { "was", "it is for stewards" },
		{ "of", "it is of a translation" }, { "translated-by", "it is of a translation" },
		{ "reviewed-by", "it is of a translation" },
	};

	for (size_t i = 0; i < sizeof left_out / sizeof *left_out; i++)
		if (text_is(path, left_out[i].path))
			return left_out[i].why;
	return NULL;
}

const struct field *
form_field(struct text path)
{
	const struct field_table *table = &entry_fields;
	const struct field *found = NULL;
	struct text name;

	while (text_next(&path, '.', &name)) {
		found = NULL;
		for (size_t i = 0; table && i < table->count; i++)
			if (text_is(name, table->fields[i].name))
				found = &table->fields[i];
		if (!found)
			return NULL;
		table = found->table;
	}
	return found;
}

bool
form_shape_of(const struct field *field, enum form_shape *shape)
{
	static const struct { field_reader *read; enum form_shape shape; } shapes[] = {
		{ read_words, FORM_LINE }, { read_words_list, FORM_LIST }, { read_choice, FORM_ONE },
		{ read_choices, FORM_SEVERAL }, { read_yes_no, FORM_ONE }, { read_confidential, FORM_ONE },
		{ read_reference, FORM_NAMED }, { read_references, FORM_SEVERAL }, { read_covers, FORM_SEVERAL },
		{ read_day, FORM_DAY }, { read_funding_end, FORM_END }, { read_point, FORM_POINT },
		{ read_ages, FORM_AGES }, { read_hours, FORM_HOURS },
	};

	for (size_t i = 0; i < sizeof shapes / sizeof *shapes; i++)
		if (shapes[i].read == field->read) {
			*shape = shapes[i].shape == FORM_SEVERAL && field->read == read_references
				&& field->detail == REFERS_TO_ENTRY ? FORM_ENTRIES : shapes[i].shape;
			return true;
		}
	return false;
}

/* What a question can be answered with, while it is gathered. */
struct gathering {
	struct arena *arena;
	const struct form_answer **at;
	size_t count;
};

static void
offer(struct gathering *gathering, struct text value, struct text words, enum form_words from)
{
	struct form_answer *answer = arena_alloc(gathering->arena, sizeof *answer);

	*answer = (struct form_answer){ value, words, from };
	gathering->at[gathering->count++] = answer;
}

static void
offer_choices(struct gathering *gathering, enum choice_set set)
{
	for (unsigned is = 1; is <= choice_count(set); is++)
		offer(gathering, text_of(choice_written(set, is)), text_of(choice_shown(set, is)), FORM_SAID);
}

static void
offer_yes_no(struct gathering *gathering, bool unknown)
{
	offer(gathering, TEXT("yes"), TEXT(PHRASE("Yes")), FORM_SAID);
	offer(gathering, TEXT("no"), TEXT(PHRASE("No")), FORM_SAID);
	if (unknown)
		offer(gathering, TEXT("unknown"), TEXT(PHRASE("Not known")), FORM_SAID);
}

static void
offer_things(struct gathering *gathering, const struct site *site, enum refers_to to)
{
	for (size_t i = 0; to == REFERS_TO_AREA && i < site->area_count; i++)
		offer(gathering, site->areas[i]->id, site->areas[i]->name.text, FORM_CONTENT);
	for (size_t i = 0; to == REFERS_TO_TOPIC && i < site->topic_count; i++)
		offer(gathering, site->topics[i]->id, site->topics[i]->name.text, FORM_CONTENT);
	for (size_t i = 0; to == REFERS_TO_ORGANISATION && i < site->organisation_count; i++)
		offer(gathering, site->organisations[i]->id, site->organisations[i]->name.text, FORM_NAME);
}

static void
gather(struct gathering *gathering, const struct site *site, const struct field *field)
{
	gathering->at = arena_array(gathering->arena, const struct form_answer *,
		1 + site->area_count + site->topic_count + site->organisation_count + 32);
	if (field->read == read_choice || field->read == read_choices)
		offer_choices(gathering, (enum choice_set)field->detail);
	else if (field->read == read_yes_no || field->read == read_confidential)
		offer_yes_no(gathering, field->read == read_yes_no && !text_is(text_of(field->name), "publish"));
	else if (field->read == read_covers)
		offer(gathering, TEXT("everywhere"), TEXT(PHRASE("Everywhere")), FORM_SAID);
	if (field->read == read_covers || field->read == read_references || field->read == read_reference)
		offer_things(gathering, site, (enum refers_to)field->detail);
}

/* The question of `fingerpost new` about the field. */
static const struct question_row *
asked_in_terminal(struct text path)
{
	for (int i = 0; i < QUESTIONS; i++) {
		const struct question_row *row = question_row((enum question)i);
		size_t group = row->group ? strlen(row->group) + 1 : 0;

		if (row->form == ANSWER_BODY ? text_is(path, "body")
			: text_is(text_slice(path, group, path.size), row->field)
				&& (group == 0 || text_starts(path, row->group)))
			return row;
	}
	return NULL;
}

static const struct form_question *
question_of_row(struct arena *arena, const struct site *site, const struct row *row)
{
	struct form_question *question = arena_alloc(arena, sizeof *question);
	const struct question_row *asked = asked_in_terminal(text_of(row->path));
	const struct field *field = form_field(text_of(row->path));
	struct gathering answers = { .arena = arena };

	*question = (struct form_question){ .path = text_of(row->path), .ask = row->ask ? row->ask : asked->ask,
		.hint = row->hint, .shape = FORM_BODY };
	if (!field)
		return question;
	form_shape_of(field, &question->shape);
	if (row->sentences)
		question->shape = FORM_WORDS;
	question->needed = text_find(question->path, ".") < 0
		&& (field->flags & (FIELD_NEEDED | FIELD_NEEDED_OPEN) || (asked && asked->needed && asked->kinds == 0));
	gather(&answers, site, field);
	question->answers = answers.at;
	question->answer_count = answers.count;
	return question;
}

const struct form *
form_make(struct arena *arena, const struct site *site)
{
	enum { ROWS = sizeof rows / sizeof *rows };
	static const enum part order[PARTS] = { PART_STATUS, PART_GROUP, PART_PLACES, PART_REACH, PART_MORE, PART_ELSEWHERE,
		PART_FUNDING };
	struct form *form = arena_alloc(arena, sizeof *form);
	const struct form_part **at = arena_array(arena, const struct form_part *, PARTS);

	for (size_t i = 0; i < PARTS; i++) {
		struct form_part *part = arena_alloc(arena, sizeof *part);
		const struct form_question **questions = arena_array(arena, const struct form_question *, ROWS);

		*part = parts[order[i]];
		part->questions = questions;
		for (size_t j = 0; j < ROWS; j++)
			if (rows[j].part == order[i])
				questions[part->question_count++] = question_of_row(arena, site, &rows[j]);
		at[i] = part;
	}
	*form = (struct form){ at, PARTS };
	return form;
}
