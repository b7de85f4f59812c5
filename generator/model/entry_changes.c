/* A table of what is compared as it is written, and what needs a thought of its own. See entry_changes.h. */
#include "model/entry_changes.h"

#include <stddef.h>
#include <string.h>

#include "model/hours_changes.h"

enum { SHOWN_MOST = 120 }; /* bytes: a longer text is said to be rewritten */

struct change_words {
	struct arena *arena;
	struct told_list told;
	size_t room;
	enum told_of of;
};

static void
tell(struct change_words *words, struct text sentence)
{
	if (words->told.count == words->room) {
		size_t room = words->room ? words->room * 2 : 8;
		struct told *told = arena_array(words->arena, struct told, room);

		if (words->told.count > 0)
			memcpy(told, words->told.at, words->told.count * sizeof *told);
		words->told.at = told;
		words->room = room;
	}
	words->told.at[words->told.count++] = (struct told){ .of = words->of, .words = sentence };
}

/* “Taking new people changed from x to y”, “Telephone added: y”, “Telephone taken out: x”; what somebody wrote is quoted. */
static void
tell_value(struct change_words *words, const char *what, struct text before, struct text after)
{
	struct arena *arena = words->arena;
	bool quoted = words->of == TOLD_TEXT || words->of == TOLD_PLACE;

	if (text_equal(before, after))
		return;
	if (before.size > SHOWN_MOST || after.size > SHOWN_MOST)
		tell(words, text_format(arena, "%s %s", what, before.size == 0 ? "added"
			: after.size == 0 ? "taken out" : "rewritten"));
	else if (before.size == 0)
		tell(words, text_format(arena, "%s added: %.*s", what, TEXT_ARGS(after)));
	else if (after.size == 0)
		tell(words, text_format(arena, "%s taken out: %.*s", what, TEXT_ARGS(before)));
	else
		tell(words, text_format(arena, quoted ? "%s changed from “%.*s” to “%.*s”" : "%s changed from %.*s to %.*s", what,
			TEXT_ARGS(before), TEXT_ARGS(after)));
}

/* Words of an entry that are compared as they stand. */
static const struct {
	const char *what;
	size_t offset; /* of struct words */
} plain[] = {
	{ "Name", offsetof(struct entry, name) },
	{ "Summary", offsetof(struct entry, summary) },
	{ "Who it is for", offsetof(struct entry, for_whom) },
	{ "Whom it is not for", offsetof(struct entry, not_for) },
	{ "How professionals refer", offsetof(struct entry, access.referral) },
	{ "Handover", offsetof(struct entry, access.handover) },
	{ "Wait", offsetof(struct entry, access.wait) },
	{ "What happens next", offsetof(struct entry, access.next) },
	{ "Cost", offsetof(struct entry, cost) },
	{ "Telephone", offsetof(struct entry, contact.phone) },
	{ "Text number", offsetof(struct entry, contact.text) },
	{ "E-mail", offsetof(struct entry, contact.email) },
	{ "Website", offsetof(struct entry, contact.website) },
	{ "Run by", offsetof(struct entry, run_by.id) },
};

static void
tell_plain(struct change_words *words, const struct entry *before, const struct entry *after)
{
	words->of = TOLD_TEXT;
	for (size_t i = 0; i < sizeof plain / sizeof *plain; i++) {
		const struct words *old = (const void *)((const char *)before + plain[i].offset);
		const struct words *new = (const void *)((const char *)after + plain[i].offset);

		tell_value(words, plain[i].what, old->text, new->text);
	}
	if (!text_equal(before->body.text, after->body.text))
		tell(words, TEXT("Description rewritten"));
	words->of = TOLD_FACT;
}

static void
tell_choice(struct change_words *words, const char *what, enum choice_set set, unsigned before, unsigned after)
{
	tell_value(words, what, text_of(before ? choice_shown(set, before) : ""),
		text_of(after ? choice_shown(set, after) : ""));
}

static struct text
add_item(struct arena *arena, struct text list, struct text item)
{
	return text_format(arena, "%.*s%s%.*s", TEXT_ARGS(list), list.size > 0 ? ", " : "", TEXT_ARGS(item));
}

/* What one list has and the other has not, both ways: “Topics added: x, y”. */
static void
tell_list(struct change_words *words, const char *what, const struct text *before, size_t before_count,
	const struct text *after, size_t after_count)
{
	const struct { const struct text *one, *other; size_t count, other_count; const char *verb; } ways[] = {
		{ after, before, after_count, before_count, "added" },
		{ before, after, before_count, after_count, "taken out" },
	};

	for (size_t way = 0; way < 2; way++) {
		struct text list = { 0 };

		for (size_t i = 0; i < ways[way].count; i++) {
			bool found = false;

			for (size_t j = 0; j < ways[way].other_count && !found; j++)
				found = text_equal(ways[way].one[i], ways[way].other[j]);
			if (!found)
				list = add_item(words->arena, list, ways[way].one[i]);
		}
		if (list.size > 0)
			tell(words, text_format(words->arena, "%s %s: %.*s", what, ways[way].verb, TEXT_ARGS(list)));
	}
}

