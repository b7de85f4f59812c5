/* The tables behind html.h. */
#include "render/template/html.h"

#include <ctype.h>
#include <string.h>

#include "base/suggest.h"
#include "render/template/address.h"

#define COUNT(table) (sizeof(table) / sizeof *(table))

static bool
is_one_of(struct text name, const char *const *names, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (text_equal_ignoring_case(name, text_of(names[i])))
			return true;
	return false;
}

bool
html_is_void(struct text element)
{
	static const char *const names[] = { "area", "base", "br", "col", "embed", "hr", "img", "input",
		"link", "meta", "source", "track", "wbr" };

	return is_one_of(element, names, COUNT(names));
}

bool
html_keeps_space(struct text element)
{
	static const char *const names[] = { "pre", "textarea", "script", "style" };

	return is_one_of(element, names, COUNT(names));
}

bool
html_is_raw(struct text element)
{
	static const char *const names[] = { "script", "style" };

	return is_one_of(element, names, COUNT(names));
}

bool
html_is_only_words(struct text element)
{
	static const char *const names[] = { "title", "option", "textarea", "svg" };

	return is_one_of(element, names, COUNT(names));
}

bool
html_is_said(struct text element, struct text attribute, struct text name)
{
	static const char *const names[] = { "title", "alt", "placeholder", "label", "aria-label", "aria-description",
		"aria-placeholder", "aria-roledescription", "aria-valuetext" };

	if (text_equal_ignoring_case(element, TEXT("meta")))
		return text_equal_ignoring_case(attribute, TEXT("content"))
			&& text_equal_ignoring_case(name, TEXT("description"));
	return is_one_of(attribute, names, COUNT(names));
}

const char *
html_forbids_element(struct text element)
{
	static const char *const names[][2] = {
		{ "object", "it would run or fetch something that is not part of the page" },
		{ "embed", "it would run or fetch something that is not part of the page" },
		{ "applet", "it would run or fetch something that is not part of the page" },
		{ "iframe", "it would bring another page into this one" },
		{ "frame", "it would bring another page into this one" },
		{ "frameset", "it would bring another page into this one" },
		{ "portal", "it would bring another page into this one" },
		{ "fencedframe", "it would bring another page into this one" },
		{ "base", "it would change where every link of the page leads" },
		{ "animate", "it could change an address after it was checked" },
		{ "animatemotion", "it could change an address after it was checked" },
		{ "animatetransform", "it could change an address after it was checked" },
		{ "set", "it could change an address after it was checked" },
		{ "foreignobject", "what stands in it is read by other rules" },
		{ "annotation-xml", "what stands in it is read by other rules" },
		{ "xmp", "what stands in it is read by other rules" },
		{ "plaintext", "what stands in it is read by other rules" },
		{ "listing", "what stands in it is read by other rules" },
		{ "noembed", "what stands in it is read by other rules" },
		{ "noframes", "what stands in it is read by other rules" },
	};

	for (size_t i = 0; i < COUNT(names); i++)
		if (text_equal_ignoring_case(element, text_of(names[i][0])))
			return names[i][1];
	return NULL;
}

/* A link whose every rel is one of these is only information, and nothing is fetched for it. */
static bool
only_informs(struct text rel)
{
	static const char *const names[] = { "alternate", "author", "bookmark", "canonical", "external",
		"help", "license", "me", "next", "nofollow", "noopener", "noreferrer", "prev", "search",
		"tag", "up" };
	struct text word;
	bool any = false;

	while (text_next(&rel, ' ', &word)) {
		if (word.size == 0)
			continue;
		if (!is_one_of(word, names, COUNT(names)))
			return false;
		any = true;
	}
	return any;
}

