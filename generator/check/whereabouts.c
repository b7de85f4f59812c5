/*
 * Matchers for what gives a place away. A finding cannot be waived, so each is narrow: real postcode
 * areas, coordinates on these islands, grid references only as they are printed. See whereabouts.h.
 */
#include "check/whereabouts.h"

#include <stdlib.h>
#include <string.h>

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool
is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static char
byte_at(struct text text, size_t at)
{
	return at < text.size ? text.at[at] : '\0';
}

static bool
is_one_of(char c, const char *set)
{
	return c != '\0' && strchr(set, c) != NULL;
}

/* Nothing of a word may follow. */
static bool
ends_at(struct text text, size_t at)
{
	return !is_digit(byte_at(text, at)) && !is_letter(byte_at(text, at));
}

bool
whereabouts_may_start(struct text text, size_t at)
{
	return at == 0 || (!is_digit(text.at[at - 1]) && !is_letter(text.at[at - 1]));
}

static bool
starts_ignoring_case(struct text text, const char *prefix)
{
	return text_equal_ignoring_case(text_slice(text, 0, strlen(prefix)), text_of(prefix));
}

/* The letters that postcodes of Royal Mail start with. */
static bool
is_postcode_area(struct text letters)
{
	static const char areas[] = " AB AL B BA BB BD BF BH BL BN BR BS BT BX CA CB CF CH CM CO CR CT CV CW DA DD DE DG"
		" DH DL DN DT DY E EC EH EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA"
		" LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM"
		" SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE ";
	char padded[5] = " ";

	for (size_t i = 0; i < letters.size; i++)
		padded[i + 1] = letters.at[i] >= 'a' ? (char)(letters.at[i] - 'a' + 'A') : letters.at[i];
	padded[letters.size + 1] = ' ';
	padded[letters.size + 2] = '\0';
	return strstr(areas, padded) != NULL;
}

/* How many bytes stand between the halves of a postcode: spaces, a line end, what a link writes. */
static size_t
gap_at(struct text text)
{
	size_t at = 0;

	while (at < 16) {
		struct text rest = text_slice(text, at, text.size);

		if (is_one_of(byte_at(rest, 0), " \t\r\n+"))
			at++;
		else if (text_starts(rest, "\xc2\xa0"))
			at += 2;
		else if (text_starts(rest, "%20"))
			at += 3;
		else
			break;
	}
	return at;
}

/* "7BT": a digit and two letters that the inward half uses; gives 3 or 0. */
static size_t
inward_at(struct text text)
{
	for (size_t i = 1; i <= 2; i++)
		if (!is_letter(byte_at(text, i)) || is_one_of(byte_at(text, i), "CIKMOVcikmov"))
			return 0;
	return is_digit(byte_at(text, 0)) && ends_at(text, 3) ? 3 : 0;
}

static size_t
postcode_at(struct text text)
{
	size_t letters = is_letter(byte_at(text, 0)) ? (is_letter(byte_at(text, 1)) ? 2 : 1) : 0;

	if (letters == 0 || !is_digit(byte_at(text, letters)) || !is_postcode_area(text_slice(text, 0, letters)))
		return 0;
	/* The outward half may go on with a second digit or a letter: EH16, W1A. */
	for (size_t outward = letters + 1; outward <= letters + 2; outward++) {
		struct text rest = text_slice(text, outward, text.size);
		size_t gap = gap_at(rest), inward = inward_at(text_slice(rest, gap, rest.size));

		if (inward > 0)
			return outward + gap + inward;
		if (ends_at(text, outward))
			break;
	}
	return 0;
}

/* A number in degrees with its decimals; gives its size in bytes or 0. */
static size_t
degrees_at(struct text text, double *degrees, size_t *decimals)
{
	char copy[24] = "";
	size_t at = 0, whole, point;

	if (is_one_of(byte_at(text, 0), "+-"))
		at++;
	for (whole = at; is_digit(byte_at(text, at)); at++)
		;
	if (at == whole || at - whole > 3 || byte_at(text, at) != '.')
		return 0;
	for (point = ++at; is_digit(byte_at(text, at)); at++)
		;
	*decimals = at - point;
	if (at >= sizeof copy)
		return 0;
	memcpy(copy, text.at, at);
	*degrees = strtod(copy, NULL);
	if (text_starts(text_slice(text, at, text.size), "\xc2\xb0"))
		at += 2;
	while (byte_at(text, at) == ' ' && is_one_of(byte_at(text, at + 1), "NSEW") && ends_at(text, at + 2))
		at++;
	if (is_one_of(byte_at(text, at), "NSEW") && ends_at(text, at + 1)) {
		if (is_one_of(text.at[at], "SW"))
			*degrees = -*degrees;
		at++;
	}
	return at;
}

