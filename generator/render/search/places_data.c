/*
 * Where places are, for "near me": the gazetteer's districts, in hundredths of a degree (about a kilometre, as
 * such tables have them), areas, and the places and towns of entries, each in thousandths. See data.h.
 */
#include "render/search/data.h"

#include "base/list.h"
#include "render/search/code.h"

enum { WEST = 180, SOUTH = 90 };

/* Units of a degree from the pole and the date line: never below 0. */
static uint32_t
units_of(double degrees, int from, int a_degree)
{
	return (uint32_t)((degrees + from) * a_degree + 0.5);
}

/* Outcodes in byte order, and how far north and east of the least of all each lies. */
static void
write_districts(const struct site *site, struct buffer *script)
{
	struct buffer codes = { 0 }, north = { 0 }, east = { 0 };
	uint32_t north_from = UINT32_MAX, east_from = UINT32_MAX;

	for (size_t i = 0; i < site->district_count; i++) {
		uint32_t to_north = units_of(site->districts[i].latitude, SOUTH, 100);
		uint32_t to_east = units_of(site->districts[i].longitude, WEST, 100);

		north_from = to_north < north_from ? to_north : north_from;
		east_from = to_east < east_from ? to_east : east_from;
	}
	for (size_t i = 0; i < site->district_count; i++) {
		code_value(&codes, site->districts[i].outcode, i == 0);
		code_number(&north, units_of(site->districts[i].latitude, SOUTH, 100) - north_from);
		code_number(&east, units_of(site->districts[i].longitude, WEST, 100) - east_from);
	}
	if (site->district_count > 0) {
		buffer_format(script, "districts:[%d,%d,", (int)north_from - SOUTH * 100, (int)east_from - WEST * 100);
		code_string(script, buffer_text(&codes), true);
		buffer_add_char(script, ',');
		code_string(script, buffer_text(&north), false);
		buffer_add_char(script, ',');
		code_string(script, buffer_text(&east), false);
		buffer_add_string(script, "],");
	}
	buffer_free(&codes);
	buffer_free(&north);
	buffer_free(&east);
}

/* [name, degrees north, degrees east, id]; the id of an area only. */
static void
write_point(struct buffer *script, struct text name, const struct point *point, struct text id)
{
	buffer_add_char(script, '[');
	code_string(script, name, false);
	buffer_format(script, ",%.3f,%.3f", point->latitude, point->longitude);
	if (id.size > 0) {
		buffer_add_char(script, ',');
		code_string(script, id, false);
	}
	buffer_add_string(script, "],");
}

struct text
towns_of(const struct place *place)
{
	struct text rest = place->address.text, street;

	text_next(&rest, ',', &street);
	return rest;
}

static bool
has_digit(struct text text)
{
	for (size_t i = 0; i < text.size; i++)
		if (text.at[i] >= '0' && text.at[i] <= '9')
			return true;
	return false;
}

bool
next_town(struct text *rest, struct text *town)
{
	while (text_next(rest, ',', town)) {
		*town = text_trim(*town);
		if (town->size > 0 && !has_digit(*town))
			return true;
	}
	return false;
}

/* A town, as far as the places in it tell: the middle of their points. */
struct town {
	struct text name;
	double north, east;
	size_t count;
};

struct towns {
	struct arena *scratch;
	struct map by_name;
	struct list all;
};

static void
add_towns(struct towns *towns, const struct place *place)
{
	struct text rest = towns_of(place), name;

	while (next_town(&rest, &name)) {
		struct town *town = map_get(&towns->by_name, name);

		if (!town) {
			town = arena_alloc(towns->scratch, sizeof *town);
			town->name = name;
			map_put(&towns->by_name, name, town);
			list_add(towns->scratch, &towns->all, town);
		}
		town->north += place->at.latitude;
		town->east += place->at.longitude;
		town->count++;
	}
}

static int
by_name(const void *a, const void *b)
{
	return text_compare(((const struct town *)a)->name, ((const struct town *)b)->name);
}

/* The towns of places that say where they are, but for what is secret or never kept. */
static void
write_towns(const struct site *site, struct arena *scratch, struct buffer *script)
{
	struct towns towns = { .scratch = scratch, .by_name = map_new(scratch) };

	for (size_t i = 0; i < site->entry_count; i++) {
		const struct entry *entry = site->entries[i];

		if (entry_is_confidential(entry) || entry_is_about(entry, &site->settings.never_keep))
			continue;
		for (size_t j = 0; j < entry->place_count; j++)
			if (given(entry->places[j].at))
				add_towns(&towns, &entry->places[j]);
	}
	list_sort(&towns.all, by_name);
	for (size_t i = 0; i < towns.all.count; i++) {
		const struct town *town = towns.all.at[i];
		struct point middle = { .latitude = town->north / (double)town->count,
			.longitude = town->east / (double)town->count };

		write_point(script, town->name, &middle, TEXT(""));
	}
}

static void
write_areas(const struct site *site, struct buffer *script)
{
	for (size_t i = 0; i < site->area_count; i++)
		if (given(site->areas[i]->at))
			write_point(script, site->areas[i]->name.text, &site->areas[i]->at, site->areas[i]->id);
}

void
places_data_write(const struct site *site, struct arena *scratch, struct buffer *script)
{
	code_begin(script, "places", TEXT(""));
	search_example_write(site, script);
	write_districts(site, script);
	buffer_add_string(script, "named:[");
	write_areas(site, script);
	write_towns(site, scratch, script);
	if (script->at[script->size - 1] == ',')
		script->size--;
	buffer_add_string(script, "],");
	code_end(script);
}
