/* Reports for programs. See data.h. */
#include "render/report/data.h"

#include <jansson.h>
#include <libical/ical.h>
#include <stdlib.h>
#include <string.h>

static struct text
taken(struct arena *arena, struct buffer *buffer)
{
	struct text text = text_copy(arena, buffer_text(buffer));

	buffer_free(buffer);
	return text;
}

/* Would a spreadsheet calculate it? */
static bool
is_formula(struct text words)
{
	return words.size > 0 && strchr("=+-@\t\r", words.at[0]) != NULL;
}

static void
add_csv_cell(struct buffer *buffer, struct text words, bool is_last)
{
	bool quotes = is_formula(words);

	for (size_t i = 0; i < words.size; i++)
		quotes |= strchr(",\"\r\n", words.at[i]) != NULL;
	if (quotes)
		buffer_add_char(buffer, '"');
	if (is_formula(words))
		buffer_add_char(buffer, '\'');
	for (size_t i = 0; i < words.size; i++) {
		if (words.at[i] == '"')
			buffer_add_char(buffer, '"');
		buffer_add_char(buffer, words.at[i]);
	}
	if (quotes)
		buffer_add_char(buffer, '"');
	buffer_add_string(buffer, is_last ? "\r\n" : ",");
}

struct text
report_csv(struct arena *arena, const struct report_table *table)
{
	struct buffer buffer = { 0 };

	buffer_add_string(&buffer, "\xef\xbb\xbf");
	for (size_t i = 0; i < table->column_count; i++)
		add_csv_cell(&buffer, text_of(table->columns[i].key), i + 1 == table->column_count);
	for (size_t i = 0; i < table->row_count * table->column_count; i++)
		add_csv_cell(&buffer, table->cells[i], (i + 1) % table->column_count == 0);
	return taken(arena, &buffer);
}

static json_t *
as_string(struct text text)
{
	return json_stringn(text.at ? text.at : "", text.size);
}

static json_t *
as_row(const struct report_table *table, size_t row)
{
	json_t *object = json_object();

	for (size_t i = 0; i < table->column_count; i++) {
		struct text cell = table->cells[row * table->column_count + i];
		long value;

		if (table->columns[i].is_number && text_number(cell, &value))
			json_object_set_new(object, table->columns[i].key, json_integer(value));
		else
			json_object_set_new(object, table->columns[i].key, cell.size > 0 ? as_string(cell) : json_null());
	}
	return object;
}

struct text
report_json(struct arena *arena, const struct report *report, const struct site *site, const struct derived *derived)
{
	json_t *object = json_object();
	struct text text;
	char *bytes;

	json_object_set_new(object, "report", json_string(report->id));
	json_object_set_new(object, "directory", as_string(site->settings.name.text));
	json_object_set_new(object, "made-on", as_string(date_iso(arena, derived->today)));
	if (derived->commit.size > 0)
		json_object_set_new(object, "commit", as_string(derived->commit));
	if (site->settings.example.is == ANSWER_YES)
		json_object_set_new(object, "invented", json_true());
	for (size_t i = 0; i < report->section_count; i++) {
		const struct report_table *table = report->sections[i].table;
		json_t *rows;

		if (!table)
			continue;
		rows = json_array();
		for (size_t row = 0; row < table->row_count; row++)
			json_array_append_new(rows, as_row(table, row));
		json_object_set_new(object, table->key, rows);
	}
	bytes = json_dumps(object, JSON_INDENT(1));
	json_decref(object);
	text = text_format(arena, "%s\n", bytes);
	free(bytes);
	return text;
}

/* The whole day, and the day behind it, as a calendar means an event without times. */
static icalcomponent *
event_of(struct arena *arena, const struct site *site, const struct entry *entry, struct date due, struct date today)
{
	struct icaltimetype start = icaltime_null_date(), end, stamp;

	struct date next = date_add_days(due, 1);

	start.year = due.year, start.month = due.month, start.day = due.day;
	end = start;
	end.year = next.year, end.month = next.month, end.day = next.day;
	stamp = icaltime_null_time();
	stamp.year = today.year, stamp.month = today.month, stamp.day = today.day, stamp.is_date = 0;
	stamp.zone = icaltimezone_get_utc_timezone();
	return icalcomponent_vanew(ICAL_VEVENT_COMPONENT,
		icalproperty_new_uid(text_format(arena, "check-%.*s@fingerpost", TEXT_ARGS(entry->id)).at),
		icalproperty_new_dtstamp(stamp),
		icalproperty_new_dtstart(start),
		icalproperty_new_dtend(end),
		icalproperty_new_summary(text_format(arena, "Check again: %.*s", TEXT_ARGS(entry->name.text)).at),
		icalproperty_new_description(text_format(arena, "fingerpost verify %.*s --by 'YOUR GROUP' --how phone",
			TEXT_ARGS(entry->id)).at),
		icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT),
		(void *)0);
}

struct text
report_calendar(struct arena *arena, const struct site *site, const struct derived *derived)
{
	icalcomponent *calendar = icalcomponent_vanew(ICAL_VCALENDAR_COMPONENT, icalproperty_new_version("2.0"),
		icalproperty_new_prodid("-//Fingerpost//Fingerpost//EN"), (void *)0);
	struct text text;
	char *bytes;

	for (size_t i = 0; i < site->entry_count; i++) {
		struct date due = derived->entries[i].freshness.due;

		if (entry_status(site->entries[i]) != STATUS_CLOSED && date_given(due))
			icalcomponent_add_component(calendar,
				event_of(arena, site, site->entries[i], due, derived->today));
	}
	bytes = icalcomponent_as_ical_string_r(calendar);
	text = text_copy(arena, text_of(bytes));
	free(bytes);
	icalcomponent_free(calendar);
	return text;
}
