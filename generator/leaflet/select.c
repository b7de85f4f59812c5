/* The query of a leaflet, its order, and its dates. See select.h. */
#include "leaflet/select.h"

#include <stdlib.h>

#include "base/failure.h"
#include "model/translation.h"

struct candidate {
	const struct entry *entry;
	enum demotion demoted;
	int group;
	struct text area, key;
	int until;
	size_t number;
};

struct date
leaflet_funding_ended(const struct derived *derived, const struct entry *entry)
{
	struct date last = { 0 };

	for (size_t i = 0; i < entry->funding_count && derived->entries[entry->number].runway.is == RUNWAY_ENDED; i++) {
		struct date until = entry->funding[i].until.date;

		if (entry->funding[i].publish.is == ANSWER_YES && date_given(until) && date_compare(until, derived->today) < 0
			&& date_compare(until, last) > 0)
			last = until;
	}
	return last;
}

bool
leaflet_is_fresh(const struct derived *derived, const struct entry *entry)
{
	const struct freshness *freshness = &derived->entries[entry->number].freshness;
	struct date ended = leaflet_funding_ended(derived, entry);

	return (freshness->is == FRESHNESS_FRESH || freshness->is == FRESHNESS_DUE)
		&& (!date_given(ended) || date_compare(freshness->checked, ended) > 0);
}

enum demotion
leaflet_demotion(const struct derived *derived, const struct entry *entry)
{
	if (entry_status(entry) == STATUS_PAUSED)
		return DEMOTED_PAUSED;
	return leaflet_is_fresh(derived, entry) ? DEMOTED_NOT : DEMOTED_UNCHECKED;
}

const struct entry *
leaflet_text_in(struct arena *arena, const struct entry *entry, struct text language)
{
	for (size_t i = 0; i < entry->translation_count; i++) {
		const struct entry *translation = entry->translations[i];

		if (text_equal(translation->language, language) && given(translation->reviewed_by)
			&& text_equal(translation->of.text, entry_text_hash(arena, entry)))
			return translation;
	}
	return NULL;
}

static bool
has_choice(const struct choices *wanted, const struct choices *has)
{
	for (size_t i = 0; i < wanted->count; i++)
		for (size_t j = 0; j < has->count; j++)
			if (wanted->at[i].is == has->at[j].is)
				return true;
	return wanted->count == 0;
}

static bool
has_word(const struct words_list *wanted, const struct words_list *has)
{
	for (size_t i = 0; i < wanted->count; i++)
		for (size_t j = 0; j < has->count; j++)
			if (text_equal(wanted->at[i].text, has->at[j].text))
				return true;
	return wanted->count == 0;
}

/* It serves an area when it covers all of it, or some place within it. */
static bool
serves(const struct leaflet *leaflet, const struct entry *entry)
{
	for (size_t i = 0; i < leaflet->areas.count; i++)
		for (size_t j = 0; j < entry->covers.count; j++) {
			const struct area *wanted = leaflet->areas.at[i].area, *covered = entry->covers.at[j].area;

			if (wanted && covered && (area_is_within(covered, wanted) || area_is_within(wanted, covered)))
				return true;
		}
	return leaflet->areas.count == 0 || entry->covers_everywhere;
}

/* Gives until when it is open at the leaflet's time of the week, 0 when it is not; any time without one. */
static int
open_until(const struct leaflet *leaflet, const struct entry *entry, struct date today)
{
	struct opening opening = opening_of(entry, today);
	enum open_time time = text_is(leaflet->open.text, "nights") ? OPEN_AFTER_MIDNIGHT
		: text_is(leaflet->open.text, "weekends")           ? OPEN_WEEKEND
								    : OPEN_EVENING;

	if (given(leaflet->open) || opening.until[OPEN_EVENING][OPEN_ANY_DAY] > 0)
		return opening.until[time][OPEN_ANY_DAY];
	return opening.until[OPEN_WEEKEND][OPEN_ANY_DAY];
}

static bool
is_picked(const struct leaflet *leaflet, const struct entry *entry, size_t *number)
{
	for (*number = 0; *number < leaflet->entries.count; ++*number)
		if (leaflet->entries.at[*number].entry == entry)
			return true;
	return false;
}

