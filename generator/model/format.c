/* Written forms and their normal forms, by hand-written scanners over slices. See format.h. */
#include "model/format.h"

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
upper(char c)
{
	return c >= 'a' && c <= 'z' ? (char)(c - 'a' + 'A') : c;
}

static bool
is_one_of(char c, const char *set)
{
	return c != '\0' && strchr(set, c) != NULL;
}

/* Takes "ext 12", "ext. 12", "extension 12" or "x12" off the end. */
static struct text
take_extension(struct text *number)
{
	static const char *const words[] = { "extension", "ext.", "ext", "x" };
	struct text extension = { 0 };
	size_t from = number->size;

	while (from > 0 && is_digit(number->at[from - 1]))
		from--;
	if (from == 0 || (number->at[from - 1] == ' ' && from > 1 && is_digit(number->at[from - 2])))
		return extension;
	extension = text_slice(*number, from, number->size);
	if (extension.size == 0 || extension.size > 7)
		return (struct text){ 0 };
	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		struct text before = text_trim(text_slice(*number, 0, from));
		size_t size = strlen(words[i]);

		if (before.size > size && text_equal_ignoring_case(text_slice(before, before.size - size, before.size),
				text_of(words[i]))) {
			*number = text_trim(text_slice(before, 0, before.size - size));
			return extension;
		}
	}
	return (struct text){ 0 };
}

/* The digits of a number without its spaces, brackets, hyphens and dots; false for anything else. */
static bool
take_digits(struct text number, char digits[PHONE_SIZE], bool *plus)
{
	size_t count = 0;

	*plus = number.size > 0 && number.at[0] == '+';
	if (*plus)
		number = text_slice(number, 1, number.size);
	for (size_t i = 0; i < number.size; i++) {
		struct text rest = text_slice(number, i, number.size);

		if (*plus && text_starts(rest, "(0)")) {
			i += 2;
		} else if (is_digit(number.at[i])) {
			if (count == 22)
				return false;
			digits[count++] = number.at[i];
		} else if (text_starts(rest, "\xc2\xa0")) {
			i++;
		} else if (text_starts(rest, "\xe2\x80\x90") || text_starts(rest, "\xe2\x80\x91")
			|| text_starts(rest, "\xe2\x80\x93")) {
			i += 2;
		} else if (!is_one_of(number.at[i], " -.()")) {
			return false;
		}
	}
	digits[count] = '\0';
	return count > 0;
}

/* Areas where some numbers still have five digits behind the area code, and so ten in all. */
static bool
has_short_numbers(const char *digits)
{
	static const char areas[] = " 01204 01208 01254 01276 01297 01298 01363 01364 01384 01386 01404 01420 01460 01461"
		" 01480 01488 01524 01527 01562 01566 01606 01629 01635 01647 01659 01695 01697 01726 01744 01750 01827"
		" 01837 01884 01900 01905 01935 01946 01949 01963 01995 ";
	char area[8] = " ";

	memcpy(area + 1, digits, 5);
	area[6] = ' ';
	area[7] = '\0';
	return strstr(areas, area) != NULL || strncmp(digits, "0800", 4) == 0 || strncmp(digits, "0500", 4) == 0;
}

/* A UK number with its leading 0: 11 digits, 10 in a few areas, and two old short ones that are still
 * rung (Childline's and the former NHS line's form). */
static bool
is_national(const char *digits)
{
	size_t size = strlen(digits);

	if (strcmp(digits, "08001111") == 0 || strncmp(digits, "0845464", 7) == 0)
		return size == 8;
	if (digits[0] != '0' || digits[1] == '\0' || !strchr("1235789", digits[1]))
		return false;
	return size == 11 || (size == 10 && has_short_numbers(digits));
}

/* Emergency, NHS, police, power cut and other three-figure services; the European 116 numbers; text
 * relay's own 18000. */
static bool
is_short(const char *digits)
{
	static const char *const numbers[] = { "999", "112", "111", "101", "105", "119", "159", "18000" };

	for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
		if (strcmp(digits, numbers[i]) == 0)
			return true;
	return strlen(digits) == 6 && strncmp(digits, "116", 3) == 0;
}

/* Writes the normal form of the digits into `out`, or gives false. */
static bool
normalise(const char *digits, bool plus, char out[PHONE_SIZE])
{
	size_t size = strlen(digits);

	if (!plus && strncmp(digits, "00", 2) == 0)
		return normalise(digits + 2, true, out);
	if (!plus && (is_short(digits) || is_national(digits))) {
		if (digits[0] == '0') {
			memcpy(out, "+44", 3);
			memcpy(out + 3, digits + 1, size);
		} else {
			memcpy(out, digits, size + 1);
		}
		return true;
	}
	if (plus && strncmp(digits, "44", 2) == 0) {
		char national[PHONE_SIZE] = "0";

		memcpy(national + 1, digits + 2, size - 1);
		return normalise(national[1] == '0' ? national + 1 : national, false, out);
	}
	if (plus && size >= 7 && size <= 15 && digits[0] != '0') {
		out[0] = '+';
		memcpy(out + 1, digits, size + 1);
		return true;
	}
	return false;
}

