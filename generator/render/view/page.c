/* What a theme sees of the page being made: its name, its links, its nation's crisis lines. */
#include "model/language.h"
#include "render/view/context.h"

#include "render/scripts.h"

struct text
subject_name(const struct view_context *context)
{
	const struct output *output = context->output;
	const struct entry *shown;
	struct text language;

	switch (output->kind) {
	case OUTPUT_HOME:
		return context->site->settings.name.text;
	case OUTPUT_ENTRY:
		shown = output->translation && given(output->translation->name) ? output->translation : output->entry;
		return shown->name.text;
	case OUTPUT_HISTORY:
		shown = translation_shown(context, output->entry);
		return wording_fill(context->scratch, context->wording, "{name}: what has changed",
			{ "name", shown && given(shown->name) ? shown->name.text : output->entry->name.text });
	case OUTPUT_AREAS:
		return wording_say(context->wording, "Places");
	case OUTPUT_AREA:
		return wording_fill(context->scratch, context->wording, "Help in {area}",
			{ "area", content_said(context, output->area->name.text, &language) });
	case OUTPUT_EVERYWHERE:
		return wording_say(context->wording, "Help from anywhere");
	case OUTPUT_TOPICS:
		return wording_say(context->wording, "All needs");
	case OUTPUT_TOPIC:
		return content_said(context, output->topic->name.text, &language);
	case OUTPUT_KIND:
		return kind_in_plural(context, output->entry_kind);
	case OUTPUT_OPEN:
		return open_time_name(context, output->open.time, output->open.day);
	case OUTPUT_WAY_IN:
		return way_in_name(context, output->way_in);
	case OUTPUT_ORGANISATIONS:
		return wording_say(context->wording, "Organisations");
	case OUTPUT_ORGANISATION:
		return output->organisation->name.text;
	case OUTPUT_A_TO_Z:
		return wording_say(context->wording, "A to Z");
	case OUTPUT_CHANGES:
		return wording_say(context->wording, "Recently changed");
	case OUTPUT_DOCUMENT:
		return output->document_translation && given(output->document_translation->title)
			? output->document_translation->title.text
			: output->document->title.text;
	case OUTPUT_EDITION:
		return wording_say(context->wording, "About this edition");
	case OUTPUT_LEAFLETS:
		return wording_say(context->wording, "Leaflets to print");
	case OUTPUT_LEAFLET:
		return output->printed->leaflet->title.text;
	case OUTPUT_FIND:
		return wording_say(context->wording, "Find help");
	case OUTPUT_LIST:
		return wording_say(context->wording, "Your list");
	case OUTPUT_ADD:
		return wording_say(context->wording, "Add your group");
	case OUTPUT_CHANGE:
		return wording_say(context->wording, "Suggest a change");
	case OUTPUT_SAFETY:
		return wording_say(context->wording, "What your device remembers");
	case OUTPUT_UNREACHED:
		return wording_say(context->wording, "You are offline");
	case OUTPUT_NOT_FOUND:
		return wording_say(context->wording, "Page not found");
	case OUTPUT_MOVED:
		return output->moved_name;
	default:
		return TEXT("");
	}
}

static void
page_name(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = subject_name(context);
}

static void
page_title(const struct view_context *context, const void *thing, struct view_value *value)
{
	const struct output *output = context->output;
	struct text title = subject_name(context), site = context->site->settings.name.text;

	if (output->page > 1)
		title = wording_fill(context->scratch, context->wording, "{name}, page {page} of {pages}",
			{ "name", title }, { "page", text_format(context->scratch, "%zu", output->page) },
			{ "pages", text_format(context->scratch, "%zu", output->page_count) });
	if (output->kind != OUTPUT_HOME)
		title = wording_fill(context->scratch, context->wording, "{name} – {site}", { "name", title },
			{ "site", site });
	if (context->site->settings.example.is == ANSWER_YES)
		title = wording_fill(context->scratch, context->wording, "{title} (invented example)", { "title", title });
	value->text = title;
}

