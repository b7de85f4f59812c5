/* Addresses (URLs): which ones may stand in a page, and how words become part of one. */
#ifndef RENDER_ADDRESS_H
#define RENDER_ADDRESS_H

#include <stdbool.h>

#include "base/text.h"

/* An address a reader may be sent to: https, http, mailto, tel, sms, or relative to the page; without
 * white space, control characters, backslashes or a host without a scheme ("//host"). */
bool address_is_safe(struct text address);

/* A safe address that stays in this site: without a scheme. */
bool address_is_local(struct text address);

/* How words are written into an address. */
enum address_words {
	ADDRESS_PERCENT, /* all but letters, digits and -._~ as %XX (RFC 3986) */
	ADDRESS_MAIL, /* the same, but "@" and "+" stay (RFC 6068) */
	ADDRESS_PHONE, /* only digits and a leading "+" are kept (RFC 3966) */
};

/* Adds the words to the address in the buffer. */
void address_add_words(struct buffer *buffer, struct text words, enum address_words how);

/* The way that fits an address beginning like this. */
enum address_words address_words_of(struct text beginning);

#endif