static bool
has_query(const struct leaflet *leaflet)
{
	return leaflet->kinds.count > 0 || leaflet->stages.count > 0 || leaflet->topics.count > 0
		|| leaflet->areas.count > 0 || leaflet->audiences.count > 0 || leaflet->languages.count > 0
		|| given(leaflet->open);
}

static bool
fits(const struct leaflet *leaflet, const struct entry *entry, struct date today)
{
	const struct choices kind = { (struct choice *)&entry->kind, 1 };

	return has_query(leaflet) && has_choice(&leaflet->kinds, &kind) && has_choice(&leaflet->stages, &entry->stages)
		&& has_word(&leaflet->audiences, &entry->audiences) && has_word(&leaflet->languages, &entry->languages)
		&& (leaflet->topics.count == 0 || entry_is_about(entry, &leaflet->topics)) && serves(leaflet, entry)
		&& (!given(leaflet->open) || open_until(leaflet, entry, today) > 0);
}

static struct candidate
candidate_of(const struct leaflet *leaflet, const struct derived *derived, const struct entry *entry, size_t number)
{
	static const int by_kind[] = { 4, 4, 1, 3, 2 };
	struct candidate candidate = { .entry = entry, .key = derived->entries[entry->number].sort_key, .number = number };

	candidate.demoted = leaflet_demotion(derived, entry);
	if (given(leaflet->order) && text_is(leaflet->order.text, "open-latest"))
		candidate.until = open_until(leaflet, entry, derived->today);
	else if (given(leaflet->order) && text_is(leaflet->order.text, "area"))
		candidate.area = entry->covers.count > 0 && entry->covers.at[0].area ? entry->covers.at[0].area->name.text
										     : TEXT("");
	else if (!given(leaflet->order) || text_is(leaflet->order.text, "kind"))
		candidate.group = by_kind[entry->kind.is];
	return candidate;
}

static int
compare(const void *a, const void *b)
{
	const struct candidate *left = a, *right = b;
	int area = text_compare(left->area, right->area), key = text_compare(left->key, right->key);

	if (left->demoted != right->demoted)
		return left->demoted < right->demoted ? -1 : 1;
	if (left->group != right->group)
		return left->group - right->group;
	if (area != 0)
		return area;
	if (left->until != right->until)
		return right->until - left->until;
	return key != 0 ? key : left->entry->number < right->entry->number ? -1 : 1;
}

static int
compare_picked(const void *a, const void *b)
{
	const struct candidate *left = a, *right = b;

	return left->number < right->number ? -1 : 1;
}

/* Closed, overdue, without easy words: why it is asked for and not shown, or LEFT_OUT when it is. */
static enum left_out
why_not(struct arena *arena, const struct derived *derived, const struct leaflet *leaflet, const struct entry *entry)
{
	if (entry_status(entry) == STATUS_CLOSED)
		return LEFT_CLOSED;
	if (leaflet->edition.is == EDITION_EASY_WORDS && !leaflet_text_in(arena, entry, TEXT("easy")))
		return LEFT_WITHOUT_EASY_WORDS;
	if (!leaflet_is_fresh(derived, entry) && leaflet->overdue.is != ANSWER_YES)
		return LEFT_OVERDUE;
	return LEFT_OUT;
}

/* The last day of what pays for it, when that stands in a line it has agreed to show. */
static struct date
published_end(const struct entry *entry, const struct runway *runway)
{
	for (size_t i = 0; i < entry->funding_count; i++)
		if (entry->funding[i].publish.is == ANSWER_YES && date_given(runway->until)
			&& date_compare(entry->funding[i].until.date, runway->until) == 0)
			return runway->until;
	return (struct date){ 0 };
}

/* Lets a day bound what can be believed, and notes the entry when it is near. */
static void
note_end(struct arena *arena, const struct derived *derived, struct selection *selection, struct list *soon,
	const struct entry *entry, struct date end)
{
	if (!date_given(end))
		return;
	if (date_compare(end, selection->good_until) < 0)
		selection->good_until = end;
	if (date_number(end) - date_number(derived->today) < LEAFLET_FEW_DAYS)
		list_add(arena, soon, (void *)entry);
}

