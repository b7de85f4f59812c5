/*
 * The whole file is looked through, comments and unknown fields too, since the repository is as public
 * as the site and its history keeps everything. See confidential.h.
 */
#include "check/confidential.h"

#include <string.h>

#include "check/whereabouts.h"

enum { SAID_MOST = 50 }; /* findings of one file: enough to see that all of it is wrong */

static void
say(struct diags *diags, enum diag_code code, const struct source *source, uint32_t line)
{
	diag_add(diags, code, (struct where){ .source = source, .line = line, .column = 1 }, NULL, 0);
}

/* The fields of a confidential place; gives the lines they stand on, so that they are said once. */
static size_t
check_fields_of(const struct entry *entry, uint32_t lines[SAID_MOST], struct diags *diags)
{
	size_t count = 0;

	for (size_t i = 0; i < entry->place_count; i++) {
		const struct place *place = &entry->places[i];
		const struct where fields[] = { place->name.where, place->address.where, place->postcode.where,
			place->at.where, place->travel.where };

		if (place->confidential.is != ANSWER_YES)
			continue;
		for (size_t j = 0; j < sizeof fields / sizeof *fields && count < SAID_MOST; j++) {
			if (!fields[j].source)
				continue;
			say(diags, DIAG_CONFIDENTIAL_PLACE, fields[j].source, fields[j].line);
			lines[count++] = fields[j].line;
		}
	}
	return count;
}

static bool
is_among(uint32_t line, const uint32_t *lines, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (lines[i] == line)
			return true;
	return false;
}

/* An id is an address on the site: "refuge-eh6-7bt". */
static void
check_path(const struct source *source, struct diags *diags)
{
	for (size_t at = 0, size; at < source->path.size; at++)
		if (whereabouts_may_start(source->path, at)
			&& whereabouts_at(source->path, at, &size) == WHEREABOUTS_POSTCODE) {
			diag_add(diags, DIAG_CONFIDENTIAL_POSTCODE, where_file(source), NULL, 0);
			return;
		}
}

/* `streets`: say what looks like a street, too. An organisation may have an office that everybody knows. */
static void
check_source(const struct source *source, bool streets, const uint32_t *said, size_t said_count, struct diags *diags)
{
	static const enum diag_code codes[] = {
		[WHEREABOUTS_POSTCODE] = DIAG_CONFIDENTIAL_POSTCODE,
		[WHEREABOUTS_COORDINATES] = DIAG_CONFIDENTIAL_COORDINATES,
		[WHEREABOUTS_MAP_LINK] = DIAG_CONFIDENTIAL_MAP_LINK,
		[WHEREABOUTS_WHAT3WORDS] = DIAG_CONFIDENTIAL_WHAT3WORDS,
		[WHEREABOUTS_STREET] = DIAG_CONFIDENTIAL_STREET,
	};
	struct text bytes = source->bytes;
	uint32_t line = 1, last = 0;

	check_path(source, diags);
	for (size_t at = 0, found = 0; at < bytes.size && found < SAID_MOST; at++) {
		enum whereabouts what;
		size_t size;

		if (bytes.at[at] == '\n')
			line++;
		if (!whereabouts_may_start(bytes, at) || (what = whereabouts_at(bytes, at, &size)) == WHEREABOUTS_NONE
			|| (what == WHEREABOUTS_STREET && !streets))
			continue;
		if (line != last && !is_among(line, said, said_count)) {
			say(diags, codes[what], source, line);
			found++;
		}
		if (what != WHEREABOUTS_STREET) /* a postcode behind it is worse, and said as well */
			last = line;
		for (size_t i = at; i < at + size - 1; i++)
			line += bytes.at[i] == '\n';
		at += size - 1;
	}
}

void
check_confidential_places(const struct site *site, struct diags *diags)
{
	bool *looked_at = arena_array(site->arena, bool, site->organisation_count + 1);

	for (size_t i = 0; i < site->entry_count; i++) {
		const struct entry *entry = site->entries[i];
		uint32_t lines[SAID_MOST];
		size_t count;

		if (!entry_is_confidential(entry))
			continue;
		count = check_fields_of(entry, lines, diags);
		check_source(entry->source, true, lines, count, diags);
		for (size_t j = 0; j < entry->translation_count; j++)
			check_source(entry->translations[j]->source, true, NULL, 0, diags);
		if (entry->run_by.organisation && !looked_at[entry->run_by.organisation->number]) {
			looked_at[entry->run_by.organisation->number] = true;
			check_source(entry->run_by.organisation->source, false, NULL, 0, diags);
		}
	}
}
