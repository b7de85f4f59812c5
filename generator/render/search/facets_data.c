/*
 * What a row can be filtered and ranked by, a column each. Facts that may be several in a row stand behind each
 * other, parted by spaces, or by "|" where they are words. See data.h.
 */
#include "render/search/data.h"

#include "model/format.h"
#include "model/hours_wire.h"
#include "model/language.h"
#include "render/search/code.h"

struct row {
	const struct site *site;
	const struct derived *derived;
	const struct entry *entry;
	struct arena *scratch;
	struct buffer *value;
};

static void
add_part(struct buffer *value, struct text part, char between)
{
	if (value->size > 0)
		buffer_add_char(value, between);
	buffer_add(value, part);
}

static void
add_choices(struct buffer *value, enum choice_set set, const struct choices *choices)
{
	for (size_t i = 0; i < choices->count; i++)
		add_part(value, text_of(choice_written(set, choices->at[i].is)), ' ');
}

static void
add_kind(const struct row *row)
{
	buffer_add_string(row->value, choice_written(SET_kind, row->entry->kind.is));
}

/* "open", "closed", or "paused" with the day it is to end: "paused 2026-12-01". */
static void
add_status(const struct row *row)
{
	const struct status *status = &row->entry->status;

	buffer_add_string(row->value, choice_written(SET_entry_status, entry_status(row->entry)));
	if (entry_status(row->entry) == STATUS_PAUSED && given(status->until))
		add_part(row->value, date_iso(row->scratch, status->until.date), ' ');
}

static void
add_stages(const struct row *row)
{
	add_choices(row->value, SET_stage, &row->entry->stages);
}

static void
add_ways(const struct row *row)
{
	add_choices(row->value, SET_way_in, &row->entry->access.how);
}

static void
add_audiences(const struct row *row)
{
	for (size_t i = 0; i < row->entry->audiences.count; i++)
		add_part(row->value, row->entry->audiences.at[i].text, '|');
}

/* "16-25", "16-", "-17"; empty for all ages or none said. */
static void
add_ages(const struct row *row)
{
	const struct ages *ages = &row->entry->ages;

	if (!given(*ages) || ages->all)
		return;
	if (ages->from > 0)
		buffer_format(row->value, "%u", ages->from);
	buffer_add_char(row->value, '-');
	if (ages->until < 255)
		buffer_format(row->value, "%u", ages->until);
}

static void
add_languages(const struct row *row)
{
	for (size_t i = 0; i < row->entry->languages.count; i++)
		add_part(row->value, row->entry->languages.at[i].text, ' ');
}

static void
add_formats(const struct row *row)
{
	add_choices(row->value, SET_format, &row->entry->formats);
}

/* "place", also of one whose address is shared later, and the channels. */
static void
add_channels(const struct row *row)
{
	static const char *const names[CHANNELS] = { "phone", "text", "video", "online" };

	if (row->entry->place_count > 0)
		add_part(row->value, TEXT("place"), ' ');
	for (size_t i = 0; i < CHANNELS; i++)
		if (given(row->entry->channels[i]))
			add_part(row->value, text_of(names[i]), ' ');
}

/* What any of its places has. */
static void
add_access(const struct row *row)
{
	bool step_free = false, toilet = false, loop = false;

	for (size_t i = 0; i < row->entry->place_count; i++) {
		const struct accessibility *accessibility = &row->entry->places[i].accessibility;

		step_free |= accessibility->step_free.is == ANSWER_YES;
		toilet |= accessibility->accessible_toilet.is == ANSWER_YES;
		loop |= accessibility->hearing_loop.is == ANSWER_YES;
	}
	if (step_free)
		add_part(row->value, TEXT("step-free"), ' ');
	if (toilet)
		add_part(row->value, TEXT("accessible-toilet"), ' ');
	if (loop)
		add_part(row->value, TEXT("hearing-loop"), ' ');
}

static void
add_accepting(const struct row *row)
{
	if (given(row->entry->access.accepting))
		buffer_add_string(row->value, choice_written(SET_accepting, row->entry->access.accepting.is));
}

static void
add_cost(const struct row *row)
{
	if (text_equal_ignoring_case(row->entry->cost.text, TEXT("free")))
		buffer_add_string(row->value, "free");
}

/* Whose bank holidays its hours go by. */
static void
add_nation(const struct row *row)
{
	unsigned nation = site_nation_of_entry(row->site, row->entry);

	if (nation > 0)
		buffer_add_string(row->value, choice_written(SET_nation, nation));
}

static void
add_hours(const struct row *row)
{
	hours_wire(row->entry, row->value);
}

/* The day it was last verified, "2026-10-14"; empty for never. */
static void
add_checked(const struct row *row)
{
	struct date checked = row->derived->entries[row->entry->number].freshness.checked;

	if (date_given(checked))
		buffer_add(row->value, date_iso(row->scratch, checked));
}

static const struct {
	const char *name;
	void (*add)(const struct row *row);
} columns[] = {
	{ "kind", add_kind }, { "status", add_status }, { "stage", add_stages }, { "way", add_ways },
	{ "audience", add_audiences }, { "ages", add_ages }, { "language", add_languages },
	{ "format", add_formats }, { "channel", add_channels }, { "access", add_access },
	{ "accepting", add_accepting }, { "cost", add_cost }, { "nation", add_nation }, { "hours", add_hours },
	{ "checked", add_checked },
};