bool
phone_parse(struct text written, char digits[PHONE_SIZE])
{
	struct text number = text_trim(written), extension = take_extension(&number);
	char plain[PHONE_SIZE];
	size_t prefix = 0;
	bool plus;

	if (number.size > 64 || !take_digits(number, plain, &plus))
		return false;
	/* Text relay: 18001 to ring by text, 18002 to ring somebody who types. */
	if (!plus && (strncmp(plain, "18001", 5) == 0 || strncmp(plain, "18002", 5) == 0))
		prefix = 5;
	if (prefix > 0 && plain[prefix] == '0') {
		if (!is_national(plain + prefix))
			return false;
		memcpy(digits, plain, strlen(plain) + 1);
	} else if (prefix > 0) {
		if (!is_short(plain + prefix))
			return false;
		memcpy(digits, plain, strlen(plain) + 1);
	} else if (!normalise(plain, plus, digits)) {
		return false;
	}
	if (extension.size > 0) {
		size_t size = strlen(digits);

		memcpy(digits + size, ";ext=", 5);
		memcpy(digits + size + 5, extension.at, extension.size);
		digits[size + 5 + extension.size] = '\0';
	}
	return true;
}

bool
text_number_parse(struct text written, char digits[PHONE_SIZE])
{
	bool plus;
	size_t size;

	if (phone_parse(written, digits))
		return true;
	if (written.size > 64 || !take_digits(text_trim(written), digits, &plus) || plus)
		return false;
	size = strlen(digits);
	return (size == 5 || size == 6) && digits[0] >= '6' && digits[0] <= '8';
}

/* Labels of letters, digits and hyphens with dots between them, at least two; the last has a letter.
 * Bytes above ASCII are taken as letters of an internationalised name. */
static bool
is_host(struct text host)
{
	struct text rest = host, label;
	size_t labels = 0;
	bool letters = false;

	if (host.size == 0 || host.size > 253 || host.at[host.size - 1] == '.')
		return false;
	while (text_next(&rest, '.', &label)) {
		if (label.size == 0 || label.size > 63 || label.at[0] == '-' || label.at[label.size - 1] == '-')
			return false;
		letters = false;
		for (size_t i = 0; i < label.size; i++) {
			bool letter = is_letter(label.at[i]) || (unsigned char)label.at[i] >= 0x80;

			if (!letter && !is_digit(label.at[i]) && label.at[i] != '-' && label.at[i] != '_')
				return false;
			letters = letters || letter;
		}
		labels++;
	}
	return labels >= 2 && letters;
}

struct text
email_host(struct text written)
{
	for (size_t i = written.size; i > 0; i--)
		if (written.at[i - 1] == '@')
			return text_slice(written, i, written.size);
	return (struct text){ 0 };
}

bool
email_parse(struct text written)
{
	struct text host = email_host(written), local;

	if (host.size == 0 || written.size > 254)
		return false;
	local = text_slice(written, 0, written.size - host.size - 1);
	if (local.size == 0 || local.size > 64 || local.at[0] == '.' || local.at[local.size - 1] == '.'
		|| text_find(local, "..") >= 0)
		return false;
	for (size_t i = 0; i < local.size; i++)
		if (!is_letter(local.at[i]) && !is_digit(local.at[i]) && (unsigned char)local.at[i] < 0x80
			&& !is_one_of(local.at[i], ".!#$%&'*+/=?^_`{|}~-"))
			return false;
	return is_host(host);
}

/* How many bytes of a scheme (RFC 3986: a letter, then letters, digits, "+", "-", ".") stand before a
 * ":"; 0 = none. "localhost:80" and "lantern.example:80" have none: a port follows. */
static size_t
scheme_size(struct text written)
{
	size_t size = 0;

	while (size < written.size && (is_letter(written.at[size])
			|| (size > 0 && (is_digit(written.at[size]) || is_one_of(written.at[size], "+-.")))))
		size++;
	if (size == 0 || size >= written.size || written.at[size] != ':')
		return 0;
	if (size + 1 < written.size && is_digit(written.at[size + 1])
		&& text_find(text_slice(written, 0, size), ".") >= 0)
		return 0;
	return size;
}

