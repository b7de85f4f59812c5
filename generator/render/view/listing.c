/*
 * What a theme sees of lists: pages of entries in sections, numbered, and the lists of areas, topics
 * and organisations that lead to them.
 */
#include "render/view/context.h"

enum { MENU_NEIGHBOURS = 2 }; /* page numbers shown on either side of the present one */

static const struct entry_list *
list_of(const struct view_context *context)
{
	return context->output->list;
}

static size_t
page_size(const struct view_context *context)
{
	return context->output->kind == OUTPUT_A_TO_Z ? NAMES_MOST : LISTING_MOST;
}

/* In lists by the time they close at, only what was not checked in good time stands apart. */
enum { GROUP_LATEST = 1, GROUP_UNCHECKED };

/* The heading an entry stands under: paused ones last, else its kind; a letter in the A to Z. */
static int
group_of(const struct view_context *context, const struct entry *entry)
{
	if (context->output->kind == OUTPUT_A_TO_Z)
		return context->derived->entries[entry->number].letter;
	if (context->output->kind == OUTPUT_OPEN) {
		enum freshness_is is = context->derived->entries[entry->number].freshness.is;

		return is == FRESHNESS_OVERDUE || is == FRESHNESS_NEVER ? GROUP_UNCHECKED : GROUP_LATEST;
	}
	return entry_status(entry) == STATUS_PAUSED ? 0 : entry->kind.is;
}

static struct text
group_heading(const struct view_context *context, int group)
{
	if (context->output->kind == OUTPUT_A_TO_Z) {
		if (group == '0')
			return wording_say(context->wording, "0 to 9");
		if (group == '#')
			return wording_say(context->wording, "Other");
		return text_format(context->scratch, "%c", group - 'a' + 'A');
	}
	if (context->output->kind == OUTPUT_OPEN)
		return group == GROUP_LATEST ? wording_say(context->wording, "The latest to close first")
					     : wording_say(context->wording, "Not checked lately: call first");
	return group == 0 ? wording_say(context->wording, "Paused for now") : kind_in_plural(context, (unsigned)group);
}

static struct text
group_anchor(const struct view_context *context, int group)
{
	static const char *const by_kind[] = { "paused", "services", "safe-spaces", "peer-groups", "helplines" };

	if (context->output->kind == OUTPUT_A_TO_Z)
		return text_format(context->scratch, "letter-%s%c", group == '#' ? "other" : "",
			group == '#' ? 's' : group);
	if (context->output->kind == OUTPUT_OPEN)
		return group == GROUP_LATEST ? TEXT("latest") : TEXT("unchecked");
	return text_of(by_kind[group]);
}

static void
listing_sections(const struct view_context *context, const void *thing, struct view_value *value)
{
	const struct entry_list *list = list_of(context);
	size_t from = (context->output->page - 1) * page_size(context), until = from + page_size(context);
	const void **at;

	if (until > list->count)
		until = list->count;
	at = arena_array(context->scratch, const void *, 64);
	for (size_t i = from, end; i < until && value->count < 64; i = end) {
		struct section *section = arena_alloc(context->scratch, sizeof *section);
		int group = group_of(context, list->at[i]);

		for (end = i + 1; end < until && group_of(context, list->at[end]) == group; end++)
			continue;
		*section = (struct section){ group_heading(context, group), group_anchor(context, group), list->at + i,
			end - i };
		at[value->count++] = section;
	}
	value->at = at;
}

static void
listing_count(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = text_format(context->scratch, "%zu", list_of(context)->count);
}

static void
listing_is_empty(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->yes = list_of(context)->count == 0;
}

static void
listing_is_cut(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->yes = list_of(context)->cut;
}

static void
listing_is_one(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->yes = list_of(context)->count == 1;
}

static void
listing_has_one_section(const struct view_context *context, const void *thing, struct view_value *value)
{
	struct view_value sections = { 0 };

	listing_sections(context, thing, &sections);
	value->yes = sections.count == 1;
}

/* The address of another page of this listing: "leith.html" gives "leith.2.html". */
static struct text
address_of_page(const struct view_context *context, size_t page)
{
	struct text path = context->output->path, stem = text_slice(path, 0, path.size - 5);

	if (context->output->page > 1) {
		while (stem.size > 0 && stem.at[stem.size - 1] != '.')
			stem.size--;
		stem.size--;
	}
	return page == 1 ? text_format(context->scratch, "%.*s%.*s.html", TEXT_ARGS(context->to_root), TEXT_ARGS(stem))
			 : text_format(context->scratch, "%.*s%.*s.%zu.html", TEXT_ARGS(context->to_root),
				   TEXT_ARGS(stem), page);
}

static void
listing_previous(const struct view_context *context, const void *thing, struct view_value *value)
{
	if (context->output->page > 1)
		value->text = address_of_page(context, context->output->page - 1);
}

