/* Which addresses are safe. See address.h. */
#include "render/template/address.h"

/* The part before the first ":" when that comes before any "/", "?" or "#". */
static bool
scheme_of(struct text address, struct text *scheme)
{
	for (size_t i = 0; i < address.size; i++) {
		char c = address.at[i];

		if (c == ':') {
			*scheme = text_slice(address, 0, i);
			return true;
		}
		if (c == '/' || c == '?' || c == '#')
			return false;
	}
	return false;
}

/* Browsers skip control characters and white space, and read "\" as "/". */
static bool
has_trick(struct text address)
{
	static const unsigned char tricks[256] = {
		[0x00] = 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
		[' '] = 1, ['\\'] = 1, [0x7f] = 1,
	};

	return text_span(address, tricks) < address.size;
}

bool
address_is_local(struct text address)
{
	struct text scheme;

	return !has_trick(address) && !text_starts(address, "//") && !scheme_of(address, &scheme);
}

bool
address_is_safe(struct text address)
{
	static const char *const schemes[] = { "https", "http", "mailto", "tel", "sms" };
	struct text scheme;

	if (has_trick(address))
		return false;
	if (!scheme_of(address, &scheme))
		return !text_starts(address, "//");
	for (size_t i = 0; i < sizeof schemes / sizeof *schemes; i++)
		if (text_equal_ignoring_case(scheme, text_of(schemes[i])))
			return true;
	return false;
}

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool
is_unreserved(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_digit(c) || c == '-' || c == '.'
		|| c == '_' || c == '~';
}

void
address_add_words(struct buffer *buffer, struct text words, enum address_words how)
{
	static const char digits[] = "0123456789ABCDEF";
	char *at = buffer_reserve(buffer, words.size * 3), *end = at;

	for (size_t i = 0; i < words.size; i++) {
		char c = words.at[i];

		if (how == ADDRESS_PHONE) {
			if (is_digit(c) || (c == '+' && end == at))
				*end++ = c;
		} else if (is_unreserved(c) || (how == ADDRESS_MAIL && (c == '@' || c == '+'))) {
			*end++ = c;
		} else {
			*end++ = '%';
			*end++ = digits[(unsigned char)c >> 4];
			*end++ = digits[(unsigned char)c & 15];
		}
	}
	buffer->size += (size_t)(end - at);
	buffer->at[buffer->size] = '\0';
}

enum address_words
address_words_of(struct text beginning)
{
	struct text scheme;

	if (!scheme_of(beginning, &scheme))
		return ADDRESS_PERCENT;
	if (text_equal_ignoring_case(scheme, TEXT("mailto")))
		return ADDRESS_MAIL;
	if (text_equal_ignoring_case(scheme, TEXT("tel"))
		|| text_equal_ignoring_case(scheme, TEXT("sms")))
		return ADDRESS_PHONE;
	return ADDRESS_PERCENT;
}
