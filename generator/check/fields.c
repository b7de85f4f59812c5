/* Values that cannot be, and values that are missing: calls the checks of each part. See check.h. */
#include "check/check.h"

#include "check/contacts.h"
#include "check/crisis.h"
#include "check/dates.h"
#include "check/leaflets.h"
#include "check/missing.h"
#include "check/places.h"
#include "check/settings.h"
#include "check/translations.h"
#include "model/format.h"

static void
check_organisation(const struct organisation *organisation, struct date today, struct diags *diags)
{
	check_contact(&organisation->contact, diags);
	for (size_t i = 0; i < organisation->ids.count; i++)
		if (!organisation_id_parse(organisation->ids.at[i].text))
			diag_say(diags, DIAG_ORGANISATION_ID, organisation->ids.at[i].where, organisation->ids.at[i].text);
	if (date_given(organisation->status.on.date) && date_compare(organisation->status.on.date, today) > 0)
		diag_say(diags, DIAG_STATUS_IN_FUTURE, organisation->status.on.where, TEXT("closed"),
			date_words(diags->arena, organisation->status.on.date));
}

static void
check_area(const struct area *area, struct diags *diags)
{
	check_point(area->at, diags);
	if (given(area->code) && area->code.text.size > 0 && !area_code_parse(area->code.text))
		diag_say(diags, DIAG_AREA_CODE, area->code.where, area->code.text);
}

void
check_fields(struct checking *checking)
{
	struct site *site = checking->site;
	struct diags *diags = checking->diags;

	check_settings(site, checking->today, diags);
	check_crisis_lines(site, checking->today, diags);
	check_missing_fields(site, &checking->unreadable, diags);
	check_leaflets(site, diags);
	check_page_translations(site, &checking->misread, diags);
	check_inventions(site, diags);
	for (size_t i = 0; i < site->area_count; i++)
		check_area(site->areas[i], diags);
	for (size_t i = 0; i < site->organisation_count; i++)
		check_organisation(site->organisations[i], checking->today, diags);
}

void
check_entry_fields(struct checking *checking, const struct entry *entry)
{
	struct diags *diags = checking->diags;

	check_missing_entry_fields(entry, &checking->unreadable, diags);
	check_contact(&entry->contact, diags);
	check_invention(&checking->site->settings, &entry->contact, diags);
	check_dates(entry, checking->today, diags);
	check_places(checking->site, entry, diags);
	for (size_t i = 0; i < entry->languages.count; i++)
		check_language_code(entry->languages.at[i], diags);
	check_translations(entry, &checking->misread, diags);
}