enum address_is
address_parse(struct text written, struct address *address)
{
	size_t size = scheme_size(written), at, end;
	struct text authority;
	bool misleading;

	*address = (struct address){ .scheme = text_slice(written, 0, size) };
	if (size == 0)
		return text_starts(written, "/") || text_starts(written, "#") ? ADDRESS_BROKEN : ADDRESS_WITHOUT_SCHEME;
	if (!text_equal_ignoring_case(address->scheme, TEXT("http"))
		&& !text_equal_ignoring_case(address->scheme, TEXT("https")))
		return ADDRESS_OTHER_SCHEME;
	if (!text_starts(text_slice(written, size, written.size), "://"))
		return ADDRESS_BROKEN;
	for (at = end = size + 3; end < written.size && !is_one_of(written.at[end], "/?#\\"); end++)
		;
	authority = text_slice(written, at, end);
	address->rest = text_slice(written, end, written.size);
	/* "https://www.nhs.uk@evil.example" looks like one site and leads to another. */
	misleading = email_host(authority).size > 0;
	if (misleading)
		authority = email_host(authority);
	address->host = authority;
	for (size_t i = 0; i < authority.size; i++) {
		long port;

		if (authority.at[i] != ':')
			continue;
		address->host = text_slice(authority, 0, i);
		if (!text_number(text_slice(authority, i + 1, authority.size), &port) || port > 65535)
			return ADDRESS_BROKEN;
		break;
	}
	if (misleading || !is_host(address->host) || written.size > 2000)
		return ADDRESS_BROKEN;
	for (size_t i = 0; i < address->rest.size; i++)
		if ((unsigned char)address->rest.at[i] <= ' ' || is_one_of(address->rest.at[i], "\\<>\"\x7f"))
			return ADDRESS_BROKEN;
	return ADDRESS_FINE;
}

bool
address_can_go_on(struct text written)
{
	for (size_t i = 0; i < written.size; i++)
		if ((unsigned char)written.at[i] <= ' ' || is_one_of(written.at[i], "?#\\<>\"\x7f"))
			return false;
	return true;
}

bool
host_is_within(struct text host, const char *domain)
{
	size_t size = strlen(domain);

	if (host.size < size || (host.at[host.size - 1] | 0x20) != (domain[size - 1] | 0x20)
		|| !text_equal_ignoring_case(text_slice(host, host.size - size, host.size), text_of(domain)))
		return false;
	return host.size == size || host.at[host.size - size - 1] == '.';
}

/* BS 7666: the outward part is A9, A99, AA9, AA99, A9A or AA9A; the inward one 9AA without C I K M O V. */
static bool
is_outcode(const char *at, size_t size)
{
	size_t letters = 0, digits = 0;

	while (letters < size && at[letters] >= 'A' && at[letters] <= 'Z')
		letters++;
	while (letters + digits < size && is_digit(at[letters + digits]))
		digits++;
	if (letters < 1 || letters > 2 || digits < 1 || digits > 2)
		return false;
	if (letters + digits == size)
		return true;
	return digits == 1 && letters + digits + 1 == size && at[size - 1] >= 'A' && at[size - 1] <= 'Z';
}

bool
postcode_parse(struct text written, struct postcode *postcode)
{
	char plain[8];
	size_t size = 0;

	written = text_trim(written);
	for (size_t i = 0; i < written.size; i++) {
		char c = upper(written.at[i]);

		if (c == ' ')
			continue;
		if (size == 7 || !(is_digit(c) || (c >= 'A' && c <= 'Z')))
			return false;
		plain[size++] = c;
	}
	if (size < 5 || !is_outcode(plain, size - 3) || !is_digit(plain[size - 3])
		|| !is_letter(plain[size - 2]) || is_one_of(plain[size - 2], "CIKMOV")
		|| !is_letter(plain[size - 1]) || is_one_of(plain[size - 1], "CIKMOV"))
		return false;
	postcode->outcode_size = size - 3;
	memcpy(postcode->text, plain, size - 3);
	postcode->text[size - 3] = ' ';
	memcpy(postcode->text + size - 2, plain + size - 3, 3);
	postcode->text[size + 1] = '\0';
	return true;
}

bool
organisation_id_parse(struct text written)
{
	/* org-id.guide's lists for the United Kingdom, and the ones that work across borders. */
	static const char *const lists[] = { "GB-CHC-", "GB-SC-", "GB-NIC-", "GB-COH-", "GB-EDU-", "GB-LAE-",
		"GB-LAS-", "GB-LANI-", "GB-PLA-", "GB-GOR-", "GB-GOVUK-", "GB-MPR-", "GB-NHS-", "GB-SHPE-", "GB-UKPRN-",
		"GB-ULN-", "GB-REV-", "GB-SHMX-", "GB-WALEDU-", "GB-SCOTEDU-", "GB-NIEDU-", "GB-IRN-", "GB-CASC-",
		"XI-GRID-", "XI-IATI-", "XI-LEI-", "XI-PB-", "XI-ROR-", "XI-WIKIDATA-", "XR-OC-" };

	for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
		struct text number;

		if (!text_starts(written, lists[i]))
			continue;
		number = text_slice(written, strlen(lists[i]), written.size);
		for (size_t j = 0; j < number.size; j++)
			if (!is_letter(number.at[j]) && !is_digit(number.at[j]) && !is_one_of(number.at[j], "-."))
				return false;
		return number.size > 0;
	}
	return false;
}

