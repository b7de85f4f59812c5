/* An entry's block, fact by fact. See entry_block.h. */
#include "leaflet/entry_block.h"

#include "model/format.h"
#include "model/hours_words.h"

/* What the facts of an entry are said with. */
struct saying {
	const struct leaflet_edition *edition;
	struct maker *maker;
	const struct entry *entry;
	const struct entry *easy, *translation; /* texts that stand in for the base text's; NULL: none */
	const struct detail *detail;
	bool sign_given; /* the fact at hand has its sign */
};

static const char *const sign_names[SIGNS] = { NULL, PHRASE("When"), PHRASE("How to get in"), PHRASE("Where"),
	PHRASE("Get in touch"), PHRASE("Cost"), PHRASE("Access") };
static const char *const channel_names[CHANNELS] = { PHRASE("By phone"), PHRASE("By text"), PHRASE("By video"),
	PHRASE("Online") };
static const char *const answers[] = { PHRASE("not known"), PHRASE("yes"), PHRASE("no") };

struct text
sign_words(const struct wording *wording, enum sign sign)
{
	return wording_say(wording, sign_names[sign]);
}

/* The words of a field and the language they are in, empty when that is the leaflet's. */
static struct text
text_in(const struct saying *saying, size_t field, struct text *language)
{
	const struct words *words = (const struct words *)((const char *)saying->entry + field);
	const struct words *easy = saying->easy ? (const struct words *)((const char *)saying->easy + field) : NULL;
	const struct words *other = saying->translation
		? (const struct words *)((const char *)saying->translation + field) : NULL;

	*language = edition_base_language(saying->edition);
	if (easy && given(*easy))
		return easy->text;
	if (!other || !given(*other))
		return words->text;
	*language = edition_marked(saying->edition, saying->edition->text_language);
	return other->text;
}

#define TEXT_IN(saying, member, language) text_in((saying), offsetof(struct entry, member), (language))

static struct text
say(const struct saying *saying, const char *english)
{
	return wording_say(saying->edition->wording, english);
}

/* Ends a paragraph of a fact; the first one has the fact's sign. An entry that goes on overleaf does so between two facts
 * behind its hours. */
static void
end_fact(struct saying *saying, enum sign sign, struct text language)
{
	bool begins = !saying->sign_given;
	struct paragraph *paragraph;

	if (saying->maker->text.size == 0)
		return;
	if (saying->detail->brief) {
		maker_end(saying->maker, STYLE_BODY, language);
		return;
	}
	if (saying->detail->run_in) {
		if (begins)
			maker_say_before(saying->maker, wording_fill(saying->edition->arena, saying->edition->wording, "{label}: {text}",
				{ "label", sign_words(saying->edition->wording, sign) }, { "text", TEXT("") }));
		paragraph = maker_end(saying->maker, STYLE_BODY, language);
	} else {
		paragraph = maker_end(saying->maker, STYLE_BODY, language);
		paragraph->fact = true;
		paragraph->sign = begins ? sign : SIGN_NONE;
	}
	paragraph->may_turn = begins && sign != SIGN_HOURS;
	saying->sign_given = true;
}

/* The text up to the end of its first sentence. */
static struct text
first_sentence(struct text text)
{
	for (size_t i = 1; i + 1 < text.size; i++)
		if ((text.at[i] == '.' || text.at[i] == '?' || text.at[i] == '!') && text.at[i + 1] == ' ')
			return text_slice(text, 0, i + 1);
	return text;
}

static void
say_name(struct saying *saying, int level)
{
	struct text language;

	maker_say(saying->maker, TEXT_IN(saying, name, &language));
	maker_end(saying->maker, STYLE_NAME, language)->level = level;
}