/* Overdue entries count: a leaflet must not say of all of it that it was checked later than they were. */
static void
note_check(struct selection *selection, const struct freshness *freshness)
{
	if (freshness->is == FRESHNESS_NEVER) {
		selection->all_checked = false;
		return;
	}
	if (!date_given(selection->checked_first) || date_compare(freshness->checked, selection->checked_first) < 0)
		selection->checked_first = freshness->checked;
	if (date_compare(freshness->checked, selection->checked_last) > 0)
		selection->checked_last = freshness->checked;
}

static void
work_out_dates(struct arena *arena, const struct site *site, const struct derived *derived,
	struct selection *selection)
{
	long cap = given(site->settings.leaflet_days) ? site->settings.leaflet_days.is : LEAFLET_DAYS;

	selection->good_until = date_add_days(derived->today, (int)cap);
	selection->all_checked = true;
	for (size_t i = 0; i < selection->count; i++) {
		const struct entry *entry = selection->at[i];
		const struct entry_derived *own = &derived->entries[entry->number];

		note_check(selection, &own->freshness);
		if (!leaflet_is_fresh(derived, entry))
			continue;
		note_end(arena, derived, selection, &selection->soon_checked, entry, own->freshness.due);
		note_end(arena, derived, selection, &selection->soon_unpaid, entry, published_end(entry, &own->runway));
	}
}

/* "the-lantern-room net-loft", for a command line. */
static struct text
ids_of(struct arena *arena, const struct list *entries)
{
	struct text *ids = arena_array(arena, struct text, entries->count * 2 + 1);

	for (size_t i = 0; i < entries->count; i++) {
		ids[2 * i] = ((const struct entry *)entries->at[i])->id;
		ids[2 * i + 1] = i + 1 < entries->count ? TEXT(" ") : TEXT("");
	}
	return text_join(arena, ids, entries->count * 2);
}

/* "net-loft (31 March 2026), the-lantern-room (30 June 2026)": when what paid for them ended. */
static struct text
unpaid_of(struct arena *arena, const struct derived *derived, const struct list *entries)
{
	struct text said = TEXT("");

	for (size_t i = 0; i < entries->count; i++) {
		const struct entry *entry = entries->at[i];

		said = text_format(arena, "%.*s%s%.*s (%.*s)", TEXT_ARGS(said), i > 0 ? ", " : "", TEXT_ARGS(entry->id),
			TEXT_ARGS(date_words(arena, leaflet_funding_ended(derived, entry))));
	}
	return said;
}

/* Names all whose review or funding ends the leaflet in a few days: checking the first of them alone would not help. */
static void
warn_short(struct arena *arena, const struct derived *derived, const struct selection *selection, struct where where,
	struct diags *diags)
{
	const struct list *checked = &selection->soon_checked, *unpaid = &selection->soon_unpaid;
	int days = date_number(selection->good_until) - date_number(derived->today);
	struct text review = ids_of(arena, checked), funding = ids_of(arena, unpaid), todo = TEXT("");
	bool by_review = false;

	for (size_t i = 0; i < checked->count; i++)
		by_review = by_review || date_compare(derived->entries[((const struct entry *)checked->at[i])->number].freshness.due,
			selection->good_until) == 0;
	if (checked->count > 0)
		todo = text_format(arena, "check again: %.*s", TEXT_ARGS(review));
	if (unpaid->count > 0)
		todo = text_format(arena, "%.*s%sask what pays from then on for: %.*s", TEXT_ARGS(todo), todo.size > 0 ? "; and " : "",
			TEXT_ARGS(funding));
	diag_say(diags, DIAG_LEAFLET_SHORT, where, text_format(arena, days == 1 ? "%d day" : "%d days", days),
		date_words(arena, selection->good_until),
		by_review ? TEXT("a review is due then") : TEXT("what pays for an entry ends then"), todo);
}

struct text
leaflet_closed_words(struct arena *arena, const struct list *closed)
{
	struct text said = TEXT("");

	for (size_t i = 0; i < closed->count; i++) {
		const struct entry *entry = closed->at[i];
		const struct references *others = &entry->status.replaced_by;

		said = text_format(arena, "%.*s%s%.*s", TEXT_ARGS(said), i > 0 ? " " : "", TEXT_ARGS(entry->id));
		for (size_t j = 0; j < others->count; j++)
			if (others->at[j].entry)
				said = text_format(arena, "%.*s%s%.*s", TEXT_ARGS(said), j > 0 ? ", " : " (instead: ",
					TEXT_ARGS(others->at[j].entry->id));
		said = text_format(arena, "%.*s%s", TEXT_ARGS(said), others->count > 0 ? ")" : "");
	}
	return said;
}

