/*
 * The list of everything that will be published. Addresses are flat files that never change while
 * their ids do not: entries/ID.html, areas/ID.html, areas/ID.cy.html in another language, and
 * areas/ID.2.html or areas/ID.cy.2.html for the second page of a listing (an id holds no dot, so nothing
 * can clash with that). See output.h.
 */
#include "render/output.h"

#include "render/entry_files.h"
#include "render/packs.h"
#include "render/render.h"
#include "render/scripts.h"
#include "render/web_app.h"

struct planner {
	struct arena *arena;
	const struct site *site;
	const struct derived *derived;
	struct outputs *outputs;
	size_t capacity;
};

static struct output *
add_output(struct planner *planner, struct output output)
{
	struct outputs *outputs = planner->outputs;

	if (outputs->count == planner->capacity) {
		size_t capacity = planner->capacity ? planner->capacity * 2 : 256;
		struct output *at = arena_array(planner->arena, struct output, capacity);

		for (size_t i = 0; i < outputs->count; i++)
			at[i] = outputs->at[i];
		outputs->at = at;
		planner->capacity = capacity;
	}
	outputs->page_count += output.kind < OUTPUT_PAGES && output.kind != OUTPUT_MOVED;
	outputs->at[outputs->count] = output;
	return &outputs->at[outputs->count++];
}

/* What is there once, whatever the languages. */
static struct output *
add(struct planner *planner, enum output_kind kind, struct text path)
{
	return add_output(planner, (struct output){ .kind = kind, .path = path, .stem = path,
		.interface = &planner->outputs->interfaces.at[0], .page = 1, .page_count = 1 });
}

bool
output_open_has_day(enum open_time time, int day)
{
	return time != OPEN_WEEKEND || day >= SATURDAY;
}

struct text
output_open_id(struct arena *arena, enum open_time time, int day)
{
	static const char *const times[] = { "evening", "after-midnight", "weekend" };
	static const char *const days[] = { "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday" };

	return day == OPEN_ANY_DAY ? text_of(times[time]) : text_format(arena, "%s-%s", times[time], days[day]);
}

struct text
output_way_in_id(unsigned way)
{
	return way == WAY_IN_NO_REFERRAL ? TEXT("no-referral") : text_of(choice_written(SET_way_in, way));
}

/* "areas/leith" */
static struct text
stem_of(struct arena *arena, const char *folder, struct text id)
{
	return text_format(arena, "%s%s%.*s", folder, folder[0] != '\0' ? "/" : "", TEXT_ARGS(id));
}

static struct text
path_of(struct arena *arena, struct text stem, const struct interface *interface, size_t page)
{
	if (page == 1)
		return text_format(arena, "%.*s%.*s", TEXT_ARGS(stem), TEXT_ARGS(interface->ending));
	return text_format(arena, "%.*s%.*s.%zu.html", TEXT_ARGS(stem), TEXT_ARGS(interface->mark), page);
}

struct text
output_path(struct arena *arena, const char *folder, struct text id, const struct interface *interface, size_t page)
{
	return path_of(arena, stem_of(arena, folder, id), interface, page);
}

bool
output_has_history(const struct site *site, const struct derived *derived, const struct entry *entry)
{
	return site->settings.history.pages.is != ANSWER_NO && derived->entries[entry->number].past_count > 0;
}

struct text
output_path_in(struct arena *arena, const struct output *output, const struct interface *interface)
{
	return path_of(arena, output->stem, interface, output->page);
}

bool
output_is_in_every_language(enum output_kind kind)
{
	return kind < OUTPUT_PAGES && kind != OUTPUT_NOT_FOUND;
}

/* A page in one language; what it is about is copied from `subject`. */
static struct output *
add_page(struct planner *planner, struct output subject, struct text stem, const struct interface *interface)
{
	if (subject.page == 0)
		subject.page = subject.page_count = 1;
	subject.stem = stem;
	subject.interface = interface;
	subject.path = path_of(planner->arena, stem, interface, subject.page);
	return add_output(planner, subject);
}

