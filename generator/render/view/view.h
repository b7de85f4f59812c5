/*
 * What a theme may see: types with named fields, as tables. Templates are compiled against these
 * tables, so a misspelt name is an error with a suggestion, and docs/themes.md is made from them.
 */
#ifndef RENDER_VIEW_H
#define RENDER_VIEW_H

#include <stdbool.h>

#include "base/text.h"

struct view_context; /* what getters need: the site, the page, a scratch arena (context.h) */

enum view_kind {
	VIEW_TEXT,    /* plain words; escaped by where they stand */
	VIEW_ADDRESS, /* a URL, or an address relative to the page; may stand in href, src and action */
	VIEW_MARKUP,  /* HTML that the generator made itself; only fp:html takes it */
	VIEW_JSON,    /* JSON that the generator made itself; only fp:json takes it */
	VIEW_SCRIPT,  /* the address of a script of the program's own; only fp:src of a script takes it */
	VIEW_YES_NO,  /* for fp:if; as text "yes" or "no" */
	VIEW_THING,   /* another type; may be absent, which fp:if asks */
	VIEW_THINGS,  /* a list of another type, for fp:each; fp:if asks whether it has any */
};

/* How much of the directory a field tells of (render/recipe.h). */
enum view_reach {
	VIEW_NEAR,    /* the page's own thing and list, what they lead to, and the files every page depends on */
	VIEW_WIDE,    /* the whole directory's counts */
	VIEW_EDITION, /* what changes with every edition */
};

struct view_value {
	struct text text;       /* TEXT, ADDRESS, MARKUP, JSON, SCRIPT; an empty one counts as absent */
	bool yes;               /* YES_NO */
	const void *thing;      /* THING; NULL = absent */
	const void *const *at;  /* THINGS */
	size_t count;
	struct text language;   /* of a TEXT that stands in the content, when that is not the page's own: "cy" */
};

/* Which way words in a language are written, "rtl" or "ltr", when that is not the page's own way; else empty. */
struct text view_direction(const struct view_context *context, struct text language);

/* The parts of pages that were made before (render/template/kept.h), and what parts are made with that will be
 * kept: the same for no page in particular. NULL: none is kept for this page. */
struct kept_parts *view_kept(const struct view_context *context);
const struct view_context *view_anywhere(const struct view_context *context);

struct view_field {
	const char *name;              /* lower case with hyphens: "last-verified" */
	enum view_kind kind;
	const struct view_type *type;  /* of a THING or of each of THINGS */
	/* Fills in the value of the field of `thing` (of the type the field belongs to, never NULL). What it
	 * gives lives at least as long as the page is being made. */
	void (*get)(const struct view_context *context, const void *thing, struct view_value *value);
	const char *about;             /* one sentence for docs/themes.md */
	enum view_reach reach;
};

struct view_type {
	const char *name;  /* "entry" */
	const char *about; /* one sentence */
	const struct view_field *fields;
	size_t count;
	/* Is a device to keep nothing that is said of this thing unless asked? Each turn of a loop over such
	 * things is then marked, whatever the theme (render/pack.h). NULL: there are none. */
	bool (*is_unkept)(const struct view_context *context, const void *thing);
	/* The thing's number among all of its type, by which a part that takes one and nothing else is kept when
	 * it has been made (render/template/kept.h); SIZE_MAX for one that has none. NULL: parts are made each time. */
	size_t (*number)(const struct view_context *context, const void *thing);
};

/* The names that stand at the outside of every template are the fields of this type
 * (root.c): site, page, entry, area, ... */
extern const struct view_type view_root;

#endif
