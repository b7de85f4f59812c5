/* What a theme sees of the lists of what is open in the evening, after midnight and at the weekend. */
#include "render/view/context.h"

static const struct {
	const char *whole, *of_day, *day, *about;
} said[OPEN_TIMES] = {
	[OPEN_EVENING] = { PHRASE("Open in the evening"), PHRASE("Open in the evening: {day}"), PHRASE("{day}"),
		PHRASE("Open at some time from 6pm to 10pm in a usual week. The latest to close come first.") },
	[OPEN_AFTER_MIDNIGHT] = { PHRASE("Open after midnight"), PHRASE("Open after midnight: {day} night"),
		PHRASE("{day} night"),
		PHRASE("Open at some time from midnight to 5am in a usual week. The latest to close come first.") },
	[OPEN_WEEKEND] = { PHRASE("Open at the weekend"), PHRASE("Open at the weekend: {day}"), PHRASE("{day}"),
		PHRASE("Open on a usual Saturday or Sunday. The latest to close come first.") },
};

static struct text
with_day(const struct view_context *context, const char *phrase, int day)
{
	return wording_fill(context->scratch, context->wording, phrase,
		{ "day", wording_weekday(context->wording, (enum weekday)day) });
}

struct text
open_time_name(const struct view_context *context, enum open_time time, int day)
{
	return day == OPEN_ANY_DAY ? wording_say(context->wording, said[time].whole)
				   : with_day(context, said[time].of_day, day);
}

/* The thing is the page's output. */
static const struct output *
output_of(const void *thing)
{
	return thing;
}

static void
open_about(const struct view_context *context, const void *thing, struct view_value *value)
{
	give_said(context, said[output_of(thing)->open.time].about, value);
}

static void
open_day(const struct view_context *context, const void *thing, struct view_value *value)
{
	if (output_of(thing)->open.day != OPEN_ANY_DAY)
		value->text = with_day(context, said[output_of(thing)->open.time].day, output_of(thing)->open.day);
}

static void
open_any_day(const struct view_context *context, const void *thing, struct view_value *value)
{
	value->text = address_of_open_time(context, output_of(thing)->open.time, OPEN_ANY_DAY);
}

static void
open_days(const struct view_context *context, const void *thing, struct view_value *value)
{
	enum open_time time = output_of(thing)->open.time;
	struct item **items = items_new(context, OPEN_DAYS);

	for (int day = MONDAY; day <= SUNDAY; day++)
		if (output_open_has_day(time, day))
			*items[value->count++] = (struct item){ .text = with_day(context, said[time].day, day),
				.address = address_of_open_time(context, time, day),
				.current = day == output_of(thing)->open.day };
	value->at = (const void *const *)items;
}

static const struct view_field open_fields[] = {
	{ "about", VIEW_TEXT, NULL, open_about, "What it means, in a sentence or two." },
	{ "day", VIEW_TEXT, NULL, open_day, "The page's day, “Friday night”, when it is of one." },
	{ "any-day", VIEW_ADDRESS, NULL, open_any_day, "The page of all days." },
	{ "days", VIEW_THINGS, &view_item, open_days, "A page for each day." },
};

const struct view_type view_open_time = { "open-time", "When the entries of a list are open in a usual week.",
	VIEW_FIELDS(open_fields) };