/* The same page in every language. */
static void
add_pages(struct planner *planner, struct output subject, struct text stem)
{
	const struct interfaces *interfaces = &planner->outputs->interfaces;

	for (size_t i = 0; i < interfaces->count; i++)
		add_page(planner, subject, stem, &interfaces->at[i]);
}

/* All pages of one listing. */
static void
add_listing(struct planner *planner, struct output subject, const char *folder, struct text id,
	const struct entry_list *list, size_t most)
{
	struct text stem = stem_of(planner->arena, folder, id);

	subject.list = list;
	for (size_t i = 0; i < list->count && !subject.list_has_unkept; i++)
		subject.list_has_unkept = planner->derived->entries[list->at[i]->number].unkept;
	subject.page_count = list->count > 0 ? (list->count + most - 1) / most : 1;
	for (subject.page = 1; subject.page <= subject.page_count; subject.page++)
		add_pages(planner, subject, stem);
}

/* The interface, beside the default one, that speaks the language of a translation, or NULL. */
static const struct interface *
interface_of(const struct planner *planner, struct text language)
{
	const struct interfaces *interfaces = &planner->outputs->interfaces;

	for (size_t i = 1; i < interfaces->count; i++)
		if (text_equal(interfaces->at[i].language, language))
			return &interfaces->at[i];
	return NULL;
}

/* A page of a text in a language that no interface speaks: it has the default one around it. */
static struct output *
add_foreign(struct planner *planner, struct output subject, struct text stem, struct text language)
{
	struct output *output = add_page(planner, subject, stem, &planner->outputs->interfaces.at[0]);

	output->path = text_format(planner->arena, "%.*s.%.*s.html", TEXT_ARGS(stem), TEXT_ARGS(language));
	return output;
}

static void
add_entry(struct planner *planner, const struct entry *entry)
{
	const struct interfaces *interfaces = &planner->outputs->interfaces;
	struct output subject = { .kind = OUTPUT_ENTRY, .entry = entry };
	struct text stem = stem_of(planner->arena, "entries", entry->id);
	size_t first = planner->outputs->count;

	add_pages(planner, subject, stem);
	for (size_t i = 0; i < entry->translation_count; i++) {
		const struct entry *translation = entry->translations[i];
		const struct interface *interface = interface_of(planner, translation->language);

		if (interface)
			planner->outputs->at[first + (size_t)(interface - interfaces->at)].translation = translation;
		else
			add_foreign(planner, subject, stem, translation->language)->translation = translation;
	}
}

/* Nothing has changed in most of those that are new. */
static void
add_history(struct planner *planner, const struct entry *entry)
{
	if (output_has_history(planner->site, planner->derived, entry))
		add_pages(planner, (struct output){ .kind = OUTPUT_HISTORY, .entry = entry },
			stem_of(planner->arena, "history", entry->id));
}

static void
add_document(struct planner *planner, const struct page *document)
{
	const struct interfaces *interfaces = &planner->outputs->interfaces;
	struct output subject = { .kind = OUTPUT_DOCUMENT, .document = document };
	struct text stem = stem_of(planner->arena, "pages", document->id);
	size_t first = planner->outputs->count;

	add_pages(planner, subject, stem);
	for (size_t i = 0; i < document->translation_count; i++) {
		const struct page *translation = document->translations[i];
		const struct interface *interface = interface_of(planner, translation->language);

		if (interface)
			planner->outputs->at[first + (size_t)(interface - interfaces->at)].document_translation
				= translation;
		else
			add_foreign(planner, subject, stem, translation->language)->document_translation = translation;
	}
}

static void
add_open_times(struct planner *planner)
{
	for (int i = 0; i < OPEN_TIMES; i++)
		for (int day = 0; day < OPEN_DAYS; day++) {
			enum open_time time = (enum open_time)i;

			if (output_open_has_day(time, day))
				add_listing(planner, (struct output){ .kind = OUTPUT_OPEN, .open = { time, day } }, "open",
					output_open_id(planner->arena, time, day), &planner->derived->open[time][day],
					LISTING_MOST);
		}
}

