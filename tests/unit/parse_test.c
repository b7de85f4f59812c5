/* From files to the model: every field with its place, translations, secrecy, and the same whatever the jobs. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include "parse/parse.h"

/* Behind failure.h, whose fail() its macro would otherwise hide. */
#include <cmocka.h>

enum { FILES_MOST = 200 };

struct world {
	struct arena *arena;
	struct source sources[FILES_MOST], *at[FILES_MOST];
	struct reading reading;
	struct diags diags;
};

static struct world *
world_new(void)
{
	struct arena *arena = arena_new();
	struct world *world = arena_alloc(arena, sizeof *world);

	world->arena = arena;
	world->diags.arena = arena;
	world->reading.content = TEXT("content/");
	world->reading.sources = world->at;
	return world;
}

/* Adds a file; paths are added in their order. */
static struct source *
add(struct world *world, const char *path, const char *bytes)
{
	struct source *source = &world->sources[world->reading.count];

	*source = (struct source){ .path = text_format(world->arena, "content/%s", path),
		.bytes = text_copy(world->arena, text_of(bytes)) };
	world->at[world->reading.count++] = source;
	return source;
}

static struct site *
parse(struct world *world, unsigned jobs)
{
	struct site *site = parse_site(world->arena, &world->reading, NULL, jobs, &world->diags);

	diags_sort(&world->diags);
	return site;
}

static void
assert_text(struct text text, const char *expected)
{
	assert_int_equal(text.size, strlen(expected));
	assert_memory_equal(text.at, expected, text.size);
}

static void
assert_words(struct words words, const char *expected, uint32_t line, uint32_t column)
{
	assert_text(words.text, expected);
	assert_true(given(words));
	assert_int_equal(words.where.line, line);
	assert_int_equal(words.where.column, column);
}

static void
assert_codes(const struct world *world, size_t count, const enum diag_code *codes)
{
	assert_int_equal(world->diags.list.count, count);
	for (size_t i = 0; i < count; i++)
		assert_string_equal(diag_row(((struct diag *)world->diags.list.at[i])->code)->name,
			diag_row(codes[i])->name);
}

static const char lantern[] =
	"---\n"
	"name: The Lantern\n"
	"kind: safe-space  # the first one\n"
	"run-by: harbour-mind\n"
	"topics: crisis\n"
	"stage: [crisis, early-help]\n"
	"ages: 16+\n"
	"access: {how: [drop-in], wait: none, accepting: waiting-list}\n"
	"covers: everywhere\n"
	"places:\n"
	"  - name: Customs Wharf\n"
	"    at: 55.9757, -3.1669\n"
	"    hours:\n"
	"      - Mon-Fri 6pm-2am\n"
	"      - \"Oct-Mar: Sat 10am-2pm\"\n"
	"    accessibility: {step-free: yes, hearing-loop: unknown}\n"
	"by-phone: {hours: [24/7]}\n"
	"contact: {phone: 0131 496 0101}\n"
	"funding:\n"
	"  - {funder: Council, kind: grant, until: open-ended, publish: yes}\n"
	"  - {funder: Trust, until: 2027-03-31}\n"
	"verified:\n"
	"  - {on: 2026-10-14, by: Harbour Mind, how: phone, checked: [hours, phone]}\n"
	"status: {is: paused, since: 2026-08-01, because: Repairs}\n"
	"waive: {long-sentence: quoted}\n"
	"was: [old-lantern]\n"
	"---\n"
	"\n"
	"What it is like.\n";

