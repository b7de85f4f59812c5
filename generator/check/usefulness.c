/* Dead ends and contradictions. See usefulness.h. */
#include "check/usefulness.h"

#include <string.h>

#include "base/fold.h"
#include "check/numbers.h"
#include "model/spot.h"

enum { HOURS_A_WEEK = 7 * 24, DAYS_A_YEAR = 366 };

/* The hours of a week in which something is open, a bit each. */
struct week {
	uint64_t hours[3];
	bool given;
};

static void
add_hour(struct week *week, unsigned hour)
{
	hour %= HOURS_A_WEEK;
	week->hours[hour / 64] |= (uint64_t)1 << hour % 64;
}

/* Seasons, closures and alternate weeks are left aside: what is open in some weeks counts as open. */
static void
add_hours(struct week *week, const struct hours *hours)
{
	for (size_t i = 0; i < hours->count; i++) {
		const struct hours_rule *rule = &hours->rules[i];

		for (unsigned day = 0; day < 7; day++) {
			if (rule->kind != HOURS_OPEN || !(rule->days >> day & 1))
				continue;
			for (size_t j = 0; j < rule->count; j++)
				for (unsigned hour = rule->ranges[j].from / 60u; hour * 60 < rule->ranges[j].until; hour++)
					add_hour(week, day * 24 + hour);
		}
	}
	week->given = week->given || hours->where.source;
}

static struct week
week_of(const struct entry *entry)
{
	struct week week = { 0 };

	for (size_t i = 0; i < entry->place_count; i++)
		add_hours(&week, &entry->places[i].hours);
	for (int channel = 0; channel < CHANNELS; channel++)
		add_hours(&week, &entry->channels[channel].hours);
	return week;
}

static bool
is_about_crisis(const struct entry *entry)
{
	if (entry->kind.is == KIND_SAFE_SPACE)
		return true;
	for (size_t i = 0; i < entry->topics.count; i++) {
		const struct topic *topic = entry->topics.at[i].topic;

		for (int depth = 0; topic && depth < 64; depth++, topic = topic->within.topic)
			if (text_is(topic->id, "crisis"))
				return true;
	}
	return false;
}

/* Somebody in a crisis who finds it closed needs the name of something that is open then. */
static void
check_alternatives(const struct entry *entry, struct diags *diags)
{
	struct week own;
	bool always = true;

	if (!is_about_crisis(entry))
		return;
	own = week_of(entry);
	for (unsigned hour = 0; hour < HOURS_A_WEEK; hour++)
		always = always && own.hours[hour / 64] >> hour % 64 & 1;
	if (always)
		return;
	for (size_t i = 0; i < entry->if_not_this.count; i++) {
		const struct entry *other = entry->if_not_this.at[i].entry;
		struct week week;

		if (!other) /* reported already */
			return;
		week = week_of(other);
		if ((week.hours[0] & ~own.hours[0]) || (week.hours[1] & ~own.hours[1]) || (week.hours[2] & ~own.hours[2]))
			return;
	}
	diag_add(diags, DIAG_CRISIS_WITHOUT_ALTERNATIVE,
		entry->if_not_this.count > 0 ? entry->if_not_this.at[0].id.where : where_file(entry->source), NULL, 0);
}

/* Is it open, or to be had by appointment, on a day of the next two years? */
static bool
is_ever_open(const struct hours *hours, struct date today, const struct holidays *holidays)
{
	for (size_t i = 0; i < hours->count; i++) /* the holidays' file ends sooner */
		if (hours->rules[i].bank_holidays && hours_rule_opens(&hours->rules[i]))
			return true;
	for (int day = 0; day < 2 * DAYS_A_YEAR; day++) {
		struct sessions sessions = hours_on(hours, date_add_days(today, day), holidays);

		if (sessions.count > 0 || sessions.is == DAY_APPOINTMENT || sessions.by_appointment)
			return true;
	}
	return false;
}

