/* What changes with every edition, as a script. See data_now.h. */
#include "render/data_now.h"

#include "model/format.h"
#include "render/search/code.h"

enum {
	DAYS_BACK = 7,  /* of bank holidays: readers' clocks and last night's sessions may lie behind */
	DEEPEST = 32,   /* of areas within areas, of which a mistake may make a circle */
	NAMED_MOST = 2, /* areas of one entry that are named one by one */
};

static void
add_property(struct buffer *script, const char *name, struct text value)
{
	if (value.size == 0)
		return;
	buffer_format(script, "%s:", name);
	code_string(script, value, false);
	buffer_add_char(script, ',');
}

/* "2026-12-25" */
static void
add_date(struct buffer *script, struct date date)
{
	buffer_format(script, "\"%04d-%02d-%02d\"", date.year, date.month, date.day);
}

static void
add_holidays(const struct view_context *context, unsigned nation, struct buffer *script)
{
	const struct holidays *holidays = site_holidays(context->site, nation);
	struct date from = date_add_days(context->derived->today, -DAYS_BACK);

	if (!date_given(holidays->first))
		return;
	buffer_format(script, "\"%s\":{first:", choice_written(SET_nation, nation));
	add_date(script, holidays->first);
	buffer_add_string(script, ",last:");
	add_date(script, holidays->last);
	buffer_add_string(script, ",days:[");
	for (size_t i = 0; i < holidays->count; i++) {
		if (date_compare(holidays->at[i], from) < 0)
			continue;
		add_date(script, holidays->at[i]);
		buffer_add_char(script, ',');
	}
	buffer_add_string(script, "]},");
}

static bool
has_area(const struct area *const *areas, size_t count, const struct area *area)
{
	for (size_t i = 0; i < count; i++)
		if (areas[i] == area)
			return true;
	return false;
}

static void
add_area_ids(const struct area *const *areas, size_t count, const char *name, struct buffer *script)
{
	buffer_format(script, "%s:[", name);
	for (size_t i = 0; i < count; i++) {
		code_string(script, areas[i]->id, false);
		buffer_add_char(script, ',');
	}
	buffer_add_string(script, "],");
}

/* What all those areas are called: each by its name, or, where that takes too long to read, by the smallest area
 * that is around all of them. */
static struct text
names_of(struct arena *arena, const struct area *const *areas, size_t count)
{
	const struct area *around = count > NAMED_MOST ? areas[0]->within.area : NULL;
	struct text names = count > 0 ? areas[0]->name.text : TEXT("");
	size_t within = 0;

	for (int depth = 0; around && depth < DEEPEST; depth++, around = around->within.area) {
		for (within = 0; within < count && area_is_within(areas[within], around); within++)
			;
		if (within == count)
			return around->name.text;
	}
	for (size_t i = 1; i < count; i++)
		names = text_format(arena, "%.*s, %.*s", TEXT_ARGS(names), TEXT_ARGS(areas[i]->name.text));
	return names;
}

/* Where it is, in words and by ids: the areas it covers, and those around them. */
static void
add_areas(struct arena *arena, const struct entry *entry, struct buffer *script)
{
	const struct area **covers = arena_array(arena, const struct area *, entry->covers.count);
	const struct area **within = arena_array(arena, const struct area *, entry->covers.count * DEEPEST);
	size_t cover_count = 0, within_count = 0;

	for (size_t i = 0; i < entry->covers.count; i++)
		if (entry->covers.at[i].area)
			covers[cover_count++] = entry->covers.at[i].area;
	for (size_t i = 0; i < cover_count; i++) {
		const struct area *area = covers[i]->within.area;

		for (int depth = 0; area && depth < DEEPEST; depth++, area = area->within.area)
			if (!has_area(within, within_count, area))
				within[within_count++] = area;
	}
	if (!entry->covers_everywhere)
		add_property(script, "where", names_of(arena, covers, cover_count));
	add_area_ids(covers, cover_count, "areas", script);
	add_area_ids(within, within_count, "within", script);
}

static void
add_ways_in(const struct entry *entry, struct buffer *script)
{
	const struct choices *how = &entry->access.how;

	buffer_add_string(script, "how:[");
	for (size_t i = 0; i < how->count; i++)
		if (how->at[i].is)
			buffer_format(script, "\"%s\",", choice_written(SET_way_in, how->at[i].is));
	buffer_add_string(script, "],");
}

static void
add_numbers(const struct entry *entry, struct buffer *script)
{
	char digits[PHONE_SIZE];

	if (phone_parse(entry->contact.phone.text, digits)) {
		add_property(script, "phone", entry->contact.phone.text);
		add_property(script, "tel", text_of(digits));
	}
	if (text_number_parse(entry->contact.text.text, digits)) {
		add_property(script, "text", entry->contact.text.text);
		add_property(script, "sms", text_of(digits));
	}
}

static void
add_entry(const struct view_context *context, const struct entry *entry, struct buffer *script)
{
	unsigned nation = site_nation_of_entry(context->site, entry);
	struct date due = context->derived->entries[entry->number].freshness.due;

	buffer_add_char(script, '{');
	add_property(script, "id", entry->id);
	add_property(script, "name", entry->name.text);
	add_property(script, "link", text_format(context->scratch, "entries/%.*s.html", TEXT_ARGS(entry->id)));
	add_property(script, "kind", text_of(choice_written(SET_kind, entry->kind.is)));
	add_property(script, "hours", context->wire_hours[entry->number]);
	if (date_given(due))
		add_property(script, "due", date_iso(context->scratch, due));
	if (nation > 0)
		add_property(script, "nation", text_of(choice_written(SET_nation, nation)));
	if (entry->covers_everywhere)
		buffer_add_string(script, "everywhere:1,");
	add_areas(context->scratch, entry, script);
	add_ways_in(entry, script);
	add_numbers(entry, script);
	buffer_add_string(script, "},");
}

static void
add_local(const struct view_context *context, struct buffer *script)
{
	const struct entry_list *local = &context->derived->local;

	buffer_add_string(script, "local:[");
	for (size_t i = 0; i < local->count; i++)
		add_entry(context, local->at[i], script);
	buffer_add_string(script, "],");
}

void
now_data_write(const struct view_context *context, struct buffer *script)
{
	const struct derived *derived = context->derived;

	code_begin(script, "now", TEXT(""));
	add_property(script, "made", date_iso(context->scratch, derived->today));
	add_property(script, "commit", derived->commit);
	add_property(script, "timezone", given(context->site->settings.timezone)
		? context->site->settings.timezone.text : TEXT("Europe/London"));
	buffer_format(script, "cards:%zu,unkeptCards:%zu,holidays:{", context->outputs->card_files,
		context->outputs->unkept_card_files);
	for (unsigned nation = 1; nation < COUNT_OF(context->site->holidays); nation++)
		add_holidays(context, nation, script);
	buffer_add_string(script, "},");
	add_local(context, script);
	code_end(script);
}
