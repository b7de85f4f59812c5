/* The head and the tail of leaflets. See parts.h. */
#include "leaflet/parts.h"

#include "leaflet/entry_block.h"
#include "leaflet/prose.h"
#include "model/format.h"

struct text
content_words(const struct leaflet_edition *edition, struct text words, struct text *language)
{
	*language = wording_has(edition->wording, words) ? TEXT("") : edition_base_language(edition);
	return wording_of(edition->wording, words);
}

struct block *
title_part(const struct leaflet_edition *edition, struct maker *maker)
{
	const struct settings *settings = &edition->site->settings;
	struct text language;
	struct block *block;

	maker_say(maker, content_words(edition, settings->name.text, &language));
	maker_end(maker, STYLE_SOURCE, language);
	maker_head(maker, STYLE_TITLE, 1, edition->title)->language
		= given(edition->leaflet->title) ? edition_marked(edition, edition->text_language) : TEXT("");
	if (given(edition->for_whom))
		maker_add(maker, STYLE_LEAD, wording_fill(edition->arena, edition->wording, "For {name}",
			{ "name", edition->for_whom.text }));
	block = maker_block(maker, BLOCK_PLAIN);
	block->logo = edition->logo;
	block->alternative = given(settings->publisher.name) ? settings->publisher.name.text : settings->name.text;
	return block;
}

void
introduction_part(const struct leaflet_edition *edition, struct maker *maker, struct list *blocks)
{
	prose_blocks(edition, maker, edition->leaflet->body.text, STYLE_LEAD, blocks);
}

/* Its lines stay lines, as whoever wrote them meant; empty ones part blocks. */
void
notes_part(const struct leaflet_edition *edition, struct maker *maker, struct list *blocks)
{
	struct text rest = edition->notes.text, line;
	bool more = true;

	while (more) {
		more = text_next(&rest, '\n', &line);
		line = more ? text_trim(line) : TEXT("");
		maker_add(maker, STYLE_BODY, line)->by_letter = true;
		if (line.size == 0 && maker->paragraphs.count > 0)
			list_add(edition->arena, blocks, maker_block(maker, BLOCK_NOTICE));
	}
}

/* The nation whose crisis lines count: that of the first area asked for, else the site's. */
static unsigned
nation_of(const struct leaflet_edition *edition)
{
	const struct leaflet *leaflet = edition->leaflet;
	const struct area *area = leaflet->areas.count > 0 ? leaflet->areas.at[0].area : NULL;

	if (!area && edition->selection.count > 0 && leaflet->areas.count == 0)
		return site_nation_of_entry(edition->site, edition->selection.at[0]);
	return site_nation_of(edition->site, area);
}

static bool
is_for(const struct crisis_line *line, unsigned nation)
{
	for (size_t i = 0; i < line->nations.count; i++)
		if (line->nations.at[i].is == nation)
			return true;
	return line->nations.count == 0 || nation == 0;
}

static struct text
number_of(const struct crisis_line *line)
{
	return given(line->phone) ? line->phone.text : line->text.text;
}

/* Says its number, whole. */
static void
say_number(const struct leaflet_edition *edition, struct maker *maker, const struct crisis_line *line)
{
	struct text number = number_of(line), link = TEXT("");
	char digits[PHONE_SIZE];

	if (given(line->phone) ? phone_parse(number, digits) : text_number_parse(number, digits))
		link = text_format(edition->arena, "%s:%s", given(line->phone) ? "tel" : "sms", digits);
	maker_say_whole(maker, number, true, link);
}

/* Says words, the line's number among them whole; false when they do not have it. */
static bool
say_with_number(const struct leaflet_edition *edition, struct maker *maker, const struct crisis_line *line,
	struct text words)
{
	struct text number = number_of(line);
	ptrdiff_t at = number.size > 0 ? text_find(words, text_string(edition->arena, number)) : -1;

	maker_say(maker, at < 0 ? words : text_slice(words, 0, (size_t)at));
	if (at < 0)
		return false;
	say_number(edition, maker, line);
	maker_say(maker, text_slice(words, (size_t)at + number.size, words.size));
	return true;
}

/* Says what to do, and gives the language of that. */
static struct text
say_act(const struct leaflet_edition *edition, struct maker *maker, const struct crisis_line *line)
{
	struct text language, act = content_words(edition, line->act.text, &language);

	say_with_number(edition, maker, line, act);
	return language;
}

/* "Breathing Space  0800 83 85 87", which is shorter; false for a line without a name or without a telephone. One whose name
 * is its number is "NHS 111": nobody is to call 111 111. */
