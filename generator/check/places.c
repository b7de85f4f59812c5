/* Places against the gazetteer and the bounds of the country. See places.h. */
#include "check/places.h"

#include "model/format.h"

enum { FAR_KM = 25, FAR_KM_WHERE_WIDE = 60 };

static bool
is_inside(double latitude, double longitude)
{
	bool channel_islands = latitude > 49.1 && latitude < 49.8 && longitude > -2.8 && longitude < -1.9;

	return channel_islands || (latitude >= 49.8 && latitude <= 60.9 && longitude >= -8.7 && longitude <= 1.8);
}

void
check_point(struct point point, struct diags *diags)
{
	if (!given(point) || is_inside(point.latitude, point.longitude))
		return;
	if (is_inside(point.longitude, point.latitude))
		diag_say(diags, DIAG_POINT_SWAPPED, point.where,
			text_format(diags->arena, "%.6g, %.6g", point.longitude, point.latitude));
	else
		diag_say(diags, DIAG_POINT_OUTSIDE, point.where,
			text_format(diags->arena, "%.6g, %.6g", point.latitude, point.longitude));
}

/* Whole kilometres on a flat map, which at this size is within a percent of the sphere. The cosine's
 * series and the counted root spare the whole generator the mathematics library. */
static int
kilometres(struct point point, const struct district *district)
{
	const double km_a_degree = 111.2, radians = point.latitude * 3.14159265358979 / 180;
	const double square = radians * radians;
	const double cosine = 1 - square / 2 + square * square / 24 - square * square * square / 720;
	double north = (point.latitude - district->latitude) * km_a_degree;
	double east = (point.longitude - district->longitude) * km_a_degree * cosine;
	int far = 0;

	while (far < 40000 && (double)far * far < north * north + east * east)
		far++;
	return far;
}

/* Districts reach about so far from their middle; those of the Highlands, the isles and the hills of Wales
 * and Galloway farther. */
static int
farthest(struct text outcode)
{
	static const char *const wide[] = { "AB", "DG", "HS", "IV", "KA", "KW", "LD", "LL", "PA", "PH", "SA", "SY", "ZE" };

	for (size_t i = 0; i < sizeof wide / sizeof *wide; i++)
		if (text_starts(outcode, wide[i]))
			return FAR_KM_WHERE_WIDE;
	return FAR_KM;
}

static void
check_postcode(const struct site *site, const struct place *place, struct diags *diags)
{
	const struct district *district;
	struct postcode postcode;
	struct text outcode;
	int far;

	if (!given(place->postcode) || place->postcode.text.size == 0)
		return;
	if (!postcode_parse(place->postcode.text, &postcode)) {
		diag_say(diags, DIAG_BAD_POSTCODE, place->postcode.where, place->postcode.text);
		return;
	}
	if (site->district_count == 0)
		return;
	outcode = (struct text){ postcode.text, postcode.outcode_size };
	if (!(district = site_district(site, outcode))) {
		diag_say(diags, DIAG_UNKNOWN_DISTRICT, place->postcode.where, outcode);
		return;
	}
	if (!given(place->at) || !is_inside(place->at.latitude, place->at.longitude))
		return;
	far = kilometres(place->at, district);
	if (far > farthest(outcode))
		diag_say(diags, DIAG_POINT_FAR, place->at.where, outcode, text_format(diags->arena, "%d", far));
}

void
check_places(const struct site *site, const struct entry *entry, struct diags *diags)
{
	for (size_t i = 0; i < entry->place_count; i++) {
		const struct place *place = &entry->places[i];

		if (place->confidential.is == ANSWER_YES)
			continue;
		check_postcode(site, place, diags);
		check_point(place->at, diags);
	}
}
