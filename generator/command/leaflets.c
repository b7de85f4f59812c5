/* The loop over leaflets. See leaflets.h. */
#include "command/leaflets.h"

#include "base/jobs.h"

struct printing {
	const struct directory *directory;
	const struct strings_list *strings;
	const char *base_url;
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
	const struct sheets *sheets;

	if (!leaflet_begin(made->arena, &request, &made->edition, &made->diags))
		return true;
	if (!*type && !type_open(type, failure))
		return false;
	sheets = leaflet_fit(&made->edition, *type, &made->diags);
	if (sheets) {
		made->pages = sheets->count;
		made->did = sheets->step->said;
		made->letters = sheets->look.size;
		made->made = leaflet_pdf(sheets, &made->pdf, failure)
			&& (made->leaflet->format.is != LEAFLET_BOOKLET || leaflet_pdf(sheets_impose(sheets), &made->print, failure));
	}
	type_clear(*type);
	return made->made || !sheets;
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

bool
leaflets_make(struct directory *directory, const struct strings_list *strings, const char *base_url,
	unsigned jobs, struct leaflet_made *leaflets, size_t count, struct failure *failure)
{
	struct printing *printing = arena_alloc(directory->arena, sizeof *printing);
	bool fine = true;

	*printing = (struct printing){ .directory = directory, .strings = strings, .base_url = base_url,
		.leaflets = leaflets };
	jobs_run(jobs, count, make_one, printing);
	for (unsigned i = 0; i < JOBS_MOST; i++) {
		type_close(printing->types[i]);
		if (printing->failures[i].message[0] != '\0')
			fine = fail(failure, "%s", printing->failures[i].message);
	}
	for (size_t i = 0; i < count; i++)
		diags_append(&directory->diags, &leaflets[i].diags);
	return fine;
}

void
leaflets_free(struct leaflet_made *leaflets, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		buffer_free(&leaflets[i].pdf);
		buffer_free(&leaflets[i].print);
		arena_free(leaflets[i].arena);
	}
}