static void
fills_in_an_entry_with_its_places(void **state)
{
	struct world *world = world_new();
	const struct entry *entry;
	struct site *site;

	add(world, "entries/leith/the-lantern.md", lantern);
	site = parse(world, 1);
	assert_int_equal(world->diags.list.count, 0);
	assert_int_equal(site->entry_count, 1);
	entry = map_get(&site->entry_by_id, TEXT("the-lantern"));
	assert_ptr_equal(entry, site->entries[0]);
	assert_words(entry->name, "The Lantern", 2, 7);
	assert_int_equal(entry->kind.is, KIND_SAFE_SPACE);
	assert_int_equal(entry->kind.where.column, 7);
	assert_int_equal(entry->topics.count, 1);
	assert_words(entry->topics.at[0].id, "crisis", 5, 9);
	assert_int_equal(entry->stages.count, 2);
	assert_int_equal(entry->ages.from, 16);
	assert_int_equal(entry->ages.until, 255);
	assert_int_equal(entry->access.how.at[0].is, WAY_IN_DROP_IN);
	assert_int_equal(entry->access.accepting.is, ACCEPTING_WAITING_LIST);
	assert_true(entry->covers_everywhere);
	assert_int_equal(entry->place_count, 1);
	assert_true(entry->places[0].at.latitude == 55.9757 && entry->places[0].at.longitude == -3.1669);
	assert_int_equal(entry->places[0].hours.count, 2);
	assert_words(entry->places[0].hours.rules[0].written, "Mon-Fri 6pm-2am", 14, 9);
	assert_int_equal(entry->places[0].accessibility.step_free.is, ANSWER_YES);
	assert_true(given(entry->places[0].accessibility.hearing_loop));
	assert_true(given(entry->channels[BY_PHONE]) && !given(entry->channels[BY_TEXT]));
	assert_words(entry->contact.phone, "0131 496 0101", 18, 18);
	assert_int_equal(entry->funding_count, 2);
	assert_true(entry->funding[0].open_ended);
	assert_int_equal(entry->funding[1].until.date.year, 2027);
	assert_int_equal(entry->claim_count, 1);
	assert_int_equal(entry->claims[0].checked.at[1].is, CHECKED_PHONE);
	assert_int_equal(entry->status.is.is, STATUS_PAUSED);
	assert_words(entry->status.because, "Repairs", 24, 50);
	assert_words(entry->waivers[0].code, "long-sentence", 25, 9);
	assert_words(entry->waivers[0].reason, "quoted", 25, 24);
	assert_words(entry->was.at[0], "old-lantern", 26, 7);
	assert_words(entry->body, "What it is like.", 29, 1);
	arena_free(world->arena);
}

static void
hangs_translations_on_their_entry(void **state)
{
	struct world *world = world_new();
	struct site *site;

	add(world, "entries/a/the-lantern.md", "---\nname: The Lantern\n---\n");
	add(world, "entries/b/the-lantern.cy.md", "---\nname: Y Llusern\ntranslated-by: Menter\n---\nLle.\n");
	add(world, "entries/the-lantern.easy.md", "---\nname: The Lantern\naccess: {wait: None.}\n---\n");
	add(world, "pages/about.cy.md", "---\ntitle: Amdanom\n---\n");
	add(world, "pages/about.md", "---\ntitle: About\norder: 1\n---\n");
	add(world, "site.yaml", "languages: [en, cy]\n");
	site = parse(world, 1);
	assert_int_equal(world->diags.list.count, 0);
	assert_int_equal(site->entry_count, 1);
	assert_int_equal(site->entries[0]->translation_count, 2);
	assert_text(site->entries[0]->translations[0]->language, "cy");
	assert_ptr_equal(site->entries[0]->translations[1]->base, site->entries[0]);
	assert_text(site->entries[0]->translations[0]->name.text, "Y Llusern");
	assert_int_equal(site->page_count, 1);
	assert_int_equal(site->pages[0]->translation_count, 1);
	arena_free(world->arena);
}

static void
keeps_what_cannot_be_read_by_its_id(void **state)
{
	static const enum diag_code codes[] = { DIAG_YAML_COLON, DIAG_FRONT_MATTER_MISSING, DIAG_YAML_TAB };
	struct world *world = world_new();
	struct site *site;

	add(world, "entries/the-lantern.md", "---\nname: The: Lantern\n---\n");
	add(world, "organisations/harbour-mind.md", "Harbour Mind\n");
	add(world, "topics.yaml", "crisis:\n\tname: x\n");
	site = parse(world, 1);
	assert_codes(world, 3, codes);
	assert_true(((struct entry *)map_get(&site->entry_by_id, TEXT("the-lantern")))->broken);
	assert_true(site->organisations[0]->broken);
	assert_int_equal(site->topic_count, 0);
	arena_free(world->arena);
}