static struct text *
ids_of(struct arena *arena, const struct references *references)
{
	struct text *ids = arena_array(arena, struct text, references->count + 1);

	for (size_t i = 0; i < references->count; i++)
		ids[i] = references->at[i].id.text;
	return ids;
}

static void
tell_references(struct change_words *words, const char *what, const struct references *before,
	const struct references *after)
{
	tell_list(words, what, ids_of(words->arena, before), before->count, ids_of(words->arena, after), after->count);
}

static struct text *
shown_of(struct arena *arena, enum choice_set set, const struct choices *choices)
{
	struct text *shown = arena_array(arena, struct text, choices->count + 1);

	for (size_t i = 0; i < choices->count; i++)
		shown[i] = text_of(choice_shown(set, choices->at[i].is));
	return shown;
}

static struct text *
texts_of(struct arena *arena, const struct words_list *list)
{
	struct text *texts = arena_array(arena, struct text, list->count + 1);

	for (size_t i = 0; i < list->count; i++)
		texts[i] = list->at[i].text;
	return texts;
}

static void
tell_lists(struct change_words *words, const struct entry *before, const struct entry *after)
{
	struct arena *arena = words->arena;

	tell_references(words, "Topics", &before->topics, &after->topics);
	tell_references(words, "Areas", &before->covers, &after->covers);
	tell_references(words, "What to try instead", &before->if_not_this, &after->if_not_this);
	tell_list(words, "Ways in", shown_of(arena, SET_way_in, &before->access.how), before->access.how.count,
		shown_of(arena, SET_way_in, &after->access.how), after->access.how.count);
	tell_list(words, "Languages", texts_of(arena, &before->languages), before->languages.count,
		texts_of(arena, &after->languages), after->languages.count);
	tell_list(words, "Especially for", texts_of(arena, &before->audiences), before->audiences.count,
		texts_of(arena, &after->audiences), after->audiences.count);
}

static struct text
ages_words(struct arena *arena, const struct ages *ages)
{
	if (ages->all)
		return TEXT("all ages");
	if (!given(*ages))
		return (struct text){ 0 };
	if (ages->until == 255)
		return text_format(arena, "%u and over", ages->from);
	return ages->from == 0 ? text_format(arena, "up to %u", ages->until)
		: text_format(arena, "%u to %u", ages->from, ages->until);
}

static struct text
status_words(struct arena *arena, const struct entry *entry)
{
	const struct status *status = &entry->status;

	switch (entry_status(entry)) {
	case STATUS_PAUSED:
		return date_given(status->until.date)
			? text_format(arena, "Paused until %.*s", TEXT_ARGS(date_words(arena, status->until.date)))
			: TEXT("Paused");
	case STATUS_CLOSED:
		return date_given(status->on.date)
			? text_format(arena, "Closed on %.*s", TEXT_ARGS(date_words(arena, status->on.date)))
			: TEXT("Closed");
	default:
		return TEXT("Open again");
	}
}

static void
tell_status(struct change_words *words, const struct entry *before, const struct entry *after)
{
	struct text now = status_words(words->arena, after);

	if (!text_equal(status_words(words->arena, before), now))
		tell(words, now);
}

