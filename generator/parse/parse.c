/*
 * Every source into its own slot, in parallel; then, on one thread and in the order of ids, the slots into
 * the site. See parse.h.
 */
#include "parse/parse.h"

#include "base/jobs.h"
#include "base/suggest.h"
#include "parse/areas_file.h"
#include "parse/bank_holidays.h"
#include "parse/entry_file.h"
#include "parse/file_name.h"
#include "parse/gazetteer.h"
#include "parse/logo_file.h"
#include "parse/id.h"
#include "parse/leaflet_file.h"
#include "parse/organisation_file.h"
#include "parse/page_file.h"
#include "parse/secrecy.h"
#include "parse/site_file.h"
#include "parse/strings_file.h"
#include "parse/topics_file.h"

struct slot {
	const struct source *source;
	struct file_name name;
	struct text id;
	bool adrift; /* a translation of nothing, or into no language: it has no place in the site */
	bool secret; /* never to be quoted, as its fields turned out to say */
	void *thing; /* struct entry, organisation, page, leaflet or strings */
	struct note note; /* of its fields, for the next run */
	struct diags diags;
};

struct worker {
	struct arena *arena;   /* what the site keeps */
	struct arena *scratch; /* the nodes of one source */
	struct arena *notes;   /* what the next run may recall */
};

struct parsing {
	const struct reading *reading;
	struct site *site;
	struct slot *slots; /* one a source, then those of files that could not be read */
	size_t slot_count;
	struct notes notes; /* of the last run */
	struct worker workers[JOBS_MOST];
};

/* The id that a file's name gives; a name that gives none is mended for the message and for the model, so
 * that two files which differ only in case are found to be one. */
static struct text
id_of(struct arena *arena, struct slot *slot)
{
	bool translatable = slot->name.type == FILE_ENTRY || slot->name.type == FILE_PAGE;
	struct text name = slot->name.stem, id, shown;

	if (id_is_good(name) && (translatable || slot->name.language.size == 0))
		return name;
	if (!translatable && slot->name.language.size > 0) {
		name = text_slice(slot->name.name, 0, slot->name.name.size - 3);
		slot->name.language = (struct text){ 0 };
	}
	id = id_mended(arena, name);
	shown = id.size > 0 ? id : TEXT("a-short-name");
	diag_say(&slot->diags, DIAG_BAD_FILE_NAME, where_file(slot->source), slot->name.name,
		slot->name.language.size > 0
			? text_format(arena, "%.*s.%.*s.md", TEXT_ARGS(shown), TEXT_ARGS(slot->name.language))
			: text_format(arena, "%.*s.md", TEXT_ARGS(shown)));
	return id;
}

static void
parse_document(struct slot *slot, struct worker *worker, const struct notes *notes)
{
	struct noting noting = { .notes = notes, .arena = worker->notes };
	struct reader reader = { .arena = worker->arena, .diags = &slot->diags, .noting = notes ? &noting : NULL };

	slot->id = id_of(worker->arena, slot);
	if (slot->name.language.size > 0)
		reader.translation_of = text_format(worker->scratch, "%.*s.md", TEXT_ARGS(slot->id));
	if (slot->name.type == FILE_ENTRY) {
		struct entry *entry = arena_alloc(worker->arena, sizeof *entry);

		*entry = (struct entry){ .source = slot->source, .id = slot->id,
			.language = slot->name.language };
		entry_file_read(&reader, worker->scratch, slot->thing = entry);
	} else if (slot->name.type == FILE_PAGE) {
		struct page *page = arena_alloc(worker->arena, sizeof *page);

		*page = (struct page){ .source = slot->source, .id = slot->id, .language = slot->name.language };
		page_file_read(&reader, worker->scratch, slot->thing = page);
	} else if (slot->name.type == FILE_ORGANISATION) {
		struct organisation *organisation = arena_alloc(worker->arena, sizeof *organisation);

		*organisation = (struct organisation){ .source = slot->source, .id = slot->id };
		organisation_file_read(&reader, worker->scratch, slot->thing = organisation);
	} else {
		struct leaflet *leaflet = arena_alloc(worker->arena, sizeof *leaflet);

		*leaflet = (struct leaflet){ .source = slot->source, .id = slot->id };
		leaflet_file_read(&reader, worker->scratch, slot->thing = leaflet);
	}
	slot->secret = reader.secret;
	if (!slot->secret)
		slot->note = noting.note;
}

