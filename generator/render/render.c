/*
 * Makes each output: a page through its template, or a feed, a sitemap, an asset. See render.h.
 */
#include "render/render.h"

#include <string.h>

#include "base/jobs.h"
#include "base/map.h"
#include "render/cards.h"
#include "render/data_now.h"
#include "render/example.h"
#include "render/offline_list.h"
#include "render/phrases.h"
#include "render/recipe.h"
#include "render/scripts.h"
#include "render/search/data.h"
#include "render/template/kept.h"
#include "render/view/context.h"
#include "render/web_app.h"
#include "render/words_data.h"
#include "render/written_data.h"
#include "render/xml_feeds.h"

/* What all pages in one language have in common. */
struct tongue {
	const struct template *templates[OUTPUT_PAGES];
	const struct lines *when;
	const struct text *crisis_words;
	const char *const *invented; /* words that tell readers of an example that it is one (example.h) */
	struct kept_parts *kept[2];  /* parts of pages at the site's root, and of those in a folder */
};

struct renderer {
	const struct site *site;
	const struct derived *derived;
	struct outputs outputs;
	struct tongue *tongues; /* by the number of the interface */
	size_t tongue_count;
	struct text base_url; /* without a slash at its end */
	const struct text *wire_hours;
	struct hash *recipes;  /* of each output; NULL when nothing made earlier is trusted */
	const struct form *form;
	form_answers_writer *write_answers;
	struct map unkept;     /* entries that no device keeps unasked, by id, */
	struct map unkept_organisations; /* and those who run nothing else */
	struct text root_path; /* the path of base_url, "/" at its end: for 404.html, which stands anywhere */
};

/* The template of each kind of page, in the order of enum output_kind. */
static const char *const template_names[OUTPUT_PAGES] = {
	"home.html", "entry.html", "history.html", "areas.html", "area.html", "everywhere.html", "topics.html", "topic.html",
	"kind.html", "open.html", "ways.html", "organisations.html", "organisation.html", "a-to-z.html", "changes.html", "document.html",
	"edition.html", "leaflets.html", "leaflet.html", "find.html", "list.html", "add.html", "change.html", "safety.html", "offline.html",
	"not-found.html", "moved.html",
};

static struct text
without_slash(struct text url)
{
	while (url.size > 0 && url.at[url.size - 1] == '/')
		url.size--;
	return url;
}

/* "/directory/" of "https://council.example/directory". */
static struct text
path_of(struct arena *arena, struct text url)
{
	ptrdiff_t scheme = text_find(url, "://");
	struct text rest = text_slice(url, scheme < 0 ? 0 : (size_t)scheme + 3, url.size);
	ptrdiff_t slash = text_find(rest, "/");

	if (slash < 0)
		return TEXT("/");
	rest = text_slice(rest, (size_t)slash, rest.size);
	return text_format(arena, "%.*s/", TEXT_ARGS(rest));
}

/* What makes the pages, the content aside. */
static struct hash
made_by(const struct render_request *request, const struct renderer *renderer, const struct theme *theme)
{
	struct buffer buffer = { 0 };
	struct hash hash;

	hash_add(&buffer, request->program);
	hash_add(&buffer, theme_hash(theme));
	hash_add(&buffer, request->strings_hash);
	hash_add(&buffer, hash_of(renderer->base_url));
	hash = hash_of(buffer_text(&buffer));
	buffer_free(&buffer);
	return hash;
}

static struct map
unkept_entries(struct arena *arena, const struct site *site)
{
	struct map unkept = map_new(arena);

	for (size_t i = 0; i < site->entry_count; i++)
		if (entry_is_about(site->entries[i], &site->settings.never_keep))
			map_put(&unkept, site->entries[i]->id, site->entries[i]);
	return unkept;
}

static struct map
unkept_organisations(struct arena *arena, const struct site *site, const struct derived *derived)
{
	struct map unkept = map_new(arena);

	for (size_t i = 0; i < site->organisation_count; i++)
		if (derived->organisation_unkept[i])
			map_put(&unkept, site->organisations[i]->id, site->organisations[i]);
	return unkept;
}

