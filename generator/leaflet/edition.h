/* One leaflet on one day: what was asked for, and what every part of it needs. */
#ifndef LEAFLET_EDITION_H
#define LEAFLET_EDITION_H

#include "leaflet/block.h"
#include "leaflet/select.h"

struct leaflet_edition {
	struct arena *arena;
	const struct site *site;
	const struct derived *derived;
	const struct wording *wording; /* of its language */
	size_t wording_number;         /* of that among those the pasts are told in */
	bool tells_changes;            /* since the last edition */
	struct text language;          /* "pl": of what the leaflet says itself */
	struct text text_language;     /* of its title, introduction and translations; another one where that has no strings */
	bool right_to_left;
	const struct leaflet *leaflet;
	struct text title;             /* of a list for one person, which stands in no file, “Your list” */
	struct selection selection;
	struct text address;           /* of the page that has today's version; empty = not known */
	struct text shown_address;     /* the same as somebody types it */
	struct text site_address;      /* of the directory, as somebody types it */
	bool has_groups;               /* its entries stand under headings (groups.h) */
	double logo;                   /* how wide the directory's logo is for its height; 0 = it has none */
	bool example;                  /* the directory is invented */
	bool silent_on_bank_holidays;  /* some of its hours say nothing of bank holidays */
	struct words for_whom, notes;  /* of a list for one person; empty = of none */
};

/* How little a card says of an entry: its name, number, hours and place; without next dates, hours by phone and the
 * address, where the place has a name; without the place. */
enum brevity { BRIEF_NOT, BRIEF, BRIEFER, BRIEFEST };

/* How much of each entry is said. */
struct detail {
	bool short_summaries; /* the first sentence alone */
	bool web;             /* e-mail and web addresses also where there is a number */
	bool access_notes;
	bool checked;         /* when each was last checked */
	bool run_in;          /* what a fact is stands in front of it in words, on the same line */
	bool joined;          /* the hours of a place in one paragraph */
	bool compact;         /* several short facts in one paragraph; bank holidays once for all entries */
	enum brevity brief;   /* on a card */
};

/* How words in this language are marked: not, by empty text, when the leaflet's own are in it. */
struct text edition_marked(const struct leaflet_edition *edition, struct text language);

/* The same for the language that entries and settings are written in. */
struct text edition_base_language(const struct leaflet_edition *edition);

#endif