static void
parse_other(struct slot *slot, struct text content, struct worker *worker)
{
	struct text meant;

	if (file_name_is_stray(slot->source->path, content, &meant))
		diag_say(&slot->diags, DIAG_FILE_NOT_READ, where_file(slot->source), slot->name.name,
			meant.size == 0 ? meant
				: text_format(worker->scratch, " Did you mean “%.*s”?", TEXT_ARGS(meant)));
}

static void
parse_strings(struct slot *slot, struct worker *worker)
{
	struct reader reader = { .arena = worker->arena, .diags = &slot->diags };
	struct strings *strings = arena_alloc(worker->arena, sizeof *strings);

	*strings = (struct strings){ .source = slot->source, .language = slot->name.stem };
	strings_file_read(&reader, worker->scratch, slot->source, false, strings);
	slot->thing = strings;
}

/* site.yaml, areas.yaml and topics.yaml are one file each, so each writes its own part of the site. */
static void
parse_source(void *context, size_t index, unsigned number)
{
	struct parsing *parsing = context;
	struct worker *worker = &parsing->workers[number];
	struct slot *slot = &parsing->slots[index];
	struct reader reader = { .arena = worker->arena, .diags = &slot->diags };

	slot->source = parsing->reading->sources[index];
	slot->name = file_name_of(slot->source->path, parsing->reading->content);
	slot->diags.arena = worker->arena;
	switch (slot->name.type) {
	case FILE_SITE:
		site_file_read(&reader, worker->scratch, slot->source, &parsing->site->settings);
		break;
	case FILE_AREAS:
		areas_file_read(&reader, worker->scratch, slot->source, parsing->site);
		break;
	case FILE_TOPICS:
		topics_file_read(&reader, worker->scratch, slot->source, parsing->site);
		break;
	case FILE_STRINGS:
		parse_strings(slot, worker);
		break;
	case FILE_OTHER:
		parse_other(slot, parsing->reading->content, worker);
		break;
	default:
		parse_document(slot, worker, &parsing->notes);
	}
	if (slot->secret)
		parsing->reading->sources[index]->confidential = true;
	arena_clear(worker->scratch);
}

/* A file that the read stage refused (too large, a symbolic link) was said to be one, and is empty here: but its id
 * is known, or each reference to it and each translation of it would be a finding, too. */
static void
add_unread(struct parsing *parsing, const struct diags *refused, struct arena *scratch)
{
	for (size_t i = 0; i < refused->list.count; i++) {
		const struct source *source = ((const struct diag *)refused->list.at[i])->where.source;
		struct slot *slot = &parsing->slots[parsing->slot_count];
		struct worker worker = { parsing->site->arena, scratch, NULL };

		if (!source || source->bytes.at)
			continue;
		*slot = (struct slot){ .source = source, .name = file_name_of(source->path, parsing->reading->content),
			.diags = { .arena = scratch } };
		if (slot->name.type < FILE_ENTRY)
			continue;
		parse_document(slot, &worker, NULL);
		slot->diags = (struct diags){ .arena = scratch };
		parsing->slot_count++;
	}
}

static int
compare_slots(const void *a, const void *b)
{
	const struct slot *left = a, *right = b;
	int order = text_compare(left->id, right->id);

	return order != 0 ? order : text_compare(left->name.language, right->name.language);
}

/* May entries and pages be translated into it? The first language is the one they are written in. */
static bool
is_language(const struct settings *settings, struct text language)
{
	for (size_t i = 1; i < settings->languages.count; i++)
		if (text_equal(settings->languages.at[i].text, language))
			return true;
	return text_is(language, "easy") || settings->languages.count == 0;
}

/* Says what is wrong with a slot's place among the others; false when it has none. `before` is the last
 * one that has; `base` the last one that is no translation. */
static bool
has_a_place(const struct site *site, struct slot *slot, const struct slot *before,
	const struct slot *base, struct diags *diags)
{
	struct where where = where_file(slot->source);

	if (slot->id.size == 0)
		return false;
	if (before && compare_slots(before, slot) == 0) {
		diag_say(diags, DIAG_DUPLICATE_ID, where, slot->id, before->source->path);
		return false;
	}
	if (slot->name.language.size == 0)
		return true;
	if (!is_language(&site->settings, slot->name.language)) {
		diag_say(diags, DIAG_TRANSLATION_LANGUAGE, where, slot->name.language);
		slot->adrift = true;
		return false;
	}
	if (!base || !text_equal(base->id, slot->id)) {
		diag_say(diags, DIAG_TRANSLATION_OF_NOTHING, where, slot->id,
			text_format(diags->arena, "%.*s.md", TEXT_ARGS(slot->id)));
		slot->adrift = true;
		return false;
	}
	return true;
}

