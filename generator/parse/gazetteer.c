/* Postcode districts with their middles. See gazetteer.h. */
#include "parse/gazetteer.h"

#include "base/list.h"
#include "parse/plain_text.h"
#include "parse/values.h"

enum { COLUMNS_MOST = 64 };

enum column { POSTCODE, LATITUDE, LONGITUDE, COLUMNS_USED };

struct csv {
	struct arena *arena;
	struct text rest;
	uint32_t line; /* the one that `rest` starts on */
};

/* A field in quotes, from behind the opening one: "" stands for one quote, line ends are part of it. */
static struct text
quoted_field(struct csv *csv)
{
	struct buffer buffer = { 0 };
	struct text field;
	size_t at = 0;

	for (; at < csv->rest.size; at++) {
		if (csv->rest.at[at] == '"' && !(at + 1 < csv->rest.size && csv->rest.at[at + 1] == '"'))
			break;
		at += csv->rest.at[at] == '"';
		csv->line += csv->rest.at[at] == '\n';
		buffer_add_char(&buffer, csv->rest.at[at]);
	}
	csv->rest = text_slice(csv->rest, at + 1, csv->rest.size);
	field = text_copy(csv->arena, buffer_text(&buffer));
	buffer_free(&buffer);
	return field;
}

/* Takes one record: its fields beyond COLUMNS_MOST are skipped. False at the end of the file. */
static bool
next_record(struct csv *csv, struct text fields[COLUMNS_MOST], size_t *count)
{
	bool going = csv->rest.size > 0;

	*count = 0;
	while (going) {
		struct text field;
		size_t end = 0;

		if (csv->rest.size > 0 && csv->rest.at[0] == '"') {
			csv->rest = text_slice(csv->rest, 1, csv->rest.size);
			field = quoted_field(csv);
			while (end < csv->rest.size && csv->rest.at[end] != ',' && csv->rest.at[end] != '\n')
				end++;
		} else {
			while (end < csv->rest.size && csv->rest.at[end] != ',' && csv->rest.at[end] != '\n')
				end++;
			field = text_slice(csv->rest, 0, end);
		}
		if (*count < COLUMNS_MOST)
			fields[(*count)++] = text_trim(field);
		going = end < csv->rest.size && csv->rest.at[end] == ',';
		csv->rest = text_slice(csv->rest, end + 1, csv->rest.size);
		if (!going) {
			csv->line++;
			return true;
		}
	}
	return false;
}

static bool
find_columns(const struct text *names, size_t count, size_t columns[COLUMNS_USED])
{
	static const char *const wanted[COLUMNS_USED] = { "postcode", "latitude", "longitude" };

	for (int column = 0; column < COLUMNS_USED; column++) {
		size_t i = 0;

		while (i < count && !text_equal_ignoring_case(names[i], text_of(wanted[column])))
			i++;
		if (i == count)
			return false;
		columns[column] = i;
	}
	return true;
}

static const char *
read_district(const struct text *fields, size_t count, const size_t columns[COLUMNS_USED],
	struct district *district)
{
	for (int column = 0; column < COLUMNS_USED; column++)
		if (columns[column] >= count || fields[columns[column]].size == 0)
			return "it has fewer values than the first line has names";
	district->outcode = fields[columns[POSTCODE]];
	if (!value_degrees(fields[columns[LATITUDE]], &district->latitude) || district->latitude < -90
		|| district->latitude > 90)
		return "its latitude is not a number of degrees";
	if (!value_degrees(fields[columns[LONGITUDE]], &district->longitude) || district->longitude < -180
		|| district->longitude > 180)
		return "its longitude is not a number of degrees";
	return NULL;
}

static int
compare_districts(const void *a, const void *b)
{
	const struct district *left = a, *right = b;

	return text_compare(left->outcode, right->outcode);
}

static void
keep_districts(struct arena *arena, struct site *site, struct list *list)
{
	list_sort(list, compare_districts);
	site->districts = arena_array(arena, struct district, list->count);
	for (size_t i = 0; i < list->count; i++)
		site->districts[i] = *(struct district *)list->at[i];
	site->district_count = list->count;
}

void
gazetteer_read(struct arena *arena, const struct source *source, struct site *site, struct diags *diags)
{
	struct arena *scratch = arena_new();
	struct text fields[COLUMNS_MOST];
	size_t columns[COLUMNS_USED], count;
	struct list districts = { 0 };
	struct csv csv = { arena, plain_text_of(source), 1 };
	struct where place = { source, 1, 1, 0 };

	if (!plain_text_check(source, diags))
		goto out;
	if (!next_record(&csv, fields, &count) || !find_columns(fields, count, columns)) {
		diag_say(diags, DIAG_BAD_GAZETTEER, place,
			TEXT("it does not name the columns postcode, latitude and longitude"));
		goto out;
	}
	for (place.line = csv.line; next_record(&csv, fields, &count); place.line = csv.line) {
		struct district *district = arena_alloc(scratch, sizeof *district);
		const char *fault;

		if (count == 1 && fields[0].size == 0)
			continue;
		if ((fault = read_district(fields, count, columns, district)))
			diag_say(diags, DIAG_BAD_GAZETTEER, place, text_of(fault));
		else
			list_add(scratch, &districts, district);
	}
	keep_districts(arena, site, &districts);
out:
	arena_free(scratch);
}
