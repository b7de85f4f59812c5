/* Tests of the fields, the usefulness and the language of entries, and of levels and waivers. */
#include "check_fixture.h"

#include "check/numbers.h"
#include "check/phrases.h"
#include "check/sentences.h"

static void
test_all_is_well(void **state)
{
	struct fixture *fixture = *state;

	entry_add(fixture, "lantern", "");
	check_site(fixture->site, today, 2, &fixture->diags);
	assert_int_equal(fixture->diags.list.count, 0);
}

static void
test_missing(void **state)
{
	struct fixture *fixture = *state;
	struct entry *entry = entry_add(fixture, "lantern", "");
	struct settings *settings = &fixture->site->settings;

	entry->summary = (struct words){ 0 };
	entry->topics.count = 0;
	settings->languages.count = 0;
	settings->url = (struct words){ 0 };
	settings->crisis_count = 0;
	settings->bank_holidays = (struct words){ 0 };
	check_site(fixture->site, today, 2, &fixture->diags);
	assert_int_equal(said(fixture, DIAG_MISSING_FIELD), 2);
	assert_int_equal(said(fixture, DIAG_WANTED_FIELD), 2);
	assert_int_equal(said(fixture, DIAG_CRISIS_LINES_MISSING), 1);
	assert_int_equal(said(fixture, DIAG_BANK_HOLIDAYS_MISSING), 1);
	assert_true(text_is(settings->languages.at[0].text, "en"));
}

static void
test_nothing_is_missing_from_what_could_not_be_read(void **state)
{
	struct fixture *fixture = *state;
	struct entry *blank = arena_alloc(fixture->arena, sizeof *blank), *misspelt = entry_add(fixture, "a", "");

	blank->source = source_of(fixture->arena, "entries/blank.md", "");
	blank->id = TEXT("blank");
	blank->number = 1;
	fixture->site->entries[fixture->site->entry_count++] = blank;
	diag_add(&fixture->diags, DIAG_FRONT_MATTER_MISSING, where_file(blank->source), NULL, 0);
	misspelt->kind = (struct choice){ 0 };
	diag_say(&fixture->diags, DIAG_UNKNOWN_CHOICE, where_file(misspelt->source), TEXT("servce"), TEXT("kind"));
	check_site(fixture->site, today, 2, &fixture->diags);
	assert_said(fixture, DIAG_FRONT_MATTER_MISSING, DIAG_UNKNOWN_CHOICE);
}

static void
test_closed_entries_may_be_bare(void **state)
{
	struct fixture *fixture = *state;
	struct entry *entry = entry_add(fixture, "lantern", "");

	*entry = (struct entry){ .source = entry->source, .id = entry->id, .name = entry->name, .kind = entry->kind };
	entry->status.is = (struct choice){ STATUS_CLOSED, where_file(entry->source) };
	entry->status.on = (struct day){ { 2026, 3, 31 }, where_file(entry->source) };
	check_site(fixture->site, today, 2, &fixture->diags);
	assert_int_equal(fixture->diags.list.count, 0);
}

static void
test_dates(void **state)
{
	struct fixture *fixture = *state;
	struct entry *entry = entry_add(fixture, "lantern", "");
	struct where where = where_file(entry->source);
	struct claim claims[] = {
		{ .where = where, .on = { { 2026, 11, 24 }, where }, .by = entry->name },
		{ .where = where, .on = { { 2000, 1, 1 }, where }, .by = entry->name },
		{ .where = where, .on = { { 2026, 11, 23 }, where } },
	};
	struct funding_line line = { .where = where, .kind = { FUNDING_GRANT, where },
		.from = { { 2026, 4, 1 }, where }, .until = { { 2026, 3, 31 }, where } };

	entry->claims = claims;
	entry->claim_count = 3;
	entry->funding = &line;
	entry->funding_count = 1;
	entry->status = (struct status){ .where = where, .is = { STATUS_PAUSED, where },
		.until = { { 2026, 11, 22 }, where } };
	check_site(fixture->site, today, 2, &fixture->diags);
	assert_said(fixture, DIAG_CLAIM_IN_FUTURE, DIAG_CLAIM_VERY_OLD, DIAG_MISSING_FIELD, DIAG_DATES_BACKWARDS,
		DIAG_WANTED_FIELD, DIAG_PAUSE_OVER);
}

