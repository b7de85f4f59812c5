/* The loop over leaflets. See leaflets.h. */
#include "command/leaflets.h"

#include "base/jobs.h"
#include "command/leaflet_cache.h"
#include "command/program.h"
#include "command/strings.h"

struct printing {
	const struct directory *directory;
	const struct strings_list *strings;
	const char *base_url;
	struct hash from; /* what those of the directory are made from; none: nothing is recalled */
	enum leaflets_want want;
	struct leaflet_made *leaflets;
	struct type *types[JOBS_MOST];
	struct failure failures[JOBS_MOST];
};

/* The wording of a leaflet's language; the first one when it names none, or one without a strings file. */
static const struct strings *
strings_of(const struct strings_list *strings, const struct leaflet *leaflet)
{
	for (size_t i = 0; i < strings->count; i++)
		if (text_equal(strings->at[i]->language, leaflet->language.text))
			return strings->at[i];
	return strings->at[0];
}

/* Lays it out and draws it; false with the failure set, or when it does not fit. */
static bool
print(const struct printing *printing, struct leaflet_made *made, struct type *type, struct failure *failure)
{
	size_t said = made->diags.list.count;
	const struct sheets *sheets = leaflet_fit(&made->edition, type, &made->diags);

	if (!sheets)
		return false;
	made->pages = sheets->count;
	made->did = sheets->step->said;
	made->letters = sheets->look.size;
	if (printing->want == WANT_FIT)
		return true;
	if (!leaflet_pdf(sheets, &made->pdf, failure)
		|| (made->leaflet->format.is == LEAFLET_BOOKLET && !leaflet_pdf(sheets_impose(sheets), &made->print, failure)))
		return false;
	if (printing->want == WANT_PDF_AND_PICTURE)
		made->picture_height = leaflet_picture(sheets, PICTURE_WIDTH, &made->picture);
	if (printing->want == WANT_PDF_AND_PICTURE && made->diags.list.count == said)
		leaflet_remember(printing->directory, printing->from, made);
	return true;
}

/* Gives false for an environment failure alone. */
static bool
make(const struct printing *printing, struct leaflet_made *made, struct type **type, struct failure *failure)
{
	const struct strings *strings = strings_of(printing->strings, made->leaflet);
	const struct settings *settings = &printing->directory->site->settings;
	struct leaflet_request request = { .site = printing->directory->site, .derived = printing->directory->derived,
		.leaflet = made->leaflet, .wording = strings->wording, .base_url = text_of(printing->base_url),
		.language = given(made->leaflet->language) ? made->leaflet->language.text : settings->languages.at[0].text,
		.for_whom = made->for_whom, .notes = made->notes };

	if (!leaflet_begin(made->arena, &request, &made->edition, &made->diags))
		return true;
	if ((made->made = leaflet_recall(printing->directory, printing->from, made)))
		return true;
	if (!*type && !type_open(type, failure))
		return false;
	/* What it takes to lay out is many times what is kept of it. */
	made->edition.arena = arena_new();
	made->made = print(printing, made, *type, failure);
	type_clear(*type);
	arena_free(made->edition.arena);
	made->edition.arena = made->arena;
	return failure->message[0] == '\0';
}

static void
make_one(void *context, size_t number, unsigned worker)
{
	struct printing *printing = context;
	struct leaflet_made *made = &printing->leaflets[number];

	made->arena = arena_new();
	made->diags = (struct diags){ .arena = made->arena };
	if (printing->failures[worker].message[0] == '\0')
		make(printing, made, &printing->types[worker], &printing->failures[worker]);
}

/* The leaflets' arenas go before what was found in them is printed. */
static void
keep_findings(struct diags *kept, const struct diags *found)
{
	for (size_t i = 0; i < found->list.count; i++) {
		const struct diag *diag = found->list.at[i];

		diag_add(kept, diag->code, diag->where, diag->words, sizeof diag->words / sizeof *diag->words);
	}
}