static bool
say_by_name(const struct leaflet_edition *edition, struct maker *maker, const struct crisis_line *line, struct text *language)
{
	if (!given(line->name) || !given(line->phone))
		return false;
	if (!say_with_number(edition, maker, line, content_words(edition, line->name.text, language))) {
		maker_say(maker, TEXT("  "));
		say_number(edition, maker, line);
	}
	return true;
}

static void
say_route(const struct leaflet_edition *edition, struct maker *maker, const struct crisis_route *route)
{
	struct text language, whom = content_words(edition, route->whom.text, &language), link = route->link.text;

	maker_say(maker, whom);
	maker_say(maker, TEXT(": "));
	if (given(route->phone))
		maker_say_whole(maker, route->phone.text, true, TEXT(""));
	else if (given(route->text))
		maker_say_whole(maker, route->text.text, true, TEXT(""));
	else
		maker_say_whole(maker, text_starts(link, "https://") ? text_slice(link, 8, link.size) : link, false, link);
	maker_say(maker, TEXT(". "));
}

struct block *
routes_part(const struct leaflet_edition *edition, struct maker *maker, size_t most)
{
	const struct settings *settings = &edition->site->settings;
	unsigned nation = nation_of(edition);
	size_t seen = 0;

	for (size_t i = 0; i < settings->crisis_count; i++) {
		const struct crisis_line *line = &settings->crisis[i];
		struct text language, name;

		if (!is_for(line, nation))
			continue;
		if (line->also_count == 0 || seen++ >= most)
			continue;
		if (maker->paragraphs.count == 0)
			maker_head(maker, STYLE_NAME, 2, wording_say(edition->wording, "If you cannot use a voice call"));
		name = content_words(edition, given(line->name) ? line->name.text : line->act.text, &language);
		maker_say_bold_in(maker, name, language);
		maker_say(maker, TEXT(". "));
		for (size_t j = 0; j < line->also_count; j++)
			say_route(edition, maker, &line->also[j]);
		maker_end(maker, STYLE_BODY, TEXT(""));
	}
	if (seen > most && edition->site_address.size > 0) {
		maker_say(maker, wording_say(edition->wording, "For other lines, see"));
		maker_say(maker, TEXT(" "));
		maker_say_whole(maker, edition->site_address, false, TEXT(""));
		maker_end(maker, STYLE_BODY, TEXT(""));
	}
	return maker->paragraphs.count > 0 ? maker_block(maker, BLOCK_NOTICE) : NULL;
}

size_t
crisis_count(const struct leaflet_edition *edition)
{
	const struct settings *settings = &edition->site->settings;
	unsigned nation = nation_of(edition);
	size_t count = 0;

	for (size_t i = 0; i < settings->crisis_count; i++)
		count += is_for(&settings->crisis[i], nation);
	return count;
}

struct block *
crisis_part(const struct leaflet_edition *edition, struct maker *maker, size_t from, size_t most, size_t acts,
	size_t explained)
{
	const struct settings *settings = &edition->site->settings;
	unsigned nation = nation_of(edition);
	size_t number = 0, count = 0;

	for (size_t i = 0; i < settings->crisis_count && count < most; i++) {
		const struct crisis_line *line = &settings->crisis[i];
		struct text language, words;

		if (!is_for(line, nation) || number++ < from)
			continue;
		if (count++ == 0)
			maker_head(maker, STYLE_BANNER, 2, from > 0 ? wording_say(edition->wording, "More help now")
				: wording_say(edition->wording, "Need help now?"));
		if (count <= acts || !say_by_name(edition, maker, line, &language))
			language = say_act(edition, maker, line);
		maker_end(maker, STYLE_NUMBER, language);
		words = content_words(edition, line->when.text, &language);
		if (count <= explained) {
			maker_say(maker, words);
			maker_end(maker, STYLE_BODY, language);
		}
	}
	return count > 0 ? maker_block(maker, BLOCK_CRISIS) : NULL;
}

struct block *
numbers_part(const struct leaflet_edition *edition, struct maker *maker, size_t most, size_t acts)
{
	const struct settings *settings = &edition->site->settings;
	unsigned nation = nation_of(edition);
	size_t count = 0;

	for (size_t i = 0; i < settings->crisis_count && count < most; i++) {
		struct text language;

		if (!is_for(&settings->crisis[i], nation))
			continue;
		if (count++ == 0)
			maker_head(maker, STYLE_NAME, 1, wording_say(edition->wording, "Need help now?"));
		if (count <= acts || !say_by_name(edition, maker, &settings->crisis[i], &language))
			language = say_act(edition, maker, &settings->crisis[i]);
		maker_end(maker, STYLE_STRONG, language);
	}
	return count > 0 ? maker_block(maker, BLOCK_PLAIN) : NULL;
}