/* The languages pages are made in, and what their addresses end in. */
static struct interfaces
interfaces_of(struct arena *arena, const struct strings_list *strings)
{
	struct interface *at = arena_array(arena, struct interface, strings->count);

	for (size_t i = 0; i < strings->count; i++) {
		struct text language = strings->at[i]->language;

		at[i] = (struct interface){ .strings = strings->at[i], .language = language, .number = i,
			.mark = i == 0 ? TEXT("") : text_format(arena, ".%.*s", TEXT_ARGS(language)) };
		at[i].ending = text_format(arena, "%.*s.html", TEXT_ARGS(at[i].mark));
	}
	return (struct interfaces){ at, strings->count };
}

/* All but the lines of when each entry is open. */
static struct tongue
tongue_of(struct arena *arena, const struct site *site, struct theme *theme, const struct wording *wording,
	struct diags *diags)
{
	struct tongue tongue = { .crisis_words = crisis_words_of(arena, &site->settings, wording) };

	for (int i = 0; i < OUTPUT_PAGES; i++)
		tongue.templates[i] = theme_template(theme, template_names[i], &view_root, wording, diags);
	tongue.invented = phrases_of_invention(arena, wording, theme);
	return tongue;
}

/* What goes through all entries, and is worked out side by side: the plan, their hours for scripts, and, from LINES on, their
 * hours in each language. */
enum { PLAN, WIRE_HOURS, LINES };

struct preparation {
	struct renderer *renderer;
	const struct render_request *request;
	struct theme *theme;
	struct interfaces interfaces;
	struct arena *arenas[JOBS_MOST]; /* by worker */
};

static void
prepare(void *context, size_t index, unsigned worker)
{
	struct preparation *preparation = context;
	struct renderer *made = preparation->renderer;
	struct arena *arena = preparation->arenas[worker];

	if (!arena)
		arena = preparation->arenas[worker] = arena_new();
	if (index == PLAN)
		plan_outputs(arena, made->site, made->derived, preparation->theme, &preparation->interfaces,
			made->base_url.size > 0, preparation->request->files, preparation->request->file_count, &made->outputs);
	else if (index == WIRE_HOURS)
		made->wire_hours = wire_hours_of_entries(arena, made->site);
	else
		made->tongues[index - LINES].when = when_of_entries(arena, made->site,
			preparation->interfaces.at[index - LINES].strings->wording);
}

static void
prepare_all(struct arena *arena, struct preparation *preparation)
{
	jobs_run(preparation->request->jobs, LINES + preparation->interfaces.count, prepare, preparation);
	for (unsigned i = 0; i < JOBS_MOST; i++)
		if (preparation->arenas[i])
			arena_adopt(arena, preparation->arenas[i]);
}

bool
render_open(struct arena *arena, const struct site *site, const struct derived *derived,
	const struct render_request *request, struct renderer **renderer, struct diags *diags,
	struct failure *failure)
{
	struct renderer *made = arena_alloc(arena, sizeof *made);
	struct preparation preparation = { made, request, .interfaces = interfaces_of(arena, request->strings) };
	size_t errors = diags_count(diags, LEVEL_ERROR);
	struct theme *theme;

	*renderer = NULL;
	if (!theme_open(arena, request->themes, &theme, diags, failure))
		return false;
	preparation.theme = theme;
	made->site = site;
	made->derived = derived;
	made->base_url = without_slash(request->base_url ? text_of(request->base_url) : site->settings.url.text);
	made->form = request->form;
	made->write_answers = request->write_answers;
	made->root_path = path_of(arena, made->base_url);
	made->unkept = unkept_entries(arena, site);
	made->unkept_organisations = unkept_organisations(arena, site, derived);
	made->tongue_count = request->strings->count;
	made->tongues = arena_array(arena, struct tongue, made->tongue_count);
	for (size_t i = 0; i < made->tongue_count; i++)
		made->tongues[i] = tongue_of(arena, site, theme, request->strings->at[i]->wording, diags);
	prepare_all(arena, &preparation);
	if (diags_count(diags, LEVEL_ERROR) > errors)
		return true;
	theme_say_unused(theme, diags);
	phrases_say_unknown(arena, site, request->strings, theme, diags);
	if (hash_given(request->program))
		made->recipes = recipes_make(arena, site, derived, &made->outputs, made->tongues[0].templates,
			made_by(request, made, theme), request->jobs);
	for (size_t i = 0; i < 2 * made->tongue_count; i++)
		made->tongues[i / 2].kept[i % 2] = kept_new(theme_kept_parts(theme), site->entry_count);
	*renderer = made;
	return true;
}

