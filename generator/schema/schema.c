/* A schema for each kind of file. See schema.h. */
#include "schema/schema.h"

#include <stdlib.h>

#include "parse/areas_file.h"
#include "parse/entry_file.h"
#include "parse/leaflet_file.h"
#include "parse/organisation_file.h"
#include "parse/page_file.h"
#include "parse/site_file.h"
#include "parse/topics_file.h"
#include "schema/shape.h"

static const struct {
	const char *name, *title, *about;
	const struct field_table *fields;
	bool by_id; /* the file is `id: fields` all through */
} rows[SCHEMAS] = {
	[SCHEMA_ENTRY] = { "entry", "An entry of a directory",
		"One service, safe space, peer group or helpline: the fields between the two lines of hyphens.", &entry_fields, false },
	[SCHEMA_TRANSLATION] = { "translation", "An entry in another language, or in easy words",
		"Text only: every fact stands in the entry itself.", &entry_fields, false },
	[SCHEMA_ORGANISATION] = { "organisation", "An organisation",
		"Who runs what the entries are about.", &organisation_fields, false },
	[SCHEMA_PAGE] = { "page", "A page of words", "About the directory, safety, how to add a group.", &page_fields, false },
	[SCHEMA_LEAFLET] = { "leaflet", "A leaflet", "What to print, and how.", &leaflet_fields, false },
	[SCHEMA_SITE] = { "site", "The settings of a directory", "The file site.yaml.", &site_fields, false },
	[SCHEMA_AREAS] = { "areas", "The areas of a directory", "The file areas.yaml: an id for each, and its fields.",
		&area_fields, true },
	[SCHEMA_TOPICS] = { "topics", "The topics of a directory",
		"The file topics.yaml: an id for each, and its fields.", &topic_fields, true },
};

const char *
schema_name(enum schema schema)
{
	return rows[schema].name;
}

const struct field_table *
schema_fields(enum schema schema)
{
	return rows[schema].fields;
}

static json_t *
by_id(json_t *thing)
{
	return json_pack("{s:s, s:{s:s}, s:o}", "type", "object", "propertyNames", "pattern", "^[a-z0-9-]{1,64}$",
		"additionalProperties", thing);
}

/* What is open needs fields that what has closed does not. */
static void
set_needed_when_open(json_t *whole, const struct field_table *table)
{
	json_t *needed = json_array();

	for (size_t i = 0; i < table->count; i++)
		if (table->fields[i].flags & FIELD_NEEDED_OPEN)
			json_array_append_new(needed, json_string(table->fields[i].name));
	if (json_array_size(needed) > 0) {
		json_object_set_new(whole, "if", json_pack("{s:[s], s:{s:{s:[{s:s},{s:s, s:{s:{s:s}}, s:[s]}]}}}",
			"required", "status", "properties", "status", "anyOf", "const", "closed",
			"type", "object", "properties", "is", "const", "closed", "required", "is"));
		json_object_set_new(whole, "else", json_pack("{s:O}", "required", needed));
	}
	json_decref(needed);
}

struct text
schema_write(struct arena *arena, enum schema schema, const struct site *site)
{
	struct shaping shaping = { site, schema == SCHEMA_TRANSLATION };
	json_t *thing = shape_of_thing(&shaping, rows[schema].fields), *whole;
	char *bytes;
	struct text result;

	whole = json_pack("{s:s, s:s, s:s}", "$schema", "https://json-schema.org/draft/2020-12/schema",
		"title", rows[schema].title, "description", rows[schema].about);
	json_object_update_new(whole, rows[schema].by_id ? by_id(thing) : thing);
	if (!shaping.translation)
		set_needed_when_open(whole, rows[schema].fields);
	bytes = json_dumps(whole, JSON_INDENT(2));
	result = text_format(arena, "%s\n", bytes);
	free(bytes);
	json_decref(whole);
	return result;
}
