/*
 * What HTML says of its elements and attributes, and what a theme may not write whatever HTML says: a
 * page carries no script but the program's own, and asks no computer but the one it came from for anything.
 * https://html.spec.whatwg.org/multipage/indices.html
 */
#ifndef RENDER_HTML_H
#define RENDER_HTML_H

#include <stdbool.h>

#include "base/text.h"

/* An element without content or end tag, such as br. */
bool html_is_void(struct text element);

/* White space inside it means something: pre, textarea, script, style. */
bool html_keeps_space(struct text element);

/* Its content is not markup to a browser, so that nothing in it is escaped: style, script. */
bool html_is_raw(struct text element);

/* Why no theme may have this element, or NULL. */
const char *html_forbids_element(struct text element);

/* What the value of an attribute means to a browser. */
enum html_place {
	HTML_WORDS, /* words, numbers, names */
	HTML_ADDRESS, /* an address a reader may follow */
	HTML_LOAD, /* an address the browser fetches unasked */
	HTML_LOADS, /* several of them: srcset */
	HTML_STYLE, /* CSS: no holes in it, and it may fetch */
	HTML_FIXED, /* decides what other attributes mean: no holes in it */
	HTML_FORBIDDEN,
};

/* The meaning of an attribute; `rel` is the element's own rel, which decides for a link. */
enum html_place html_place(struct text element, struct text attribute, struct text rel);

/* Whether people read or hear what stands in an attribute, so that it is translated; `name` is a meta's own. */
bool html_is_said(struct text element, struct text attribute, struct text name);

/* An element that holds words and no elements of HTML: title, option, textarea; a drawing. */
bool html_is_only_words(struct text element);

/* Whether HTML has such an attribute; a name with a hyphen (data-..., aria-...) is always fine. */
bool html_knows_attribute(struct text attribute);

/* An attribute that is there or not, such as hidden. */
bool html_is_boolean(struct text attribute);

/* A known attribute, or one of `others`, that looks like the wrong one, or an empty text. */
struct text
html_suggest(struct arena *arena, struct text wrong, const char *const *others, size_t count);

/* The part of this CSS that makes a browser fetch something from another host, or an empty text; any
 * @import is such a part, and any letter written in code ("\75rl"), which could be one. */
struct text html_style_leads_out(struct text style);

/* Why the part that html_style_leads_out() gave is no matter of hosts, and what to do; NULL when it is. */
const char *html_style_forbids(struct text part, const char **instead);

#endif