static void
keeps_confidential_files_secret(void **state)
{
	static const char *const secret[] = {
		"---\nplaces:\n  - confidential: yes\nrun-by: harbour-mind\n---\n",
		"---\nplaces: [{confidential: \"yes\"}]\nrun-by: \"harbour-mind\"\n---\n",
		"---\nplaces: [{ 'confidential' : true, address: x}]\nrun-by: harbour-mind # us\n---\n",
		"---\nplaces:\n- Confidental:   Yes\n  name: \"unclosed\nrun-by:   harbour-mind\n",
		"---\nplaces:\n- confidential:\n    yes\nrun-by: Harbour-Mind\n---\n",
		"---\nplaces: [{confidential: unknown, address: x}]\nrun-by: old-mind\n---\n",
		"---\nplaces: [{confidential: , address: x}]\nrun-by: [harbour-mind]\n---\n",
		"---\nplaces:\n  - confidential yes\n    address: x\nrun by: organisations/harbour-mind.md\n---\n",
		"---\nplaces:\n  - confidential = yes\nrun-by: >-\n  harbour-mind\n---\n",
		"---\nplaces:\n  - confidential\nrun-by: Harbour Mind\n---\n",
	};
	static const char *const open[] = {
		"---\nplaces:\n  - confidential: no\nrun-by: harbour-mind\n---\n",
		"---\nsummary: Everything said here is confidential: always.\nrun-by: harbour-mind\n---\n",
		"---\nname: x\nrun-by: harbour-mind\n---\nconfidential\n",
		"---\nname: x\ntopics:\n  - confidential talk\nrun-by: harbour-mind\n---\n",
	};

	for (size_t i = 0; i < sizeof secret / sizeof *secret + sizeof open / sizeof *open; i++) {
		bool expected = i < sizeof secret / sizeof *secret;
		struct world *world = world_new();
		const struct source *entry = add(world, "entries/a/refuge.md",
			expected ? secret[i] : open[i - sizeof secret / sizeof *secret]);
		const struct source *translation = add(world, "entries/refuge.cy.md", "---\nname: x\n---\n");
		const struct source *other = add(world, "entries/refuges.md", "---\nname: x\n---\n");
		const struct source *runner = add(world, "organisations/harbour-mind.md",
			"---\nname: x\nwas: [other, old-mind]\n---\n");

		parse(world, 1);
		assert_true(entry->confidential == expected && translation->confidential == expected);
		assert_true(runner->confidential == expected);
		assert_false(other->confidential);
		for (size_t d = 0; expected && d < world->diags.list.count; d++)
			assert_false(((struct diag *)world->diags.list.at[d])->where.source == entry
				&& diag_may_quote(world->diags.list.at[d]));
		arena_free(world->arena);
	}
}

/* What a search of the bytes does not find shows when the fields are read; and a file in a wrong folder is
 * as secret as one in its own. */
static void
keeps_misplaced_and_misspelt_files_secret(void **state)
{
	static const struct { const char *path, *bytes; } cases[] = {
		{ "entries/a.md", "---\nplaces: [{cofidential: yes, address: x}]\n---\n" },
		{ "entries/a.md", "---\nplaces: [{\"\\u0063onfidential\": yes, address: x}]\n---\n" },
		{ "entries/a.md", "---\nplaces: [{secret: yes, address: x}]\n---\n" },
		{ "pages/a.md", "---\nplaces: [{confidential: yes, address: x}]\n---\n" },
		{ "organisations/a.md", "---\nplaces: [{confidential: yes, address: x}]\n---\n" },
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct world *world = world_new();
		const struct source *source = add(world, cases[i].path, cases[i].bytes);

		parse(world, 1);
		assert_true(source->confidential);
		arena_free(world->arena);
	}
}

