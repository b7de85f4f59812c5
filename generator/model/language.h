/* The languages people speak and read here: codes, names, and which way they are written. */
#ifndef MODEL_LANGUAGE_H
#define MODEL_LANGUAGE_H

#include "base/text.h"

struct language {
	const char *code;    /* ISO 639-1 where there is one, else 639-3: "pl", "bfi" */
	const char *english; /* "Polish" */
	const char *own;     /* "Polski"; what it is called by those who speak it */
	bool right_to_left;
};

/* The language with this code, or NULL: it may still exist, there are thousands. */
const struct language *language_of(struct text code);

/* The language with this English or own name (ASCII case ignored), or NULL. */
const struct language *language_named(struct text name);

/* All of them, by English name. */
const struct language *languages(size_t *count);

/* Can it be a code: two or three small letters? */
bool language_code_parse(struct text code);

#endif
