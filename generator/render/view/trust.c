/*
 * What a theme sees of the reasons to believe an entry: who checked it, when and how, what pays for it,
 * and when its file last changed. Funding is shown only with consent (DESIGN's rules of truth, 5).
 */
#include "render/view/trust.h"

#define FRESHNESS(getter, state) \
	void getter(const struct view_context *context, const void *thing, struct view_value *value) \
	{ \
		const struct entry *entry = thing; \
		value->yes = context->derived->entries[entry->number].freshness.is == (state); \
	}

FRESHNESS(entry_is_fresh, FRESHNESS_FRESH)
FRESHNESS(entry_is_due, FRESHNESS_DUE)
FRESHNESS(entry_is_overdue, FRESHNESS_OVERDUE)
FRESHNESS(entry_is_unverified, FRESHNESS_NEVER)

void
entry_last_checked(const struct view_context *context, const void *thing, struct view_value *value)
{
	give_date(context, context->derived->entries[((const struct entry *)thing)->number].freshness.checked, value);
}

void
entry_review_due(const struct view_context *context, const void *thing, struct view_value *value)
{
	give_date(context, context->derived->entries[((const struct entry *)thing)->number].freshness.due, value);
}

void
entry_claim(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->thing = context->derived->entries[((const struct entry *)thing)->number].freshness.claim;
}

void
entry_claims(const struct view_context *context, const void *thing, struct view_value *value)
{
	const struct entry *entry = thing;
	const void **at = arena_array(context->scratch, const void *, entry->claim_count);

	for (size_t i = 0; i < entry->claim_count; i++)
		if (date_given(entry->claims[i].on.date)
			&& date_compare(entry->claims[i].on.date, context->derived->today) <= 0)
			at[value->count++] = &entry->claims[i];
	value->at = at;
}

void
entry_funding(const struct view_context *context, const void *thing, struct view_value *value)
{
	const struct entry *entry = thing;
	const void **at = arena_array(context->scratch, const void *, entry->funding_count);

	for (size_t i = 0; i < entry->funding_count; i++)
		if (entry->funding[i].publish.is == ANSWER_YES)
			at[value->count++] = &entry->funding[i];
	value->at = at;
}

/* What an entry's runway rests on may only be said when all of it is shown. */
static const struct runway *
runway_shown(const struct view_context *context, const struct entry *entry)
{
	for (size_t i = 0; i < entry->funding_count; i++)
		if (entry->funding[i].publish.is != ANSWER_YES)
			return NULL;
	return entry->funding_count > 0 ? &context->derived->entries[entry->number].runway : NULL;
}

static bool
is_secured(const struct runway *runway)
{
	return runway && (runway->is == RUNWAY_SECURE || runway->is == RUNWAY_RENEWAL_DUE || runway->is == RUNWAY_AT_RISK);
}

void
entry_funded_until(const struct view_context *context, const void *thing, struct view_value *value)
{
	const struct runway *runway = runway_shown(context, thing);

	if (is_secured(runway))
		give_date(context, runway->until, value);
}

void
entry_is_funded_open_ended(const struct view_context *context, const void *thing, struct view_value *value)
{
	const struct runway *runway = runway_shown(context, thing);

	value->yes = is_secured(runway) && !date_given(runway->until);
}

void
entry_is_run_by_volunteers(const struct view_context *context, const void *thing, struct view_value *value)
{
	const struct runway *runway = runway_shown(context, thing);

	value->yes = runway && runway->is == RUNWAY_VOLUNTEERS;
}

void
entry_changed_on(const struct view_context *context, const void *thing, struct view_value *value)
{
	give_date(context, context->derived->entries[((const struct entry *)thing)->number].change.date, value);
}

static void
claim_on(const struct view_context *context, const void *thing, struct view_value *value)
{
	give_date(context, ((const struct claim *)thing)->on.date, value);
}

static void
claim_by(const struct view_context *context, const void *thing, struct view_value *value)
{
	give_written(context, ((const struct claim *)thing)->by.text, value);
}

static void
claim_how(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = choice_said(context, SET_claim_method, ((const struct claim *)thing)->how.is);
}

static void
claim_what(const struct view_context *context, const void *thing, struct view_value *value)
{
	const struct choices *checked = &((const struct claim *)thing)->checked;
	struct text *names = arena_array(context->scratch, struct text, checked->count);
	size_t count = 0;

	for (size_t i = 0; i < checked->count; i++)
		if (checked->at[i].is)
			names[count++] = choice_said(context, SET_checked, checked->at[i].is);
	value->text = wording_list(context->scratch, context->wording, names, count);
}

static const struct view_field claim_fields[] = {
	{ "on", VIEW_TEXT, NULL, claim_on, "The day it was made." },
	{ "by", VIEW_TEXT, NULL, claim_by, "Who made it." },
	{ "how", VIEW_TEXT, NULL, claim_how, "How: “by phone”." },
	{ "what", VIEW_TEXT, NULL, claim_what, "What was checked, “hours and phone”; empty = everything." },
};

const struct view_type view_claim = { "claim", "Somebody held the entry against the world.",
	VIEW_FIELDS(claim_fields) };

static void
funding_funder(const struct view_context *context, const void *thing, struct view_value *value)
{
	give_written(context, ((const struct funding_line *)thing)->funder.text, value);
}

static void
funding_kind(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = choice_said(context, SET_funding_kind, ((const struct funding_line *)thing)->kind.is);
}

static void
funding_is_volunteers(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->yes = ((const struct funding_line *)thing)->kind.is == FUNDING_VOLUNTEERS;
}

static void
funding_until(const struct view_context *context, const void *thing, struct view_value *value)
{
	give_date(context, ((const struct funding_line *)thing)->until.date, value);
}

static void
funding_is_open_ended(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->yes = ((const struct funding_line *)thing)->open_ended;
}

static void
funding_has_ended(const struct view_context *context, const void *thing, struct view_value *value)
{
	struct date until = ((const struct funding_line *)thing)->until.date;

	value->yes = date_given(until) && date_compare(until, context->derived->today) < 0;
}

static void
funding_is_applied(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->yes = ((const struct funding_line *)thing)->status.is == FUNDING_APPLIED;
}

static void
funding_share(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = choice_said(context, SET_share, ((const struct funding_line *)thing)->share.is);
}

static void
funding_source(const struct view_context *context, const void *thing, struct view_value *value)
{
	give_written(context, ((const struct funding_line *)thing)->source.text, value);
}

static const struct view_field funding_fields[] = {
	{ "funder", VIEW_TEXT, NULL, funding_funder, "Who pays." },
	{ "kind", VIEW_TEXT, NULL, funding_kind, "“Grant”, “Contract” and so on." },
	{ "is-volunteers", VIEW_YES_NO, NULL, funding_is_volunteers, "Is it run by volunteers?" },
	{ "until", VIEW_TEXT, NULL, funding_until, "The day it lasts until, when there is one." },
	{ "is-open-ended", VIEW_YES_NO, NULL, funding_is_open_ended, "Has it no end?" },
	{ "has-ended", VIEW_YES_NO, NULL, funding_has_ended, "Had it ended on the day of the build?" },
	{ "is-applied", VIEW_YES_NO, NULL, funding_is_applied, "Is it applied for and not yet decided?" },
	{ "share", VIEW_TEXT, NULL, funding_share, "How much of what it needs: “most of it”." },
	{ "source", VIEW_TEXT, NULL, funding_source, "Where that is known from." },
};

const struct view_type view_funding = { "funding", "One line of an entry's funding, published with consent.",
	VIEW_FIELDS(funding_fields) };
