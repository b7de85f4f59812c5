/* The loop over leaflets. See leaflets.h. */
#include "command/leaflets.h"

#include "base/jobs.h"
#include "command/leaflet_cache.h"
#include "command/program.h"
#include "command/stage.h"
#include "command/strings.h"

struct printing {
	const struct leaflet_stage *stage;
	const struct directory *directory;
	const struct leaflets_order *order;
	struct hash from; /* what those of the directory are made from; none: nothing is recalled */
	struct leaflet_made *leaflets;
	/* Of each worker: what its leaflets keep lives in its arena. */
	struct arena *arenas[JOBS_MOST];
	struct type *types[JOBS_MOST];
	struct failure failures[JOBS_MOST];
};

/* The number of the strings of a leaflet's language; the first ones when it names none, or one without a file. */
static size_t
strings_of(const struct strings_list *strings, const struct leaflet *leaflet)
{
	for (size_t i = 0; i < strings->count; i++)
		if (text_equal(strings->at[i]->language, leaflet->language.text))
			return i;
	return 0;
}

/* What it took to make it fit: ", set closer, without the logo, with 4 of 6 crisis lines". */
static const char *
what_was_done(struct arena *arena, const struct sheets *sheets)
{
	struct text lines = { 0 };

	if (sheets->crisis_left_out > 0)
		lines = text_format(arena, ", with the %zu most urgent of %zu crisis lines",
			sheets->crisis_lines - sheets->crisis_left_out, sheets->crisis_lines);
	return text_format(arena, "%s%s%.*s", sheets->step->said, sheets->without_logo ? ", without the logo" : "",
		TEXT_ARGS(lines)).at;
}

/* Lays it out and draws it; false with the failure set, or when it does not fit. */
static bool
print(const struct printing *printing, struct leaflet_made *made, struct type *type, struct failure *failure)
{
	enum leaflets_want want = printing->order->want;
	size_t said = made->diags.list.count;
	const struct sheets *sheets = printing->stage->fit(&made->edition, type, &made->diags);

	if (!sheets)
		return false;
	made->pages = sheets->count;
	made->did = what_was_done(made->arena, sheets);
	made->letters = sheets->look.size;
	if (want == WANT_FIT)
		return true;
	if (!printing->stage->pdf(sheets, &made->bytes[LEAFLET_PDF], failure)
		|| (made->leaflet->format.is == LEAFLET_BOOKLET
			&& !printing->stage->pdf(printing->stage->impose(sheets), &made->bytes[LEAFLET_PRINT], failure)))
		return false;
	if (want == WANT_PDF_AND_PICTURE)
		made->picture_height = printing->stage->picture(sheets, PICTURE_WIDTH, &made->bytes[LEAFLET_PICTURE]);
	if (want == WANT_PDF_AND_PICTURE && made->diags.list.count == said)
		leaflet_remember(printing->directory, printing->from, made);
	return true;
}

/* Lays it out in an arena of its own: that takes many times what is kept of it. */
static bool
print_apart(const struct printing *printing, struct leaflet_made *made, struct type *type, struct failure *failure)
{
	struct arena *arena = made->edition.arena = arena_new();
	bool fine = print(printing, made, type, failure);

	printing->stage->type_clear(type);
	arena_free(arena);
	made->edition.arena = made->arena;
	return fine;
}

static bool
hand_over(const struct leaflets_order *order, struct leaflet_made *made, struct failure *failure)
{
	bool fine;

	for (int i = 0; i < LEAFLET_FILES; i++)
		made->sizes[i] = made->bytes[i].size;
	fine = !made->made || !order->hand_over || order->hand_over(order->to, made, failure);
	for (int i = 0; i < LEAFLET_FILES; i++)
		buffer_free(&made->bytes[i]);
	return fine;
}

/* Opens it once a leaflet is to be laid out. False with the failure set, or with a diagnostic: no typeface that the
 * directory asks for. */
static bool
open_type(const struct printing *printing, struct leaflet_made *made, struct type **type, struct failure *failure)
{
	const struct words_list *fonts = &printing->directory->site->settings.leaflet_font;

	if (*type || !printing->stage->type_open(type, fonts, failure) || *type)
		return *type != NULL;
	diag_say(&made->diags, DIAG_LEAFLET_FONT, fonts->at[0].where, fonts->at[0].text);
	return false;
}

/* Gives false for an environment failure alone. */
static bool
make(const struct printing *printing, struct leaflet_made *made, struct type **type, struct failure *failure)
{
	const struct leaflets_order *order = printing->order;
	size_t number = strings_of(order->strings, made->leaflet);
	const struct strings *strings = order->strings->at[number];
	const struct settings *settings = &printing->directory->site->settings;
	struct leaflet_request request = { .site = printing->directory->site, .derived = printing->directory->derived,
		.leaflet = made->leaflet, .wording = strings->wording, .wording_language = strings->language,
		.wording_number = number, .base_url = text_of(order->base_url),
		.language = given(made->leaflet->language) ? made->leaflet->language.text : settings->languages.at[0].text,
		.for_whom = made->for_whom, .notes = made->notes };

	if (!printing->stage->begin(made->arena, &request, &made->edition, &made->diags))
		return true;
	made->closed = printing->stage->closed_words(made->arena, &made->edition.selection.left[LEFT_CLOSED]);
	if (!text_equal(strings->language, request.language))
		diag_say(&made->diags, DIAG_LEAFLET_STRINGS, made->leaflet->language.where, request.language, strings->language);
	made->made = leaflet_recall(printing->directory, printing->from, made);
	if (!made->made && open_type(printing, made, type, failure))
		made->made = print_apart(printing, made, *type, failure);
	return hand_over(order, made, failure) && failure->message[0] == '\0';
}

