/* What must be there, as tables of fields. See missing.h. */
#include "check/missing.h"

#include <stddef.h>

/* A field by where its place is kept; `so` NULL = the thing cannot be published without it. */
struct field {
	const char *name;
	size_t where; /* offset of a struct where */
	const char *so, *example;
	bool closed_too; /* asked of closed entries as well */
};

#define FIELD(type, member, name) name, offsetof(struct type, member.where)

static const struct field entry_fields[] = {
	{ FIELD(entry, name, "name"), NULL, "name: The Lantern", true },
	{ FIELD(entry, kind, "kind"), NULL, "kind: safe-space", true },
	{ FIELD(entry, summary, "summary"), NULL, "summary: A calm place to go in the evening. Just come in.", false },
	{ FIELD(entry, run_by.id, "run-by"), "nobody can tell who is behind it", "run-by: harbour-mind", false },
};

static const struct field organisation_fields[] = {
	{ FIELD(organisation, name, "name"), NULL, "name: Harbour Mind", true },
};

static const struct field area_fields[] = {
	{ FIELD(area, name, "name"), NULL, "name: Leith", true },
};

static const struct field topic_fields[] = {
	{ FIELD(topic, name, "name"), NULL, "name: Anxiety and worry", true },
};

static const struct field page_fields[] = {
	{ FIELD(page, title, "title"), NULL, "title: About this directory", true },
};

static const struct field leaflet_fields[] = {
	{ FIELD(leaflet, title, "title"), NULL, "title: Somewhere to go tonight", true },
	{ FIELD(leaflet, format, "format"), NULL, "format: tri-fold", true },
};

void
missing_field(struct diags *diags, struct where where, const char *thing, const char *field, const char *example)
{
	diag_say(diags, DIAG_MISSING_FIELD, where, text_of(thing), text_of(field), text_of(example));
}

void
wanted_field(struct diags *diags, struct where where, const char *thing, const char *field, const char *so,
	const char *example)
{
	diag_say(diags, DIAG_WANTED_FIELD, where, text_of(thing), text_of(field), text_of(so), text_of(example));
}

static void
check_fields_of(const void *thing, const char *noun, struct where place, const struct field *fields, size_t count,
	bool closed, struct diags *diags)
{
	for (size_t i = 0; i < count; i++) {
		const struct where *where = (const void *)((const char *)thing + fields[i].where);

		if (where->source || (closed && !fields[i].closed_too))
			continue;
		if (fields[i].so)
			wanted_field(diags, place, noun, fields[i].name, fields[i].so, fields[i].example);
		else
			missing_field(diags, place, noun, fields[i].name, fields[i].example);
	}
}

#define CHECK(thing, noun, place, fields, closed) \
	check_fields_of((thing), (noun), (place), (fields), sizeof(fields) / sizeof *(fields), (closed), diags)

void
check_missing_entry_fields(const struct entry *entry, const struct unreadable *unreadable, struct diags *diags)
{
	struct where place = where_file(entry->source);
	bool closed = entry_status(entry) == STATUS_CLOSED;

	if (entry_is_blank(entry) && is_unreadable(unreadable, entry->source))
		return;
	CHECK(entry, "entry", place, entry_fields, closed);
	if (closed)
		return;
	if (entry->topics.count == 0)
		wanted_field(diags, place, "entry", "topics", "nobody who looks for help with something finds it",
			"topics: [anxiety, loneliness]");
	if (entry->access.how.count == 0 && !given(entry->access.referral) && entry->kind.is != KIND_HELPLINE
		&& !is_unreadable(unreadable, entry->source))
		wanted_field(diags, given(entry->access) ? entry->access.where : place, "entry", "access: how",
			"nobody can tell how to get in", "access: {how: [drop-in]}");
	if (entry->covers.count == 0 && !entry->covers_everywhere && !entry->covers_where.source)
		wanted_field(diags, place, "entry", "covers", "it stands in no area's list",
			"covers: [leith]");
}

void
check_missing_fields(const struct site *site, const struct unreadable *unreadable, struct diags *diags)
{
	for (size_t i = 0; i < site->organisation_count; i++)
		if (!is_unreadable(unreadable, site->organisations[i]->source))
			CHECK(site->organisations[i], "organisation", where_file(site->organisations[i]->source),
				organisation_fields, false);
	for (size_t i = 0; i < site->page_count; i++)
		if (!is_unreadable(unreadable, site->pages[i]->source))
			CHECK(site->pages[i], "page", where_file(site->pages[i]->source), page_fields, false);
	for (size_t i = 0; i < site->leaflet_count; i++)
		if (!is_unreadable(unreadable, site->leaflets[i]->source))
			CHECK(site->leaflets[i], "leaflet", where_file(site->leaflets[i]->source), leaflet_fields, false);
	for (size_t i = 0; i < site->area_count; i++)
		CHECK(site->areas[i], "area", site->areas[i]->where, area_fields, false);
	for (size_t i = 0; i < site->topic_count; i++)
		CHECK(site->topics[i], "topic", site->topics[i]->where, topic_fields, false);
}