static void
say_status(struct saying *saying)
{
	const struct leaflet_edition *edition = saying->edition;
	const struct entry_derived *own = &edition->derived->entries[saying->entry->number];
	struct arena *arena = edition->arena;

	if (entry_status(saying->entry) == STATUS_PAUSED) {
		struct date until = saying->entry->status.until.date;

		maker_add(saying->maker, STYLE_STRONG, own->pause_ended
			? wording_fill(arena, edition->wording, "It was due to reopen after {entry.paused-until}: call first.",
				{ "entry.paused-until", wording_date(arena, edition->wording, until) })
			: date_given(until)
			? wording_fill(arena, edition->wording,
				"It is paused until the end of {entry.paused-until}. Call before you go.",
				{ "entry.paused-until", wording_date(arena, edition->wording, until) })
			: wording_say(saying->edition->wording, "Paused for now: call first."));
	} else if (own->freshness.is != FRESHNESS_NEVER && !leaflet_is_fresh(edition->derived, saying->entry)) {
		maker_add(saying->maker, STYLE_STRONG, wording_fill(arena, edition->wording,
			"Not checked since {entry.last-checked}: call first",
			{ "entry.last-checked", wording_date(arena, edition->wording, own->freshness.checked) }));
	} else if (own->freshness.is == FRESHNESS_NEVER) {
		maker_add(saying->maker, STYLE_STRONG, wording_say(saying->edition->wording, "Not checked yet: call first"));
	}
}

static void
say_summary(struct saying *saying)
{
	struct text language, summary = TEXT_IN(saying, summary, &language);

	maker_say(saying->maker, saying->detail->short_summaries ? first_sentence(summary) : summary);
	maker_end(saying->maker, STYLE_BODY, language);
}

/* "6pm to 2am (the next morning)" is clear enough without the words in brackets, where there is little room. */
static struct text
without_brackets(const struct saying *saying, struct text line)
{
	struct buffer kept = { 0 };
	struct text copy;
	bool inside = false;

	if (!saying->detail->compact || text_find(line, " (") < 0)
		return line;
	for (size_t i = 0; i < line.size; i++) {
		inside = inside || (line.at[i] == ' ' && i + 1 < line.size && line.at[i + 1] == '(');
		if (!inside)
			buffer_add_char(&kept, line.at[i]);
		inside = inside && line.at[i] != ')';
	}
	copy = text_copy(saying->edition->arena, buffer_text(&kept));
	buffer_free(&kept);
	return copy;
}

/* What is next of the hours is in the same paragraph behind this stop, where they are joined, or begins another one. */
static void
go_on(struct saying *saying, const char *stop)
{
	if (saying->detail->joined && saying->maker->text.size > 0)
		maker_say(saying->maker, text_of(stop));
	else
		end_fact(saying, SIGN_HOURS, TEXT(""));
}

/* Leaves the last of its lines open. */
static void
say_hours(struct saying *saying, const struct hours *hours, struct text name)
{
	const struct leaflet_edition *edition = saying->edition;
	const struct holidays *holidays = site_holidays(edition->site, site_nation_of_entry(edition->site, saying->entry));
	struct text *lines;
	bool dates = saying->detail->brief <= BRIEF;
	size_t count = hours_words_on(edition->arena, edition->wording, hours,
		dates ? edition->derived->today : (struct date){ 0 }, holidays, &lines);

	if (saying->detail->compact && count > 1 && text_equal(lines[count - 1], wording_say(saying->edition->wording, "Bank holidays: call first")))
		count--;
	end_fact(saying, SIGN_HOURS, TEXT(""));
	if (count > 0 && name.size > 0) {
		maker_say_bold(saying->maker, name);
		maker_say(saying->maker, TEXT("  "));
	}
	for (size_t i = 0; i < count; i++) {
		if (i > 0)
			go_on(saying, saying->maker->right_to_left ? "؛ " : "; ");
		maker_say(saying->maker, without_brackets(saying, lines[i]));
	}
}

/* What tells a place from the others of its entry; nothing tells a confidential one. */
static struct text
place_label(const struct place *place)
{
	if (place->confidential.is == ANSWER_YES)
		return TEXT("");
	return given(place->name) ? place->name.text : place->address.text;
}

typedef bool same_places(const struct saying *saying, const struct place *a, const struct place *b);

/* The names of the places of which the same is said as of this one, none when that is all of them. False when it was said
 * with one before it. */
