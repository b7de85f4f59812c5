/* CommonMark through cmark's safe mode: raw HTML never reaches a page. The only file that sees cmark.h. */
#ifndef RENDER_MARKDOWN_H
#define RENDER_MARKDOWN_H

#include "base/diag.h"
#include "model/value.h"

/*
 * Renders a body as HTML into the buffer. Headings are moved down so that the highest is `heading`
 * (2 to 6). Raw HTML, images and links with any scheme but https, http, mailto and tel are left out;
 * the words in them stay. Links to other files of the directory ("../entries/x.md", "entry:x",
 * "page:about") are resolved by the caller's function, which gives the address to write, or an empty
 * text to leave it as it is; it may be NULL.
 */
void markdown_html(struct words body, int heading,
	struct text (*resolve)(void *context, struct text link), void *context, struct buffer *html);

/* Calls back for every link, image and piece of raw HTML in a body, with its place. */
enum markdown_part { MARKDOWN_LINK, MARKDOWN_IMAGE, MARKDOWN_RAW_HTML };
void markdown_visit(struct words body,
	void (*visit)(void *context, enum markdown_part part, struct text value, struct where where), void *context);

#endif
