/* Bodies as HTML, and where links between files lead. See body.h. */
#include "render/body.h"

#include "model/body_link.h"
#include "render/markdown.h"

/* Where a link to something in the directory leads; check/references has made sure that it is there. */
static struct text
resolve(void *context, struct text written)
{
	struct arena *arena = context;
	struct body_link link;

	if (!body_link_read(written, &link))
		return (struct text){ 0 };
	return text_format(arena, "../%s/%.*s%s%.*s.html%.*s", target_folder(link.target), TEXT_ARGS(link.id),
		link.language.size > 0 ? "." : "", TEXT_ARGS(link.language), TEXT_ARGS(link.rest));
}

struct text
body_html(struct arena *arena, struct words body, int heading)
{
	struct buffer html = { 0 };
	struct text copy;

	if (!given(body))
		return (struct text){ 0 };
	markdown_html(body, heading, resolve, arena, &html);
	copy = text_copy(arena, buffer_text(&html));
	buffer_free(&html);
	return copy;
}