/* "55.9757, -3.1669": latitude and longitude, or the other way round with three decimals. */
static size_t
pair_at(struct text text)
{
	double first, second;
	size_t decimals[2], size = degrees_at(text, &first, &decimals[0]), gap = 0, more;

	if (size == 0 || decimals[0] < 2)
		return 0;
	while (gap < 8 && is_one_of(byte_at(text, size + gap), " \t,;/&"))
		gap++;
	more = gap > 0 ? degrees_at(text_slice(text, size + gap, text.size), &second, &decimals[1]) : 0;
	if (more == 0 || decimals[1] < 2)
		return 0;
	if ((first >= 49 && first <= 61 && second >= -9 && second <= 2.1)
		|| (second >= 49 && second <= 61 && first >= -9 && first <= 2.1 && decimals[0] > 2 && decimals[1] > 2))
		return size + gap + more;
	return 0;
}

/* 55°58'32": degrees and minutes. */
static size_t
minutes_at(struct text text)
{
	size_t at = 0, digits;

	while (is_digit(byte_at(text, at)) && at < 3)
		at++;
	if (at == 0 || !text_starts(text_slice(text, at, text.size), "\xc2\xb0"))
		return 0;
	at += 2;
	while (byte_at(text, at) == ' ')
		at++;
	for (digits = at; is_digit(byte_at(text, at)) || (at > digits && byte_at(text, at) == '.'); at++)
		;
	if (at == digits)
		return 0;
	if (byte_at(text, at) == '\'' || text_starts(text_slice(text, at, text.size), "\xe2\x80\xb2")
		|| text_starts(text_slice(text, at, text.size), "\xe2\x80\x99"))
		return at + 1;
	return 0;
}

/* "NT 271 765": the Ordnance Survey's two letters and two equal groups of 3 to 5 digits. Without the
 * space between the groups it could be a company's number. */
static size_t
grid_at(struct text text)
{
	size_t at = 2, first, second;

	if (!is_one_of(byte_at(text, 0), "HNOSTJ") || byte_at(text, 1) < 'A' || byte_at(text, 1) > 'Z'
		|| byte_at(text, 1) == 'I')
		return 0;
	if (byte_at(text, at) == ' ')
		at++;
	for (first = at; is_digit(byte_at(text, at)); at++)
		;
	first = at - first;
	if (first < 3 || first > 5 || byte_at(text, at) != ' ')
		return 0;
	for (second = ++at; is_digit(byte_at(text, at)); at++)
		;
	return at - second == first && ends_at(text, at) ? at : 0;
}

/* An Open Location Code: "9C7RXR26+JX" or its short form "XR26+JX". */
static size_t
plus_code_at(struct text text)
{
	static const char letters[] = "23456789CFGHJMPQRVWX";
	size_t at = 0, behind;
	bool digit = false;

	for (; is_one_of(byte_at(text, at), letters); at++)
		digit = digit || is_digit(text.at[at]);
	if ((at != 4 && at != 6 && at != 8) || byte_at(text, at) != '+')
		return 0;
	for (behind = ++at; is_one_of(byte_at(text, at), letters); at++)
		digit = digit || is_digit(text.at[at]);
	return digit && at - behind >= 2 && at - behind <= 7 && ends_at(text, at) ? at : 0;
}

static size_t
map_link_at(struct text text)
{
	static const char *const starts[] = { "google.com/maps", "google.co.uk/maps", "maps.google.", "goo.gl/",
		"maps.app.goo.gl", "g.page/", "openstreetmap.org", "osm.org/", "bing.com/maps", "maps.apple.com",
		"streetmap.co.uk", "osmaps.com", "waze.com", "citymapper.com", "plus.codes/", "what3words.com/", "w3w.co/",
		"mapcarta.com", "wego.here.com", "maps.me/" };

	for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
		if (starts_ignoring_case(text, starts[i]))
			return strlen(starts[i]);
	if (starts_ignoring_case(text, "geo:") && (is_digit(byte_at(text, 4)) || byte_at(text, 4) == '-'))
		return 4;
	return 0;
}

/* "///filled.count.soap", in any alphabet. */
static size_t
what3words_at(struct text text)
{
	size_t at = 3, words = 1, from = at;

	if (!text_starts(text, "///"))
		return 0;
	for (;; at++) {
		char c = byte_at(text, at);

		if (!is_letter(c) && (unsigned char)c < 0x80 && c != '.')
			break;
		if (c != '.')
			continue;
		if (at == from)
			return 0;
		words++;
		from = at + 1;
	}
	return words >= 3 ? at : 0;
}

enum whereabouts
whereabouts_at(struct text text, size_t at, size_t *size)
{
	struct text rest = text_slice(text, at, text.size);
	bool money = at >= 2 && memcmp(text.at + at - 2, "\xc2\xa3", 2) == 0;

	if ((*size = map_link_at(rest)) > 0)
		return WHEREABOUTS_MAP_LINK;
	if ((*size = what3words_at(rest)) > 0)
		return WHEREABOUTS_WHAT3WORDS;
	if ((!money && (*size = pair_at(rest)) > 0) || (*size = minutes_at(rest)) > 0 || (*size = grid_at(rest)) > 0
		|| (*size = plus_code_at(rest)) > 0)
		return WHEREABOUTS_COORDINATES;
	if ((*size = postcode_at(rest)) > 0)
		return WHEREABOUTS_POSTCODE;
	return WHEREABOUTS_NONE;
}