static void
test_places(void **state)
{
	static const struct { double latitude, longitude; const char *postcode; enum diag_code code; } cases[] = {
		{ 55.97, -3.17, "EH6 7BT", DIAG_COUNT }, { -3.17, 55.97, "EH6 7BT", DIAG_POINT_SWAPPED },
		{ 0, 0, "EH6 7BT", DIAG_POINT_OUTSIDE }, { 57.15, -2.09, "EH6 7BT", DIAG_POINT_FAR },
		{ 55.97, -3.17, "EH99 7BT", DIAG_UNKNOWN_DISTRICT }, { 55.97, -3.17, "EH6", DIAG_BAD_POSTCODE },
		{ 49.19, -2.10, "EH6 7B", DIAG_BAD_POSTCODE }, { 55.97, -2.80, "EH6 7BT", DIAG_COUNT },
	};
	struct fixture *fixture = *state;
	struct entry *entry = entry_add(fixture, "lantern", "");
	struct district districts[] = { { TEXT("EH5"), 55.97, -3.2 }, { TEXT("EH6"), 55.97, -3.17 } };
	struct place place = { .postcode = words_at(entry->source, ""), .at.where = where_file(entry->source) };

	entry->places = &place;
	entry->place_count = 1;
	fixture->site->districts = districts;
	fixture->site->district_count = 2;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		place.at.latitude = cases[i].latitude;
		place.at.longitude = cases[i].longitude;
		place.postcode.text = text_of(cases[i].postcode);
		fixture->diags.list.count = 0;
		check_site(fixture->site, today, 2, &fixture->diags);
		if (cases[i].code == DIAG_COUNT)
			assert_int_equal(fixture->diags.list.count, 0);
		else
			assert_said(fixture, cases[i].code);
	}
}

static void
test_numbers(void **state)
{
	static const char *const prices[][2] = { { "soup for £2.50 each", "£2.50" }, { "£5.", "£5" }, { "£3, tea free", "£3" },
		{ "a £2 million grant", NULL }, { "£5,000", NULL }, { "£3m", NULL }, { "£", NULL }, { "£0", NULL }, { "", NULL } };
	static const char *const ages[][2] = { { "people over 16", "over 16" }, { "16+", "16" }, { "aged 11 or so", "aged 11" },
		{ "60 or over", "60" }, { "18-25s", "18" }, { "anyone, 24 hours", NULL }, { "room 12", NULL }, { "", NULL },
		{ "since 2016", NULL }, { "moreover 16 people", NULL } };
	struct text found;

	(void)state;
	for (size_t i = 0; i < sizeof prices / sizeof *prices; i++) {
		assert_int_equal(find_price(text_of(prices[i][0]), &found), prices[i][1] != NULL);
		assert_true(!prices[i][1] || text_is(found, prices[i][1]));
	}
	for (size_t i = 0; i < sizeof ages / sizeof *ages; i++) {
		assert_int_equal(find_age_limit(text_of(ages[i][0]), &found), ages[i][1] != NULL);
		assert_true(!ages[i][1] || text_is(found, ages[i][1]));
	}
}

