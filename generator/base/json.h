/*
 * JSON (RFC 8259) written straight into a buffer, compact, in the order it is told. Reading is jansson's,
 * and so can be what is written once; for what every page holds, a tree of values would cost more than the page.
 *
 *     json_begin_object(&json);
 *     json_name(&json, "days");
 *     json_begin_array(&json);
 *     json_words(&json, TEXT("Monday"));
 *     json_end_array(&json);
 *     json_end_object(&json);        gives {"days":["Monday"]}
 */
#ifndef BASE_JSON_H
#define BASE_JSON_H

#include "base/text.h"

struct json {
	struct buffer *to;
	bool follows; /* a comma belongs before the next value */
};

void json_begin_object(struct json *json);
void json_end_object(struct json *json);
void json_begin_array(struct json *json);
void json_end_array(struct json *json);

/* The name of an object's next member: ASCII letters and "@", as they are. */
void json_name(struct json *json, const char *name);

/* A string. The text must be UTF-8. */
void json_words(struct json *json, struct text words);

/* A number to nine significant digits: coordinates to less than a metre. It must be finite. */
void json_number(struct json *json, double number);

void json_yes(struct json *json, bool yes);

/* No value: null. */
void json_nothing(struct json *json);

#endif