enum html_place
html_place(struct text element, struct text attribute, struct text rel)
{
	static const struct {
		const char *attribute;
		const char *element; /* NULL: any; the first row that fits decides */
		enum html_place place;
	} places[] = {
		{ "href", "a", HTML_ADDRESS },
		{ "href", "area", HTML_ADDRESS },
		{ "href", NULL, HTML_LOAD },
		{ "xlink:href", "a", HTML_ADDRESS },
		{ "xlink:href", NULL, HTML_LOAD },
		{ "action", NULL, HTML_LOAD },
		{ "formaction", NULL, HTML_LOAD },
		{ "cite", NULL, HTML_ADDRESS },
		{ "longdesc", NULL, HTML_ADDRESS },
		{ "src", NULL, HTML_LOAD },
		{ "poster", NULL, HTML_LOAD },
		{ "background", NULL, HTML_LOAD },
		{ "data", NULL, HTML_LOAD },
		{ "manifest", NULL, HTML_LOAD },
		{ "lowsrc", NULL, HTML_LOAD },
		{ "dynsrc", NULL, HTML_LOAD },
		{ "srcset", NULL, HTML_LOADS },
		{ "imagesrcset", NULL, HTML_LOADS },
		{ "style", NULL, HTML_STYLE },
		{ "fill", NULL, HTML_STYLE },
		{ "stroke", NULL, HTML_STYLE },
		{ "filter", NULL, HTML_STYLE },
		{ "mask", NULL, HTML_STYLE },
		{ "clip-path", NULL, HTML_STYLE },
		{ "cursor", NULL, HTML_STYLE },
		{ "marker-start", NULL, HTML_STYLE },
		{ "marker-mid", NULL, HTML_STYLE },
		{ "marker-end", NULL, HTML_STYLE },
		{ "rel", "link", HTML_FIXED },
		{ "type", "script", HTML_FIXED },
		{ "http-equiv", NULL, HTML_FIXED },
		{ "srcdoc", NULL, HTML_FORBIDDEN },
		{ "ping", NULL, HTML_FORBIDDEN },
		{ "attributionsrc", NULL, HTML_FORBIDDEN },
	};

	if (attribute.size > 2 && text_equal_ignoring_case(text_slice(attribute, 0, 2), TEXT("on")))
		return HTML_FORBIDDEN;
	if (text_equal_ignoring_case(element, TEXT("link"))
		&& text_equal_ignoring_case(attribute, TEXT("href")) && only_informs(rel))
		return HTML_ADDRESS;
	for (size_t i = 0; i < COUNT(places); i++)
		if (text_equal_ignoring_case(attribute, text_of(places[i].attribute))
			&& (!places[i].element
				|| text_equal_ignoring_case(element, text_of(places[i].element))))
			return places[i].place;
	return HTML_WORDS;
}

/* Those of HTML, with the few of SVG that a drawing by hand needs. */
static const char *const attributes[] = {
	"abbr", "accept", "accesskey", "action", "allow", "alt", "as", "async", "autocapitalize",
	"autocomplete", "autofocus", "autoplay", "blocking", "charset", "checked", "cite", "class",
	"color", "cols", "colspan", "content", "contenteditable", "controls", "coords",
	"crossorigin", "cx", "cy", "d", "datetime", "decoding", "default", "defer", "dir",
	"dirname", "disabled", "download", "draggable", "enctype", "enterkeyhint", "fetchpriority",
	"fill", "for", "form", "formaction", "formmethod", "formnovalidate", "formtarget",
	"headers", "height", "hidden", "high", "href", "hreflang", "id", "imagesizes",
	"imagesrcset", "inert", "inputmode", "integrity", "is", "ismap", "itemid", "itemprop",
	"itemref", "itemscope", "itemtype", "kind", "label", "lang", "list", "loading", "loop",
	"low", "max", "maxlength", "media", "method", "min", "minlength", "multiple", "muted",
	"name", "novalidate", "open", "optimum", "pattern", "placeholder", "playsinline", "points",
	"popover", "popovertarget", "poster", "preload", "property", "r", "readonly",
	"referrerpolicy", "rel", "required", "reversed", "role", "rows", "rowspan", "rx", "ry",
	"scope", "selected", "shape", "size", "sizes", "slot", "span", "spellcheck", "src",
	"srclang", "srcset", "start", "step", "stroke", "style", "tabindex", "target", "title",
	"transform", "translate", "type", "typeof", "usemap", "value", "version", "viewBox",
	"vocab", "width", "wrap", "x", "x1", "x2", "xmlns", "y", "y1", "y2",
};

bool
html_knows_attribute(struct text attribute)
{
	return attribute.size > 0
		&& (memchr(attribute.at, '-', attribute.size) || memchr(attribute.at, ':', attribute.size)
			|| is_one_of(attribute, attributes, COUNT(attributes)));
}

