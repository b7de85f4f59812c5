/* Days with the same change share a sentence. See hours_changes.h. */
#include "model/hours_changes.h"

#include "model/hours_times.h"
#include "model/hours_when.h"
#include "model/hours_words.h"

enum { DAYS = 7 };

/* Is the rule about certain days of every week, all year? */
static bool
is_weekly(const struct hours_rule *rule)
{
	return rule->kind == HOURS_OPEN && rule->nth == 0 && rule->weeks <= 1 && rule->first.month == 0 && rule->days != 0
		&& !rule->bank_holidays && !date_given(rule->anchor) && rule->count > 0;
}

/* The times of one weekday, in the order of the day, however they are written. */
static struct sessions
times_on(const struct hours *hours, unsigned day)
{
	struct sessions times = { .count = 0 };

	for (size_t i = 0; i < hours->count; i++) {
		const struct hours_rule *rule = &hours->rules[i];

		for (size_t j = 0; is_weekly(rule) && rule->days >> day & 1 && j < rule->count; j++)
			sessions_add(&times, rule->ranges[j]);
	}
	return times;
}

static bool
is_same_day(const struct sessions *one, const struct sessions *two)
{
	for (size_t i = 0; one->count == two->count && i < one->count; i++)
		if (one->at[i].from != two->at[i].from || one->at[i].until != two->at[i].until)
			return false;
	return one->count == two->count;
}

static struct text
range_words(struct arena *arena, const struct wording *wording, const struct sessions *times)
{
	return hours_bare_range_words(arena, wording, times->at, times->count);
}

/* What happened to the days of a set, which all have the same times before and after. */
static struct text
sentence_of(struct arena *arena, const struct wording *wording, unsigned days, const struct sessions *before,
	const struct sessions *after)
{
	struct text when = hours_days_words(arena, wording, days, false), old, new;

	if (after->count == 0)
		return wording_fill(arena, wording, "no longer open on {days}", { "days", when });
	new = range_words(arena, wording, after);
	if (before->count == 0)
		return wording_fill(arena, wording, "now open on {days}, {times}", { "days", when }, { "times", new });
	if (before->count == 1 && after->count == 1 && before->at[0].from == after->at[0].from) {
		old = hours_time_words(arena, wording, before->at[0].until);
		new = hours_time_words(arena, wording, after->at[0].until);
		return wording_fill(arena, wording, "{days} closing time changed from {before} to {after}", { "days", when },
			{ "before", old }, { "after", new });
	}
	if (before->count == 1 && after->count == 1 && before->at[0].until == after->at[0].until) {
		old = hours_time_words(arena, wording, before->at[0].from);
		new = hours_time_words(arena, wording, after->at[0].from);
		return wording_fill(arena, wording, "{days} opening time changed from {before} to {after}", { "days", when },
			{ "before", old }, { "after", new });
	}
	old = range_words(arena, wording, before);
	return wording_fill(arena, wording, "{days} hours changed from “{before}” to “{after}”", { "days", when },
		{ "before", old }, { "after", new });
}

static size_t
tell_days(struct arena *arena, const struct wording *wording, const struct hours *before, const struct hours *after,
	struct text *sentences)
{
	struct sessions old[DAYS], new[DAYS];
	unsigned told = 0;
	size_t count = 0;

	for (unsigned day = 0; day < DAYS; day++) {
		old[day] = times_on(before, day);
		new[day] = times_on(after, day);
	}
	for (unsigned day = 0; day < DAYS; day++) {
		unsigned days = 0;

		if (told >> day & 1 || is_same_day(&old[day], &new[day]))
			continue;
		for (unsigned other = day; other < DAYS; other++)
			if (is_same_day(&old[day], &old[other]) && is_same_day(&new[day], &new[other]))
				days |= 1u << other;
		told |= days;
		sentences[count++] = sentence_of(arena, wording, days, &old[day], &new[day]);
	}
	return count;
}

static bool
has_rule(const struct hours *hours, struct text written)
{
	for (size_t i = 0; i < hours->count; i++)
		if (!is_weekly(&hours->rules[i]) && text_equal(hours->rules[i].written.text, written))
			return true;
	return false;
}

/* Rules that are not of every week and that the other hours have not. */
static size_t
tell_rules(struct arena *arena, const struct wording *wording, const struct hours *hours, const struct hours *other,
	const char *sentence, struct text *sentences)
{
	size_t count = 0;

	for (size_t i = 0; i < hours->count; i++) {
		const struct hours alone = { .rules = &hours->rules[i], .count = 1 };
		struct text *line;

		if (is_weekly(&hours->rules[i]) || has_rule(other, hours->rules[i].written.text))
			continue;
		hours_words(arena, wording, &alone, &line);
		sentences[count++] = wording_fill(arena, wording, sentence, { "rule", line[0] });
	}
	return count;
}

size_t
hours_changes(struct arena *arena, const struct wording *wording, const struct hours *before, const struct hours *after,
	struct text **sentences)
{
	size_t count;

	*sentences = arena_array(arena, struct text, DAYS + before->count + after->count);
	count = tell_days(arena, wording, before, after, *sentences);
	count += tell_rules(arena, wording, before, after, PHRASE("hours taken out: “{rule}”"), *sentences + count);
	count += tell_rules(arena, wording, after, before, PHRASE("hours added: “{rule}”"), *sentences + count);
	return count;
}
