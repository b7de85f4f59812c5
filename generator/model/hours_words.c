/* Rules as lines of words. See hours_words.h. */
#include "model/hours_words.h"

#include "model/hours_next.h"
#include "model/hours_times.h"
#include "model/hours_when.h"

static bool
is_24_7(const struct hours_rule *rule)
{
	return rule->kind == HOURS_OPEN && rule->days == 0x7f && rule->nth == 0 && rule->weeks < 2
		&& rule->count == 1 && hours_range_is_whole_day(rule->ranges[0]);
}

/* What somebody finds on the days a rule names. Doubtful times are shown, since they may help who calls, but
 * they are no promise. */
static struct text
promise(struct arena *arena, const struct wording *wording, const struct hours_rule *rule)
{
	struct text times;

	if (hours_rule_is_doubtful(rule))
		return wording_fill(arena, wording, "the hours given, {times}, look wrong: call first",
			{ "times", hours_bare_range_words(arena, wording, rule->ranges, rule->count) });
	if (rule->count == 0)
		return wording_say(wording, "by appointment");
	times = hours_range_words(arena, wording, rule->ranges, rule->count,
		rule->nth || rule->bank_holidays ? 0 : rule->days);
	if (rule->kind == HOURS_BY_APPOINTMENT)
		return wording_fill(arena, wording, "{times}, by appointment", { "times", times });
	return times;
}

/* A rule without its first date. */
static struct text
open_words(struct arena *arena, const struct wording *wording, const struct hours_rule *rule)
{
	bool season = rule->first.month != 0;
	struct text dates = season ? hours_season_words(arena, wording, rule) : TEXT(""), days, times;

	if (is_24_7(rule) || hours_rule_is_bare_appointment(rule)) {
		struct text words = rule->count > 0 ? wording_say(wording, "open 24 hours a day, every day")
			: wording_say(wording, "by appointment");

		return season ? wording_fill(arena, wording, "{season}: {hours}", { "season", dates }, { "hours", words })
			: words;
	}
	days = hours_when_words(arena, wording, rule);
	times = promise(arena, wording, rule);
	if (season)
		return wording_fill(arena, wording, "{season}: {days}, {times}", { "season", dates }, { "days", days },
			{ "times", times });
	return rule->weeks > 1 ? wording_fill(arena, wording, "{days}, {times}", { "days", days }, { "times", times })
		: wording_fill(arena, wording, "{days}: {times}", { "days", days }, { "times", times });
}

/* `today` may be no date: then the first session's date is always told. */
static struct text
rule_words(struct arena *arena, const struct wording *wording, const struct hours_rule *rule, struct date today)
{
	struct text words;

	switch (rule->kind) {
	case HOURS_CLOSED_BANK_HOLIDAYS:
		return wording_say(wording, "Closed on bank holidays");
	case HOURS_OPEN_BANK_HOLIDAYS:
		return wording_say(wording, "Open as usual on bank holidays");
	case HOURS_CLOSED:
		return hours_closure_words(arena, wording, rule);
	case HOURS_OPEN:
	case HOURS_BY_APPOINTMENT:
		break;
	}
	words = open_words(arena, wording, rule);
	if (date_given(rule->anchor) && date_compare(today, rule->anchor) <= 0 && !hours_rule_is_doubtful(rule))
		words = wording_fill(arena, wording, "{hours}, from {date}", { "hours", words },
			{ "date", wording_date(arena, wording, rule->anchor) });
	return wording_capital(arena, wording, words);
}

/* Does it hold on some weeks only, so that its next dates are worth telling? */
static bool
has_next(const struct hours_rule *rule)
{
	return hours_rule_opens(rule) && (rule->nth != 0 || rule->weeks > 1) && !hours_rule_is_doubtful(rule);
}

/* Do other rules tell of days, so that one without any is beside them? */
static bool
has_rules_with_days(const struct hours *hours)
{
	for (size_t i = 0; i < hours->count; i++)
		if (hours_rule_opens(&hours->rules[i]) && !hours_rule_is_bare_appointment(&hours->rules[i]))
			return true;
	return false;
}

static void
set_lines(struct arena *arena, const struct wording *wording, const struct hours *hours, struct date today,
	const struct holidays *holidays, struct text *lines)
{
	for (size_t i = 0; i < hours->count; i++) {
		const struct hours_rule *rule = &hours->rules[i];
		struct date dates[NEXT_DATES];
		size_t count = 0;

		if (hours_rule_is_bare_appointment(rule) && rule->first.month == 0 && has_rules_with_days(hours))
			lines[i] = wording_say(wording, "Also by appointment");
		else
			lines[i] = rule_words(arena, wording, rule, today);
		if (date_given(today) && has_next(rule))
			count = hours_next_dates(arena, hours, rule, today, holidays, dates);
		if (count > 0)
			lines[i] = wording_fill(arena, wording, "{hours}. Next: {dates}", { "hours", lines[i] },
				{ "dates", hours_dates_words(arena, wording, dates, count) });
	}
}

size_t
hours_words(struct arena *arena, const struct wording *wording, const struct hours *hours, struct text **lines)
{
	*lines = arena_array(arena, struct text, hours->count + 1);
	set_lines(arena, wording, hours, (struct date){ 0 }, NULL, *lines);
	return hours->count;
}

size_t
hours_words_on(struct arena *arena, const struct wording *wording, const struct hours *hours, struct date today,
	const struct holidays *holidays, struct text **lines)
{
	size_t count = hours->count;

	*lines = arena_array(arena, struct text, hours->count + 1);
	set_lines(arena, wording, hours, today, holidays, *lines);
	if (hours_are_silent_on_bank_holidays(hours))
		(*lines)[count++] = wording_say(wording, "Bank holidays: call first");
	return count;
}