static bool
label_places(const struct saying *saying, size_t number, same_places *same, struct text *names)
{
	const struct leaflet_edition *edition = saying->edition;
	const struct place *places = saying->entry->places;
	size_t all = saying->entry->place_count, count = 0;
	struct text *labels = arena_array(edition->arena, struct text, all);

	for (size_t i = 0; i < all; i++) {
		struct text label = place_label(&places[i]);

		if (i != number && (!same(saying, &places[i], &places[number])
			|| (label.size > 0) != (place_label(&places[number]).size > 0)))
			continue;
		if (i < number)
			return false;
		labels[count++] = label;
	}
	*names = count == all ? TEXT("") : wording_list(edition->arena, edition->wording, labels, count);
	return true;
}

static bool
has_same_hours(const struct saying *saying, const struct place *a, const struct place *b)
{
	return hours_are_same(&a->hours, &b->hours);
}

/* A number that anybody may call: how to get in is how to get in touch. */
static bool
is_plain_helpline(const struct entry *entry)
{
	return entry->kind.is == KIND_HELPLINE && entry->access.how.count == 1
		&& entry->access.how.at[0].is == WAY_IN_SELF_REFERRAL && entry->access.accepting.is <= ACCEPTING_YES;
}

static void
say_channel(struct saying *saying, enum channel channel)
{
	const struct leaflet_edition *edition = saying->edition;
	const struct entry *entry = saying->entry;
	const struct hours *hours = &entry->channels[channel].hours;
	struct text name = say(saying, channel_names[channel]);

	if (!given(entry->channels[channel]) || (saying->detail->brief > BRIEF && entry->place_count > 0))
		return;
	if (entry->place_count == 1 && hours_are_same(hours, &entry->places[0].hours)) {
		go_on(saying, text_is(edition->language, "ur") ? "۔ " : ". ");
		maker_say(saying->maker, wording_fill(edition->arena, edition->wording,
			"{channel.name}: at the same hours", { "channel.name", name }));
	} else {
		say_hours(saying, hours, saying->detail->brief && is_plain_helpline(entry) ? TEXT("") : name);
	}
}

static void
say_when(struct saying *saying)
{
	const struct entry *entry = saying->entry;
	bool known = false;

	saying->sign_given = false;
	if (entry_status(entry) == STATUS_PAUSED)
		return;
	for (size_t i = 0; i < entry->place_count; i++) {
		struct text names;

		known = known || given(entry->places[i].hours);
		if (label_places(saying, i, has_same_hours, &names))
			say_hours(saying, &entry->places[i].hours, names);
	}
	for (int i = 0; i < CHANNELS; i++) {
		known = known || given(entry->channels[i].hours);
		say_channel(saying, (enum channel)i);
	}
	if (!known)
		maker_say(saying->maker, wording_say(saying->edition->wording, "Hours not known: get in touch first."));
	end_fact(saying, SIGN_HOURS, TEXT(""));
}

/* Ends a sentence with a full stop, when its last words have none. */
static void
end_sentence(struct saying *saying, struct text words)
{
	static const char *const ends[] = { ".", "!", "?", "…", "؟", "۔", "।" };
	bool ended = false;

	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
		ended = ended || text_ends(words, ends[i]);
	if (!ended)
		maker_say(saying->maker, text_is(saying->edition->language, "ur") ? TEXT("۔") : TEXT("."));
}

/* Adds a sentence to the paragraph. */
static void
add_sentence(struct saying *saying, struct text words, struct text language)
{
	if (words.size == 0)
		return;
	if (saying->maker->text.size > 0)
		maker_say(saying->maker, TEXT(" "));
	maker_say_in(saying->maker, words, language);
	end_sentence(saying, words);
}

/* "Wait: about two weeks.": the label in the language of the leaflet, whatever the words are in. */
static void
add_labelled(struct saying *saying, struct text label, struct text words, struct text language)
{
	if (saying->maker->text.size > 0)
		maker_say(saying->maker, TEXT(" "));
	maker_say(saying->maker, wording_fill(saying->edition->arena, saying->edition->wording, "{label}: {text}",
		{ "label", label }, { "text", TEXT("") }));
	maker_say_in(saying->maker, words, language);
	end_sentence(saying, words);
}

