/*
 * What a template is compiled to: a flat list of instructions, frozen and shared by all threads. The
 * compiler (compile.c and its neighbours) writes it, run.c runs it.
 */
#ifndef RENDER_PROGRAM_H
#define RENDER_PROGRAM_H

#include <stdint.h>

#include "base/locale.h"
#include "base/where.h"
#include "render/template/address.h"
#include "render/template/template.h"
#include "render/view/view.h"

/* How many fp:each may stand inside each other. */
enum { PROGRAM_DEEPEST_LOOP = 15 };

/* What a name in a theme stands for. */
enum reference_from {
	REFERENCE_ABSENT, /* a parameter that was not given */
	REFERENCE_WORDS,  /* words in the theme itself */
	REFERENCE_PATH,   /* fields, one after the other, from a thing */
	REFERENCE_NUMBER, /* of a loop: from 1 */
	REFERENCE_FIRST,  /* of a loop: yes or no */
	REFERENCE_LAST,
};

struct reference {
	enum reference_from from;
	enum view_kind kind;
	const struct view_type *type; /* of a THING or THINGS */
	struct text words;
	unsigned slot;                /* 0: the root thing; above: the loop at this depth */
	const struct view_field **fields;
	size_t count;
};

/* A piece of an address pattern. */
struct address_part {
	const struct reference *hole; /* NULL: literal */
	struct text words;
	bool whole;                   /* taken as it is, since it is an address itself */
	enum address_words how;       /* otherwise */
};

struct address {
	struct address_part *parts;
	size_t count;
	bool local;     /* the browser fetches it unasked, so it may not leave the site */
	bool omits;     /* a single hole, without which the attribute is left out */
};

enum op {
	OP_LITERAL,     /* text */
	OP_WORDS,       /* reference, between tags; `yes`: marked when it is in another language than the page */
	OP_QUOTED,      /* reference, inside an attribute */
	OP_ATTRIBUTE,   /* text is ' name="'; nothing at all when the reference is empty */
	OP_ADDRESS,     /* text is ' name="'; address */
	OP_MARKUP,      /* reference */
	OP_JSON,        /* reference */
	OP_JSON_WORDS,  /* reference */
	OP_TEST,        /* to target when the reference, compared with text or not, is `yes` */
	OP_JUMP,        /* to target */
	OP_PLURAL,      /* to target unless the locale puts the number in the reference into the category `slot` */
	OP_EACH,        /* reference gives the things of the loop in `slot`; to target when there are none */
	OP_MARK,        /* text, when what is said of the thing of the loop in `slot` is not to be kept unasked */
	OP_KEPT,        /* the kept part `slot` of the reference's thing, and to target; when there is none, makes it */
	OP_KEEP,        /* keeps what was made since */
	OP_NEXT,        /* to target when the loop in `slot` has one more */
	OP_END,
};

struct instruction {
	uint8_t op, slot;
	bool yes, compares;
	uint32_t target;
	const struct reference *reference;
	const struct address *address;
	const struct locale *locale;
	struct text text;
};

struct template {
	const struct source *source;
	const struct instruction *instructions;
	size_t count;
};

#endif
