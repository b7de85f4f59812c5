/*
 * A small directory built by hand, for the tests of the check stage: two areas, two topics, an
 * organisation and as many entries as a test wants, all well. Each program includes it once.
 */
#ifndef TESTS_CHECK_FIXTURE_H
#define TESTS_CHECK_FIXTURE_H

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <string.h>

#include "check/check.h"

static const struct date today = { 2026, 11, 23 };

struct fixture {
	struct arena *arena;
	struct site *site;
	struct diags diags;
};

static inline struct words
words_at(const struct source *source, const char *text)
{
	return (struct words){ text_of(text), { .source = source, .line = 1, .column = 1 } };
}

static inline struct source *
source_of(struct arena *arena, const char *path, const char *bytes)
{
	struct source *source = arena_alloc(arena, sizeof *source);

	source->path = text_copy(arena, text_of(path));
	source->bytes = text_copy(arena, text_of(bytes));
	return source;
}

static inline struct references
references_to(struct arena *arena, const struct source *source, const char *ids)
{
	struct references references = { arena_array(arena, struct reference, 16), 0 };
	struct text rest = text_copy(arena, text_of(ids)), id;

	while (text_next(&rest, ' ', &id))
		references.at[references.count++].id = (struct words){ id, { .source = source, .line = 1, .column = 1 } };
	return references;
}

static inline struct area *
area_add(struct fixture *fixture, const char *id, const char *within)
{
	struct site *site = fixture->site;
	struct area *area = arena_alloc(fixture->arena, sizeof *area);
	struct source *source = source_of(fixture->arena, "areas.yaml", "");

	area->where = where_file(source);
	area->number = site->area_count;
	area->id = text_copy(fixture->arena, text_of(id));
	area->name = words_at(source, "A place");
	if (within)
		area->within.id = words_at(source, within);
	site->areas[site->area_count++] = area;
	map_put(&site->area_by_id, area->id, area);
	return area;
}

static inline struct topic *
topic_add(struct fixture *fixture, const char *id, const char *within)
{
	struct site *site = fixture->site;
	struct topic *topic = arena_alloc(fixture->arena, sizeof *topic);
	struct source *source = source_of(fixture->arena, "topics.yaml", "");

	topic->where = where_file(source);
	topic->number = site->topic_count;
	topic->id = text_copy(fixture->arena, text_of(id));
	topic->name = words_at(source, "A need");
	if (within)
		topic->within.id = words_at(source, within);
	site->topics[site->topic_count++] = topic;
	map_put(&site->topic_by_id, topic->id, topic);
	return topic;
}

/* An entry that nothing is to be said of, in a file whose text is `bytes`. */
static inline struct entry *
entry_add(struct fixture *fixture, const char *id, const char *bytes)
{
	struct site *site = fixture->site;
	struct entry *entry = arena_alloc(fixture->arena, sizeof *entry);
	struct text path = text_format(fixture->arena, "entries/%s.md", id);
	struct source *source = source_of(fixture->arena, path.at, bytes);

	entry->source = source;
	entry->number = site->entry_count;
	entry->id = text_copy(fixture->arena, text_of(id));
	entry->name = words_at(source, text_format(fixture->arena, "The %s", id).at);
	entry->summary = words_at(source, "A warm and calm place to talk when things feel too much.");
	entry->kind = (struct choice){ KIND_SERVICE, where_file(source) };
	entry->run_by.id = words_at(source, "harbour-mind");
	entry->topics = references_to(fixture->arena, source, "anxiety");
	entry->covers = references_to(fixture->arena, source, "leith");
	entry->access.how = (struct choices){ arena_alloc(fixture->arena, sizeof(struct choice)), 1 };
	entry->access.how.at[0] = (struct choice){ WAY_IN_DROP_IN, where_file(source) };
	entry->contact.phone = words_at(source, "0131 496 0101");
	site->entries[site->entry_count++] = entry;
	map_put(&site->entry_by_id, entry->id, entry);
	return entry;
}

