/* A table of what is compared as it is written, and what needs a thought of its own. See entry_changes.h. */
#include "model/entry_changes.h"

#include <stddef.h>

#include "model/change_words.h"
#include "model/hours_changes.h"

/* Words of an entry that are compared as they stand. Readers are told no number, address or sentence that is not
 * written any more: somebody may have taken it back. */
static const struct {
	const char *what;
	size_t offset; /* of struct words */
	enum disclosed disclosed;
	enum told_of of;
} plain[] = {
	{ PHRASE("Name"), offsetof(struct entry, name), DISCLOSED_WHOLE, TOLD_TEXT },
	{ PHRASE("Summary"), offsetof(struct entry, summary), DISCLOSED_THAT, TOLD_PROSE },
	{ PHRASE("Who it is for"), offsetof(struct entry, for_whom), DISCLOSED_THAT, TOLD_PROSE },
	{ PHRASE("Who it is not for"), offsetof(struct entry, not_for), DISCLOSED_THAT, TOLD_PROSE },
	{ PHRASE("How professionals refer"), offsetof(struct entry, access.referral), DISCLOSED_THAT, TOLD_PROSE },
	{ PHRASE("Handover"), offsetof(struct entry, access.handover), DISCLOSED_THAT, TOLD_PROSE },
	{ PHRASE("Wait"), offsetof(struct entry, access.wait), DISCLOSED_WHOLE, TOLD_TEXT },
	{ PHRASE("What happens next"), offsetof(struct entry, access.next), DISCLOSED_THAT, TOLD_PROSE },
	{ PHRASE("Cost"), offsetof(struct entry, cost), DISCLOSED_WHOLE, TOLD_TEXT },
	{ PHRASE("Phone"), offsetof(struct entry, contact.phone), DISCLOSED_THAT, TOLD_TEXT },
	{ PHRASE("Text number"), offsetof(struct entry, contact.text), DISCLOSED_THAT, TOLD_TEXT },
	{ PHRASE("Email"), offsetof(struct entry, contact.email), DISCLOSED_THAT, TOLD_TEXT },
	{ PHRASE("Website"), offsetof(struct entry, contact.website), DISCLOSED_THAT, TOLD_TEXT },
	{ PHRASE("Who runs it"), offsetof(struct entry, run_by.id), DISCLOSED_THAT, TOLD_PROSE },
};

static struct text
said(const struct change_words *words, const char *english)
{
	return wording_say(words->wording, english);
}

static void
tell_plain(struct change_words *words, const struct entry *before, const struct entry *after)
{
	for (size_t i = 0; i < sizeof plain / sizeof *plain; i++) {
		const struct words *old = (const void *)((const char *)before + plain[i].offset);
		const struct words *new = (const void *)((const char *)after + plain[i].offset);

		words->of = plain[i].of;
		tell_value(words, said(words, plain[i].what), plain[i].disclosed, old->text, new->text);
	}
	words->of = TOLD_PROSE;
	if (!text_equal(before->body.text, after->body.text))
		tell(words, said(words, PHRASE("Description rewritten")), said(words, PHRASE("Description rewritten")));
	words->of = TOLD_FACT;
}

static void
tell_kind(struct change_words *words, unsigned before, unsigned after)
{
	tell_value(words, said(words, PHRASE("Kind")), DISCLOSED_WHOLE,
		before ? said(words, choice_shown(SET_kind, before)) : (struct text){ 0 },
		after ? said(words, choice_shown(SET_kind, after)) : (struct text){ 0 });
}

static void
tell_accepting(struct change_words *words, unsigned before, unsigned after)
{
	struct text now = said(words, after ? choice_shown(SET_accepting, after)
		: PHRASE("It no longer says whether it takes new people"));

	if (before != after)
		tell(words, now, now);
}

static struct text *
ids_of(struct arena *arena, const struct references *references)
{
	struct text *ids = arena_array(arena, struct text, references->count + 1);

	for (size_t i = 0; i < references->count; i++)
		ids[i] = references->at[i].id.text;
	return ids;
}