struct block *
legend_part(const struct leaflet_edition *edition, struct maker *maker, const struct list *blocks)
{
	bool used[SIGNS] = { false };

	for (size_t i = 0; i < blocks->count; i++) {
		const struct block *block = blocks->at[i];

		for (size_t j = 0; j < block->count; j++)
			used[block->at[j].sign] = true;
	}
	for (int sign = SIGN_NONE + 1; sign < SIGNS; sign++)
		if (used[sign]) {
			struct paragraph *paragraph = maker_add(maker, STYLE_BODY, sign_words(edition->wording, (enum sign)sign));

			paragraph->fact = true;
			paragraph->sign = (enum sign)sign;
		}
	return maker->paragraphs.count > 0 ? maker_block(maker, BLOCK_LEGEND) : NULL;
}

struct text
good_until_words(const struct leaflet_edition *edition)
{
	return wording_fill(edition->arena, edition->wording, "Good until {date}",
		{ "date", wording_date(edition->arena, edition->wording, edition->selection.good_until) });
}

/* "Everything here was checked between 1 and 20 November 2026"; nothing where some of it never was. */
static void
say_checks(const struct leaflet_edition *edition, struct maker *maker)
{
	struct arena *arena = edition->arena;
	const struct wording *wording = edition->wording;
	const struct selection *selection = &edition->selection;

	if (!selection->all_checked)
		return;
	if (date_compare(selection->checked_first, selection->checked_last) == 0)
		maker_say(maker, wording_fill(arena, wording, "Everything here was checked on {date}.",
			{ "date", wording_date(arena, wording, selection->checked_first) }));
	else
		maker_say(maker, wording_fill(arena, wording, "Everything here was checked between {first} and {last}.",
			{ "first", wording_date(arena, wording, selection->checked_first) },
			{ "last", wording_date(arena, wording, selection->checked_last) }));
}

static void
add_bank_holidays(const struct leaflet_edition *edition, struct maker *maker, enum style style)
{
	if (edition->silent_on_bank_holidays)
		maker_add(maker, style, wording_say(edition->wording, "On bank holidays, call first unless hours are given for them."));
}

struct block *
trust_part(const struct leaflet_edition *edition, struct maker *maker, const struct detail *detail)
{
	const struct wording *wording = edition->wording;
	const struct selection *selection = &edition->selection;

	maker_head(maker, STYLE_DATE, 2, good_until_words(edition));
	maker_add(maker, STYLE_BODY, wording_say(edition->wording, "After that day, call before you go, or get a newer copy."));
	if (detail->compact)
		add_bank_holidays(edition, maker, STYLE_BODY);
	say_checks(edition, maker);
	maker_end(maker, STYLE_BODY, TEXT(""));
	for (size_t i = 0; i < selection->count; i++)
		if (!leaflet_is_fresh(edition->derived, selection->at[i])) {
			maker_add(maker, STYLE_BODY, wording_say(wording, "Some of it was not checked in good time, and says so."));
			break;
		}
	return maker_block(maker, BLOCK_NOTICE);
}

struct block *
code_part(const struct leaflet_edition *edition, struct maker *maker)
{
	struct block *block;

	if (edition->address.size == 0)
		return NULL;
	maker_say_bold(maker, edition->leaflet->id.size > 0
		? wording_say(edition->wording, "Today’s version of this leaflet:")
		: wording_say(edition->wording, "The directory as it is today:"));
	maker_end(maker, STYLE_BODY, TEXT(""));
	maker_say_whole(maker, edition->shown_address, false, edition->address);
	maker_end(maker, STYLE_BODY, TEXT(""));
	block = maker_block(maker, BLOCK_CODE);
	block->code = edition->address;
	block->alternative = wording_fill(edition->arena, edition->wording, "QR code: {address}",
		{ "address", edition->address });
	return block;
}

/* "To have this in large print, in another language or in another way: 01632 960000"; false when there is nobody to ask. */
static bool
say_publisher_contact(const struct leaflet_edition *edition, struct maker *maker)
{
	const struct settings *settings = &edition->site->settings;
	struct text phone = settings->publisher.phone.text, email = settings->publisher.email.text;
	char digits[PHONE_SIZE];

	if (phone.size == 0 && email.size == 0)
		return false;
	maker_say(maker, wording_say(edition->wording, "To have this in large print, in another language or in another way:"));
	if (phone.size > 0) {
		maker_say(maker, TEXT(" "));
		maker_say_whole(maker, phone, true,
			phone_parse(phone, digits) ? text_format(edition->arena, "tel:%s", digits) : TEXT(""));
	}
	if (email.size > 0) {
		maker_say(maker, phone.size == 0 ? TEXT(" ") : maker->right_to_left ? TEXT("، ") : TEXT(", "));
		maker_say_whole(maker, email, false, text_format(edition->arena, "mailto:%.*s", TEXT_ARGS(email)));
	}
	return true;
}

