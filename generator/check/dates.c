/* Funding lines, claims and pauses on the day of the build. See dates.h. */
#include "check/dates.h"

#include "check/missing.h"

enum { VERY_OLD_DAYS = 20 * 365 }; /* no directory is older: the year is nearly always a slip */

static void
check_order(struct day from, struct day until, const char *from_name, const char *until_name, struct diags *diags)
{
	if (date_given(from.date) && date_given(until.date) && date_compare(until.date, from.date) < 0)
		diag_say(diags, DIAG_DATES_BACKWARDS, until.where, text_of(until_name), text_of(from_name));
}

static void
check_funding(const struct entry *entry, struct diags *diags)
{
	for (size_t i = 0; i < entry->funding_count; i++) {
		const struct funding_line *line = &entry->funding[i];
		bool own_means = line->kind.is == FUNDING_VOLUNTEERS || line->kind.is == FUNDING_DONATIONS
			|| line->kind.is == FUNDING_TRADING;

		check_order(line->from, line->until, "from", "until", diags);
		if (!given(line->funder) && !own_means)
			wanted_field(diags, line->where, "funding line", "funder", "nobody can tell who pays",
				"funder: City of Edinburgh Council");
		if (!given(line->kind))
			wanted_field(diags, line->where, "funding line", "kind",
				"the forecast cannot say what sort of money ends when", "kind: grant");
	}
}

static void
check_claims(const struct entry *entry, struct date today, struct diags *diags)
{
	for (size_t i = 0; i < entry->claim_count; i++) {
		const struct claim *claim = &entry->claims[i];

		if (!given(claim->on))
			missing_field(diags, claim->where, "claim under “verified”", "on", "on: 2026-10-14");
		if (!given(claim->by))
			missing_field(diags, claim->where, "claim under “verified”", "by", "by: Harbour Mind");
		if (!date_given(claim->on.date))
			continue;
		if (date_compare(claim->on.date, today) > 0)
			diag_say(diags, DIAG_CLAIM_IN_FUTURE, claim->on.where, date_words(diags->arena, claim->on.date));
		else if (date_number(today) - date_number(claim->on.date) > VERY_OLD_DAYS)
			diag_say(diags, DIAG_CLAIM_VERY_OLD, claim->on.where, date_words(diags->arena, claim->on.date));
	}
}

/* Days that are no part of how it is: “open until” would go on being open. */
static void
check_status(const struct status *status, struct diags *diags)
{
	const struct {
		const char *name;
		const struct day *day;
		enum entry_status is;
		const char *word;
	} days[] = {
		{ "since", &status->since, STATUS_PAUSED, "paused" },
		{ "until", &status->until, STATUS_PAUSED, "paused" },
		{ "on", &status->on, STATUS_CLOSED, "closed" },
	};

	if (!status->is.is)
		return;
	for (size_t i = 0; i < sizeof days / sizeof *days; i++)
		if (given(*days[i].day) && status->is.is != days[i].is)
			diag_say(diags, DIAG_STATUS_FIELD_IDLE, days[i].day->where, text_of(days[i].name), text_of(days[i].word));
}

static void
check_pause(const struct status *status, struct date today, struct diags *diags)
{
	check_order(status->since, status->until, "since", "until", diags);
	if (!given(status->until))
		wanted_field(diags, status->where, "pause", "until", "nobody knows when to ask again",
			"until: 2026-12-31");
	else if (date_given(status->until.date) && date_compare(status->until.date, today) < 0)
		diag_say(diags, DIAG_PAUSE_OVER, status->until.where, date_words(diags->arena, status->until.date));
	if (date_given(status->since.date) && date_compare(status->since.date, today) > 0)
		diag_say(diags, DIAG_STATUS_IN_FUTURE, status->since.where, TEXT("paused"),
			date_words(diags->arena, status->since.date));
}

static void
check_closure(const struct status *status, struct date today, struct diags *diags)
{
	if (!given(status->on))
		wanted_field(diags, status->where, "closure", "on", "readers cannot see since when it is closed",
			"status: {is: closed, on: 2026-03-31}");
	else if (date_given(status->on.date) && date_compare(status->on.date, today) > 0)
		diag_say(diags, DIAG_STATUS_IN_FUTURE, status->on.where, TEXT("closed"),
			date_words(diags->arena, status->on.date));
}

void
check_dates(const struct entry *entry, struct date today, struct diags *diags)
{
	check_funding(entry, diags);
	check_claims(entry, today, diags);
	if (given(entry->status) && !given(entry->status.is))
		missing_field(diags, entry->status.where, "status", "is", "status: {is: paused, until: 2026-12-31}");
	check_status(&entry->status, diags);
	if (entry_status(entry) == STATUS_PAUSED)
		check_pause(&entry->status, today, diags);
	else if (entry_status(entry) == STATUS_CLOSED)
		check_closure(&entry->status, today, diags);
}