/* Closures win over everything else, so hours that also open bank holidays would tell readers two things. */
static void
check_bank_holiday_rules(const struct hours *hours, struct diags *diags)
{
	const struct hours_rule *closes = NULL, *opens = NULL, *later;

	for (size_t i = 0; i < hours->count; i++) {
		const struct hours_rule *rule = &hours->rules[i];

		if (rule->kind == HOURS_CLOSED_BANK_HOLIDAYS)
			closes = rule;
		else if (rule->kind == HOURS_OPEN_BANK_HOLIDAYS || rule->bank_holidays)
			opens = rule;
	}
	if (!closes || !opens)
		return;
	later = closes > opens ? closes : opens;
	diag_say(diags, DIAG_HOURS_CONTRADICT, later->written.where, text_of(later == opens ? "open" : "closed"),
		text_format(diags->arena, "%u", (later == opens ? closes : opens)->written.where.line),
		text_of(later == opens ? "closed" : "open"));
}

static void
check_hours(const struct site *site, const struct entry *entry, struct date today, struct diags *diags)
{
	const struct holidays *holidays = site_holidays(site, site_nation_of_entry(site, entry));

	for (size_t i = 0; i < entry->place_count + CHANNELS; i++) {
		const struct hours *hours = i < entry->place_count ? &entry->places[i].hours
			: &entry->channels[i - entry->place_count].hours;

		if (given(*hours) && hours->count > 0 && !is_ever_open(hours, today, holidays))
			diag_add(diags, DIAG_HOURS_NEVER_OPEN, hours->where, NULL, 0);
		check_bank_holiday_rules(hours, diags);
	}
}

static bool
has_contact(const struct entry *entry)
{
	const struct contact *contact = &entry->contact;

	return given(contact->phone) || given(contact->text) || given(contact->email) || given(contact->website);
}

static bool
has_place_to_go(const struct entry *entry)
{
	for (size_t i = 0; i < entry->place_count; i++) {
		const struct place *place = &entry->places[i];

		if (place->confidential.is != ANSWER_YES && (given(place->address) || given(place->postcode)
				|| given(place->at) || given(place->name)))
			return true;
	}
	return false;
}

static bool
has_hours(const struct entry *entry)
{
	for (size_t i = 0; i < entry->place_count; i++)
		if (given(entry->places[i].hours))
			return true;
	for (int channel = 0; channel < CHANNELS; channel++)
		if (given(entry->channels[channel].hours))
			return true;
	return false;
}

static void
check_reach(const struct entry *entry, struct diags *diags)
{
	struct where place = where_file(entry->source);
	bool referral = given(entry->access.referral) || given(entry->access.handover);

	if (has_contact(entry))
		return;
	if (has_place_to_go(entry)) {
		if (!has_hours(entry))
			diag_add(diags, DIAG_NO_HOURS_NO_CONTACT, place, NULL, 0);
	} else if (entry_is_confidential(entry)) {
		if (!referral)
			diag_add(diags, DIAG_CONFIDENTIAL_WITHOUT_CONTACT, place, NULL, 0);
	} else if (entry->if_not_this.count > 0) {
		diag_add(diags, DIAG_DEAD_END, place, NULL, 0);
	} else if (!referral) {
		diag_add(diags, DIAG_NO_WAY_TO_REACH, place, NULL, 0);
	}
}

/* “no”, “n/a”, “5”: what the field's name was answered with, and not the reader. */
static bool
is_unclear_cost(struct text cost)
{
	static const char *const answers[] = { "n/a", "nil", "no", "none", "yes" };
	size_t digits = 0;

	for (size_t i = 0; i < sizeof answers / sizeof *answers; i++)
		if (text_equal_ignoring_case(cost, text_of(answers[i])))
			return true;
	while (digits < cost.size && ((cost.at[digits] >= '0' && cost.at[digits] <= '9') || cost.at[digits] == '.'))
		digits++;
	return cost.size > 0 && digits == cost.size;
}

