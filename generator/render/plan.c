/*
 * The list of everything that will be published. Addresses are flat files that never change while
 * their ids do not: entries/ID.html, areas/ID.html, and areas/ID.2.html for the second page of a
 * listing (an id holds no dot, so nothing can clash with that). See output.h.
 */
#include "render/output.h"

#include "render/cards.h"
#include "render/packs.h"
#include "render/scripts.h"

struct planner {
	struct arena *arena;
	const struct site *site;
	const struct derived *derived;
	struct outputs *outputs;
	size_t capacity;
};

static struct output *
add(struct planner *planner, enum output_kind kind, struct text path)
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
	outputs->page_count += kind < OUTPUT_PAGES && kind != OUTPUT_MOVED;
	outputs->at[outputs->count] = (struct output){ .kind = kind, .path = path, .page = 1, .page_count = 1 };
	return &outputs->at[outputs->count++];
}

struct text
output_listing_path(struct arena *arena, const char *folder, struct text id, size_t page)
{
	const char *slash = folder[0] != '\0' ? "/" : "";

	if (page == 1)
		return text_format(arena, "%s%s%.*s.html", folder, slash, TEXT_ARGS(id));
	return text_format(arena, "%s%s%.*s.%zu.html", folder, slash, TEXT_ARGS(id), page);
}

/* All pages of one listing; `subject` is copied into each. */
static void
add_listing(struct planner *planner, struct output subject, const char *folder, struct text id,
	const struct entry_list *list, size_t most)
{
	size_t pages = list->count > 0 ? (list->count + most - 1) / most : 1;

	for (size_t page = 1; page <= pages; page++) {
		struct output *output = add(planner, subject.kind, output_listing_path(planner->arena, folder, id, page));
		struct text path = output->path;

		*output = subject;
		output->path = path;
		output->list = list;
		output->page = page;
		output->page_count = pages;
	}
}

