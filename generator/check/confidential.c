/*
 * The whole file is looked through, comments and unknown fields too, since the repository is as public
 * as the site and its history keeps everything. See confidential.h.
 */
#include "check/confidential.h"

#include <string.h>

#include "check/as_read.h"
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

/* What is looked through of one file, and what was said of it. */
struct looking {
	const struct source *source;
	bool streets;                 /* say what looks like a street, too: an organisation may have an office all know */
	uint32_t lines[2 * SAID_MOST]; /* that were said */
	size_t count;
	struct diags *diags;
};

/* `lines`: beside each byte; NULL when the text is the file itself. */
static void
look_through(struct looking *looking, struct text text, const uint32_t *lines)
{
	static const enum diag_code codes[] = {
		[WHEREABOUTS_POSTCODE] = DIAG_CONFIDENTIAL_POSTCODE,
		[WHEREABOUTS_COORDINATES] = DIAG_CONFIDENTIAL_COORDINATES,
		[WHEREABOUTS_MAP_LINK] = DIAG_CONFIDENTIAL_MAP_LINK,
		[WHEREABOUTS_WHAT3WORDS] = DIAG_CONFIDENTIAL_WHAT3WORDS,
		[WHEREABOUTS_STREET] = DIAG_CONFIDENTIAL_STREET,
	};
	uint32_t line = 1, last = 0;
	size_t before = looking->count;

	for (size_t at = 0, found = 0; at < text.size && found < SAID_MOST; at++) {
		enum whereabouts what;
		size_t size;

		line = lines ? lines[at] : line + (text.at[at] == '\n');
		if (!whereabouts_may_start(text, at) || (what = whereabouts_at(text, at, &size)) == WHEREABOUTS_NONE
			|| (what == WHEREABOUTS_STREET && !looking->streets))
			continue;
		if (line != last && !is_among(line, looking->lines, before)) {
			say(looking->diags, codes[what], looking->source, line);
			if (looking->count < sizeof looking->lines / sizeof *looking->lines)
				looking->lines[looking->count++] = line;
			found++;
		}
		if (what != WHEREABOUTS_STREET) /* a postcode behind it is worse, and said as well */
			last = line;
		for (size_t i = at; i < at + size - 1 && !lines; i++)
			line += text.at[i] == '\n';
		at += size - 1;
	}
}

/* As it is written and as it is read: a comment is only in the one, a letter by its number only in the other. */
static void
check_source(struct looking *looking)
{
	struct arena *arena = arena_new();
	struct as_read read = as_read(arena, looking->source->bytes);

	check_path(looking->source, looking->diags);
	look_through(looking, looking->source->bytes, NULL);
	look_through(looking, read.text, read.lines);
	arena_free(arena);
}

/* Everything about one entry but its organisation. */
static void
check_entry(const struct entry *entry, struct diags *diags)
{
	struct looking looking = { .source = entry->source, .streets = true, .diags = diags };

	looking.count = check_fields_of(entry, looking.lines, diags);
	check_source(&looking);
	for (size_t i = 0; i < entry->translation_count; i++) {
		struct looking translation = { .source = entry->translations[i]->source, .streets = true, .diags = diags };

		check_source(&translation);
	}
}

void
check_confidential_places(const struct site *site, struct diags *diags)
{
	bool *looked_at = arena_array(site->arena, bool, site->organisation_count + 1);

	for (size_t i = 0; i < site->entry_count; i++) {
		const struct organisation *organisation = site->entries[i]->run_by.organisation;

		if (!entry_is_confidential(site->entries[i]))
			continue;
		check_entry(site->entries[i], diags);
		if (organisation && !looked_at[organisation->number]) {
			struct looking looking = { .source = organisation->source, .diags = diags };

			looked_at[organisation->number] = true;
			check_source(&looking);
		}
	}
}