void
render_close(struct renderer *renderer)
{
	for (size_t i = 0; renderer && i < 2 * renderer->tongue_count; i++)
		kept_free(renderer->tongues[i / 2].kept[i % 2]);
}

size_t
render_stints(const struct renderer *renderer, const struct stint **stints)
{
	*stints = renderer->outputs.packs->stints;
	return renderer->outputs.packs->stint_count;
}

bool
render_is_told_of(const struct renderer *renderer, size_t index)
{
	const struct output *output = &renderer->outputs.at[index];

	return output->kind == OUTPUT_PACK || packs_are_without(output);
}

size_t
render_last_from(const struct renderer *renderer)
{
	return renderer->outputs.last;
}

void
render_last(const struct renderer *renderer, size_t index, const struct render_made *made, struct buffer *bytes)
{
	const struct output *output = &renderer->outputs.at[index];

	if (output->kind == OUTPUT_OFFLINE) {
		offline_list_write(&renderer->outputs, renderer->derived, made, bytes);
		return;
	}
	/* Browsers take a worker for new when its own bytes differ, not those of what it loads. */
	buffer_add_string(bytes, "self.fingerpostEdition=\"");
	offline_edition_write(&renderer->outputs, made, bytes);
	buffer_add_string(bytes, "\";\n");
	buffer_add(bytes, output->script->bytes);
}

/* A theme may have forgotten to mark what must not be kept: then the page is not kept at all. */
static bool
leads_to_any(const struct map *things, const char *folder, struct text page)
{
	ptrdiff_t found;

	while (things->count > 0 && (found = text_find(page, folder)) >= 0) {
		size_t size = 0;

		page = text_slice(page, (size_t)found + strlen(folder), page.size);
		while (size < page.size && page.at[size] != '.' && page.at[size] != '"')
			size++;
		if (map_get(things, text_slice(page, 0, size)))
			return true;
	}
	return false;
}

static bool
speaks_of_unkept(const struct renderer *renderer, struct text page)
{
	return leads_to_any(&renderer->unkept, "entries/", page)
		|| leads_to_any(&renderer->unkept_organisations, "organisations/", page);
}

void
render_pack_add(const struct renderer *renderer, size_t index, struct text page, struct pack_writer *writer)
{
	const struct output *output = &renderer->outputs.at[index];
	struct buffer kept = { 0 };

	if (output->kind < OUTPUT_PAGES) {
		pack_page(page, &kept);
		page = buffer_text(&kept);
	}
	if (!speaks_of_unkept(renderer, page))
		pack_add(writer, output->path, page);
	buffer_free(&kept);
}

struct hash
render_recipe(const struct renderer *renderer, size_t index)
{
	return renderer->recipes ? renderer->recipes[index] : (struct hash){ 0 };
}

size_t
render_plan(const struct renderer *renderer, const struct text **paths)
{
	*paths = renderer->outputs.paths;
	return renderer->outputs.count;
}

size_t
render_page_count(const struct renderer *renderer)
{
	return renderer->outputs.page_count;
}

static struct text
root_from(const struct renderer *renderer, const struct output *output)
{
	if (output->kind == OUTPUT_NOT_FOUND)
		return renderer->root_path;
	return text_find(output->path, "/") >= 0 ? TEXT("../") : TEXT("");
}

/* An example must not be found by somebody in distress, so nothing of it may be listed. */
static void
write_robots(const struct view_context *context, struct buffer *page)
{
	struct text sitemap = address_in_full(context, TEXT("sitemap.xml"));

	if (context->site->settings.example.is == ANSWER_YES) {
		buffer_add_string(page, "# This directory is an invented example: nothing in it is real.\n"
					"User-agent: *\nDisallow: /\n");
		return;
	}
	buffer_add_string(page, "User-agent: *\nAllow: /\n");
	if (sitemap.size > 0)
		buffer_format(page, "Sitemap: %.*s\n", TEXT_ARGS(sitemap));
}

