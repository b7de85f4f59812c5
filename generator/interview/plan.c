/* From answers to files. See plan.h. */
#include "interview/plan.h"

#include "amend/edit.h"
#include "interview/names.h"
#include "parse/id.h"

static bool
is_taken(const struct site *site, struct text id)
{
	if (map_get(&site->entry_by_id, id))
		return true;
	for (size_t i = 0; i < site->entry_count; i++)
		for (size_t j = 0; j < site->entries[i]->was.count; j++)
			if (text_equal(site->entries[i]->was.at[j].text, id))
				return true;
	return false;
}

static struct text
shortened(struct text id, size_t most)
{
	id = text_slice(id, 0, most);
	while (id.size > 0 && id.at[id.size - 1] == '-')
		id.size--;
	return id;
}

/* The name's own id; with the area behind it, or a number, when that is taken. */
static struct text
free_id(const struct draft *draft, const struct site *site)
{
	enum { ROOM = 20 }; /* for what comes behind */
	const struct answers *name = &draft->answers[ASK_NAME], *area = &draft->answers[ASK_AREAS];
	struct text id = name->count > 0 ? shortened(id_mended(draft->arena, name->at[0]), ID_MOST - ROOM) : (struct text){ 0 };
	struct text longer;

	if (id.size == 0)
		id = draft->answers[ASK_KIND].count > 0 ? draft->answers[ASK_KIND].at[0] : TEXT("entry");
	if (!is_taken(site, id))
		return id;
	if (area->count > 0 && names_know(site, NAMES_AREA, area->at[0]) && area->at[0].size < ROOM) {
		longer = text_format(draft->arena, "%.*s-%.*s", TEXT_ARGS(id), TEXT_ARGS(area->at[0]));
		if (!is_taken(site, longer))
			return longer;
	}
	for (unsigned number = 2;; number++) {
		longer = text_format(draft->arena, "%.*s-%u", TEXT_ARGS(id), number);
		if (!is_taken(site, longer))
			return longer;
	}
}

/* An organisation that nothing is known of but its name. */
static struct planned_file
organisation_file(const struct draft *draft, const struct plan_request *request, struct text id)
{
	struct text name = draft->answers[ASK_RUN_BY].at[0], schema = { 0 };

	if (draft->address.size > 0)
		schema = text_format(draft->arena, "# yaml-language-server: $schema=%.*s/schema/organisation.json\n",
			TEXT_ARGS(draft->address));
	return (struct planned_file){ text_format(draft->arena, "%.*sorganisations/%.*s.md", TEXT_ARGS(request->content),
			TEXT_ARGS(id)),
		text_format(draft->arena, "---\n%.*sname: %.*s\n"
			"# type: charity  # or cic, unincorporated, social-enterprise, public-body, faith-group\n"
			"# contact: {phone: 01632 960123, website: https://lantern.example}\n---\n",
			TEXT_ARGS(schema), TEXT_ARGS(edit_line_scalar(draft->arena, name))) };
}

struct plan
plan_make(const struct draft *draft, const struct plan_request *request)
{
	const struct answers *run_by = &draft->answers[ASK_RUN_BY];
	struct plan plan = { .count = 1, .id = request->id };
	struct draft written = *draft;

	if (plan.id.size == 0)
		plan.id = free_id(draft, request->site);
	if (run_by->count > 0 && !names_know(request->site, NAMES_ORGANISATION, run_by->at[0]))
		plan.organisation = id_mended(draft->arena, run_by->at[0]);
	if (plan.organisation.size > 0 && names_know(request->site, NAMES_ORGANISATION, plan.organisation))
		plan.organisation.size = 0;
	if (plan.organisation.size > 0) {
		plan.files[plan.count++] = organisation_file(draft, request, plan.organisation);
		written.answers[ASK_RUN_BY].at[0] = plan.organisation;
	}
	plan.files[0].bytes = draft_write(&written, plan.lines);
	plan.files[0].path = text_format(draft->arena, "%.*sentries/%.*s%s%.*s.md", TEXT_ARGS(request->content),
		TEXT_ARGS(request->folder), request->folder.size > 0 ? "/" : "", TEXT_ARGS(plan.id));
	return plan;
}
