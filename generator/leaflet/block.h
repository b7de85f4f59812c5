/*
 * What a leaflet says, as data: paragraphs in blocks, before anything knows how large a letter is. A block is
 * what stays together: no fold and no page ever parts it.
 */
#ifndef LEAFLET_BLOCK_H
#define LEAFLET_BLOCK_H

#include "base/list.h"
#include "model/entry.h"
#include "model/wording.h"

/* How a paragraph is set; look.c has a row for each. */
enum style {
	STYLE_TITLE,   /* of the leaflet */
	STYLE_SOURCE,  /* the directory's name, above the title */
	STYLE_LEAD,    /* the introduction */
	STYLE_HEADING, /* of a part */
	STYLE_NAME,    /* of an entry */
	STYLE_BODY,
	STYLE_STRONG,  /* a line that must be seen: "Call first" */
	STYLE_BANNER,  /* the heading of the crisis part, light on dark */
	STYLE_NUMBER,  /* what to do in a crisis */
	STYLE_DATE,    /* until when to believe it */
	STYLE_NOTE,    /* small print, which is no smaller than the floor */
	STYLES,
};

/* The small pictures beside facts, or the words in their place. */
enum sign { SIGN_NONE, SIGN_HOURS, SIGN_WAY_IN, SIGN_PLACE, SIGN_CONTACT, SIGN_COST, SIGN_ACCESS, SIGNS };

/* Part of a paragraph's text, in bytes. Spans ascend and do not overlap. */
struct span {
	size_t from, until;
	bool bold;
	bool whole;           /* never broken across lines: a number, a postcode */
	struct text address;  /* where a link leads, or empty */
	struct text language; /* "pl", or empty: the paragraph's */
};

struct paragraph {
	enum style style;
	int level;            /* of a heading, from 1; 0 = none */
	struct text text;     /* UTF-8 */
	const struct span *spans;
	size_t span_count;
	struct text language; /* of all of it; empty = the leaflet's */
	bool by_letter;       /* in the direction of its first letter, from its edge: nobody says what language it is in */
	bool fact;            /* stands in the column of facts */
	enum sign sign;       /* of the first paragraph of a fact */
	bool may_turn;        /* an entry may go on overleaf in front of it */
	struct text label;    /* words in the place of a sign: a page's number */
};

enum block_is {
	BLOCK_PLAIN,
	BLOCK_ENTRY,  /* begins with a line across */
	BLOCK_CRISIS, /* in a frame, its first paragraph a banner */
	BLOCK_NOTICE, /* in a thin frame */
	BLOCK_CODE,   /* a QR code, with its words beside or below */
	BLOCK_INDEX,  /* lines with a number in front */
	BLOCK_LEGEND, /* what the signs mean */
};

struct block {
	enum block_is is;
	const struct entry *entry;  /* that it is about, or NULL */
	const struct paragraph *at;
	size_t count;
	bool with_next;             /* a heading: never the last on its page */
	bool last_resort;           /* may be left out by a format's stated rules */
	struct text code;           /* of a QR code: the address in it */
	double logo;                /* the directory's logo above it, so wide for its height; 0 = none */
	struct text alternative;    /* what its code or logo is, for who cannot see it */
};

/* Puts blocks together. Begin with all zero but the first three. */
struct maker {
	struct arena *arena;
	const struct wording *wording;
	bool right_to_left;
	struct buffer text;
	struct list spans, paragraphs;
};

/* Has it letters of Hebrew, Arabic or another script from right to left (U+0590 to U+07FF)? */
bool has_right_to_left(struct text words);

/* Adds words to the paragraph that is being made. A number keeps its order in text from right to left. */
void maker_say(struct maker *maker, struct text words);
void maker_say_bold(struct maker *maker, struct text words);
void maker_say_bold_in(struct maker *maker, struct text words, struct text language);
void maker_say_in(struct maker *maker, struct text words, struct text language);
void maker_say_whole(struct maker *maker, struct text words, bool bold, struct text address);

/* Words that stay on one line, in the direction of what is around them. */
void maker_say_kept(struct maker *maker, struct text words);

/* In text from right to left, what is said between these runs in its own direction, an address as one. */
void maker_begin_apart(struct maker *maker);
void maker_end_apart(struct maker *maker);

/* Puts bold words in front of what the paragraph has so far. */
void maker_say_before(struct maker *maker, struct text words);

/* Ends the paragraph, which is in `language` (empty: the leaflet's), and gives it for whatever else is to be set
 * in it. Without words there is none, and what is given counts for nothing. */
struct paragraph *maker_end(struct maker *maker, enum style style, struct text language);

/* A paragraph of these words alone. */
struct paragraph *maker_add(struct maker *maker, enum style style, struct text words);
struct paragraph *maker_head(struct maker *maker, enum style style, int level, struct text words);

/* Makes a block of all paragraphs since the last one. */
struct block *maker_block(struct maker *maker, enum block_is is);

/* Frees what the maker itself holds; blocks live in the arena. */
void maker_free(struct maker *maker);

#endif