static void
test_phrases(void **state)
{
	static const struct { const char *text; size_t count; } cases[] = {
		{ "She suffers from worry.", 1 }, { "She Suffers\nfrom worry, suffers from it.", 1 }, { "an insufferable noise", 0 },
		{ "an addict’s story", 1 },
		{ "He says “I am an addict” and means it.", 0 }, { "An addict.", 1 }, { "addiction", 0 }, { "\"addict\" was the word", 0 },
		{ "the elderly", 1 }, { "the elderly and others", 1 }, { "the elderly care team", 0 }, { "an elderly man", 0 },
		{ "for the deaf community", 0 }, { "for the deaf.", 1 }, { "breathe elderly", 0 }, { "the homeless-friendly café", 0 },
		{ "the Alcohol Abuse Trust and its Addicts Anonymous", 0 }, { "Addicts Anonymous meets here.", 0 },
		{ "Addicts meet here.", 1 }, { "> an addict, they wrote", 0 }, { "ADDICTS", 1 },
		{ "talk to the CPN", 1 }, { "talk to a CPN", 1 }, { "CPNs", 1 }, { "cpn", 0 }, { "CPN (a nurse)", 0 },
		{ "a nurse (CPN) comes; the CPN", 0 }, { "CBT is cognitive behavioural therapy", 0 }, { "XCPN CPNX", 0 },
		{ "victims of domestic abuse", 1 }, { "Click here", 1 }, { "junkies", 1 }, { "junkieé", 0 }, { "", 0 }, { "a", 0 },
	};
	struct fixture *fixture = *state;
	struct source *source = source_of(fixture->arena, "x.md", "");
	struct phrases phrases;

	phrases_index(&phrases, fixture->arena, &fixture->site->settings, &fixture->diags);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		fixture->diags.list.count = 0;
		phrases_check(&phrases, words_at(source, cases[i].text), NULL, &(struct phrases_said){ .count = 0 },
			&fixture->diags);
		if (fixture->diags.list.count != cases[i].count)
			fail_msg("“%s”: %zu findings", cases[i].text, fixture->diags.list.count);
	}
}

static void
test_sentences(void **state)
{
	static const struct { const char *text; unsigned sentences, words, syllables, long_words; } cases[] = {
		{ "", 0, 0, 0, 0 }, { "Come in.", 1, 2, 2, 0 }, { "Come in. Sit down!", 2, 4, 4, 0 },
		{ "# Welcome\n\nCome in.\n\n> Quoted words here.\n| a | b |\n", 1, 2, 2, 0 },
		{ "Bring:\n- a coat\n- a friend\n1. Then wait", 4, 7, 7, 0 }, { "```\ncode is no text\n```\nBye.", 1, 1, 1, 0 },
		{ "See [the page](https://lantern.example/a/long/address) now.", 1, 4, 4, 0 },
		{ "Availability of an opportunity", 1, 4, 13, 2 }, { "It costs £4.50, e.g. at Invergordon.", 2, 6, 7, 0 },
		{ "Tables made of wood wanted", 1, 5, 7, 0 }, { "Tea • cake • talk", 3, 3, 3, 0 },
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct text rest = text_of(cases[i].text);
		struct sentence sentence;
		unsigned sentences = 0, words = 0, syllables = 0, long_words = 0;

		for (; sentence_next(&rest, &sentence); sentences++) {
			words += sentence.words;
			syllables += sentence.syllables;
			long_words += sentence.long_words;
		}
		if (sentences != cases[i].sentences || words != cases[i].words || syllables != cases[i].syllables
			|| long_words != cases[i].long_words)
			fail_msg("“%s”: %u sentences, %u words, %u syllables, %u long words", cases[i].text, sentences,
				words, syllables, long_words);
	}
	assert_int_equal(reading_grade(1, 10, 13), 36);
}

static void
test_language(void **state)
{
	struct fixture *fixture = *state;
	struct entry *entry = entry_add(fixture, "lantern", "");

	entry->name.text = TEXT("NHS CAMHS ADHD LGBTQ team");
	entry->summary.text = TEXT("See www.x.org e.g. for more, or come in; we are here. One two three.");
	check_site(fixture->site, today, 2, &fixture->diags);
	assert_int_equal(fixture->diags.list.count, 0);

	entry->name.text = TEXT("THE LANTERN CENTRE");
	entry->summary.text = TEXT("one two three four five six seven eight nine ten one two three four five six seven eight "
		"nine ten one two three four five six seven eight nine ten one two three four five six");
	check_site(fixture->site, today, 2, &fixture->diags);
	assert_said(fixture, DIAG_SHOUTING, DIAG_LONG_SENTENCE);

	fixture->diags.list.count = 0;
	entry->name.text = TEXT("Lantern");
	entry->summary.text = TEXT("Open to all.");
	check_site(fixture->site, today, 2, &fixture->diags);
	assert_said(fixture, DIAG_SUMMARY_SHORT);
}