/* Where a place is, as well as is known without asking it: its own point, or its postcode district's middle. */
static bool
point_of(const struct site *site, const struct place *place, double *latitude, double *longitude)
{
	const struct district *district = NULL;
	struct postcode postcode;

	if (given(place->at)) {
		*latitude = place->at.latitude;
		*longitude = place->at.longitude;
		return true;
	}
	if (postcode_parse(place->postcode.text, &postcode))
		district = site_district(site, (struct text){ postcode.text, postcode.outcode_size });
	if (district) {
		*latitude = district->latitude;
		*longitude = district->longitude;
	}
	return district != NULL;
}

/* Thousandths of a degree, about a hundred metres, from the pole and the date line: never below 0. */
static uint32_t
thousandths(double degrees, double from)
{
	return (uint32_t)((degrees + from) * 1000 + 0.5);
}

/* The points of each row, rounded, those of confidential places aside: how many, how far north, how far east. */
static void
write_points(const struct site *site, const struct search_part *part, struct buffer *script)
{
	struct buffer counts = { 0 }, north = { 0 }, east = { 0 };
	uint32_t north_from = UINT32_MAX, east_from = UINT32_MAX;

	for (int pass = 0; pass < 2; pass++)
		for (size_t i = 0; i < part->count; i++) {
			const struct entry *entry = part->rows[i];
			uint32_t count = 0;

			for (size_t j = 0; j < entry->place_count && !entry_is_confidential(entry); j++) {
				double latitude, longitude;
				uint32_t to_north, to_east;

				if (!point_of(site, &entry->places[j], &latitude, &longitude))
					continue;
				to_north = thousandths(latitude, 90);
				to_east = thousandths(longitude, 180);
				count++;
				if (pass == 0) {
					north_from = to_north < north_from ? to_north : north_from;
					east_from = to_east < east_from ? to_east : east_from;
				} else {
					code_number(&north, to_north - north_from);
					code_number(&east, to_east - east_from);
				}
			}
			if (pass == 1)
				code_number(&counts, count);
		}
	if (north.size == 0)
		north_from = east_from = 0;
	buffer_format(script, "points:[%d,%d,", (int)north_from - 90000, (int)east_from - 180000);
	code_string(script, buffer_text(&counts), false);
	buffer_add_char(script, ',');
	code_string(script, buffer_text(&north), false);
	buffer_add_char(script, ',');
	code_string(script, buffer_text(&east), false);
	buffer_add_string(script, "],");
	buffer_free(&counts);
	buffer_free(&north);
	buffer_free(&east);
}

/* How long what was verified is good for, in days, by kind. */
static void
write_review_days(const struct site *site, struct buffer *script)
{
	buffer_add_string(script, "review:{");
	for (unsigned kind = KIND_SERVICE; kind <= KIND_HELPLINE; kind++)
		buffer_format(script, "\"%s\":%d%s", choice_written(SET_kind, kind), site_review_days(site, (enum kind)kind),
			kind < KIND_HELPLINE ? "," : "},");
}

/* What the languages of these rows are called, in English and by those who speak them. */
static void
write_languages(const struct search_part *part, struct arena *scratch, struct buffer *script)
{
	struct map told = map_new(scratch);

	buffer_add_string(script, "languages:{");
	for (size_t i = 0; i < part->count; i++)
		for (size_t j = 0; j < part->rows[i]->languages.count; j++) {
			struct text code = part->rows[i]->languages.at[j].text;
			const struct language *language = language_of(code);

			if (!language || map_put(&told, code, (void *)language))
				continue;
			code_string(script, code, false);
			buffer_add_string(script, ":[");
			code_string(script, text_of(language->english), false);
			buffer_add_char(script, ',');
			code_string(script, text_of(language->own), false);
			buffer_add_string(script, "],");
		}
	if (script->at[script->size - 1] == ',')
		script->size--;
	buffer_add_string(script, "},");
}

/* Row by row, since an entry's facts stand close together in memory and those of all entries do not. */
static void
write_columns(const struct site *site, const struct derived *derived, const struct search_part *part,
	struct arena *scratch, struct buffer *script)
{
	enum { COUNT = sizeof columns / sizeof *columns };
	struct code_column written[COUNT];
	struct buffer value = { 0 };

	for (size_t i = 0; i < COUNT; i++)
		written[i] = code_column_new(scratch);
	for (size_t i = 0; i < part->count; i++) {
		struct row row = { site, derived, part->rows[i], scratch, &value };

		for (size_t j = 0; j < COUNT; j++) {
			buffer_clear(&value);
			columns[j].add(&row);
			code_column_add(&written[j], buffer_text(&value));
		}
	}
	for (size_t i = 0; i < COUNT; i++)
		code_column_write(script, columns[i].name, &written[i]);
	buffer_free(&value);
}

void
facets_data_write(const struct site *site, const struct derived *derived, const struct search_part *part,
	struct arena *scratch, struct buffer *script)
{
	code_begin(script, "facets", part->name);
	search_example_write(site, script);
	buffer_format(script, "count:%zu,", part->count);
	write_review_days(site, script);
	write_languages(part, scratch, script);
	write_columns(site, derived, part, scratch, script);
	write_points(site, part, script);
	code_end(script);
}
