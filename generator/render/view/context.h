/* What getters work with: the site, the page that is being made, and memory for as long as it takes. */
#ifndef RENDER_VIEW_CONTEXT_H
#define RENDER_VIEW_CONTEXT_H

#include "model/form.h"
#include "model/wording.h"
#include "render/output.h"
#include "render/view/view.h"

/* Lines of words, as items. */
struct lines {
	struct item **at;
	size_t count;
};

struct view_context {
	const struct site *site;
	const struct derived *derived;
	const struct output *output;
	const struct wording *wording; /* the interface's words, in the page's language */
	struct arena *scratch;
	const struct form *form;
	struct text to_root;  /* from the page to the site's root: "", "../" */
	struct text base_url; /* absolute, without a slash at its end; empty when not known */
	const struct outputs *outputs;
	const struct lines *when;        /* each entry's hours for lists in the page's language, by number */
	const struct text *wire_hours;   /* each entry's hours for scripts, by number (wire_hours_of_entries()) */
	const struct text *crisis_words; /* what to do, by number in site.yaml (crisis_words_of()) */
	struct kept_parts *kept;             /* parts made before (template/kept.h); NULL: none is kept */
	const struct view_context *anywhere; /* what those are made with: the same for no page in particular */
};

/* A line in a list, with or without a link: the smallest thing a theme can loop over. */
struct item {
	struct text text, address, note, language;
	struct text text_language; /* of the text, when it stands in the content and that is not in the page's language */
	size_t count;
	bool has_count, current, gap;
	bool unkept; /* leads to nothing but what no device keeps unasked */
	bool on_paper; /* only there, where nothing can be followed */
};

/* Gives an array of pointers to `count` fresh items in the scratch arena. */
struct item **items_new(const struct view_context *context, size_t count);

/* Text that stands in the content, with the language it is in when that is not the page's own. */
struct passage {
	struct text text, language; /* language: "" = the page's */
};

/* One of an entry's channels. */
struct channel_shown {
	enum channel channel;
	const struct hours *hours;
	bool as_place; /* the hours are those of the entry's first place, word for word */
};

/* The address of a path of the site, from this page. */
struct text address_of(const struct view_context *context, struct text path);

/* The address of a page in this page's language: "areas" gives "../areas.cy.html". */
struct text address_of_stem(const struct view_context *context, struct text stem);

/* The addresses of things, from this page and in its language. */
struct text address_of_entry(const struct view_context *context, const struct entry *entry);
struct text address_of_area(const struct view_context *context, const struct area *area);
struct text address_of_topic(const struct view_context *context, const struct topic *topic);
struct text address_of_organisation(const struct view_context *context, const struct organisation *organisation);
struct text address_of_kind(const struct view_context *context, unsigned kind);
struct text address_of_open_time(const struct view_context *context, enum open_time time, int day);
struct text address_of_way_in(const struct view_context *context, unsigned way);
struct text address_of_document(const struct view_context *context, const struct page *document);

/* The absolute address of a path, or empty when the site's own is not known. */
struct text address_in_full(const struct view_context *context, struct text path);

/* The entry's text in the page's language, or in that which the entry's own page is about, if it has one. */
const struct entry *translation_shown(const struct view_context *context, const struct entry *entry);

/* A run of entries under one heading; the heading is empty where one is not needed. */
struct section {
	struct text heading, anchor;
	const struct entry *const *at;
	size_t count;
};

/* The types themes can see, one file each. */
extern const struct view_type view_site, view_page, view_item, view_passage, view_entry, view_translation,
	view_contact, view_place,
	view_channel, view_hours, view_day, view_claim, view_event, view_funding, view_listing, view_section, view_area,
	view_topic, view_organisation, view_document, view_crisis_line, view_crisis_route, view_edition,
	view_moved, view_kind, view_scripts, view_open_time, view_way_in, view_leaflet, view_form, view_question;

/* The hours of each entry in a few lines, by number. */
const struct lines *when_of_entries(struct arena *arena, const struct site *site, const struct wording *wording);

/* The hours of each entry as scripts read them, by number (model/hours_wire.h); once for all pages. */
const struct text *wire_hours_of_entries(struct arena *arena, const struct site *site);

/* What each crisis line says to do, its number kept whole; once for all pages of a language. */
const struct text *crisis_words_of(struct arena *arena, const struct settings *settings, const struct wording *wording);

/* What the page is about, as somebody would call it. */
struct text subject_name(const struct view_context *context);

/* The nation whose crisis lines a page shows, by enum nation; 0 = not known. */
unsigned nation_of_page(const struct view_context *context);

/* The page's own language, and that of the content's base texts. */
struct text language_of_page(const struct view_context *context);
struct text language_of_content(const struct view_context *context);

/* The language of some words, or empty when it is the page's own; what is in easy words is in that of the base
 * texts. */
struct text language_marked(const struct view_context *context, struct text language);

/* What a language is called by those who speak it; “Easy words” for those. */
struct text language_own_name(struct text language);

/* An entry's facts, in the language of the base texts. */
void give_written(const struct view_context *context, struct text words, struct view_value *value);

/* Words of site.yaml, areas.yaml or topics.yaml: as the strings files say them in the page's language, else as they are
 * written. */
struct text content_said(const struct view_context *context, struct text words, struct text *language);
void give_content(const struct view_context *context, struct text words, struct view_value *value);

/* A phrase of the generator's own (wording.h), with its language when that has no words for it. */
void give_said(const struct view_context *context, const char *english, struct view_value *value);

/* A line for the language the page's subject can be read in ("": that of the base texts), with its page. */
struct item version_of(const struct view_context *context, struct text language, bool current);

/* A word of a set of choices in the page's language; empty for 0. */
struct text choice_said(const struct view_context *context, enum choice_set set, unsigned is);

/* "By phone" */
struct text channel_said(const struct wording *wording, enum channel channel);

/* "Safe spaces", by enum kind; empty for 0. */
struct text kind_in_plural(const struct view_context *context, unsigned kind);

/* "Open after midnight", "Open after midnight: Friday night", by enum weekday or OPEN_ANY_DAY. */
struct text open_time_name(const struct view_context *context, enum open_time time, int day);

/* "Just come in", by enum way_in, or "No referral needed". */
struct text way_in_name(const struct view_context *context, unsigned way);

/* A phone number to show: on pages read from right to left its spaces become no-break spaces, since plain ones
 * would turn its groups round there (UAX 9: the one parts numbers, the other joins them). */
struct text number_shown(const struct view_context *context, struct text number);

/* "14 October 2026" as a value; absent when there is no date. */
void give_date(const struct view_context *context, struct date date, struct view_value *value);

/* Short hands for the tables. */
#define COUNT_OF(array) (sizeof(array) / sizeof *(array))
#define VIEW_FIELDS(fields) (fields), COUNT_OF(fields)

#endif
