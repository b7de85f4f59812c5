/* Reports for programs. See data.h. */
#include "render/report/data.h"

#include <libical/ical.h>
#include <stdlib.h>
#include <string.h>

#include "base/json.h"
#include "model/asking.h"

/* Would a spreadsheet calculate it? */
static bool
is_formula(struct text words)
{
	return words.size > 0 && strchr("=+-@\t\r", words.at[0]) != NULL;
}

static void
add_csv_cell(struct buffer *buffer, struct text words, bool is_last)
{
	bool formula = is_formula(words), quotes = formula;
	size_t from = 0;

	for (size_t i = 0; i < words.size && !quotes; i++)
		quotes = words.at[i] == ',' || words.at[i] == '"' || words.at[i] == '\r' || words.at[i] == '\n';
	if (quotes)
		buffer_add_char(buffer, '"');
	if (formula)
		buffer_add_char(buffer, '\'');
	for (size_t i = 0; quotes && i < words.size; i++)
		if (words.at[i] == '"') {
			buffer_add(buffer, text_slice(words, from, i + 1));
			from = i;
		}
	buffer_add(buffer, text_slice(words, from, words.size));
	if (quotes)
		buffer_add_char(buffer, '"');
	buffer_add_string(buffer, is_last ? "\r\n" : ",");
}

void
report_csv(struct buffer *to, const struct report_table *table)
{
	buffer_add_string(to, "\xef\xbb\xbf");
	for (size_t i = 0; i < table->column_count; i++)
		add_csv_cell(to, text_of(table->columns[i].key), i + 1 == table->column_count);
	for (size_t i = 0; i < table->row_count * table->column_count; i++)
		add_csv_cell(to, table->cells[i], (i + 1) % table->column_count == 0);
}

static void
add_json_row(struct json *json, const struct report_table *table, size_t row)
{
	json_begin_object(json);
	for (size_t i = 0; i < table->column_count; i++) {
		struct text cell = table->cells[row * table->column_count + i];
		long value;

		json_name(json, table->columns[i].key);
		if (table->columns[i].is_number && text_number(cell, &value))
			json_number(json, (double)value);
		else if (cell.size > 0)
			json_words(json, cell);
		else
			json_nothing(json);
	}
	json_end_object(json);
}

static void
add_json_table(struct json *json, const struct report_table *table)
{
	json_name(json, table->key);
	json_begin_array(json);
	for (size_t row = 0; row < table->row_count; row++)
		add_json_row(json, table, row);
	json_end_array(json);
}

void
report_json(struct buffer *to, const struct report *report, const struct site *site, const struct derived *derived,
	struct arena *scratch)
{
	struct json json = { .to = to };

	json_begin_object(&json);
	json_name(&json, "report");
	json_words(&json, text_of(report->id));
	json_name(&json, "directory");
	json_words(&json, site->settings.name.text);
	json_name(&json, "made-on");
	json_words(&json, date_iso(scratch, derived->today));
	if (derived->commit.size > 0) {
		json_name(&json, "commit");
		json_words(&json, derived->commit);
	}
	if (site->settings.example.is == ANSWER_YES) {
		json_name(&json, "invented");
		json_yes(&json, true);
	}
	for (size_t i = 0; i < report->section_count; i++)
		if (report->sections[i].table)
			add_json_table(&json, report->sections[i].table);
	json_end_object(&json);
	buffer_add_char(to, '\n');
}

/* What calendars know the event by: one that takes in several directories must not mix their entries up (RFC 7986, 5.3). */
static struct text
event_id(struct arena *arena, const struct site *site, const struct entry *entry)
{
	struct text url = site->settings.url.text;
	ptrdiff_t scheme = text_find(url, "://");

	url = text_slice(url, scheme < 0 ? 0 : (size_t)scheme + 3, url.size);
	if (text_ends(url, "/"))
		url.size--;
	if (url.size == 0)
		url = TEXT("fingerpost");
	return text_format(arena, "check-%.*s@%.*s", TEXT_ARGS(entry->id), TEXT_ARGS(url));
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
		icalproperty_new_uid(event_id(arena, site, entry).at),
		icalproperty_new_dtstamp(stamp),
		icalproperty_new_dtstart(start),
		icalproperty_new_dtend(end),
		icalproperty_new_summary(text_format(arena, "Check again: %.*s", TEXT_ARGS(entry->name.text)).at),
		icalproperty_new_description(asking_command(arena, entry).at),
		icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT),
		(void *)0);
}

void
report_calendar(struct buffer *to, const struct site *site, const struct derived *derived, struct arena *scratch)
{
	icalcomponent *calendar = icalcomponent_vanew(ICAL_VCALENDAR_COMPONENT, icalproperty_new_version("2.0"),
		icalproperty_new_prodid("-//Fingerpost//Fingerpost//EN"), (void *)0);
	char *bytes;

	for (size_t i = 0; i < site->entry_count; i++) {
		struct date due = derived->entries[i].freshness.due;

		if (entry_status(site->entries[i]) != STATUS_CLOSED && date_given(due))
			icalcomponent_add_component(calendar, event_of(scratch, site, site->entries[i], due, derived->today));
	}
	bytes = icalcomponent_as_ical_string_r(calendar);
	buffer_add_string(to, bytes);
	free(bytes);
	icalcomponent_free(calendar);
}
