/* The stage from its start to its end. See leaflet.h. */
#include "leaflet/leaflet.h"

#include "leaflet/finish.h"
#include "leaflet/groups.h"
#include "leaflet/logo.h"

/* The web page of the leaflet, or of the whole directory when it is a list for one person. */
static void
find_address(const struct leaflet_request *request, struct leaflet_edition *edition)
{
	struct text url = request->base_url.size > 0 ? request->base_url : request->site->settings.url.text;

	if (url.size == 0)
		return;
	edition->address = request->leaflet->id.size > 0
		? text_format(edition->arena, "%.*s%sleaflets/%.*s.html", TEXT_ARGS(url), text_ends(url, "/") ? "" : "/",
			TEXT_ARGS(request->leaflet->id))
		: url;
	edition->site_address = text_starts(url, "https://") ? text_slice(url, 8, url.size) : url;
	edition->shown_address = text_starts(edition->address, "https://")
		? text_slice(edition->address, 8, edition->address.size) : edition->address;
}

/* False, with a diagnostic, when it cannot be drawn. */
static bool
find_logo(struct leaflet_edition *edition, struct diags *diags)
{
	const struct source *logo = edition->site->logo;
	const char *fault = logo ? logo_measure(logo, &edition->logo) : NULL;

	if (fault)
		diag_say(diags, DIAG_BAD_LOGO, where_file(logo), text_of(fault));
	return !fault;
}

/* Why what has changed cannot be told, and what to do about it. */
struct untold {
	const char *why, *remedy;
};

static const struct untold no_room = { "it has no room for that", "Make it a list, booklet or tri-fold" };
static const struct untold to_come = { "that day is still to come", "Write the day of the last edition" };
static const struct untold no_past = { "nothing is known of the past of the files",
	"Print it from a git repository with its whole history (“git fetch --unshallow” fetches it)" };

/* NULL when it can. */
static const struct untold *
cannot_tell_changes(const struct leaflet_edition *edition)
{
	const struct leaflet *leaflet = edition->leaflet;

	if (leaflet->format.is == LEAFLET_POSTER || leaflet->format.is == LEAFLET_WALLET_CARD)
		return &no_room;
	if (date_compare(leaflet->since.date, edition->derived->today) > 0)
		return &to_come;
	return edition->derived->has_pasts ? NULL : &no_past;
}

/* Whether what has changed is told. If it was asked for and cannot be, a diagnostic says why, and the rest is made. */
static bool
tells_changes(const struct leaflet_edition *edition, struct diags *diags)
{
	const struct day *since = &edition->leaflet->since;
	const struct untold *untold = given(*since) ? cannot_tell_changes(edition) : NULL;

	if (untold)
		diag_say(diags, DIAG_LEAFLET_CHANGES, since->where, date_words(edition->arena, since->date),
			text_of(untold->why), text_of(untold->remedy));
	return given(*since) && !untold;
}

/* Elsewhere there is no room for them. */
static bool
has_headings(const struct leaflet *leaflet)
{
	return leaflet->format.is == LEAFLET_LIST || leaflet->format.is == LEAFLET_BOOKLET;
}

static bool
is_silent_on_bank_holidays(const struct entry *entry)
{
	for (size_t i = 0; i < entry->place_count; i++)
		if (hours_are_silent_on_bank_holidays(&entry->places[i].hours))
			return true;
	for (int i = 0; i < CHANNELS; i++)
		if (hours_are_silent_on_bank_holidays(&entry->channels[i].hours))
			return true;
	return false;
}

struct text
edition_marked(const struct leaflet_edition *edition, struct text language)
{
	return text_equal(language, edition->language) ? TEXT("") : language;
}

struct text
edition_base_language(const struct leaflet_edition *edition)
{
	return edition_marked(edition, edition->site->settings.languages.at[0].text);
}

bool
leaflet_begin(struct arena *arena, const struct leaflet_request *request, struct leaflet_edition *edition,
	struct diags *diags)
{
	const struct settings *settings = &request->site->settings;

	*edition = (struct leaflet_edition){ .arena = arena, .site = request->site, .derived = request->derived,
		.wording = request->wording, .language = request->wording_language, .text_language = request->language,
		.leaflet = request->leaflet, .title = given(request->leaflet->title) ? request->leaflet->title.text
			: wording_say(request->wording, "Your list"),
		.right_to_left = locale_is_right_to_left(request->wording->locale), .example = settings->example.is == ANSWER_YES,
		.for_whom = request->for_whom, .notes = request->notes };
	edition->wording_number = request->wording_number;
	find_address(request, edition);
	edition->tells_changes = tells_changes(edition, diags);
	if (!find_logo(edition, diags))
		return false;
	if (!leaflet_select(arena, request->site, request->derived, request->leaflet, &edition->selection, diags))
		return false;
	for (size_t i = 0; i < edition->selection.count; i++)
		edition->silent_on_bank_holidays |= is_silent_on_bank_holidays(edition->selection.at[i]);
	edition->has_groups = has_headings(request->leaflet) && groups_are_many(edition);
	return true;
}

bool
leaflet_pdf(const struct sheets *sheets, struct buffer *pdf, struct failure *failure)
{
	struct buffer drawn = { 0 };
	struct list tags = { 0 };
	bool fine;

	draw_pdf(sheets, &drawn, &tags);
	fine = finish_pdf(sheets->edition, buffer_text(&drawn), &tags, pdf, failure);
	buffer_free(&drawn);
	return fine;
}

int
leaflet_picture(const struct sheets *sheets, int width, struct buffer *png)
{
	return draw_picture(sheets, 0, width, png);
}
