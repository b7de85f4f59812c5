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

/* The size of the one of these that the text starts with, or 0. */
static size_t
any_at(struct text text, const char *const *words, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (starts_ignoring_case(text, words[i]))
			return strlen(words[i]);
	return 0;
}

#define ANY_AT(text, words) any_at((text), (words), sizeof(words) / sizeof *(words))

/* How many bytes stand between the halves of a postcode: a line end, a hyphen, Markdown's signs, what a
 * link writes, and the spaces that word processors put there. */
static size_t
gap_at(struct text text)
{
	static const char *const gaps[] = { " ", "\t", "\r", "\n", "+", "-", "*", "_", "\\", "%20", "&nbsp;", "&#160;",
		"\xc2\xa0", "\xc2\xad", "\xe2\x80\x87", "\xe2\x80\x89", "\xe2\x80\x8b", "\xe2\x80\xaf" };
	size_t at = 0, size = 1;

	for (; at < 16 && size > 0; at += size)
		size = ANY_AT(text_slice(text, at, text.size), gaps);
	return at;
}

/* "7BT": a digit and two letters that the inward half uses; gives 3 or 0. Behind capitals, "2nd" and its
 * like are no such half: "Room B12, 3rd floor". */
static size_t
inward_at(struct text text, bool capitals)
{
	static const char *const ordinals[] = { "st", "nd", "rd", "th" };

	for (size_t i = 1; i <= 2; i++)
		if (!is_letter(byte_at(text, i)) || is_one_of(byte_at(text, i), "CIKMOVcikmov"))
			return 0;
	for (size_t i = 0; i < sizeof ordinals / sizeof *ordinals; i++)
		if (capitals && text_starts(text_slice(text, 1, text.size), ordinals[i]))
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
		size_t gap = gap_at(rest), inward = inward_at(text_slice(rest, gap, rest.size),
			text.at[0] <= 'Z');

		if (inward > 0)
			return outward + gap + inward;
		if (ends_at(text, outward))
			break;
	}
	return 0;
}

/* The letter of a quarter of the compass, alone or before a number: N, S, E or W; 0 when none is there. */
static char
quarter_at(struct text text)
{
	return is_one_of(byte_at(text, 0), "NSEW") && !is_letter(byte_at(text, 1)) ? text.at[0] : '\0';
}

/* A number in degrees with its decimals, "-3.1669", "3.1669° W" or "W 3.1669"; gives its size in bytes or 0. */
static size_t
degrees_at(struct text text, double *degrees, size_t *decimals)
{
	static const char *const minus[] = { "-", "\xe2\x88\x92", "\xe2\x80\x93", "\xe2\x80\x91" };
	char quarter = quarter_at(text), copy[24] = "";
	size_t at = quarter ? 1 + (byte_at(text, 1) == ' ') : 0, sign = ANY_AT(text_slice(text, at, text.size), minus);
	size_t start = at + (sign > 0 ? sign : byte_at(text, at) == '+'), point;
	bool south_or_west;

	for (at = start; is_digit(byte_at(text, at)); at++)
		;
	if (at == start || at - start > 3 || byte_at(text, at) != '.')
		return 0;
	for (point = ++at; is_digit(byte_at(text, at)); at++)
		;
	*decimals = at - point;
	if (at - start >= sizeof copy)
		return 0;
	memcpy(copy, text.at + start, at - start);
	*degrees = strtod(copy, NULL);
	if (text_starts(text_slice(text, at, text.size), "\xc2\xb0"))
		at += 2;
	if (!quarter) {
		size_t space = byte_at(text, at) == ' ';

		if ((quarter = quarter_at(text_slice(text, at + space, text.size))) && ends_at(text, at + space + 1))
			at += space + 1;
	}
	south_or_west = quarter == 'S' || quarter == 'W';
	if (south_or_west != (sign > 0))
		*degrees = -*degrees;
	return at;
}

/* What stands between latitude and longitude. `*labelled`: more than a comma or a space, such as the line end
 * and the name of "longitude: ". */
static size_t
pair_gap_at(struct text text, bool *labelled)
{
	static const char *const labels[] = { "latitude", "lat", "longitude", "long", "lng", "lon", "\n", "\r", "|", "\"",
		"=", ":", "'" };
	size_t at = 0, size;

	*labelled = false;
	while (at < 32) {
		struct text rest = text_slice(text, at, text.size);

		if (is_one_of(byte_at(rest, 0), " \t,;/&")) {
			at++;
		} else if ((size = ANY_AT(rest, labels)) > 0) {
			*labelled = true;
			at += size;
		} else {
			break;
		}
	}
	return at;
}

