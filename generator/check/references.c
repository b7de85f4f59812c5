/*
 * Links ids to things. The only writing to the model after parsing: every reference gets its thing,
 * or a diagnostic; circles are found and cut, so that whoever walks upwards comes to an end.
 */
#include "check/check.h"

#include <string.h>

#include "base/fold.h"
#include "base/suggest.h"
#include "check/circles.h"
#include "check/links.h"
#include "check/old_ids.h"
#include "model/spot.h"
#include "check/targets.h"
#include "check/unreadable.h"
#include "model/format.h"

enum { SUGGESTIONS_COST = 20 * 1000 * 1000 }; /* comparisons in all; a million bad ids must not take hours */

struct linking {
	struct site *site;
	struct diags *diags;
	struct targets targets;
	struct text *known[TARGETS]; /* all ids of a kind of thing, made when first needed */
	struct map named[TARGETS];   /* folded name or synonym -> struct text, the id of what is called so; likewise */
	bool unreadable[TARGETS];    /* none of a kind of thing could be read, which was said */
	size_t budget;
	uint32_t *marks[TARGETS];    /* by number: the list in which a thing was last seen */
	uint32_t list;
};

/* "../Organisations/Harbour Mind.md" -> "harbour-mind": what was probably meant. */
static struct text
id_meant(struct arena *arena, struct text wrong)
{
	struct buffer meant = { 0 };
	struct text id;

	if (text_ends(wrong, ".md"))
		wrong.size -= 3;
	for (size_t i = wrong.size; i > 0; i--)
		if (wrong.at[i - 1] == '/' || wrong.at[i - 1] == '\\') {
			wrong = text_slice(wrong, i, wrong.size);
			break;
		}
	for (size_t i = 0; i < wrong.size && meant.size < 64; i++) {
		char c = wrong.at[i];

		if (c >= 'A' && c <= 'Z')
			buffer_add_char(&meant, (char)(c - 'A' + 'a'));
		else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
			buffer_add_char(&meant, c);
		else if (c != '\'' && (unsigned char)c < 0x80 && meant.size > 0 && meant.at[meant.size - 1] != '-')
			buffer_add_char(&meant, '-');
	}
	while (meant.size > 0 && meant.at[meant.size - 1] == '-')
		meant.size--;
	id = text_copy(arena, buffer_text(&meant));
	buffer_free(&meant);
	return id;
}

static struct text
id_suggested(struct linking *linking, enum target target, struct text wrong)
{
	size_t count = targets_count(linking->site, target);

	if (linking->budget < count)
		return (struct text){ 0 };
	linking->budget -= count;
	if (!linking->known[target]) {
		linking->known[target] = arena_array(linking->site->arena, struct text, count + 1);
		for (size_t i = 0; i < count; i++)
			linking->known[target][i] = targets_id(linking->site, target, i);
	}
	return suggest(wrong, linking->known[target], count);
}

static void
learn_name(struct linking *linking, enum target target, struct text name, const struct text *id)
{
	struct text folded = fold_terms(linking->site->arena, name);

	if (folded.size > 0 && !map_get(&linking->named[target], folded))
		map_put(&linking->named[target], folded, (void *)id);
}

static void
learn_names(struct linking *linking, enum target target)
{
	const struct site *site = linking->site;
	size_t count = targets_count(site, target);
	struct text *ids = arena_array(site->arena, struct text, count + 1);

	linking->named[target] = map_new(site->arena);
	for (size_t i = 0; i < count; i++) {
		ids[i] = targets_id(site, target, i);
		learn_name(linking, target, targets_name(site, target, i), &ids[i]);
	}
	for (size_t i = 0; target == TARGET_TOPIC && i < count; i++)
		for (size_t j = 0; j < site->topics[i]->synonyms.count; j++)
			learn_name(linking, target, site->topics[i]->synonyms.at[j].text, &ids[i]);
}

/* “Depression” or “The Hill”: the id of what is called so, where somebody wrote the name of a thing or a topic's synonym;
 * empty when nothing is. */
static struct text
id_of_name(struct linking *linking, enum target target, struct text name)
{
	const struct text *id;

	if (!linking->named[target].arena)
		learn_names(linking, target);
	id = map_get(&linking->named[target], fold_terms(linking->site->arena, name));
	return id ? *id : (struct text){ 0 };
}

/* Areas and topics stand in one file each: without it one finding says so, and not each reference to them. */
static bool
is_list_missing(struct linking *linking, enum target target)
{
	static const struct { enum target target; const char *file, *example; } lists[] = {
		{ TARGET_AREA, "areas.yaml", "leith: {name: Leith}" },
		{ TARGET_TOPIC, "topics.yaml", "anxiety: {name: Anxiety and worry}" },
	};

	for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
		if (lists[i].target == target && targets_count(linking->site, target) == 0) {
			diag_say(linking->diags, DIAG_LIST_MISSING, (struct where){ 0 }, text_of(lists[i].file),
				text_of(targets_noun(target)), text_of(lists[i].example));
			linking->unreadable[target] = true;
			return true;
		}
	return false;
}

