/*
 * How long ago somebody held an entry against the world. A claim about everything counts for each
 * field; the newest claim wins for each field; the entry is as old as its oldest field of those it
 * has. Part of derive.h.
 */
#include "derive/derive.h"

static bool
has_hours(const struct entry *entry)
{
	for (size_t i = 0; i < entry->place_count; i++)
		if (given(entry->places[i].hours))
			return true;
	for (size_t i = 0; i < CHANNELS; i++)
		if (given(entry->channels[i].hours))
			return true;
	return false;
}

static bool
has_address(const struct entry *entry)
{
	for (size_t i = 0; i < entry->place_count; i++)
		if (given(entry->places[i].address) || given(entry->places[i].postcode))
			return true;
	return false;
}

static bool
is_about(const struct claim *claim, enum checked field)
{
	for (size_t i = 0; i < claim->checked.count; i++)
		if (claim->checked.at[i].is == field)
			return true;
	return claim->checked.count == 0;
}

/* The newest claim about a field that was made by `today`; a claim from the future is no claim. */
static const struct claim *
newest_claim(const struct entry *entry, enum checked field, struct date today)
{
	const struct claim *newest = NULL;

	for (size_t i = 0; i < entry->claim_count; i++) {
		const struct claim *claim = &entry->claims[i];

		if (date_given(claim->on.date) && date_compare(claim->on.date, today) <= 0 && is_about(claim, field)
			&& (!newest || date_compare(claim->on.date, newest->on.date) > 0))
			newest = claim;
	}
	return newest;
}

struct freshness
freshness_of(const struct site *site, const struct entry *entry, struct date today)
{
	const bool has[CHECKED_ADDRESS + 1] = {
		[CHECKED_HOURS] = has_hours(entry),
		[CHECKED_PHONE] = given(entry->contact.phone),
		[CHECKED_ACCESS] = entry->access.how.count > 0,
		[CHECKED_ADDRESS] = has_address(entry),
	};
	struct freshness freshness = { .is = FRESHNESS_NEVER };
	int days = site_review_days(site, (enum kind)(entry->kind.is ? entry->kind.is : KIND_SERVICE));
	bool has_any = has[CHECKED_HOURS] || has[CHECKED_PHONE] || has[CHECKED_ACCESS] || has[CHECKED_ADDRESS];
	bool unverified = false;
	int left;

	for (unsigned field = CHECKED_HOURS; field <= CHECKED_ADDRESS; field++) {
		const struct claim *claim = newest_claim(entry, (enum checked)field, today);

		if (claim)
			freshness.field[field] = claim->on.date;
		if (has_any && !has[field])
			continue;
		if (!claim) {
			unverified = true;
			continue;
		}
		if (!freshness.claim || date_compare(claim->on.date, freshness.checked) < 0) {
			freshness.claim = claim;
			freshness.checked = claim->on.date;
		}
	}
	if (unverified) {
		freshness.claim = NULL;
		freshness.checked = (struct date){ 0 };
		return freshness;
	}
	freshness.due = date_add_days(freshness.checked, days);
	left = date_number(freshness.due) - date_number(today);
	freshness.is = left < 0 ? FRESHNESS_OVERDUE : left <= days / 4 ? FRESHNESS_DUE : FRESHNESS_FRESH;
	return freshness;
}
