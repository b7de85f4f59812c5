/*
 * The whole directory, as its files say it. Read this first: these are the words of the field.
 * Everything lives in one arena; the model is frozen before anything is rendered.
 */
#ifndef MODEL_SITE_H
#define MODEL_SITE_H

#include "base/list.h"
#include "base/map.h"
#include "model/entry.h"

struct area {
	struct where where;      /* of its key in areas.yaml */
	size_t number;
	struct text id;
	struct words name, code; /* code: a GSS code such as S12000036 */
	struct choice nation;    /* enum nation; areas inside take it over */
	struct reference within;
	struct point at;
};

struct topic {
	struct where where;
	size_t number;
	struct text id;
	struct words name;
	struct yes_no promoted; /* on the home page */
	struct words_list synonyms;
	struct reference within;
};

struct organisation {
	const struct source *source;
	size_t number;
	struct text id;
	bool broken; /* as an entry's */
	struct words name;
	struct choice type;
	struct words_list ids; /* org-id.guide: GB-SC-SC000000 */
	struct contact contact;
	struct status status;  /* open or closed */
	struct words_list was;
	struct words body;
};

/* A page of content/pages: about, safety, how to add a group. */
struct page {
	const struct source *source;
	size_t number;
	struct text id, language;
	bool broken; /* as an entry's */
	struct words title, summary;
	struct number order; /* in the menu, from 1; not given = not in the menu */
	struct words_list was;
	struct words of, translated_by, reviewed_by;
	struct words body;
	struct page **translations;
	size_t translation_count;
	const struct page *base;
};

/* What to print: read and checked here, laid out by leaflet/. */
struct leaflet {
	const struct source *source;
	size_t number;
	struct text id;
	bool broken; /* as an entry's */
	struct words title, language, open, order;
	struct choice format, edition, paper;
	struct day since;      /* of the last edition: what has changed since is told */
	struct yes_no overdue; /* does it show entries that were not checked in good time? */
	struct choices kinds, stages;
	struct references topics, areas, entries;
	struct words_list audiences, languages;
	struct words body;
};

/* A telephone number, text number or link of a national crisis line. */
struct crisis_route {
	struct where where;
	struct words whom;            /* `for:` */
	struct words phone, text, link;
};

struct crisis_line {
	struct where where;
	struct words when, act; /* `when:` and `do:` */
	struct words name;
	struct words phone, text, link;
	struct words source;
	struct day checked;
	struct choices nations; /* none = all of them */
	struct references topics; /* it is the line for */
	struct crisis_route *also;
	size_t also_count;
};

struct level_setting {
	struct words code;
	struct choice level;
};

/* A word that readers may not know, with what to write instead; "keep" = here they know it. */
struct jargon {
	struct words word, plainer;
};

struct settings {
	const struct source *source;
	struct words name, about;
	struct yes_no example;
	struct words url;
	struct words_list languages; /* the first is the default; never empty once checked */
	struct words timezone;
	struct choice nation;
	struct { struct where where; struct words name, email, phone; } publisher;
	struct words licence;
	struct { struct where where; struct words url, branch; struct choice forge; } repository;
	struct number review_days[5]; /* by enum kind */
	struct number leaflet_days;   /* the most days a leaflet may be believed */
	struct words leaflet_colour;  /* of headings and names on paper, "#163f38" */
	struct words leaflet_logo;    /* a file's name beside site.yaml */
	struct words_list leaflet_font; /* typefaces, the one to have first; none = Noto Sans */
	struct crisis_line *crisis;
	size_t crisis_count;
	struct where crisis_where;
	struct { struct where where; struct words to; struct references topics; struct words_list pages; } leave_quickly;
	struct references never_keep;
	struct { struct where where; struct yes_no pages, names; } history; /* of entries; and who wrote it down */
	struct words bank_holidays, gazetteer; /* file names beside site.yaml */
	struct level_setting *levels;
	size_t level_count;
	struct jargon *jargon;
	size_t jargon_count;
};

/* One row of the gazetteer. */
struct district {
	struct text outcode;
	double latitude, longitude;
};

struct site {
	struct arena *arena;
	struct settings settings;
	struct holidays holidays[5]; /* by enum nation */
	struct district *districts;  /* by outcode */
	size_t district_count;
	const struct source *logo;   /* an SVG for paper; NULL: there is none */

	/* Each array is sorted by id, so that the same files give the same bytes. */
	struct area **areas;
	size_t area_count;
	struct topic **topics;
	size_t topic_count;
	struct organisation **organisations;
	size_t organisation_count;
	struct entry **entries; /* base texts only; translations hang on them */
	size_t entry_count;
	struct page **pages;
	size_t page_count;
	struct leaflet **leaflets;
	size_t leaflet_count;
	struct list strings; /* of struct strings (model/strings.h), without wordings: what the content says in other languages */

	struct map area_by_id, topic_by_id, organisation_by_id, entry_by_id, page_by_id, leaflet_by_id;
};

/* Review interval of a kind in days: site.yaml's, or the default (90, 90, 180, 365). */
int site_review_days(const struct site *site, enum kind kind);

/* The nation of an area: its own, or that of what it is within, or the site's; 0 = not known. */
unsigned site_nation_of(const struct site *site, const struct area *area);

/* The nation whose bank holidays an entry's hours go by: that of the first area it covers, or the site's. */
unsigned site_nation_of_entry(const struct site *site, const struct entry *entry);

/* Is `area` the same as `whole`, or within it at any depth? Cycles are survived. */
bool area_is_within(const struct area *area, const struct area *whole);
bool topic_is_within(const struct topic *topic, const struct topic *whole);

/* Is the topic (may be NULL) one of these, or within one? Is the entry about any such topic? */
bool topic_is_among(const struct topic *topic, const struct references *topics);
bool entry_is_about(const struct entry *entry, const struct references *topics);

/* The bank holidays of a nation (0 or one without any: an empty list). Never NULL. */
const struct holidays *site_holidays(const struct site *site, unsigned nation);

/* The gazetteer's row for an outcode ("EH6"), or NULL. */
const struct district *site_district(const struct site *site, struct text outcode);

#endif
