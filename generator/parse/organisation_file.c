/* Every field of an organisation, a row each. See fields.h. */
#include "parse/organisation_file.h"

#include "parse/document.h"
#include "parse/entry_file.h"
#include "parse/values.h"

#define TO(member) offsetof(struct organisation, member)

static const struct field rows[] = {
	{ "name", read_words, TO(name), FIELD_NEEDED,
		.about = "What it calls itself.",
		.example = "name: Harbour Mind" },
	{ "type", read_choice, TO(type), 0,
		.detail = SET_organisation_type,
		.about = "What kind of body it is.",
		.example = "type: charity" },
	{ "ids", read_words_list, TO(ids), 0,
		.about = "Its official numbers, in the scheme of org-id.guide.",
		.example = "ids: [GB-SC-SC000000]" },
	{ "contact", read_inside, TO(contact), 0,
		.table = &contact_fields,
		.about = "How to get in touch with it.",
		.example = "contact: {website: https://harbour-mind.example}" },
	{ "status", read_status, TO(status), 0,
		.table = &status_fields,
		.about = "Whether it still exists: open, or closed and since when.",
		.example = "status: {is: closed, on: 2026-06-30}" },
	{ "was", read_words_list, TO(was), 0,
		.about = "Ids it had before, so that old addresses still work.",
		.example = "was: [old-id]" },
};
FIELD_TABLE(organisation_fields, "an organisation", struct organisation, -1, rows);

void
organisation_file_read(struct reader *reader, struct arena *scratch, struct organisation *organisation)
{
	organisation->broken = !document_read(reader, scratch, organisation->source, &organisation_fields,
		organisation, &organisation->body);
}