bool
html_is_boolean(struct text attribute)
{
	static const char *const names[] = { "allowfullscreen", "async", "autofocus", "autoplay",
		"checked", "controls", "default", "defer", "disabled", "formnovalidate", "inert", "ismap",
		"itemscope", "loop", "multiple", "muted", "nomodule", "novalidate", "open", "playsinline",
		"readonly", "required", "reversed", "selected" };

	return is_one_of(attribute, names, COUNT(names));
}

struct text
html_suggest(struct arena *arena, struct text wrong, const char *const *others, size_t count)
{
	struct text *known = arena_array(arena, struct text, COUNT(attributes) + count);

	for (size_t i = 0; i < count; i++)
		known[i] = text_of(others[i]);
	for (size_t i = 0; i < COUNT(attributes); i++)
		known[count + i] = text_of(attributes[i]);
	return suggest(wrong, known, count + COUNT(attributes));
}

/* What stands behind a word; an empty text without an address when the word is not there. */
static struct text
from_word(struct text text, const char *word)
{
	size_t size = strlen(word);

	for (size_t i = 0; i + size <= text.size; i++)
		if (text_equal_ignoring_case(text_slice(text, i, i + size), text_of(word)))
			return text_slice(text, i + size, text.size);
	return (struct text){ 0 };
}

/* Up to the closing bracket. */
static struct text
in_brackets(struct text rest)
{
	const char *end = rest.size > 0 ? memchr(rest.at, ')', rest.size) : NULL;

	return end ? text_slice(rest, 0, (size_t)(end - rest.at)) : rest;
}

static bool
leads_out(struct text address)
{
	address = text_trim(address);
	if (address.size > 0 && (address.at[0] == '"' || address.at[0] == '\''))
		address = text_trim(text_slice(address, 1, address.size - 1));
	return !text_starts(address, "data:") && !address_is_local(address);
}

static bool
is_letter(unsigned code)
{
	return (code | 0x20) >= 'a' && (code | 0x20) <= 'z';
}

/* How many of the bytes behind a backslash are the number of a character, which may have six digits. */
static size_t
code_digits(struct text behind, unsigned *code)
{
	size_t count = 0;

	for (*code = 0; count < behind.size && count < 6 && isxdigit((unsigned char)behind.at[count]); count++) {
		char digit = behind.at[count];

		*code = *code * 16 + (unsigned)(digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10);
	}
	return count;
}

/* A letter, or a sign that addresses are made of, behind a backslash: browsers read "\75rl(" as "url(". */
static struct text
written_in_code(struct text style)
{
	for (size_t i = 0; i < style.size; i++) {
		struct text behind = text_slice(style, i + 1, style.size);
		unsigned code;
		size_t digits;

		if (style.at[i] != '\\' || behind.size == 0)
			continue;
		digits = code_digits(behind, &code);
		if (digits > 0 ? is_letter(code) || code == '/' || code == ':' || code == '@' || code == '('
			: is_letter((unsigned char)behind.at[0]))
			return text_slice(style, i, i + 1 + (digits > 0 ? digits : 1));
		i += digits > 0 ? digits : 1;
	}
	return (struct text){ 0 };
}

struct text
html_style_leads_out(struct text style)
{
	struct text rest = written_in_code(style);

	if (rest.at)
		return rest;
	rest = from_word(style, "@import");
	if (rest.at)
		return (struct text){ rest.at - strlen("@import"), strlen("@import") };
	for (rest = style; (rest = from_word(rest, "image-set(")).at;)
		if (text_find(in_brackets(rest), "//") >= 0)
			return in_brackets(rest);
	for (rest = style; (rest = from_word(rest, "url(")).at;)
		if (leads_out(in_brackets(rest)))
			return in_brackets(rest);
	return (struct text){ 0 };
}

const char *
html_style_forbids(struct text part, const char **instead)
{
	if (text_starts(part, "\\")) {
		*instead = "Write the letter or the sign itself";
		return "written like this, nobody can see what the style does";
	}
	*instead = "Copy the styles that it names into this file, in its place";
	return text_starts(part, "@")
		? "a theme's styles stand in one file, so that a page waits for no second one and asks no other computer"
		: NULL;
}