static void
add_listings(struct planner *planner)
{
	const struct site *site = planner->site;
	const struct derived *derived = planner->derived;

	for (size_t i = 0; i < site->area_count; i++)
		add_listing(planner, (struct output){ .kind = OUTPUT_AREA, .area = site->areas[i] }, "areas",
			site->areas[i]->id, &derived->area[i], LISTING_MOST);
	add_listing(planner, (struct output){ .kind = OUTPUT_EVERYWHERE }, "", TEXT("everywhere"),
		&derived->everywhere, LISTING_MOST);
	for (size_t i = 0; i < site->topic_count; i++)
		add_listing(planner, (struct output){ .kind = OUTPUT_TOPIC, .topic = site->topics[i] }, "topics",
			site->topics[i]->id, &derived->topic[i], LISTING_MOST);
	for (unsigned kind = KIND_SERVICE; kind <= KIND_HELPLINE; kind++)
		add_listing(planner, (struct output){ .kind = OUTPUT_KIND, .entry_kind = kind }, "kinds",
			text_of(choice_written(SET_kind, kind)), &derived->kind[kind], LISTING_MOST);
	add_open_times(planner);
	for (unsigned way = 0; way < WAYS_IN; way++)
		add_listing(planner, (struct output){ .kind = OUTPUT_WAY_IN, .way_in = way }, "ways",
			output_way_in_id(way), &derived->way_in[way], LISTING_MOST);
	for (size_t i = 0; i < site->organisation_count; i++)
		add_listing(planner,
			(struct output){ .kind = OUTPUT_ORGANISATION, .organisation = site->organisations[i] },
			"organisations", site->organisations[i]->id, &derived->organisation[i], LISTING_MOST);
	add_listing(planner, (struct output){ .kind = OUTPUT_A_TO_Z }, "", TEXT("a-to-z"), &derived->a_to_z,
		NAMES_MOST);
}

/* One file of cards in each language. */
static void
add_cards_file(struct planner *planner, bool unkept, size_t number, const struct entry_list *list)
{
	const struct interfaces *interfaces = &planner->outputs->interfaces;

	for (size_t i = 0; i < interfaces->count; i++) {
		struct output *output = add(planner, OUTPUT_CARDS, text_format(planner->arena, "data/cards-%s%zu%.*s.js",
			unkept ? "unkept-" : "", number, TEXT_ARGS(interfaces->at[i].mark)));

		output->list = list;
		output->interface = &interfaces->at[i];
	}
}

/* The cards of the entries that are kept on devices, or of those that never are. */
static void
add_cards(struct planner *planner, bool unkept)
{
	struct entry_files files = entry_files_make(planner->arena, planner->site, entry_is_unkept, unkept, true);

	*(unkept ? &planner->outputs->unkept_card_files : &planner->outputs->card_files) = files.count;
	for (size_t i = 0; i < files.count; i++)
		add_cards_file(planner, unkept, i, &files.at[i]);
}

/* What entries' own files say, in one language alone: that of the entries. */
static void
add_written(struct planner *planner, bool unkept)
{
	struct entry_files files = entry_files_make(planner->arena, planner->site, entry_names_unkept, unkept, false);

	*(unkept ? &planner->outputs->unkept_written_files : &planner->outputs->written_files) = files.count;
	for (size_t i = 0; i < files.count; i++)
		add(planner, OUTPUT_WRITTEN, text_format(planner->arena, "data/written-%s%zu.js", unkept ? "unkept-" : "",
			i))->list = &files.at[i];
}

/* The old addresses of one thing. */
static void
add_moved(struct planner *planner, const char *folder, const struct words_list *was, struct text id,
	struct text name)
{
	const struct interfaces *interfaces = &planner->outputs->interfaces;