static void
page_description(const struct view_context *context, const void *thing, struct view_value *value)
{
	const struct output *output = context->output;

	if (output->kind == OUTPUT_ENTRY)
		value->text = output->translation && given(output->translation->summary)
			? output->translation->summary.text
			: output->entry->summary.text;
	else if (output->kind == OUTPUT_DOCUMENT)
		value->text = output->document_translation && given(output->document_translation->summary)
			? output->document_translation->summary.text : output->document->summary.text;
	else
		give_content(context, context->site->settings.about.text, value);
}

/* The language of the frame round the content, whatever the entry's own text is in. */
static void
page_language(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = language_of_page(context);
}

static void
page_direction(const struct view_context *context, const void *thing, struct view_value *value)
{
	const struct language *language = language_of(language_of_page(context));

	if (language && language->right_to_left)
		value->text = TEXT("rtl");
}

static void
page_is_unreviewed(const struct view_context *context, const void *thing, struct view_value *value)
{
	const struct strings *strings = context->output->interface->strings;

	value->yes = !text_is(strings->language, "en") && !given(strings->reviewed_by);
}

static void
page_canonical(const struct view_context *context, const void *thing, struct view_value *value)
{
	struct text path = context->output->kind == OUTPUT_MOVED ? context->output->moved_to : context->output->path;

	if (context->output->kind != OUTPUT_NOT_FOUND)
		value->text = address_in_full(context, path);
}

/* The languages of the page's subject that no interface speaks, each with a page of its own; easy words are no
 * other language. */
static size_t
foreign_versions(const struct view_context *context, struct item **items)
{
	const struct output *output = context->output;
	const struct interfaces *interfaces = &context->outputs->interfaces;
	size_t versions = output->kind == OUTPUT_ENTRY ? output->entry->translation_count
		: output->kind == OUTPUT_DOCUMENT      ? output->document->translation_count
						       : 0;
	size_t count = 0;

	for (size_t i = 0; i < versions; i++) {
		struct text language = output->kind == OUTPUT_ENTRY ? output->entry->translations[i]->language
								    : output->document->translations[i]->language;
		size_t at = 1;

		while (at < interfaces->count && !text_equal(interfaces->at[at].language, language))
			at++;
		if (at < interfaces->count || text_is(language, "easy"))
			continue;
		if (items)
			*items[count] = version_of(context, language, false);
		count++;
	}
	return count;
}

/* Whole addresses, as search engines want them, of the page in each language; none for a page that has moved
 * or is not there. */
static void
page_alternates(const struct view_context *context, const void *thing, struct view_value *value)
{
	const struct output *output = context->output;
	const struct interfaces *interfaces = &context->outputs->interfaces;
	size_t count = interfaces->count + foreign_versions(context, NULL);
	struct item **items;

	if (count == 1 || context->base_url.size == 0 || output->kind == OUTPUT_MOVED || output->kind == OUTPUT_NOT_FOUND)
		return;
	items = items_new(context, count);
	foreign_versions(context, items + interfaces->count);
	for (size_t i = interfaces->count; i < count; i++)
		items[i]->address = address_in_full(context, text_slice(items[i]->address, context->to_root.size,
			items[i]->address.size));
	for (size_t i = 0; i < interfaces->count; i++)
		*items[i] = (struct item){ .language = interfaces->at[i].language,
			.address = address_in_full(context,
				output_path_in(context->scratch, output, &interfaces->at[i])) };
	value->at = (const void *const *)items;
	value->count = count;
}

/* To choose among: this very page in each interface's language; from a page that is there only once, the home
 * page. */
static void
page_languages(const struct view_context *context, const void *thing, struct view_value *value)
{
	const struct output *output = context->output;
	const struct interfaces *interfaces = &context->outputs->interfaces;
	struct item **items;

	if (interfaces->count == 1)
		return;
	items = items_new(context, interfaces->count);
	for (size_t i = 0; i < interfaces->count; i++) {
		struct text path = output_is_in_every_language(output->kind)
			? output_path_in(context->scratch, output, &interfaces->at[i])
			: output_path(context->scratch, "", TEXT("index"), &interfaces->at[i], 1);

		*items[i] = (struct item){ .text = language_own_name(interfaces->at[i].language),
			.language = interfaces->at[i].language, .address = address_of(context, path),
			.current = text_equal(path, output->path) };
	}
	value->at = (const void *const *)items;
	value->count = interfaces->count;
}