static inline void
organisation_add(struct fixture *fixture, const char *id)
{
	struct site *site = fixture->site;
	struct organisation *organisation = arena_alloc(fixture->arena, sizeof *organisation);

	organisation->source = source_of(fixture->arena, "organisations/harbour-mind.md", "");
	organisation->number = site->organisation_count;
	organisation->id = text_copy(fixture->arena, text_of(id));
	organisation->name = words_at(organisation->source, "Harbour Mind");
	site->organisations[site->organisation_count++] = organisation;
	map_put(&site->organisation_by_id, organisation->id, organisation);
}

static inline void
settings_fill(struct fixture *fixture)
{
	struct settings *settings = &fixture->site->settings;
	struct source *source = source_of(fixture->arena, "site.yaml", "");
	struct crisis_line *line = arena_alloc(fixture->arena, sizeof *line);

	settings->source = source;
	settings->name = words_at(source, "Harbour directory");
	settings->url = words_at(source, "https://harbour.example");
	settings->languages.at = arena_alloc(fixture->arena, sizeof *settings->languages.at);
	settings->languages.at[0] = words_at(source, "en");
	settings->languages.count = 1;
	settings->publisher.where = where_file(source);
	settings->publisher.name = words_at(source, "Harbour Alliance");
	settings->bank_holidays = words_at(source, "bank-holidays.json");
	line->where = where_file(source);
	line->when = words_at(source, "Someone's life is in danger");
	line->act = words_at(source, "Call 999");
	line->phone = words_at(source, "999");
	line->source = words_at(source, "https://www.gov.uk/999");
	line->checked = (struct day){ { 2026, 11, 1 }, where_file(source) };
	settings->crisis = line;
	settings->crisis_count = 1;
}

enum { FIXTURE_MOST = 4096 };

/* The references alone. */
static inline void
check_references_of(struct fixture *fixture)
{
	struct checking checking = { .site = fixture->site, .today = today, .diags = &fixture->diags };

	check_references(&checking);
	for (size_t i = 0; i < fixture->site->entry_count; i++)
		check_entry_references(&checking, fixture->site->entries[i]);
}

static inline int
fixture_setup(void **state)
{
	struct arena *arena = arena_new();
	struct fixture *fixture = arena_alloc(arena, sizeof *fixture);
	struct site *site = arena_alloc(arena, sizeof *site);

	fixture->arena = site->arena = fixture->diags.arena = arena;
	fixture->site = site;
	site->area_by_id = site->topic_by_id = site->organisation_by_id = site->entry_by_id = site->page_by_id
		= site->leaflet_by_id = map_new(arena);
	site->areas = arena_array(arena, struct area *, FIXTURE_MOST);
	site->topics = arena_array(arena, struct topic *, FIXTURE_MOST);
	site->organisations = arena_array(arena, struct organisation *, FIXTURE_MOST);
	site->entries = arena_array(arena, struct entry *, FIXTURE_MOST);
	settings_fill(fixture);
	area_add(fixture, "leith", NULL);
	topic_add(fixture, "anxiety", NULL);
	organisation_add(fixture, "harbour-mind");
	*state = fixture;
	return 0;
}

static inline int
fixture_teardown(void **state)
{
	arena_free(((struct fixture *)*state)->arena);
	return 0;
}

static inline size_t
said(const struct fixture *fixture, enum diag_code code)
{
	size_t count = 0;

	for (size_t i = 0; i < fixture->diags.list.count; i++)
		count += ((const struct diag *)fixture->diags.list.at[i])->code == code;
	return count;
}

/* Exactly these findings, in any order; ends with DIAG_COUNT. */
#define assert_said(fixture, ...) \
	assert_said_only((fixture), (const enum diag_code[]){ __VA_ARGS__, DIAG_COUNT }, __LINE__)

static inline void
assert_said_only(const struct fixture *fixture, const enum diag_code *codes, int line)
{
	size_t count = 0;

	for (; codes[count] != DIAG_COUNT; count++)
		if (said(fixture, codes[count]) == 0)
			fail_msg("line %d: %s was not said", line, diag_row(codes[count])->name);
	for (size_t i = count; i < fixture->diags.list.count; i++)
		fprintf(stderr, "line %d: %s\n", line,
			diag_row(((const struct diag *)fixture->diags.list.at[i])->code)->name);
	assert_int_equal(fixture->diags.list.count, count);
}

#define TEST(function) cmocka_unit_test_setup_teardown(function, fixture_setup, fixture_teardown)

#endif
