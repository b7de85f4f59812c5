/* Days and dates of rules in words. See hours_when.h. */
#include "model/hours_when.h"

enum { EVERY_DAY = 0x7f, ITEMS_MOST = 8, NTHS = 6 };

/* A stretch of days that follow on each other, round the week's end. */
struct stretch {
	int first, length;
};

/* Cuts a mask into its stretches, beginning behind a day that is not in it. */
static int
cut(unsigned days, struct stretch stretches[4])
{
	int count = 0, start = 0;

	/* "Friday to Monday" is one stretch, and Monday then does not come first. */
	if ((days & 1) && (days >> 6 & 1))
		while (days >> start & 1)
			start++;
	for (int i = 0; i < 7; i++) {
		int day = (start + i) % 7;

		if (!(days >> day & 1))
			continue;
		if (count > 0 && (stretches[count - 1].first + stretches[count - 1].length) % 7 == day)
			stretches[count - 1].length++;
		else
			stretches[count++] = (struct stretch){ day, 1 };
	}
	return count;
}

struct text
hours_stretch_words(struct arena *arena, const struct wording *wording, enum weekday first, enum weekday last)
{
	struct text days[2] = { wording_weekday(wording, first), wording_weekday(wording, last) };

	if (last == first || last == (first + 1) % 7)
		return wording_list(arena, wording, days, last == first ? 1 : 2);
	return wording_fill(arena, wording, "{first} to {last}", { "first", days[0] }, { "last", days[1] });
}

struct text
hours_days_words(struct arena *arena, const struct wording *wording, unsigned days, bool bank_holidays)
{
	struct text items[ITEMS_MOST];
	struct stretch stretches[4];
	size_t count = 0;
	int cuts;

	if (days == EVERY_DAY)
		return bank_holidays ? wording_say(wording, "every day, including bank holidays")
			: wording_say(wording, "every day");
	cuts = cut(days, stretches);
	for (int i = 0; i < cuts; i++) {
		struct text first = wording_weekday(wording, (enum weekday)stretches[i].first);
		struct text last = wording_weekday(wording,
			(enum weekday)((stretches[i].first + stretches[i].length - 1) % 7));

		items[count++] = stretches[i].length < 3 ? first
			: wording_fill(arena, wording, "{first} to {last}", { "first", first }, { "last", last });
		if (stretches[i].length == 2)
			items[count++] = last;
	}
	if (bank_holidays)
		items[count++] = wording_say(wording, "bank holidays");
	return wording_list(arena, wording, items, count);
}

static struct text
nth_words(struct arena *arena, const struct wording *wording, const struct hours_rule *rule)
{
	static const char *const names[NTHS] = { PHRASE("first"), PHRASE("second"), PHRASE("third"), PHRASE("fourth"),
		PHRASE("fifth"), PHRASE("last") };
	struct text items[NTHS];
	size_t count = 0;

	for (int i = 0; i < NTHS; i++)
		if (rule->nth >> i & 1)
			items[count++] = wording_say(wording, names[i]);
	return wording_fill(arena, wording, "{which} {days} of the month",
		{ "which", wording_list(arena, wording, items, count) },
		{ "days", hours_days_words(arena, wording, rule->days, false) });
}

struct text
hours_when_words(struct arena *arena, const struct wording *wording, const struct hours_rule *rule)
{
	if (rule->nth != 0)
		return nth_words(arena, wording, rule);
	if (rule->weeks < 2)
		return hours_days_words(arena, wording, rule->days, rule->bank_holidays);
	if (rule->days == EVERY_DAY)
		return wording_count(arena, wording, "every {count} weeks on all days", rule->weeks);
	return wording_count(arena, wording, "every {count} weeks on {days}", rule->weeks,
		{ "days", hours_days_words(arena, wording, rule->days, rule->bank_holidays) });
}