/* What it costs, with a capital; in another language too, but for an "i", whose capital Turkish has another one for. */
static struct text
cost_words(const struct saying *saying, struct text *language)
{
	const struct wording *wording = saying->edition->wording;
	struct text cost = TEXT_IN(saying, cost, language);

	if (text_equal_ignoring_case(cost, TEXT("free"))) {
		*language = TEXT("");
		return wording_say(wording, "Free");
	}
	return language->size > 0 && text_starts(cost, "i") ? cost : wording_capital(saying->edition->arena, wording, cost);
}

static void
say_way_in(struct saying *saying)
{
	const struct access *access = &saying->entry->access;
	const struct wording *wording = saying->edition->wording;
	struct text language, wait = TEXT_IN(saying, access.wait, &language);

	saying->sign_given = false;
	for (size_t i = 0; i < access->how.count && !(saying->detail->compact && is_plain_helpline(saying->entry)); i++)
		if (access->how.at[i].is)
			add_sentence(saying, wording_say(wording, choice_shown(SET_way_in, access->how.at[i].is)), TEXT(""));
	if (access->how.count == 0)
		add_sentence(saying, wording_say(saying->edition->wording, "Get in touch first."), TEXT(""));
	if (access->accepting.is > ACCEPTING_YES)
		add_sentence(saying, wording_say(wording, choice_shown(SET_accepting, access->accepting.is)), TEXT(""));
	if (wait.size > 0 && !text_equal_ignoring_case(wait, TEXT("none")))
		add_labelled(saying, wording_say(wording, "Wait"), wait, language);
	if (saying->detail->compact) {
		struct text cost = cost_words(saying, &language);

		add_sentence(saying, cost, language);
	}
	end_fact(saying, SIGN_WAY_IN, TEXT(""));
}

static void
say_place(struct saying *saying, const struct place *place)
{
	struct postcode postcode;
	struct text shown = place->postcode.text;

	if (place->confidential.is == ANSWER_YES) {
		maker_say(saying->maker, wording_say(saying->edition->wording, "The address is shared when you get in touch."));
		end_fact(saying, SIGN_PLACE, TEXT(""));
		return;
	}
	if (shown.size > 0 && postcode_parse(shown, &postcode))
		shown = text_copy(saying->edition->arena, text_of(postcode.text));
	if (place->name.text.size + place->address.text.size + shown.size == 0)
		return;
	maker_begin_apart(saying->maker);
	maker_say_bold(saying->maker, place->name.text);
	if (place->name.text.size > 0 && place->address.text.size > 0 && saying->detail->brief <= BRIEF)
		maker_say(saying->maker, TEXT(", "));
	if (saying->detail->brief <= BRIEF || place->name.text.size == 0)
		maker_say(saying->maker, place->address.text);
	if (shown.size > 0) {
		maker_say(saying->maker, place->name.text.size + place->address.text.size > 0 ? TEXT(", ") : TEXT(""));
		maker_say_whole(saying->maker, shown, false, TEXT(""));
	}
	maker_end_apart(saying->maker);
	end_fact(saying, SIGN_PLACE, TEXT(""));
}

static void
say_where(struct saying *saying)
{
	saying->sign_given = false;
	for (size_t i = 0; i < saying->entry->place_count; i++)
		say_place(saying, &saying->entry->places[i]);
}

/* The address as people say it, without what every one begins with. */
static struct text
spoken(struct text address)
{
	static const char *const fronts[] = { "https://", "http://", "www." };

	for (size_t i = 0; i < sizeof fronts / sizeof *fronts; i++)
		if (text_starts(address, fronts[i]))
			address = text_slice(address, text_of(fronts[i]).size, address.size);
	return text_ends(address, "/") ? text_slice(address, 0, address.size - 1) : address;
}

/* Ends the paragraph of a number, or goes on with the next one in it. */
static void
end_number(struct saying *saying, bool more)
{
	if (more && saying->detail->compact)
		maker_say(saying->maker, saying->maker->right_to_left ? TEXT("، ") : TEXT(", "));
	else
		end_fact(saying, SIGN_CONTACT, TEXT(""));
}