/* "55.9757, -3.1669": latitude and longitude, or the other way round or with labels and three decimals. */
static size_t
pair_at(struct text text)
{
	double first, second;
	size_t decimals[2], size = degrees_at(text, &first, &decimals[0]), gap, more;
	bool labelled, exact;

	if (size == 0 || decimals[0] < 2)
		return 0;
	gap = pair_gap_at(text_slice(text, size, text.size), &labelled);
	more = gap > 0 ? degrees_at(text_slice(text, size + gap, text.size), &second, &decimals[1]) : 0;
	if (more == 0 || decimals[1] < 2)
		return 0;
	exact = decimals[0] > 2 && decimals[1] > 2;
	if ((first >= 49 && first <= 61 && second >= -9 && second <= 2.1 && (exact || !labelled))
		|| (second >= 49 && second <= 61 && first >= -9 && first <= 2.1 && exact))
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

/* The Ordnance Survey's squares with land in them. Small letters: a company's number can start so, too. */
static const char *
square_at(struct text text)
{
	static const char squares[] = " HP HT HU HW HX HY HZ na NB nc ND nf NG NH NJ NK nl NM NN no nr NS NT NU NW NX NY"
		" nz OV sc SD se SH SJ SK sm SN so sp sr SS ST SU SV SW SX SY sz TA TF TG TL TM TQ TR TV ";
	char word[] = { ' ', byte_at(text, 0), byte_at(text, 1), ' ', '\0' };
	bool capitals = word[1] >= 'A' && word[1] <= 'Z' && word[2] >= 'A' && word[2] <= 'Z';

	return capitals ? strcasestr(squares, word) : NULL;
}

/* "NT 271 765": a square and two equal groups of 3 to 5 digits; or both in one, "NT271765", where it cannot be
 * a company's number. */
static size_t
grid_at(struct text text)
{
	const char *square = square_at(text);
	size_t at = 2, first, second;

	if (!square)
		return 0;
	if (byte_at(text, at) == ' ')
		at++;
	for (first = at; is_digit(byte_at(text, at)); at++)
		;
	first = at - first;
	if (at == 2 + first && (first == 6 || first == 8 || first == 10))
		return square[1] <= 'Z' && ends_at(text, at) ? at : 0;
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

/* "google.ie/maps": every country has its own. */
static size_t
google_maps_at(struct text text)
{
	size_t at = strlen("google.");

	if (!starts_ignoring_case(text, "google."))
		return 0;
	while (is_letter(byte_at(text, at)) || byte_at(text, at) == '.')
		at++;
	return at < 20 && starts_ignoring_case(text_slice(text, at, text.size), "/maps") ? at : 0;
}

static size_t
map_link_at(struct text text)
{
	static const char *const starts[] = { "maps.google.", "goo.gl/", "maps.app.goo.gl", "g.page/", "openstreetmap.",
		"osm.org/", "bing.com/maps", "binged.it/", "maps.apple.com", "maps.apple/", "streetmap.co.uk", "osmaps.com",
		"gridreferencefinder.com", "doogal.co.uk/", "mapquest.", "waze.com", "citymapper.com", "plus.codes/",
		"what3words.com/", "w3w.co/", "mapcarta.com", "wego.here.com", "maps.me/" };
	size_t size = google_maps_at(text);

	if (size > 0 || (size = ANY_AT(text, starts)) > 0)
		return size;
	if (starts_ignoring_case(text, "geo:") && (is_digit(byte_at(text, 4)) || byte_at(text, 4) == '-'))
		return 4;
	return 0;
}

/* "filled.count.soap", in any alphabet. */
static size_t
three_words_at(struct text text)
{
	size_t at = 0, words = 1, from = at;

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

/* Three words with the sign or the name of what3words in front: "///filled.count.soap", "w3w: filled.count.soap". */
static size_t
what3words_at(struct text text)
{
	static const char *const names[] = { "///", "what3words", "what 3 words", "what three words", "w3w" };
	static const char *const gaps[] = { " ", ":", "=", "-", "*", "`", "\"", "'", "/", "is", "address" };
	size_t at = ANY_AT(text, names), size = at, words;

	if (at == 0)
		return 0;
	for (; at < 40 && size > 0; at += size) {
		if ((words = three_words_at(text_slice(text, at, text.size))) > 0)
			return at + words;
		size = ANY_AT(text_slice(text, at, text.size), gaps);
	}
	return 0;
}

/* A word of a name, with a capital: "Wharf", "Mary's"; gives its size or 0. */
static size_t
name_word_at(struct text text)
{
	char c = byte_at(text, 0);
	size_t at = 1;

	if ((c < 'A' || c > 'Z') && (unsigned char)c < 0xc3)
		return 0;
	while (is_letter(byte_at(text, at)) || (unsigned char)byte_at(text, at) >= 0x80
		|| (byte_at(text, at) == '\'' && is_letter(byte_at(text, at + 1))))
		at++;
	return at + (byte_at(text, at) == '.');
}

static bool
is_street_word(struct text word)
{
	static const char *const streets[] = { "Road", "Rd", "Street", "St", "Lane", "Avenue", "Drive", "Close", "Place",
		"Terrace", "Crescent", "Court", "Wynd", "Square", "Gardens", "Way", "Row", "Quay" };

	if (text_ends(word, "."))
		word.size--;
	for (size_t i = 0; i < sizeof streets / sizeof *streets; i++)
		if (text_equal_ignoring_case(word, text_of(streets[i])))
			return true;
	return false;
}

/* "12 Hidden Lane", "7b, St Mary's Wynd": a number and one to three names, and a word for a street. */
static size_t
street_at(struct text text)
{
	size_t at = 0, gap, size;

	while (is_digit(byte_at(text, at)))
		at++;
	if (at == 0 || at > 4)
		return 0;
	at += is_letter(byte_at(text, at));
	at += byte_at(text, at) == ',';
	for (size_t words = 0; words <= 3; words++, at += size) {
		struct text word;

		gap = gap_at(text_slice(text, at, text.size));
		size = gap > 0 ? name_word_at(text_slice(text, at + gap, text.size)) : 0;
		if (size == 0)
			return 0;
		at += gap;
		word = text_slice(text, at, at + size);
		if (words > 0 && is_street_word(word) && ends_at(text, at + size))
			return at + size;
	}
	return 0;
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
	if ((*size = street_at(rest)) > 0)
		return WHEREABOUTS_STREET;
	return WHEREABOUTS_NONE;
}