static void
tell_accessibility(struct change_words *words, const struct accessibility *before, const struct accessibility *after)
{
	static const char *const answers[] = { [ANSWER_UNKNOWN] = "unknown", [ANSWER_YES] = "yes", [ANSWER_NO] = "no" };
	const struct { const char *what; enum answer before, after; } rows[] = {
		{ "Step-free access", before->step_free.is, after->step_free.is },
		{ "Accessible toilet", before->accessible_toilet.is, after->accessible_toilet.is },
		{ "Hearing loop", before->hearing_loop.is, after->hearing_loop.is },
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		if (rows[i].before != rows[i].after)
			tell_value(words, rows[i].what, text_of(answers[rows[i].before]), text_of(answers[rows[i].after]));
}

static void
tell_hours(struct change_words *words, const struct wording *wording, struct text whose, const struct hours *before,
	const struct hours *after)
{
	struct text *sentences;
	size_t count = hours_changes(words->arena, wording, before, after, &sentences);

	for (size_t i = 0; i < count; i++)
		tell(words, whose.size == 0 ? wording_capital(words->arena, wording, sentences[i])
			: text_format(words->arena, "%.*s: %.*s", TEXT_ARGS(whose), TEXT_ARGS(sentences[i])));
}

static struct text
place_name(const struct place *place)
{
	return place->name.text.size > 0 ? place->name.text : place->address.text;
}

/* Places are compared in the order they stand in; of several, each is named. */
static void
tell_places(struct change_words *words, const struct wording *wording, const struct entry *before,
	const struct entry *after)
{
	static const struct place none;
	size_t most = before->place_count > after->place_count ? before->place_count : after->place_count;
	bool secret = entry_is_confidential(before) || entry_is_confidential(after);

	for (size_t i = 0; i < most; i++) {
		const struct place *old = i < before->place_count ? &before->places[i] : &none;
		const struct place *new = i < after->place_count ? &after->places[i] : &none;
		struct text whose = most > 1 && !secret ? place_name(i < after->place_count ? new : old) : (struct text){ 0 };

		if (!secret) {
			words->of = TOLD_PLACE;
			tell_value(words, "Place", old->name.text, new->name.text);
			tell_value(words, "Address", old->address.text, new->address.text);
			tell_value(words, "Postcode", old->postcode.text, new->postcode.text);
			tell_value(words, "How to get there", old->travel.text, new->travel.text);
			tell_accessibility(words, &old->accessibility, &new->accessibility);
		}
		words->of = whose.size > 0 ? TOLD_PLACE : TOLD_FACT;
		tell_hours(words, wording, whose, &old->hours, &new->hours);
	}
	words->of = TOLD_FACT;
}

static void
tell_channels(struct change_words *words, const struct wording *wording, const struct entry *before,
	const struct entry *after)
{
	static const char *const names[CHANNELS] = { "By phone", "By text", "By video", "Online" };

	for (int i = 0; i < CHANNELS; i++)
		tell_hours(words, wording, text_of(names[i]), &before->channels[i].hours, &after->channels[i].hours);
}

static bool
is_same_claim(const struct claim *one, const struct claim *two)
{
	if (date_compare(one->on.date, two->on.date) != 0 || !text_equal(one->by.text, two->by.text)
		|| one->how.is != two->how.is || one->checked.count != two->checked.count)
		return false;
	for (size_t i = 0; i < one->checked.count; i++)
		if (one->checked.at[i].is != two->checked.at[i].is)
			return false;
	return true;
}

/* Claims that the later version has and the earlier one has not. */
static void
tell_claims(struct change_words *words, const struct entry *before, const struct entry *after)
{
	static const char *const how[] = { "", " by phone", " by e-mail", " on a visit", " on its website" };
	struct arena *arena = words->arena;

	for (size_t i = 0; i < after->claim_count; i++) {
		const struct claim *claim = &after->claims[i];
		struct text checked = { 0 };
		bool known = false;

		for (size_t j = 0; j < before->claim_count && !known; j++)
			known = is_same_claim(&before->claims[j], claim);
		if (known || !date_given(claim->on.date))
			continue;
		for (size_t j = 0; j < claim->checked.count; j++)
			checked = add_item(arena, checked, text_of(choice_shown(SET_checked, claim->checked.at[j].is)));
		words->of = TOLD_CLAIM;
		tell(words, text_format(arena, "Checked by %.*s%s on %.*s: %.*s", TEXT_ARGS(claim->by.text),
			how[claim->how.is], TEXT_ARGS(date_words(arena, claim->on.date)),
			TEXT_ARGS(checked.size > 0 ? checked : TEXT("everything"))));
		words->told.at[words->told.count - 1].claimed = claim->on.date;
	}
	words->of = TOLD_FACT;
}

static struct text
funding_words(struct arena *arena, const struct funding_line *line)
{
	struct text until = line->open_ended ? TEXT("open-ended")
		: date_given(line->until.date) ? date_words(arena, line->until.date) : TEXT("an unknown day");

	return text_format(arena, "%.*s (%s), until %.*s", TEXT_ARGS(line->funder.text.size > 0 ? line->funder.text
		: TEXT("no funder named")), line->kind.is ? choice_shown(SET_funding_kind, line->kind.is) : "kind not said",
		TEXT_ARGS(until));
}

static struct text *
funding_of(struct arena *arena, const struct entry *entry)
{
	struct text *lines = arena_array(arena, struct text, entry->funding_count + 1);

	for (size_t i = 0; i < entry->funding_count; i++)
		lines[i] = funding_words(arena, &entry->funding[i]);
	return lines;
}

struct told_list
entry_changes(struct arena *arena, const struct wording *wording, const struct entry *before, const struct entry *after)
{
	struct change_words words = { .arena = arena, .of = TOLD_FACT };

	tell_status(&words, before, after);
	tell_plain(&words, before, after);
	tell_choice(&words, "Kind", SET_kind, before->kind.is, after->kind.is);
	tell_choice(&words, "Taking new people", SET_accepting, before->access.accepting.is, after->access.accepting.is);
	tell_value(&words, "Ages", ages_words(arena, &before->ages), ages_words(arena, &after->ages));
	tell_places(&words, wording, before, after);
	tell_channels(&words, wording, before, after);
	tell_lists(&words, before, after);
	words.of = TOLD_FUNDING;
	tell_list(&words, "Funding", funding_of(arena, before), before->funding_count, funding_of(arena, after),
		after->funding_count);
	tell_claims(&words, before, after);
	return words.told;
}

struct told_list
entry_claims_told(struct arena *arena, const struct entry *entry)
{
	static const struct entry nothing;
	struct change_words words = { .arena = arena };

	tell_claims(&words, &nothing, entry);
	return words.told;
}
