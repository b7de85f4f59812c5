/* One thing that will be published: its address, what makes it, and what it is about. */
#ifndef RENDER_OUTPUT_H
#define RENDER_OUTPUT_H

#include "model/derived.h"
#include "model/strings.h"
#include "render/search/part.h"
#include "render/template/template.h"

enum output_kind {
	OUTPUT_HOME,
	OUTPUT_ENTRY,
	OUTPUT_HISTORY,  /* of an entry: what has changed in it */
	OUTPUT_AREAS,
	OUTPUT_AREA,
	OUTPUT_EVERYWHERE,
	OUTPUT_TOPICS,
	OUTPUT_TOPIC,
	OUTPUT_KIND,
	OUTPUT_OPEN,     /* what is open in the evening, after midnight or at the weekend */
	OUTPUT_WAY_IN,
	OUTPUT_ORGANISATIONS,
	OUTPUT_ORGANISATION,
	OUTPUT_A_TO_Z,
	OUTPUT_CHANGES,
	OUTPUT_DOCUMENT, /* of content/pages */
	OUTPUT_EDITION,
	OUTPUT_LEAFLETS, /* what there is to print */
	OUTPUT_LEAFLET,
	OUTPUT_FIND,     /* the search, and without script the ways to browse */
	OUTPUT_LIST,     /* the reader's own list, which only script can make */
	OUTPUT_ADD,      /* the form for a new entry, */
	OUTPUT_CHANGE,   /* and for a change to one: which, only script can tell */
	OUTPUT_SAFETY,   /* what a device remembers, and how it forgets */
	OUTPUT_UNREACHED, /* in the place of a page that is neither to be had nor kept */
	OUTPUT_NOT_FOUND,
	OUTPUT_MOVED,    /* an old address */
	OUTPUT_PAGES,    /* how many kinds of page there are; what follows is not for people to read */
	OUTPUT_FEED = OUTPUT_PAGES,
	OUTPUT_SITEMAP,
	OUTPUT_ROBOTS,
	OUTPUT_CARDS,
	OUTPUT_WRITTEN,  /* what entries' own files say, for the form */
	OUTPUT_NOW,      /* what changes with every edition */
	OUTPUT_ASSET,    /* of the theme */
	OUTPUT_SCRIPT,   /* of the program, for the reader's device */
	OUTPUT_READY,    /* made before, and published as it is */
	OUTPUT_SEARCH,       /* what words find, of one part */
	OUTPUT_SEARCH_AREAS, /* which part each area has */
	OUTPUT_FACETS,       /* what filters and ranks, of one part */
	OUTPUT_WORDS,        /* of one language, for scripts */
	OUTPUT_PLACES,
	OUTPUT_MANIFEST, /* of the installed site */
	OUTPUT_ICON,
	OUTPUT_PACK,     /* pages for offline (packs.h) */
	OUTPUT_OFFLINE,  /* the list of what a device may keep */
	OUTPUT_WORKER,   /* the script that keeps it, with the edition it is of */
};

/* The most entries one page of a listing shows, and of the A to Z, which has a line for each. */
enum { LISTING_MOST = 100, NAMES_MOST = 400 };

/* The sitemap protocol's own limit for one file (sitemaps.org 0.9). */
enum { SITEMAP_MOST = 50000 };

/* A language that every page is made in. */
struct interface {
	const struct strings *strings;
	struct text language; /* "cy" */
	struct text mark;     /* what its pages' addresses have behind their stem: "" for the default, ".cy" */
	struct text ending;   /* the mark and ".html" */
	size_t number;        /* from 0 */
};

struct interfaces {
	const struct interface *at;
	size_t count; /* at least one */
};

struct output {
	enum output_kind kind;
	struct text path;              /* "entries/the-lantern.cy.html" */
	struct text stem;              /* the part of it that is the same in each language: "entries/the-lantern" */
	const struct interface *interface;
	union {
		const struct entry *entry; /* the base text, also of a translation's page */
		const struct area *area;
		const struct topic *topic;
		const struct organisation *organisation;
		const struct page *document;
		const struct printed *printed;
		const struct asset *asset;
		const struct script *script;
		const struct ready_file *ready;
		const struct search_part *part;
		unsigned entry_kind;
		struct { enum open_time time; int day; } open; /* an enum weekday, or OPEN_ANY_DAY */
		unsigned way_in;           /* enum way_in, or WAY_IN_NO_REFERRAL */
		const struct pack *pack;
		const struct app_icon *icon;
	};
	/* The entry's text in another language, or NULL: the interface's own, or one that no interface speaks, on
	 * a page of the default interface at an address of its own. */
	const struct entry *translation;
	const struct page *document_translation;
	const struct entry_list *list; /* what the page lists, or NULL */
	bool list_has_unkept;          /* any of all of it is about a topic that no device keeps unasked */
	size_t page, page_count;       /* this page of the listing, from 1 */
	struct text moved_to;          /* path of the new address */
	struct text moved_name;
};

/* Every output of the site in an order that depends on nothing but the site. */
struct outputs {
	struct output *at;
	size_t count, page_count;
	struct text *paths; /* beside `at` */
	struct search_parts parts;
	size_t last;        /* from this number on: made when all others are there, whose sizes they tell */
	const struct packs *packs;
	size_t card_files, unkept_card_files; /* of readers' lists (render/cards.h) */
	size_t written_files, unkept_written_files; /* of the form (render/written.h) */
	struct interfaces interfaces;
};

struct ready_file;

/* Plans them, and `files` (render.h) with them; the sitemap only when the site `has_address`. Ids are unique once
 * checked, and so are paths. */
void plan_outputs(struct arena *arena, const struct site *site, const struct derived *derived,
	struct theme *theme, const struct interfaces *interfaces, bool has_address, const struct ready_file *files, size_t file_count,
	struct outputs *outputs);

/* The path of page `page` of a listing: "areas/leith.html", "areas/leith.2.html", "areas/leith.cy.2.html". */
struct text output_path(struct arena *arena, const char *folder, struct text id, const struct interface *interface,
	size_t page);

/* The path of the same page in another language. */
struct text output_path_in(struct arena *arena, const struct output *output, const struct interface *interface);

/* Is there a page of what has changed in the entry? */
bool output_has_history(const struct site *site, const struct derived *derived, const struct entry *entry);

/* Is it there in every language? The error page is not, since a server shows it at any address. */
bool output_is_in_every_language(enum output_kind kind);

/* The ids of pages that are about no thing: "evening", "evening-friday"; "no-referral", "drop-in". */
struct text output_open_id(struct arena *arena, enum open_time time, int day);
struct text output_way_in_id(unsigned way);

/* Is there a page of this day (an enum weekday, or OPEN_ANY_DAY)? */
bool output_open_has_day(enum open_time time, int day);

#endif