unsigned
nation_of_page(const struct view_context *context)
{
	const struct output *output = context->output;

	if (output->kind == OUTPUT_AREA)
		return site_nation_of(context->site, output->area);
	if (output->kind == OUTPUT_ENTRY || output->kind == OUTPUT_HISTORY)
		return site_nation_of_entry(context->site, output->entry);
	return context->site->settings.nation.is;
}

static bool
is_for_nation(const struct crisis_line *line, unsigned nation)
{
	for (size_t i = 0; i < line->nations.count; i++)
		if (line->nations.at[i].is == nation)
			return true;
	return line->nations.count == 0 || nation == 0;
}

/* Is it one of the pages, not of a topic or an entry, that site.yaml has left quickly? */
static bool
is_document_left_quickly(const struct settings *settings, const struct output *output)
{
	bool named = false;

	if (output->kind == OUTPUT_DOCUMENT)
		for (size_t i = 0; i < settings->leave_quickly.pages.count; i++)
			named = named || text_equal(settings->leave_quickly.pages.at[i].text, output->document->id);
	return named;
}

/* Does it run nothing but what is about these topics? */
static bool
runs_only(const struct view_context *context, const struct organisation *organisation, const struct references *topics)
{
	const struct entry_list *list = &context->derived->organisation[organisation->number];

	for (size_t i = 0; i < list->count; i++)
		if (!entry_is_about(list->at[i], topics))
			return false;
	return list->count > 0;
}

/* Is a page's own topic, or one of its entry's, or all of its organisation's, among such topics or within one of them? */
static bool
page_is_about(const struct view_context *context, const struct references *topics)
{
	const struct output *output = context->output;

	switch (output->kind) {
	case OUTPUT_TOPIC:
		return topic_is_among(output->topic, topics);
	case OUTPUT_ORGANISATION:
		return runs_only(context, output->organisation, topics);
	case OUTPUT_ENTRY:
	case OUTPUT_HISTORY:
		return entry_is_about(output->entry, topics);
	default:
		return false;
	}
}

/* Is it the page of a topic that the line's own is within? */
static bool
holds_topic_of(const struct output *output, const struct crisis_line *line)
{
	struct reference wider = { .topic = output->topic };

	for (size_t i = 0; output->kind == OUTPUT_TOPIC && i < line->topics.count; i++)
		if (topic_is_among(line->topics.at[i].topic, &(struct references){ &wider, 1 }))
			return true;
	return false;
}

/* A page that is left quickly is about the same as the topics that are. */
static bool
line_fits_page(const struct view_context *context, const struct crisis_line *line)
{
	const struct settings *settings = &context->site->settings;
	const struct references *left = &settings->leave_quickly.topics;

	if (is_document_left_quickly(settings, context->output))
		for (size_t i = 0; i < left->count; i++)
			if (topic_is_among(left->at[i].topic, &line->topics))
				return true;
	return page_is_about(context, &line->topics) || holds_topic_of(context->output, line);
}

/* The first line is for when a life is in danger, and stays there; then come those that fit what the page is about. */
static void
page_crisis(const struct view_context *context, const void *thing, struct view_value *value)
{
	const struct settings *settings = &context->site->settings;
	const struct crisis_line **at = arena_array(context->scratch, const struct crisis_line *, settings->crisis_count);
	unsigned nation = nation_of_page(context);
	size_t fitting = 0;

	for (size_t i = 0; i < settings->crisis_count; i++) {
		size_t place = value->count;

		if (!is_for_nation(&settings->crisis[i], nation))
			continue;
		if (place > 0 && line_fits_page(context, &settings->crisis[i]))
			place = 1 + fitting++;
		for (size_t j = value->count++; j > place; j--)
			at[j] = at[j - 1];
		at[place] = &settings->crisis[i];
	}
	value->at = (const void *const *)at;
}

/* Pages and topics that site.yaml names get a quick way off; so do the page that explains it, and the one that comes in
 * the place of any other. */
