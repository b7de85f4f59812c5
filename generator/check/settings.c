/* Settings one by one. See settings.h. */
#include "check/settings.h"

#include "base/colour.h"
#include "base/suggest.h"
#include "check/contacts.h"
#include "check/missing.h"
#include "check/unreadable.h"
#include "model/format.h"
#include "model/language.h"

enum { HOLIDAYS_AHEAD_DAYS = 60 }; /* GOV.UK publishes two years ahead; this leaves time to notice */
enum { LEAST_CONTRAST = 7 }; /* WCAG 2.2, 1.4.6: also small letters for people who see poorly */

/* “EN”, “en-GB” or “pl_PL”: a code in capitals, or with a country behind it. */
static const struct language *
language_coded(struct text wrong)
{
	char code[4];
	size_t size = 0;

	while (size < wrong.size && wrong.at[size] != '-' && wrong.at[size] != '_') {
		if (size == sizeof code)
			return NULL;
		code[size] = wrong.at[size] >= 'A' && wrong.at[size] <= 'Z' ? (char)(wrong.at[size] - 'A' + 'a') : wrong.at[size];
		size++;
	}
	return language_of((struct text){ code, size });
}

static struct text
language_suggested(struct text wrong)
{
	const struct language *named = language_named(wrong), *rows;
	struct text names[128], nearest;
	size_t count;

	if (named || (named = language_coded(wrong)))
		return text_of(named->code);
	if (wrong.size <= 3) /* a code that is not known here is near to many names */
		return TEXT("");
	rows = languages(&count);
	for (size_t i = 0; i < count && i < 128; i++)
		names[i] = text_of(rows[i].english);
	nearest = suggest(wrong, names, count < 128 ? count : 128);
	return nearest.size > 0 ? text_of(language_named(nearest)->code) : TEXT("");
}

void
check_language_code(struct words code, struct diags *diags)
{
	struct text meant;

	if (!given(code) || code.text.size == 0 || language_of(code.text))
		return;
	meant = language_suggested(code.text);
	diag_say(diags, DIAG_UNKNOWN_LANGUAGE, code.where, code.text, meant.size == 0
		? TEXT("Write the language's code, such as “pl”.")
		: text_format(diags->arena, "Did you mean “%.*s”?", TEXT_ARGS(meant)));
}

static void
check_languages(struct site *site, struct diags *diags)
{
	struct words_list *languages_given = &site->settings.languages;

	for (size_t i = 0; i < languages_given->count; i++)
		check_language_code(languages_given->at[i], diags);
	if (languages_given->count > 0)
		return;
	if (!settings_are_blank(&site->settings, diags))
		missing_field(diags, where_file(site->settings.source), "directory", "languages", "languages: [en]");
	languages_given->at = arena_array(site->arena, struct words, 1);
	languages_given->at[0] = (struct words){ TEXT("en"), where_file(site->settings.source) };
	languages_given->count = 1;
}

static void
check_identity(const struct settings *settings, struct diags *diags)
{
	struct where site = where_file(settings->source);

	if (!given(settings->name))
		missing_field(diags, site, "directory", "name", "name: Harbour and Glens support directory");
	if (!given(settings->url))
		wanted_field(diags, site, "directory", "url", "feeds, search engines and leaflets cannot say where it is",
			"url: https://harbour-and-glens.example");
	if (!given(settings->publisher))
		wanted_field(diags, site, "directory", "publisher", "readers cannot tell who stands behind it",
			"publisher: {name: Harbour and Glens Alliance, email: hello@alliance.example}");
	else if (!given(settings->publisher.name))
		missing_field(diags, settings->publisher.where, "publisher", "name", "name: Harbour and Glens Alliance");
	if (given(settings->timezone) && !timezone_parse(settings->timezone.text))
		diag_say(diags, DIAG_BAD_TIMEZONE, settings->timezone.where, settings->timezone.text);
	if (given(settings->url) && !address_can_go_on(settings->url.text))
		diag_say(diags, DIAG_SITE_ADDRESS, settings->url.where, settings->url.text);
	else
		check_link(settings->url, diags);
	check_link(settings->repository.url, diags);
	check_email(settings->publisher.email, diags);
	check_phone(settings->publisher.phone, diags);
}

/* Letters in this colour stand on white paper, and white ones on it. */
static void
check_leaflet_colour(struct words given_colour, struct diags *diags)
{
	static const struct colour paper = { { 255, 255, 255 } };
	struct colour colour, darker;
	double contrast;

	if (!given(given_colour))
		return;
	if (!colour_parse(given_colour.text, &colour)) {
		diag_say(diags, DIAG_BAD_COLOUR, given_colour.where, given_colour.text);
		return;
	}
	contrast = colour_contrast(colour, paper);
	if (contrast >= LEAST_CONTRAST)
		return;
	darker = colour_told_from(colour, paper, LEAST_CONTRAST);
	diag_say(diags, DIAG_COLOUR_PALE, given_colour.where, given_colour.text,
		text_format(diags->arena, "%.1f", (int)(contrast * 10) / 10.0),
		text_format(diags->arena, "#%02x%02x%02x", darker.parts[0], darker.parts[1], darker.parts[2]));
}

/* The earliest end among the nations' lists: beyond it some readers are told to call first. */
static struct date
holidays_end(const struct site *site)
{
	struct date end = { 0 };

	for (unsigned nation = 1; nation <= choice_count(SET_nation); nation++) {
		const struct holidays *holidays = site_holidays(site, nation);

		if (date_given(holidays->last) && (!date_given(end) || date_compare(holidays->last, end) < 0))
			end = holidays->last;
	}
	return end;
}

static void
check_bank_holidays(const struct site *site, struct date today, struct diags *diags)
{
	const struct words *file = &site->settings.bank_holidays;
	struct date end = holidays_end(site);

	if (!given(*file))
		diag_add(diags, DIAG_BANK_HOLIDAYS_MISSING, where_file(site->settings.source), NULL, 0);
	else if (date_given(end) && date_number(end) - date_number(today) < HOLIDAYS_AHEAD_DAYS)
		diag_say(diags, DIAG_BANK_HOLIDAYS_END, file->where, date_words(diags->arena, end));
}

static void
check_leave_quickly(const struct settings *settings, struct diags *diags)
{
	const struct words *to = &settings->leave_quickly.to;
	struct address address;

	if (given(settings->leave_quickly) && !given(*to))
		missing_field(diags, settings->leave_quickly.where, "“leave-quickly”", "to",
			"to: https://www.bbc.co.uk/weather");
	if (!given(*to))
		return;
	if (address_parse(to->text, &address) != ADDRESS_FINE
		|| !text_equal_ignoring_case(address.scheme, TEXT("https")))
		diag_say(diags, DIAG_LEAVE_QUICKLY_ADDRESS, to->where, to->text);
}

bool
settings_are_blank(const struct settings *settings, const struct diags *diags)
{
	return !given(settings->name) && !given(settings->url) && settings->crisis_count == 0
		&& is_unreadable_named(diags, "site.yaml");
}

void
check_settings(struct site *site, struct date today, struct diags *diags)
{
	check_languages(site, diags);
	if (settings_are_blank(&site->settings, diags))
		return;
	check_identity(&site->settings, diags);
	check_bank_holidays(site, today, diags);
	check_leave_quickly(&site->settings, diags);
	check_leaflet_colour(site->settings.leaflet_colour, diags);
}