/* The slots of one type in the order of their ids, each base text with its translations behind it. */
static struct list
gather(const struct parsing *parsing, enum file_type type, struct arena *scratch, struct diags *diags)
{
	struct list slots = { 0 };
	const struct slot *before = NULL, *base = NULL;
	size_t kept = 0;

	for (size_t i = 0; i < parsing->slot_count; i++)
		if (parsing->slots[i].name.type == type)
			list_add(scratch, &slots, &parsing->slots[i]);
	list_sort(&slots, compare_slots);
	for (size_t i = 0; i < slots.count; i++) {
		struct slot *slot = slots.at[i];

		if (!has_a_place(parsing->site, slot, before, base, diags))
			continue;
		before = slot;
		if (slot->name.language.size == 0)
			base = slot;
		slots.at[kept++] = slot;
	}
	slots.count = kept;
	return slots;
}

/* Gives how many slots from `first` on are translations of the one before. */
static size_t
translations_behind(const struct list *slots, size_t first)
{
	size_t count = 0;

	while (first + count < slots->count
		&& ((const struct slot *)slots->at[first + count])->name.language.size > 0)
		count++;
	return count;
}

static void
place_entries(struct site *site, const struct list *slots)
{
	site->entry_by_id = map_new(site->arena);
	site->entries = arena_array(site->arena, struct entry *, slots->count);
	for (size_t i = 0; i < slots->count;) {
		struct entry *entry = ((struct slot *)slots->at[i++])->thing;

		entry->translation_count = translations_behind(slots, i);
		entry->translations = arena_array(site->arena, struct entry *, entry->translation_count);
		for (size_t t = 0; t < entry->translation_count; t++) {
			entry->translations[t] = ((struct slot *)slots->at[i++])->thing;
			entry->translations[t]->base = entry;
			entry->translations[t]->number = t;
		}
		entry->number = site->entry_count;
		site->entries[site->entry_count++] = entry;
		map_put(&site->entry_by_id, entry->id, entry);
	}
}

static void
place_pages(struct site *site, const struct list *slots)
{
	site->page_by_id = map_new(site->arena);
	site->pages = arena_array(site->arena, struct page *, slots->count);
	for (size_t i = 0; i < slots->count;) {
		struct page *page = ((struct slot *)slots->at[i++])->thing;

		page->translation_count = translations_behind(slots, i);
		page->translations = arena_array(site->arena, struct page *, page->translation_count);
		for (size_t t = 0; t < page->translation_count; t++) {
			page->translations[t] = ((struct slot *)slots->at[i++])->thing;
			page->translations[t]->base = page;
			page->translations[t]->number = t;
		}
		page->number = site->page_count;
		site->pages[site->page_count++] = page;
		map_put(&site->page_by_id, page->id, page);
	}
}

static void
place_organisations(struct site *site, const struct list *slots)
{
	site->organisation_by_id = map_new(site->arena);
	site->organisations = arena_array(site->arena, struct organisation *, slots->count);
	for (size_t i = 0; i < slots->count; i++) {
		struct organisation *organisation = ((struct slot *)slots->at[i])->thing;

		organisation->number = i;
		site->organisations[site->organisation_count++] = organisation;
		map_put(&site->organisation_by_id, organisation->id, organisation);
	}
}

static void
place_leaflets(struct site *site, const struct list *slots)
{
	site->leaflet_by_id = map_new(site->arena);
	site->leaflets = arena_array(site->arena, struct leaflet *, slots->count);
	for (size_t i = 0; i < slots->count; i++) {
		struct leaflet *leaflet = ((struct slot *)slots->at[i])->thing;

		leaflet->number = i;
		site->leaflets[site->leaflet_count++] = leaflet;
		map_put(&site->leaflet_by_id, leaflet->id, leaflet);
	}
}

/* In the order of their paths. */
static void
place_strings(const struct parsing *parsing)
{
	for (size_t i = 0; i < parsing->reading->count; i++)
		if (parsing->slots[i].name.type == FILE_STRINGS)
			list_add(parsing->site->arena, &parsing->site->strings, parsing->slots[i].thing);
}

static void
place_areas_and_topics(struct site *site)
{
	site->area_by_id = map_new(site->arena);
	for (size_t i = 0; i < site->area_count; i++) {
		site->areas[i]->number = i;
		map_put(&site->area_by_id, site->areas[i]->id, site->areas[i]);
	}
	site->topic_by_id = map_new(site->arena);
	for (size_t i = 0; i < site->topic_count; i++) {
		site->topics[i]->number = i;
		map_put(&site->topic_by_id, site->topics[i]->id, site->topics[i]);
	}
}