static void
make_one(void *context, size_t number, unsigned worker)
{
	struct printing *printing = context;
	struct leaflet_made *made = &printing->leaflets[number];

	if (!printing->arenas[worker])
		printing->arenas[worker] = arena_new();
	made->arena = printing->arenas[worker];
	made->diags = (struct diags){ .arena = made->arena };
	if (printing->failures[worker].message[0] == '\0')
		make(printing, made, &printing->types[worker], &printing->failures[worker]);
}

static bool
make_these(struct directory *directory, const struct leaflets_order *order, struct hash from,
	struct leaflet_made *leaflets, size_t count, struct failure *failure)
{
	struct printing *printing = arena_alloc(directory->arena, sizeof *printing);
	bool fine = true;

	*printing = (struct printing){ .stage = stage_leaflet(failure), .directory = directory, .order = order, .from = from,
		.leaflets = leaflets };
	if (!printing->stage)
		return false;
	jobs_run(order->jobs, count, make_one, printing);
	for (unsigned i = 0; i < JOBS_MOST; i++) {
		printing->stage->type_close(printing->types[i]);
		if (printing->arenas[i])
			arena_adopt(directory->arena, printing->arenas[i]);
		if (printing->failures[i].message[0] != '\0')
			fine = fail(failure, "%s", printing->failures[i].message);
	}
	for (size_t i = 0; i < count; i++) {
		leaflets[i].arena = leaflets[i].edition.arena = directory->arena;
		diags_append(&directory->diags, &leaflets[i].diags);
	}
	return fine;
}

bool
leaflets_make(struct directory *directory, const struct leaflets_order *order, struct leaflet_made *leaflets,
	size_t count, struct failure *failure)
{
	return make_these(directory, order, (struct hash){ 0 }, leaflets, count, failure);
}

bool
leaflets_make_all(struct directory *directory, const struct leaflets_order *order, struct leaflet_made **leaflets,
	struct failure *failure)
{
	size_t count = directory->site->leaflet_count;

	*leaflets = arena_array(directory->arena, struct leaflet_made, count);
	for (size_t i = 0; i < count; i++)
		(*leaflets)[i].leaflet = directory->site->leaflets[i];
	return count == 0 || make_these(directory, order, leaflets_made_from(directory, order->strings_hash, order->base_url),
		*leaflets, count, failure);
}

bool
leaflet_set_aside(void *spool, struct leaflet_made *made, struct failure *failure)
{
	bool fine = true;

	for (int i = 0; i < LEAFLET_FILES && fine; i++)
		fine = spool_put(spool, buffer_text(&made->bytes[i]), &made->set_aside[i], failure);
	return fine;
}

bool
leaflets_check(struct directory *directory, const struct options *options, struct failure *failure)
{
	const char *themes[2] = { program_theme(directory->arena, "default"), NULL };
	struct strings_list strings;
	struct leaflets_order order = { .strings = &strings, .jobs = options->jobs, .want = WANT_FIT };
	struct leaflet_made *leaflets;
	bool fine;

	if (directory->site->leaflet_count == 0)
		return true;
	if (!themes[0])
		return fail(failure, "the default theme is missing: install Fingerpost again");
	if (!strings_load(directory->arena, themes, directory->site, &strings, &order.strings_hash, &directory->diags, failure))
		return false;
	fine = (!directory_prints_changes(directory)
			|| directory_pasts(directory, options, &strings, order.strings_hash, failure))
		&& leaflets_make_all(directory, &order, &leaflets, failure);
	diags_sort(&directory->diags);
	return fine;
}

/* "leaflets/tonight.pdf" */
static struct text
path_of(struct arena *arena, const struct leaflet *leaflet, const char *ending)
{
	return text_format(arena, "leaflets/%.*s%s", TEXT_ARGS(leaflet->id), ending);
}

size_t
leaflets_publish(struct directory *directory, const struct leaflet_made *leaflets, size_t count,
	const struct spool *spool, struct ready_file *files)
{
	static const char *const endings[LEAFLET_FILES] = { ".pdf", ".print.pdf", ".png" };
	struct arena *arena = directory->arena;
	struct printed *printed = arena_array(arena, struct printed, count);
	size_t made = 0, file_count = 0;

	for (size_t i = 0; i < count; i++) {
		const struct leaflet_made *from = &leaflets[i];
		struct text paths[LEAFLET_FILES] = { 0 };

		if (!from->made)
			continue;
		for (int j = 0; j < LEAFLET_FILES; j++)
			if (from->sizes[j] > 0) {
				paths[j] = path_of(arena, from->leaflet, endings[j]);
				files[file_count++] = (struct ready_file){ .path = paths[j], .spool = spool,
					.set_aside = from->set_aside[j] };
			}
		printed[made++] = (struct printed){ .leaflet = from->leaflet, .language = from->edition.text_language,
			.pdf = paths[LEAFLET_PDF], .print = paths[LEAFLET_PRINT], .picture = paths[LEAFLET_PICTURE],
			.pdf_size = from->sizes[LEAFLET_PDF], .print_size = from->sizes[LEAFLET_PRINT], .pages = from->pages,
			.picture_width = PICTURE_WIDTH, .picture_height = from->picture_height,
			.good_until = from->edition.selection.good_until, .entries = from->edition.selection.at,
			.entry_count = from->edition.selection.count };
	}
	directory->derived->printed = (struct printed_list){ printed, made };
	return file_count;
}