static void
mends_names_and_finds_them_twice(void **state)
{
	static const enum diag_code codes[] = { DIAG_BAD_FILE_NAME, DIAG_BAD_FILE_NAME, DIAG_DUPLICATE_ID,
		DIAG_DUPLICATE_ID };
	struct world *world = world_new();
	struct site *site;

	add(world, "entries/Cafe\xcc\x81.md", "---\nname: x\n---\n"); /* a letter and an accent */
	add(world, "entries/Caf\xc3\xa9.md", "---\nname: x\n---\n");  /* one character */
	add(world, "entries/cafe.md", "---\nname: x\n---\n");
	site = parse(world, 1);
	assert_codes(world, 4, codes);
	assert_int_equal(site->entry_count, 1);
	assert_text(site->entries[0]->id, "cafe");
	arena_free(world->arena);
}

static void
reads_bank_holidays_and_the_gazetteer(void **state)
{
	struct world *world = world_new();
	struct site *site;

	add(world, "bank-holidays.json",
		"{\"england-and-wales\": {\"events\": [{\"title\": \"B\", \"date\": \"2027-01-01\"},"
		" {\"title\": \"A\", \"date\": \"2026-12-25\"}]},"
		"\"scotland\": {\"events\": [{\"title\": \"S\", \"date\": \"2026-01-02\"}]},"
		"\"northern-ireland\": {\"events\": [{\"title\": \"N\", \"date\": \"2026-03-17\"}]}}");
	add(world, "places.csv",
		"id,\"longitude\",Postcode,latitude\r\n1,-3.17,\"EH6\",55.97\r\n2,\"-2,5\",XX1,1\r\n3,\"-0.1\",\"E1\",51.5\r\n");
	add(world, "site.yaml", "bank-holidays: bank-holidays.json\ngazetteer: places.csv\n");
	site = parse(world, 1);
	assert_int_equal(world->diags.list.count, 1);
	assert_int_equal(site->holidays[NATION_WALES].count, 2);
	assert_string_equal(site->holidays[NATION_ENGLAND].names[0], "A");
	assert_int_equal(site->holidays[NATION_ENGLAND].first.year, 2026);
	assert_int_equal(site->holidays[NATION_ENGLAND].last.year, 2027);
	assert_int_equal(site->holidays[NATION_ENGLAND].last.day, 31);
	assert_int_equal(site->holidays[NATION_SCOTLAND].count, 1);
	assert_int_equal(site->district_count, 2);
	assert_text(site->districts[0].outcode, "E1");
	assert_true(site->districts[1].latitude == 55.97 && site->districts[1].longitude == -3.17);
	arena_free(world->arena);
}

static void
gives_the_same_whatever_the_jobs(void **state)
{
	struct world *world = world_new();
	struct site *one, *many;
	struct diags first;

	for (unsigned i = 0; i < 150; i++) {
		char path[64], bytes[128];

		snprintf(path, sizeof path, "entries/e-%03u.md", i);
		snprintf(bytes, sizeof bytes, "---\nname: \"Entry\\x20%u\"\nages: %u\n---\n", i, i);
		add(world, path, bytes);
	}
	one = parse(world, 1);
	first = world->diags;
	world->diags = (struct diags){ .arena = world->arena };
	many = parse(world, 8);
	assert_int_equal(one->entry_count, many->entry_count);
	for (size_t i = 0; i < one->entry_count; i++)
		assert_true(text_equal(one->entries[i]->name.text, many->entries[i]->name.text));
	assert_int_equal(first.list.count, world->diags.list.count);
	for (size_t i = 0; i < first.list.count; i++) {
		const struct diag *a = first.list.at[i], *b = world->diags.list.at[i];

		assert_true(a->code == b->code && where_compare(a->where, b->where) == 0);
		assert_true(text_equal(a->words[0], b->words[0]));
	}
	arena_free(world->arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(fills_in_an_entry_with_its_places),
		cmocka_unit_test(hangs_translations_on_their_entry),
		cmocka_unit_test(keeps_what_cannot_be_read_by_its_id),
		cmocka_unit_test(keeps_confidential_files_secret),
		cmocka_unit_test(keeps_misplaced_and_misspelt_files_secret),
		cmocka_unit_test(mends_names_and_finds_them_twice),
		cmocka_unit_test(reads_bank_holidays_and_the_gazetteer),
		cmocka_unit_test(gives_the_same_whatever_the_jobs),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