static void
test_reach(void **state)
{
	struct fixture *fixture = *state;
	struct entry *entry = entry_add(fixture, "lantern", ""), *other = entry_add(fixture, "other", "");
	struct place place = { .address = words_at(entry->source, "12 Constitution Place") };

	other->contact.phone.text = TEXT("0131 496 0102");
	entry->contact.phone = (struct words){ 0 };
	check_site(fixture->site, today, 2, &fixture->diags);
	assert_said(fixture, DIAG_NO_WAY_TO_REACH);

	fixture->diags.list.count = 0;
	entry->if_not_this = references_to(fixture->arena, entry->source, "other");
	check_site(fixture->site, today, 2, &fixture->diags);
	assert_said(fixture, DIAG_DEAD_END);

	fixture->diags.list.count = 0;
	entry->places = &place;
	entry->place_count = 1;
	check_site(fixture->site, today, 2, &fixture->diags);
	assert_said(fixture, DIAG_NO_HOURS_NO_CONTACT);
}

static void
open_hours(struct fixture *fixture, struct entry *entry, unsigned days, unsigned from, unsigned until)
{
	struct hours *hours = &entry->channels[BY_PHONE].hours;

	hours->rules = arena_alloc(fixture->arena, sizeof *hours->rules);
	hours->count = 1;
	hours->where = where_file(entry->source);
	hours->rules[0] = (struct hours_rule){ .kind = HOURS_OPEN, .days = (uint8_t)days, .count = 1,
		.ranges = arena_alloc(fixture->arena, sizeof(struct hours_range)) };
	hours->rules[0].ranges[0] = (struct hours_range){ (uint16_t)from, (uint16_t)until };
}

static void
test_crisis_alternatives(void **state)
{
	struct fixture *fixture = *state;
	struct entry *space = entry_add(fixture, "space", ""), *line = entry_add(fixture, "line", "");

	space->kind.is = KIND_SAFE_SPACE;
	line->contact.phone.text = TEXT("0131 496 0102");
	open_hours(fixture, space, 0x7f, 18 * 60, 26 * 60);
	open_hours(fixture, line, 0x7f, 19 * 60, 25 * 60);
	space->if_not_this = references_to(fixture->arena, space->source, "line");
	check_site(fixture->site, today, 2, &fixture->diags);
	assert_said(fixture, DIAG_CRISIS_WITHOUT_ALTERNATIVE);

	fixture->diags.list.count = 0;
	open_hours(fixture, line, 0x7f, 0, MINUTES_A_DAY);
	check_site(fixture->site, today, 2, &fixture->diags);
	assert_int_equal(fixture->diags.list.count, 0);

	space->if_not_this.count = 0;
	open_hours(fixture, space, 0x7f, 0, MINUTES_A_DAY);
	check_site(fixture->site, today, 2, &fixture->diags);
	assert_int_equal(fixture->diags.list.count, 0);
}