/* "Edition b8c4867232, with changes that are not in it." */
static void
say_commit(const struct leaflet_edition *edition, struct maker *maker)
{
	struct text commit = text_slice(edition->derived->commit, 0, 10);

	if (commit.size == 0)
		return;
	maker_say(maker, TEXT(" "));
	maker_say(maker, wording_say(edition->wording, "Edition"));
	maker_say(maker, TEXT(" "));
	maker_say_whole(maker, commit, false, TEXT(""));
	if (edition->derived->is_changed) {
		maker_say(maker, maker->right_to_left ? TEXT("، ") : TEXT(", "));
		maker_say(maker, wording_say(edition->wording, "with changes that are not in it"));
	}
}

void
say_publisher(const struct leaflet_edition *edition, struct maker *maker)
{
	struct text name = edition->site->settings.publisher.name.text;

	if (name.size > 0)
		maker_say(maker, wording_fill(edition->arena, edition->wording, "Published by {name}.", { "name", name }));
}

void
say_edition(const struct leaflet_edition *edition, struct maker *maker)
{
	maker_say(maker, wording_fill(edition->arena, edition->wording, "Made on {edition.made-on}.",
		{ "edition.made-on", wording_date(edition->arena, edition->wording, edition->derived->today) }));
	say_commit(edition, maker);
}

struct block *
publisher_part(const struct leaflet_edition *edition, struct maker *maker)
{
	say_publisher_contact(edition, maker);
	maker_end(maker, STYLE_BODY, TEXT(""));
	say_publisher(edition, maker);
	maker_end(maker, STYLE_NOTE, TEXT(""));
	say_edition(edition, maker);
	maker_end(maker, STYLE_NOTE, TEXT(""));
	return maker_block(maker, BLOCK_PLAIN);
}

/* Ends a sentence of small print: with a space, or with its paragraph. */
static void
end_sentence(struct maker *maker, bool close)
{
	if (!close)
		maker_end(maker, STYLE_NOTE, TEXT(""));
	else if (maker->text.size > 0)
		maker_say(maker, TEXT(" "));
}

struct block *
trust_code_part(const struct leaflet_edition *edition, struct maker *maker, enum about about)
{
	bool close = about != ABOUT_ALL;
	struct text stop = maker->right_to_left ? TEXT("۔") : TEXT(".");
	struct block *block;

	maker_head(maker, STYLE_DATE, 2, good_until_words(edition));
	if (edition->silent_on_bank_holidays && about == ABOUT_ALL) {
		add_bank_holidays(edition, maker, STYLE_NOTE);
	} else if (edition->silent_on_bank_holidays) {
		maker_say(maker, wording_say(edition->wording, "Bank holidays: call first"));
		maker_say(maker, stop);
		maker_say(maker, TEXT(" "));
	}
	if (about >= ABOUT_CHECKS) {
		say_checks(edition, maker);
		end_sentence(maker, close);
	}
	if (edition->address.size > 0) {
		maker_say(maker, wording_say(edition->wording, "Today’s version of this leaflet:"));
		maker_say(maker, TEXT(" "));
		maker_say_whole(maker, edition->shown_address, false, edition->address);
		maker_say(maker, close ? stop : TEXT(""));
	}
	end_sentence(maker, close);
	if (about >= ABOUT_ALL_CLOSE && say_publisher_contact(edition, maker)) {
		maker_say(maker, close ? stop : TEXT(""));
		end_sentence(maker, close);
	}
	say_publisher(edition, maker);
	if (about >= ABOUT_EDITION) {
		maker_say(maker, maker->text.size > 0 ? TEXT(" ") : TEXT(""));
		say_edition(edition, maker);
	}
	maker_end(maker, STYLE_NOTE, TEXT(""));
	block = maker_block(maker, BLOCK_CODE);
	block->code = edition->address;
	block->alternative = wording_fill(edition->arena, edition->wording, "QR code: {address}",
		{ "address", edition->address });
	return block;
}

struct block *
heading_part(struct maker *maker, int level, struct text words)
{
	struct block *block;

	maker_head(maker, STYLE_HEADING, level, words);
	block = maker_block(maker, BLOCK_PLAIN);
	block->with_next = true;
	return block;
}
