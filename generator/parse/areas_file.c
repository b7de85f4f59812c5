/* Every field of an area, a row each. See fields.h. */
#include "parse/areas_file.h"

#include "parse/document.h"
#include "parse/values.h"

#define TO(member) offsetof(struct area, member)

static const struct field rows[] = {
	{ "name", read_words, TO(name), FIELD_NEEDED,
		.about = "What people call it.",
		.example = "name: Leith" },
	{ "within", read_reference, TO(within), 0,
		.detail = REFERS_TO_AREA,
		.about = "The id of the larger area it is part of.",
		.example = "within: edinburgh" },
	{ "nation", read_choice, TO(nation), 0,
		.detail = SET_nation,
		.about = "Its nation, unless the larger area says it.",
		.example = "nation: scotland" },
	{ "code", read_words, TO(code), 0,
		.about = "Its official code (GSS), if it has one.",
		.example = "code: S12000036" },
	{ "at", read_point, TO(at), 0,
		.about = "The latitude and longitude of its middle, in degrees.",
		.example = "at: 55.95, -3.19" },
};
FIELD_TABLE(area_fields, "an area", struct area, TO(where), rows);

void
areas_file_read(struct reader *reader, struct arena *scratch, const struct source *source, struct site *site)
{
	size_t count = 0;
	void **areas = document_read_things(reader, scratch, source, &area_fields, TO(id), &count);

	site->areas = (struct area **)areas;
	site->area_count = count;
}