static void
check_cost(const struct entry *entry, struct diags *diags)
{
	const struct words *const texts[] = { &entry->summary, &entry->for_whom, &entry->access.next, &entry->body };
	struct text found;

	if (is_unclear_cost(text_trim(entry->cost.text)))
		diag_say(diags, DIAG_COST_UNCLEAR, entry->cost.where, entry->cost.text);
	if (!text_equal_ignoring_case(entry->cost.text, TEXT("free")))
		return;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		if (texts[i] == &entry->body ? find_charge(texts[i]->text, &found) : find_price(texts[i]->text, &found)) {
			diag_say(diags, DIAG_FREE_WITH_PRICE, spot_in(*texts[i], found), found);
			return;
		}
}

static void
check_ages(const struct entry *entry, struct diags *diags)
{
	struct text found;

	if (!entry->ages.all)
		return;
	if (find_age_limit(entry->for_whom.text, &found))
		diag_say(diags, DIAG_ALL_AGES_WITH_LIMIT, spot_in(entry->for_whom, found), found);
	else if (find_age_rule(entry->body.text, &found))
		diag_say(diags, DIAG_ALL_AGES_WITH_LIMIT, spot_in(entry->body, found), found);
}

/* Topics that no open entry is about, nor about one within them: on the home page, or with words to search for. A
 * directory that is just begun has more topics than entries, and is not told of each. */
static void
check_empty_topics(const struct site *site, struct diags *diags)
{
	bool *found = arena_array(site->arena, bool, site->topic_count + 1);
	size_t found_count = 0;

	for (size_t i = 0; i < site->entry_count; i++) {
		const struct entry *entry = site->entries[i];

		if (entry_status(entry) == STATUS_CLOSED)
			continue;
		for (size_t j = 0; j < entry->topics.count; j++) {
			const struct topic *topic = entry->topics.at[j].topic;

			for (; topic && !found[topic->number]; topic = topic->within.topic) {
				found[topic->number] = true;
				found_count++;
			}
		}
	}
	for (size_t i = 0; i < site->topic_count; i++)
		if (site->topics[i]->promoted.is == ANSWER_YES && !found[i])
			diag_say(diags, DIAG_PROMOTED_TOPIC_EMPTY, site->topics[i]->promoted.where, site->topics[i]->id);
		else if (!found[i] && site->topics[i]->synonyms.count > 0 && found_count * 2 >= site->topic_count)
			diag_say(diags, DIAG_SYNONYM_FINDS_NOTHING, site->topics[i]->synonyms.at[0].where,
				site->topics[i]->synonyms.at[0].text, site->topics[i]->id);
}

static void
check_synonyms(const struct site *site, struct diags *diags)
{
	struct map topics = map_new(site->arena);

	for (size_t i = 0; i < site->topic_count; i++)
		for (size_t j = 0; j < site->topics[i]->synonyms.count; j++) {
			const struct words *synonym = &site->topics[i]->synonyms.at[j];
			struct text key = fold(site->arena, synonym->text);
			const struct topic *other = map_get(&topics, key);

			if (other)
				diag_say(diags, DIAG_SYNONYM_TWICE, synonym->where, synonym->text, other->id);
			else if (key.size > 0)
				map_put(&topics, key, site->topics[i]);
		}
}

void
check_topics(const struct site *site, struct diags *diags)
{
	check_empty_topics(site, diags);
	check_synonyms(site, diags);
}

void
check_usefulness(const struct site *site, const struct entry *entry, struct date today,
	const struct unreadable *unreadable, struct diags *diags)
{
	check_cost(entry, diags);
	check_ages(entry, diags);
	/* What could not be read is not missing: mend that first, and look again. */
	if (entry_status(entry) == STATUS_CLOSED || is_unreadable(unreadable, entry->source))
		return;
	check_reach(entry, diags);
	check_hours(site, entry, today, diags);
	check_alternatives(entry, diags);
}