static bool
make_these(struct directory *directory, const struct strings_list *strings, const char *base_url, struct hash from,
	unsigned jobs, enum leaflets_want want, struct leaflet_made *leaflets, size_t count, struct failure *failure)
{
	struct printing *printing = arena_alloc(directory->arena, sizeof *printing);
	bool fine = true;

	*printing = (struct printing){ .directory = directory, .strings = strings, .base_url = base_url,
		.from = from, .want = want,
		.leaflets = leaflets };
	jobs_run(jobs, count, make_one, printing);
	for (unsigned i = 0; i < JOBS_MOST; i++) {
		type_close(printing->types[i]);
		if (printing->failures[i].message[0] != '\0')
			fine = fail(failure, "%s", printing->failures[i].message);
	}
	for (size_t i = 0; i < count; i++)
		keep_findings(&directory->diags, &leaflets[i].diags);
	return fine;
}

bool
leaflets_make(struct directory *directory, const struct strings_list *strings, const char *base_url,
	unsigned jobs, enum leaflets_want want, struct leaflet_made *leaflets, size_t count, struct failure *failure)
{
	return make_these(directory, strings, base_url, (struct hash){ 0 }, jobs, want, leaflets, count, failure);
}

bool
leaflets_make_all(struct directory *directory, const struct strings_list *strings, struct hash strings_hash,
	const char *base_url, unsigned jobs, enum leaflets_want want, struct leaflet_made **leaflets, struct failure *failure)
{
	size_t count = directory->site->leaflet_count;

	*leaflets = arena_array(directory->arena, struct leaflet_made, count);
	for (size_t i = 0; i < count; i++)
		(*leaflets)[i].leaflet = directory->site->leaflets[i];
	return count == 0 || make_these(directory, strings, base_url, leaflets_made_from(directory, strings_hash, base_url),
		jobs, want, *leaflets, count, failure);
}

bool
leaflets_check(struct directory *directory, unsigned jobs, struct failure *failure)
{
	const char *themes[2] = { program_theme(directory->arena, "default"), NULL };
	struct strings_list strings;
	struct leaflet_made *leaflets;
	struct hash hash;
	bool fine;

	if (directory->site->leaflet_count == 0)
		return true;
	if (!themes[0])
		return fail(failure, "the default theme is missing: install Fingerpost again");
	if (!strings_load(directory->arena, themes, directory->site, &strings, &hash, &directory->diags, failure))
		return false;
	fine = leaflets_make_all(directory, &strings, hash, NULL, jobs, WANT_FIT, &leaflets, failure);
	leaflets_free(leaflets, directory->site->leaflet_count);
	diags_sort(&directory->diags);
	return fine;
}

/* "leaflets/tonight.pdf" */
static struct text
path_of(struct arena *arena, const struct leaflet *leaflet, const char *ending)
{
	return text_format(arena, "leaflets/%.*s%s", TEXT_ARGS(leaflet->id), ending);
}

static void
add_file(struct ready_file *files, size_t *count, struct text path, const struct buffer *bytes)
{
	if (bytes->size > 0)
		files[(*count)++] = (struct ready_file){ path, buffer_text(bytes) };
}

size_t
leaflets_publish(struct directory *directory, const struct leaflet_made *leaflets, size_t count,
	struct ready_file *files)
{
	struct arena *arena = directory->arena;
	struct printed *printed = arena_array(arena, struct printed, count);
	size_t made = 0, file_count = 0;

	for (size_t i = 0; i < count; i++) {
		const struct leaflet_made *from = &leaflets[i];
		struct printed *to = &printed[made];

		if (!from->made)
			continue;
		made++;
		*to = (struct printed){ .leaflet = from->leaflet, .language = from->edition.language,
			.pdf = path_of(arena, from->leaflet, ".pdf"), .picture = path_of(arena, from->leaflet, ".png"),
			.print = from->print.size > 0 ? path_of(arena, from->leaflet, ".print.pdf") : TEXT(""),
			.pdf_size = from->pdf.size, .print_size = from->print.size, .pages = from->pages,
			.picture_width = PICTURE_WIDTH, .picture_height = from->picture_height,
			.good_until = from->edition.selection.good_until, .entries = from->edition.selection.at,
			.entry_count = from->edition.selection.count };
		add_file(files, &file_count, to->pdf, &from->pdf);
		add_file(files, &file_count, to->print, &from->print);
		add_file(files, &file_count, to->picture, &from->picture);
	}
	directory->derived->printed = (struct printed_list){ printed, made };
	return file_count;
}

void
leaflets_free(struct leaflet_made *leaflets, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		buffer_free(&leaflets[i].pdf);
		buffer_free(&leaflets[i].print);
		buffer_free(&leaflets[i].picture);
		arena_free(leaflets[i].arena);
	}
}
