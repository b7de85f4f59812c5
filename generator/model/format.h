/*
 * The written forms of telephone numbers, e-mail and web addresses, postcodes and register numbers:
 * whether something can be one, and its normal form. A form says nothing of whether it exists.
 */
#ifndef MODEL_FORMAT_H
#define MODEL_FORMAT_H

#include "base/text.h"

enum { PHONE_SIZE = 40, POSTCODE_SIZE = 9 };

/*
 * A telephone number as people write it, `0131 496 0101`, `+44 (0)131 496 0101 ext 12`, `116 123`,
 * `18001 111`: gives what stands behind "tel:" (RFC 3966), UK numbers as +44..., short ones as they
 * are. False when it cannot be rung in the UK, by the lengths of Ofcom's National Telephone Numbering
 * Plan.
 */
bool phone_parse(struct text written, char digits[PHONE_SIZE]);

/* A number that takes text messages: a short code of 5 or 6 digits, or any telephone number. */
bool text_number_parse(struct text written, char digits[PHONE_SIZE]);

/* An e-mail address: RFC 5321's dot-string form at a domain with a dot. */
bool email_parse(struct text written);

/* The part behind the "@", or the empty text. */
struct text email_host(struct text written);

enum address_is {
	ADDRESS_FINE,           /* http or https */
	ADDRESS_WITHOUT_SCHEME, /* "www.lantern.example": no https:// in front */
	ADDRESS_OTHER_SCHEME,   /* javascript:, data:, file:, ftp: ... */
	ADDRESS_BROKEN,         /* a scheme twice, no host, spaces, backslashes */
};

struct address {
	struct text scheme; /* as written, without ":" */
	struct text host;   /* as written, without a port or "user@" */
	struct text rest;   /* path, query and fragment, from the first "/", "?" or "#" */
};

/* A web address; the parts are slices of `written` and are as good as they can be. */
enum address_is address_parse(struct text written, struct address *address);

/* Can the addresses of other pages begin with this one? Nothing in it may end a path, as “?” and “#” do. */
bool address_can_go_on(struct text written);

/* Is the host this domain, or within it? ASCII case is ignored. */
bool host_is_within(struct text host, const char *domain);

struct postcode {
	char text[POSTCODE_SIZE]; /* "EH6 7BT", with a NUL */
	size_t outcode_size;      /* of "EH6" */
};

/* A full postcode in any case, with or without its space (BS 7666's shape). */
bool postcode_parse(struct text written, struct postcode *postcode);

/* A register's name and a number as org-id.guide writes them, "GB-SC-SC012345". */
bool organisation_id_parse(struct text written);

/* A code of the Office for National Statistics' register: E, K, N, S or W and 8 digits. */
bool area_code_parse(struct text written);

/* A time zone of the tz database, "Europe/London": by its name in Europe, by its shape elsewhere. */
bool timezone_parse(struct text written);

/* Does what should be a name hold an e-mail address or a telephone number? */
bool name_holds_contact(struct text name);

/* An id of the directory: 1 to 64 of a to z, 0 to 9 and hyphens. */
bool id_parse(struct text written);

/* An id as words to show: "new-parents" gives "New parents". */
struct text id_in_words(struct arena *arena, struct text id);

#endif