/* Is it from the first day of a month to the last of one? A season without a year ends on 29 February. */
static bool
is_whole_months(const struct hours_rule *rule)
{
	return rule->first.day == 1
		&& rule->last.day == date_days_in_month(rule->last.year ? rule->last.year : 2024, rule->last.month);
}

/* Does it lie in one month, without going round the year? */
static bool
is_in_one_month(const struct hours_rule *rule)
{
	return rule->first.year == rule->last.year && rule->first.month == rule->last.month
		&& rule->first.day <= rule->last.day;
}

/* "24 December", and the year behind it if it has one that should be told. */
static struct text
day_words(struct arena *arena, const struct wording *wording, struct hours_day day, bool year)
{
	if (year && day.year != 0)
		return wording_date(arena, wording, (struct date){ day.year, day.month, day.day });
	return locale_day_and_month(arena, wording->locale, day.month, day.day);
}

static struct text
month_words(struct arena *arena, const struct wording *wording, struct hours_day day, bool year)
{
	if (year && day.year != 0)
		return locale_month_and_year(arena, wording->locale, day.year, day.month);
	return locale_month(wording->locale, day.month);
}

/* "25 and 26 December", "24 to 26 December 2026" */
static struct text
days_of_month_words(struct arena *arena, const struct wording *wording, struct hours_day first, struct hours_day last)
{
	bool both = last.day == first.day + 1;
	const struct hole holes[] = {
		{ "first", text_format(arena, "%d", first.day) },
		{ "last", text_format(arena, "%d", last.day) },
		{ "month", locale_month_beside_day(wording->locale, last.month) },
		{ "year", text_format(arena, "%d", last.year) },
		{ NULL },
	};
	struct text words;

	if (last.year != 0)
		words = both ? wording_say(wording, "{first} and {last} {month} {year}")
			: wording_say(wording, "{first} to {last} {month} {year}");
	else
		words = both ? wording_say(wording, "{first} and {last} {month}")
			: wording_say(wording, "{first} to {last} {month}");
	return wording_fill_holes(arena, words, holes);
}

struct text
hours_season_words(struct arena *arena, const struct wording *wording, const struct hours_rule *rule)
{
	struct hours_day first = rule->first, last = rule->last;
	bool year = first.year != last.year;

	if (is_whole_months(rule)) {
		struct text end = month_words(arena, wording, last, true);

		return is_in_one_month(rule) ? end : wording_fill(arena, wording, "{first-month} to {last-month}",
			{ "first-month", month_words(arena, wording, first, year) }, { "last-month", end });
	}
	if (is_in_one_month(rule))
		return first.day == last.day ? day_words(arena, wording, last, true)
			: days_of_month_words(arena, wording, first, last);
	return wording_fill(arena, wording, "{start} to {end}", { "start", day_words(arena, wording, first, year) },
		{ "end", day_words(arena, wording, last, true) });
}

struct text
hours_closure_words(struct arena *arena, const struct wording *wording, const struct hours_rule *rule)
{
	struct text dates = hours_season_words(arena, wording, rule);

	if (is_in_one_month(rule) && is_whole_months(rule))
		return wording_fill(arena, wording, "Closed in {month}", { "month", dates });
	if (is_in_one_month(rule) && rule->last.day <= rule->first.day + 1)
		return wording_fill(arena, wording, "Closed on {dates}", { "dates", dates });
	return wording_fill(arena, wording, "Closed {dates}", { "dates", dates });
}

struct text
hours_dates_words(struct arena *arena, const struct wording *wording, const struct date *dates, size_t count)
{
	struct text *words = arena_array(arena, struct text, count);

	for (size_t i = 0; i < count; i++) {
		struct hours_day day = { dates[i].year, dates[i].month, dates[i].day };

		words[i] = day_words(arena, wording, day, i + 1 == count || dates[i + 1].year != dates[i].year);
	}
	return wording_list(arena, wording, words, count);
}