static void
say_contact(struct saying *saying)
{
	const struct contact *contact = &saying->entry->contact;
	struct arena *arena = saying->edition->arena;
	bool number = given(contact->phone) || given(contact->text);
	char digits[PHONE_SIZE];

	saying->sign_given = false;
	if (given(contact->phone)) {
		struct text link = phone_parse(contact->phone.text, digits) ? text_format(arena, "tel:%s", digits) : TEXT("");

		maker_say_whole(saying->maker, contact->phone.text, true, link);
		end_number(saying, given(contact->text));
	}
	if (given(contact->text)) {
		struct text link = text_number_parse(contact->text.text, digits) ? text_format(arena, "sms:%s", digits)
										 : TEXT("");

		maker_say(saying->maker, wording_say(saying->edition->wording, "Text"));
		maker_say(saying->maker, TEXT(" "));
		maker_say_whole(saying->maker, contact->text.text, true, link);
		end_fact(saying, SIGN_CONTACT, TEXT(""));
	}
	if (number && !saying->detail->web)
		return;
	if (given(contact->email)) {
		maker_say_whole(saying->maker, contact->email.text, false,
			text_format(arena, "mailto:%.*s", TEXT_ARGS(contact->email.text)));
		end_fact(saying, SIGN_CONTACT, TEXT(""));
	}
	if (given(contact->website)) {
		maker_say_whole(saying->maker, spoken(contact->website.text), false, contact->website.text);
		end_fact(saying, SIGN_CONTACT, TEXT(""));
	}
}

static void
say_cost(struct saying *saying)
{
	struct text language, cost = cost_words(saying, &language);

	saying->sign_given = false;
	if (saying->detail->compact || cost.size == 0)
		return;
	maker_say(saying->maker, cost);
	end_fact(saying, SIGN_COST, language);
}

/* What is asked about getting into a place. */
static const struct access_row { const char *name; size_t field; } access_rows[] = {
	{ PHRASE("Step-free"), offsetof(struct accessibility, step_free) },
	{ PHRASE("Accessible toilet"), offsetof(struct accessibility, accessible_toilet) },
	{ PHRASE("Hearing loop"), offsetof(struct accessibility, hearing_loop) },
};

/* The answer, or NULL where none is to be said. */
static const struct yes_no *
answer_of(const struct saying *saying, const struct place *place, const struct access_row *row)
{
	const struct yes_no *answer = (const struct yes_no *)((const char *)&place->accessibility + row->field);

	return given(*answer) && !(saying->detail->compact && answer->is == ANSWER_UNKNOWN) ? answer : NULL;
}

static struct text
access_notes(const struct saying *saying, const struct place *place)
{
	return saying->detail->access_notes ? place->accessibility.notes.text : TEXT("");
}

static bool
has_same_access(const struct saying *saying, const struct place *a, const struct place *b)
{
	bool same = text_equal(access_notes(saying, a), access_notes(saying, b));

	for (size_t i = 0; i < sizeof access_rows / sizeof *access_rows; i++) {
		const struct yes_no *first = answer_of(saying, a, &access_rows[i]), *second = answer_of(saying, b, &access_rows[i]);

		same = same && !first == !second && (!first || first->is == second->is);
	}
	return same;
}

static bool
says_access(const struct saying *saying, const struct place *place)
{
	bool says = access_notes(saying, place).size > 0;

	for (size_t i = 0; i < sizeof access_rows / sizeof *access_rows; i++)
		says = says || answer_of(saying, place, &access_rows[i]);
	return says;
}

/* Notes in another language stand below the answers, in their own order. */
static void
say_access_of(struct saying *saying, const struct place *place)
{
	const struct leaflet_edition *edition = saying->edition;
	struct text language = access_notes(saying, place).size > 0 ? edition_base_language(edition) : TEXT("");

	for (size_t i = 0; i < sizeof access_rows / sizeof *access_rows; i++) {
		const struct yes_no *answer = answer_of(saying, place, &access_rows[i]);

		if (answer && answer->is == ANSWER_YES)
			add_sentence(saying, say(saying, access_rows[i].name), TEXT(""));
		else if (answer)
			add_sentence(saying, wording_fill(edition->arena, edition->wording, "{label}: {text}",
				{ "label", say(saying, access_rows[i].name) }, { "text", say(saying, answers[answer->is]) }), TEXT(""));
	}
	if (language.size > 0)
		end_fact(saying, SIGN_ACCESS, TEXT(""));
	add_sentence(saying, access_notes(saying, place), TEXT(""));
	end_fact(saying, SIGN_ACCESS, language);
}

