/* Times and ranges in words. See hours_times.h. */
#include "model/hours_times.h"

enum { NOON = 12 * 60 };

/* The halves of a day; noon and midnight, whole hours, and the rest. */
static const char *const phrases[3][2] = {
	{ PHRASE("midnight"), PHRASE("midday") },
	{ PHRASE("{hour}am"), PHRASE("{hour}pm") },
	{ PHRASE("{hour}.{minute}am"), PHRASE("{hour}.{minute}pm") },
};

/* A range ends with the midnight of its day (minute 1440); the one it begins with is the night before's, by which
 * somebody told of “midnight on Sunday” would come a day late. */
static const char *const day_begins = PHRASE("midnight (start of the day)");

bool
hours_is_time_phrase(struct text english)
{
	if (text_is(english, day_begins))
		return true;
	for (int i = 0; i < 3; i++)
		if (text_is(english, phrases[i][0]) || text_is(english, phrases[i][1]))
			return true;
	return false;
}

/* A number from 0 to 59, with at least so many digits; times are the most frequent words of all, so nothing is
 * formatted. */
static struct text
number(int number, int digits)
{
	static const char all[] = "000102030405060708091011121314151617181920212223242526272829"
		"303132333435363738394041424344454647484950515253545556575859";
	int left_out = digits < 2 && number < 10;

	return (struct text){ all + 2 * number + left_out, (size_t)(2 - left_out) };
}

struct text
hours_time_words(struct arena *arena, const struct wording *wording, int minute)
{
	int hour = minute / 60 % 24, minutes = minute % 60;
	const struct hole holes[] = {
		{ "hour", number(hour % 12 ? hour % 12 : 12, 1) },
		{ "hour24", number(minute == MINUTES_A_DAY ? 24 : hour, 1) },
		{ "minute", number(minutes, 2) },
		{ "part", locale_day_part(wording->locale, hour) },
		{ NULL },
	};
	int exactness = minutes > 0 ? 2 : hour % 12 > 0 ? 1 : 0;

	return wording_fill_holes(arena, wording_say(wording, minute == 0 ? day_begins : phrases[exactness][hour >= 12]), holes);
}

static struct text
times(struct arena *arena, const struct wording *wording, struct hours_range range)
{
	return wording_fill(arena, wording, "{from} to {until}",
		{ "from", hours_time_words(arena, wording, range.from) },
		{ "until", hours_time_words(arena, wording, range.until) });
}

static struct text
range_words(struct arena *arena, const struct wording *wording, struct hours_range range, unsigned days)
{
	int past = range.until - MINUTES_A_DAY;
	struct text shown, next;

	if (hours_range_is_whole_day(range))
		return wording_say(wording, "open 24 hours");
	shown = times(arena, wording, range);
	if (past <= 0)
		return shown;
	if (days == 0 || (days & (days - 1)) != 0)
		return past <= NOON ? wording_fill(arena, wording, "{times} (the next morning)", { "times", shown })
			: wording_fill(arena, wording, "{times} (the next day)", { "times", shown });
	next = wording_weekday(wording, (enum weekday)((__builtin_ctz(days) + 1) % 7));
	return past <= NOON ? wording_fill(arena, wording, "{times} ({weekday} morning)", { "times", shown },
			{ "weekday", next })
		: wording_fill(arena, wording, "{times} ({weekday})", { "times", shown }, { "weekday", next });
}

struct text
hours_range_words(struct arena *arena, const struct wording *wording, const struct hours_range *ranges, size_t count,
	unsigned days)
{
	struct text *words = arena_array(arena, struct text, count);

	for (size_t i = 0; i < count; i++)
		words[i] = range_words(arena, wording, ranges[i], days);
	return wording_list(arena, wording, words, count);
}

struct text
hours_bare_range_words(struct arena *arena, const struct wording *wording, const struct hours_range *ranges,
	size_t count)
{
	struct text *words = arena_array(arena, struct text, count);

	for (size_t i = 0; i < count; i++)
		words[i] = times(arena, wording, ranges[i]);
	return wording_list(arena, wording, words, count);
}