static void
page_leave_quickly(const struct view_context *context, const void *thing, struct view_value *value)
{
	const struct settings *settings = &context->site->settings;
	const struct output *output = context->output;

	if (output->kind == OUTPUT_SAFETY || output->kind == OUTPUT_UNREACHED
		|| (output->kind == OUTPUT_ORGANISATION && context->derived->organisation_unkept[output->organisation->number])
		|| is_document_left_quickly(settings, output)
		|| page_is_about(context, &settings->leave_quickly.topics))
		value->text = settings->leave_quickly.to.text;
}

#define PAGE_LINK(getter, stem) \
	static void getter(const struct view_context *context, const void *thing, struct view_value *value) \
	{ \
		value->text = address_of_stem(context, TEXT(stem)); \
	}

#define FILE_LINK(getter, path) \
	static void getter(const struct view_context *context, const void *thing, struct view_value *value) \
	{ \
		value->text = address_of(context, TEXT(path)); \
	}

PAGE_LINK(page_home, "index")
PAGE_LINK(page_areas, "areas")
PAGE_LINK(page_topics, "topics")
PAGE_LINK(page_organisations, "organisations")
PAGE_LINK(page_a_to_z, "a-to-z")
PAGE_LINK(page_changes, "changes")
PAGE_LINK(page_edition, "edition")
PAGE_LINK(page_find, "find")
PAGE_LINK(page_list, "list")
PAGE_LINK(page_add, "add")
PAGE_LINK(page_safety, "safety")
PAGE_LINK(page_everywhere, "everywhere")
static void
page_leaflets(const struct view_context *context, const void *thing, struct view_value *value)
{
	if (context->derived->printed.count > 0)
		value->text = address_of_stem(context, TEXT("leaflets"));
}

FILE_LINK(page_feed, "changes.xml")
FILE_LINK(page_style, "assets/style.css")
FILE_LINK(page_form_style, "assets/form.css")
FILE_LINK(page_icon, "assets/icon.svg")
FILE_LINK(page_manifest, "manifest.webmanifest")

/* Ids of the areas that the page is about; or of those `around` them, parted by spaces. */
static struct text
area_ids(const struct view_context *context, bool around)
{
	enum { DEEPEST = 32 };
	const struct output *output = context->output;
	struct buffer ids = { 0 };
	struct text given;
	size_t count = output->kind == OUTPUT_AREA ? 1 : output->kind == OUTPUT_ENTRY ? output->entry->covers.count : 0;

	for (size_t i = 0; i < count; i++) {
		const struct area *area = output->kind == OUTPUT_AREA ? output->area : output->entry->covers.at[i].area;

		if (around)
			area = area ? area->within.area : NULL;
		for (int depth = 0; area && depth < DEEPEST; depth++, area = around ? area->within.area : NULL) {
			if (ids.size > 0)
				buffer_add_char(&ids, ' ');
			buffer_add(&ids, area->id);
		}
	}
	given = text_copy(context->scratch, buffer_text(&ids));
	buffer_free(&ids);
	return given;
}

static void
page_area_ids(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = area_ids(context, false);
}

static void
page_around_ids(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = area_ids(context, true);
}

static void
page_root(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = context->to_root;
}

static void
page_scripts(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->thing = scripts;
}

#define SCRIPT_LINK(getter, name) \
	static void getter(const struct view_context *context, const void *thing, struct view_value *value) \
	{ \
		value->text = address_of(context, text_of(scripts[name].path)); \
	}

SCRIPT_LINK(scripts_reader, SCRIPT_READER)
SCRIPT_LINK(scripts_find, SCRIPT_FIND)
SCRIPT_LINK(scripts_form, SCRIPT_FORM)

static void
page_code(const struct view_context *context, const void *thing, struct view_value *value)
{
	static const char *const codes[] = { "home", "entry", "history", "areas", "area", "everywhere", "topics", "topic", "kind", "open", "ways",
		"organisations", "organisation", "a-to-z", "changes", "document", "edition", "leaflets",
		"leaflet", "find", "list", "add", "change", "safety", "offline",
		"not-found", "moved" };

	value->text = text_of(codes[context->output->kind]);
}

