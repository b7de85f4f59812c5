/*
 * Bodies through cmark. What it parses is changed as a tree before it is written: headings moved, raw HTML and
 * images taken out (a page loads nothing from elsewhere), links checked and resolved. cmark parses, walks
 * and frees without recursion, so that nesting costs it no stack. See markdown.h.
 */
#include "render/markdown.h"

#include <cmark.h>
#include <stdlib.h>
#include <string.h>

static cmark_node *
parse(struct words body)
{
	return cmark_parse_document(body.text.size > 0 ? body.text.at : "", body.text.size, CMARK_OPT_DEFAULT);
}

/* The scheme of an address, without its colon; empty for one without (RFC 3986, 3.1). */
static struct text
scheme_of(struct text address)
{
	size_t i = 0;

	while (i < address.size && address.at[i] != ':' && !strchr("/?#", address.at[i]))
		i++;
	return i < address.size && address.at[i] == ':' ? text_slice(address, 0, i) : (struct text){ 0 };
}

static bool
is_allowed(struct text address)
{
	static const char *const schemes[] = { "https", "http", "mailto", "tel" };
	struct text scheme = scheme_of(address);

	for (size_t i = 0; i < sizeof schemes / sizeof *schemes; i++)
		if (text_equal_ignoring_case(scheme, text_of(schemes[i])))
			return true;
	return scheme.size == 0 && !text_starts(address, ":") && !text_starts(address, "//");
}

static void
mend_link(cmark_node *link, struct text (*resolve)(void *context, struct text link), void *context)
{
	const char *url = cmark_node_get_url(link);
	struct text address = text_of(url ? url : ""), resolved = { 0 };

	if (resolve)
		resolved = resolve(context, address);
	if (resolved.size > 0) {
		struct buffer buffer = { 0 };

		buffer_add(&buffer, resolved);
		cmark_node_set_url(link, buffer.at);
		buffer_free(&buffer);
	} else if (!is_allowed(address)) {
		cmark_node_set_url(link, "");
	}
}

/* Puts what stands inside a node in its place. */
static void
unwrap(cmark_node *node)
{
	cmark_node *child;

	while ((child = cmark_node_first_child(node)))
		cmark_node_insert_before(node, child);
	cmark_node_free(node);
}

static bool
leads_nowhere(cmark_node *link)
{
	const char *url = cmark_node_get_url(link);

	return !url || url[0] == '\0';
}

static int
highest_heading(cmark_node *document)
{
	cmark_iter *walk = cmark_iter_new(document);
	int highest = 6;

	while (cmark_iter_next(walk) != CMARK_EVENT_DONE) {
		cmark_node *node = cmark_iter_get_node(walk);

		if (cmark_node_get_type(node) == CMARK_NODE_HEADING && cmark_node_get_heading_level(node) < highest)
			highest = cmark_node_get_heading_level(node);
	}
	cmark_iter_free(walk);
	return highest;
}

void
markdown_html(struct words body, int heading, struct text (*resolve)(void *context, struct text link),
	void *context, struct buffer *html)
{
	cmark_node *document = parse(body);
	int down = heading - highest_heading(document);
	cmark_iter *walk = cmark_iter_new(document);
	cmark_event_type event;
	char *rendered;

	while ((event = cmark_iter_next(walk)) != CMARK_EVENT_DONE) {
		cmark_node *node = cmark_iter_get_node(walk);
		cmark_node_type type = cmark_node_get_type(node);

		if (type == CMARK_NODE_HEADING && event == CMARK_EVENT_ENTER) {
			int level = cmark_node_get_heading_level(node) + down;

			cmark_node_set_heading_level(node, level > 6 ? 6 : level);
		} else if (type == CMARK_NODE_LINK && event == CMARK_EVENT_ENTER) {
			mend_link(node, resolve, context);
		} else if (type == CMARK_NODE_HTML_BLOCK || type == CMARK_NODE_HTML_INLINE) {
			cmark_node_free(node);
		} else if (event == CMARK_EVENT_EXIT
			&& (type == CMARK_NODE_IMAGE || (type == CMARK_NODE_LINK && leads_nowhere(node)))) {
			unwrap(node);
		}
	}
	cmark_iter_free(walk);
	rendered = cmark_render_html(document, CMARK_OPT_DEFAULT);
	buffer_add_string(html, rendered);
	free(rendered);
	cmark_node_free(document);
}

/* A place in a body that only goes on, so that asking for many of them costs one pass. */
struct cursor {
	struct text body;
	struct where where;
	int line;         /* from 1, as cmark counts them */
	size_t start, at; /* the bytes its line and `where` stand on */
};

/* The place of a node. cmark counts columns in bytes, and lines from the body's first one. */
static struct where
place_of(struct cursor *cursor, cmark_node *node)
{
	int line = cmark_node_get_start_line(node), column = cmark_node_get_start_column(node);
	size_t to;

	while (line == 0 && (node = cmark_node_parent(node))) {
		line = cmark_node_get_start_line(node);
		column = cmark_node_get_start_column(node);
	}
	while (cursor->line < line && cursor->at < cursor->body.size)
		if (cursor->body.at[cursor->at++] == '\n') {
			cursor->line++;
			cursor->where.line++;
			cursor->where.column = 1;
			cursor->start = cursor->at;
		}
	to = cursor->start + (column > 1 ? (size_t)column - 1 : 0);
	for (; cursor->at < to && cursor->at < cursor->body.size && cursor->body.at[cursor->at] != '\n'; cursor->at++)
		cursor->where.column += ((unsigned char)cursor->body.at[cursor->at] & 0xc0) != 0x80;
	return cursor->where;
}

void
markdown_visit(struct words body,
	void (*visit)(void *context, enum markdown_part part, struct text value, struct where where), void *context)
{
	cmark_node *document = parse(body);
	cmark_iter *walk = cmark_iter_new(document);
	struct cursor cursor = { body.text, { body.where.source, body.where.line, 1, 0 }, 1, 0, 0 };
	cmark_event_type event;

	while ((event = cmark_iter_next(walk)) != CMARK_EVENT_DONE) {
		cmark_node *node = cmark_iter_get_node(walk);
		cmark_node_type type = cmark_node_get_type(node);

		if (event != CMARK_EVENT_ENTER)
			continue;
		if (type == CMARK_NODE_LINK)
			visit(context, MARKDOWN_LINK, text_of(cmark_node_get_url(node)), place_of(&cursor, node));
		else if (type == CMARK_NODE_IMAGE)
			visit(context, MARKDOWN_IMAGE, text_of(cmark_node_get_url(node)), place_of(&cursor, node));
		else if (type == CMARK_NODE_HTML_BLOCK || type == CMARK_NODE_HTML_INLINE)
			visit(context, MARKDOWN_RAW_HTML, text_of(cmark_node_get_literal(node)), place_of(&cursor, node));
	}
	cmark_iter_free(walk);
	cmark_node_free(document);
}