/* What to write in the place of an id that is unknown, as far as that can be told. */
static struct text
advice_on(struct linking *linking, enum target target, struct text id)
{
	struct text meant = id_of_name(linking, target, id);

	if (target == TARGET_AREA && text_is(id, "everywhere"))
		return TEXT("If it serves everybody, write “covers: everywhere”, without any area. ");
	if (meant.size == 0)
		meant = id_suggested(linking, target, id);
	return meant.size > 0 ? text_format(linking->diags->arena, "Did you mean “%.*s”? ", TEXT_ARGS(meant)) : TEXT("");
}

static void
say_unknown(struct linking *linking, struct words id, enum target target)
{
	struct arena *arena = linking->site->arena;
	struct text noun = text_of(targets_noun(target)), meant, renamed;

	if (linking->unreadable[target] || is_list_missing(linking, target))
		return;
	if (!id_parse(id.text)) {
		meant = id_of_name(linking, target, id.text);
		if (meant.size == 0)
			meant = id_meant(arena, id.text);
		if (!targets_find(&linking->targets, target, meant))
			meant = targets_count(linking->site, target) > 0 ? targets_id(linking->site, target, 0)
				: text_of(targets_example(target));
		diag_say(linking->diags, DIAG_REFERENCE_FORM, id.where, id.text, noun, meant);
		return;
	}
	renamed = targets_renamed(&linking->targets, target, id.text);
	if (renamed.size > 0) {
		diag_say(linking->diags, DIAG_REFERENCE_RENAMED, id.where, id.text, renamed);
		return;
	}
	diag_say(linking->diags, DIAG_UNKNOWN_REFERENCE, id.where, id.text, noun, advice_on(linking, target, id.text),
		text_of(targets_home(target)));
}

static void
link_one(struct linking *linking, struct reference *reference, enum target target)
{
	if (!given(reference->id))
		return;
	reference->area = targets_find(&linking->targets, target, reference->id.text);
	if (!reference->area)
		say_unknown(linking, reference->id, target);
}

/* Links a list, and says what stands in it twice. */
static void
link_list(struct linking *linking, struct references *references, enum target target)
{
	linking->list++;
	for (size_t i = 0; i < references->count; i++) {
		struct reference *reference = &references->at[i];
		size_t number;

		link_one(linking, reference, target);
		if (!reference->area)
			continue;
		number = targets_number(target, reference->area);
		if (linking->marks[target][number] == linking->list)
			diag_say(linking->diags, DIAG_REFERENCE_REPEATED, reference->id.where, reference->id.text);
		linking->marks[target][number] = linking->list;
	}
}

/* An entry that sends people to itself sends them nowhere. */
static void
cut_links_to_self(struct linking *linking, struct entry *entry, struct references *references)
{
	for (size_t i = 0; i < references->count; i++)
		if (references->at[i].entry == entry) {
			references->at[i].entry = NULL;
			diag_say(linking->diags, DIAG_REFERENCE_TO_ITSELF, references->at[i].id.where, entry->id);
		}
}

static void
link_entry(struct linking *linking, struct entry *entry)
{
	link_one(linking, &entry->run_by, TARGET_ORGANISATION);
	link_list(linking, &entry->topics, TARGET_TOPIC);
	link_list(linking, &entry->covers, TARGET_AREA);
	link_list(linking, &entry->if_not_this, TARGET_ENTRY);
	link_list(linking, &entry->status.replaced_by, TARGET_ENTRY);
	cut_links_to_self(linking, entry, &entry->if_not_this);
	cut_links_to_self(linking, entry, &entry->status.replaced_by);
}

/* The links of one body to other things of the directory. */
struct body {
	struct linking *linking;
	struct words rest;
};

/* Has the entry or page a translation into this language? */
static bool
is_translated(const struct body_link *link, const void *thing)
{
	const struct entry *entry = thing;
	const struct page *page = thing;

	if (link->target == TARGET_ENTRY) {
		for (size_t i = 0; i < entry->translation_count; i++)
			if (text_equal(entry->translations[i]->language, link->language))
				return true;
	} else if (link->target == TARGET_PAGE) {
		for (size_t i = 0; i < page->translation_count; i++)
			if (text_equal(page->translations[i]->language, link->language))
				return true;
	}
	return false;
}

static void
look_at_link(void *context, enum link_part part, struct text found)
{
	struct body *body = context;
	struct linking *linking = body->linking;
	struct body_link link;
	const void *thing;

	if (part != LINK_ADDRESS || !body_link_read(found, &link))
		return;
	thing = targets_find(&linking->targets, link.target, link.id);
	if (!thing)
		say_unknown(linking, (struct words){ link.id, spot_next(&body->rest, found) }, link.target);
	else if (link.language.size > 0 && !is_translated(&link, thing))
		diag_say(linking->diags, DIAG_LINK_INTO_NOTHING, spot_next(&body->rest, found), found);
}

