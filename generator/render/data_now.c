/* What changes with every edition, as a script. See data_now.h. */
#include "render/data_now.h"

#include "model/format.h"
#include "render/search/code.h"

enum { DAYS_BACK = 7 }; /* of bank holidays: readers' clocks and last night's sessions may lie behind */

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

/* The ids of the areas an entry covers; or, `within`, of those around them. */
static void
add_areas(const struct entry *entry, bool within, struct buffer *script)
{
	enum { DEEPEST = 32 };

	buffer_add_string(script, within ? "within:[" : "areas:[");
	for (size_t i = 0; i < entry->covers.count; i++) {
		const struct area *area = entry->covers.at[i].area;

		if (within)
			area = area ? area->within.area : NULL;
		for (int depth = 0; area && depth < DEEPEST; depth++, area = within ? area->within.area : NULL) {
			code_string(script, area->id, false);
			buffer_add_char(script, ',');
		}
	}
	buffer_add_string(script, "],");
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
	else if (entry->covers.count == 1 && entry->covers.at[0].area)
		add_property(script, "where", entry->covers.at[0].area->name.text);
	add_areas(entry, false, script);
	add_areas(entry, true, script);
	add_ways_in(entry, script);
	add_numbers(entry, script);
	buffer_add_string(script, "},");
}

/* May it stand in the crisis part of any page, and on any device? */
static bool
is_local(const struct view_context *context, const struct entry *entry)
{
	return entry_status(entry) == STATUS_OPEN && !entry_is_about(entry, &context->site->settings.never_keep);
}

static size_t
add_kind(const struct view_context *context, enum kind kind, bool everywhere, size_t most, struct buffer *script)
{
	const struct entry_list *list = &context->derived->kind[kind];
	size_t added = 0;

	for (size_t i = 0; i < list->count && added < most; i++) {
		if (list->at[i]->covers_everywhere != everywhere || !is_local(context, list->at[i]))
			continue;
		add_entry(context, list->at[i], script);
		added++;
	}
	return added;
}

static void
add_local(const struct view_context *context, struct buffer *script)
{
	static const struct { enum kind kind; bool everywhere; } turns[] = {
		{ KIND_SAFE_SPACE, true }, { KIND_HELPLINE, true }, { KIND_SAFE_SPACE, false }, { KIND_HELPLINE, false },
	};
	size_t left = LOCAL_MOST;

	buffer_add_string(script, "local:[");
	for (size_t i = 0; i < COUNT_OF(turns); i++)
		left -= add_kind(context, turns[i].kind, turns[i].everywhere, left, script);
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