/* The file that a setting names, or NULL with a diagnostic; `field` is the setting's name. */
static const struct source *
named_file(const struct parsing *parsing, const struct words *setting, const char *field, struct arena *scratch,
	struct diags *diags)
{
	const struct reading *reading = parsing->reading;
	struct text *names = arena_array(scratch, struct text, reading->count), near;

	if (!given(*setting) || setting->text.size == 0)
		return NULL;
	for (size_t i = 0; i < reading->count; i++) {
		struct text path = reading->sources[i]->path;

		names[i] = text_slice(path, reading->content.size, path.size);
		if (text_equal(names[i], setting->text))
			return reading->sources[i];
	}
	near = suggest(setting->text, names, reading->count);
	diag_say(diags, DIAG_FILE_MISSING, setting->where, setting->text, text_of(field),
		near.size == 0 ? near : text_format(scratch, " Did you mean “%.*s”?", TEXT_ARGS(near)));
	return NULL;
}

/* What site.yaml names by file. */
static void
read_companions(const struct parsing *parsing, struct arena *scratch, struct diags *diags)
{
	struct site *site = parsing->site;
	const struct source *holidays = named_file(parsing, &site->settings.bank_holidays, "bank-holidays",
		scratch, diags);
	const struct source *logo = named_file(parsing, &site->settings.leaflet_logo, "leaflet-logo", scratch, diags);
	const struct source *gazetteer = named_file(parsing, &site->settings.gazetteer, "gazetteer", scratch,
		diags);

	if (holidays)
		bank_holidays_read(site->arena, holidays, site, diags);
	if (gazetteer)
		gazetteer_read(site->arena, gazetteer, site, diags);
	if (logo)
		logo_file_read(logo, site, diags);
}

/* What was found in the files. A file whose name makes it a translation by mistake is full of facts, and every
 * one of them would be a finding beside the one about its name. */
static void
add_findings(const struct parsing *parsing, struct diags *diags)
{
	for (size_t i = 0; i < parsing->reading->count; i++) {
		const struct slot *slot = &parsing->slots[i];

		for (size_t d = 0; d < slot->diags.list.count; d++) {
			struct diag *diag = slot->diags.list.at[d];

			if (!slot->adrift || diag->code != DIAG_TRANSLATION_FACT)
				list_add(diags->arena, &diags->list, diag);
		}
	}
}

/* Puts the slots together; everything here is in the order of paths or of ids. */
static void
assemble(const struct parsing *parsing, struct arena *scratch, struct diags *diags)
{
	struct site *site = parsing->site;
	struct list slots;

	slots = gather(parsing, FILE_ENTRY, scratch, diags);
	place_entries(site, &slots);
	slots = gather(parsing, FILE_PAGE, scratch, diags);
	place_pages(site, &slots);
	slots = gather(parsing, FILE_ORGANISATION, scratch, diags);
	place_organisations(site, &slots);
	slots = gather(parsing, FILE_LEAFLET, scratch, diags);
	place_leaflets(site, &slots);
	place_areas_and_topics(site);
	place_strings(parsing);
	add_findings(parsing, diags);
	read_companions(parsing, scratch, diags);
}

struct site *
parse_site(struct arena *arena, const struct reading *reading, const struct cache_subject *subject, unsigned jobs,
	struct diags *diags)
{
	struct arena *scratch = arena_new();
	struct parsing parsing = { .reading = reading, .site = arena_alloc(arena, sizeof *parsing.site),
		.slots = arena_array(scratch, struct slot, reading->count + diags->list.count + 1),
		.slot_count = reading->count };

	parsing.site->arena = arena;
	jobs = jobs < 1 ? 1 : jobs > JOBS_MOST ? JOBS_MOST : jobs;
	for (unsigned i = 0; i < jobs; i++)
		parsing.workers[i] = (struct worker){ arena_new(), arena_new(), arena_new() };
	notes_read(&parsing.notes, scratch, subject);
	secrecy_mark(reading, jobs);
	jobs_run(jobs, reading->count, parse_source, &parsing);
	notes_write(&parsing.notes, scratch, &parsing.slots[0].note, reading->count, sizeof parsing.slots[0]);
	for (unsigned i = 0; i < jobs; i++) {
		arena_adopt(arena, parsing.workers[i].arena);
		arena_free(parsing.workers[i].scratch);
		arena_free(parsing.workers[i].notes);
	}
	add_unread(&parsing, diags, scratch);
	assemble(&parsing, scratch, diags);
	arena_free(scratch);
	return parsing.site;
}