static void
test_topics_and_duplicates(void **state)
{
	struct fixture *fixture = *state;
	struct entry *one = entry_add(fixture, "one", ""), *two = entry_add(fixture, "two", "");
	struct topic *money = topic_add(fixture, "money", NULL), *debt = topic_add(fixture, "debt", "money");
	struct words synonyms[] = { words_at(money->where.source, "Can’t cope"), words_at(money->where.source, "can't cope") };

	money->promoted = (struct yes_no){ ANSWER_YES, money->where };
	money->synonyms = (struct words_list){ &synonyms[0], 1 };
	debt->synonyms = (struct words_list){ &synonyms[1], 1 };
	one->name.text = TEXT("The Lantern");
	two->name.text = TEXT("LANTERN!");
	check_site(fixture->site, today, 2, &fixture->diags);
	assert_said(fixture, DIAG_PROMOTED_TOPIC_EMPTY, DIAG_SYNONYM_TWICE, DIAG_LIKELY_DUPLICATE);

	fixture->diags.list.count = 0;
	one->topics = references_to(fixture->arena, one->source, "debt");
	check_site(fixture->site, today, 2, &fixture->diags);
	assert_int_equal(said(fixture, DIAG_PROMOTED_TOPIC_EMPTY), 0);
}

static void
test_levels(void **state)
{
	struct fixture *fixture = *state;
	struct entry *short_one = entry_add(fixture, "a", ""), *waived = entry_add(fixture, "b", "");
	struct waiver waivers[] = {
		{ words_at(waived->source, "summary-short"), words_at(waived->source, "it is all there is") },
		{ words_at(waived->source, "shouting"), words_at(waived->source, "it does not") },
		{ words_at(waived->source, "click-here"), words_at(waived->source, "") },
		{ words_at(waived->source, "click-her"), words_at(waived->source, "no such check") },
	};
	struct level_setting setting = { words_at(waived->source, "summary-short"), { .is = 3 } };

	short_one->summary.text = waived->summary.text = TEXT("In the church");
	waived->contact.phone.text = TEXT("0131 496 0102");
	waived->waivers = waivers;
	waived->waiver_count = 4;
	fixture->site->settings.levels = &setting;
	fixture->site->settings.level_count = 1;
	check_site(fixture->site, today, 2, &fixture->diags);
	assert_said(fixture, DIAG_SUMMARY_SHORT, DIAG_WAIVER_NOT_NEEDED, DIAG_WAIVER_WITHOUT_REASON, DIAG_UNKNOWN_CHECK);
	assert_int_equal(diags_count(&fixture->diags, LEVEL_ERROR), 3);

	fixture->diags.list.count = 0;
	setting.level.is = 1;
	waived->waiver_count = 0;
	check_site(fixture->site, today, 2, &fixture->diags);
	assert_int_equal(fixture->diags.list.count, 0);
}

static void
test_example(void **state)
{
	struct fixture *fixture = *state;
	struct entry *entry = entry_add(fixture, "a", "");
	struct words *const contact[] = { &entry->contact.phone, &entry->contact.text, &entry->contact.email,
		&entry->contact.website };
	static const char *const good[] = { "020 7946 0999", "07700 900123", "a@b.example", "https://www.b.example/x" };
	static const char *const bad[] = { "020 7946 1999", "07700 901123", "a@b.org", "https://example.b.org" };

	fixture->site->settings.example.is = ANSWER_YES;
	for (size_t i = 0; i < 4; i++)
		*contact[i] = words_at(entry->source, good[i]);
	check_site(fixture->site, today, 2, &fixture->diags);
	assert_int_equal(fixture->diags.list.count, 0);
	for (size_t i = 0; i < 4; i++)
		*contact[i] = words_at(entry->source, bad[i]);
	check_site(fixture->site, today, 2, &fixture->diags);
	assert_int_equal(said(fixture, DIAG_EXAMPLE_REAL_CONTACT), 4);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_all_is_well),
		TEST(test_missing),
		TEST(test_nothing_is_missing_from_what_could_not_be_read),
		TEST(test_closed_entries_may_be_bare),
		TEST(test_dates),
		TEST(test_places),
		cmocka_unit_test(test_numbers),
		TEST(test_phrases),
		cmocka_unit_test(test_sentences),
		TEST(test_language),
		TEST(test_reach),
		TEST(test_crisis_alternatives),
		TEST(test_topics_and_duplicates),
		TEST(test_levels),
		TEST(test_example),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
