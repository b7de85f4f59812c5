/* Tests of the hash that tells whether a translation is out of date. */
#include "check_fixture.h"

#include "model/translation.h"
#include "parse/entry_file.h"

static void
test_hash(void **state)
{
	struct fixture *fixture = *state;
	struct entry *entry = entry_add(fixture, "lantern", "");
	struct text hash, again;

	entry->body = words_at(entry->source, "Come in.\n\nThe kettle is on.");
	hash = entry_text_hash(fixture->arena, entry);
	assert_int_equal(hash.size, 16);

	entry->body.text = TEXT("Come in.  \r\n\r\nThe kettle is on.\n\n");
	again = entry_text_hash(fixture->arena, entry);
	assert_true(text_equal(hash, again));

	entry->contact.phone.text = TEXT("0131 496 0199");
	assert_true(text_equal(hash, entry_text_hash(fixture->arena, entry)));

	entry->body.text = TEXT("Come in.\nThe kettle is on.");
	assert_false(text_equal(hash, entry_text_hash(fixture->arena, entry)));
}

/* The same words in another field are another text. */
static void
test_hash_keeps_fields_apart(void **state)
{
	struct fixture *fixture = *state;
	struct entry *one = entry_add(fixture, "one", ""), *two = entry_add(fixture, "two", "");

	one->name.text = two->name.text = TEXT("Lantern");
	one->for_whom = words_at(one->source, "Anyone");
	two->not_for = words_at(two->source, "Anyone");
	assert_false(text_equal(entry_text_hash(fixture->arena, one), entry_text_hash(fixture->arena, two)));
}

static bool
is_translatable(const struct entry *entry, const char *name, size_t offset)
{
	const char *member = (const char *)entry + offset;

	for (size_t i = 0; i < TRANSLATABLE; i++)
		if ((const char *)entry_translatable(entry, i) == member)
			return strcmp(entry_translatable_name(i), name) == 0;
	return false;
}

/* Gives how many fields of the table a translation may hold. */
static size_t
walk(const struct entry *entry, const struct field_table *table, size_t offset)
{
	size_t count = 0;

	for (size_t i = 0; i < table->count; i++) {
		const struct field *field = &table->fields[i];

		if (field->flags & FIELD_WITHIN)
			count += walk(entry, field->table, offset + field->offset);
		if (!(field->flags & FIELD_TEXT))
			continue;
		count++;
		if (!is_translatable(entry, field->name, offset + field->offset))
			fail_msg("model/translation.c lacks “%s”, so that it is not part of the hash", field->name);
	}
	return count;
}

/* Every text field of an entry counts, and the body besides. */
static void
test_hash_holds_every_text(void **state)
{
	struct fixture *fixture = *state;
	struct entry *entry = entry_add(fixture, "lantern", "");
	struct text hash = entry_text_hash(fixture->arena, entry);

	assert_int_equal(walk(entry, &entry_fields, 0) + 1, TRANSLATABLE);
	entry->status.because = words_at(entry->source, "The roof is being mended.");
	assert_false(text_equal(hash, entry_text_hash(fixture->arena, entry)));
}

static void
test_translations(void **state)
{
	struct fixture *fixture = *state;
	struct entry *base = entry_add(fixture, "lantern", ""), *welsh;
	struct source *source = source_of(fixture->arena, "entries/lantern.cy.md", "");

	welsh = arena_alloc(fixture->arena, sizeof *welsh);
	welsh->source = source;
	welsh->language = TEXT("cy");
	base->translations = &welsh;
	base->translation_count = 1;
	check_site(fixture->site, today, 2, &fixture->diags);
	assert_said(fixture, DIAG_TRANSLATION_WITHOUT_OF, DIAG_TRANSLATION_NOT_REVIEWED);

	fixture->diags.list.count = 0;
	welsh->of = words_at(source, "0000000000000000");
	welsh->reviewed_by = words_at(source, "A steward");
	check_site(fixture->site, today, 2, &fixture->diags);
	assert_said(fixture, DIAG_TRANSLATION_OUT_OF_DATE);

	fixture->diags.list.count = 0;
	welsh->of.text = entry_text_hash(fixture->arena, base);
	check_site(fixture->site, today, 2, &fixture->diags);
	assert_int_equal(fixture->diags.list.count, 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(test_hash),
		TEST(test_hash_keeps_fields_apart),
		TEST(test_hash_holds_every_text),
		TEST(test_translations),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