	for (size_t i = 0; i < was->count; i++)
		for (size_t j = 0; j < interfaces->count; j++)
			add_page(planner, (struct output){ .kind = OUTPUT_MOVED,
				.moved_to = output_path(planner->arena, folder, id, &interfaces->at[j], 1),
				.moved_name = name }, stem_of(planner->arena, folder, was->at[i].text), &interfaces->at[j]);
}

static void
add_all_moved(struct planner *planner)
{
	const struct site *site = planner->site;

	for (size_t i = 0; i < site->entry_count; i++) {
		const struct entry *entry = site->entries[i];

		add_moved(planner, "entries", &entry->was, entry->id, entry->name.text);
		if (output_has_history(site, planner->derived, entry))
			add_moved(planner, "history", &entry->was, entry->id, entry->name.text);
	}
	for (size_t i = 0; i < site->organisation_count; i++)
		add_moved(planner, "organisations", &site->organisations[i]->was, site->organisations[i]->id,
			site->organisations[i]->name.text);
	for (size_t i = 0; i < site->page_count; i++)
		add_moved(planner, "pages", &site->pages[i]->was, site->pages[i]->id, site->pages[i]->title.text);
}

static void
add_assets(struct planner *planner, struct theme *theme)
{
	const struct asset *assets;
	size_t count = theme_assets(theme, &assets);

	for (size_t i = 0; i < count; i++)
		add(planner, OUTPUT_ASSET, assets[i].path)->asset = &assets[i];
}

static void
add_web_app(struct planner *planner)
{
	add(planner, OUTPUT_MANIFEST, TEXT("manifest.webmanifest"));
	for (int i = 0; i < APP_ICONS && app_has_icons(planner->outputs); i++)
		add(planner, OUTPUT_ICON, text_of(app_icons[i].path))->icon = &app_icons[i];
}

static void
add_scripts(struct planner *planner)
{
	for (int i = 0; i < SCRIPT_COUNT; i++)
		if (i != SCRIPT_WORKER)
			add(planner, OUTPUT_SCRIPT, text_of(scripts[i].path))->script = &scripts[i];
}

static void
add_search(struct planner *planner)
{
	struct search_parts *parts = &planner->outputs->parts;

	search_parts_make(planner->arena, planner->site, planner->derived, SEARCH_MOST, parts);
	if (parts->by_area)
		add(planner, OUTPUT_SEARCH_AREAS, TEXT("data/search.js"));
	for (size_t i = 0; i < parts->count; i++) {
		const struct search_part *part = &parts->at[i];

		add(planner, OUTPUT_SEARCH,
			text_format(planner->arena, "data/search%.*s.js", TEXT_ARGS(part->name)))->part = part;
		add(planner, OUTPUT_FACETS,
			text_format(planner->arena, "data/facets%.*s.js", TEXT_ARGS(part->name)))->part = part;
	}
	add(planner, OUTPUT_PLACES, TEXT("data/places.js"));
}

/* The scripts say English without being told. */
static void
add_words(struct planner *planner)
{
	const struct interfaces *interfaces = &planner->outputs->interfaces;

	for (size_t i = 0; i < interfaces->count; i++)
		if (!text_is(interfaces->at[i].language, "en"))
			add(planner, OUTPUT_WORDS, text_format(planner->arena, "data/words-%.*s.js",
				TEXT_ARGS(interfaces->at[i].language)))->interface = &interfaces->at[i];
}

/* Sitemaps hold whole addresses, so there are none before the site has its own. */
static void
add_sitemaps(struct planner *planner)
{
	size_t pages = planner->outputs->page_count;
	size_t parts = pages > SITEMAP_MOST ? (pages + SITEMAP_MOST - 1) / SITEMAP_MOST : 0;

	for (size_t part = 0; part <= parts; part++) {
		struct output *output = add(planner, OUTPUT_SITEMAP, part == 0 ? TEXT("sitemap.xml")
			: text_format(planner->arena, "sitemap.%zu.xml", part));

		output->page = part;
		output->page_count = parts;
	}
}