bool
area_code_parse(struct text written)
{
	long number;

	return written.size == 9 && is_one_of(written.at[0], "EKNSW")
		&& text_number(text_slice(written, 1, 9), &number);
}

/* A name that nobody has given stops every clock in the browser, so those of this continent are all known. */
static bool
is_european(struct text city)
{
	static const char *const cities[] = {
		"Amsterdam", "Andorra", "Astrakhan", "Athens", "Belfast", "Belgrade", "Berlin", "Bratislava",
		"Brussels", "Bucharest", "Budapest", "Busingen", "Chisinau", "Copenhagen", "Dublin", "Gibraltar",
		"Guernsey", "Helsinki", "Isle_of_Man", "Istanbul", "Jersey", "Kaliningrad", "Kiev", "Kirov", "Kyiv",
		"Lisbon", "Ljubljana", "London", "Luxembourg", "Madrid", "Malta", "Mariehamn", "Minsk", "Monaco",
		"Moscow", "Nicosia", "Oslo", "Paris", "Podgorica", "Prague", "Riga", "Rome", "Samara", "San_Marino",
		"Sarajevo", "Saratov", "Simferopol", "Skopje", "Sofia", "Stockholm", "Tallinn", "Tirane", "Tiraspol",
		"Ulyanovsk", "Uzhgorod", "Vaduz", "Vatican", "Vienna", "Vilnius", "Volgograd", "Warsaw", "Zagreb",
		"Zaporozhye", "Zurich" };

	for (size_t i = 0; i < sizeof cities / sizeof *cities; i++)
		if (text_is(city, cities[i]))
			return true;
	return false;
}

bool
timezone_parse(struct text written)
{
	static const char *const regions[] = { "Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic",
		"Australia", "Europe", "Indian", "Pacific" };
	ptrdiff_t slash = text_find(written, "/");
	struct text city;
	bool known = false;

	if (slash < 0 || written.size > 40)
		return false;
	city = text_slice(written, (size_t)slash + 1, written.size);
	for (size_t i = 0; i < sizeof regions / sizeof *regions; i++)
		known = known || text_is(text_slice(written, 0, (size_t)slash), regions[i]);
	if (!known || city.size < 3 || !(city.at[0] >= 'A' && city.at[0] <= 'Z'))
		return false;
	for (size_t i = 0; i < city.size; i++)
		if (!is_letter(city.at[i]) && !is_one_of(city.at[i], "_-/"))
			return false;
	return !text_starts(written, "Europe/") || is_european(city);
}

bool
name_holds_contact(struct text name)
{
	enum { SHORTEST_NUMBER = 9 }; /* more than a charity's */
	size_t digits = 0;

	for (size_t i = 0; i < name.size; i++)
		digits += name.at[i] >= '0' && name.at[i] <= '9';
	return digits >= SHORTEST_NUMBER || text_find(name, "@") >= 0;
}

bool
id_parse(struct text written)
{
	if (written.size == 0 || written.size > 64)
		return false;
	for (size_t i = 0; i < written.size; i++)
		if (!is_digit(written.at[i]) && !(written.at[i] >= 'a' && written.at[i] <= 'z') && written.at[i] != '-')
			return false;
	return true;
}

struct text
id_in_words(struct arena *arena, struct text id)
{
	static const struct { const char *id, *shown; } initials[] = { { "lgbt", "LGBT" }, { "lgbtq", "LGBTQ" },
		{ "bsl", "BSL" }, { "adhd", "ADHD" }, { "nhs", "NHS" } };
	enum { INITIALS = sizeof initials / sizeof *initials };
	struct text rest = id, part;
	struct buffer words = { 0 };
	struct text shown;

	while (text_next(&rest, '-', &part)) {
		size_t i = 0;

		while (i < INITIALS && !text_is(part, initials[i].id))
			i++;
		if (words.size > 0)
			buffer_add_char(&words, ' ');
		buffer_add(&words, i < INITIALS ? text_of(initials[i].shown) : part);
	}
	if (words.size > 0 && words.at[0] >= 'a' && words.at[0] <= 'z')
		words.at[0] = (char)(words.at[0] - 'a' + 'A');
	shown = text_copy(arena, buffer_text(&words));
	buffer_free(&words);
	return shown;
}