static struct text *
topics_of(const struct change_words *words, const struct site *site, const struct references *references)
{
	struct text *names = ids_of(words->arena, references);

	for (size_t i = 0; i < references->count; i++) {
		const struct topic *topic = map_get(&site->topic_by_id, names[i]);

		if (topic)
			names[i] = wording_of(words->wording, topic->name.text);
	}
	return names;
}

static struct text *
areas_of(const struct change_words *words, const struct site *site, const struct entry *entry, size_t *count)
{
	struct text *names = ids_of(words->arena, &entry->covers);

	for (*count = 0; *count < entry->covers.count; ++*count) {
		const struct area *area = map_get(&site->area_by_id, names[*count]);

		if (area)
			names[*count] = wording_of(words->wording, area->name.text);
	}
	if (entry->covers_everywhere) /* ids_of() leaves room for one more */
		names[(*count)++] = said(words, PHRASE("Everywhere"));
	return names;
}

static struct text *
shown_of(const struct change_words *words, enum choice_set set, const struct choices *choices)
{
	struct text *shown = arena_array(words->arena, struct text, choices->count + 1);

	for (size_t i = 0; i < choices->count; i++)
		shown[i] = said(words, choice_shown(set, choices->at[i].is));
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

static struct text *
languages_of(const struct change_words *words, const struct words_list *list)
{
	struct text *names = texts_of(words->arena, list);

	for (size_t i = 0; i < list->count; i++) {
		const struct language *language = language_of(names[i]);

		if (language)
			names[i] = wording_language(words->wording, language);
	}
	return names;
}

static struct text *
audiences_of(const struct change_words *words, const struct words_list *list)
{
	struct text *audiences = texts_of(words->arena, list);

	for (size_t i = 0; i < list->count; i++)
		audiences[i] = wording_of(words->wording, audiences[i]);
	return audiences;
}

static void
tell_lists(struct change_words *words, const struct site *site, const struct entry *before, const struct entry *after)
{
	size_t old_count, new_count;
	const struct text *old = areas_of(words, site, before, &old_count);
	const struct text *new = areas_of(words, site, after, &new_count);

	tell_list(words, said(words, PHRASE("Needs")), DISCLOSED_WHOLE, topics_of(words, site, &before->topics),
		before->topics.count, topics_of(words, site, &after->topics), after->topics.count);
	tell_list(words, said(words, PHRASE("Areas")), DISCLOSED_WHOLE, old, old_count, new, new_count);
	tell_list(words, said(words, PHRASE("What to try instead")), DISCLOSED_THAT, ids_of(words->arena, &before->if_not_this),
		before->if_not_this.count, ids_of(words->arena, &after->if_not_this), after->if_not_this.count);
	tell_list(words, said(words, PHRASE("Ways in")), DISCLOSED_WHOLE, shown_of(words, SET_way_in, &before->access.how),
		before->access.how.count, shown_of(words, SET_way_in, &after->access.how), after->access.how.count);
	tell_list(words, said(words, PHRASE("Languages")), DISCLOSED_WHOLE, languages_of(words, &before->languages),
		before->languages.count, languages_of(words, &after->languages), after->languages.count);
	tell_list(words, said(words, PHRASE("Especially for")), DISCLOSED_WHOLE, audiences_of(words, &before->audiences),
		before->audiences.count, audiences_of(words, &after->audiences), after->audiences.count);
}

static struct text
ages_words(const struct change_words *words, const struct ages *ages)
{
	struct arena *arena = words->arena;
	struct text youngest = text_format(arena, "%u", ages->from), oldest = text_format(arena, "%u", ages->until);

	if (ages->all)
		return said(words, PHRASE("All ages"));
	if (!given(*ages))
		return (struct text){ 0 };
	if (ages->until == 255)
		return wording_fill(arena, words->wording, "{youngest} or over", { "youngest", youngest });
	if (ages->from == 0)
		return wording_fill(arena, words->wording, "Up to {oldest}", { "oldest", oldest });
	return wording_fill(arena, words->wording, "{youngest} to {oldest}", { "youngest", youngest }, { "oldest", oldest });
}

static struct text
status_words(const struct change_words *words, const struct entry *entry)
{
	struct date until = entry->status.until.date, on = entry->status.on.date;

	switch (entry_status(entry)) {
	case STATUS_PAUSED:
		return !date_given(until) ? said(words, PHRASE("Paused"))
			: wording_fill(words->arena, words->wording, "Paused until {date}",
				{ "date", wording_date(words->arena, words->wording, until) });
	case STATUS_CLOSED:
		return !date_given(on) ? said(words, PHRASE("Closed"))
			: wording_fill(words->arena, words->wording, "Closed on {date}",
				{ "date", wording_date(words->arena, words->wording, on) });
	default:
		return said(words, PHRASE("Open again"));
	}
}

static void
tell_status(struct change_words *words, const struct entry *before, const struct entry *after)
{
	struct text now = status_words(words, after);

	if (!text_equal(status_words(words, before), now))
		tell(words, now, now);
}

/* "The shop: Postcode", or "Postcode" where there is one place only. */
static struct text
of_place(const struct change_words *words, struct text whose, const char *what)
{
	struct text label = said(words, what);

	return whose.size == 0 ? label : text_format(words->arena, "%.*s: %.*s", TEXT_ARGS(whose), TEXT_ARGS(label));
}

static void
tell_accessibility(struct change_words *words, struct text whose, const struct accessibility *before,
	const struct accessibility *after)
{
	static const char *const answers[] = { [ANSWER_UNKNOWN] = PHRASE("not known"), [ANSWER_YES] = PHRASE("yes"),
		[ANSWER_NO] = PHRASE("no") };
	const struct { const char *what; enum answer before, after; } rows[] = {
		{ PHRASE("Step-free"), before->step_free.is, after->step_free.is },
		{ PHRASE("Accessible toilet"), before->accessible_toilet.is, after->accessible_toilet.is },
		{ PHRASE("Hearing loop"), before->hearing_loop.is, after->hearing_loop.is },
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		if (rows[i].before != rows[i].after)
			tell_value(words, of_place(words, whose, rows[i].what), DISCLOSED_WHOLE,
				said(words, answers[rows[i].before]), said(words, answers[rows[i].after]));
}

static void
tell_hours(struct change_words *words, struct text whose, const struct hours *before, const struct hours *after)
{
	struct text *sentences;
	size_t count = hours_changes(words->arena, words->wording, before, after, &sentences);

	for (size_t i = 0; i < count; i++) {
		struct text sentence = whose.size == 0 ? wording_capital(words->arena, words->wording, sentences[i])
			: text_format(words->arena, "%.*s: %.*s", TEXT_ARGS(whose), TEXT_ARGS(sentences[i]));

		tell(words, sentence, sentence);
	}
}

/* An address would outlive its place here, so that one without a name has its number. */
static struct text
place_name(const struct change_words *words, const struct place *place, size_t number)
{
	if (place->name.text.size > 0)
		return place->name.text;
	return wording_fill(words->arena, words->wording, "Place {number}",
		{ "number", text_format(words->arena, "%zu", number) });
}

static void
tell_place(struct change_words *words, struct text whose, const struct place *old, const struct place *new)
{
	const struct { const char *what; const struct words *before, *after; } rows[] = {
		{ PHRASE("Place"), &old->name, &new->name },
		{ PHRASE("Address"), &old->address, &new->address },
		{ PHRASE("Postcode"), &old->postcode, &new->postcode },
		{ PHRASE("How to get there"), &old->travel, &new->travel },
	};

	words->of = TOLD_PLACE;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		tell_value(words, of_place(words, whose, rows[i].what), DISCLOSED_THAT, rows[i].before->text,
			rows[i].after->text);
	tell_accessibility(words, whose, &old->accessibility, &new->accessibility);
}

/* Places are compared in the order they stand in; of several, each is named as long as it is there. */
static void
tell_places(struct change_words *words, const struct entry *before, const struct entry *after)
{
	static const struct place none;
	size_t most = before->place_count > after->place_count ? before->place_count : after->place_count;
	bool secret = entry_is_confidential(before) || entry_is_confidential(after);

	for (size_t i = 0; i < most; i++) {
		const struct place *old = i < before->place_count ? &before->places[i] : &none;
		const struct place *new = i < after->place_count ? &after->places[i] : &none;
		struct text whose = { 0 };

		if (most > 1 && !secret)
			whose = place_name(words, i < after->place_count ? new : old, i + 1);
		if (i >= after->place_count && whose.size > 0) {
			words->of = TOLD_PLACE;
			tell(words, of_place(words, whose, PHRASE("no longer a place to go")), (struct text){ 0 });
			continue;
		}
		if (!secret)
			tell_place(words, whose, old, new);
		words->of = whose.size > 0 ? TOLD_PLACE : TOLD_FACT;
		tell_hours(words, whose, &old->hours, &new->hours);
	}
	words->of = TOLD_FACT;
}

static void
tell_channels(struct change_words *words, const struct entry *before, const struct entry *after)
{
	static const char *const names[CHANNELS] = { PHRASE("By phone"), PHRASE("By text"), PHRASE("By video"),
		PHRASE("Online") };

	for (int i = 0; i < CHANNELS; i++)
		tell_hours(words, said(words, names[i]), &before->channels[i].hours, &after->channels[i].hours);
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

/* "Harbour Mind checked this by phone on 2 October 2026: hours and phone" */
static struct text
claim_words(const struct change_words *words, const struct claim *claim)
{
	struct text what = claim->checked.count == 0 ? said(words, PHRASE("everything"))
		: wording_list(words->arena, words->wording, shown_of(words, SET_checked, &claim->checked),
			claim->checked.count);
	struct text on = wording_date(words->arena, words->wording, claim->on.date);

	if (!claim->how.is)
		return wording_fill(words->arena, words->wording, "{who} checked this on {date}: {what}",
			{ "who", claim->by.text }, { "date", on }, { "what", what });
	return wording_fill(words->arena, words->wording, "{who} checked this {how} on {date}: {what}",
		{ "who", claim->by.text }, { "how", said(words, choice_shown(SET_claim_method, claim->how.is)) },
		{ "date", on }, { "what", what });
}

/* Claims that the later version has and the earlier one has not. */
static void
tell_claims(struct change_words *words, const struct entry *before, const struct entry *after)
{
	words->of = TOLD_CLAIM;
	for (size_t i = 0; i < after->claim_count; i++) {
		const struct claim *claim = &after->claims[i];
		struct text sentence;
		bool known = false;

		for (size_t j = 0; j < before->claim_count && !known; j++)
			known = is_same_claim(&before->claims[j], claim);
		if (known || !date_given(claim->on.date))
			continue;
		sentence = claim_words(words, claim);
		tell(words, sentence, sentence);
		words->told.at[words->told.count - 1].claimed = claim->on.date;
	}
	words->of = TOLD_FACT;
}

/* "City Council (Grant), until 31 March 2027", "Run by volunteers, with no end date" */
static struct text
funding_words(const struct change_words *words, const struct funding_line *line)
{
	struct text kind = said(words, line->kind.is ? choice_shown(SET_funding_kind, line->kind.is)
		: PHRASE("kind not said"));
	struct text who = line->funder.text.size == 0 ? kind
		: wording_fill(words->arena, words->wording, "{funder} ({kind})", { "funder", line->funder.text },
			{ "kind", kind });

	if (line->open_ended)
		return wording_fill(words->arena, words->wording, "{line}, with no end date", { "line", who });
	if (!date_given(line->until.date))
		return who;
	return wording_fill(words->arena, words->wording, "{line}, until {date}", { "line", who },
		{ "date", wording_date(words->arena, words->wording, line->until.date) });
}

static bool
is_funded_so(const struct change_words *words, const struct entry *entry, struct text line)
{
	for (size_t i = 0; i < entry->funding_count; i++)
		if (text_equal(funding_words(words, &entry->funding[i]), line))
			return true;
	return false;
}

/* A sentence for each line; readers are told of those that came with consent (DESIGN's rules of truth, 5). */
static void
tell_funding_of(struct change_words *words, const struct entry *one, const struct entry *other, const char *sentence,
	bool is_told)
{
	for (size_t i = 0; i < one->funding_count; i++) {
		struct text line = funding_words(words, &one->funding[i]), filled;

		if (is_funded_so(words, other, line))
			continue;
		filled = wording_fill(words->arena, words->wording, sentence, { "line", line });
		tell(words, filled, is_told && one->funding[i].publish.is == ANSWER_YES ? filled : (struct text){ 0 });
	}
}

static bool
is_shown_so(const struct change_words *words, const struct entry *entry, struct text line, bool shown)
{
	for (size_t i = 0; i < entry->funding_count; i++)
		if ((entry->funding[i].publish.is == ANSWER_YES) == shown
			&& text_equal(funding_words(words, &entry->funding[i]), line))
			return true;
	return false;
}

/* Consent that was given or taken back for a line that is otherwise as it was: for stewards, in their English. */
static void
tell_consent(struct change_words *words, const struct entry *before, const struct entry *after)
{
	for (size_t i = 0; i < after->funding_count; i++) {
		struct text line = funding_words(words, &after->funding[i]);
		bool shown = after->funding[i].publish.is == ANSWER_YES;

		if (is_funded_so(words, before, line) && !is_shown_so(words, before, line, shown))
			tell(words, text_format(words->arena, shown ? "Consent given to show %.*s" : "Consent taken back to show %.*s",
				TEXT_ARGS(line)), (struct text){ 0 });
	}
}

static void
tell_funding(struct change_words *words, const struct entry *before, const struct entry *after)
{
	words->of = TOLD_FUNDING;
	tell_funding_of(words, after, before, PHRASE("Funding added: {line}"), true);
	tell_funding_of(words, before, after, PHRASE("Funding taken out: {line}"), false);
	words->of = TOLD_FACT;
}

struct told_list
entry_changes(struct arena *arena, const struct wording *wording, const struct site *site, const struct entry *before,
	const struct entry *after)
{
	struct change_words words = { .arena = arena, .wording = wording, .of = TOLD_FACT };

	tell_status(&words, before, after);
	tell_plain(&words, before, after);
	tell_kind(&words, before->kind.is, after->kind.is);
	tell_accepting(&words, before->access.accepting.is, after->access.accepting.is);
	tell_value(&words, said(&words, PHRASE("Ages")), DISCLOSED_WHOLE, ages_words(&words, &before->ages),
		ages_words(&words, &after->ages));
	tell_places(&words, before, after);
	tell_channels(&words, before, after);
	tell_lists(&words, site, before, after);
	tell_funding(&words, before, after);
	words.of = TOLD_FUNDING;
	tell_consent(&words, before, after);
	tell_claims(&words, before, after);
	return words.told;
}

struct told_list
entry_claims_told(struct arena *arena, const struct wording *wording, const struct entry *entry)
{
	static const struct entry nothing;
	struct change_words words = { .arena = arena, .wording = wording };

	tell_claims(&words, &nothing, entry);
	return words.told;
}

struct told_list
entry_funding_told(struct arena *arena, const struct wording *wording, const struct entry *entry)
{
	static const struct entry nothing;
	struct change_words words = { .arena = arena, .wording = wording };

	tell_funding(&words, &nothing, entry);
	return words.told;
}