static void
say_access(struct saying *saying)
{
	const struct place *places = saying->entry->places;
	struct text names;

	saying->sign_given = false;
	for (size_t i = 0; i < saying->entry->place_count; i++)
		if (says_access(saying, &places[i]) && label_places(saying, i, has_same_access, &names)) {
			add_sentence(saying, names, TEXT(""));
			say_access_of(saying, &places[i]);
		}
}

static void
say_checked(struct saying *saying)
{
	const struct leaflet_edition *edition = saying->edition;

	if (!saying->detail->checked || !leaflet_is_fresh(edition->derived, saying->entry))
		return;
	maker_add(saying->maker, STYLE_NOTE, wording_fill(edition->arena, edition->wording,
		"Checked {entry.last-checked}", { "entry.last-checked", wording_date(edition->arena, edition->wording,
			edition->derived->entries[saying->entry->number].freshness.checked) }))->fact = !saying->detail->run_in;
}

/* The number to call or else to text; of what has none, where to write or look. */
static void
say_contact_briefly(struct saying *saying)
{
	const struct contact *contact = &saying->entry->contact;
	const struct text ways[] = { contact->phone.text, contact->text.text, contact->email.text,
		spoken(contact->website.text) };
	size_t way = 0;

	while (way + 1 < sizeof ways / sizeof *ways && ways[way].size == 0)
		way++;
	if (way == 1)
		maker_say(saying->maker, text_format(saying->edition->arena, "%.*s ", TEXT_ARGS(wording_say(saying->edition->wording, "Text"))));
	maker_say_whole(saying->maker, ways[way], true, TEXT(""));
}

/* On a card: its name and its number on one line, its hours on the next, and where. */
static void
say_briefly(struct saying *saying, int level)
{
	struct text language;

	maker_say(saying->maker, TEXT_IN(saying, name, &language));
	maker_say(saying->maker, TEXT("  "));
	say_contact_briefly(saying);
	maker_end(saying->maker, STYLE_STRONG, language)->level = level;
	say_status(saying);
	say_when(saying);
	if (saying->detail->brief < BRIEFEST)
		say_where(saying);
}

/* With the texts that stand in for the base text's. */
static struct saying
saying_of(const struct leaflet_edition *edition, const struct entry *entry)
{
	struct saying saying = { .edition = edition, .entry = entry };

	if (edition->leaflet->edition.is == EDITION_EASY_WORDS)
		saying.easy = leaflet_text_in(edition->arena, entry, TEXT("easy"));
	else
		saying.translation = leaflet_text_in(edition->arena, entry, edition->text_language);
	return saying;
}

struct text
entry_name(const struct leaflet_edition *edition, const struct entry *entry, struct text *language)
{
	struct saying saying = saying_of(edition, entry);

	return TEXT_IN(&saying, name, language);
}

struct block *
entry_block(const struct leaflet_edition *edition, struct maker *maker, const struct entry *entry, int level,
	const struct detail *detail)
{
	struct saying saying = saying_of(edition, entry);
	struct block *block;

	saying.maker = maker;
	saying.detail = detail;
	if (detail->brief) {
		say_briefly(&saying, level);
		block = maker_block(maker, BLOCK_PLAIN);
		block->entry = entry;
		return block;
	}
	say_name(&saying, level);
	say_status(&saying);
	say_summary(&saying);
	say_when(&saying);
	say_way_in(&saying);
	say_where(&saying);
	say_contact(&saying);
	say_cost(&saying);
	say_access(&saying);
	say_checked(&saying);
	block = maker_block(maker, BLOCK_ENTRY);
	block->entry = entry;
	return block;
}