static void
listing_next(const struct view_context *context, const void *thing, struct view_value *value)
{
	if (context->output->page < context->output->page_count)
		value->text = address_of_page(context, context->output->page + 1);
}

static void
listing_page(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = text_format(context->scratch, "%zu", context->output->page);
}

static void
listing_page_count(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = text_format(context->scratch, "%zu", context->output->page_count);
}

static bool
is_in_menu(size_t page, size_t present, size_t count)
{
	return page == 1 || page == count
		|| (page + MENU_NEIGHBOURS >= present && page <= present + MENU_NEIGHBOURS);
}

static void
listing_pages(const struct view_context *context, const void *thing, struct view_value *value)
{
	size_t present = context->output->page, count = context->output->page_count;
	struct item **items;

	if (count == 1)
		return;
	items = items_new(context, 2 * MENU_NEIGHBOURS + 5);
	for (size_t page = 1; page <= count; page++) {
		if (is_in_menu(page, present, count))
			*items[value->count++] = (struct item){ .text = text_format(context->scratch, "%zu", page),
				.address = address_of_page(context, page), .current = page == present };
		else if (is_in_menu(page - 1, present, count))
			*items[value->count++] = (struct item){ .text = TEXT("…"), .gap = true };
	}
	value->at = (const void *const *)items;
}

/* The letters there are, each leading to where it starts. */
static void
listing_letters(const struct view_context *context, const void *thing, struct view_value *value)
{
	const struct letter_list *letters = &context->derived->letters;
	struct item **items;

	if (context->output->kind != OUTPUT_A_TO_Z)
		return;
	items = items_new(context, letters->count);
	for (size_t i = 0; i < letters->count; i++) {
		const struct letter *letter = &letters->at[i];
		size_t page = letter->first / NAMES_MOST + 1;
		struct text anchor = group_anchor(context, letter->is);
		struct text address = page == context->output->page ? TEXT("") : address_of_page(context, page);

		*items[value->count++] = (struct item){ .text = group_heading(context, letter->is),
			.address = text_format(context->scratch, "%.*s#%.*s", TEXT_ARGS(address), TEXT_ARGS(anchor)),
			.unkept = letter->all_unkept };
	}
	value->at = (const void *const *)items;
}

static void
listing_has_unkept(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->yes = context->output->list_has_unkept;
}

static const struct view_field listing_fields[] = {
	{ "sections", VIEW_THINGS, &view_section, listing_sections, "The entries of this page, under headings." },
	{ "count", VIEW_TEXT, NULL, listing_count, "How many entries the whole list has." },
	{ "is-empty", VIEW_YES_NO, NULL, listing_is_empty, "Has it none?" },
	{ "is-cut", VIEW_YES_NO, NULL, listing_is_cut, "Are there more than it shows?" },
	{ "is-one", VIEW_YES_NO, NULL, listing_is_one, "Has it just one?" },
	{ "has-one-section", VIEW_YES_NO, NULL, listing_has_one_section, "Do all on this page stand under one heading?" },
	{ "has-unkept", VIEW_YES_NO, NULL, listing_has_unkept, "Is any of them about a topic that site.yaml calls `never-keep`?" },
	{ "page", VIEW_TEXT, NULL, listing_page, "The number of this page." },
	{ "page-count", VIEW_TEXT, NULL, listing_page_count, "How many pages there are." },
	{ "pages", VIEW_THINGS, &view_item, listing_pages, "The pages' numbers and links, when there are several." },
	{ "previous", VIEW_ADDRESS, NULL, listing_previous, "The page before." },
	{ "next", VIEW_ADDRESS, NULL, listing_next, "The page after." },
	{ "letters", VIEW_THINGS, &view_item, listing_letters, "In the A to Z: each letter, and where it starts." },
};

const struct view_type view_listing = { "listing", "A list of entries, of which this page shows a part.",
	VIEW_FIELDS(listing_fields) };

static void
section_heading(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = ((const struct section *)thing)->heading;
}

static void
section_anchor(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = ((const struct section *)thing)->anchor;
}

static void
section_entries(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->at = (const void *const *)((const struct section *)thing)->at;
	value->count = ((const struct section *)thing)->count;
}

/* A heading over nothing but such entries stands over nothing where they are left out. */
static bool
section_is_unkept(const struct view_context *context, const void *thing)
{
	const struct section *section = thing;

	for (size_t i = 0; i < section->count; i++)
		if (!context->derived->entries[section->at[i]->number].unkept)
			return false;
	return true;
}

static const struct view_field section_fields[] = {
	{ "heading", VIEW_TEXT, NULL, section_heading, "What they have in common: “Safe spaces”, or a letter." },
	{ "anchor", VIEW_TEXT, NULL, section_anchor, "An id for the heading." },
	{ "entries", VIEW_THINGS, &view_entry, section_entries, "The entries." },
};

const struct view_type view_section = { "section", "Part of a listing under one heading.",
	VIEW_FIELDS(section_fields), .is_unkept = section_is_unkept };