static void
write_ready(const struct ready_file *ready, struct buffer *page)
{
	if (ready->spool)
		spool_get(ready->spool, ready->set_aside, page);
	else
		buffer_add(page, ready->bytes);
}

/* Makes an output; false when its template does not end. */
static bool
make_output(const struct renderer *renderer, size_t index, struct arena *scratch, struct buffer *page)
{
	const struct output *output = &renderer->outputs.at[index];
	const struct tongue *tongue = &renderer->tongues[output->interface->number];
	struct view_context context = {
		.site = renderer->site,
		.derived = renderer->derived,
		.output = output,
		.wording = output->interface->strings->wording,
		.scratch = scratch,
		.to_root = root_from(renderer, output),
		.base_url = renderer->base_url,
		.outputs = &renderer->outputs,
		.when = tongue->when,
		.form = renderer->form,
		.wire_hours = renderer->wire_hours,
		.crisis_words = tongue->crisis_words,
	};
	struct output no_page = { .kind = OUTPUT_CARDS, .interface = output->interface };
	struct view_context anywhere = context;

	anywhere.output = &no_page;
	context.anywhere = &anywhere;
	if (output->kind != OUTPUT_NOT_FOUND)
		context.kept = tongue->kept[context.to_root.size > 0];

	switch (output->kind) {
	case OUTPUT_FEED:
		feed_write(&context, page);
		break;
	case OUTPUT_SITEMAP:
		sitemap_write(&context, page);
		break;
	case OUTPUT_ROBOTS:
		write_robots(&context, page);
		break;
	case OUTPUT_NOW:
		now_data_write(&context, page);
		break;
	case OUTPUT_CARDS:
		cards_write(&context, page);
		break;
	case OUTPUT_WRITTEN:
		written_data_write(output->list, renderer->write_answers, page);
		break;
	case OUTPUT_MANIFEST:
		app_manifest_write(&renderer->outputs, renderer->site, page);
		break;
	case OUTPUT_ICON:
		app_icon_write(&renderer->outputs, output->icon, page);
		break;
	case OUTPUT_ASSET:
		buffer_add(page, output->asset->bytes);
		break;
	case OUTPUT_SCRIPT:
		buffer_add(page, output->script->bytes);
		break;
	case OUTPUT_READY:
		write_ready(output->ready, page);
		break;
	case OUTPUT_SEARCH:
		search_data_write(renderer->site, &renderer->outputs.interfaces, output->part, scratch, page);
		break;
	case OUTPUT_SEARCH_AREAS:
		search_areas_write(renderer->site, renderer->derived, &renderer->outputs.parts, page);
		break;
	case OUTPUT_FACETS:
		facets_data_write(renderer->site, renderer->derived, output->part, scratch, page);
		break;
	case OUTPUT_WORDS:
		words_data_write(output->interface->strings, context.wording, page);
		break;
	case OUTPUT_PLACES:
		places_data_write(renderer->site, scratch, page);
		break;
	default:
		return template_run(tongue->templates[output->kind], &context, output, page);
	}
	return true;
}

/* What a page lacks because all of it is invented; NULL when it lacks nothing. */
static const char *
lacks(const struct renderer *renderer, size_t index, struct text page)
{
	const struct output *output = &renderer->outputs.at[index];

	if (output->kind >= OUTPUT_PAGES || renderer->site->settings.example.is != ANSWER_YES)
		return NULL;
	return example_lacks(page, renderer->tongues[output->interface->number].invented);
}

bool
render_page(const struct renderer *renderer, size_t index, struct arena *scratch, struct buffer *page)
{
	size_t before = page->size;

	return make_output(renderer, index, scratch, page)
		&& !lacks(renderer, index, text_slice(buffer_text(page), before, page->size));
}

void
render_refusal(const struct renderer *renderer, size_t index, struct diags *diags)
{
	const struct output *output = &renderer->outputs.at[index];
	const struct template *template = renderer->tongues[output->interface->number].templates[output->kind];
	struct arena *scratch = arena_new();
	struct buffer page = { 0 };

	if (!make_output(renderer, index, scratch, &page))
		template_endless(template, diags);
	else
		template_hides_example(template, text_of(lacks(renderer, index, buffer_text(&page))), diags);
	buffer_free(&page);
	arena_free(scratch);
}