static void
add_leaflets(struct planner *planner)
{
	const struct printed_list *printed = &planner->derived->printed;

	if (printed->count > 0)
		add_pages(planner, (struct output){ .kind = OUTPUT_LEAFLETS }, TEXT("leaflets"));
	for (size_t i = 0; i < printed->count; i++)
		add_pages(planner, (struct output){ .kind = OUTPUT_LEAFLET, .printed = &printed->at[i] },
			stem_of(planner->arena, "leaflets", printed->at[i].leaflet->id));
}

/* Of everything planned so far. */
static void
add_packs(struct planner *planner)
{
	struct packs *packs = packs_plan(planner->arena, planner->site, planner->derived, planner->outputs);

	for (size_t i = 0; i < packs->count; i++) {
		packs->at[i].output = planner->outputs->count;
		add(planner, OUTPUT_PACK, text_format(planner->arena, "packs/%.*s.txt", TEXT_ARGS(packs->at[i].id)))->pack
			= &packs->at[i];
	}
	planner->outputs->packs = packs;
}

void
plan_outputs(struct arena *arena, const struct site *site, const struct derived *derived, struct theme *theme,
	const struct interfaces *interfaces, bool has_address, const struct ready_file *files, size_t file_count,
	struct outputs *outputs)
{
	static const struct { enum output_kind kind; const char *stem; } everywhere[] = {
		{ OUTPUT_AREAS, "areas" }, { OUTPUT_TOPICS, "topics" }, { OUTPUT_ORGANISATIONS, "organisations" },
		{ OUTPUT_CHANGES, "changes" }, { OUTPUT_EDITION, "edition" }, { OUTPUT_FIND, "find" },
		{ OUTPUT_LIST, "list" }, { OUTPUT_SAFETY, "safety" }, { OUTPUT_UNREACHED, "offline" }, { OUTPUT_ADD, "add" },
		{ OUTPUT_CHANGE, "change" },
	};
	struct planner planner = { .arena = arena, .site = site, .derived = derived, .outputs = outputs };

	*outputs = (struct outputs){ .interfaces = *interfaces };
	add_assets(&planner, theme);
	add_web_app(&planner);
	add_scripts(&planner);
	for (size_t i = 0; i < file_count; i++)
		add(&planner, OUTPUT_READY, files[i].path)->ready = &files[i];
	for (size_t i = 0; i < site->entry_count; i++)
		add_entry(&planner, site->entries[i]);
	for (size_t i = 0; i < site->entry_count; i++)
		add_history(&planner, site->entries[i]);
	add_listings(&planner);
	for (size_t i = 0; i < site->page_count; i++)
		add_document(&planner, site->pages[i]);
	add_all_moved(&planner);
	add_cards(&planner, false);
	add_cards(&planner, true);
	add_written(&planner, false);
	add_written(&planner, true);
	add_search(&planner);
	add_words(&planner);
	for (size_t i = 0; i < sizeof everywhere / sizeof *everywhere; i++)
		add_pages(&planner, (struct output){ .kind = everywhere[i].kind }, text_of(everywhere[i].stem));
	add_leaflets(&planner);
	add(&planner, OUTPUT_NOT_FOUND, TEXT("404.html"));
	add(&planner, OUTPUT_FEED, TEXT("changes.xml"));
	add(&planner, OUTPUT_NOW, TEXT("data/now.js"));
	add(&planner, OUTPUT_ROBOTS, TEXT("robots.txt"));
	add_pages(&planner, (struct output){ .kind = OUTPUT_HOME }, TEXT("index"));
	if (has_address)
		add_sitemaps(&planner);
	add_packs(&planner);
	outputs->last = outputs->count;
	add(&planner, OUTPUT_OFFLINE, TEXT("data/offline.js"));
	add(&planner, OUTPUT_WORKER, text_of(scripts[SCRIPT_WORKER].path))->script = &scripts[SCRIPT_WORKER];
	outputs->paths = arena_array(arena, struct text, outputs->count);
	for (size_t i = 0; i < outputs->count; i++)
		outputs->paths[i] = outputs->at[i].path;
}