static void
add_entries(struct planner *planner)
{
	for (size_t i = 0; i < planner->site->entry_count; i++) {
		const struct entry *entry = planner->site->entries[i];

		add(planner, OUTPUT_ENTRY, output_listing_path(planner->arena, "entries", entry->id, 1))->entry = entry;
		for (size_t j = 0; j < entry->translation_count; j++) {
			const struct entry *translation = entry->translations[j];
			struct output *output = add(planner, OUTPUT_ENTRY, text_format(planner->arena,
				"entries/%.*s.%.*s.html", TEXT_ARGS(entry->id), TEXT_ARGS(translation->language)));

			output->entry = entry;
			output->translation = translation;
		}
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
	for (size_t i = 0; i < site->organisation_count; i++)
		add_listing(planner,
			(struct output){ .kind = OUTPUT_ORGANISATION, .organisation = site->organisations[i] },
			"organisations", site->organisations[i]->id, &derived->organisation[i], LISTING_MOST);
	add_listing(planner, (struct output){ .kind = OUTPUT_A_TO_Z }, "", TEXT("a-to-z"), &derived->a_to_z,
		NAMES_MOST);
}

static void
add_documents(struct planner *planner)
{
	for (size_t i = 0; i < planner->site->page_count; i++) {
		const struct page *page = planner->site->pages[i];

		add(planner, OUTPUT_DOCUMENT, output_listing_path(planner->arena, "pages", page->id, 1))->document = page;
		for (size_t j = 0; j < page->translation_count; j++) {
			const struct page *translation = page->translations[j];
			struct output *output = add(planner, OUTPUT_DOCUMENT, text_format(planner->arena,
				"pages/%.*s.%.*s.html", TEXT_ARGS(page->id), TEXT_ARGS(translation->language)));

			output->document = page;
			output->document_translation = translation;
		}
	}
}

/* Fills the lists of all files of cards of some entries; `lists` may be NULL, to only count them. */
static size_t
fill_cards(const struct site *site, bool unkept, struct entry_list *lists, size_t files)
{
	size_t entries = 0;

	for (size_t i = 0; i < site->entry_count; i++) {
		struct entry_list *list;

		if (entry_is_about(site->entries[i], &site->settings.never_keep) != unkept)
			continue;
		entries++;
		if (!lists)
			continue;
		list = &lists[cards_file_of(site->entries[i]->id, files)];
		if (list->at)
			list->at[list->count] = site->entries[i];
		list->count++;
	}
	return entries;
}

/* The cards of the entries that are kept on devices, or of those that never are. */
static void
add_cards(struct planner *planner, bool unkept)
{
	const struct site *site = planner->site;
	size_t files = cards_file_count(fill_cards(site, unkept, NULL, 0));
	struct entry_list *lists = arena_array(planner->arena, struct entry_list, files);

	*(unkept ? &planner->outputs->unkept_card_files : &planner->outputs->card_files) = files;
	fill_cards(site, unkept, lists, files);
	for (size_t i = 0; i < files; i++) {
		lists[i] = (struct entry_list){ arena_array(planner->arena, const struct entry *, lists[i].count + 1), 0 };
		add(planner, OUTPUT_CARDS, text_format(planner->arena, "data/cards-%s%zu.js", unkept ? "unkept-" : "", i))->list
			= &lists[i];
	}
	fill_cards(site, unkept, lists, files);
}

/* The old addresses of one thing. */
static void
add_moved(struct planner *planner, const char *folder, const struct words_list *was, struct text id,
	struct text name)
{
	for (size_t i = 0; i < was->count; i++) {
		struct output *output = add(planner, OUTPUT_MOVED,
			output_listing_path(planner->arena, folder, was->at[i].text, 1));

		output->moved_to = output_listing_path(planner->arena, folder, id, 1);
		output->moved_name = name;
	}
}

static void
add_all_moved(struct planner *planner)
{
	const struct site *site = planner->site;

	for (size_t i = 0; i < site->entry_count; i++)
		add_moved(planner, "entries", &site->entries[i]->was, site->entries[i]->id,
			site->entries[i]->name.text);
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

/* Of everything planned so far. */
static void
add_packs(struct planner *planner)
{
	struct packs *packs = packs_plan(planner->arena, planner->site, planner->outputs);

	for (size_t i = 0; i < packs->count; i++) {
		packs->at[i].output = planner->outputs->count;
		add(planner, OUTPUT_PACK, text_format(planner->arena, "packs/%.*s.txt", TEXT_ARGS(packs->at[i].id)))->pack
			= &packs->at[i];
	}
	planner->outputs->packs = packs;
}

void
plan_outputs(struct arena *arena, const struct site *site, const struct derived *derived, struct theme *theme,
	bool has_address, struct outputs *outputs)
{
	static const struct { enum output_kind kind; const char *path; } single[] = {
		{ OUTPUT_AREAS, "areas.html" }, { OUTPUT_TOPICS, "topics.html" },
		{ OUTPUT_ORGANISATIONS, "organisations.html" }, { OUTPUT_CHANGES, "changes.html" },
		{ OUTPUT_EDITION, "edition.html" }, { OUTPUT_FIND, "find.html" }, { OUTPUT_LIST, "list.html" },
		{ OUTPUT_SAFETY, "safety.html" }, { OUTPUT_UNREACHED, "offline.html" },
		{ OUTPUT_NOT_FOUND, "404.html" }, { OUTPUT_FEED, "changes.xml" },
		{ OUTPUT_NOW, "data/now.js" }, { OUTPUT_ROBOTS, "robots.txt" }, { OUTPUT_HOME, "index.html" },
	};
	struct planner planner = { .arena = arena, .site = site, .derived = derived, .outputs = outputs };

	*outputs = (struct outputs){ 0 };
	add_assets(&planner, theme);
	add_scripts(&planner);
	add_entries(&planner);
	add_listings(&planner);
	add_documents(&planner);
	add_all_moved(&planner);
	add_cards(&planner, false);
	add_cards(&planner, true);
	add_search(&planner);
	for (size_t i = 0; i < sizeof single / sizeof *single; i++)
		add(&planner, single[i].kind, text_of(single[i].path));
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
