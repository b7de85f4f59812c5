/* Tests of what gives a confidential place away, and that no message does. */
#include "check_fixture.h"

#include "check/confidential.h"
#include "check/whereabouts.h"

static enum whereabouts
first_in(const char *written)
{
	struct text text = text_of(written);
	size_t size;

	for (size_t at = 0; at < text.size; at++) {
		enum whereabouts what;

		if (whereabouts_may_start(text, at) && (what = whereabouts_at(text, at, &size)) != WHEREABOUTS_NONE)
			return what;
	}
	return WHEREABOUTS_NONE;
}

static void
test_whereabouts(void **state)
{
	static const struct { const char *text; enum whereabouts is; } cases[] = {
		{ "near EH6 7BT, Leith", WHEREABOUTS_POSTCODE }, { "eh67bt", WHEREABOUTS_POSTCODE },
		{ "EH6\n    7BT", WHEREABOUTS_POSTCODE }, { "EH6\xc2\xa0" "7BT", WHEREABOUTS_POSTCODE },
		{ "?q=EH6+7BT", WHEREABOUTS_POSTCODE }, { "?q=EH6%207BT", WHEREABOUTS_POSTCODE },
		{ "W1A 1AA", WHEREABOUTS_POSTCODE }, { "SW19 2AB", WHEREABOUTS_POSTCODE },
		{ "EH6 only", WHEREABOUTS_NONE }, { "the M8 9am bus", WHEREABOUTS_NONE }, { "G4 7pm", WHEREABOUTS_NONE },
		{ "XX1 2AB", WHEREABOUTS_NONE }, { "e12ab4f", WHEREABOUTS_NONE }, { "EH6 7BTX", WHEREABOUTS_NONE },
		{ "GB-SC-SC012345", WHEREABOUTS_NONE }, { "Mon-Fri 9am-5pm", WHEREABOUTS_NONE },
		{ "55.9757, -3.1669", WHEREABOUTS_COORDINATES }, { "at: [-3.1669, 55.9757]", WHEREABOUTS_COORDINATES },
		{ "55.9757N 3.1669W", WHEREABOUTS_COORDINATES }, { "55.9757\xc2\xb0 N, 3.1669\xc2\xb0 W", WHEREABOUTS_COORDINATES },
		{ "51.45,0.22", WHEREABOUTS_COORDINATES }, { "55\xc2\xb0 58' 32\"", WHEREABOUTS_COORDINATES },
		{ "NT 271 765", WHEREABOUTS_COORDINATES }, { "NT27123 76543", WHEREABOUTS_COORDINATES },
		{ "9C7RXR26+JX", WHEREABOUTS_COORDINATES }, { "XR26+JX Edinburgh", WHEREABOUTS_COORDINATES },
		{ "SC 012345", WHEREABOUTS_NONE }, { "\xc2\xa3" "50.00, 1.50", WHEREABOUTS_NONE },
		{ "20\xc2\xb0" "C", WHEREABOUTS_NONE }, { "9.30, 10.30", WHEREABOUTS_NONE }, { "2026-10-14", WHEREABOUTS_NONE },
		{ "https://www.google.com/maps/@1", WHEREABOUTS_MAP_LINK }, { "https://maps.app.goo.gl/x", WHEREABOUTS_MAP_LINK },
		{ "OpenStreetMap.org/way/1", WHEREABOUTS_MAP_LINK }, { "geo:55.9,-3.1", WHEREABOUTS_MAP_LINK },
		{ "https://w3w.co/a.b.c", WHEREABOUTS_MAP_LINK }, { "geography", WHEREABOUTS_NONE },
		{ "///filled.count.soap", WHEREABOUTS_WHAT3WORDS }, { "/// and so on.", WHEREABOUTS_NONE },
		{ "**EH6** 7BT", WHEREABOUTS_POSTCODE }, { "EH6\xe2\x80\xaf" "7BT", WHEREABOUTS_POSTCODE },
		{ "EH6&nbsp;7BT", WHEREABOUTS_POSTCODE }, { "refuge-eh6-7bt.md", WHEREABOUTS_POSTCODE },
		{ "Room B12, 3rd floor", WHEREABOUTS_NONE }, { "Room B12 3rd floor", WHEREABOUTS_NONE },
		{ "55.9757, \xe2\x88\x92" "3.1669", WHEREABOUTS_COORDINATES }, { "N 55.9757 W 3.1669", WHEREABOUTS_COORDINATES },
		{ "lat 55.9757, long -3.1669", WHEREABOUTS_COORDINATES }, { "| 55.9757 | -3.1669 |", WHEREABOUTS_COORDINATES },
		{ "{lat: 55.9757, lon: -3.1669}", WHEREABOUTS_COORDINATES }, { "| 55.50 | 1.25 |", WHEREABOUTS_NONE },
		{ "NT271765", WHEREABOUTS_COORDINATES }, { "company SC271765", WHEREABOUTS_NONE }, { "HO 100 200", WHEREABOUTS_NONE },
		{ "https://www.google.ie/maps/place/x", WHEREABOUTS_MAP_LINK }, { "https://maps.apple/p/x", WHEREABOUTS_MAP_LINK },
		{ "https://google.com/search?q=maps", WHEREABOUTS_NONE },
		{ "what3words: filled.count.soap", WHEREABOUTS_WHAT3WORDS }, { "/// filled.count.soap", WHEREABOUTS_WHAT3WORDS },
		{ "Our what3words address is filled.count.soap", WHEREABOUTS_WHAT3WORDS }, { "w3w filled", WHEREABOUTS_NONE },
		{ "at 12 Hidden Lane.", WHEREABOUTS_STREET }, { "7b, St Mary's\nWynd", WHEREABOUTS_STREET },
		{ "12 Wharf St.", WHEREABOUTS_STREET }, { "3 Old Kirk Port Rd", WHEREABOUTS_STREET },
		{ "12 people Close by", WHEREABOUTS_NONE }, { "12 St Mary's", WHEREABOUTS_NONE },
		{ "2 Streets", WHEREABOUTS_NONE }, { "5 One Two Three Four Road", WHEREABOUTS_NONE },
		{ "0131 496 0101", WHEREABOUTS_NONE }, { "", WHEREABOUTS_NONE },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		if (first_in(cases[i].text) != cases[i].is)
			fail_msg("“%s” is taken for %d", cases[i].text, (int)first_in(cases[i].text));
}

static struct entry *
refuge(struct fixture *fixture, const char *bytes)
{
	struct entry *entry = entry_add(fixture, "refuge", bytes);

	entry->places = arena_alloc(fixture->arena, sizeof *entry->places);
	entry->places[0].confidential.is = ANSWER_YES;
	entry->place_count = 1;
	((struct source *)(uintptr_t)entry->source)->confidential = true;
	return entry;
}

static void
test_fields_and_text(void **state)
{
	struct fixture *fixture = *state;
	struct entry *entry = refuge(fixture, "one\naddress: 12 Secret Road, EH6 7BT\n# 55.9757, -3.1669\nEH7 7BT EH8 7BT\n");

	entry->places[0].address = words_at(entry->source, "12 Secret Road, EH6 7BT");
	entry->places[0].address.where.line = 2;
	check_site(fixture->site, today, 2, &fixture->diags);
	assert_said(fixture, DIAG_CONFIDENTIAL_PLACE, DIAG_CONFIDENTIAL_COORDINATES, DIAG_CONFIDENTIAL_POSTCODE);
	for (size_t i = 0; i < fixture->diags.list.count; i++) {
		struct diag *diag = fixture->diags.list.at[i];

		assert_false(diag_may_quote(diag));
		assert_true(text_find(diag_sentence(fixture->arena, diag), "EH") < 0);
		assert_true(text_find(diag_remedy(fixture->arena, diag), "Secret") < 0);
	}
	assert_int_equal(((struct diag *)fixture->diags.list.at[2])->where.line, 4);
}

static void
test_translations_and_organisations(void **state)
{
	struct fixture *fixture = *state;
	struct entry *entry = refuge(fixture, ""), *welsh = arena_alloc(fixture->arena, sizeof *welsh);
	struct source *organisation = (struct source *)(uintptr_t)fixture->site->organisations[0]->source;

	welsh->source = source_of(fixture->arena, "entries/refuge.cy.md", "///filled.count.soap");
	entry->translations = &welsh;
	entry->translation_count = 1;
	entry->run_by.organisation = fixture->site->organisations[0];
	organisation->bytes = TEXT("https://www.google.com/maps/@55.9757,-3.1669");
	check_site(fixture->site, today, 2, &fixture->diags);
	assert_said(fixture, DIAG_CONFIDENTIAL_WHAT3WORDS, DIAG_CONFIDENTIAL_MAP_LINK, DIAG_TRANSLATION_WITHOUT_OF,
		DIAG_TRANSLATION_NOT_REVIEWED);
}

static void
test_as_it_is_read(void **state)
{
	static const struct {
		const char *written;
		enum diag_code code;
	} cases[] = {
		{ "55\\.9757, -3.1669", DIAG_CONFIDENTIAL_COORDINATES },
		{ "55&period;9757, -3.1669", DIAG_CONFIDENTIAL_COORDINATES },
		{ "5**5**.9757, -3.1669", DIAG_CONFIDENTIAL_COORDINATES },
		{ "///filled\\.count.soap", DIAG_CONFIDENTIAL_WHAT3WORDS },
		{ "&sol;//filled.count.soap", DIAG_CONFIDENTIAL_WHAT3WORDS },
		{ "EH6&#32;7BT", DIAG_CONFIDENTIAL_POSTCODE },
		{ "EH6&#x20;7BT", DIAG_CONFIDENTIAL_POSTCODE },
		{ "EH6 [7BT](https://x.example)", DIAG_CONFIDENTIAL_POSTCODE },
		{ "[EH6][x] 7BT", DIAG_CONFIDENTIAL_POSTCODE },
		{ "S&#87;1A 1AA", DIAG_CONFIDENTIAL_POSTCODE },
		{ "&Sscr;&Wopf;1A 1AA", DIAG_CONFIDENTIAL_POSTCODE },
		{ "SW1A <!-- not\nseen -->1AA", DIAG_CONFIDENTIAL_POSTCODE },
		{ "SW<b>1A</b> 1AA", DIAG_CONFIDENTIAL_POSTCODE },
		{ "ＳＷ１Ａ １ＡＡ", DIAG_CONFIDENTIAL_POSTCODE },
		{ "S\xc2\xadW1A 1\xe2\x80\x8b" "AA", DIAG_CONFIDENTIAL_POSTCODE },
		{ "𝗦𝗪𝟭𝗔 𝟭𝗔𝗔", DIAG_CONFIDENTIAL_POSTCODE },
		{ "summary: \"EH6\\x207BT\"", DIAG_CONFIDENTIAL_POSTCODE },
		{ "summary: \"EH\\u0036 7\\\n  BT\"", DIAG_CONFIDENTIAL_POSTCODE },
		{ "12 **Hid**den Lane", DIAG_CONFIDENTIAL_STREET },
	};
	struct fixture *fixture = *state;

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct entry *entry = refuge(fixture, "");
		struct diags diags = { .arena = fixture->arena };
		struct site site = *fixture->site;
		struct diag *diag;

		((struct source *)(uintptr_t)entry->source)->bytes = text_format(fixture->arena, "one\ntwo\n%s\n", cases[i].written);
		site.entries = &entry;
		site.entry_count = 1;
		check_confidential_places(&site, &diags);
		if (diags.list.count != 1)
			fail_msg("of “%s” %zu things are said", cases[i].written, diags.list.count);
		diag = diags.list.at[0];
		if (diag->code != cases[i].code || diag->where.line != 3)
			fail_msg("“%s” is taken for %d on line %u", cases[i].written, (int)diag->code, diag->where.line);
	}
}

static void
test_never_waived(void **state)
{
	struct fixture *fixture = *state;
	struct entry *entry = refuge(fixture, "EH6 7BT");
	struct waiver waiver = { words_at(entry->source, "confidential-postcode"), words_at(entry->source, "why not") };
	struct level_setting setting = { words_at(entry->source, "confidential-postcode"), { .is = 1 } };

	entry->waivers = &waiver;
	entry->waiver_count = 1;
	fixture->site->settings.levels = &setting;
	fixture->site->settings.level_count = 1;
	check_site(fixture->site, today, 2, &fixture->diags);
	assert_int_equal(said(fixture, DIAG_CONFIDENTIAL_POSTCODE), 1);
	assert_int_equal(said(fixture, DIAG_FIXED_CHECK), 2);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_whereabouts),
		TEST(test_fields_and_text),
		TEST(test_translations_and_organisations),
		TEST(test_as_it_is_read),
		TEST(test_never_waived),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
