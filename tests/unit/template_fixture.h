/*
 * A small page that the tests of templates show, with view tables of its own: two entries, of which the
 * second has little of its own and much that is hostile. Each program that uses it includes it once.
 */
#ifndef TESTS_TEMPLATE_FIXTURE_H
#define TESTS_TEMPLATE_FIXTURE_H

#include "render/template/theme.h"

struct group {
	struct text name, link;
};

struct entry {
	struct text name, link, kind, summary, phone, phone_link, checked_on, body, data;
	bool is_open;
	const struct group *organisation;
	const void *topics[2];
	size_t topic_count;
};

struct page {
	struct text to_root, language;
	const void *entries[2];
	size_t entry_count;
};

#define TEXT_GETTER(type, field) \
	static void \
	get_##type##_##field(const struct view_context *context, const void *thing, struct view_value *value) \
	{ \
		(void)context; \
		value->text = ((const struct type *)thing)->field; \
	}

TEXT_GETTER(group, name)
TEXT_GETTER(group, link)
TEXT_GETTER(entry, name)
TEXT_GETTER(entry, link)
TEXT_GETTER(entry, kind)
TEXT_GETTER(entry, summary)
TEXT_GETTER(entry, phone)
TEXT_GETTER(entry, phone_link)
TEXT_GETTER(entry, checked_on)
TEXT_GETTER(entry, body)
TEXT_GETTER(entry, data)
TEXT_GETTER(page, to_root)
TEXT_GETTER(page, language)

static void
get_entry_is_open(const struct view_context *context, const void *thing, struct view_value *value)
{
	(void)context;
	value->yes = ((const struct entry *)thing)->is_open;
}

static void
get_entry_organisation(const struct view_context *context, const void *thing, struct view_value *value)
{
	(void)context;
	value->thing = ((const struct entry *)thing)->organisation;
}

static void
get_entry_topics(const struct view_context *context, const void *thing, struct view_value *value)
{
	(void)context;
	value->at = ((const struct entry *)thing)->topics;
	value->count = ((const struct entry *)thing)->topic_count;
}

static const struct view_field group_fields[] = {
	{ "name", VIEW_TEXT, NULL, get_group_name, "Its name." },
	{ "link", VIEW_ADDRESS, NULL, get_group_link, "Its page." },
};

static const struct view_type group_type = { "group", "A topic or an organisation.", group_fields, 2 };

static const struct view_field entry_fields[] = {
	{ "name", VIEW_TEXT, NULL, get_entry_name, "Its name." },
	{ "link", VIEW_ADDRESS, NULL, get_entry_link, "Its page." },
	{ "kind", VIEW_TEXT, NULL, get_entry_kind, "What it is." },
	{ "summary", VIEW_TEXT, NULL, get_entry_summary, "In a sentence." },
	{ "phone", VIEW_TEXT, NULL, get_entry_phone, "Its telephone number." },
	{ "phone-link", VIEW_ADDRESS, NULL, get_entry_phone_link, "The number to dial." },
	{ "checked-on", VIEW_TEXT, NULL, get_entry_checked_on, "The day." },
	{ "body", VIEW_MARKUP, NULL, get_entry_body, "The words below." },
	{ "data", VIEW_JSON, NULL, get_entry_data, "For search engines." },
	{ "is-open", VIEW_YES_NO, NULL, get_entry_is_open, "Is it open?" },
	{ "organisation", VIEW_THING, &group_type, get_entry_organisation, "Who runs it." },
	{ "topics", VIEW_THINGS, &group_type, get_entry_topics, "What it is about." },
};

static const struct view_type entry_type = { "entry", "A place to go.", entry_fields,
	sizeof entry_fields / sizeof *entry_fields };

static void
get_page_entry(const struct view_context *context, const void *thing, struct view_value *value)
{
	(void)context;
	value->thing = ((const struct page *)thing)->entries[0];
}

static void
get_page_hostile(const struct view_context *context, const void *thing, struct view_value *value)
{
	(void)context;
	value->thing = ((const struct page *)thing)->entries[1];
}

static void
get_page_entries(const struct view_context *context, const void *thing, struct view_value *value)
{
	(void)context;
	value->at = ((const struct page *)thing)->entries;
	value->count = ((const struct page *)thing)->entry_count;
}

static void
get_page_page(const struct view_context *context, const void *thing, struct view_value *value)
{
	(void)context;
	value->thing = thing;
}

static void
get_page_script(const struct view_context *context, const void *thing, struct view_value *value)
{
	(void)context;
	(void)thing;
	value->text = TEXT("../assets/reader.js");
}

static const struct view_field page_fields[] = {
	{ "to-root", VIEW_ADDRESS, NULL, get_page_to_root, "How to get from this page to the first." },
	{ "language", VIEW_TEXT, NULL, get_page_language, "Its language." },
	{ "script", VIEW_SCRIPT, NULL, get_page_script, "A script of the program's own." },
};

static const struct view_type page_type = { "page", "This page.", page_fields, 3 };

static const struct view_field root_fields[] = {
	{ "page", VIEW_THING, &page_type, get_page_page, "This page." },
	{ "entry", VIEW_THING, &entry_type, get_page_entry, "The entry this page is about." },
	{ "hostile", VIEW_THING, &entry_type, get_page_hostile, "An entry that means harm." },
	{ "entries", VIEW_THINGS, &entry_type, get_page_entries, "All entries." },
};

static const struct view_type fixture_type = { "root", "What a page shows.", root_fields, 4 };

static const struct group fixture_groups[] = {
	{ TEXT_INIT("Harbour Mind"), TEXT_INIT("../organisations/harbour-mind.html") },
	{ TEXT_INIT("Loneliness"), TEXT_INIT("../topics/loneliness.html") },
	{ TEXT_INIT("Anxiety & worry"), TEXT_INIT("../topics/anxiety.html") },
};

static const struct entry fixture_entries[] = {
	{
		.name = TEXT_INIT("The Lantern"),
		.link = TEXT_INIT("../entries/the-lantern.html"),
		.kind = TEXT_INIT("safe space"),
		.summary = TEXT_INIT("A calm place to go & talk."),
		.phone = TEXT_INIT("+44 (0)131 496 0101"),
		.phone_link = TEXT_INIT("tel:+441314960101"),
		.checked_on = TEXT_INIT("14 October 2026"),
		.body = TEXT_INIT("<p>Just <em>come in</em>.</p>"),
		.data = TEXT_INIT("{\"name\":\"The </script><b>Lantern\"}"),
		.is_open = true,
		.organisation = &fixture_groups[0],
		.topics = { &fixture_groups[1], &fixture_groups[2] },
		.topic_count = 2,
	},
	{
		.name = TEXT_INIT("<script>alert(\"1\")</script>"),
		.link = TEXT_INIT("java\nscript:alert(1)"),
		.kind = TEXT_INIT("x\" onclick=\"alert(1)"),
		.phone_link = TEXT_INIT("//evil.example/"),
		.data = TEXT_INIT("\"\xe2\x80\xa8<!--&\""),
	},
};

static const struct page fixture_page = { TEXT_INIT("../"), TEXT_INIT("en"),
	{ &fixture_entries[0], &fixture_entries[1] }, 2 };

#endif