static bool
has_fresh(const struct derived *derived, const struct selection *selection)
{
	for (size_t i = 0; i < selection->count; i++)
		if (leaflet_is_fresh(derived, selection->at[i]))
			return true;
	return false;
}

/* Says what keeps the leaflet from being made, or from being of much use. */
static bool
judge(struct arena *arena, const struct derived *derived, const struct leaflet *leaflet,
	const struct selection *selection, struct diags *diags)
{
	struct where where = given(leaflet->title) ? leaflet->title.where : where_file(leaflet->source);

	if (selection->unpaid.count > 0)
		diag_say(diags, DIAG_LEAFLET_UNPAID, where, unpaid_of(arena, derived, &selection->unpaid));
	if (selection->count == 0) {
		if (selection->left[LEFT_OVERDUE].count > 0)
			diag_say(diags, DIAG_LEAFLET_STALE, where, ids_of(arena, &selection->left[LEFT_OVERDUE]));
		else if (selection->left[LEFT_WITHOUT_EASY_WORDS].count > 0)
			diag_say(diags, DIAG_LEAFLET_WITHOUT_EASY_WORDS, where,
				ids_of(arena, &selection->left[LEFT_WITHOUT_EASY_WORDS]));
		else if (selection->left[LEFT_CLOSED].count > 0)
			diag_say(diags, DIAG_LEAFLET_CLOSED, where,
				leaflet_closed_words(arena, &selection->left[LEFT_CLOSED]));
		else if (!has_query(leaflet) && leaflet->entries.count == 0)
			diag_add(diags, DIAG_LEAFLET_ASKS_NOTHING, where, NULL, 0);
		else
			diag_add(diags, DIAG_LEAFLET_EMPTY, where, NULL, 0);
		return false;
	}
	if (selection->count > LEAFLET_ENTRIES_MOST) {
		diag_say(diags, DIAG_LEAFLET_TOO_MANY, where, text_format(arena, "%zu", selection->count),
			text_format(arena, "%d", LEAFLET_ENTRIES_MOST));
		return false;
	}
	if (!has_fresh(derived, selection)) {
		struct list all = { (void **)selection->at, selection->count, selection->count };

		diag_say(diags, DIAG_LEAFLET_STALE, where, ids_of(arena, &all));
		return false;
	}
	if (selection->soon_checked.count + selection->soon_unpaid.count > 0)
		warn_short(arena, derived, selection, where, diags);
	return true;
}

bool
leaflet_select(struct arena *arena, const struct site *site, const struct derived *derived,
	const struct leaflet *leaflet, struct selection *selection, struct diags *diags)
{
	struct candidate *candidates = calloc(site->entry_count + 1, sizeof *candidates);
	size_t count = 0;

	if (!candidates)
		fail_out_of_memory();
	*selection = (struct selection){ 0 };
	for (size_t i = 0; i < site->entry_count; i++) {
		const struct entry *entry = site->entries[i];
		enum left_out why;
		size_t number;

		if (!is_picked(leaflet, entry, &number) && !fits(leaflet, entry, derived->today))
			continue;
		why = why_not(arena, derived, leaflet, entry);
		if ((why == LEFT_OVERDUE || why == LEFT_OUT) && date_given(leaflet_funding_ended(derived, entry)))
			list_add(arena, &selection->unpaid, (void *)entry);
		if (why != LEFT_OUT)
			list_add(arena, &selection->left[why], (void *)entry);
		else
			candidates[count++] = candidate_of(leaflet, derived, entry, number);
	}
	qsort(candidates, count, sizeof *candidates,
		!has_query(leaflet) && !given(leaflet->order) ? compare_picked : compare);
	selection->at = arena_array(arena, const struct entry *, count);
	for (selection->count = 0; selection->count < count; selection->count++)
		selection->at[selection->count] = candidates[selection->count].entry;
	free(candidates);
	work_out_dates(arena, site, derived, selection);
	return judge(arena, derived, leaflet, selection, diags);
}