static void
check_body(struct linking *linking, struct words words)
{
	struct body body = { linking, words };

	links_visit(words.text, look_at_link, &body);
}

static void
check_bodies(struct linking *linking, const struct site *site)
{
	for (size_t i = 0; i < site->organisation_count; i++)
		check_body(linking, site->organisations[i]->body);
	for (size_t i = 0; i < site->page_count; i++) {
		check_body(linking, site->pages[i]->body);
		for (size_t j = 0; j < site->pages[i]->translation_count; j++)
			check_body(linking, site->pages[i]->translations[j]->body);
	}
}

static void
link_settings(struct linking *linking, struct settings *settings)
{
	link_list(linking, &settings->leave_quickly.topics, TARGET_TOPIC);
	link_list(linking, &settings->never_keep, TARGET_TOPIC);
	for (size_t i = 0; i < settings->crisis_count; i++)
		link_list(linking, &settings->crisis[i].topics, TARGET_TOPIC);
	linking->list++;
	for (size_t i = 0; i < settings->leave_quickly.pages.count; i++) {
		struct reference page = { .id = settings->leave_quickly.pages.at[i] };

		link_one(linking, &page, TARGET_PAGE);
	}
}

/* What a reader is pointed at has to be there. */
static void
check_where_entry_points(struct linking *linking, const struct entry *entry)
{
	const struct references *instead = &entry->if_not_this, *replaced_by = &entry->status.replaced_by;

	if (entry_status(entry) != STATUS_CLOSED && entry->run_by.organisation
		&& entry->run_by.organisation->status.is.is == STATUS_CLOSED)
		diag_say(linking->diags, DIAG_ORGANISATION_CLOSED, entry->run_by.id.where,
			entry->run_by.organisation->id);
	for (size_t i = 0; i < instead->count; i++)
		if (instead->at[i].entry && entry_status(instead->at[i].entry) == STATUS_CLOSED
			&& entry_status(entry) != STATUS_CLOSED)
			diag_say(linking->diags, DIAG_ALTERNATIVE_CLOSED, instead->at[i].id.where,
				instead->at[i].entry->id);
	for (size_t i = 0; i < replaced_by->count; i++)
		if (replaced_by->at[i].entry && entry_status(replaced_by->at[i].entry) == STATUS_CLOSED
			&& replaced_by->at[i].entry->status.replaced_by.count == 0)
			diag_say(linking->diags, DIAG_REPLACEMENT_CLOSED, replaced_by->at[i].id.where,
				replaced_by->at[i].entry->id);
}

static void
link_everything(struct linking *linking, struct site *site)
{
	for (size_t i = 0; i < site->area_count; i++)
		link_one(linking, &site->areas[i]->within, TARGET_AREA);
	for (size_t i = 0; i < site->topic_count; i++)
		link_one(linking, &site->topics[i]->within, TARGET_TOPIC);
	for (size_t i = 0; i < site->entry_count; i++)
		link_entry(linking, site->entries[i]);
	for (size_t i = 0; i < site->leaflet_count; i++) {
		link_list(linking, &site->leaflets[i]->topics, TARGET_TOPIC);
		link_list(linking, &site->leaflets[i]->areas, TARGET_AREA);
		link_list(linking, &site->leaflets[i]->entries, TARGET_ENTRY);
	}
	link_settings(linking, &site->settings);
}

void
check_references(struct checking *checking)
{
	struct site *site = checking->site;
	struct linking *linking = arena_alloc(site->arena, sizeof *linking);

	*linking = (struct linking){ .site = site, .diags = checking->diags, .budget = SUGGESTIONS_COST };
	checking->linking = linking;
	linking->targets = targets_of(site);
	linking->unreadable[TARGET_AREA] = site->area_count == 0 && is_unreadable_named(linking->diags, "areas.yaml");
	linking->unreadable[TARGET_TOPIC] = site->topic_count == 0 && is_unreadable_named(linking->diags, "topics.yaml");
	old_ids_collect(&linking->targets, linking->diags);
	for (enum target target = 0; target < TARGETS; target++)
		linking->marks[target] = arena_array(site->arena, uint32_t, targets_count(site, target) + 1);

	link_everything(linking, site);
	circles_cut(site, linking->diags);
	check_bodies(linking, site);
}

void
check_entry_references(struct checking *checking, const struct entry *entry)
{
	struct linking *linking = checking->linking;

	check_where_entry_points(linking, entry);
	check_body(linking, entry->body);
	for (size_t i = 0; i < entry->translation_count; i++)
		check_body(linking, entry->translations[i]->body);
}