static const struct view_field page_fields[] = {
	{ "name", VIEW_TEXT, NULL, page_name, "What the page is about: for its main heading." },
	{ "title", VIEW_TEXT, NULL, page_title, "The same with the directory's name: for the browser's title." },
	{ "description", VIEW_TEXT, NULL, page_description, "What it is about, in a line or two." },
	{ "language", VIEW_TEXT, NULL, page_language, "The language of the page's own words: “en”." },
	{ "direction", VIEW_TEXT, NULL, page_direction, "“rtl” when that is written from right to left." },
	{ "is-unreviewed", VIEW_YES_NO, NULL, page_is_unreviewed,
		"Are its own words a translation that no native speaker has read yet?" },
	{ "languages", VIEW_THINGS, &view_item, page_languages,
		"This page in every language the directory speaks, when there are several." },
	{ "code", VIEW_TEXT, NULL, page_code, "What kind of page it is: “entry”, “area”, “home” …" },
	{ "canonical", VIEW_ADDRESS, NULL, page_canonical, "Its whole address, when the directory's is known." },
	{ "alternates", VIEW_THINGS, &view_item, page_alternates, "Its whole addresses in each language it is in." },
	{ "crisis", VIEW_THINGS, &view_crisis_line, page_crisis, "The crisis lines of the page's nation." },
	{ "area-ids", VIEW_TEXT, NULL, page_area_ids,
		"The ids of the areas it is about, for “data-areas”: scripts show what is open there first." },
	{ "around-ids", VIEW_TEXT, NULL, page_around_ids, "Those of the areas around them, for “data-around”." },
	{ "leave-quickly", VIEW_ADDRESS, NULL, page_leave_quickly,
		"Where to leave to, on pages and topics that site.yaml names, and on those that explain or stand in for them." },
	{ "home", VIEW_ADDRESS, NULL, page_home, "The home page." },
	{ "areas", VIEW_ADDRESS, NULL, page_areas, "The page of all areas." },
	{ "leaflets", VIEW_ADDRESS, NULL, page_leaflets, "The page of all leaflets, if there are any." },
	{ "everywhere", VIEW_ADDRESS, NULL, page_everywhere, "The page of what serves everybody anywhere." },
	{ "topics", VIEW_ADDRESS, NULL, page_topics, "The page of all topics." },
	{ "organisations", VIEW_ADDRESS, NULL, page_organisations, "The page of all organisations." },
	{ "a-to-z", VIEW_ADDRESS, NULL, page_a_to_z, "The A to Z." },
	{ "changes", VIEW_ADDRESS, NULL, page_changes, "What changed recently." },
	{ "edition", VIEW_ADDRESS, NULL, page_edition, "The page about this edition." },
	{ "find", VIEW_ADDRESS, NULL, page_find, "The search." },
	{ "list", VIEW_ADDRESS, NULL, page_list, "The reader's own list." },
	{ "add", VIEW_ADDRESS, NULL, page_add, "The form for a new entry." },
	{ "safety", VIEW_ADDRESS, NULL, page_safety, "What a device remembers of the site, and how it forgets." },
	{ "feed", VIEW_ADDRESS, NULL, page_feed, "The Atom feed of changes." },
	{ "style", VIEW_ADDRESS, NULL, page_style, "The theme's assets/style.css." },
	{ "form-style", VIEW_ADDRESS, NULL, page_form_style, "The theme's assets/form.css, for pages with the form." },
	{ "scripts", VIEW_THING, &view_scripts, page_scripts, "What runs on the reader's device." },
	{ "root", VIEW_TEXT, NULL, page_root, "How scripts get from this page to the first: “../”, or nothing." },
	{ "manifest", VIEW_ADDRESS, NULL, page_manifest, "What lets a device install the site." },
	{ "icon", VIEW_ADDRESS, NULL, page_icon, "The theme's assets/icon.svg." },
};

const struct view_type view_page = { "page", "The page being made.", VIEW_FIELDS(page_fields) };

static const struct view_field scripts_fields[] = {
	{ "reader", VIEW_SCRIPT, NULL, scripts_reader, "For every page." },
	{ "find", VIEW_SCRIPT, NULL, scripts_find, "For the page of the search, and the page of the reader's own list." },
	{ "form", VIEW_SCRIPT, NULL, scripts_form, "For the pages with the form." },
};

const struct view_type view_scripts = { "scripts", "What runs on the reader's device: the program's own scripts.",
	VIEW_FIELDS(scripts_fields) };
